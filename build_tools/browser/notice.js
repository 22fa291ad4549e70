// One quiet line beside the learner's act: what is kept and where, or that it is not, with a way to save it as a file.

document.addEventListener("record:told", ({ detail: { state, near } }) => {
  const notice = make("p", "", { class: "notice", role: "status" })
  near.after(notice)
  // A live region speaks about what comes into it, not about itself.
  requestAnimationFrame(() => {
    notice.textContent = say(`${state}-notice`)
    if (state === "kept" || state === "unreadable") return
    const save = make("button", say("save-now"), { type: "button", class: "link" })
    save.addEventListener("click", downloadRecord)
    notice.append(" ", save)
  })
})
