// Needs: page/more-words, page/words, record/download, record/erase, record/held, record/how-much, record/keys, record/load, record/record, record/record-form, record/values
// What is kept, to take along, load or delete.

/** Whether this course keeps nothing at all here. */
function keepsNothing() {
  // Also what a later release keeps beside our tables.
  const isUntouched = Object.entries(record.read()).every(([name, one]) => (isText(one) && Object.hasOwn(TOP, name)) || !Object.keys(one ?? {}).length)
  try {
    return isUntouched && (record.isShared || !keysOf(record).length)
  } catch {
    // Storage is closed: there is only what this page knows.
    return isUntouched
  }
}

// First, so that nothing else can stand between a learner and their data.
for (const place of document.querySelectorAll("course-data")) {
  const act = (name) => place.querySelector(`[data-act=${name}]`)
  const [status, dialog] = [place.querySelector("[role=status]"), place.querySelector("dialog")]
  const show = () => {
    status.textContent = keepsNothing() ? say("data-none") : say("data-some", whatIsThere(record.read()))
    if (record.state !== "kept") status.append(" ", say(`${record.state}-notice`))
    act("download").hidden = act("delete").hidden = keepsNothing()
  }
  act("download").addEventListener("click", () => downloadRecord(record))
  let waking
  act("delete").addEventListener("click", () => {
    // One stands on the way back; the other wakes when a press that came twice is over.
    act("yes").disabled = true
    dialog.showModal()
    // Who went back and asks again does not meet the end of the first sleep.
    clearTimeout(waking)
    waking = setTimeout(() => (act("yes").disabled = false), 500)
  })
  act("no").addEventListener("click", () => dialog.close())
  act("yes").addEventListener("click", () => {
    dialog.close()
    eraseRecord(record)
    delete document.documentElement.dataset.scheme
    status.textContent = say("data-deleted")
    status.tabIndex = -1
    status.focus()
  })
  show()
  document.addEventListener("record:changed", show)
}

// Who follows a link to what is kept comes to it, not to a closed lid.
const dataFold = document.querySelector(".data-fold")
const openData = () => location.hash === "#my-data" && (dataFold.open = true)
openData()
addEventListener("hashchange", openData)
