// Needs: record/record-form, record/values
// What became of a text of the learner's own: question id → what was reported.

TABLES.applied = {
  list: "reports",
  fields: { done: isText, time: isTime, hindrance: maybe(isText) },
  same: ["time", "done", "hindrance"],
}
