// Laws of merging, on random records: run with the browser's own scripts in front (tests/test_record_merge.py).

let seed = 7
const random = (n) => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8) % n
const pick = (list) => list[random(list.length)]
const many = (n, make) => Array.from({ length: random(n + 1) }, make)
const TIMES = ["2026-01-01T00:00:00Z", "2026-01-01T00:00:00.000Z", "2026-01-01T00:00:00.500Z", "2026-01-02T00:00:00.000Z", "2030-01-01T00:00:00.000Z"]

// An answer of each kind, as tests/questions/ has them.
const ANSWERS = ["a", "a b", "time=4 net=?", "Pâte fermentée", "225,5", "mix knead rest", "oats=grain rye=rest", '{"grain":"rye","hours":"12"}', "morning=call shops=fewer"]
const PLACES = ["lesson", "check", "review", "pre-check"]
// Few of them in one round, so that the same try is often met twice.
let [answers, places, times] = [[], [], []]
const aTry = () => ({ answer: pick(answers), score: pick([0, 0.5, 1, null]), time: pick(times), round: pick(times), in: pick(places), prints: { key: pick(["k", "l"]) }, ...(random(4) ? {} : { sure: pick(["guess", "certain"]) }), ...(random(4) ? {} : { hints: random(3) }) })
const aText = () => ({ text: pick(["", "Rye", "Rye!", "Æ"]), begun: pick(TIMES), time: pick(TIMES), prints: {}, ...(random(4) ? {} : { asked: random(2) }) })
const done = () => ({ time: pick(TIMES), right: random(3), of: 2, mark: 1, passed: Boolean(random(2)) })
const aReport = () => ({ done: pick(["done", "partly", "not", "later word"]), time: pick(TIMES), ...(random(2) ? { hindrance: pick(["", "No oven"]) } : {}), ...(random(4) ? {} : { asked: random(2) }) })
const aSitting = () => ({ begun: pick(TIMES), questions: pick([["a"], ["a", "b"]]), ...(random(2) ? { done: done() } : {}), ...(random(3) ? {} : { part: true }) })
const tableOf = (make) => Object.fromEntries(many(2, () => [pick(["p", "q", "constructor"]), make()]))

// What a later release may add, at any level: things, lists, values, also by the name of something else.
const unknown = (depth = 0) => {
  const thing = () => Object.fromEntries(many(2, () => [pick(["x", "time", "constructor", "__proto__"]), unknown(depth + 1)]))
  return pick([() => random(3), () => pick(["a", "b"]), () => null, ...(depth < 3 ? [thing, thing, () => many(2, () => unknown(depth + 1))] : [])])()
}
/** The same, with something unknown in every third. */
const more = (one) => (random(3) ? one : { ...one, [pick(["x", "constructor"])]: unknown() })

function aRecord() {
  const value = {
    version: 1, course: "c", release: "1", begun: pick(TIMES), changed: pick(TIMES),
    answers: tableOf(() => more({ tries: many(3, () => more(aTry())) })),
    reflections: tableOf(() => more({ texts: many(3, () => more(aText())) })),
    read: tableOf(() => more({ read: Boolean(random(2)), time: pick(TIMES) })),
    checks: tableOf(() => more({ sittings: many(2, () => more(aSitting())) })),
    applied: tableOf(() => more({ reports: many(3, () => more(aReport())) })),
    settings: tableOf(() => more({ value: random(2), time: pick(TIMES) })),
    device: {},
    // Of a later release: tables, and what is none.
    ...(random(3) ? {} : { sheets: tableOf(unknown) }),
    ...(random(3) ? {} : { later: unknown(), constructor: unknown(), ["__proto__"]: unknown() }),
    ...(random(3) ? {} : { strange: many(2, () => ({ table: "read", id: "x", entry: random(2) })) }),
  }
  return readRecord(JSON.stringify(value), emptyRecord("c", "1", TIMES[0]))
}

/** What two records must share to hold the same: all but what belongs to a device, and the times of the record itself. */
const contentOf = (one) => canonical([...common(one).sort().map((name) => one[name]), Object.keys(one).sort()])

/** Whether every entry and key of a record, known to this release or not, stands in another, and every list where one stood. */
function stands(part, whole) {
  if (Array.isArray(part)) return isObject(whole) || (Array.isArray(whole) && (whole.length > 0 || !part.length))
  if (isObject(part)) return isObject(whole) && Object.keys(part).every((key) => Object.hasOwn(whole, key) && stands(part[key], whole[key]))
  return whole !== undefined && (part === null || whole !== null)
}

