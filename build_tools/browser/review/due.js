// What comes back: a question that was missed or guessed, after about 3, 7 and 21 days.

const DAY = 86_400_000
const STEPS = [3, 7, 21]
/** A round of review asks at most so many questions, and takes at most so many seconds. */
const MOST = 10
const LONGEST = 300

const isWrong = ({ score }) => score !== null && score < 1
/** Whether an answer was not known: wrong, or right by a guess. */
const isMissed = (one) => isWrong(one) || (one.score === 1 && one.sure === "guess")

/** When something was, in milliseconds. A day that has not come yet tells nothing, so that what is dated so comes back at once. */
const whenWas = ({ time }) => (Date.parse(time) > Date.now() + DAY ? 0 : Date.parse(time))

/**
 * When a question with these tries comes back, in milliseconds, and whether the learner was certain when it was last missed;
 * null when it does not come back. Only the first try of a round tells what was known.
 */
function dueTime(tries) {
  const rounds = new Set()
  let [step, since, wasSure] = [null, 0, false]
  for (const one of [...tries].sort((a, b) => (a.time < b.time ? -1 : 1))) {
    const round = `${one.in} ${one.round}`
    if (rounds.has(round)) continue
    rounds.add(round)
    // Before a module is read, nobody has missed anything.
    if (one.in === "pre-check") continue
    const missed = isMissed(one)
    if (!missed && (step === null || one.in !== "review")) continue
    if (missed) wasSure = isWrong(one) && one.sure === "certain"
    step = missed ? 0 : step + 1
    since = whenWas(one)
  }
  return step === null || step >= STEPS.length ? null : { due: since + STEPS[step] * DAY, wasSure }
}

/** Every known question that is to come back, with `due` and `wasSure`, the longest due first. */
function comingBack(state, known) {
  const coming = known.map((one) => {
    const tries = (state.answers[one.id]?.tries ?? []).filter(({ prints }) => prints.key === one.print)
    return { ...one, ...dueTime(tries) }
  })
  return [...new Map(coming.map((one) => [one.id, one])).values()].filter((one) => one.due).sort((a, b) => a.due - b.due)
}

/** What is due now: what the learner was certain of and wrong about first, then the longest due. */
function dueNow(state, known) {
  const due = comingBack(state, known).filter((one) => one.due <= Date.now())
  return [...due.filter((one) => one.wasSure), ...due.filter((one) => !one.wasSure)]
}

/** As many of `due` as one round holds, from its beginning. */
function roundOf(due) {
  const seconds = (count) => due.slice(0, count).reduce((sum, one) => sum + Number(one.seconds), 0)
  return due.filter((_, place) => place === 0 || (place < MOST && seconds(place + 1) <= LONGEST))
}

/** The minutes that these questions take. */
const minutesOf = (questions) => Math.ceil(questions.reduce((sum, one) => sum + Number(one.seconds), 0) / 60)
