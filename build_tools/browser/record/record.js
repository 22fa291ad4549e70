// Needs: record/learner-record, record/stores/machine, record/stores/tab, record/tables
// The record of whoever learns here. The page says of which course; in a site that is no course, the quiz does.

const record = new LearnerRecord(document.querySelector("[data-course]").dataset, [tabStore, machineStore])
