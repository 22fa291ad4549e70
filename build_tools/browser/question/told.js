// Needs: page/words, question/copies
// What is said about an answer: right or not, why, and what to read again. A kind may say it itself.

/** A word about an answer that was given to other words. */
function reworded({ prints }, last) {
  const same = last.prints.stem === prints.stem && last.prints.options === prints.options
  return same ? [] : [make("p", say("wording-changed"), { class: "reworded" })]
}

/** After the first wrong try: what tempted, without the key. */
function nudgeFor(question, last) {
  const counted = question.counted(last)
  const wrong = question.parts(last.answer).flatMap((part) => question.reasons(`li:not([data-right]) > [data-nudge="${CSS.escape(part)}"]`))
  const name = counted?.right ? "partly" : counted || wrong.length || !last.score ? "nudge" : "missing"
  return [make("p", say(`message-${name}`, counted ?? {}), { class: "verdict nudge" }), ...wrong.flatMap(copies)]
}

/** When the question is settled: right or not, the explanation, and the passage to read again. */
function verdictOn(question, last) {
  const right = question.reasons("[data-right] .option-text").map((text) => text.textContent)
  const [isRight, counted] = [last.score === 1 || last.score === null, question.counted(last)]
  const name = isRight ? "correct" : counted ? "wrong-counted" : right.length > 1 ? "wrong-several" : "wrong"
  const verdict = make("p", say(`message-${name}`, counted ?? {}), { class: `verdict ${last.score === 1 ? "right" : "wrong"}` })
  if (!isRight && !counted) verdict.append(right.map((text) => `«${text.replace(/[.?!]$/, "")}»`).join(", "), ".")
  // Why something that was not chosen is right, where its author says so.
  const chosen = question.parts(last.answer)
  const missed = isRight ? [] : question.reasons("[data-right] > [data-nudge]").filter((one) => !chosen.includes(one.dataset.nudge))
  return [verdict, ...missed.flatMap(copies), ...question.reasons(".explanation, .see").map((part) => part.cloneNode(true))]
}

document.addEventListener("question:told", ({ detail: { question, last, settled, tell } }) => {
  // Another try, or another round, may have come first.
  if (question.tries.at(-1)?.time !== last.time) return
  const said = settled ? (question.verdict(last) ?? verdictOn(question, last)) : (question.nudge(last) ?? nudgeFor(question, last))
  const told = [...said, ...reworded(question, last)]
  // What else stands in the page may have something to add.
  document.dispatchEvent(new CustomEvent("question:telling", { detail: { question, last, settled, told } }))
  tell(told)
})
