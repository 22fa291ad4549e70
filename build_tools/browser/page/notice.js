// Needs: page/fetched, page/words, record/record
// One quiet line beside the learner's act: what is kept and where, or that it is not, with the way out.

/** Gives the learner everything as a file. What makes one is fetched now; where that fails, its button says so and tries again. */
async function saveNow(_, button) {
  const { dataset } = document.getElementById("course-words")
  try {
    if (dataset.rescue) await fetchScript(dataset.rescue)
    delete dataset.rescue
    document.dispatchEvent(new CustomEvent("record:save", { detail: record }))
  } catch {
    button.textContent = say("fetch-failed")
  }
}

const SAVING = ["save-now", saveNow]
/** What one can do about a state, beside reading about it. */
const WAYS_OUT = {
  "not-kept": [SAVING],
  newer: [SAVING],
  cleared: [
    ["put-back", (notice) => {
      notice.textContent = say(record.putBack(notice) ? "put-back-done" : "not-kept-notice")
      // Whoever stood on the button stands in what is said.
      notice.tabIndex = -1
      notice.focus()
    }],
    SAVING,
  ],
}

document.addEventListener("record:told", ({ detail: { state, near } }) => {
  if (state === "kept" && record.isShared) return
  const notice = make("p", "", { class: "notice", role: "status" })
  const words = say(`${state}-notice`)
  // Its room is there at once, so that nothing moves under a finger that is on its way.
  notice.append(make("span", words, { "aria-hidden": true }))
  near.after(notice)
  // A live region speaks about what comes into it later, not about itself; what is said about the answer comes before.
  setTimeout(() => {
    notice.textContent = words
    for (const [name, act] of WAYS_OUT[state] ?? []) {
      const button = make("button", say(name), { type: "button", class: "link" })
      button.addEventListener("click", () => act(notice, button))
      notice.append(" ", button)
    }
  }, 200)
})
