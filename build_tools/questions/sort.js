// Needs: page/words, question/question
// Put each item into the group it belongs to. An answer is «item=group» for each.

class QuizSort extends Question {
  woken() {
    this.words = this.fields.querySelector(".sort").dataset
    this.items = [...this.fields.querySelectorAll(".sort-item")]
  }

  get inputs() {
    return [...this.fields.querySelectorAll("input")]
  }

  response() {
    return this.inputs.filter((input) => input.checked).map((input) => input.value).sort().join(" ")
  }

  restore(text) {
    for (const input of this.inputs) input.checked = text.split(" ").includes(input.value)
  }

  knows(text) {
    const pairs = text.split(" ")
    return pairs.length === this.items.length && this.items.every((item) => [...item.querySelectorAll("input")].some((input) => pairs.includes(input.value)))
  }

  /** The items that were put wrongly: what is said about each of them is its nudge. */
  parts(answer) {
    const given = answer.split(" ")
    const isWrong = ({ value }) => given.includes(value) && !this.key.includes(value)
    return this.inputs.filter(isWrong).map((input) => input.value.split("=")[0])
  }

  counted({ answer }) {
    const of = this.key.length
    return { right: of - this.parts(answer).length, of }
  }

  score() {
    const { right, of } = this.counted({ answer: this.response() })
    return right / of
  }

  wanting() {
    const missing = this.items.filter((item) => !item.querySelector(":checked"))
    return missing.length && [this.words.empty.replace("{count}", missing.length), missing]
  }

  reveal(settled) {
    for (const item of this.items) {
      item.querySelector(".verdict-mark")?.remove()
      delete item.dataset.verdict
      if (!settled) continue
      const isRight = this.key.includes(item.querySelector(":checked").value)
      item.dataset.verdict = isRight ? "right" : "wrong"
      item.querySelector("p").append(make("span", isRight ? this.words.well : item.dataset.ill, { class: "verdict-mark" }))
    }
  }
}

customElements.define("quiz-sort", QuizSort)
