// Needs: page/facts, page/words, record/record, review/applied, review/dates, review/due
// What waits for the learner, each with how many and how long.

for (const place of document.querySelectorAll(".waiting")) {
  const known = questionsIn(place.dataset.due)
  const texts = place.dataset.texts.split(" ").filter(Boolean)
  /** Shows a line, or none where nothing waits; gives back its minutes. */
  const put = (name, count, about, minutes = 0) => {
    const link = place.querySelector(`[data-line=${name}]`)
    if (!link) return 0
    link.closest("li").hidden = !count
    if (!count) return 0
    link.replaceChildren(make("b", count), " ", say(count === 1 ? `wait-${name}-one` : `wait-${name}`))
    link.nextElementSibling.textContent = about
    return minutes
  }
  const lasting = (name, count, minutes) => put(name, count, say("about-minutes", { count: minutes }), minutes)
  const show = () => {
    const state = record.read()
    const [due, old] = [dueNow(state, known), textsDue(state, texts).length]
    const minutes = lasting("due", due.length, minutesOf(due)) + lasting("due-texts", old, Math.ceil((old * TEXT_SECONDS) / 60))
    const written = texts.map((id) => state.reflections[id]?.texts.at(-1)).filter((one) => one?.text)
    const last = written.map((one) => one.time).sort().at(-1)
    put("journal", written.length, last && say("texts-last", { day: shortDay(last) }))
    place.querySelector(".waiting-sum").textContent = minutes ? say("wait-sum", { count: minutes }) : say("wait-none")
  }
  show()
  document.addEventListener("record:changed", show)
}
