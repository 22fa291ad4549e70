// Needs: page/words, question/copies, question/question
// Go through a short case, a step at a time. A try is a whole way through; one that is not walked to its end is not kept.

class QuizScenario extends Question {
  path = []

  woken() {
    this.steps = [...this.fields.querySelectorAll(".step")]
    this.led = this.fields.querySelector(".led")
    // The way that was walked stands before what is said of it, and is not said: it was, step by step.
    this.told = make("div", "", { class: "told on-screen" })
    this.feedback.before(this.told)
    // The path is no field: what empties the fields empties it too.
    this.addEventListener("reset", () => (this.path = []))
  }

  response() {
    return this.path.join(" ")
  }

  restore(text) {
    this.path = this.parts(text)
  }

  /** A way from the first step to the end, each choice of which is still there. */
  knows(text) {
    return this.parts(text).reduce((step, part) => part.startsWith(`${step}=`) && this.chosen(part).to, this.steps[0].dataset.step) === ""
  }

  /** The judgement of a choice and the step that it leads to. */
  chosen(part) {
    const [step, choice] = part.split("=")
    return Object.hasOwn(this.key, step) && Object.hasOwn(this.key[step], choice) && this.key[step][choice]
  }

  /** The step where the path stands; none at its end. */
  get now() {
    if (!this.path.length) return this.steps[0]
    const { to } = this.chosen(this.path.at(-1))
    return this.steps.find((step) => step.dataset.step === to)
  }

  score() {
    const worth = { sound: 1, costly: 0.5, risky: 0 }
    const mean = this.path.reduce((sum, part) => sum + worth[this.chosen(part).judgement], 0) / this.path.length
    return mean < 0.75 ? mean : 1
  }

  /** A choice, as long as the case goes on. */
  wanting() {
    return this.now && [say("message-empty"), [this.now.querySelector("[role=radiogroup]")]]
  }

  submit() {
    const { now } = this
    // At the end of a path that is kept already, the button begins again.
    if (!now && !this.isSettled && this.tries.at(-1)?.answer === this.response()) return this.walkAgain()
    const choice = now?.querySelector(":checked")
    if (!choice || this.isSettled) return super.submit()
    const part = `${now.dataset.step}=${choice.value}`
    this.path.push(part)
    if (!this.now) return super.submit()
    this.enter()
    this.led.append(make("p", this.led.dataset.chose.replace("{choice}", this.why(part, ".option-text").textContent)), ...copies(this.why(part, ".led-to")))
    // One thing speaks: the heading, and with it what the choice led to.
    this.now.querySelector(".step-title").setAttribute("aria-describedby", this.led.id)
    this.now.querySelector(".step-title").focus({ preventScroll: true })
    this.led.scrollIntoView({ block: "nearest" })
  }

  why(part, selector) {
    return this.solution.querySelector(`[data-choice="${part}"] ${selector}`)
  }

  /** Opens the step where the path stands, for who walks. */
  enter() {
    for (const place of [this.feedback, this.led]) place.replaceChildren()
    this.reveal(false)
  }

  walkAgain() {
    this.fields.form.reset()
    this.begin()
  }

  begin() {
    this.enter()
    this.now.querySelector(".step-title").focus()
  }

  reveal(settled) {
    const { now } = this
    if (!now) this.led.replaceChildren()
    this.told.replaceChildren(...(now ? [] : this.replay()))
    for (const step of this.steps) step.toggleAttribute("data-now", step === now)
    if (!settled) this.button.textContent = now ? this.led.dataset.choose : this.led.dataset.again
    // Who chose with Enter stands in a step that has closed.
    if (!now && this.fields.contains(document.activeElement)) this.button.focus()
  }

  nudge(last) {
    // Another path may be on its way.
    return this.response() === last.answer ? this.judged(last, "nudge") : []
  }

  verdict(last) {
    return this.judged(last, last.score === 1 ? "right" : "wrong")
  }

  /** How wise the way was, and why; who does not see the replay hears what the last choice led to. */
  judged({ answer, score }, name) {
    const parts = this.parts(answer)
    const word = score === 1 ? "sound" : parts.some((part) => this.chosen(part).judgement === "risky") ? "risky" : "costly"
    const verdict = make("p", this.led.dataset[word], { class: `verdict ${name}` })
    if (name === "nudge") verdict.append(" ", this.led.dataset.more)
    const end = make("div", "", { class: "hidden" })
    end.append(...copies(this.why(parts.at(-1), ".led-to")))
    return [verdict, end, ...this.reasons(".explanation, .see").map((part) => part.cloneNode(true))]
  }

  /** The path step by step: what was chosen, how wise it was, and what it led to. */
  replay() {
    const list = make("ol", "", { class: "replay", role: "list" })
    list.append(...this.path.map((part) => this.walked(part)))
    return [make("p", this.led.dataset.way), list]
  }

  walked(part) {
    const step = make("li", "", { class: "walked" })
    const title = this.steps.find((one) => part.startsWith(`${one.dataset.step}=`)).querySelector(".step-title")
    step.append(make("strong", title.textContent, { class: "step-title" }), make("span", ".", { class: "hidden" }), ...copies(this.why(part, "").closest("li")))
    return step
  }
}

customElements.define("quiz-scenario", QuizScenario)
