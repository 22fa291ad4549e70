// Two records become one: nothing of either is lost, and the order in which they meet makes no difference (docs/record.md).

const byTime = (a, b) => (a.time < b.time ? -1 : a.time > b.time ? 1 : 0)
const newest = (a, b) => (!b || (a && a.time >= b.time) ? a : b)

/** All of two lists, those with the same name once; `choose` says which of two with one name stays. */
function union(one, other, nameOf, choose) {
  const all = new Map()
  for (const item of [...one, ...other]) {
    const name = nameOf(item)
    all.set(name, all.has(name) ? choose(all.get(name), item) : item)
  }
  return [...all.values()]
}

/** The entries of two tables, merged by `both` where both have one. */
function unite(one = {}, other = {}, both) {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return table(
    [...names].reduce((all, name) => {
      all[name] = name in one && name in other ? { ...other[name], ...one[name], ...both(one[name], other[name]) } : one[name] ?? other[name]
      return all
    }, table()),
  )
}

const nameOfTry = (one) => JSON.stringify([one.time, one.in, one.round, one.answer])

/** A text is known by its visit; of two states of one visit's text the newer one stays, and of two as new the longer. */
const chooseText = (a, b) => (a.time !== b.time ? newest(a, b) : a.text.length >= b.text.length ? a : b)

const mergers = {
  answers: (a, b) => ({ tries: union(a.tries, b.tries, nameOfTry, (one) => one).sort(byTime) }),
  reflections: (a, b) => ({ texts: union(a.texts, b.texts, (one) => one.begun, chooseText).sort(byTime) }),
  read: (a, b) => (a.time === b.time ? { read: a.read || b.read } : { read: newest(a, b).read, time: newest(a, b).time }),
  checks: (a, b) => ({
    sittings: union(a.sittings, b.sittings, (one) => one.begun, (one, other) => ({ ...other, ...one, ...((one.done ?? other.done) && { done: one.done ?? other.done }) })).sort(
      (one, other) => (one.begun < other.begun ? -1 : 1),
    ),
  }),
  settings: (a, b) => newest(a, b),
}

/** One record with all that `mine` and `theirs` hold. What belongs to a device stays mine. */
function mergeRecords(mine, theirs) {
  const merged = { ...theirs, ...mine, begun: mine.begun < theirs.begun ? mine.begun : theirs.begun }
  for (const [name, both] of Object.entries(mergers)) merged[name] = unite(mine[name], theirs[name], both)
  merged.device = mine.device
  const strange = union(mine.strange ?? [], theirs.strange ?? [], canonical, (one) => one)
  if (strange.length) merged.strange = strange
  return merged
}

/** What `theirs` would add to `mine`, counted: { answers, texts, otherTexts, read, checks }. */
function whatComes(mine, theirs) {
  const merged = mergeRecords(mine, theirs)
  const changed = (name, part) =>
    Object.keys(merged[name]).filter((id) => canonical(merged[name][id][part]) !== canonical(mine[name][id]?.[part]))
  const texts = changed("reflections", "texts")
  return {
    answers: changed("answers", "tries").length,
    texts: texts.filter((id) => !mine.reflections[id]).length,
    otherTexts: texts.filter((id) => mine.reflections[id]).length,
    read: changed("read", "read").length,
    checks: changed("checks", "sittings").length,
  }
}

/** JSON whose keys stand in one order, so that the same content is the same text. */
const canonical = (value) =>
  JSON.stringify(value, (_, one) => (isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one))

const tablesOf = (one) => canonical(Object.keys(mergers).map((name) => one[name]))

/** Whether `mine` already holds all that `theirs` does. */
const holds = (mine, theirs) => tablesOf(mergeRecords(mine, theirs)) === tablesOf(mine)

/** Whether nothing has happened in a record. */
const isUntouched = (one) => !Object.keys(ENTRIES).some((name) => Object.keys(one[name]).length) && !one.strange
