// Needs: page/facts
// A check that was taken and not passed: how it went, and what to read again before it is taken anew.

/** The sitting that a check stands at, where that was not passed; undefined otherwise. */
function failedSitting(state, { dataset }) {
  const last = state.checks[dataset.check]?.sittings.filter((one) => !one.part).at(-1)
  return last?.done && !last.done.passed ? last : undefined
}

/** The lessons whose questions were missed in a sitting, the most missed first; the lists of `checks`, links to those of modules, say whose each is. */
function lessonsMissed(state, checks, { begun, questions }) {
  const counts = new Map()
  for (const { id, lesson } of checks.flatMap(({ dataset }) => questionsIn(dataset.questions))) {
    const first = state.answers[id]?.tries.find((one) => one.in === "check" && one.round === begun)
    if (lesson && questions.includes(id) && first?.score < 1) counts.set(lesson, (counts.get(lesson) ?? 0) + 1)
  }
  return [...counts.keys()].sort((a, b) => counts.get(b) - counts.get(a))
}
