// Needs: record/later, record/record-form, record/tables, record/values
// Two records become one: nothing of either is lost, and the order in which they meet makes no difference (docs/record.md).

/** JSON whose keys stand in one order, so that the same content is the same text. */
const canonical = (value) =>
  JSON.stringify(value, (_, one) => (isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => byText(a, b))) : one))

const byContent = (a, b) => byText(canonical(a), canonical(b))

/** One order for all: by time, and where two times are one, by content. */
const byTime = (a, b) => byMoment(a.time, b.time) || byContent(a, b)

// A key such as «constructor» is one only where somebody wrote it.
const part = (one, key) => (Object.hasOwn(one, key) ? one[key] : undefined)

/** Of two values that are not of one form, the one that holds more stands: a thing, a list, a text or number, nothing. */
const byForm = (a, b) => [isObject, Array.isArray, (one) => one !== null].reduce((found, is) => found || is(a) - is(b), 0)

/**
 * Two states of what no time puts in order, or what this release does not know: things key by key, lists with all that stands in
 * either, otherwise the larger, so that a third, or the same again, makes no difference.
 */
function weld(a, b) {
  if (a === undefined) return b
  if (b === undefined) return a
  if (isObject(a) && isObject(b)) return Object.fromEntries(Object.keys({ ...a, ...b }).map((key) => [key, weld(part(a, key), part(b, key))]))
  if (Array.isArray(a) && Array.isArray(b) && byContent(a, b)) return union(a, b, canonical, weld).sort(byContent)
  return (byForm(a, b) || byContent(a, b)) >= 0 ? a : b
}

/** All of two lists, those with the same name once; `choose` says which of two with one name stays. */
function union(one, other, nameOf, choose) {
  const all = new Map()
  for (const item of [...one, ...other]) {
    const name = nameOf(item)
    all.set(name, all.has(name) ? choose(all.get(name), item) : item)
  }
  return [...all.values()]
}

/** The things of two lists of a table, put in order. */
function mergeLists({ same, by = "time", visit, join }, a, b) {
  const nameOf = (one) => JSON.stringify(same.map((name) => one[name]))
  // Of two as new, one that lost its æ, ø and å to the sign for an unknown letter stands first: that comes last of all.
  const all = union(a, b, nameOf, (one, other) => ({ ...weld(one, other), ...join?.(one, other, byTime) })).sort(
    (one, other) => byMoment(one[by], other[by]) || byContent(other, one),
  )
  // All that was written in one visit at its last time stays.
  const last = new Map(all.map((one) => [one[visit], one[by]]))
  return visit ? all.filter((one) => one[by] === last.get(one[visit])) : all
}

/** Two entries of one name: what the table knows as it says, and what else stands in them. */
function mergeEntries(kind, a, b) {
  const names = kind.list ? [kind.list] : Object.keys(kind.fields)
  const take = (one, isKnown) => Object.fromEntries(Object.entries(one).filter(([name]) => names.includes(name) === isKnown))
  const known = kind.list
    ? { [kind.list]: mergeLists(kind, a[kind.list], b[kind.list]) }
    : [take(a, true), take(b, true)].sort(byTime)[1]
  return { ...weld(take(a, false), take(b, false)), ...known }
}

/** What two records have under one name: of a table that we know each entry is put in order, also what only one of them has. */
function together(name, a, b) {
  const kind = TABLES[name]
  if (!kind) return weld(a, b)
  const [one, other] = [table(a), table(b)]
  return table(Object.fromEntries(Object.keys({ ...one, ...other }).map((id) => [id, mergeEntries(kind, one[id] ?? other[id], other[id] ?? one[id])])))
}

/** What both of two records have a part in, by name. */
const common = (one) => Object.keys(one).filter((name) => name === "strange" || !(Object.hasOwn(TOP, name) || TABLES[name]?.isOwn))

/** One record with all that `mine` and `theirs` hold. What belongs to a device stays mine. */
function mergeRecords(mine, theirs) {
  const merged = { ...theirs, ...mine, begun: byMoment(mine.begun, theirs.begun) < 0 ? mine.begun : theirs.begun }
  for (const name of common(merged)) merged[name] = together(name, part(mine, name), part(theirs, name))
  return merged
}

/** Whether `mine` already holds all that `theirs` does: as a rule they are the same, otherwise what differs is put together. */
function holds(mine, theirs) {
  const same = (name, one, other) => JSON.stringify(one) === JSON.stringify(other) || !byContent(together(name, one, other), together(name, one, one))
  return common(theirs).every((name) => {
    const [ours, others] = [part(mine, name), theirs[name]]
    if (!TABLES[name]) return same(name, ours, others)
    return Object.keys(others).every((id) => ours[id] && same(name, { [id]: ours[id] }, { [id]: others[id] }))
  })
}
