// Needs: page/facts, page/words, record/record, review/applied, review/due
// The ways to what has come back, shown where something has.

for (const place of document.querySelectorAll("[data-due]")) {
  const known = questionsIn(place.dataset.due)
  const texts = place.dataset.texts.split(" ").filter(Boolean)
  const put = (name, count) => {
    const line = place.querySelector(`[data-line=${name}]`)
    line.hidden = !count
    line.textContent = count === 1 ? say(`${name}-one`) : say(name, { count })
  }
  const show = () => {
    const state = record.read()
    const counts = { due: dueNow(state, known).length, "due-texts": textsDue(state, texts).length }
    for (const [name, count] of Object.entries(counts)) put(name, count)
    place.hidden = !Object.values(counts).some(Boolean)
  }
  show()
  document.addEventListener("record:changed", show)
}
