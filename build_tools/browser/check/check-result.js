// Needs: page/words
// How a check went, as elements: what is strong, how sure the learner was, what to read again, and every question with its whys.

function listOf(items) {
  const list = make("ul")
  for (const item of items) {
    const row = make("li")
    row.append(item)
    list.append(row)
  }
  return list
}

/** A list under its heading; nothing where it is empty. */
const headed = (name, items) => (items.length ? [make("h3", say(name)), listOf(items)] : [])

/** The result as one bar for each question; the heading says the same in words. */
function barsOf(right, of) {
  const bars = make("p", "", { class: "steps", "aria-hidden": "true" })
  for (let place = 0; place < of; place += 1) bars.append(make("i", "", place < right ? { "data-on": "" } : {}))
  return bars
}

/** The titles that only right answers are about. */
function strongIn(questions, right, about) {
  const weak = questions.filter((question) => !right.includes(question)).map(about)
  return [...new Set(right.map(about))].filter((title) => !weak.includes(title)).map((title) => make("span", title))
}

/** Links to the passages of what was wrong at first, each once. */
function passagesOf(wrong) {
  const links = wrong.map((question) => question.querySelector(".solution .see a"))
  return [...new Map(links.map((link) => [link.href, link])).values()].map((link) => {
    return make("a", `${link.dataset.title} – ${link.dataset.passage}`, { href: link.getAttribute("href") })
  })
}

/** A way to one question, the `number`th, where all its whys stand open. */
function wayTo(question, number) {
  const place = question.querySelector(".question-place")
  const text = question.querySelector("legend").textContent.trim()
  const link = make("a", say("check-row", { number, text }), { href: `#${question.id}` })
  link.addEventListener("click", (event) => {
    event.preventDefault()
    question.solution.open = true
    place.tabIndex = -1
    place.focus()
  })
  return link
}

/** Every question, right or wrong, behind one line. */
function allOf(questions, right) {
  const all = make("details", "", { class: "check-all" })
  const rows = questions.map((question, place) => {
    const row = make("span")
    const isRight = right.includes(question)
    row.append(wayTo(question, place + 1), " ", make("strong", say(isRight ? "solution-right" : "solution-wrong"), { class: isRight ? "was-right" : "was-wrong" }))
    return row
  })
  all.append(make("summary", say("check-all")), listOf(rows))
  return all
}
