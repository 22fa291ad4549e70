// Needs: page/facts, page/words, record/record
// How far the learner has come: read and checked, told apart, wherever a lesson or a check is listed.

const SIGNS = { read: "✓", checked: "✓", passed: "✓", begun: "…", taken: "" }

/** The tries of one round: those made in this place, in this round, with the key the question has now. */
function triesOf(state, id, print, place, round) {
  return (state.answers[id]?.tries ?? []).filter((one) => one.in === place && one.round === round && one.prints.key === print)
}

/** A question is settled when it has been answered right, or wrong twice and explained. */
const isSettled = (tries) => tries.length > 1 || tries.some((one) => one.score === 1)

/** The states of a lesson that `link` leads to: { read, checked, begun }. Once checked is always checked. */
function lessonProgress(state, link) {
  const questions = questionsIn(link.dataset.questions)
  const settled = questions.filter(({ id, print }) => {
    const begun = new Set()
    const counted = (state.answers[id]?.tries ?? []).filter((one) => one.in === "lesson" && one.prints.key === print)
    // A round with a right answer is settled, and so is one with a second.
    return counted.some((one) => one.score === 1 || begun.has(one.round) || !begun.add(one.round))
  })
  return {
    read: state.read[link.dataset.lesson]?.read,
    checked: settled.length && settled.length >= questions.length,
    begun: questions.some(({ id }) => state.answers[id]),
  }
}

/** The best finished sitting of a check that `link` leads to, whether any passed, and how far the last one has come. */
function checkProgress(state, link) {
  const questions = questionsIn(link.dataset.questions)
  const sittings = state.checks[link.dataset.check]?.sittings ?? []
  const done = sittings.filter((one) => !one.part).map((one) => one.done).filter(Boolean)
  const open = sittings.at(-1)
  const asked = open ? questions.filter(({ id }) => open.questions.includes(id)) : questions
  return {
    best: done.reduce((a, b) => (a?.right / a?.of >= b.right / b.of ? a : b), null),
    passed: done.find((one) => one.passed),
    settled: asked.filter(({ id, print }) => isSettled(triesOf(state, id, print, "check", open?.begun))).length,
    count: asked.length,
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
