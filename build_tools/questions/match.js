// Needs: page/words, question/question
// Pair what stands on the left with what belongs to it.

class QuizMatch extends Question {
  get rows() {
    return [...this.fields.querySelectorAll("select")]
  }

  get words() {
    return this.querySelector(".sides").dataset
  }

  response() {
    const chosen = this.rows.filter((row) => row.value)
    return chosen.map((row) => `${row.name}=${row.value}`).sort().join(" ")
  }

  restore(text) {
    const chosen = Object.fromEntries(text.split(" ").map((pair) => pair.split("=")))
    for (const row of this.rows) row.value = chosen[row.name] ?? ""
  }

  /** Every row has one of those on the right, and all of these are still there. */
  knows(text) {
    const rights = [...this.rows[0].options].map((option) => option.value).filter(Boolean)
    const pairs = text.split(" ").map((pair) => pair.split("="))
    const lefts = pairs.map(([left]) => left)
    return lefts.sort().join() === this.rows.map((row) => row.name).sort().join() && pairs.every(([, right, ...more]) => rights.includes(right) && !more.length)
  }

  /** The rows that got something wrong: each may have a word about that. */
  parts(answer) {
    const right = answer.split(" ")
    return this.rows.map((row) => row.name).filter((name) => !right.includes(`${name}=${name}`))
  }

  counted({ answer }) {
    return { right: this.key.length - this.parts(answer).length, of: this.key.length }
  }

  score() {
    return this.counted({ answer: this.response() }).right / this.key.length
  }

  wanting() {
    const missing = this.rows.filter((row) => !row.value)
    return missing.length && [this.words.empty.replace("{count}", missing.length), missing]
  }

  reveal(settled) {
    for (const row of this.rows) {
      const line = row.parentElement
      line.querySelector(".verdict-mark")?.remove()
      delete line.dataset.verdict
      if (!settled) continue
      const right = row.querySelector(`[value="${row.name}"]`).textContent
      const isRight = row.value === row.name
      line.dataset.verdict = isRight ? "right" : "wrong"
      line.append(make("span", isRight ? say("solution-right") : this.words.wrong.replace("{right}", () => right), { class: "verdict-mark" }))
    }
  }
}

customElements.define("quiz-match", QuizMatch)
