// Needs: page/words
// One question at a time: which card of a check is shown, the road that tells how far, and the way back and forth, the browser's own too.

class Cards {
  // The place of the card that is shown, from 0; that of the end is behind the last.
  #here = 0

  constructor(check) {
    this.check = check
    this.road = check.querySelector(".check-road")
    this.figure = this.road.firstElementChild
    this.below = check.querySelector(".check-turn")
    const [previous, last, next] = this.below.querySelectorAll("button")
    Object.assign(this, { previous, next, last })
    previous.addEventListener("click", () => this.turn(this.#here - 1))
    next.addEventListener("click", () => this.turn(this.#here + 1))
    last.addEventListener("click", () => this.turn(this.end))
    addEventListener("popstate", () => this.#follow())
  }

  get end() {
    return this.check.questions.length
  }

  get isAtEnd() {
    return this.check.hasAttribute("data-end")
  }

  /** The place that the address names, or the browser's history where it has none; -1 if that is no card. */
  get #named() {
    const name = location.hash.slice(1) || history.state?.card
    return [...this.check.questions, this.check.result].findIndex((one) => one.id === name)
  }

  /** The first question that is open; the end where none is. */
  get #open() {
    const open = this.check.questions.findIndex((question) => !question.isSettled)
    return open < 0 ? this.end : open
  }

  /** The card that somebody comes to: that of the address, otherwise the one to go on with, which a page loaded anew comes back to. */
  arrive() {
    const place = this.#named < 0 ? this.#open : this.#named
    if (!location.hash) history.replaceState({ ...this.check.asking, card: this.#id(place) }, "")
    this.show(place)
    this.#rename(this.#named < 0, place)
  }

  /** The address names what is shown where it named a question that is not asked. */
  #rename(isGone, place) {
    if (isGone && location.hash.startsWith("#question-")) history.replaceState(this.check.asking, "", `#${this.#id(place)}`)
  }

  #id(place) {
    return (this.check.questions[place] ?? this.check.result).id
  }

  /** The sitting is another, or may be: one stays at the question where one is, if it is still asked. */
  stay() {
    const place = this.check.questions.findIndex((question) => question.hasAttribute("data-here"))
    const isAtEnd = this.isAtEnd && this.check.questions.some((question) => question.isSettled)
    const to = isAtEnd ? this.end : place < 0 ? this.#open : place
    this.show(to)
    this.#rename(place < 0, to)
  }

  /** Goes to a place, and notes it so that the browser's own way back leads here again; `over` takes the place of where one was. */
  turn(place, { over } = {}) {
    history[over ? "replaceState" : "pushState"](this.check.asking, "", `#${this.#id(place)}`)
    this.show(place)
    this.stand()
  }

  /** Goes to a question, such as one that the result leads to. */
  turnTo(question) {
    this.turn(this.check.questions.indexOf(question))
  }

  /** The address has changed: by the browser's way back or forth, or by a link. One that names no card leads elsewhere on the page. */
  #follow() {
    const place = this.#named
    if (place < 0 || !this.end) return
    this.show(place)
    // The browser goes to the place that an address names after it has told, and takes the focus away.
    setTimeout(() => this.stand())
  }

  /** Shows a card, or the end, without moving anybody. */
  show(place) {
    const { check } = this
    const isEnd = place >= this.end
    this.#here = Math.min(place, this.end)
    check.questions.forEach((question, number) => question.toggleAttribute("data-here", number === place))
    check.toggleAttribute("data-end", isEnd)
    if (isEnd) check.showEnd()
    this.tell()
  }

  /** What the road and the buttons tell of where one is. */
  tell() {
    const { questions } = this.check
    const [place, last] = [this.#here, this.end - 1]
    const isDone = questions.every((question) => question.isSettled)
    const stops = questions.map((question, number) => {
      return make("i", "", { ...(question.isSettled && { "data-on": "" }), ...(number === place && { "data-here": "" }) })
    })
    if (this.figure) stops[place]?.append(this.figure)
    this.road.replaceChildren(...stops)
    this.previous.hidden = place === 0
    const isSettled = questions[place]?.isSettled
    this.next.textContent = say(place >= last ? "check-see-result" : isSettled ? "check-next" : "check-skip")
    // What comes first is to answer; it can be passed over.
    this.next.className = isSettled ? "button" : "link"
    this.last.hidden = !isDone || place >= last
    this.#put(isSettled ? null : questions[place]?.querySelector(".question-act"))
  }

  /** Before an answer the ways on and back stand beside the button that gives it (`acts`), afterwards below what was said. */
  #put(acts) {
    const { below, previous, last, next } = this
    below.hidden = Boolean(acts)
    // Who stands on one of them stays there.
    if (next.parentElement === (acts ?? below)) return
    acts ? acts.append(next, previous) : below.append(previous, last, next)
  }

  /** Whoever turned the card stands at its heading, or at that of the end, and sees it from its top. */
  stand() {
    const heading = this.isAtEnd ? this.check.result.querySelector("h2") : this.check.questions[this.#here].querySelector(".question-place")
    heading.tabIndex = -1
    heading.focus({ preventScroll: true })
    if (this.isAtEnd) return this.check.scrollIntoView()
    this.road.scrollIntoView({ block: "nearest" })
    heading.scrollIntoView({ block: "nearest" })
  }
}
