// Needs: page/words
// Terms to try oneself on: one card at a time, those one did not know once more at the end. Nothing is kept.

class CourseFlashcards extends HTMLElement {
  connectedCallback() {
    this.cards = [...this.querySelectorAll(".flashcard")]
    this.told = this.querySelector(".flashcards-told")
    this.act("start").addEventListener("click", () => this.begin(this.cards))
    this.act("show").addEventListener("click", () => this.open())
    this.act("knew").addEventListener("click", () => this.next(true))
    this.act("again").addEventListener("click", () => this.next(false))
    // A card may open by itself: with its own line, or where the browser finds a word in it.
    for (const card of this.cards) card.addEventListener("toggle", () => card === this.left?.[0] && this.turned())
    for (const acts of this.querySelectorAll(".acts")) acts.hidden = false
    this.offer("start")
  }

  act(name) {
    return this.querySelector(`[data-act=${name}]`)
  }

  /** Shows these buttons only. */
  offer(...names) {
    for (const button of this.querySelectorAll("button")) button.hidden = !names.includes(button.dataset.act)
  }

  /** Asks the cards in an order of its own. */
  begin(cards) {
    this.left = cards.map((card) => [Math.random(), card]).sort((a, b) => a[0] - b[0]).map(([, card]) => card)
    this.known = 0
    this.missed = []
    this.show()
  }

  show() {
    const [card] = this.left
    for (const one of this.cards) one.hidden = one !== card
    this.toggleAttribute("data-asking", Boolean(card))
    if (!card) return this.finish()
    card.open = false
    const heading = card.querySelector("summary")
    this.told.textContent = say("flashcards-left", { count: this.left.length })
    this.turned()
    heading.focus()
  }

  open() {
    this.left[0].open = true
    this.turned()
    this.act("knew").focus()
  }

  /** Offers what fits the side of the card that is seen; who stands on a button that goes is taken to the card. */
  turned() {
    const [card] = this.left
    const stood = document.activeElement
    this.offer(...(card.open ? ["knew", "again"] : ["show"]))
    if (stood.hidden) card.querySelector("summary").focus()
  }

  next(knew) {
    const card = this.left.shift()
    if (knew) this.known += 1
    else if (!this.missed.includes(card)) {
      this.missed.push(card)
      this.left.push(card)
    }
    this.show()
  }

  finish() {
    for (const card of this.cards) {
      card.hidden = false
      card.open = false
    }
    this.told.textContent = say("flashcards-done", { known: this.known, of: this.cards.length, again: this.missed.length })
    this.offer("start")
    this.act("start").focus()
  }
}

customElements.define("course-flashcards", CourseFlashcards)
