// Needs: record/record-form, record/record-merge, record/tables, record/values
// What another record would add to one, for the learner to see.

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
