// Needs: record/record-form, record/values
// What the learner has chosen, on whichever device: name → value.

TABLES.settings = { fields: { value: () => true, time: isTime }, comes: "other" }
