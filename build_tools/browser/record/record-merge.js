// Needs: record/record-form
// Two records become one: nothing of either is lost, and the order in which they meet makes no difference (docs/record.md).

/** JSON whose keys stand in one order, so that the same content is the same text. */
const canonical = (value) =>
  JSON.stringify(value, (_, one) => (isObject(one) ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1))) : one))

const byText = (a, b) => (a === b ? 0 : a < b ? -1 : 1)
const byContent = (a, b) => byText(canonical(a), canonical(b))

/** Times stand in order as texts once their last letter is gone. */
const byMoment = (a, b) => byText(a.slice(0, -1), b.slice(0, -1))

/** One order for all: by time, and where two times are one, by content. */
const byTime = (a, b) => byMoment(a.time, b.time) || byContent(a, b)
const newest = (a, b) => (byTime(a, b) >= 0 ? a : b)

// A key such as «constructor» is one only where somebody wrote it.
const part = (one, key) => (Object.hasOwn(one, key) ? one[key] : undefined)

/**
 * Two states of what no time puts in order, or what this release does not know: things key by key, lists with all that stands in
 * either, otherwise the larger, so that a third, or the same again, makes no difference.
 */
function weld(a, b) {
  if (a === undefined) return b
  if (b === undefined) return a
  if (isObject(a) && isObject(b)) return Object.fromEntries(Object.keys({ ...a, ...b }).map((key) => [key, weld(part(a, key), part(b, key))]))
  if (Array.isArray(a) && Array.isArray(b) && byContent(a, b)) return union(a, b, canonical, weld).sort(byContent)
  return byContent(a, b) >= 0 ? a : b
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
const nameOfText = (one) => JSON.stringify([one.begun, one.time, one.text])
const nameOfTry = (one) => JSON.stringify([one.time, one.in, one.round, one.answer])

/** Texts by time; of two as new, one that lost its æ, ø and å to the sign for an unknown letter stands first: that comes last of all. */
const byState = (a, b) => byMoment(a.time, b.time) || byContent(b, a)

/** The texts of both: of each visit its newest state, and all that was written at that very time. */
function mergeTexts(a, b) {
  const texts = union(a, b, nameOfText, weld).sort(byState)
  const last = new Map(texts.map((one) => [one.begun, one.time]))
  return texts.filter((one) => one.time === last.get(one.begun))
}

/** Of two results of one sitting the passed one, then the earlier. */
const byResult = (a, b) => !b?.passed - !a?.passed || (a && b ? byTime(b, a) : !b - !a)

const mergeSittings = (a, b) => {
  const done = byResult(a.done, b.done) >= 0 ? a.done : b.done
  return { ...weld(a, b), ...(done && { done }) }
}

const mergers = {
  answers: (a, b) => ({ tries: union(a.tries, b.tries, nameOfTry, weld).sort(byTime) }),
  reflections: (a, b) => ({ texts: mergeTexts(a.texts, b.texts) }),
  read: newest,
  checks: (a, b) => ({ sittings: union(a.sittings, b.sittings, (one) => one.begun, mergeSittings).sort((one, other) => byMoment(one.begun, other.begun)) }),
  settings: newest,
  applied: (a, b) => ({ reports: union(a.reports, b.reports, nameOfReport, weld).sort(byTime) }),
}

/** What both of two records have a part in, by name. */
const common = (one) => Object.keys(one).filter((name) => name === "strange" || (!Object.hasOwn(TOP, name) && name !== "device"))
const together = (name, a, b) => (Object.hasOwn(mergers, name) ? unite(a, b, mergers[name]) : weld(a, b))

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
    if (!Object.hasOwn(mergers, name)) return same(name, ours, others)
    return Object.keys(others).every((id) => ours[id] && same(name, { [id]: ours[id] }, { [id]: others[id] }))
  })
}

/** A time for something new behind all of `list`: a clock that was set back, or is wrong altogether, changes no order. */
function later(list = []) {
  const last = [FIRST_TIME, ...list.map((one) => one?.time).filter(isTime)].sort(byMoment).at(-1)
  const [now, next] = [Date.now(), Date.parse(last) + 1].map((time) => new Date(time).toISOString())
  if (isTime(now) && byMoment(last, now) < 0) return now
  // Behind the last thousandth of a second that is a time, fractions of it follow.
  return isTime(next) ? next : last.replace("Z", "1Z")
}
