// Needs: check/fetch-questions, page/facts, page/more-words, page/words, record/record, review/applied, review/applied-form, review/calendar-button, review/dates, review/due
// A round of review: a few questions that were missed, from all modules, the same elements as in the lessons.

class CourseReview extends HTMLElement {
  connectedCallback() {
    this.querySelector(".no-script").remove()
    this.known = questionsIn(this.dataset.questions)
    this.fetched = {}
    this.told = this.querySelector(".review-told")
    this.round = this.querySelector(".review-round")
    this.result = this.querySelector(".review-result")
    this.button = this.querySelector("[data-act=start]")
    this.onward = this.querySelector("[data-act=onward]")
    this.button.addEventListener("click", () => this.begin(roundOf(this.due)))
    this.addEventListener("question:answered", () => this.finish())
    document.addEventListener("record:changed", () => this.round.children.length || this.show())
    this.show()
    this.toggleAttribute("data-ready", true)
  }

  get due() {
    return dueNow(record.read(), this.known)
  }

  show() {
    const [round, [next]] = [roundOf(this.due), comingBack(record.read(), this.known)]
    this.button.hidden = !round.length
    this.onward?.toggleAttribute("hidden", round.length > 0)
    const name = round.length ? "review-due" : next ? "review-later" : "review-none"
    this.told.textContent = say(name, { count: round.length, minutes: minutesOf(round), day: next ? day(next.due) : "" })
    if (round.some((one) => one.wasSure)) this.told.append(" ", say("review-sure"))
    const [text] = textsComingBack(record.read(), this.dataset.texts.split(" ")).filter((one) => one.due > Date.now())
    if (!round.length && text) this.told.append(" ", say("review-text-later", { day: day(text.due) }))
  }

  /** Asks these questions, in this order; the first answer of each is its new try. */
  async begin(round) {
    for (const { module } of round) this.fetched[module] ??= await fetchQuestions(module, this.dataset.home).catch(() => null)
    const questions = round.map(({ id, module }) => madeQuestion(this.fetched[module]?.[id], this.dataset.home)).filter(Boolean)
    if (!questions.length) return this.findNone(round)
    this.button.hidden = true
    this.onward?.toggleAttribute("hidden", true)
    this.told.textContent = ""
    this.result.replaceChildren()
    this.questions = questions
    this.round.replaceChildren(...questions)
    // Fresh: what was answered in an earlier round is not shown.
    for (const question of questions) question.startAgain()
    this.questions.forEach((question, place) => {
      const heading = question.querySelector(".question-place")
      heading.textContent = this.dataset.place.replace("{number}", place + 1).replace("{count}", questions.length)
      heading.tabIndex = -1
    })
    this.questions[0].querySelector(".question-place").focus()
  }

  /** None of a round's questions is there: they did not come, or a release since the page was opened has none of them. Then others are asked. */
  findNone(round) {
    const gone = round.filter(({ module }) => this.fetched[module]).map((one) => one.id)
    this.known = this.known.filter(({ id }) => !gone.includes(id))
    const left = roundOf(this.due)
    if (gone.length && left.length) return this.begin(left)
    this.show()
    this.told.textContent = say(gone.length ? "course-changed" : "review-failed")
  }

  finish() {
    if (!this.questions.every((question) => question.isSettled)) return
    const missed = this.questions.filter((question) => question.tries[0].score < 1).map((question) => this.known.find((one) => one.id === question.name))
    const right = this.questions.length - missed.length
    const parts = [make("h2", say("check-result", { right, of: this.questions.length }))]
    const left = roundOf(this.due)
    const coming = comingBack(record.read(), this.known).find((one) => one.due > Date.now())
    if (coming) parts.push(make("p", say("review-next", { day: day(coming.due) })))
    const acts = make("p", "", { class: "acts" })
    const count = missed.length
    if (count) acts.append(this.act(say(count === 1 ? "again-one" : "check-wrong-again", { count }), missed))
    if (left.length) acts.append(this.act(say("review-more", { count: left.length }), left))
    this.result.replaceChildren(...parts, acts)
  }

  act(text, round) {
    const button = make("button", text, { type: "button", class: "button quiet" })
    button.addEventListener("click", () => this.begin(round))
    return button
  }
}

customElements.define("course-review", CourseReview)
