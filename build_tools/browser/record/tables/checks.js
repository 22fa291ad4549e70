// Needs: record/record-form, record/values
// Which checks were taken: module, or `course` → its sittings.

const isCount = (value) => Number.isInteger(value) && value >= 0
const isResult = isThing({ time: isTime, right: isCount, of: isCount })

TABLES.checks = {
  list: "sittings",
  fields: { begun: isTime, questions: isListOf(isText), done: maybe(isResult) },
  same: ["begun"],
  by: "begun",
  // Of two results the passed one, then the earlier.
  join: (a, b, byTime) => {
    const [done] = [a.done, b.done].filter(Boolean).sort((one, other) => !one.passed - !other.passed || byTime(one, other))
    return done && { done }
  },
}
