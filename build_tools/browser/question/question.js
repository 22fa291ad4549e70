// Needs: page/fetched, page/words, question/first-in, question/tries, record/later, record/record, record/wanted
// What every question does: judge, say why, remember. A kind says what was answered and how right it is.

/**
 * Base of all question elements. A kind gives
 *   response()     the answer as one short text; empty when there is none
 *   restore(text)  puts an answer back
 *   score()        0 to 1, or null when nothing is right or wrong
 * What is open here is the contract with kinds and with what asks questions: docs/question-kinds.md says who may do what with it.
 */
class Question extends HTMLElement {
  // The words on the button.
  #act
  // Whether a new round was asked for, in which nothing is answered.
  #anew
  // What was answered or put back last, and how much of the record is shown.
  #given
  #shown
  // What is about to be said.
  #saying

  connectedCallback() {
    this.fields = this.querySelector("fieldset")
    this.button = this.querySelector("[type=submit]")
    this.feedback = this.querySelector(".feedback")
    this.solution = this.querySelector(".solution")
    this.key = JSON.parse(this.dataset.key)
    this.prints = JSON.parse(this.dataset.prints)
    this.button.hidden = this.button.disabled = false
    this.#act = this.button.textContent
    this.addEventListener("submit", (event) => {
      event.preventDefault()
      this.submit()
    })
    this.querySelector("[data-act=again]").addEventListener("click", () => {
      this.startAgain()
      this.begin()
    })
    // What is said about an answer is fetched while one answers.
    for (const touch of ["focusin", "change"]) this.addEventListener(touch, () => call("begun", "question:touched").catch(() => {}))
    document.addEventListener("record:changed", ({ detail }) => detail.elsewhere && this.refresh())
    this.woken()
    this.recall()
  }

  /** The question's own id, under which everything about it is kept. */
  get name() {
    return this.dataset.question
  }

  /** What a kind does once, before an earlier answer is put back. */
  woken() {}

  /** Goes to where one begins to answer. */
  begin() {
    firstIn(this.fields).focus()
  }

  /** What is wanting as long as there is no whole answer: what is said, and the fields (or groups) that it is about, if some are. */
  wanting() {
    return !this.response() && [say("message-empty")]
  }

  /** Whether an earlier answer can be put back: it has the form that the kind writes, and the names in it are still there. */
  knows() {
    return true
  }

  /** Shows in the fields what was right. */
  reveal() {}

  /** How many parts of an answer were right, as { right, of }; nothing for a kind that has no parts. */
  counted() {}

  /** What is said after the first wrong try, as elements; nothing for a kind whose answer nudges or does not. */
  nudge() {}

  /** What is said when the question is settled, as elements; nothing for a kind that is right or wrong. */
  verdict() {}

  /** The names in an answer, in the order of the rows as they are seen. */
  parts(answer) {
    return answer.split(" ")
  }

