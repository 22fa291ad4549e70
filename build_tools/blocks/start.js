// Needs: mine/hours, mine/road, mine/start, page/more-words, page/words, record/record, review/due-line, review/ten-minutes
// The front page of who comes back: the next stop as its headline, the minutes in its button, the road as far as they have come.

const front = document.querySelector("main.front")
const startButton = document.querySelector("course-start [data-start]")
const startHead = document.querySelector("h1")
const startLead = document.querySelector(".start-lead")
const [startTitle, startWord, startWay] = [startHead.textContent, startButton.textContent, startButton.getAttribute("href")]
const leadWords = [...startLead.cloneNode(true).childNodes]

/** What stands above the headline, and the headline itself. */
function headline(place, words) {
  front?.querySelector(".start-place")?.remove()
  if (!front) return
  if (place) startHead.before(make("p", place, { class: "start-place" }))
  startHead.textContent = words
}

function showNext(state, next) {
  const stops = stopsOnPath()
  const left = stops.filter((link) => !isDone(state, link))
  const module = next.closest(".map-module")?.querySelector("h3 a").textContent ?? ""
  headline(say("next-stop", { module }), next.textContent)
  startButton.textContent = say("go-on", { minutes: minutesLeft(state, next) })
  startButton.href = placeIn(state, next)
  return say("way-left", { count: stops.length - left.length, of: stops.length, time: aboutHours(minutesOfAll(state, left)) })
}

function showStart() {
  const state = record.read()
  const next = whereToGoOn(state)
  const myPage = document.querySelector("[data-my-page]")
  const after = document.querySelector(".after")
  const here = document.querySelector("main")
  here.toggleAttribute("data-returning", next !== null)
  here.toggleAttribute("data-done", next === undefined)
  if (after) after.hidden = next !== undefined
  startButton.hidden = next === undefined && Boolean(after || !myPage)
  if (next) startLead.textContent = showNext(state, next)
  if (next === undefined) {
    headline(startTitle, document.querySelector("course-start").dataset.doneTitle)
    startLead.textContent = say("done-all")
    if (!startButton.hidden) Object.assign(startButton, { textContent: say("my-page"), href: myPage.href })
  }
  if (next === null) showFirst(state)
  showRoad(state, next)
  here.toggleAttribute("data-ready", true)
}

/** Who has chosen a path begins with its first stop. */
function showFirst(state) {
  headline("", startTitle)
  startButton.textContent = startWord
  startButton.setAttribute("href", startWay)
  startLead.replaceChildren(...leadWords)
  const [first] = stopsOnPath()
  if (!document.documentElement.dataset.path || !first) return
  startButton.href = first.href
  nameFirst(startLead, state, first)
}

showStart()
document.addEventListener("record:changed", showStart)
