// Needs: page/words, question/question, record/later, record/record
// Write for yourself. The text is kept while it is written; the example comes when the learner says so.

class QuizReflect extends Question {
  // What the field held when it was last filled or kept, and when this visit began to write.
  #shown = ""
  #begun = null

  woken() {
    this.field = this.querySelector("textarea")
    // Without a script nothing is kept, so only the script promises it.
    this.querySelector(".how").hidden = false
    this.card = this.querySelector("[data-act=card]")
    // A browser shows the line one writes on, not the whole field.
    this.field.addEventListener("focus", () => this.field.scrollIntoView({ block: "nearest" }))
    let pause
    this.field.addEventListener("input", () => {
      clearTimeout(pause)
      pause = setTimeout(() => this.keep(), 800)
    })
    // A phone may throw the page away without asking: what is written is kept before that.
    for (const event of ["change", "visibilitychange", "pagehide"]) window.addEventListener(event, () => this.keep())
  }

  response() {
    return this.field.value.trim()
  }

  restore(text) {
    this.field.value = text
  }

  score() {
    return null
  }

  wanting() {
    return !this.response() && [say("message-empty-text"), [this.field]]
  }

  submit() {
    if (!this.response()) return super.submit()
    if (this.response() !== this.latest?.text) this.#shown = null
    this.keep()
    const kept = say(record.state === "kept" ? "message-saved" : "message-not-kept")
    this.speak([make("p", `${kept} ${say("message-example")}`, { class: "verdict saved" })])
    this.solution.hidden = false
    this.solution.open = true
    this.dispatchEvent(new CustomEvent("question:answered", { bubbles: true, detail: { answer: this.response(), score: null } }))
  }

  get latest() {
    return record.read().reflections[this.name]?.texts.at(-1)
  }

  /** Keeps what is written, if it is new. Only this visit's own text is written over: an older one, or another window's, stays. */
  keep() {
    const text = this.response()
    if (text === this.#shown) return
    const time = later(record.read().reflections[this.name]?.texts)
    // Two windows may begin in the same instant: three digits more tell their texts apart.
    const begun = (this.#begun ??= time.replace("Z", `${String(Math.floor(Math.random() * 1000)).padStart(3, "0")}Z`))
    const one = { text, begun, time, prints: this.prints }
    record.change((state) => {
      const saved = (state.reflections[this.name] ??= { texts: [] })
      saved.texts = [...saved.texts.filter((other) => other.begun !== begun), one]
    }, this)
    this.#shown = text
    this.showCard()
  }

  recall() {
    this.restore(this.latest?.text ?? "")
    this.#shown = this.response()
    // Another window's text is shown now: what is written from here is a new one.
    if (this.latest?.begun !== this.#begun) this.#begun = null
    this.solution.hidden = !this.#shown
    this.showCard()
  }

  refresh() {
    const isErased = this.#shown && !this.latest
    if (this.response() === this.#shown || isErased) this.recall()
  }

  showCard() {
    if (this.card) this.card.hidden = !this.response()
  }
}

customElements.define("quiz-reflect", QuizReflect)
