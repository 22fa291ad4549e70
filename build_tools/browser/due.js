// What comes back: a question that was missed, after about 3, 7 and 21 days.

const DAY = 86_400_000
const STEPS = [3, 7, 21]

/** When a question with these tries comes back, in milliseconds; null when it does not. Only the first try of a round tells what was known. */
function dueTime(tries) {
  const rounds = new Set()
  let [step, since] = [null, 0]
  for (const one of [...tries].sort((a, b) => (a.time < b.time ? -1 : 1))) {
    const round = `${one.in} ${one.round}`
    if (rounds.has(round)) continue
    rounds.add(round)
    const wrong = one.score !== null && one.score < 1
    if (!wrong && (step === null || one.in !== "review")) continue
    step = wrong ? 0 : step + 1
    since = Date.parse(one.time)
  }
  return step === null || step >= STEPS.length ? null : since + STEPS[step] * DAY
}

/** Every question that is to come back, as { id, due }, the longest due first. `known` are the questions there are, as [id, mark of the key]. */
function comingBack(state, known) {
  const times = known.map(([id, print]) => {
    const tries = (state.answers[id]?.tries ?? []).filter((one) => one.prints.key === print)
    return { id, due: dueTime(tries) }
  })
  return [...new Map(times.map((one) => [one.id, one])).values()].filter((one) => one.due !== null).sort((a, b) => a.due - b.due)
}

for (const place of document.querySelectorAll("[data-due]")) {
  const known = place.dataset.due.split(" ").filter(Boolean).map((one) => one.split(":"))
  const show = () => {
    const count = comingBack(record.read(), known).filter((one) => one.due <= Date.now()).length
    place.hidden = !count
    place.querySelector("a").textContent = count === 1 ? say("due-one") : say("due", { count })
  }
  show()
  document.addEventListener("record:changed", show)
}
