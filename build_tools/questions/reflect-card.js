// Needs: page/words
// Prints the learner's own sentence alone on a page.

document.addEventListener("click", ({ target }) => {
  if (!target.matches("quiz-reflect [data-act=card]")) return
  const card = make("div", target.closest("quiz-reflect").response(), { class: "card-on-paper" })
  document.body.append(card)
  document.documentElement.dataset.printing = "card"
  window.addEventListener(
    "afterprint",
    () => {
      card.remove()
      delete document.documentElement.dataset.printing
    },
    { once: true },
  )
  window.print()
})
