// What every question does: judge, say why, remember. A kind says what was answered and how right it is.

/**
 * Base of all question elements. A kind gives
 *   response()     the answer as one short text; empty when there is none
 *   restore(text)  puts an answer back
 *   score()        0 to 1, or null when nothing is right or wrong
 * and, where it helps, knows(text) and reveal(settled).
 */
class Question extends HTMLElement {
  connectedCallback() {
    this.form = this.querySelector("form")
    this.fields = this.querySelector("fieldset")
    this.button = this.querySelector("[type=submit]")
    this.again = this.querySelector("[data-act=again]")
    this.feedback = this.querySelector(".feedback")
    this.solution = this.querySelector(".solution")
    this.key = JSON.parse(this.dataset.key)
    this.prints = JSON.parse(this.dataset.prints)
    this.button.hidden = this.button.disabled = false
    this.form.addEventListener("submit", (event) => {
      event.preventDefault()
      this.submit()
    })
    this.again.addEventListener("click", () => this.startAgain())
    this.woken()
    this.recall()
  }

  /** The question's own id, under which everything about it is kept. */
  get name() {
    return this.dataset.question
  }

  /** What a kind does once, before an earlier answer is put back. */
  woken() {}

  /** Whether an earlier answer can be put back: the names in it are still there. */
  knows() {
    return true
  }

  /** Shows in the fields what was right. */
  reveal() {}

  get saved() {
    const saved = record.read().answers[this.name]
    return saved && saved.prints.key === this.prints.key && saved.tries.every((one) => this.knows(one.answer)) ? saved : null
  }

  /** The tries of the round that is open now. */
  get tries() {
    const saved = this.saved
    return saved ? saved.tries.filter((one) => one.round === saved.round) : []
  }

  get isSettled() {
    return this.tries.length > 1 || this.tries.some((one) => one.score === 1)
  }

  submit() {
    if (this.isSettled) return
    const answer = this.response()
    if (!answer) return this.sayEmpty()
    const one = { answer, score: this.score(), time: new Date().toISOString() }
    record.change((state) => this.add(state, one), this)
    this.show({ aloud: true })
    this.dispatchEvent(new CustomEvent("question:answered", { bubbles: true, detail: one }))
  }

  add(state, one) {
    const old = state.answers[this.name]
    if (old && !this.saved) {
      state.aside.push({ question: this.name, ...old })
      delete state.answers[this.name]
    }
    const saved = (state.answers[this.name] ??= { round: 1, tries: [], prints: this.prints })
    saved.prints = this.prints
    saved.tries.push({ ...one, round: saved.round })
  }

  sayEmpty() {
    this.speak([make("p", say("message-empty"), { class: "verdict empty" })])
    this.fields.querySelector("input, select, textarea, button").focus()
  }

  recall() {
    const last = this.tries.at(-1)
    if (last) this.restore(last.answer)
    this.show({ aloud: false })
  }

  /** Begins a new round; the earlier tries stay in the record. */
  startAgain() {
    record.change((state) => state.answers[this.name].round++, this)
    this.reset()
    this.fields.querySelector("input, select, textarea, button").focus()
  }

  /** The question as it was before anything was answered. */
  reset() {
    this.form.reset()
    this.solution.open = false
    this.show({ aloud: false })
  }

  /** Everything that follows from the tries of this round, whether they were made now or come back. */
  show({ aloud }) {
    const settled = this.isSettled
    const last = this.tries.at(-1)
    this.toggleAttribute("data-settled", settled)
    // Who answered with Enter stands in a field that is about to close.
    if (settled && aloud && this.fields.contains(document.activeElement)) this.button.focus()
    this.fields.disabled = settled
    this.button.setAttribute("aria-disabled", settled)
    this.buttonText ??= this.button.textContent
    this.button.textContent = settled ? say("answered") : this.buttonText
    // Just after the answer the button keeps the focus; it goes when nobody stands on it.
    this.button.hidden = settled && !aloud
    this.again.hidden = !settled
    this.solution.hidden = !settled
    if (settled) this.solution.querySelector("summary").textContent = say("why-each")
    this.reveal(settled)
    const said = !last ? [] : settled ? this.verdict(last) : this.nudge()
    if (aloud) {
      if (settled && last.score < 1) this.solution.open = true
      this.speak(said)
    } else {
      this.feedback.removeAttribute("role")
      this.feedback.replaceChildren(...said)
    }
  }

  /** After the first wrong try: what tempted, without the key. */
  nudge() {
    const parts = this.response().split(" ")
    const wrong = parts.flatMap((part) => [...this.solution.querySelectorAll(`li:not([data-right]) > [data-nudge="${part}"]`)])
    const verdict = make("p", say(wrong.length ? "message-nudge" : "message-missing"), { class: "verdict nudge" })
    return [verdict, ...wrong.flatMap(copies)]
  }

  /** When the question is settled: right or not, the explanation, and the passage to read again. */
  verdict(last) {
    const right = [...this.solution.querySelectorAll("[data-right] .option-text")].map((text) => text.textContent)
    const name = last.score === 1 ? "correct" : right.length > 1 ? "wrong-several" : "wrong"
    const verdict = make("p", say(`message-${name}`), { class: `verdict ${last.score === 1 ? "right" : "wrong"}` })
    if (last.score < 1) verdict.append(right.map((text) => `«${text.replace(/[.?!]$/, "")}»`).join(", "), ".")
    const rest = [".explanation", ".see"].flatMap((part) => [...this.solution.querySelectorAll(part)])
    return [verdict, ...rest.map((part) => part.cloneNode(true))]
  }

  /** Says something in the live region: emptied first, so that the same words are heard twice. */
  speak(nodes) {
    this.feedback.setAttribute("role", "status")
    this.feedback.replaceChildren()
    requestAnimationFrame(() => {
      this.feedback.replaceChildren(...nodes)
      this.feedback.scrollIntoView({ block: "nearest" })
    })
  }
}

function copies(element) {
  return [...element.cloneNode(true).childNodes]
}
