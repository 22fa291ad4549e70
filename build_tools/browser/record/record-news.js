// Needs: record/record-merge
// What another record would add to this one, for the learner to see before it is taken.

/** What `theirs` would add to `mine`, counted. */
function whatComes(mine, theirs) {
  const [now, merged] = [mergeRecords(mine, mine), mergeRecords(mine, theirs)]
  const changed = (name) => Object.keys(merged[name]).filter((id) => canonical(merged[name][id]) !== canonical(now[name][id]))
  const texts = changed("reflections")
  const known = new Set(Object.keys(now))
  return {
    answers: changed("answers").length,
    texts: texts.filter((id) => !mine.reflections[id]).length,
    otherTexts: texts.filter((id) => mine.reflections[id]).length,
    read: changed("read").length,
    checks: changed("checks").length,
    applied: changed("applied").length,
    other: changed("settings").length + (merged.strange ?? []).length - (now.strange ?? []).length + Object.keys(merged).filter((key) => !known.has(key) && key !== "strange").length,
  }
}
