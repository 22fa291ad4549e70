// Needs: page/words, question/question, questions/typed
// Fill in what is missing in a running text.

class QuizBlanks extends Question {
  get gaps() {
    return [...this.fields.querySelectorAll("input, select")]
  }

  get words() {
    return this.querySelector(".gapped").dataset
  }

  response() {
    const filled = this.gaps.filter((gap) => this.hasAnswer(gap)).map((gap) => [gap.name, gap.value.trim()])
    return filled.length ? JSON.stringify(Object.fromEntries(filled.sort())) : ""
  }

  restore(text) {
    const filled = JSON.parse(text)
    for (const gap of this.gaps) gap.value = filled[gap.name] ?? ""
  }

  /** Every gap has a text, and every option that was chosen is still there. */
  knows(text) {
    let filled = {}
    try {
      // What is no table of texts says nothing of any gap.
      filled = Object(JSON.parse(text))
    } catch {
      return false
    }
    const isThere = ({ name, options }) => Object.hasOwn(filled, name) && typeof filled[name] === "string" && (!options || [...options].some(({ value }) => value && value === filled[name]))
    return Object.keys(filled).length === this.gaps.length && this.gaps.every(isThere)
  }

  parts(answer) {
    const filled = JSON.parse(answer)
    return this.gaps.filter(({ name }) => name in filled).map(({ name }) => `${name}=${filled[name]}`)
  }

  /** Whether something is chosen, or typed that can be seen. */
  hasAnswer(gap) {
    return gap.options ? gap.value : this.typed(gap.value)
  }

  /** Whether a gap has what belongs there. */
  fits([name, value]) {
    const key = this.key[name]
    return Array.isArray(key) ? key.some((form) => this.typed(form) === this.typed(value)) : key === value
  }

  /** What counts of what is typed: not its capitals. */
  typed(text) {
    return bare(text, ["spaces", "diacritics"])
  }

  counted({ answer }) {
    return { right: Object.entries(JSON.parse(answer)).filter((part) => this.fits(part)).length, of: this.gaps.length }
  }

  score() {
    return this.counted({ answer: this.response() }).right / this.gaps.length
  }

  wanting() {
    const missing = this.gaps.filter((gap) => !this.hasAnswer(gap))
    return missing.length && [this.words.empty.replace("{count}", missing.length), missing]
  }

  reveal(settled) {
    for (const gap of this.gaps) {
      const place = gap.parentElement
      place.querySelector(".verdict-mark")?.remove()
      delete place.dataset.verdict
      if (!settled) continue
      const right = this.solution.querySelector(`[data-gap="${gap.name}"]`).textContent
      const isRight = this.fits([gap.name, gap.value])
      place.dataset.verdict = isRight ? "right" : "wrong"
      place.append(make("span", isRight ? say("solution-right") : this.words.wrong.replace("{right}", () => right), { class: "verdict-mark" }))
    }
  }
}

customElements.define("quiz-blanks", QuizBlanks)
