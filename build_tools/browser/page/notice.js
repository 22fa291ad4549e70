// Needs: page/fetched, page/words, record/record, record/wanted
// One quiet line beside the learner's act: what is kept and where, or that it is not, with the way out.

document.addEventListener("record:told", ({ detail: { state, near } }) => {
  if (state === "kept" && record.isShared) return
  const notice = make("p", "", { class: "notice", role: "status" })
  const words = say(`${state}-notice`)
  // Its room is there at once, so that nothing moves under a finger that is on its way.
  notice.append(make("span", words, { "aria-hidden": true }))
  near.after(notice)
  // A live region speaks about what comes into it later, not about itself; what is said about the answer comes before.
  setTimeout(() => {
    notice.textContent = words
    if (state !== "kept") fetchFor(notice, () => call("rescue", "record:stuck", { record, state, notice }))
  }, 200)
})
