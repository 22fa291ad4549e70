// Needs: page/words, record/download, record/erase, record/load-file, record/record-merge, record/take-in
// What only merging, files and rare faults need: it is fetched with the first act on a page, or when another window has written.

const SAVING = ["save-now", (record) => downloadRecord(record)]
/** What one can do about a state, beside reading about it. */
const WAYS_OUT = {
  "not-kept": [SAVING],
  newer: [SAVING],
  cleared: [
    ["put-back", (record, notice) => {
      notice.textContent = say(putBack(record, notice) ? "put-back-done" : "not-kept-notice")
      // Whoever stood on the button stands in what is said.
      notice.tabIndex = -1
      notice.focus()
    }],
    SAVING,
  ],
}

document.addEventListener("record:stuck", ({ detail: { record, state, notice } }) => {
  for (const [name, act] of WAYS_OUT[state] ?? []) {
    const button = make("button", say(name), { type: "button", class: "link" })
    button.addEventListener("click", () => act(record, notice))
    notice.append(" ", button)
  }
})
document.addEventListener("record:erase", ({ detail }) => eraseRecord(detail))
document.addEventListener("record:apart", () => document.dispatchEvent(new CustomEvent("record:rescue", { detail: { mergeRecords, holds, takeIn } })))
