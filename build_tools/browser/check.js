// A module's check: how many are right at first try, what was strong, what to read again.

class CourseCheck extends HTMLElement {
  connectedCallback() {
    this.questions = [...this.children].filter((child) => child instanceof Question)
    this.result = this.querySelector(".check-result")
    this.count = this.querySelector(".check-progress")
    this.addEventListener("question:answered", () => {
      this.finish()
      this.show()
    })
    document.addEventListener("record:changed", ({ detail }) => detail.elsewhere && this.show())
    this.show()
    // Who comes back to a check that is done finds how it went before the questions.
    if (this.hasAttribute("data-done")) this.count.after(this.result)
  }

  get sitting() {
    return record.read().checks[this.dataset.module]?.sittings.at(-1)
  }

  /** When the open sitting began; null when the next answer begins a new one. */
  get round() {
    return this.begunAgain ? null : this.sitting?.begun ?? null
  }

  /** Notes the sitting with its first answer: which questions it asks. */
  sit(state, round) {
    this.begunAgain = false
    const check = (state.checks[this.dataset.module] ??= { sittings: [] })
    if (check.sittings.some((one) => one.begun === round)) return
    check.sittings.push({ begun: round, questions: this.questions.map((question) => question.name) })
  }

  show() {
    const settled = this.questions.filter((question) => question.isSettled)
    this.count.hidden = false
    this.toggleAttribute("data-done", settled.length === this.questions.length)
    this.count.textContent = say("check-progress", { count: settled.length, of: this.questions.length })
    if (settled.length < this.questions.length) this.result.replaceChildren()
    else this.showResult()
  }

  get right() {
    return this.questions.filter((question) => question.tries[0].score === 1)
  }

  /** How many must be right: a share, so a hair's breadth of rounding is forgiven. */
  get mark() {
    return Math.ceil(Number(this.dataset.passMark) * this.questions.length - 1e-9)
  }

  /** Notes the result when the last question is settled, once, with the pass mark of that day. */
  finish() {
    if (this.sitting.done || !this.questions.every((question) => question.isSettled)) return
    const [right, of, mark, begun] = [this.right.length, this.questions.length, this.mark, this.sitting.begun]
    const done = { time: new Date().toISOString(), right, of, mark, passed: right >= mark }
    record.change((state) => {
      const sitting = state.checks[this.dataset.module]?.sittings.find((one) => one.begun === begun)
      if (sitting) sitting.done ??= done
    }, this.result)
  }

  showResult() {
    const [right, of] = [this.right.length, this.questions.length]
    const mark = this.mark
    const passed = right >= mark
    const again = make("button", say("check-again"), { type: "button", class: passed ? "button quiet" : "button" })
    again.addEventListener("click", () => this.startAgain())
    const onward = make("a", say("check-onward"), { class: passed ? "button" : "button quiet", href: this.dataset.onward })
    const acts = make("p", "", { class: "acts" })
    acts.append(...(passed ? [onward, again] : [again, onward]))
    this.result.toggleAttribute("data-passed", passed)
    this.result.replaceChildren(
      make("h2", say("check-result", { right, of })),
      this.bars(right),
      make("p", say(passed ? "check-result-passed" : "check-result-not-passed", { mark, of })),
      ...this.list("check-strong", this.strong()),
      ...this.list("check-read-again", this.toReadAgain()),
      acts,
    )
  }

  /** The result as one bar for each question; the heading says the same in words. */
  bars(right) {
    const bars = make("p", "", { class: "steps", "aria-hidden": "true" })
    for (const place of this.questions.keys()) bars.append(make("i", "", place < right ? { "data-on": "" } : {}))
    return bars
  }

  /** The titles of the lessons whose questions were all right at once. */
  strong() {
    const titles = (questions) => questions.map((question) => question.querySelector(".see a").dataset.title)
    const weak = titles(this.questions.filter((question) => !this.right.includes(question)))
    return [...new Set(titles(this.right))].filter((title) => !weak.includes(title)).map((title) => make("span", title))
  }

  /** Links to the passages of what was wrong at first. */
  toReadAgain() {
    const links = this.questions
      .filter((question) => !this.right.includes(question))
      .map((question) => question.querySelector(".solution .see a"))
    return [...new Map(links.map((link) => [link.href, link])).values()].map((link) => {
      return make("a", `${link.dataset.title} – ${link.dataset.passage}`, { href: link.getAttribute("href") })
    })
  }

  list(name, items) {
    if (!items.length) return []
    const list = make("ul")
    for (const item of items) {
      const row = make("li")
      row.append(item)
      list.append(row)
    }
    return [make("h3", say(name)), list]
  }

  /** Empties all questions; the new sitting begins with its first answer. */
  startAgain() {
    this.begunAgain = true
    this.append(this.result)
    for (const question of this.questions) question.reset()
    this.show()
    this.questions[0].querySelector("input, select, textarea").focus()
  }
}

customElements.define("course-check", CourseCheck)
