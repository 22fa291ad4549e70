// Needs: record/record-form, record/record-merge, record/tables, record/values
// How much there is in a record, and what another one would add to it, for the learner to see.

/** How many entries there are, by the name that a table gives what comes. */
function whatIsThere(state) {
  const counted = Object.entries(TABLES).map(([name, { comes = name, counts = () => true }]) => [[comes].flat()[0], Object.values(state[name]).filter(counts).length])
  return Object.fromEntries(counted)
}

/** What `theirs` would add to `mine`, counted by name: `other` is all that has none. */
function whatComes(mine, theirs) {
  const [now, merged] = [mergeRecords(mine, mine), mergeRecords(mine, theirs)]
  const come = { other: (merged.strange ?? []).length - (now.strange ?? []).length }
  for (const name of common(merged)) {
    if (name === "strange") continue
    const { comes = TABLES[name] ? name : "other" } = TABLES[name] ?? {}
    const [fresh, known = fresh] = [comes].flat()
    const [before, after] = [now, merged].map((all) => (isObject(part(all, name)) ? all[name] : { all: part(all, name) }))
    for (const id of Object.keys(after)) {
      const told = part(before, id) === undefined ? fresh : known
      come[told] = (come[told] ?? 0) + Number(canonical(part(before, id)) !== canonical(after[id]))
    }
  }
  return come
}
