// What counts of a question's tries, and when they are enough.

/** The tries of one round: those made in this place, in this round, with the key the question has now. */
function triesOf(state, id, print, place, round) {
  return (state.answers[id]?.tries ?? []).filter((one) => one.in === place && one.round === round && one.prints.key === print)
}

/** A question is settled when it has been answered right, or wrong twice and explained. */
const isSettled = (tries) => tries.length > 1 || tries.some((one) => one.score === 1)
