// Needs: page/words, record/record
// A shared machine: one line on every page tells that all is kept in this tab only, with the button that clears it.

const sharedBar = document.querySelector(".shared-bar")
const showShared = () => (sharedBar.hidden = !record.isShared)
sharedBar.querySelector("button").addEventListener("click", () => {
  record.erase()
  sharedBar.querySelector("[role=status]").textContent = say("shared-cleared")
})
showShared()
document.addEventListener("record:changed", showShared)
