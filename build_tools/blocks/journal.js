// Needs: page/more-words, page/words, record/record, review/applied, review/dates
// The journal: what the learner wrote and answered for themselves, and what became of it.

/** What the learner last said about how it went with a text, and what stood in the way. */
function showReport(place, report) {
  const isKnown = ["done", "partly", "not"].includes(report?.done)
  place.hidden = !isKnown
  if (!isKnown) return
  const { done, hindrance, time } = report
  place.textContent = say(`report-${done}`, { day: day(time) })
  if (hindrance) place.append(" ", say("report-hindrance", { hindrance }))
}

/** Shows the last answers to what is never right or wrong, part by part; how many questions have one. */
function showAnswers(place, state) {
  const sections = [...place.querySelectorAll("[data-answer]")]
  for (const section of sections) {
    const { answer, print } = section.dataset
    const last = (state.answers[answer]?.tries ?? []).filter((one) => one.prints.key === print).at(-1)
    section.hidden = !last
    if (!last) continue
    const parts = last.answer.split(" ")
    for (const row of section.querySelectorAll("[data-part]")) row.hidden = !parts.includes(row.dataset.part)
    section.querySelector(".journal-applied").textContent = say("answered-on", { day: day(last.time) })
  }
  return sections.filter((section) => !section.hidden).length
}

for (const place of document.querySelectorAll("course-journal")) {
  const print = place.querySelector("[data-act=print]")
  const show = () => {
    const state = record.read()
    const { reflections } = state
    let shown = showAnswers(place, state)
    for (const section of place.querySelectorAll("[data-text]")) {
      const texts = (reflections[section.dataset.text]?.texts ?? []).filter((one) => one.text)
      const latest = reflections[section.dataset.text]?.texts.at(-1)
      section.hidden = !texts.length
      if (section.hidden) continue
      shown += 1
      const older = texts.filter((one) => one !== latest).reverse()
      section.querySelector(".journal-own").textContent = latest.text
      showReport(section.querySelector(".journal-applied"), lastReport(state, section.dataset.text))
      const earlier = section.querySelector(".journal-earlier")
      earlier.hidden = !older.length
      earlier.replaceChildren(earlier.firstElementChild, ...older.map((one) => make("p", `${day(one.time)}: ${one.text}`)))
    }
    place.querySelector(".journal-empty").hidden = shown > 0
    print.hidden = !shown
  }
  print.addEventListener("click", () => {
    document.documentElement.dataset.printing = "journal"
    window.addEventListener("afterprint", () => delete document.documentElement.dataset.printing, { once: true })
    window.print()
  })
  show()
  document.addEventListener("record:changed", show)
}
