// The form of the learner's record (docs/record.md): what is well formed, and what is put with the strange things.

const RECORD_VERSION = 1

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value)
const isText = (value) => typeof value === "string"
// Of this century, and a day that there is: what is none must never decide what comes after it.
const FIRST_TIME = "2000-01-01T00:00:00.000Z"
const isTime = (value) =>
  isText(value) && /^20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/.test(value) && new Date(value).getUTCDate() === Number(value.slice(8, 10))
const isScore = (value) => value === null || (Number.isFinite(value) && value >= 0 && value <= 1)
const isCount = (value) => Number.isInteger(value) && value >= 0
const isListOf = (test) => (value) => Array.isArray(value) && value.every(test)

const isTry = (one) =>
  isObject(one) && isText(one.answer) && isScore(one.score) && isTime(one.time) && isTime(one.round) && isText(one.in) && isObject(one.prints)
const isWritten = (one) => isObject(one) && isText(one.text) && isTime(one.begun) && isTime(one.time)
const isSitting = (one) =>
  isObject(one) &&
  isTime(one.begun) &&
  isListOf(isText)(one.questions) &&
  (one.done === undefined || (isObject(one.done) && isTime(one.done.time) && isCount(one.done.right) && isCount(one.done.of)))
const isReport = (one) => isObject(one) && isText(one.done) && isTime(one.time) && (one.hindrance === undefined || isText(one.hindrance))

/** What an entry of each table must be; entries may hold more, which is kept. */
const ENTRIES = {
  answers: (entry) => isObject(entry) && isListOf(isTry)(entry.tries),
  reflections: (entry) => isObject(entry) && isListOf(isWritten)(entry.texts),
  read: (entry) => isObject(entry) && typeof entry.read === "boolean" && isTime(entry.time),
  checks: (entry) => isObject(entry) && isListOf(isSitting)(entry.sittings),
  settings: (entry) => isObject(entry) && isTime(entry.time),
  applied: (entry) => isObject(entry) && isListOf(isReport)(entry.reports),
  device: isText,
}

/** What stands beside the tables; first the list that takes what is none of it. */
const TOP = { strange: Array.isArray, course: isText, release: isText, begun: isTime, changed: isTime }

// Without a prototype, so that no id means anything but itself.
const table = (entries = {}) => Object.assign(Object.create(null), entries)

/** A record in which nothing has happened yet. */
function emptyRecord(course, release, now) {
  const tables = Object.fromEntries(Object.keys(ENTRIES).map((name) => [name, table()]))
  return table({ version: RECORD_VERSION, course, release, begun: now, changed: now, ...tables })
}

/**
 * The record that a stored text says, or null if it is none of this version. One bad entry spoils nothing else:
 * it moves to `strange`, where it is kept and comes with the download.
 */
function readRecord(text, empty) {
  let value
  try {
    value = JSON.parse(text)
    // What nests too deep to be written again could never be added to.
    JSON.stringify(table(value))
  } catch {
    return null
  }
  if (!isObject(value) || value.version !== RECORD_VERSION) return null
  const read = table({ ...empty, ...value })
  for (const [name, fits] of Object.entries(TOP)) {
    if (value[name] === undefined || fits(value[name])) continue
    read[name] = empty[name]
    putAside(read, name, "", value[name])
  }
  for (const [name, fits] of Object.entries(ENTRIES)) {
    read[name] = table()
    const { [name]: given = {} } = value
    if (!isObject(given)) putAside(read, name, "", given)
    else for (const [id, entry] of Object.entries(given)) {
      if (fits(entry)) read[name][id] = entry
      else putAside(read, name, id, entry)
    }
  }
  return read
}

function putAside(read, name, id, entry) {
  ;(read.strange ??= []).push({ table: name, id, entry })
}

/** What a stored text is that is no record of ours: "none", "newer" (a later release wrote it) or "unreadable". */
function kindOf(text) {
  if (text === null) return "none"
  try {
    return JSON.parse(text).version > RECORD_VERSION ? "newer" : "unreadable"
  } catch {
    return "unreadable"
  }
}
