// Two records become one: nothing of either is lost, and the order in which they meet makes no difference (docs/record.md).

/** JSON whose keys stand in one order, so that the same content is the same text. */
const canonical = (value) =>
  JSON.stringify(value, (_, one) => (isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one))

const byText = (a, b) => (a === b ? 0 : a < b ? -1 : 1)

/** One order for all: by time, and where two times are one, by content. */
const byTime = (a, b) => Date.parse(a.time) - Date.parse(b.time) || byText(a.time, b.time) || byText(canonical(a), canonical(b))
const newest = (a, b) => (byTime(a, b) >= 0 ? a : b)

/** Two states of one thing that no time puts in order: key by key the larger, so that a third, or the same again, makes no difference. */
const larger = (a, b) => (b === undefined || (a !== undefined && byText(canonical(a), canonical(b)) >= 0) ? a : b)
const join = (a, b) => Object.fromEntries(Object.keys({ ...a, ...b }).map((key) => [key, larger(a[key], b[key])]))

/** All of two lists, those with the same name once; `choose` says which of two with one name stays. */
function union(one, other, nameOf, choose) {
  const all = new Map()
  for (const item of [...one, ...other]) {
    const name = nameOf(item)
    all.set(name, all.has(name) ? choose(all.get(name), item) : item)
  }
  return [...all.values()]
}

/** The entries of two tables, each put in order by `both`, also what only one of them has. */
function unite(one = {}, other = {}, both) {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  return table(
    Object.fromEntries(
      [...names].map((name) => {
        const [mine, theirs] = [one[name] ?? other[name], other[name] ?? one[name]]
        return [name, { ...theirs, ...mine, ...both(mine, theirs) }]
      }),
    ),
  )
}

const nameOfReport = (one) => JSON.stringify([one.time, one.done, one.hindrance])
const nameOfTry = (one) => JSON.stringify([one.time, one.in, one.round, one.answer])

/** Of two states of one visit's text the newer, and of two as new the longer. */
const byState = (a, b) => Date.parse(a.time) - Date.parse(b.time) || a.text.length - b.text.length || byTime(a, b)
const blend = (a, b) => (byState(a, b) <= 0 ? { ...a, ...b } : { ...b, ...a })

/** Of two results of one sitting the passed one, then the earlier. */
const byResult = (a, b) => Number(Boolean(a?.passed)) - Number(Boolean(b?.passed)) || (a && b ? byTime(b, a) : Number(Boolean(a)) - Number(Boolean(b)))

const mergeSittings = (a, b) => {
  const done = byResult(a.done, b.done) >= 0 ? a.done : b.done
  return { ...join(a, b), ...(done && { done }) }
}

const mergers = {
  answers: (a, b) => ({ tries: union(a.tries, b.tries, nameOfTry, join).sort(byTime) }),
  reflections: (a, b) => ({ texts: union(a.texts, b.texts, (one) => one.begun, blend).sort(byTime) }),
  read: (a, b) => newest(a, b),
  checks: (a, b) => ({ sittings: union(a.sittings, b.sittings, (one) => one.begun, mergeSittings).sort((one, other) => byText(one.begun, other.begun)) }),
  settings: (a, b) => newest(a, b),
  applied: (a, b) => ({ reports: union(a.reports, b.reports, nameOfReport, join).sort(byTime) }),
}

/** One record with all that `mine` and `theirs` hold. What belongs to a device stays mine. */
function mergeRecords(mine, theirs) {
  const merged = { ...theirs, ...mine, begun: mine.begun < theirs.begun ? mine.begun : theirs.begun }
  for (const [name, both] of Object.entries(mergers)) merged[name] = unite(mine[name], theirs[name], both)
  merged.device = mine.device
  const strange = union(mine.strange ?? [], theirs.strange ?? [], canonical, (one) => one)
  if (strange.length) merged.strange = strange.sort((a, b) => byText(canonical(a), canonical(b)))
  return merged
}

/** What two records must share to hold the same: the tables, the strange things, and the names of what is not known here. */
const contentOf = (one) => canonical([...Object.keys(mergers).map((name) => one[name]), one.strange ?? [], Object.keys(one).sort()])

/** Whether `mine` already holds all that `theirs` does. */
const holds = (mine, theirs) => contentOf(mergeRecords(mine, theirs)) === contentOf(mergeRecords(mine, mine))

/** A time for something new behind the last of `list`: a clock that was set back changes no order. */
function later(list = []) {
  const last = Math.max(...list.map((one) => Date.parse(one.time)), 0)
  return new Date(Math.max(Date.now(), last + 1)).toISOString()
}
