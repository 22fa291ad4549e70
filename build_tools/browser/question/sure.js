// Needs: check/check-result, page/words
// How sure a learner says to be before an answer is sent: never asked for, never scored, kept in the try.

/** Offers the choice in a question of a check whose author wants it. */
function offerSure(check, question) {
  const offer = check.querySelector("template.sure-offer")
  if (!offer || question.querySelector(".sure")) return
  question.querySelector(".question-act").before(document.importNode(offer.content, true))
}

/** What is chosen now and goes into a try: only the first one of a round can be sure of anything. */
function sureNow(question) {
  const chosen = question.querySelector(".sure:not([hidden]) :checked")
  return chosen && !question.tries.length ? { sure: chosen.value } : {}
}

/** Shows what was said with the first try, and asks no more after it; never of those who have just seen the key. */
function showSure(question, isOffered) {
  const group = question.querySelector(".sure")
  if (!group) return
  const [first] = question.tries
  if (first) for (const input of group.querySelectorAll("input")) input.checked = input.value === first.sure
  // Who answered with Enter stands in a group that is about to close.
  if (first && group.contains(document.activeElement)) question.button.focus()
  group.disabled = Boolean(first)
  group.hidden = first ? !first.sure : !isOffered
}

/** How what was thought met what was answered, as elements; none where nothing was said. `link` leads to a question. */
function sureTold(questions, link) {
  const of = (sure) => questions.filter((question) => question.tries[0].sure === sure)
  const isRight = (question) => question.tries[0].score === 1
  const said = ["certain", "fairly", "guess"].filter((sure) => of(sure).length)
  if (!said.length) return []
  const rows = said.map((sure) => say(`sure-${sure}-met`, { right: of(sure).filter(isRight).length, of: of(sure).length }))
  const group = (name, list) => {
    if (!list.length) return []
    return [make("p", say(list.length === 1 ? `${name}-one` : name, { count: list.length })), listOf(list.map(link))]
  }
  const part = make("section")
  part.append(
    make("h3", say("sure-met")),
    listOf(rows.map((text) => make("span", text))),
    ...group("sure-but-wrong", of("certain").filter((question) => !isRight(question))),
    ...group("sure-lucky", of("guess").filter(isRight)),
  )
  return [part]
}
