// Needs: page/facts, record/download, record/record, review/applied, review/calendar, review/due
// The button that gives the days on which something comes back, as a calendar file.

for (const place of document.querySelectorAll("course-review")) {
  const button = place.querySelector("[data-act=calendar]")
  const known = questionsIn(place.dataset.questions)
  const texts = place.dataset.texts.split(" ").filter(Boolean)
  const later = (coming) => [...new Set(coming.filter((one) => one.due > Date.now()).map((one) => ownDate(one.due)))].sort()

  /** The days from tomorrow on, each as { date, name, title }. */
  const events = () => {
    const state = record.read()
    const { review, applied } = place.dataset
    return [
      ...later(comingBack(state, known)).map((date) => ({ date, name: "kurs", title: review })),
      ...later(textsComingBack(state, texts)).map((date) => ({ date, name: "applied", title: applied })),
    ]
  }
  const show = () => (button.hidden = !events().length)
  button.addEventListener("click", () => {
    download(calendarText(events(), location.href.split("#")[0]), "text/calendar", `${record.course}-review.ics`)
  })
  show()
  document.addEventListener("record:changed", show)
}
