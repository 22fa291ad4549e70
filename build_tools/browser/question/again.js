// Needs: page/words
// At the end of a lesson's questions: those that were missed can be taken again at once.

for (const quiz of document.querySelectorAll("course-quiz")) {
  const questions = [...quiz.querySelectorAll(".question:not([data-unmarked])")]
  const missed = () => questions.filter((question) => question.tries[0]?.score < 1)
  const offer = make("div", "", { class: "again-offer", role: "status" })
  let isTakenAgain = false
  let shown = ""

  const show = () => {
    const [count, isDone] = [missed().length, questions.every((question) => question.isSettled)]
    const words = !isDone ? "" : count ? say(count === 1 ? "again-one" : "check-wrong-again", { count }) : isTakenAgain ? say("again-done") : ""
    // What stands there already is not said once more.
    if (words === shown) return
    shown = words
    offer.replaceChildren()
    if (!words) return
    const line = make("p", count ? "" : words)
    if (count) line.append(make("span", say("again-here"), { class: "hidden" }), " ", takeAgainButton(words))
    offer.append(line)
  }

  const takeAgainButton = (words) => {
    const button = make("button", words, { type: "button", class: "button quiet" })
    button.addEventListener("click", takeAgain)
    return button
  }

  /** Empties the missed ones for a new round; what was answered is kept. */
  const takeAgain = () => {
    const again = missed()
    isTakenAgain = true
    for (const question of again) question.startAgain()
    offer.replaceChildren()
    shown = ""
    again[0]?.begin()
  }

  questions.at(-1)?.after(offer)
  // What is said about the answer comes first; and a region is not listened to from the moment it is there.
  const showSoon = () => setTimeout(show, 200)
  document.addEventListener("question:answered", showSoon)
  showSoon()
}
