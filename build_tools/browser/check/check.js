// Needs: check/cards, check/check-result, check/draw, page/facts, page/words, question/sure, question/tries, record/later, record/record
// A check: asks a sitting drawn from its pool, notes it, and tells how it went.

class CourseCheck extends HTMLElement {
  connectedCallback() {
    this.result = this.querySelector(".check-result")
    this.count = this.querySelector(".check-progress")
    this.begin = this.querySelector("[data-act=begin]")
    this.told = this.querySelector(".check-told")
    this.onward = this.closest("main").querySelector(".onward")
    this.list = questionsIn(this.dataset.questions)
    this.pool = this.makePool()
    this.questions = []
    this.cards = new Cards(this)
    this.goOn()
    this.addEventListener("question:answered", () => {
      this.finish()
      this.show()
    })
    document.addEventListener("record:changed", ({ detail }) => detail.elsewhere && this.hear())
    this.begin?.addEventListener("click", () => this.startAgain())
    this.onward?.addEventListener("click", () => this.finish())
    // What must be fetched waits for the learner's own act, but for a sitting that has begun.
    if (this.begin && !this.sitting && !this.wanted) this.offer()
    else this.open()
  }

  /** What an entry of the browser's history keeps, so that a page loaded anew asks the same although nothing is answered yet. */
  get asking() {
    const begins = this.begunAgain || !this.sitting
    return begins ? { ...history.state, asks: this.wanted, after: this.sitting?.begun ?? "", part: this.wantsPart } : history.state
  }

  /** Takes up a sitting that was drawn and turned in, but not begun. */
  goOn() {
    const { asks, after, part } = history.state ?? {}
    if (!asks || after !== (this.sitting?.begun ?? "")) return
    Object.assign(this, { begunAgain: true, wanted: asks, wantsPart: part })
  }

  offer() {
    this.begin.hidden = false
    this.count.hidden = true
    this.toggleAttribute("data-ready", true)
  }

  async open() {
    if (!(await this.choose())) return
    this.cards.arrive()
    this.show()
  }

  /** Another window may have begun a sitting of its own, or answered in this one: there is one at a time. */
  async hear() {
    if (this.sitting?.begun !== this.known) this.begunAgain = false
    if (this.begin && !this.questions.length && !this.sitting) return
    if (!(await this.choose())) return
    for (const question of this.questions) question.refresh()
    this.cards.stay()
    this.show()
  }

  get sittings() {
    return record.read().checks[this.dataset.module]?.sittings ?? []
  }

  /**
   * The sitting to go on with: one that is open, also where one from another device stands behind it; otherwise the last. Who has
   * answered all that one asks stays in it and gets its result: only what was begun after it takes its place before the page is opened anew.
   */
  get sitting() {
    const open = this.sittings.findLast((one) => this.isOpen(one))
    const here = this.sittings.find((one) => one.begun === this.known)
    const stays = here && (!open || byMoment(open.begun, here.begun) < 0)
    return stays ? here : open ?? this.sittings.at(-1)
  }

  /** Whether something that a sitting asks, and this release still has, is not answered. */
  isOpen({ begun, questions, done }) {
    const tries = (name) => (record.read().answers[name]?.tries ?? []).filter((one) => one.in === "check" && one.round === begun)
    return !done && this.list.some(({ id }) => questions.includes(id) && !isSettled(tries(id)))
  }

  /** Whether nothing is kept of the learner yet: the page showed the first of the pool before it was drawn. */
  get isNew() {
    return !this.sitting && !("back" in document.documentElement.dataset)
  }

  /** What a new try follows, beside the tries before it. */
  get past() {
    return this.sittings.flatMap(({ begun, done }) => [{ time: begun }, done])
  }

  /** When the open sitting began; null when the next answer begins a new one. */
  get round() {
    return this.begunAgain ? null : this.sitting?.begun ?? null
  }

  /**
   * Brings the questions of the open sitting, or `only` these, or what is drawn; a new sitting is noted with its first answer.
   * False if they could not be brought, or others are wanted by now.
   */
  async choose(only = this.begunAgain || !this.sitting ? this.wanted : this.sitting.questions) {
    const { draw, levels } = this.dataset
    const names = this.list.map((one) => one.id).filter((id) => only?.includes(id))
    // Where a release has taken away all that a sitting asks, the next answer begins a new one.
    if (this.sitting && !names.length) this.begunAgain = true
    const mine = ofPath(this.list)
    const wanted = names.length ? names : drawQuestions(mine, Number(draw ?? mine.length), JSON.parse(levels ?? "{}"), this.sitting?.questions ?? [], this.isNew)
    this.wanted = wanted
    this.known = this.sitting?.begun
    const brought = await this.pool.bring(wanted).catch(() => null)
    if (this.wanted !== wanted) return false
    if (!brought) return this.fail("review-failed")
    const gone = wanted.filter((name) => !brought.some((question) => question.name === name))
    this.list = this.list.filter(({ id }) => !gone.includes(id))
    // A release has come since this page was opened: others take the place of those that are gone.
    if (gone.length && this.list.length) return this.choose(only)
    if (!brought.length) return this.fail("course-changed")
    this.questions = brought
    this.questions.forEach((question, place) => {
      const [number, count] = [place + 1, this.questions.length]
      question.querySelector(".question-place").textContent = this.dataset.place.replace("{number}", number).replace("{count}", count)
      offerSure(this, question)
    })
    if (this.begin) this.begin.hidden = true
    this.told.replaceChildren()
    this.toggleAttribute("data-ready", true)
    return true
  }

