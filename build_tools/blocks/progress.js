// Needs: mine/whole-check, mine/counts, mine/hours, mine/kept, mine/optional, mine/retake, mine/start, mine/waiting, page/more-words, page/on-path, page/progress, page/words, record/record, review/dates, review/ten-minutes
// Where the learner is: the next stop with its minutes, how far in each module, the module of the next stop open.

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

/** One module's line: a stop filled for each that is done, and in words how far and how long; `isMet` once something is done in the course. */
function showLine(module, state, next, isMet) {
  const links = [...module.querySelectorAll("a[data-lesson], a[data-check]")].filter(isOnPath)
  for (const stop of module.querySelectorAll("[data-stop]")) {
    const link = links.find(({ dataset }) => (stop.matches(".square") ? dataset.check : dataset.lesson) === stop.dataset.stop)
    stop.toggleAttribute("data-done", Boolean(link && isDone(state, link)))
    stop.toggleAttribute("data-here", Boolean(link) && link === next)
  }
  const isBehind = links.length > 0 && links.every((link) => isDone(state, link))
  module.toggleAttribute("data-done", isBehind)
  module.toggleAttribute("data-begun", links.some((link) => isBegun(state, link)))
  module.hidden = !links.length
  showCount(module.querySelector(".module-state"), state, links, isMet)
  for (const link of links) showRow(link, state, next)
}

/** How many of these stops are done, and when the last was, or how long the others take. */
function showCount(place, state, links, isMet) {
  const left = links.filter((link) => !isDone(state, link))
  const [of, count] = [links.length, links.length - left.length]
  // Nobody is met by zeros.
  const stops = isMet ? say("sum", { count, of }) : say(of === 1 ? "stops-one" : "stops", { count: of })
  const minutes = minutesOfAll(state, left)
  const time = left.length > 1 ? aboutHours(minutes) : say("minutes", { count: minutes })
  const check = links.find(({ dataset }) => dataset.check)
  const { passed } = check ? checkProgress(state, check) : {}
  const day = passed ? say("check-passed", { date: shortDay(passed.time) }) : ""
  const sign = left.length ? {} : { "data-sign": "✓" }
  const about = left.length ? make("span", count ? say("left-minutes", { time }) : time) : day && make("span", day, sign)
  place.replaceChildren(make("b", stops, day ? {} : sign), ...(about ? [" ", about] : []))
}

/** One stop in a module's list: whether it is done or comes next, and its minutes where it is neither read nor taken. */
function showRow(link, state, next) {
  const row = link.closest("li")
  if (!row) return
  row.toggleAttribute("data-here", link === next)
  row.toggleAttribute("data-done", Boolean(isDone(state, link)))
  const minutes = row.querySelector(".row-minutes") ?? row.appendChild(make("span", "", { class: "row-minutes" }))
  minutes.textContent = isDone(state, link) ? "" : say("minutes", { count: minutesLeft(state, link) })
}

/** The next stop as the page's first words, its minutes in the button; at the end, the door and what comes after. */
function showStop(stop, state, next, isBegun) {
  const module = next?.closest("[data-module]")
  const [stops, title] = [stopsOnPath(), module?.querySelector("h3").textContent]
  const left = stops.filter((link) => !isDone(state, link))
  const sum = { of: stops.length, count: stops.length - left.length, time: aboutHours(minutesOfAll(state, left)) }
  const put = (selector, text) => (stop.querySelector(selector).textContent = text)
  const lessons = module ? [...module.querySelectorAll("a[data-lesson]")].filter(isOnPath) : []
  // A page or a sheet that stands among them on some paths is no lesson.
  const number = next?.closest("[data-extra]") ? 0 : lessons.indexOf(next) + 1
  const place = number ? say("stop-lesson", { module: title, number, of: lessons.length }) : title
  put(".stop-place", next ? say("next-stop", { module: place }) : stop.dataset.course)
  put("h2", next ? next.textContent : say("done-title"))
  put(".stop-left", say(next ? (isBegun ? "way-left" : "way-all") : "way-done", sum))
  const tint = [...(module?.classList ?? [])].find((name) => name.startsWith("d-tint-")) ?? "d-tint-0"
  stop.className = `stop ${tint}`
  stop.toggleAttribute("data-end", !next)
  stop.querySelector("use")?.setAttribute("href", `#place-${module?.dataset.module ?? ""}`)
  const button = stop.querySelector("[data-continue]")
  button.hidden = !next
  for (const after of stop.parentElement.querySelectorAll("[data-after], .ending")) after.hidden = Boolean(next)
  const failed = next && failedSitting(state, next)
  showAgain(stop.querySelector(".stop-again"), state, failed)
  if (!next) return
  button.textContent = say(failed ? "retake" : isBegun ? "go-on" : "begin-here", { minutes: minutesLeft(state, next) })
  button.href = placeIn(state, next)
}

/** How a check went that was not passed, and the ways to what was missed in it. */
function showAgain(line, state, failed) {
  line.hidden = !failed
  if (!failed) return
  const lessons = lessonsMissed(state, [...document.querySelectorAll(".lessons a[data-check]")], failed).map((name) => document.querySelector(`.lessons a[data-lesson="${name}"]`))
  const ways = lessons.filter(Boolean).slice(0, 3).flatMap(({ textContent, href }) => [", ", make("a", textContent, { href })])
  line.replaceChildren(say("retake-score", failed.done), ...(ways.length ? [" ", say("retake-read"), " ", ...ways.slice(1)] : []))
}

for (const place of document.querySelectorAll("course-progress")) {
  place.querySelector(".no-script").remove()
  const stop = place.querySelector(".stop")
  let opened = null
  const show = () => {
    const state = record.read()
    const begun = whereToGoOn(state)
    const next = begun === null ? stopsOnPath()[0] : begun
    const modules = [...place.querySelectorAll(".progress-module")]
    for (const module of modules) {
      showSums(module, state)
      showLine(module, state, next, begun !== null)
      // Which one stands open follows the next stop; what the learner has opened stays.
      if (next !== opened) module.toggleAttribute("open", module.contains(next ?? null))
    }
    opened = next
    for (const deeper of place.querySelectorAll(".optional")) showOptional(deeper, state)
    showKept(place, state, modules)
    if (stop) showStop(stop, state, next, begun !== null)
    place.toggleAttribute("data-ready", true)
  }
  show()
  document.addEventListener("record:changed", show)
}
