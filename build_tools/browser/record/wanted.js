// Needs: page/fetched, record/record
// What is fetched when it is wanted: what a learner meets who has begun (page/begun), and what only merging, files and rare faults need (record/rescue).

// What is on its way or here, by name.
const asked = {}

/** Says to such a script, in an event, what it is wanted for. Rejects if it does not arrive; then it can be asked for again. */
async function call(script, event, detail) {
  const address = document.documentElement.dataset[script]
  try {
    // In a site that is no course it is there already.
    await (asked[script] ||= address && fetchScript(address))
  } catch (error) {
    delete asked[script]
    throw error
  }
  document.dispatchEvent(new CustomEvent(event, { detail }))
}

// Where something is kept, the one came with the page, and says that it has heard.
const here = { record, call }
asked.begun = !document.dispatchEvent(new CustomEvent("record:here", { cancelable: true, detail: here }))
document.addEventListener("record:changed", () => {
  // Whoever has written may meet another window. What does not arrive is asked for again with the next act, and nothing waits for it.
  for (const wanted of [call("rescue", "record:apart"), call("begun", "record:here", here)]) wanted.catch(() => {})
})
