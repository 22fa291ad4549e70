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
function headed(name, items) {
  if (!items.length) return []
  const part = make("section")
  part.append(make("h3", say(name)), listOf(items))
  return [part]
}

/** The result as one mark for each question, in their order; the heading says how many in words. */
function marksOf(questions, right) {
  const marks = make("p", "", { class: "check-marks", "aria-hidden": "true" })
  for (const question of questions) marks.append(make("i", "", right.includes(question) ? { "data-on": "" } : {}))
  return marks
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

/** A way to one question, the `number`th, where all its whys stand open; `turn` brings its card. */
function wayTo(question, number, turn) {
  const text = question.querySelector("legend").textContent.trim()
  const link = make("a", say("check-row", { number, text }), { href: `#${question.id}` })
  link.addEventListener("click", (event) => {
    event.preventDefault()
    question.solution.open = question.isSettled
    turn()
  })
  return link
}

/** Every question, right or wrong, behind one line. */
function allOf(questions, right, link) {
  const all = make("details", "", { class: "check-all" })
  const rows = questions.map((question) => {
    const row = make("span")
    const isRight = right.includes(question)
    row.append(link(question), " ", make("strong", say(isRight ? "solution-right" : "solution-wrong"), { class: isRight ? "was-right" : "was-wrong" }))
    return row
  })
  all.append(make("summary", say("check-all")), listOf(rows))
  return all
}
