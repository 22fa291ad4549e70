// Needs: page/words, record/later, record/record-form, record/record-merge, record/record-news, record/tables, record/values
// Loads a downloaded file on another device: first what would change, then, if the learner wants it, everything put together.

/** Where JSON breaks, as { line, column }, from the words of the browser's own error; null if it does not tell. */
function brokenAt(text, error) {
  const told = /line\s(\d+)\scolumn\s(\d+)/.exec(error.message)
  if (told) return { line: told[1], column: told[2] }
  const position = /position\s(\d+)/.exec(error.message)
  const before = text.slice(0, position ? Number(position[1]) : text.length).split("\n")
  return { line: before.length, column: before.at(-1).length + 1 }
}

/** The text of a file, in UTF-8 or, where its beginning tells, UTF-16; null if it is in neither. */
function textOf(bytes) {
  const [first, second] = new Uint8Array(bytes)
  // JSON begins with a letter of its own: a zero beside it, or a mark, says that two bytes make each.
  const coding = first === 0xff || second === 0 ? "utf-16le" : first === 0xfe || first === 0 ? "utf-16be" : "utf-8"
  try {
    return new TextDecoder(coding, { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}

/** The record that a value out of a file is, as { theirs }, or { problem, values }: why it cannot be taken. */
function recordIn(record, own) {
  if (!isObject(own) || !Number.isInteger(own.version) || !isText(own.course)) return { problem: "load-not-ours" }
  if (own.course !== record.course) return { problem: "load-other-course", values: { course: own.course } }
  if (own.version > RECORD_VERSION) return { problem: "load-newer" }
  const theirs = readRecord(JSON.stringify(own), emptyRecord(record.course, record.release, later()))
  return theirs ? { theirs } : { problem: "load-not-ours" }
}

/** The same for a text, which may not even be JSON. */
function recordInText(record, text) {
  try {
    return recordIn(record, JSON.parse(text))
  } catch {
    return { problem: "load-not-ours" }
  }
}

/**
 * What a file's text holds: `theirs`, all its records in one, and `left`, the names of the texts in it that cannot be read; or
 * { problem, values }.
 */
function recordInFile(record, text) {
  let file
  if (text === null) return { problem: "load-coding" }
  if (!/^\s*\{/.test(text)) return { problem: "load-not-ours" }
  try {
    file = JSON.parse(text)
  } catch (error) {
    return { problem: "load-broken", values: brokenAt(text, error) }
  }
  if (file.format !== "kurs-record") return { left: [], ...recordIn(record, file) }
  if (file.version > RECORD_VERSION) return { problem: "load-newer" }
  const main = recordIn(record, file.record)
  if (main.problem) return main
  // What the page could not read when the file was made may be read by now.
  const others = Object.entries(isObject(file.unreadable) ? file.unreadable : {}).map(([name, text]) => ({ name, ...recordInText(record, text) }))
  const theirs = others.filter((one) => one.theirs).reduce((all, one) => mergeRecords(all, one.theirs), main.theirs)
  return { theirs, left: others.filter((one) => one.problem).map((one) => one.name) }
}

/** The same for a file, whatever it holds: one that cannot be looked through to its last bracket, and so not be kept, is not ours. */
async function readFile(record, file) {
  try {
    const read = recordInFile(record, textOf(await file.arrayBuffer()))
    if (read.theirs) canonical(mergeRecords(record.read(), read.theirs))
    return read
  } catch {
    return { problem: "load-not-ours" }
  }
}

/** What was read last and waits for the learner's word, by its place. */
const offered = new WeakMap()

function closeLoad(place, words) {
  place.querySelector(".load-preview").hidden = true
  place.querySelector("[role=status]").textContent = words
  place.querySelector("input").value = ""
  offered.delete(place)
}

/** Reads the file that was brought, and shows what would come from it. */
async function offerFile(record, place) {
  const read = await readFile(record, place.querySelector("input").files[0])
  if (!read.theirs) return closeLoad(place, say(read.problem, read.values))
  if (record.state === "newer") return closeLoad(place, say("newer-notice"))
  const left = read.left.length ? say("load-unreadable", { names: read.left.join(", ") }) : ""
  if (holds(record.read(), read.theirs)) return closeLoad(place, left || say("load-nothing-new"))
  const preview = place.querySelector(".load-preview")
  const comes = Object.entries(whatComes(record.read(), read.theirs)).filter(([, count]) => count)
  preview.querySelector("ul").replaceChildren(...comes.map(([name, count]) => make("li", say(`load-${name}`, { count }))))
  if (left) preview.querySelector("ul").append(make("li", left))
  place.querySelector("[role=status]").textContent = ""
  offered.set(place, read.theirs)
  preview.hidden = false
  preview.focus()
}

function takeOffered(record, place) {
  const taken = offered.get(place)
  // A press that comes twice takes the file once.
  if (!taken) return
  record.change((state) => Object.assign(state, mergeRecords(state, taken)), place.querySelector("[role=status]"))
  closeLoad(place, say(record.state === "kept" ? "load-done" : "not-kept-notice"))
  place.querySelector("input").focus()
}

const woken = new WeakSet()
document.addEventListener("record:file", ({ detail: { record, place } }) => {
  offerFile(record, place)
  if (woken.has(place)) return
  woken.add(place)
  place.querySelector("[data-act=merge]").addEventListener("click", () => takeOffered(record, place))
  place.querySelector("[data-act=keep-out]").addEventListener("click", () => {
    closeLoad(place, say("load-left"))
    place.querySelector("input").focus()
  })
})