const broken = {}
const law = (name, one, other) => {
  if (contentOf(one) !== contentOf(other)) broken[name] = [(broken[name]?.[0] ?? 0) + 1, contentOf(one).slice(0, 400), contentOf(other).slice(0, 400)]
}
for (let round = 0; round < 1500; round++) {
  ;[answers, places, times] = [ANSWERS, PLACES, TIMES].map((list) => [pick(list), pick(list)])
  const [a, b, c] = [aRecord(), aRecord(), aRecord()]
  const ab = mergeRecords(a, b)
  law("whichever comes first", ab, mergeRecords(b, a))
  law("in whichever order three meet", mergeRecords(ab, c), mergeRecords(a, mergeRecords(b, c)))
  law("again is the same", ab, mergeRecords(ab, b))
  law("with itself nothing changes twice", mergeRecords(a, a), mergeRecords(mergeRecords(a, a), a))
  law("stored and read again", ab, readRecord(JSON.stringify(ab), emptyRecord("c", "1", TIMES[0])))
  for (const [name, { list, same, visit }] of Object.entries(TABLES).filter(([, kind]) => kind.list)) {
    const nameOf = (one) => canonical((visit ? [visit] : same).map((field) => one[field]))
    for (const [id, entry] of [...Object.entries(a[name]), ...Object.entries(b[name])]) {
      const kept = new Set(ab[name][id][list].map(nameOf))
      if (!entry[list].every((one) => kept.has(nameOf(one)))) broken[`nothing of ${name} is lost`] = id
    }
  }
  for (const one of [a, b]) if (!stands(one, ab)) broken["nothing unknown is lost"] = [contentOf(one), contentOf(ab)]
  if (!holds(ab, a) || !holds(ab, b) || !holds(a, a)) broken["both are held"] = (broken["both are held"] ?? 0) + 1
  if (Object.values(whatComes(a, a)).some(Boolean)) broken["nothing comes from oneself"] = true
}

// What was written in one visit at one time is kept in all its states, whichever comes first.
for (let round = 0; round < 500; round++) {
  const written = (text) => ({ text, begun: TIMES[0], time: TIMES[1], prints: {} })
  const [a, b] = [pick(["Brød", "Rye"]), pick(["Br\ufffdd", "Wheat", "Rye"])]
  const [one, other] = [a, b].map((text) => readRecord(JSON.stringify({ version: 1, reflections: { p: { texts: [written(text)] } } }), emptyRecord("c", "1", TIMES[0])))
  const kept = mergeRecords(one, other).reflections.p.texts.map((text) => text.text)
  if (canonical([...kept].sort()) !== canonical([...new Set([a, b])].sort())) broken["all states of one time are kept"] = [a, b, kept]
  if (kept.includes("Brød") && kept.includes("Br\ufffdd") && kept.at(-1) !== "Brød") broken["a spoilt copy is the earlier version"] = kept
}

// A time is of a day that there is, in this century; what is none spoils its own entry alone.
const NONE = ["2026-99-99T00:00:00Z", "2026-02-30T00:00:00Z", "9999-12-31T23:59:59.999Z", "2100-01-01T00:00:00Z", "1999-12-31T23:59:59Z", "2026-01-01T24:00:00Z", "2026-01-01T00:00:60Z", "2026-01-01", "+010000-01-01T00:00:00Z", "", 5, null]
for (const time of NONE) {
  if (isTime(time)) broken["what is no time is none"] = time
  const entry = { read: true, time }
  const one = readRecord(JSON.stringify({ version: 1, begun: time, changed: time, read: { bad: entry, good: { read: true, time: TIMES[0] } } }), emptyRecord("c", "1", TIMES[0]))
  if (Object.keys(one.read).join() !== "good" || !one.strange.some((odd) => canonical(odd.entry) === canonical(entry))) broken["it spoils its own entry alone"] = time
  if (!isTime(one.begun) || !isTime(later([{ time }, entry, undefined]))) broken["a time follows whatever stands before"] = time
}
for (const last of [...TIMES, "2099-12-31T23:59:59Z", "2099-12-31T23:59:59.999Z", "2099-12-31T23:59:59.99911Z", "2031-01-01T00:00:00.000123Z"]) {
  let time = last
  for (let step = 0; step < 5; step++) {
    const next = later([{ time }, { time: TIMES[0] }])
    if (!isTime(next) || byMoment(time, next) >= 0) broken["what is new is behind what it follows"] = [time, next]
    time = next
  }
}
console.log(JSON.stringify(broken, null, 1))
