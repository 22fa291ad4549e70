// How far the learner has come: read and checked, told apart, wherever a lesson or a check is listed.

const SIGNS = { read: "✓", checked: "✓", passed: "✓", begun: "…", taken: "" }

/** Whether the question `id` has been answered right, or wrong often enough to have been explained, in its round now. */
function isSettled(state, id) {
  const answer = state.answers[id]
  const tries = answer ? answer.tries.filter((one) => one.round === answer.round) : []
  return tries.length > 1 || tries.some((one) => one.score === 1)
}

/** The states of a lesson that `link` leads to: { read, checked, begun }. */
function lessonProgress(state, link) {
  const ids = link.dataset.questions.split(" ").filter(Boolean)
  const settled = ids.filter((id) => isSettled(state, id)).length
  return {
    read: Boolean(state.read[link.dataset.lesson]?.read),
    checked: ids.length > 0 && settled === ids.length,
    begun: ids.some((id) => state.answers[id]),
  }
}

/** The best finished result of a module's check that `link` leads to, whether it passes, and how many are settled now. */
function checkProgress(state, link) {
  const ids = link.dataset.questions.split(" ").filter(Boolean)
  const results = state.checks[link.dataset.check]?.results ?? []
  const best = results.reduce((a, b) => (a && a.right / a.of >= b.right / b.of ? a : b), null)
  return {
    best,
    passed: Boolean(best) && best.right / best.of >= Number(link.dataset.passMark),
    settled: ids.filter((id) => isSettled(state, id)).length,
    count: ids.length,
  }
}

/** Puts the states behind a link, as words: `states` maps a state's name to the values in its words. */
function showMarks(link, states) {
  if (link.nextElementSibling?.matches(".marks")) link.nextElementSibling.remove()
  const names = Object.keys(states)
  if (!names.length) return
  const marks = make("span", "", { class: "marks" })
  for (const name of names) {
    marks.append(" ", make("span", say(`state-${name}`, states[name]), { class: `state ${name}`, "data-sign": SIGNS[name] }))
  }
  link.after(marks)
}

function showProgress() {
  const state = record.read()
  for (const link of document.querySelectorAll("a[data-lesson]")) {
    const { read, checked, begun } = lessonProgress(state, link)
    showMarks(link, { ...(read && { read: {} }), ...(checked && { checked: {} }), ...(begun && !read && !checked && { begun: {} }) })
  }
  for (const link of document.querySelectorAll("a[data-check]")) {
    const { best, passed, settled } = checkProgress(state, link)
    showMarks(link, passed ? { passed: {} } : best ? { taken: best } : settled ? { begun: {} } : {})
  }
}

showProgress()
document.addEventListener("record:changed", showProgress)
