// Needs: page/fetched
// What only merging, files and rare faults need (record/rescue) is fetched when it is wanted.

let rescue

/** Says to it, in an event, what it is wanted for. Rejects if it does not arrive; then it can be asked for again. */
async function callRescue(event, detail) {
  const { dataset } = document.getElementById("course-words")
  try {
    // In a site that is no course it is there already.
    await (rescue ??= dataset.rescue && fetchScript(dataset.rescue))
  } catch (error) {
    rescue = null
    throw error
  }
  document.dispatchEvent(new CustomEvent(event, { detail }))
}

// Whoever has written may meet another window; where it does not arrive, the next act asks again, and nothing waits for it.
document.addEventListener("record:changed", () => callRescue("record:apart").catch(() => {}))
