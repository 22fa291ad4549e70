// Needs: mine/start, page/facts, page/menu, page/words, record/record, review/applied, review/due
// What fits in ten minutes, and why: a round of review where something has come back, otherwise the next lesson.

const TEN = 10

/** The proposal, as { title, href, why }; without a title where nothing waits. */
function tenMinutes(state) {
  const due = document.querySelector("[data-due]")
  const questions = due ? roundOf(dueNow(state, questionsIn(due.dataset.due))) : []
  const texts = due ? textsDue(state, due.dataset.texts.split(" ")).slice(0, MOST_TEXTS) : []
  const review = (name, list, minutes) => ({
    title: say(`ten-${name}`, { count: list.length, minutes }),
    href: due.querySelector(`[data-line=${name}]`).href,
    why: say(`ten-${name}-why`),
  })
  if (questions.length) return review("due", questions, minutesOf(questions))
  if (texts.length) return review("due-texts", texts, Math.ceil((texts.length * TEXT_SECONDS) / 60))
  return nextInTen(whereToGoOn(state))
}

/** How much of the next lesson or check fits. */
function nextInTen(next) {
  if (!next) return { why: say("ten-none") }
  const [read, answer, write] = next.dataset.minutes.split(" ").map(Number)
  const all = read + answer + write
  const name = all <= TEN ? (next.dataset.check ? "check" : "all") : read + answer <= TEN ? "answer" : read <= TEN ? "read" : "begin"
  const why = say(`ten-${name}`, { minutes: name === "answer" ? read + answer : read })
  return { title: say("ten-next", { title: titleOf(next), minutes: all }), href: next.href, why }
}

for (const place of document.querySelectorAll(".ten-minutes")) {
  const told = place.querySelector(".ten-told")
  const set = disclose(place.querySelector("button"), told, () => {
    const { title, href, why } = tenMinutes(record.read())
    told.replaceChildren(...(title ? [make("a", title, { href }), " "] : []), why)
  })
  const show = () => (place.hidden = whereToGoOn(record.read()) === null)
  show()
  document.addEventListener("record:changed", () => {
    set(false)
    show()
  })
}
