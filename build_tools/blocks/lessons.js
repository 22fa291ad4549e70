// Needs: mine/start, page/more-words, page/on-path, page/progress, page/words, record/record
// The page of a module whose learner has begun: the next of its stops, with its minutes in the button.

const moduleStart = document.querySelector("course-start [data-start]")
const moduleLead = document.querySelector(".start-lead")
const stopYou = document.querySelector(".stop-you")
const untouched = moduleStart && [moduleStart.textContent, moduleStart.getAttribute("href"), [...moduleLead.cloneNode(true).childNodes]]

function showStops() {
  const state = record.read()
  const stops = [...document.querySelectorAll(".stops a[data-lesson], .stops a[data-check]")].filter(isOnPath)
  const left = stops.filter((link) => !isDone(state, link))
  const isBegun = left.length < stops.length || stops.some((link) => link.dataset.lesson && lessonProgress(state, link).begun)
  const next = isBegun ? left[0] : undefined
  for (const link of document.querySelectorAll(".stops a")) {
    const row = link.closest("li")
    row.toggleAttribute("data-here", link === next)
    row.toggleAttribute("data-done", Boolean(isDone(state, link)))
    row.toggleAttribute("data-last", link === stops.at(-1))
  }
  stopYou.hidden = !next
  if (next) next.parentElement.prepend(stopYou)
  showBand(state, next)
  showModuleStart(state, { stops, left, next, isBegun })
}

/** The page ends with the next of its stops; with none, with the next module. */
function showBand(state, next) {
  const [stop, module] = ["stop", "module"].map((name) => document.querySelector(`[data-band="${name}"]`))
  if (module) module.hidden = Boolean(next)
  if (!stop) return
  stop.hidden = !next
  if (!next) return
  const [, title, minutes] = stop.querySelectorAll("a > *")
  title.textContent = titleOf(next)
  minutes.textContent = say("minutes", { count: minutesLeft(state, next) })
  stop.querySelector("a").href = placeIn(state, next)
}

function showModuleStart(state, { stops, left, next, isBegun }) {
  const [word, href, lead] = untouched
  moduleStart.closest(".acts").hidden = isBegun && !next
  moduleStart.textContent = next ? say("go-on", { minutes: minutesLeft(state, next) }) : word
  moduleStart.setAttribute("href", next ? placeIn(state, next) : stops[0]?.href ?? href)
  if (next) moduleLead.textContent = say("stops-left", { title: titleOf(next), count: stops.length - left.length, of: stops.length })
  else if (isBegun) moduleLead.textContent = say("module-done")
  else {
    moduleLead.replaceChildren(...lead)
    if (stops[0]) nameFirst(moduleLead, state, stops[0])
  }
}

if (moduleStart && stopYou) {
  showStops()
  document.addEventListener("record:changed", showStops)
}
document.querySelector("main").toggleAttribute("data-ready", true)
