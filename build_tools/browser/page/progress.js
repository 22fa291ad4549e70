// Needs: page/facts, question/tries
// How far the learner has come: read and checked, told apart.

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
    read: state.read[link.dataset.lesson ?? link.dataset.optional]?.read,
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
