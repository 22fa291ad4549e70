// Needs: check/check, check/fetch-questions, page/more-words
// The check of the whole course: its questions are fetched when they are asked.

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
    return this.check.list.find((one) => one.id === name).module
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

customElements.define(
  "course-check",
  class extends CourseCheck {
    makePool() {
      return new FetchedPool(this)
    }
  },
)
