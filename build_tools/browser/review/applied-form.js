// Needs: page/words, record/later, record/record, review/applied, review/dates
// Asks what became of the learner's own texts, a few at a time: done, partly or not, and what stood in the way.

class CourseApplied extends HTMLElement {
  connectedCallback() {
    this.sections = new Map([...this.querySelectorAll("[data-text]")].map((section) => [section.dataset.text, section]))
    this.asked = []
    this.reopened = new Set()
    this.more = this.querySelector("[data-act=more]")
    this.more.addEventListener("click", () => {
      this.ask()
      this.sections.get(this.asked[0]).querySelector("h3").focus()
    })
    for (const [id, section] of this.sections) this.wake(id, section)
    document.addEventListener("record:changed", () => (this.asked.length ? this.show() : this.ask()))
    this.ask()
  }

  wake(id, section) {
    section.querySelector("form").addEventListener("submit", (event) => {
      event.preventDefault()
      this.report(id, section)
    })
    section.querySelector("[data-act=change]").addEventListener("click", () => {
      this.reopened.add(id)
      this.show()
      section.querySelector("input").focus()
    })
  }

  /** The ids of the texts to ask about now. */
  get due() {
    return textsDue(record.read(), [...this.sections.keys()]).map((one) => one.id)
  }

  /** Turns to the next few. */
  ask() {
    this.asked = this.due.slice(0, MOST_TEXTS)
    this.show()
  }

  show() {
    const [state, due] = [record.read(), this.due]
    this.asked = this.asked.filter((id) => state.reflections[id])
    for (const [id, section] of this.sections) {
      section.hidden = !this.asked.includes(id)
      if (!section.hidden) this.showOne(section, state, id, due.includes(id) || this.reopened.has(id))
    }
    const left = due.filter((id) => !this.asked.includes(id)).length
    this.hidden = !this.asked.length
    this.more.hidden = !left || this.asked.some((id) => due.includes(id))
    this.more.textContent = say("review-more", { count: Math.min(left, MOST_TEXTS) })
  }

  showOne(section, state, id, isOpen) {
    section.querySelector(".journal-own").textContent = state.reflections[id].texts.at(-1)?.text ?? ""
    section.querySelector("form").hidden = !isOpen
    section.querySelector(".applied-told").hidden = isOpen
    if (!isOpen) section.querySelector(".applied-said").textContent = this.told(state, id)
  }

  /** What is said about a text that has been reported on. */
  told(state, id) {
    if (record.state !== "kept") return say("applied-not-kept")
    const [next] = textsComingBack(state, [id])
    return next ? say("applied-later", { day: day(next.due) }) : say("applied-end")
  }

  report(id, section) {
    const form = section.querySelector("form")
    const done = form.elements.done.value
    form.querySelector("[role=status]").textContent = done ? "" : say("message-empty")
    if (!done) return section.querySelector("input").focus()
    const hindrance = done === "done" ? "" : form.elements.hindrance.value.trim()
    const one = { done, time: later(record.read().applied[id]?.reports), ...(hindrance && { hindrance }) }
    this.reopened.delete(id)
    record.change((state) => (state.applied[id] ??= { reports: [] }).reports.push(one), section)
    section.querySelector(".applied-said").focus()
  }
}

customElements.define("course-applied", CourseApplied)
