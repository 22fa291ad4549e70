// Needs: page/facts, page/on-path, page/progress, page/words
// Where to go on: the lesson after the one last read, or the one last worked in, at the place of the last act.

/** The links on this page to what the learner's path goes through, in order. */
function stopsOnPath() {
  return [...document.querySelectorAll("main a[data-lesson], main a[data-check]")].filter(isOnPath)
}

/** What a stop is called where it stands alone: a check says of which module. */
const titleOf = (link) => link.dataset.title ?? link.textContent

/** Whether a stop is behind the learner: a lesson that is read, a check that was passed. */
const isDone = (state, link) => (link.dataset.check ? checkProgress(state, link).passed : lessonProgress(state, link).read)

/** The minutes a stop takes, or those that are left of one whose questions are begun. */
function minutesLeft(state, link) {
  const [read, answer, write] = link.dataset.minutes.split(" ").map(Number)
  return link.dataset.lesson && lessonProgress(state, link).begun ? Math.max(answer + write, 1) : read + answer + write
}

/** What is left of all these. */
const minutesOfAll = (state, links) => links.reduce((sum, link) => sum + minutesLeft(state, link), 0)

/** In the words of who has not begun, the first stop of their path and its minutes. */
function nameFirst(lead, state, link) {
  lead.querySelector("strong").textContent = titleOf(link)
  lead.lastChild.textContent = `, ${say("minutes", { count: minutesLeft(state, link) })}`
}

/** The address of a stop: of a lesson that is begun, the question that was last answered. */
function placeIn(state, { href, dataset }) {
  const time = (id) => state.answers[id]?.tries.at(-1)?.time ?? state.reflections[id]?.texts.at(-1)?.time ?? ""
  const asked = dataset.check ? [] : [...questionsIn(dataset.questions).map(({ id }) => id), ...dataset.texts.split(" ")]
  const latest = asked.filter(time).sort((a, b) => (time(a) < time(b) ? 1 : -1))[0]
  return latest ? `${href}#question-${latest}` : href
}

/** The link to the lesson or check to go on with; null before anything is done, undefined when all is done. */
function whereToGoOn(state) {
  const stops = stopsOnPath()
  const last = (link) => {
    // A question is asked in more than one check: a try belongs to the one whose sitting it was made in.
    const sittings = state.checks[link.dataset.check]?.sittings.map((one) => one.begun) ?? []
    const isHere = (one) => !link.dataset.check || (one.in === "check" && sittings.includes(one.round))
    const tries = questionsIn(link.dataset.questions).flatMap(({ id }) => state.answers[id]?.tries ?? []).filter(isHere)
    const texts = (link.dataset.texts ?? "").split(" ").flatMap((id) => state.reflections[id]?.texts ?? [])
    const times = [...tries, ...texts, ...[state.read[link.dataset.lesson]].filter(Boolean)].map((one) => one.time)
    // A clock that was wrong once must not decide for ever.
    return times.filter((time) => Date.parse(time) < Date.now() + 86_400_000).sort().at(-1) ?? ""
  }
  const times = stops.map(last)
  const latest = times.indexOf([...times].sort().at(-1))
  if (!times[latest]) return null
  const order = [...stops.slice(latest), ...stops.slice(0, latest)]
  return order.find((link) => !isDone(state, link))
}
