// Needs: page/fetched, page/more-words, page/words, question/copies, record/later, record/record, record/wanted
// A choice to take before one reads: kept, never judged, and told again where the question is judged.

const earlies = [...document.querySelectorAll("[data-before]")]

/** What an answer's names say, in the words of the question as it is now. */
const wordsOf = (early) => early.querySelector("template[data-list]")
const textOf = (early, name) => wordsOf(early).content.querySelector(`[data-name="${CSS.escape(name)}"]`)

/** The question where it is judged. */
const judgedOf = ({ name }) => document.getElementById(`question-${name}`)

/** Its first answer there, as the question is now: one with something that is gone is asked for anew, and closes nothing. */
function firstOf(early) {
  const tries = (record.read().answers[early.name]?.tries ?? []).filter((one) => one.in === "lesson" && one.prints.key === early.prints.key)
  return tries[tries.findLastIndex((one) => !early.knows(one.answer)) + 1]
}

/** The choice that holds: the last one before the first answer, on whichever device it was taken. */
function choiceOf(early) {
  const [first, choices] = [firstOf(early), record.read().before[early.name]?.choices ?? []]
  return choices.findLast((one) => !first || byMoment(one.time, first.time) < 0) ?? choices.at(-1)
}

/** The names in it that are still there. */
const chosenIn = (early) => early.parts(choiceOf(early)?.answer ?? "").filter((name) => textOf(early, name))

/** A word about a choice between other words. */
function sinceThen({ prints }, choice) {
  const same = !choice || (choice.prints.stem === prints.stem && choice.prints.options === prints.options)
  return same ? [] : [make("p", say("wording-changed"), { class: "reworded" })]
}

/** Names in words: what one chose, or a list of it. */
function inWords(early, names) {
  const told = names.map((name) => make(names[1] ? "li" : "p"))
  told.forEach((one, place) => one.append(...copies(textOf(early, names[place]))))
  if (!names[1]) return told
  const list = make(wordsOf(early).dataset.list)
  list.append(...told)
  return [list]
}

/** Says at the judged question what was chosen before reading, for as long as it is open. */
function remind(early) {
  const [question, names] = [judgedOf(early), chosenIn(early)]
  let line = question.querySelector(".before-said")
  if (!line) {
    line = make("div", "", { class: "before-said", id: `about-${early.name}--before` })
    question.fields.before(line)
    question.fields.setAttribute("aria-describedby", `${question.fields.getAttribute("aria-describedby") ?? ""} ${line.id}`)
  }
  line.replaceChildren(...(names.length ? [make("p", say("before-you")), ...inWords(early, names), ...sinceThen(early, choiceOf(early))] : []))
}

/** What was chosen before reading and what is answered now, side by side. */
function bothOf(early, names, answer) {
  const both = make("dl", "", { class: "before-now" })
  for (const [name, list] of [["before-then", names], ["before-now", early.parts(answer)]]) {
    const [pair, told] = [make("div"), make("dd")]
    told.append(...inWords(early, list))
    pair.append(make("dt", say(name)), told)
    both.append(pair)
  }
  return both
}

document.addEventListener("question:telling", ({ detail: { question, last, settled, told } }) => {
  const early = earlies.find((one) => judgedOf(one) === question)
  const names = early && settled ? chosenIn(early) : []
  if (names.length) told.splice(1, 0, bothOf(early, names, last.answer))
})

/** What is said of a choice that was taken. */
function noted(early) {
  if (!chosenIn(early)[0]) return []
  return [make("p", say(record.state === "kept" ? "before-noted" : "before-not-kept"), { class: "verdict" }), ...sinceThen(early, choiceOf(early))]
}

/** What is said where it can be taken no more. */
function closed({ name }) {
  const line = make("p", `${say("before-judged")} `)
  line.append(make("a", say("before-see"), { href: `#question-${name}` }))
  return [line]
}

/** What follows from the record, and nobody has just done: a choice is noted, or the question is answered. */
function show(early) {
  const [isJudged, stood] = [Boolean(firstOf(early)), early.contains(document.activeElement)]
  early.fields.disabled = early.button.hidden = isJudged
  remind(early)
  early.feedback.removeAttribute("role")
  early.feedback.replaceChildren(...(isJudged ? closed(early) : noted(early)))
  // Who stands in fields that close is not left nowhere.
  if (isJudged && stood) early.feedback.querySelector("a").focus({ preventScroll: true })
}

/** The kind, as it is asked before reading: its fields are the same, and what is done with them is not. */
const asEarly = (Kind) =>
  class extends Kind {
    // What the fields held when they were last filled or noted.
    #given

    connectedCallback() {
      this.fields = this.querySelector("fieldset")
      this.button = this.querySelector("[type=submit]")
      this.feedback = this.querySelector(".feedback")
      this.prints = JSON.parse(this.dataset.prints)
      // All that a kind may ask its key here is which names there are.
      this.key = [...wordsOf(this).content.querySelectorAll("[data-name]")].map((text) => text.dataset.name)
      this.button.disabled = false
      this.addEventListener("submit", (event) => {
        event.preventDefault()
        this.submit()
      })
      document.addEventListener("record:changed", ({ detail }) => detail.elsewhere && this.refresh())
      document.addEventListener("question:answered", () => show(this))
      this.woken()
      this.recall()
    }

    /** Notes the choice. */
    submit() {
      if (firstOf(this)) return show(this)
      const [answer, wanting] = [this.response(), this.wanting()]
      if (wanting) return fetchFor(this.feedback, () => call("begun", "question:wanting", { question: this, wanting, stood: document.activeElement }))
      if (answer !== chosenIn(this).join(" ")) {
        const one = { answer, time: later(record.read().before[this.name]?.choices), prints: this.prints }
        record.change((state) => (state.before[this.name] ??= { choices: [] }).choices.push(one), this)
      }
      this.#given = answer
      remind(this)
      this.speak(noted(this))
    }

    /** Puts back what was noted. */
    recall() {
      const chosen = chosenIn(this).join(" ")
      if (chosen && this.knows(chosen)) this.restore(chosen)
      else this.fields.form.reset()
      this.#given = this.response()
      show(this)
    }

    /** Another window has written: what is chosen here and not yet noted stays chosen, unless there is nothing left to note. */
    refresh() {
      if (this.response() === this.#given || firstOf(this)) this.recall()
      else show(this)
    }
  }

for (const kind of new Set(earlies.map((one) => one.dataset.before))) customElements.define(`quiz-${kind}-before`, asEarly(customElements.get(`quiz-${kind}`)))
