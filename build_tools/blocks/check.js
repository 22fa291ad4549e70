// Needs: check/check, page/more-words
// A module's check: its questions stand in the page.

/** The questions that stand in the page; those that are not asked are hidden. */
class OwnPool {
  constructor(check) {
    this.questions = [...check.querySelectorAll(".question")]
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

customElements.define(
  "course-check",
  class extends CourseCheck {
    makePool() {
      return new OwnPool(this)
    }
  },
)
