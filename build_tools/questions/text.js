// Answer with a word or a few.

class QuizText extends Question {
  get input() {
    return this.fields.querySelector("input")
  }

  response() {
    return this.input.value.trim()
  }

  restore(text) {
    this.input.value = text
  }

  score() {
    return this.key.accepted.some((form) => this.same(form, this.response())) ? 1 : 0
  }

  /** The wrong answer that was expected, as its author wrote it. */
  parts(answer) {
    return this.reasons("[data-nudge]").map((one) => one.dataset.nudge).filter((form) => this.same(form, answer))
  }

  same(one, other) {
    return this.plain(one) === this.plain(other)
  }

  /** What is left when everything forgiven is taken away; text.py does the same. */
  plain(text) {
    const isExact = (name) => this.key.exact.includes(name)
    let left = text.normalize("NFD").replace(/[\u00ad\u200b]/g, "").replace(/[\u2010\u2011\u2013]/g, "-")
    left = left.replace(/[\u2018\u2019\u02bc]/g, "\u0027").trim().replace(/\s+/g, isExact("spaces") ? " " : "")
    if (!isExact("case")) left = left.toLowerCase()
    // The ring makes å a letter of its own.
    return isExact("diacritics") ? left : left.replace(/(a\u030a)|[\u0300-\u036f]/gi, (mark, letter) => letter ?? "")
  }

  sayEmpty() {
    super.sayEmpty(say("message-empty-text"), [this.input])
  }
}

customElements.define("quiz-text", QuizText)
