// Needs: page/words, question/question
// Choose one option, or all that are right.

class QuizChoice extends Question {
  get inputs() {
    return [...this.fields.querySelectorAll("input")]
  }

  response() {
    return this.inputs.filter((input) => input.checked).map((input) => input.value).join(" ")
  }

  restore(text) {
    for (const input of this.inputs) input.checked = text.split(" ").includes(input.value)
  }

  knows(text) {
    return this.parts(text).every((name) => this.inputs.some((input) => input.value === name))
  }

  /** With several right ones, each of them counts and each wrong one takes one away. */
  score() {
    const chosen = this.parts(this.response())
    const right = chosen.filter((name) => this.key.includes(name)).length
    return Math.max(0, (2 * right - chosen.length) / this.key.length)
  }

  reveal(settled) {
    for (const input of this.inputs) {
      const option = input.closest(".option")
      option.querySelector(".verdict-mark")?.remove()
      delete option.dataset.verdict
      const isRight = this.key.includes(input.value)
      if (!settled || (!input.checked && !isRight)) continue
      option.dataset.verdict = isRight ? "right" : "wrong"
      const mark = !isRight ? "mark-wrong" : input.checked ? "mark-right" : "mark-missed"
      option.querySelector("span").append(make("span", say(mark), { class: "verdict-mark" }))
    }
  }
}

customElements.define("quiz-choice", QuizChoice)
