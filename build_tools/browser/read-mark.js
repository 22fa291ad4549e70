// The button that marks a lesson as read: nothing else does.

for (const place of document.querySelectorAll("course-read")) {
  const [button, status] = [place.querySelector("button"), place.querySelector("[role=status]")]
  const lesson = place.dataset.lesson
  const isRead = () => Boolean(record.read().read[lesson]?.read)
  const show = () => {
    button.textContent = say(isRead() ? "unmark-read" : "mark-read")
    place.toggleAttribute("data-read", isRead())
  }
  button.hidden = false
  button.addEventListener("click", () => {
    const read = !isRead()
    const time = new Date().toISOString()
    record.change((state) => Object.assign((state.read[lesson] ??= {}), { read, time }), place)
    status.textContent = say(read ? "now-read" : "now-unread")
  })
  show()
  document.addEventListener("record:changed", show)
}
