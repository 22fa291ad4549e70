// Write for yourself. The text is kept while it is written; the example comes when the learner says so.

class QuizReflect extends Question {
  #seen = ""

  woken() {
    this.field = this.querySelector("textarea")
    // Without a script nothing is kept, so only the script promises it.
    this.querySelector(".how").hidden = false
    this.card = this.querySelector("[data-act=card]")
    if (this.card) this.card.addEventListener("click", () => this.printCard())
    let pause
    this.field.addEventListener("input", () => {
      clearTimeout(pause)
      pause = setTimeout(() => this.keep(), 800)
    })
    // A phone may throw the page away without asking: what is written is kept before that.
    for (const [target, event] of [[this.field, "change"], [document, "visibilitychange"], [window, "pagehide"]]) {
      target.addEventListener(event, () => this.keep())
    }
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

  submit() {
    if (!this.response()) return this.sayEmpty()
    this.keep()
    this.speak([make("p", say(record.state === "kept" ? "message-saved" : "message-not-kept"), { class: "verdict saved" })])
    this.solution.hidden = false
    this.solution.open = true
    this.dispatchEvent(new CustomEvent("question:answered", { bubbles: true, detail: { answer: this.response(), score: null } }))
  }

  sayEmpty() {
    this.speak([make("p", say("message-empty-text"), { class: "verdict empty" })])
    this.field.focus()
  }

  /** Keeps what is written, if it is new. A text that another window has written meanwhile stays as an earlier one. */
  keep() {
    const text = this.response()
    if (text === this.#seen) return
    record.change((state) => {
      const old = state.reflections[this.name]
      const earlier = old?.earlier ?? []
      if (old && old.text && old.text !== this.#seen) earlier.push({ text: old.text, time: old.time })
      state.reflections[this.name] = { text, time: new Date().toISOString(), prints: this.prints, earlier }
    }, this)
    this.#seen = text
    this.showCard()
  }

  recall() {
    const saved = record.read().reflections[this.name]
    this.#seen = saved?.text ?? ""
    if (saved) this.restore(saved.text)
    this.solution.hidden = !this.#seen
    this.showCard()
  }

  showCard() {
    if (this.card) this.card.hidden = !this.response()
  }

  /** Prints the learner's own sentence alone on a page. */
  printCard() {
    const card = make("div", this.response(), { class: "card-on-paper" })
    document.body.append(card)
    document.documentElement.dataset.printing = "card"
    window.addEventListener(
      "afterprint",
      () => {
        card.remove()
        delete document.documentElement.dataset.printing
      },
      { once: true },
    )
    window.print()
  }
}

customElements.define("quiz-reflect", QuizReflect)
