// Needs: record/values
// The form of the learner's record (docs/record.md): what is well formed, and what is put with the strange things.

const RECORD_VERSION = 1

// Without a prototype, so that no id means anything but itself.
const table = (entries = {}) => Object.assign(Object.create(null), entries)

/**
 * The tables by name: each puts itself here, in a file of its own (record/tables). A table says
 *   fields   what each thing in it has, as name → test; a thing may hold more, which is kept
 *   list     the name under which an entry holds its things, oldest first; without it the entry is one thing, and the newest holds
 *   same     in a list: things with these fields alike are one
 * and, where it helps,
 *   by       in a list: the field with the time that puts them in order, if it is not `time`
 *   visit    in a list: of things with this field alike only the newest stay
 *   join     (a, b, byTime) => what two states of one thing have together, where it is not all of both
 *   comes    what the preview of a file calls an entry that is new, or [that, one that is here already]; otherwise its own name
 *   counts   whether an entry is counted where it is said how much is kept
 *   is       instead of fields, for an entry that is no thing: whether it is well formed
 *   isOwn    that it stays on this device
 */
const TABLES = table()

/** What says whether an entry of a table is well formed. */
const fitsIn = ({ fields, list, is }) => is ?? isThing(list ? { [list]: isListOf(isThing(fields)) } : fields)

/** What stands beside the tables; first the list that takes what is none of it. */
const TOP = { strange: Array.isArray, course: isText, release: isText, begun: isTime, changed: isTime }

/** A record in which nothing has happened yet. */
function emptyRecord(course, release, now) {
  const tables = Object.fromEntries(Object.keys(TABLES).map((name) => [name, table()]))
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
  for (const name of Object.keys(TABLES)) {
    const fits = fitsIn(TABLES[name])
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
