// What a check draws from, as its page lists it.

/** What a check draws from, listed as id:level:lesson:module and, where some paths leave it out, :paths. */
function listedIn(check) {
  return check.dataset.questions.split(" ").map((text) => {
    const [name, level, lesson, module, paths] = text.split(":")
    return { name, level, lesson, module, paths }
  })
}