  /** The check this question stands in, if any; that knows its round and what came before, and notes the sitting. */
  get #check() {
    return this.closest("course-check")
  }

  /** Where it is asked: a check, a pre-check and a review say so themselves. */
  get #place() {
    return this.closest("[data-asks]")?.dataset.asks ?? "lesson"
  }

  /** The round that is open here: a check's own, or that of the last try whose answer can still be put back. */
  get #round() {
    return this.#check ? this.#check.round : this.#anew ? null : this.#lastRound
  }

  get #lastRound() {
    const last = (record.read().answers[this.name]?.tries ?? []).findLast((one) => one.in === this.#place && one.prints.key === this.prints.key)
    return last && this.knows(last.answer) ? last.round : null
  }

  /** The tries of the open round. */
  get tries() {
    const tries = triesOf(record.read(), this.name, this.prints.key, this.#place, this.#round)
    // A check asks again within its sitting what was answered with something that is gone.
    return tries.slice(tries.findLastIndex((one) => !this.knows(one.answer)) + 1)
  }

  get isSettled() {
    return isSettled(this.tries)
  }

  /** What the button does: judges the answer, keeps it, and says how it went. */
  submit() {
    // Another window may have settled it meanwhile, or somebody wants to hear it once more.
    if (this.isSettled) return this.recall({ aloud: true })
    const wanting = this.wanting()
    if (wanting) return this.#tell("wanting", { wanting })
    const answer = this.response()
    const time = later([...(record.read().answers[this.name]?.tries ?? []), ...(record.read().before[this.name]?.choices ?? []), ...(this.#check?.past ?? [])])
    const hints = this.querySelectorAll(".hint[open]").length
    const one = { answer, score: this.score(), time, round: this.#round ?? time, in: this.#place, prints: this.prints, ...(hints && { hints }), ...this.#check?.noted(this) }
    const sit = this.#check?.sit(one.round)
    record.change((state) => {
      const saved = (state.answers[this.name] ??= { tries: [] })
      saved.tries.push(one)
      sit?.(state)
    }, this)
    this.#anew = false
    this.#given = answer
    this.#show({ aloud: true })
    this.dispatchEvent(new CustomEvent("question:answered", { bubbles: true, detail: one }))
  }

  /** Puts back what the record says, without a new try; nothing is said and no focus moves, unless it is to be heard. */
  recall(how) {
    const last = this.tries.at(-1)
    if (last) this.restore(last.answer)
    else this.fields.form.reset()
    this.#given = this.response()
    this.#show(how)
  }

  /** Something was changed in another window, or the page comes back from the browser's memory. */
  refresh() {
    if (this.tries.length + this.#round === this.#shown) return
    // What is chosen here and not yet answered stays chosen, unless there is nothing left to answer.
    if (this.response() === this.#given || this.isSettled) this.recall()
    else this.#show()
  }

  /** Empties the question for a new round, which begins with its first try: nothing is written before that. A check says itself which round it is. */
  startAgain() {
    this.#anew = !this.#check
    this.fields.form.reset()
    this.#given = this.response()
    this.solution.open = false
    this.#show()
  }

  /** Everything that follows from the tries of this round, whether they were made now or come back. */
  #show({ aloud } = {}) {
    const { tries, isSettled: settled } = this
    const last = tries.at(-1)
    this.#shown = tries.length + this.#round
    this.toggleAttribute("data-settled", settled)
    // Who answered with Enter stands in a field that is about to close.
    if (settled && this.fields.contains(document.activeElement)) this.button.focus()
    this.fields.disabled = settled
    this.button.setAttribute("aria-disabled", settled)
    this.button.textContent = settled ? say("answered") : this.#act
    // Just after the answer the button keeps the focus; it goes when nobody stands on it.
    this.button.hidden = settled && !aloud && this.button !== document.activeElement
    this.querySelector("[data-act=again]").hidden = !settled
    this.solution.hidden = !settled
    if (settled) this.solution.querySelector("summary").textContent = this.solution.dataset.why
    this.reveal(settled)
    const tell = (said) => {
      if (aloud) return this.speak(said)
      clearTimeout(this.#saying)
      // With nothing to put back there is nothing to hush: what is to be listened to must be there before it speaks.
      if (said.length) this.feedback.removeAttribute("role")
      else this.feedback.setAttribute("role", "status")
      this.feedback.replaceChildren(...said)
    }
    if (last) this.#tell("told", { last, settled, aloud, tell })
    else tell(this.#whyAgain())
  }

  /** What is to be said comes with what a learner sees who has begun; where that does not arrive, it can be asked for here. */
  #tell(event, detail) {
    this.feedback.replaceChildren()
    fetchFor(this.feedback, () => call("begun", `question:${event}`, { question: this, stood: document.activeElement, ...detail }))
  }

  /** Why a question that was answered is asked once more: its key is another, or what was chosen is gone. */
  #whyAgain() {
    if (this.#anew || (!this.#check && this.#lastRound)) return []
    const here = (one) => one.in === this.#place && (!this.#check || one.round === this.#check.round)
    return (record.read().answers[this.name]?.tries ?? []).some(here) ? [make("p", say("asked-again"), { class: "verdict changed" })] : []
  }

  /** What the solution holds of these. */
  reasons(selector) {
    return [...this.solution.querySelectorAll(selector)]
  }

  /** Says something in the live region, and shows `place`: emptied first, so that the same words are heard twice; one that is new is not heard at once. */
  speak(nodes, place = this.feedback) {
    const pause = this.feedback.hasAttribute("role") ? 20 : 150
    clearTimeout(this.#saying)
    this.feedback.setAttribute("role", "status")
    this.feedback.replaceChildren()
    this.#saying = setTimeout(() => {
      this.feedback.replaceChildren(...nodes)
      place.scrollIntoView({ block: "nearest" })
    }, pause)
  }
}
