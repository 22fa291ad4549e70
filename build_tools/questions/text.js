// Needs: page/words, question/question, questions/typed
// Answer with a word or a few.

class QuizText extends Question {
  get input() {
    return this.fields.querySelector("input")
  }

  /** Empty as long as nothing is left of it: signs that nobody sees are no answer. */
  response() {
    const text = this.input.value.trim()
    return bare(text) && text
  }

  restore(text) {
    this.input.value = text
  }

  score() {
    return this.key.accepted.some((form) => this.same(form, this.response())) ? 1 : 0
  }

  /** The wrong answer that was expected, as its author wrote it. */
  parts(answer) {
    return this.reasons("[data-nudge]").map((one) => one.dataset.nudge).filter((form) => this.same(form, answer))
  }

  same(one, other) {
    return bare(one, this.key.exact) === bare(other, this.key.exact)
  }

  wanting() {
    return !this.response() && [say("message-empty-text"), [this.input]]
  }
}

customElements.define("quiz-text", QuizText)
