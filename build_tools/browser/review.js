// A round of review: at most ten questions that were missed, from all modules, the same elements as in the lessons.

const MOST = 10

/** The HTML of a module's questions, handed over by a script: a page opened from a disk may not fetch a file. */
function fetchQuestions(module, address) {
  return new Promise((resolve, reject) => {
    document.addEventListener(`questions:${module}`, ({ detail }) => resolve(detail), { once: true })
    const script = make("script", "", { src: address })
    script.addEventListener("error", reject)
    document.head.append(script)
  })
}

class CourseReview extends HTMLElement {
  connectedCallback() {
    this.querySelector(".no-script").remove()
    const all = this.dataset.questions.split(" ").filter(Boolean).map((one) => one.split(":"))
    this.known = all.map(([id, print]) => [id, print])
    this.modules = new Map(all.map(([id, , module]) => [id, module]))
    this.fetched = {}
    this.told = this.querySelector(".review-told")
    this.round = this.querySelector(".review-round")
    this.result = this.querySelector(".review-result")
    this.button = this.querySelector("[data-act=start]")
    this.button.addEventListener("click", () => this.begin(this.due.slice(0, MOST)))
    this.calendar = this.querySelector("[data-act=calendar]")
    this.calendar.addEventListener("click", () => this.giveCalendar())
    this.addEventListener("question:answered", () => this.finish())
    document.addEventListener("record:changed", () => this.round.children.length || this.show())
    this.show()
  }

  /** The ids of what is due now. */
  get due() {
    return comingBack(record.read(), this.known).filter((one) => one.due <= Date.now()).map((one) => one.id)
  }

  show() {
    const [due, coming] = [this.due.length, comingBack(record.read(), this.known)]
    this.button.hidden = !due
    this.calendar.hidden = !this.days.length
    const name = due ? "review-due" : coming.length ? "review-later" : "review-none"
    this.told.textContent = say(name, { count: Math.min(due, MOST), day: coming.length ? day(coming[0].due) : "" })
  }

  /** Asks these questions, in this order; the first answer of each is its new try. */
  async begin(ids) {
    try {
      for (const module of new Set(ids.map((id) => this.modules.get(id)))) {
        this.fetched[module] ??= await fetchQuestions(module, this.dataset.folder + module + ".js")
      }
    } catch {
      this.told.textContent = say("review-failed")
      return
    }
    this.button.hidden = true
    this.told.textContent = ""
    this.result.replaceChildren()
    this.questions = ids.map((id) => this.made(id))
    this.round.replaceChildren(...this.questions)
    this.questions.forEach((question, place) => {
      const heading = question.querySelector(".question-place")
      heading.textContent = this.dataset.place.replace("{number}", place + 1).replace("{count}", ids.length)
      heading.tabIndex = -1
    })
    this.questions[0].querySelector(".question-place").focus()
  }

  /** The question as an element, fresh: what was answered elsewhere is not shown. */
  made(id) {
    const page = new DOMParser().parseFromString(this.fetched[this.modules.get(id)][id], "text/html")
    const question = document.importNode(page.body.firstElementChild, true)
    question.begunAgain = true
    return question
  }

  finish() {
    if (!this.questions.every((question) => question.isSettled)) return
    const missed = this.questions.filter((question) => question.tries[0].score < 1).map((question) => question.name)
    const right = this.questions.length - missed.length
    const parts = [make("h2", say("check-result", { right, of: this.questions.length }))]
    const left = this.due.filter((id) => !missed.includes(id))
    const coming = comingBack(record.read(), this.known).find((one) => one.due > Date.now())
    if (coming) parts.push(make("p", say("review-next", { day: day(coming.due) })))
    this.calendar.hidden = !this.days.length
    const acts = make("p", "", { class: "acts" })
    if (missed.length) acts.append(this.act(say("check-wrong-again", { count: missed.length }), missed))
    if (left.length) acts.append(this.act(say("review-more", { count: Math.min(left.length, MOST) }), left.slice(0, MOST)))
    this.result.replaceChildren(...parts, acts)
  }

  /** The days from tomorrow on when something comes back. */
  get days() {
    const later = comingBack(record.read(), this.known).filter((one) => one.due > Date.now())
    return [...new Set(later.map((one) => ownDate(one.due)))]
  }

  giveCalendar() {
    const title = this.dataset.calendar
    download(calendarText(this.days, title, location.href.split("#")[0]), "text/calendar", `${record.course}-review.ics`)
  }

  act(text, ids) {
    const button = make("button", text, { type: "button", class: "button quiet" })
    button.addEventListener("click", () => this.begin(ids))
    return button
  }
}

customElements.define("course-review", CourseReview)
