// Needs: page/more-words, page/progress, page/words, record/record
// Before a module: a few questions, and then, lesson by lesson, what can be read quickly. Nothing is locked and nothing counts.

class CoursePreCheck extends HTMLElement {
  connectedCallback() {
    this.questions = [...this.querySelectorAll(".question")]
    this.result = this.querySelector(".check-result")
    this.lessons = [...this.querySelectorAll(".pre-check-lessons > li")]
    this.addEventListener("question:answered", () => this.show())
    document.addEventListener("record:changed", ({ detail }) => detail.elsewhere && this.show())
    this.show()
    // Who comes back finds what to read before the questions.
    if (this.isDone) this.questions[0].before(this.result)
  }

  get isDone() {
    return this.questions.every((question) => question.isSettled)
  }

  /** Whether a lesson can be read quickly: all that was asked about it was right at first try. Null where nothing was asked. */
  isKnown(lesson) {
    const asked = this.questions.filter((question) => question.dataset.lessonOf === lesson)
    return asked.length ? asked.every((question) => question.tries[0]?.score === 1) : null
  }

  show() {
    const rows = this.isDone ? this.lessons.map((lesson) => this.row(lesson)) : []
    const list = make("ol")
    list.append(...rows)
    const told = [make("h3", say("pre-check-result")), list, make("p", say("pre-check-free"))]
    this.result.replaceChildren(...(rows.length ? told : []))
    this.markLessons()
  }

  /** A lesson with what to do with it. */
  row(lesson) {
    const known = this.isKnown(lesson.dataset.lessonOf)
    const row = lesson.cloneNode(true)
    row.append(`: ${say(known ? "pre-check-quick" : known === null ? "pre-check-unasked" : "pre-check-whole")}`)
    return row
  }

  /** In the module's list: a quiet word behind the minutes of what can be read quickly, until it is read. */
  markLessons() {
    for (const link of document.querySelectorAll("main .lessons a[data-lesson]")) {
      const row = link.closest("li")
      row.querySelector(".quick")?.remove()
      const { read } = lessonProgress(record.read(), link)
      if (!read && this.isKnown(link.dataset.lesson)) row.querySelector(".minutes").append(make("span", ` · ${say("pre-check-quick")}`, { class: "quick" }))
    }
  }
}

customElements.define("course-pre-check", CoursePreCheck)