  fail(why) {
    this.begin ? this.offer() : this.toggleAttribute("data-ready", true)
    this.told.textContent = say(why)
    return false
  }

  /** Whether the missed ones are taken alone: practice, by those who have just seen the key. */
  get isPart() {
    return this.begunAgain ? this.wantsPart : Boolean(this.sitting?.part)
  }

  /** What a check adds to a try. */
  noted(question) {
    return sureNow(question)
  }

  /** The act that notes the sitting with its first answer: which questions it asks. */
  sit(round) {
    const sitting = { begun: round, questions: this.questions.map((question) => question.name), ...(this.isPart && { part: true }) }
    this.begunAgain = false
    this.known = round
    return (state) => {
      const check = (state.checks[this.dataset.module] ??= { sittings: [] })
      if (!check.sittings.some((one) => one.begun === round)) check.sittings.push({ ...sitting })
    }
  }

  show() {
    const settled = this.questions.filter((question) => question.isSettled)
    this.count.hidden = false
    this.toggleAttribute("data-done", settled.length === this.questions.length)
    this.count.textContent = say("check-progress", { count: settled.length, of: this.questions.length })
    for (const question of this.questions) showSure(question, !this.isPart)
    if (this.cards.isAtEnd) this.showEnd()
    this.cards.tell()
  }

  /** What stands behind the last card: how it went, or what is open before that can be told. */
  showEnd() {
    const open = this.questions.filter((question) => !question.isSettled)
    if (!open.length) return this.showResult()
    const count = open.length
    this.result.removeAttribute("data-passed")
    this.result.replaceChildren(
      make("h2", say(count === 1 ? "check-open-one" : "check-open", { count })),
      make("p", say("check-open-about")),
      listOf(open.map((question) => this.wayTo(question))),
    )
  }

  /** A link to the card of one question; where it is done, all its whys stand open there. */
  wayTo(question) {
    return wayTo(question, this.questions.indexOf(question) + 1, () => this.cards.turnTo(question))
  }

  get right() {
    return this.questions.filter((question) => question.tries[0].score === 1)
  }

  /** How many must be right: a share, so a hair's breadth of rounding is forgiven. */
  get mark() {
    return Math.ceil(Number(this.dataset.passMark) * this.questions.length - 1e-9)
  }

  /**
   * Notes the result when the last question is settled, once, with the pass mark of that day. Where a release took away all that was
   * left to answer, that is when the learner goes on.
   */
  finish() {
    if (!this.sitting || this.sitting.done || this.begunAgain || !this.questions.length || !this.questions.every((question) => question.isSettled)) return
    const [right, of, mark, begun] = [this.right.length, this.questions.length, this.mark, this.sitting.begun]
    // The ones that were wrong, taken again, are practice: the sitting they come from says what was known.
    const time = later([{ time: begun }, ...this.questions.flatMap((question) => question.tries)])
    const done = { time, right, of, mark, passed: right >= mark && !this.sitting.part }
    record.change((state) => {
      const sitting = state.checks[this.dataset.module]?.sittings.find((one) => one.begun === begun)
      if (sitting) sitting.done ??= done
    }, this.result)
  }

  showResult() {
    const { questions, right, mark } = this
    const wrong = questions.filter((question) => !right.includes(question))
    const [count, of, part] = [right.length, questions.length, this.isPart]
    const passed = count >= mark && !part
    this.result.toggleAttribute("data-passed", passed)
    const moved = part ? [] : [this.querySelector(".check-moved").content.cloneNode(true)]
    const lists = make("div", "", { class: "check-lists" })
    lists.append(
      ...headed("check-read-again", passagesOf(wrong)),
      ...headed("check-strong", strongIn(questions, right, (question) => this.pool.about(question))),
      ...sureTold(questions, (question) => this.wayTo(question)),
    )
    this.result.replaceChildren(
      make("h2", say("check-result", { right: count, of })),
      marksOf(questions, right),
      make("p", say(part ? "check-result-part" : passed ? "check-result-passed" : "check-result-not-passed", { mark, of })),
      ...moved,
      ...(passed && this.onward ? [this.onward] : []),
      // Who has not passed reads first, and tries again then.
      ...(passed ? [this.acts(passed, wrong), lists] : [lists, this.acts(passed, wrong)]),
      allOf(questions, right, (question) => this.wayTo(question)),
    )
  }

  acts(passed, wrong) {
    const act = (text, quiet, then) => {
      const button = make("button", text, { type: "button", class: quiet ? "button quiet" : "button" })
      button.addEventListener("click", then)
      return button
    }
    const count = wrong.length
    const again = act(say("check-again"), passed, () => this.startAgain())
    // Who has passed goes on to what stands above.
    const onward = make("a", say("check-onward"), { class: passed && !this.onward ? "button" : "button quiet", href: this.dataset.onward })
    onward.addEventListener("click", () => this.finish())
    const missed = act(say(count === 1 ? "again-one" : "check-wrong-again", { count }), true, () => this.startAgain(wrong.map((question) => question.name)))
    const acts = make("p", "", { class: "acts" })
    acts.append(...(passed ? [onward, again] : [again, onward]), ...(count && count < this.questions.length ? [missed] : []))
    return acts
  }

  /** Asks a new sitting, or `only` these; it begins with its first answer. */
  async startAgain(only = null) {
    this.finish()
    this.begunAgain = true
    this.wantsPart = Boolean(only)
    // The button that asked stood in what is replaced where nothing came.
    if (!(await this.choose(only))) return this.begin?.focus()
    for (const question of this.questions) question.startAgain()
    this.cards.turn(0, { over: true })
    this.show()
  }
}
