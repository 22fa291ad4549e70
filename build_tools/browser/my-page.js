// My page: how far, what was written, and what is kept.

// First, so that nothing else can stand between a learner and their data.
for (const place of document.querySelectorAll("course-data")) {
  const act = (name) => place.querySelector(`[data-act=${name}]`)
  const [status, dialog] = [place.querySelector("[role=status]"), place.querySelector("dialog")]
  const show = () => {
    const { answers, reflections, read } = record.read()
    const counts = {
      answers: Object.keys(answers).length,
      texts: Object.values(reflections).filter((one) => one.texts.at(-1)?.text).length,
      read: Object.values(read).filter((one) => one.read).length,
    }
    status.textContent = record.isEmpty ? say("data-none") : say("data-some", counts)
    if (record.state !== "kept") status.append(" ", say(`${record.state}-notice`))
    act("download").hidden = act("delete").hidden = record.isEmpty
  }
  act("download").addEventListener("click", downloadRecord)
  act("delete").addEventListener("click", () => dialog.showModal())
  act("no").addEventListener("click", () => dialog.close())
  act("yes").addEventListener("click", () => {
    dialog.close()
    record.erase()
    delete document.documentElement.dataset.scheme
    status.textContent = say("data-deleted")
    status.tabIndex = -1
    status.focus()
  })
  show()
  document.addEventListener("record:changed", show)
}

const sum = (list) => list.reduce((total, one) => total + Number(one), 0)

for (const place of document.querySelectorAll("course-progress")) {
  place.querySelector(".no-script").remove()
  const onward = place.querySelector("[data-continue]")
  const show = () => {
    const state = record.read()
    for (const module of place.querySelectorAll(".progress-module")) showModule(module, state)
    const begun = whereToGoOn(state)
    const next = begun === null ? stopsOnPath()[0] : begun
    onward.hidden = !next
    place.toggleAttribute("data-ready", true)
    for (const link of place.querySelectorAll(".lessons a")) link.closest("li").toggleAttribute("data-here", link === next)
    if (next) onward.replaceChildren(make("a", `${say(begun ? "continue" : "begin")}: ${next.textContent}`, { class: "button", href: next.href }))
  }
  show()
  document.addEventListener("record:changed", show)
}

function showModule(module, state) {
  const lessons = [...module.querySelectorAll("a[data-lesson]")].filter(isOnPath).map((link) => lessonProgress(state, link))
  const check = [...module.querySelectorAll("a[data-check]")].find(isOnPath)
  const parts = [
    say("progress-lessons", {
      read: sum(lessons.map((one) => one.read)),
      count: lessons.length,
      checked: sum(lessons.map((one) => one.checked)),
    }),
  ]
  if (check) parts.push(say("progress-check", { state: checkInWords(checkProgress(state, check)) }))
  module.querySelector(".progress-sum").textContent = parts.join(" ")
}

function checkInWords({ best, passed, settled, count }) {
  if (passed) return say("check-passed", { date: day(passed.time) })
  if (best) return say("check-taken", { score: best.right, of: best.of })
  return settled ? say("check-begun", { count: settled, of: count }) : say("check-not-taken")
}

/** What the learner last said about how it went with a text, and what stood in the way. */
function showReport(place, report) {
  const isKnown = ["done", "partly", "not"].includes(report?.done)
  place.hidden = !isKnown
  if (!isKnown) return
  const { done, hindrance, time } = report
  place.textContent = say(`report-${done}`, { day: day(time) })
  if (hindrance) place.append(" ", say("report-hindrance", { hindrance }))
}

for (const place of document.querySelectorAll("course-journal")) {
  const print = place.querySelector("[data-act=print]")
  const show = () => {
    const state = record.read()
    const { reflections } = state
    let shown = 0
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
