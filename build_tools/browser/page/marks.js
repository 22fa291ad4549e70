// Needs: page/progress, page/words
// How far the learner has come, wherever a lesson or a check is listed.

const SIGNS = { read: "✓", checked: "✓", passed: "✓", begun: "…", taken: "" }

/** Puts the states behind a link, as words: `states` maps a state's name to the values in its words. */
function showMarks(link, states) {
  if (link.nextElementSibling?.matches(".marks")) link.nextElementSibling.remove()
  const names = Object.keys(states)
  if (!names.length) return
  const marks = make("span", "", { class: "marks" })
  for (const name of names) {
    marks.append(" ", make("span", link.dataset.state ?? say(`state-${name}`, states[name]), { class: `state ${name}`, "data-sign": SIGNS[name] }))
  }
  link.after(marks)
}

function showProgress(state) {
  for (const link of document.querySelectorAll("a[data-lesson], a[data-optional]")) {
    const { read, checked, begun } = lessonProgress(state, link)
    showMarks(link, { ...(read && { read: {} }), ...(checked && { checked: {} }), ...(begun && !read && !checked && { begun: {} }) })
  }
  for (const link of document.querySelectorAll("a[data-check]")) {
    const { best, passed, settled } = checkProgress(state, link)
    showMarks(link, passed ? { passed: {} } : best ? { taken: best } : settled ? { begun: {} } : {})
  }
}

document.addEventListener("record:here", ({ detail: { record } }) => showProgress(record.read()))
