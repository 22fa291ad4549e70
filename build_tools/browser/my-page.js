// My page: what is kept, and how far the learner has come.

/** Whether this course keeps nothing at all here. */
function keepsNothing() {
  const isUntouched = !record.read().strange && Object.keys(ENTRIES).every((name) => !Object.keys(record.read()[name]).length)
  try {
    return isUntouched && (record.isShared || !record.keys().length)
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
    const { answers, reflections, read } = record.read()
    const counts = {
      answers: Object.keys(answers).length,
      texts: Object.values(reflections).filter((one) => one.texts.at(-1)?.text).length,
      read: Object.values(read).filter((one) => one.read).length,
    }
    status.textContent = keepsNothing() ? say("data-none") : say("data-some", counts)
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
    record.erase()
    delete document.documentElement.dataset.scheme
    status.textContent = say("data-deleted")
    status.tabIndex = -1
    status.focus()
  })
  show()
  document.addEventListener("record:changed", show)
}

for (const place of document.querySelectorAll("course-progress")) {
  place.querySelector(".no-script").remove()
  const onward = place.querySelector("[data-continue]")
  const show = () => {
    const state = record.read()
    for (const module of place.querySelectorAll(".progress-module")) showModule(module, state)
    const begun = whereToGoOn(state)
    const next = begun === null ? stopsOnPath()[0] : begun
    onward.hidden = !next
    place.toggleAttribute("data-ready", true)
    for (const link of place.querySelectorAll(".lessons a")) link.closest("li").toggleAttribute("data-here", link === next)
    if (next) onward.replaceChildren(make("a", `${say(begun ? "continue" : "begin")}: ${titleOf(next)}`, { class: "button", href: next.href }))
  }
  show()
  document.addEventListener("record:changed", show)
}

/** Whether anything has been done in a lesson, in a page beside the lessons or in a check. */
function isBegun(state, link) {
  if (link.dataset.check) return Boolean(state.checks[link.dataset.check])
  const { read, begun } = lessonProgress(state, link)
  return read || begun || link.dataset.texts.split(" ").some((id) => state.reflections[id])
}

function showModule(module, state) {
  // What is not begun is told in one line: nobody is met by a page of zeros.
  module.toggleAttribute("data-begun", [...module.querySelectorAll(".lessons a")].some((link) => isBegun(state, link)))
  const check = [...module.querySelectorAll("a[data-check]")].find(isOnPath)
  for (const [name, { count, of }] of Object.entries(countDone(state, [...module.querySelectorAll("a[data-lesson]")].filter(isOnPath)))) {
    const row = module.querySelector(`[data-sum=${name}]`)
    // The check of the whole course has no lessons of its own.
    if (!row) continue
    row.hidden = !of
    row.querySelector("dd").textContent = say("sum", { count, of })
  }
  if (check) module.querySelector("[data-sum=check] dd").textContent = checkInWords(checkProgress(state, check))
}

function checkInWords({ best, passed, settled, count }) {
  if (passed) return say("check-passed", { date: day(passed.time) })
  if (best) return say("check-taken", { score: best.right, of: best.of })
  return settled ? say("check-begun", { count: settled, of: count }) : say("check-not-taken")
}
