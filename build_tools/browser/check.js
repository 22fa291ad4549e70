// A module's check: how many are right at first try, what was strong, what to read again.

class CourseCheck extends HTMLElement {
  connectedCallback() {
    this.questions = [...this.children].filter((child) => child instanceof Question)
    this.result = this.querySelector(".check-result")
    this.count = this.querySelector(".check-progress")
    this.addEventListener("question:answered", () => this.show())
    this.show()
  }

  show() {
    const settled = this.questions.filter((question) => question.isSettled)
    this.count.hidden = false
    this.count.textContent = say("check-progress", { count: settled.length, of: this.questions.length })
    if (settled.length < this.questions.length) return this.result.replaceChildren()
    this.keepResult()
    this.showResult()
  }

  get right() {
    return this.questions.filter((question) => question.tries[0].score === 1)
  }

  /** The result of this round, once. */
  keepResult() {
    const time = this.questions.map((question) => question.tries.at(-1).time).sort().at(-1)
    const results = record.read().checks[this.dataset.module]?.results ?? []
    if (results.some((one) => one.time === time)) return
    record.change((state) => {
      const check = (state.checks[this.dataset.module] ??= { results: [] })
      check.results.push({ right: this.right.length, of: this.questions.length, time })
    }, this.result)
  }

  showResult() {
    const [right, of] = [this.right.length, this.questions.length]
    const mark = Math.ceil(Number(this.dataset.passMark) * of)
    const passed = right >= mark
    const again = make("button", say("check-again"), { type: "button", class: passed ? "button quiet" : "button" })
    again.addEventListener("click", () => this.startAgain())
    const onward = make("a", say("check-onward"), { class: passed ? "button" : "button quiet", href: this.dataset.onward })
    const acts = make("p", "", { class: "acts" })
    acts.append(...(passed ? [onward, again] : [again, onward]))
    this.result.toggleAttribute("data-passed", passed)
    this.result.replaceChildren(
      make("h2", say("check-result", { right, of })),
      make("p", say(passed ? "check-result-passed" : "check-result-not-passed", { mark, of })),
      ...this.list("check-strong", this.strong()),
      ...this.list("check-read-again", this.toReadAgain()),
      acts,
    )
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
      return make("a", `${link.dataset.title}: ${link.dataset.passage}`, { href: link.getAttribute("href") })
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

  startAgain() {
    record.change((state) => {
      for (const question of this.questions) state.answers[question.name].round++
    }, this.result)
    for (const question of this.questions) question.reset()
    this.show()
    this.questions[0].querySelector("input, select, textarea").focus()
  }
}

customElements.define("course-check", CourseCheck)
