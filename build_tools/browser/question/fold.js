// Needs: page/words
// A lesson's questions come one after the other: the next is folded to its first line until the one before is settled, or passed over. What is one's own practice stands open.

for (const quiz of document.querySelectorAll("course-quiz")) {
  const questions = [...quiz.querySelectorAll(".question:not([data-unmarked])")]
  // What has been open stays open.
  const open = new Set()

  const show = (question) => {
    const place = question.querySelector(".question-place")
    const isFolded = !open.has(question)
    if (isFolded === question.hasAttribute("data-folded")) return
    question.toggleAttribute("data-folded", isFolded)
    const name = place.textContent
    if (!isFolded) return (place.textContent = place.dataset.name)
    const button = make("button", name, { type: "button", "aria-expanded": false })
    button.append(make("span", ` ${question.querySelector(".situation, legend").textContent.trim()}`))
    button.addEventListener("click", () => {
      open.add(question)
      fold()
      question.begin()
    })
    place.dataset.name = name
    place.replaceChildren(button)
  }

  const fold = () => {
    const next = questions.find((question) => !question.isSettled)
    for (const question of questions) {
      const isBefore = !next || questions.indexOf(question) <= questions.indexOf(next)
      if (isBefore || question.isSettled || location.hash === `#${question.id}`) open.add(question)
      show(question)
    }
    quiz.toggleAttribute("data-woken", true)
  }

  fold()
  for (const [target, event] of [[document, "question:answered"], [document, "record:changed"], [window, "hashchange"]]) target.addEventListener(event, fold)
}
