// Where a check's questions come from: those of one module stand in its page, those of the whole course are fetched when they are asked.

/** What a check draws from, listed as id:level:lesson:module and, where some paths leave it out, :paths. */
function listedIn(check) {
  return check.dataset.questions.split(" ").map((text) => {
    const [name, level, lesson, module, paths] = text.split(":")
    return { name, level, lesson, module, paths }
  })
}

/** The questions that stand in the page; those that are not asked are hidden. */
class OwnPool {
  constructor(check) {
    this.questions = [...check.children].filter((child) => child instanceof Question)
    // They woke before their check did: only now do they know which sitting is theirs.
    for (const question of this.questions) question.recall()
  }

  async bring(names) {
    for (const question of this.questions) question.hidden = !names.includes(question.name)
    return this.questions.filter((question) => !question.hidden)
  }

  /** What a question is about: the title that it is strong under. */
  about(question) {
    return question.querySelector(".see a").dataset.title
  }
}

/** The questions of all modules; a sitting takes what it needs. */
class FetchedPool {
  questions = []
  fetched = {}

  constructor(check) {
    this.place = check.querySelector(".check-questions")
    this.home = check.dataset.home
    this.titles = JSON.parse(check.dataset.titles)
    this.check = check
  }

  moduleOf(name) {
    return this.check.list.find((one) => one.name === name).module
  }

  /** The elements with these names, in their order, but for those that the course has no more; fresh ones, unless they stand here. */
  async bring(names) {
    if (names.join() === this.questions.map((question) => question.name).join()) return this.questions
    const modules = [...new Set(names.map((name) => this.moduleOf(name)))]
    const missing = modules.filter((module) => !this.fetched[module])
    const brought = await Promise.all(missing.map((module) => fetchQuestions(module, this.home)))
    missing.forEach((module, place) => (this.fetched[module] = brought[place]))
    this.questions = names.map((name) => madeQuestion(this.fetched[this.moduleOf(name)][name], this.home)).filter(Boolean)
    this.place.replaceChildren(...this.questions)
    return this.questions
  }

  about(question) {
    return this.titles[this.moduleOf(question.name)]
  }
}
