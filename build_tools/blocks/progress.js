// Needs: mine/counts, mine/start, page/more-words, page/path, page/progress, page/words, record/record, review/dates, review/due-line, review/ten-minutes
// How far the learner has come in each module, and where to go on.

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
