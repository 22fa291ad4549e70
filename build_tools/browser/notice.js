// One quiet line beside the learner's first act: what is kept, where, or that nothing is.

let toldState = null
document.addEventListener("record:told", ({ detail: { state, near } }) => {
  if (state === toldState) return
  toldState = state
  const notice = make("p", "", { class: "notice", role: "status" })
  near.after(notice)
  // A live region speaks about what comes into it, not about itself.
  requestAnimationFrame(() => (notice.textContent = say(`${state}-notice`)))
})
