// Needs: question/question, questions/typed
// Answer with a number, written as people write numbers.

class QuizNumber extends Question {
  get input() {
    return this.fields.querySelector("input")
  }

  /** Empty as long as it is no number, or could be two: that is told, and counts as no try. */
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

  read(written) {
    const readings = this.readings(written)
    return readings.length === 1 ? readings[0] : NaN
  }

  /** The numbers that a text can be: none, one, or two where what parts thousands in one language parts decimals in another. */
  readings(written) {
    const text = this.digits(written)
    const grouped = text.match(/^[-+]?[1-9]\d{0,2}([\s.,\u0027])\d{3}(?:\1\d{3})*(?:(?!\1)[.,]\d+)?$/)
    const whole = grouped ? [Number(text.replaceAll(grouped[1], "").replace(",", "."))] : []
    if (!/^[-+]?\d*(?:[.,]?\d+)$/.test(text)) return whole
    const decimal = [Number(text.replace(",", "."))]
    if (!grouped) return decimal
    const [{ point }, sign] = [this.input.dataset, grouped[1]]
    if (sign === "," && point === ".") return whole
    // Nobody ends decimals with a zero for nothing, and where the answer is whole, three decimals are rather thousands.
    const meansDecimals = sign === point && !text.endsWith("0") && !Number.isInteger(this.key.answer)
    return meansDecimals ? decimal : [...whole, ...decimal]
  }

  /** A text without what may stand around its digits: the unit, and the line of «5,–». */
  digits(written) {
    const [text, unit] = [written, this.fields.querySelector("[id^=unit-]")?.textContent ?? ""].map((one) => bare(one, ["spaces"]))
    const amount = unit && text.endsWith(unit) ? text.slice(0, -unit.length).trim() : text
    return amount.replace(/([.,])-$/, (line, sign) => `${sign}0`)
  }

  wanting() {
    const [whole, decimal] = this.readings(this.input.value)
    return !this.response() && [decimal === undefined ? this.input.dataset.empty : this.twoWays(`${whole}`, `${decimal}`), [this.input]]
  }

  /** How to write each of the two numbers so that it is one. */
  twoWays(whole, decimal) {
    const clear = decimal.replace(/\.\d{3}$/, "$&0").replace(".", this.input.dataset.point || ".")
    const values = { written: this.input.value.trim(), whole, decimal: clear }
    return this.input.dataset.two.replace(/\{(\w+)\}/g, (gap, name) => values[name])
  }
}

customElements.define("quiz-number", QuizNumber)
