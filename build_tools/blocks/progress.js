// Needs: mine/counts, mine/hours, mine/start, mine/waiting, page/more-words, page/path, page/progress, page/words, record/record, review/dates, review/ten-minutes
// Where the learner is: the next stop with its minutes, how far in each module, the module of the next stop open.

/** Whether anything has been done in a lesson, in a page beside the lessons or in a check. */
function isBegun(state, link) {
  if (link.dataset.check) return Boolean(state.checks[link.dataset.check])
  const { read, begun } = lessonProgress(state, link)
  return read || begun || link.dataset.texts.split(" ").some((id) => state.reflections[id])
}

/** What is read, answered and applied in a module, and how its check went. */
function showSums(module, state) {
  const check = [...module.querySelectorAll("a[data-check]")].find(isOnPath)
  const done = countDone(state, [...module.querySelectorAll("a[data-lesson]")].filter(isOnPath))
  for (const [name, { count, of }] of Object.entries(done)) {
    const row = module.querySelector(`[data-sum=${name}]`)
    // The check of the whole course has no lessons of its own.
    if (!row) continue
    row.hidden = !of
    row.querySelector("dd").textContent = say("sum", { count, of })
  }
  const told = module.querySelector("[data-sum=check] dd")
  if (check && told) told.textContent = checkInWords(checkProgress(state, check))
}

function checkInWords({ best, passed, settled, count }) {
  if (passed) return say("check-passed", { date: shortDay(passed.time) })
  if (best) return say("check-taken", { score: best.right, of: best.of })
  return settled ? say("check-begun", { count: settled, of: count }) : say("check-not-taken")
}

/** One module's line: a stop filled for each that is done, and in words how far, or how long it takes. */
function showLine(module, state, next) {
  const links = [...module.querySelectorAll("a[data-lesson], a[data-check]")].filter(isOnPath)
  for (const stop of module.querySelectorAll("[data-stop]")) {
    const link = links.find(({ dataset }) => (stop.matches(".square") ? dataset.check : dataset.lesson) === stop.dataset.stop)
    stop.toggleAttribute("data-done", Boolean(link && isDone(state, link)))
    stop.toggleAttribute("data-here", Boolean(link) && link === next)
  }
  const done = links.filter((link) => isDone(state, link))
  const check = links.find(({ dataset }) => dataset.check)
  const { passed } = check ? checkProgress(state, check) : {}
  const isBehind = links.length > 0 && done.length === links.length
  const left = links.filter((link) => !done.includes(link)).reduce((sum, link) => sum + minutesLeft(state, link), 0)
  module.toggleAttribute("data-done", isBehind)
  // Nobody is met by zeros.
  module.toggleAttribute("data-begun", links.some((link) => isBegun(state, link)))
  module.hidden = !links.length
  const sum = say("sum", { count: done.length, of: links.length })
  const how = isBehind ? make("span", passed ? shortDay(passed.time) : sum, { "data-sign": "✓" }) : done.length ? sum : say("minutes", { count: left })
  // The check of the whole course says beside its name how it went.
  module.querySelector(".module-state").replaceChildren(...(isBehind && module.matches(".whole") ? [] : [how]))
}

/** The next stop as the page's first words, its minutes in the button; at the end, the door and what comes after. */
function showStop(stop, state, next, isBegun) {
  const module = next?.closest("[data-module]")
  const [stops, title] = [stopsOnPath(), module?.querySelector("h3").textContent]
  const left = stops.filter((link) => !isDone(state, link))
  const sum = { of: stops.length, count: stops.length - left.length, time: aboutHours(left.reduce((minutes, link) => minutes + minutesLeft(state, link), 0)) }
  const put = (selector, text) => (stop.querySelector(selector).textContent = text)
  const lessons = module ? [...module.querySelectorAll("a[data-lesson]")].filter(isOnPath) : []
  const number = lessons.indexOf(next) + 1
  const place = number ? say("stop-lesson", { module: title, number, of: lessons.length }) : title
  put(".stop-place", next ? say("next-stop", { module: place }) : "")
  put("h2", next ? next.textContent : say("done-title"))
  put(".stop-left", next ? say(isBegun ? "way-left" : "way-all", sum) : say("done-all"))
  const tint = [...(module?.classList ?? [])].find((name) => name.startsWith("d-tint-")) ?? "d-tint-0"
  stop.className = `stop ${tint}`
  stop.toggleAttribute("data-end", !next)
  stop.querySelector("use")?.setAttribute("href", `#place-${module?.dataset.module ?? ""}`)
  const button = stop.querySelector("[data-continue]")
  button.hidden = !next
  for (const after of stop.querySelectorAll("[data-after]")) after.hidden = Boolean(next)
  if (!next) return
  button.textContent = say(isBegun ? "go-on" : "begin-here", { minutes: minutesLeft(state, next) })
  button.href = placeIn(state, next)
}

for (const place of document.querySelectorAll("course-progress")) {
  place.querySelector(".no-script").remove()
  const stop = place.querySelector(".stop")
  let opened = null
  const show = () => {
    const state = record.read()
    const begun = whereToGoOn(state)
    const next = begun === null ? stopsOnPath()[0] : begun
    for (const module of place.querySelectorAll(".progress-module")) {
      showSums(module, state)
      showLine(module, state, next)
      // Which one stands open follows the next stop; what the learner has opened stays.
      if (next !== opened) module.toggleAttribute("open", module.contains(next ?? null))
    }
    opened = next
    for (const link of place.querySelectorAll(".lessons a")) link.closest("li").toggleAttribute("data-here", link === next)
    if (stop) showStop(stop, state, next, begun !== null)
    place.toggleAttribute("data-ready", true)
  }
  show()
  document.addEventListener("record:changed", show)
}
