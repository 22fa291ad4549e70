// Needs: page/words, question/first-in
// What is wanting where there is no whole answer: said, tied to what it is about, and let go of when that is answered.

// What described each part of a question before.
const described = new Map()

/** Lets go of what was wanting, where that `holds`. */
function release(holds) {
  for (const [one, before] of described) {
    if (!holds(one)) continue
    one.removeAttribute("aria-invalid")
    one.setAttribute("aria-describedby", before)
    described.delete(one)
  }
}

/** Says what is wanting, ties that to the first of the fields (or groups) that want it, or to all of them, and goes there. */
function sayWanting(question, message, wanting = []) {
  const [first = question.fields] = wanting
  const field = firstIn(first)
  release((one) => question.contains(one))
  // Who is led to a field sees that field, and what is said where there is room for both.
  question.speak([make("p", message, { class: "verdict empty" })], field)
  for (const one of wanting) one.setAttribute("aria-invalid", true)
  for (const one of new Set([first, ...wanting])) described.set(one, one.getAttribute("aria-describedby") ?? "")
  first.setAttribute("aria-describedby", `${described.get(first)} ${question.feedback.id}`)
  field.focus({ preventScroll: true })
}

document.addEventListener("question:wanting", ({ detail: { question, wanting, stood } }) => {
  // Whoever has gone on meanwhile, or answered, is not fetched back.
  if (document.activeElement === stood && question.wanting()) sayWanting(question, ...wanting)
})
document.addEventListener("question:told", ({ detail: { question } }) => release((one) => question.contains(one)))
document.addEventListener("reset", ({ target }) => release((one) => target.contains(one)))
document.addEventListener("input", ({ target }) => release((one) => one.contains(target)))
