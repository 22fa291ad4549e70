// Answer with a number, written as people write numbers.

class QuizNumber extends Question {
  get input() {
    return this.fields.querySelector("input")
  }

  /** Empty as long as it is no number: that is told, and counts as no try. */
  response() {
    const text = this.input.value.trim()
    return Number.isNaN(this.read(text)) ? "" : text
  }

  restore(text) {
    this.input.value = text
  }

  score() {
    return this.near(this.key.answer, this.response()) ? 1 : 0
  }

  /** The wrong answers that were expected and are near this one. */
  parts(answer) {
    return this.reasons("[data-nudge]").map((one) => one.dataset.nudge).filter((number) => this.near(number, answer))
  }

  near(number, text) {
    return Math.abs(number - this.read(text)) <= this.key.slack
  }

  /** Spaces may part thousands; a comma or a point stands before decimals; the unit may be written too. */
  read(written) {
    const unit = this.fields.querySelector("[id^=unit-]")?.textContent.toLowerCase() ?? ""
    const text = unit && written.toLowerCase().endsWith(unit) ? written.slice(0, -unit.length).trim() : written
    const isNumber = /\d/.test(text) && /^[-+\u2212]?(\d*|\d{1,3}(\s\d{3})+)([.,]\d+)?$/.test(text)
    return isNumber ? Number(text.replace(/\s/g, "").replace("\u2212", "-").replace(",", ".")) : NaN
  }

  sayEmpty() {
    super.sayEmpty(this.input.dataset.empty, [this.input])
  }
}

customElements.define("quiz-number", QuizNumber)
