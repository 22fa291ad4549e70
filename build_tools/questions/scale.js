// Needs: page/words, question/question, record/record
// Say where one stands, as often as one likes: a try is kept, but nothing is ever right, wrong or done.

class QuizScale extends Question {
  get inputs() {
    return [...this.fields.querySelectorAll("input")]
  }

  get isSettled() {
    return false
  }

  response() {
    return this.inputs.filter((input) => input.checked).map((input) => `${input.name}=${input.value}`).join(" ")
  }

  restore(text) {
    const given = this.parts(text)
    for (const input of this.inputs) input.checked = given.includes(`${input.name}=${input.value}`)
  }

  knows(text) {
    const known = this.inputs.map((input) => `${input.name}=${input.value}`)
    return this.parts(text).every((part) => known.includes(part))
  }

  score() {
    return null
  }

  /** What is shown after saving. The same answer saved again is no new try. */
  submit() {
    if (this.tries.at(-1)?.answer === this.response()) this.recall({ aloud: true })
    else super.submit()
  }

  nudge({ answer }) {
    const said = this.fields.querySelector(".scale").dataset
    const given = new Map(this.parts(answer).map((part) => part.split("=")))
    const summary = make("ul", "", { class: "scale-summary" })
    for (const dimension of this.reasons("[data-dimension]")) {
      summary.append(make("li", `${dimension.firstElementChild.textContent}: ${this.told(said, dimension, given)}`))
    }
    const saved = record.state === "kept" ? say("message-saved") : said.notKept
    const rest = this.reasons("[data-ends], .explanation, .see").map((part) => part.cloneNode(true))
    return [make("p", saved, { class: "verdict saved" }), summary, ...rest]
  }

  /** A dimension in words: the mean of what was answered, and how many statements are not in it. */
  told(said, dimension, given) {
    const all = [...dimension.querySelectorAll("[data-statement]")].map((one) => given.get(one.dataset.statement))
    const unsure = all.filter((step) => step === "?").length
    const steps = all.filter((step) => step > 0).map(Number)
    const left = all.length - unsure - steps.length
    const mean = steps.reduce((sum, step) => sum + step, 0) / steps.length
    const shown = mean.toLocaleString(document.documentElement.lang, { maximumFractionDigits: 1 })
    return [
      steps.length && said.mean.replace("{mean}", shown).replace("{of}", this.key),
      unsure && said.unsure.replace("{count}", unsure),
      left && said.left.replace("{count}", left),
    ]
      .filter(Boolean)
      .join(", ")
      .concat(".")
  }
}

customElements.define("quiz-scale", QuizScale)
