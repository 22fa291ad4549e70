// Needs: mine/counts, mine/receipt, page/more-words, page/on-path, page/progress, page/words, record/record, review/dates
// The course statement: what the learner has read, answered and applied, as it stands in this browser.

class CourseStatement extends HTMLElement {
  connectedCallback() {
    this.details = this.querySelector(".statement-details")
    this.form = this.querySelector("form")
    this.field = this.form.querySelector("input")
    this.form.addEventListener("submit", (event) => event.preventDefault())
    this.field.addEventListener("input", () => this.showName())
    this.field.addEventListener("change", () => this.keepName())
    this.querySelector("[data-act=print]").addEventListener("click", () => window.print())
    document.addEventListener("record:changed", () => this.show())
    this.show()
  }

  /** The elements below `place` that name what the learner's path goes through. */
  within(place, selector) {
    return [...place.querySelectorAll(selector)].filter(isOnPath)
  }

  show() {
    const state = record.read()
    const [rows, total] = [[...this.querySelectorAll("tbody tr")], this.querySelector("tfoot tr")]
    for (const row of rows) this.showRow(row, state)
    const sum = countDone(state, this.within(this, "[data-lesson]"))
    this.fill(total, sum)
    this.showCheck(total, state, "")
    this.showWay()
    const code = receiptCode([sum.read.count, sum.checked.count, sum.applied.count])
    for (const place of this.querySelectorAll(".receipt-code")) place.textContent = code
    const isBegun = Object.values(sum).some((one) => one.count) || [...rows, total].some((row) => row.hasAttribute("data-taken"))
    for (const part of this.querySelectorAll("[data-begun]")) part.hidden = !isBegun
    this.querySelector(".statement-none").hidden = isBegun
    this.toggleAttribute("data-ready", isBegun)
    this.details.toggleAttribute("data-no-check", !this.within(this, "[data-check]").length)
    this.querySelector(".statement-date").textContent = day(Date.now())
    for (const path of this.querySelectorAll("[data-path-name]")) path.hidden = path.dataset.pathName !== document.documentElement.dataset.path
    if (document.activeElement !== this.field) this.field.value = state.device.name ?? ""
    this.showName()
  }

  /** A module: how far, of how much, and how its check went. */
  showRow(row, state) {
    const lessons = this.within(row, "[data-lesson]")
    row.hidden = !lessons.length && !this.within(row, "[data-check]").length
    this.fill(row, countDone(state, lessons))
    this.showCheck(row, state, "–")
    this.showMark(row, state, lessons)
  }

  /** The module's mark: what is done of it, and nothing of what is not. */
  showMark(row, state, lessons) {
    const mark = this.querySelector(`.statement-marks [data-of="${row.dataset.module}"]`)
    const { read } = countDone(state, lessons)
    const [check] = this.within(row, "[data-check]")
    const isPassed = Boolean(check && checkProgress(state, check).passed)
    const isDone = read.of > 0 && read.count === read.of
    mark.hidden = row.hidden
    mark.toggleAttribute("data-done", isDone)
    mark.toggleAttribute("data-none", !read.count && !isPassed)
    const parts = [...(read.count ? [say("statement-mark", read)] : []), ...(isPassed ? [say("statement-mark-check")] : [])]
    mark.querySelector(".statement-mark").textContent = parts.join(", ")
  }

  /** The land behind the learner: the hills of what is done, and the learner as far along the road. */
  showWay() {
    const drawn = this.querySelector(".way-drawn")
    for (const hill of drawn.querySelectorAll("[data-hill]")) {
      const mark = this.querySelector(`.statement-marks [data-of="${hill.dataset.hill}"]`)
      hill.toggleAttribute("data-done", mark.hasAttribute("data-done"))
    }
    const marks = [...this.querySelectorAll(".statement-marks > :not([hidden])")]
    const share = marks.filter((mark) => mark.hasAttribute("data-done")).length / marks.length
    const x = share < 1 ? Math.round(30 + 600 * share) : 728
    drawn.querySelector(".way-you").setAttribute("transform", `translate(${x} 216) scale(1.1)`)
    drawn.querySelector(".d-walked").setAttribute("stroke-dasharray", share < 1 ? `${Math.round(((x + 40) / 924) * 1000)} 1000` : "none")
  }

  /** How the check of a module went, or that of the whole course; `none` where the path has none. */
  showCheck(row, state, none) {
    const [check] = this.within(row, "[data-check]")
    const { best, passed } = check ? checkProgress(state, check) : {}
    row.toggleAttribute("data-taken", Boolean(best))
    row.querySelector("[data-cell=check]").textContent = check ? this.checkInWords(passed ?? best, passed) : none
  }

  fill(row, counts) {
    for (const [name, { count, of }] of Object.entries(counts)) row.querySelector(`[data-cell=${name}]`).textContent = of ? say("sum", { count, of }) : "–"
  }

  checkInWords(done, passed) {
    if (!done) return say("check-not-taken")
    return say(passed ? "statement-passed" : "statement-taken", { right: done.right, of: done.of, date: day(done.time) })
  }

  get ownName() {
    return this.field.value.trim().replace(/\s+/g, " ")
  }

  showName() {
    this.querySelector(".statement-name").textContent = this.ownName
    this.querySelector(".statement-name-again").textContent = this.ownName
  }

  /** Keeps the name on this device alone: it is no part of what is carried to another. */
  keepName() {
    const name = this.ownName
    record.change((state) => {
      if (name) state.device.name = name
      else delete state.device.name
    }, this.form)
  }
}

customElements.define("course-statement", CourseStatement)
