// Needs: record/record-form, record/values
// What was written: question id → its texts, of each visit to the page the newest state.

TABLES.reflections = {
  list: "texts",
  fields: { text: isText, begun: isTime, time: isTime },
  same: ["begun", "time", "text"],
  visit: "begun",
  comes: ["texts", "otherTexts"],
  counts: ({ texts }) => texts.at(-1)?.text,
}
