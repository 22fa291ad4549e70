// Needs: page/facts, page/more-words, page/words, record/record, review/applied, review/dates, review/due
// What waits for the learner, each with how many and how long, or when the next comes back.

for (const place of document.querySelectorAll(".waiting")) {
  const known = questionsIn(place.dataset.due)
  const texts = place.dataset.texts.split(" ").filter(Boolean)
  /** Shows a line, or none where nothing waits; gives back its minutes. */
  const put = (name, count, minutes) => {
    const link = place.querySelector(`[data-line=${name}]`)
    if (!link) return 0
    link.closest("li").hidden = !count
    if (!count) return 0
    link.replaceChildren(make("b", count), " ", say(count === 1 ? `wait-${name}-one` : `wait-${name}`))
    link.nextElementSibling.textContent = say("about-minutes", { count: minutes })
    return minutes
  }
  const show = () => {
    const state = record.read()
    const [due, old] = [dueNow(state, known), textsDue(state, texts).length]
    const minutes = put("due", due.length, minutesOf(due)) + put("due-texts", old, Math.ceil((old * TEXT_SECONDS) / 60))
    place.querySelector("ul")?.toggleAttribute("hidden", !minutes)
    const [next] = comingBack(state, known)
    const none = next ? say("wait-later", { day: shortDay(next.due) }) : say("wait-none")
    place.querySelector(".waiting-sum").textContent = minutes ? say("wait-sum", { count: minutes }) : none
  }
  show()
  document.addEventListener("record:changed", show)
}
