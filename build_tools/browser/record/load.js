// Needs: page/fetched, page/words, record/erase, record/record, record/wanted
// The place for a downloaded file, whose reader is fetched when somebody brings one, and the box for a shared machine.

for (const place of document.querySelectorAll("course-load")) {
  const [input, status] = [place.querySelector("input"), place.querySelector("[role=status]")]
  place.querySelector(".load-choose").hidden = false
  input.addEventListener("change", () => {
    if (input.files.length) fetchFor(status, () => call("rescue", "record:file", { record, place }))
  })
}

/** For how many milliseconds a second press is taken for a part of the first. */
const PRESSED_TWICE = 500

for (const place of document.querySelectorAll("course-shared")) {
  const box = place.querySelector("input")
  let since = -PRESSED_TWICE
  place.hidden = false
  const show = () => (box.checked = record.isShared)
  box.addEventListener("change", ({ timeStamp }) => {
    // Switching it off empties the tab: that takes a press of its own.
    if (timeStamp - since < PRESSED_TWICE) return show()
    since = timeStamp
    for (const status of document.querySelectorAll("course-load [role=status]")) status.textContent = ""
    try {
      shareRecord(record, box.checked)
    } catch {
      place.querySelector("[role=status]").textContent = say("not-kept-notice")
    }
    show()
  })
  show()
  document.addEventListener("record:changed", show)
}
