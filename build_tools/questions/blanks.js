// Fill in what is missing in a running text.

class QuizBlanks extends Question {
  get gaps() {
    return [...this.fields.querySelectorAll("input, select")]
  }

  get words() {
    return this.querySelector(".gapped").dataset
  }

  response() {
    const filled = this.gaps.map((gap) => [gap.name, gap.value.trim()]).filter(([, text]) => text)
    return filled.length ? JSON.stringify(Object.fromEntries(filled.sort())) : ""
  }

  restore(text) {
    const filled = JSON.parse(text)
    for (const gap of this.gaps) gap.value = filled[gap.name] ?? ""
  }

  /** Every gap is still there, and so is every option that was chosen. */
  knows(text) {
    return Object.entries(JSON.parse(text)).every(([name, value]) => {
      const gap = this.gaps.find((one) => one.name === name)
      return gap && (!gap.options || [...gap.options].some((option) => option.value === value))
    })
  }

  parts(answer) {
    const filled = JSON.parse(answer)
    return this.gaps.filter(({ name }) => name in filled).map(({ name }) => `${name}=${filled[name]}`)
  }

  /** Whether a gap has what belongs there. What is typed may have other capitals, spaces, and letters put together otherwise. */
  fits([name, value]) {
    const key = this.key[name]
    return Array.isArray(key) ? key.includes(value.normalize("NFC").toLowerCase().trim().replace(/\s+/g, " ")) : key === value
  }

  counted({ answer }) {
    return { right: Object.entries(JSON.parse(answer)).filter((part) => this.fits(part)).length, of: this.gaps.length }
  }

  score() {
    return this.counted({ answer: this.response() }).right / this.gaps.length
  }

  submit() {
    const missing = this.gaps.filter((gap) => !gap.value.trim())
    if (missing.length && !this.isSettled) this.sayEmpty(this.words.empty.replace("{count}", missing.length), missing)
    else super.submit()
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
