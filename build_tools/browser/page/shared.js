// Needs: page/fetched, page/words, record/record, record/wanted
// A shared machine: one line on every page tells that all is kept in this tab only, with the button that clears it.

const sharedBar = document.querySelector(".shared-bar")
const sharedStatus = sharedBar.querySelector("[role=status]")
const showShared = () => (sharedBar.hidden = !record.isShared)
const clearShared = async () => {
  await callRescue("record:erase", record)
  sharedStatus.textContent = say("shared-cleared")
}
sharedBar.querySelector("button").addEventListener("click", () => fetchFor(sharedStatus, clearShared))
showShared()
document.addEventListener("record:changed", showShared)
