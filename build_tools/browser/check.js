// A module's check: draws a sitting from the pool, tells how many are right at first try, what was strong, what to read again.

/**
 * The names of a new sitting's questions: `wanted` of `pool`, as many of each level as `levels` says, spread over lessons;
 * those in `last`, the sitting before, only when nothing else is left.
 */
function drawQuestions(pool, wanted, levels, last) {
  const order = pool.map((question) => [Math.random() + (last.includes(question.name) ? 1 : 0), question]).sort((a, b) => a[0] - b[0])
  const left = order.map(([, question]) => question)
  const drawn = []
  const times = (key, question) => drawn.filter((one) => one.dataset[key] === question.dataset[key]).length
  while (drawn.length < wanted && left.length) {
    const short = left.filter((one) => times("level", one) < (levels[one.dataset.level] ?? 0))
    const from = short.length ? short : left
    const isSeen = (one) => (last.includes(one.name) ? 1 : 0)
    const rank = (one) => 100 * isSeen(one) + times("lessonOf", one)
    const best = Math.min(...from.map(rank))
    const next = from.find((one) => rank(one) === best)
    drawn.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return pool.filter((one) => drawn.includes(one)).map((one) => one.name)
}

class CourseCheck extends HTMLElement {
  connectedCallback() {
    this.pool = [...this.children].filter((child) => child instanceof Question)
    this.result = this.querySelector(".check-result")
    this.count = this.querySelector(".check-progress")
    this.addEventListener("question:answered", () => {
      this.finish()
      this.show()
    })
    document.addEventListener("record:changed", ({ detail }) => {
      if (!detail.elsewhere) return
      // Another window may have begun a sitting of its own: there is one at a time.
      if (this.sitting) this.begunAgain = false
      this.choose()
      this.show()
    })
    // The questions woke before their check did: only now do they know which sitting is theirs.
    for (const question of this.pool) question.recall()
    this.choose()
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

  /** Shows the questions of the open sitting, or of a new one that is drawn now and noted with its first answer. */
  choose(names = this.begunAgain ? null : this.sitting?.questions) {
    const known = this.pool.filter((question) => names?.includes(question.name)).map((question) => question.name)
    const { draw, levels } = this.dataset
    const last = this.sitting?.questions ?? []
    const chosen = known.length ? known : drawQuestions(this.pool, Number(draw ?? this.pool.length), JSON.parse(levels ?? "{}"), last)
    this.questions = this.pool.filter((question) => chosen.includes(question.name))
    for (const question of this.pool) question.hidden = !this.questions.includes(question)
    this.questions.forEach((question, place) => {
      const [number, count] = [place + 1, this.questions.length]
      question.querySelector(".question-place").textContent = this.dataset.place.replace("{number}", number).replace("{count}", count)
    })
  }

  /** Notes the sitting with its first answer: which questions it asks. */
  sit(state, round) {
    this.begunAgain = false
    const check = (state.checks[this.dataset.module] ??= { sittings: [] })
    if (check.sittings.some((one) => one.begun === round)) return
    const part = this.isPart && { part: true }
    check.sittings.push({ begun: round, questions: this.questions.map((question) => question.name), ...part })
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
    // The ones that were wrong, taken again, are practice: the sitting they come from says what was known.
    const done = { time: new Date().toISOString(), right, of, mark, passed: right >= mark && !this.sitting.part }
    record.change((state) => {
      const sitting = state.checks[this.dataset.module]?.sittings.find((one) => one.begun === begun)
      if (sitting) sitting.done ??= done
    }, this.result)
  }

  showResult() {
    const [right, of] = [this.right.length, this.questions.length]
    const mark = this.mark
    const part = this.sitting?.part
    const passed = right >= mark && !part
    const wrong = this.questions.filter((question) => !this.right.includes(question)).map((question) => question.name)
    const again = make("button", say("check-again"), { type: "button", class: passed ? "button quiet" : "button" })
    again.addEventListener("click", () => this.startAgain())
    const onward = make("a", say("check-onward"), { class: passed ? "button" : "button quiet", href: this.dataset.onward })
    const acts = make("p", "", { class: "acts" })
    const wrongOnly = make("button", say("check-wrong-again", { count: wrong.length }), { type: "button", class: "button quiet" })
    wrongOnly.addEventListener("click", () => this.startAgain(wrong))
    acts.append(...(passed ? [onward, again] : [again, onward]), ...(wrong.length && wrong.length < of ? [wrongOnly] : []))
    this.result.toggleAttribute("data-passed", passed)
    this.result.replaceChildren(
      make("h2", say("check-result", { right, of })),
      this.bars(right),
      make("p", say(part ? "check-result-part" : passed ? "check-result-passed" : "check-result-not-passed", { mark, of })),
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

  /** Empties the questions of a new sitting, or `only` these; it begins with its first answer. */
  startAgain(only = null) {
    this.begunAgain = true
    this.isPart = Boolean(only)
    this.choose(only)
    this.append(this.result)
    for (const question of this.questions) question.reset()
    this.show()
    this.questions[0].querySelector("input, select, textarea").focus()
  }
}

customElements.define("course-check", CourseCheck)
