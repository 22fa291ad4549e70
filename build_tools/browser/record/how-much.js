// Needs: record/record-form, record/tables
// How much there is in a record, for the learner to see.

/** How many entries there are, by the name that a table gives what comes. */
function whatIsThere(state) {
  const counted = Object.entries(TABLES).map(([name, { comes = name, counts = () => true }]) => [[comes].flat()[0], Object.values(state[name]).filter(counts).length])
  return Object.fromEntries(counted)
}
