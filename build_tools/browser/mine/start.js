// Needs: page/facts, page/path, page/progress, page/words, record/record
// Where to go on: the lesson after the one last read, or the one last worked in.

/** The links on this page to what the learner's path goes through, in order. */
function stopsOnPath() {
  return [...document.querySelectorAll("main a[data-lesson], main a[data-check]")].filter(isOnPath)
}

/** What a stop is called where it stands alone: a check says of which module. */
const titleOf = (link) => link.dataset.title ?? link.textContent

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
  const isDone = (link) => (link.dataset.check ? checkProgress(state, link).best : lessonProgress(state, link).read)
  const times = stops.map(last)
  const latest = times.indexOf([...times].sort().at(-1))
  if (!times[latest]) return null
  const order = [...stops.slice(latest), ...stops.slice(0, latest)]
  return order.find((link) => !isDone(link))
}

const startButton = document.querySelector("[data-start]")
function showStart() {
  const next = whereToGoOn(record.read())
  if (next === null) return showFirst()
  const lead = document.querySelector(".start-lead")
  document.querySelector("main").toggleAttribute("data-returning", true)
  startButton.textContent = next ? say("continue") : say("my-page")
  startButton.href = next ? next.href : document.querySelector("[data-my-page]").href
  lead.textContent = next ? titleOf(next) : say("done-all")
}
/** Who has chosen a path begins with its first stop. */
function showFirst() {
  const [first] = stopsOnPath()
  if (!document.documentElement.dataset.path || !first) return
  startButton.href = first.href
  document.querySelector(".start-lead").textContent = first.textContent
}

if (startButton) {
  showStart()
  document.addEventListener("record:changed", showStart)
}
