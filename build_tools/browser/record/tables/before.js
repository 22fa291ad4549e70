// Needs: record/record-form, record/values
// What was chosen before reading: question id → its choices, the newest last.

TABLES.before = {
  list: "choices",
  fields: {
    answer: isText,
    time: isTime,
    prints: isObject,
  },
  same: ["time", "answer"],
}
