// Needs: page/fetched, page/words
// A shared machine: one line on every page tells that all is kept in this tab only, with the button that clears it.

document.addEventListener("record:here", ({ detail: { record, call } }) => {
  const bar = document.querySelector(".shared-bar")
  const status = bar.querySelector("[role=status]")
  const clear = async () => {
    await call("rescue", "record:erase", record)
    status.textContent = say("shared-cleared")
  }
  bar.hidden = !record.isShared
  bar.querySelector("button").onclick = () => fetchFor(status, clear)
})
