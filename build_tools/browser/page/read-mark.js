// Needs: page/words, record/later, record/record
// The button that marks a lesson as read: nothing else does.

for (const place of document.querySelectorAll("course-read")) {
  const [button, told] = [place.querySelector("button"), place.querySelector(".read-state")]
  const lesson = place.dataset.lesson
  const isRead = () => Boolean(record.read().read[lesson]?.read)
  const show = () => {
    button.textContent = isRead() ? say("unmark-read") : (place.dataset.mark ?? say("mark-read"))
    told.textContent = isRead() ? (place.dataset.told ?? say("now-read")) : ""
    place.toggleAttribute("data-read", isRead())
  }
  button.hidden = false
  button.addEventListener("click", () => {
    const read = !isRead()
    const time = later([record.read().read[lesson]])
    // Said aloud when the learner does it, not when it is only found again.
    told.setAttribute("role", "status")
    record.change((state) => Object.assign((state.read[lesson] ??= {}), { read, time }), place)
    if (!read) told.textContent = say("now-unread")
  })
  show()
  document.addEventListener("record:changed", show)
}
