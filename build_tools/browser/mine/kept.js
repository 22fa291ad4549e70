// Needs: mine/counts, page/on-path, page/progress, page/words, review/dates
// What the learner has made so far: the last of their own texts, and what the course statement would say.

const LONGEST_QUOTE = 110

/** The first words of a text, as many as have room. */
function firstWords(text) {
  const plain = text.trim().replace(/\s+/g, " ")
  if (plain.length <= LONGEST_QUOTE) return plain
  return `${plain.slice(0, LONGEST_QUOTE).replace(/\s\S*$/, "")} …`
}

function showTexts(place, state) {
  const written = place.dataset.texts.split(" ").map((id) => state.reflections[id]?.texts.at(-1))
  const texts = written.filter((one) => one?.text).sort((a, b) => (a.time < b.time ? -1 : 1))
  const [about, quote] = [place.querySelector(".kept-about"), place.querySelector(".kept-last")]
  const last = texts.at(-1)
  quote.hidden = place.querySelector(".kept-way").hidden = !last
  if (!last) return (about.textContent = say("journal-later"))
  about.textContent = say(texts.length === 1 ? "journal-count-one" : "journal-count", { count: texts.length, day: shortDay(last.time) })
  quote.textContent = say("journal-last", { text: firstWords(last.text) })
}

/** What of the path the statement would tell: lessons read and checks passed. */
function showStatement(place, state, modules) {
  const within = (selector) => modules.flatMap((module) => [...module.querySelectorAll(selector)].filter(isOnPath))
  const checks = within("a[data-check]")
  const { read } = countDone(state, within("a[data-lesson]"))
  const passed = { count: checks.filter((link) => checkProgress(state, link).passed).length, of: checks.length }
  const told = [say("statement-read", read), ...(passed.of ? [say("statement-checks", passed)] : [])]
  if (read.count < read.of || passed.count < passed.of) told.push(say("statement-now"))
  const isBegun = read.count + passed.count > 0
  place.querySelector(".kept-about").textContent = isBegun ? told.join(" ") : say("statement-later")
  place.querySelector(".kept-way").hidden = !isBegun
}

/** The statement in little, as often as the page has it: which modules are done. */
function showPapers(page, modules) {
  for (const mark of page.querySelectorAll(".paper [data-of]")) {
    const module = modules.find((one) => one.dataset.module === mark.dataset.of)
    mark.toggleAttribute("data-done", module.hasAttribute("data-done"))
    mark.hidden = module.hidden
  }
}

/** Both, where the page has them; `modules` are the rows of the learner's way. */
function showKept(page, state, modules) {
  const [texts, statement] = [page.querySelector(".kept-texts"), page.querySelector(".kept-statement")]
  if (texts) showTexts(texts, state)
  if (statement) showStatement(statement, state, modules)
  showPapers(page, modules)
}
