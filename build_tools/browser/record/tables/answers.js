// Needs: record/record-form, record/values
// What was answered: question id → its tries, never changed and never removed.

TABLES.answers = {
  list: "tries",
  fields: {
    answer: isText,
    score: (score) => score === null || (Number.isFinite(score) && score >= 0 && score <= 1),
    time: isTime,
    round: isTime,
    in: isText,
    prints: isObject,
  },
  same: ["time", "in", "round", "answer"],
}
