// Needs: page/words, question/question
// Put items in the right order. The rows on the page are the answer; their numbers and buttons move them.

class QuizOrder extends Question {
  woken() {
    this.list = this.fields.querySelector("ol")
    this.said = this.fields.querySelector("[role=status]")
    // As they first stand, which is never right.
    this.first = this.rows
    for (const row of this.first) {
      const [select, up, down] = row.querySelectorAll("select, button")
      row.querySelector(".order-moves").hidden = false
      select.addEventListener("change", () => this.move(row, select.selectedIndex))
      up.addEventListener("click", () => this.move(row, this.rows.indexOf(row) - 1))
      down.addEventListener("click", () => this.move(row, this.rows.indexOf(row) + 1))
    }
    this.addEventListener("reset", () => this.lay(this.first))
  }

  get rows() {
    return [...this.list.children]
  }

  move(row, place) {
    const rows = this.rows
    if (!rows[place]) return
    rows.splice(rows.indexOf(row), 1)
    rows.splice(place, 0, row)
    this.lay(rows)
    // As a field that is being answered.
    this.list.dispatchEvent(new Event("input", { bubbles: true }))
    this.said.textContent = row.dataset.now.replace("{number}", place + 1)
  }

  /** Puts the rows in this order, around the one that somebody stands in: focus that never leaves is not read out anew. */
  lay(rows) {
    const place = rows.findIndex((row) => row.contains(document.activeElement))
    if (place < 0) this.list.append(...rows)
    else {
      rows[place].before(...rows.slice(0, place))
      rows[place].after(...rows.slice(place + 1))
      rows[place].scrollIntoView({ block: "nearest" })
    }
    this.said.textContent = ""
    for (const [place, row] of rows.entries()) {
      const [select, up, down] = row.querySelectorAll("select, button")
      select.selectedIndex = place
      // Never disabled: the button that has just reached the end keeps the focus.
      up.setAttribute("aria-disabled", !place)
      down.setAttribute("aria-disabled", !rows[place + 1])
    }
  }

  response() {
    const rows = this.rows
    return rows.every((row, place) => row === this.first[place]) ? "" : rows.map((row) => row.dataset.name).join(" ")
  }

  restore(text) {
    this.lay(this.parts(text).map((name) => this.first.find((row) => row.dataset.name === name)))
  }

  knows(text) {
    return this.parts(text).sort().join() === [...this.key].sort().join()
  }

  counted({ answer }) {
    return { right: this.parts(answer).filter((name, place) => name === this.key[place]).length, of: this.key.length }
  }

  score() {
    const { right, of } = this.counted({ answer: this.response() })
    return right / of
  }

  wanting() {
    return !this.response() && [this.list.dataset.empty]
  }

  reveal(settled) {
    if (settled) this.said.textContent = ""
    for (const [place, row] of this.rows.entries()) {
      row.querySelector(".verdict-mark")?.remove()
      delete row.dataset.verdict
      if (!settled) continue
      const isRight = row.dataset.name === this.key[place]
      row.dataset.verdict = isRight ? "right" : "wrong"
      row.querySelector(".order-text").append(make("span", isRight ? this.list.dataset.well : row.dataset.ill, { class: "verdict-mark" }))
    }
  }
}

customElements.define("quiz-order", QuizOrder)
