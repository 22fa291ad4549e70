// At the end of a lesson's questions: those that were missed can be taken again at once.

for (const quiz of document.querySelectorAll("course-quiz")) {
  const questions = [...quiz.querySelectorAll(".question:not([data-unmarked])")]
  const missed = () => questions.filter((question) => question.tries[0]?.score < 1)
  const offer = make("div", "", { class: "again-offer", role: "status" })
  let isTakenAgain = false

  const show = () => {
    const [count, isDone] = [missed().length, questions.every((question) => question.isSettled)]
    offer.replaceChildren()
    if (!isDone || !(count || isTakenAgain)) return
    if (!count) return offer.append(make("p", say("again-done")))
    const button = make("button", say(count === 1 ? "again-one" : "check-wrong-again", { count }), { type: "button", class: "button quiet" })
    button.addEventListener("click", takeAgain)
    offer.append(make("p", ""))
    offer.firstChild.append(button)
  }

  /** Empties the missed ones for a new round; what was answered is kept. */
  const takeAgain = () => {
    const again = missed()
    isTakenAgain = true
    for (const question of again) {
      question.begunAgain = true
      question.reset()
    }
    offer.replaceChildren()
    again[0]?.fields.querySelector("input, select, textarea, button").focus()
  }

  questions.at(-1)?.after(offer)
  // What is said about the answer comes first.
  document.addEventListener("question:answered", () => requestAnimationFrame(show))
  show()
}
