// Needs: page/fetched
// Questions of other pages: each module's are handed over by a script, and become the same elements as in its lessons.

/** The HTML of a module's questions under their ids. A page opened from a disk may not fetch a file, but may run a script. */
function fetchQuestions(module, home) {
  return new Promise((resolve, reject) => {
    document.addEventListener(`questions:${module}`, ({ detail }) => resolve(detail), { once: true })
    fetchScript(`${home}questions/${module}.js`).then(reject, reject)
  })
}

/** A question as an element; nothing where there is none. Its links and pictures are written as seen from the language's folder, which lies at `home` from here. */
function madeQuestion(html, home) {
  if (!html) return null
  const question = new DOMParser().parseFromString(html, "text/html").body.firstElementChild
  for (const [tag, name] of [["a", "href"], ["img", "src"]]) {
    for (const element of question.querySelectorAll(`${tag}[${name}]`)) {
      const way = element.getAttribute(name)
      if (!/^[a-z]+:/.test(way)) element.setAttribute(name, home + way)
    }
  }
  return document.importNode(question, true)
}
