// Needs: page/words, record/erase, record/later, record/record, record/record-form, record/record-merge, record/record-news, record/values
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
function recordIn(own) {
  if (!isObject(own) || !Number.isInteger(own.version) || !isText(own.course)) return { problem: "load-not-ours" }
  if (own.course !== record.course) return { problem: "load-other-course", values: { course: own.course } }
  if (own.version > RECORD_VERSION) return { problem: "load-newer" }
  const theirs = readRecord(JSON.stringify(own), emptyRecord(record.course, record.release, later()))
  return theirs ? { theirs } : { problem: "load-not-ours" }
}

/** The same for a text, which may not even be JSON. */
function recordInText(text) {
  try {
    return recordIn(JSON.parse(text))
  } catch {
    return { problem: "load-not-ours" }
  }
}

/**
 * What a file's text holds: `theirs`, all its records in one, and `left`, the names of the texts in it that cannot be read; or
 * { problem, values }.
 */
function recordInFile(text) {
  let file
  if (text === null) return { problem: "load-coding" }
  if (!/^\s*\{/.test(text)) return { problem: "load-not-ours" }
  try {
    file = JSON.parse(text)
  } catch (error) {
    return { problem: "load-broken", values: brokenAt(text, error) }
  }
  if (file.format !== "kurs-record") return { left: [], ...recordIn(file) }
  if (file.version > RECORD_VERSION) return { problem: "load-newer" }
  const main = recordIn(file.record)
  if (main.problem) return main
  // What the page could not read when the file was made may be read by now.
  const others = Object.entries(isObject(file.unreadable) ? file.unreadable : {}).map(([name, text]) => ({ name, ...recordInText(text) }))
  const theirs = others.filter((one) => one.theirs).reduce((all, one) => mergeRecords(all, one.theirs), main.theirs)
  return { theirs, left: others.filter((one) => one.problem).map((one) => one.name) }
}

/** The same for a file, whatever it holds: one that cannot be looked through to its last bracket, and so not be kept, is not ours. */
async function readFile(file) {
  try {
    const read = recordInFile(textOf(await file.arrayBuffer()))
    if (read.theirs) canonical(mergeRecords(record.read(), read.theirs))
    return read
  } catch {
    return { problem: "load-not-ours" }
  }
}

for (const place of document.querySelectorAll("course-load")) {
  const [input, status] = [place.querySelector("input"), place.querySelector("[role=status]")]
  const [preview, list] = [place.querySelector(".load-preview"), place.querySelector(".load-preview ul")]
  const act = (name) => place.querySelector(`[data-act=${name}]`)
  let theirs = null
  place.querySelector(".load-choose").hidden = false

  const close = (words) => {
    preview.hidden = true
    theirs = null
    input.value = ""
    status.textContent = words
  }

  input.addEventListener("change", async () => {
    if (!input.files.length) return
    const read = await readFile(input.files[0])
    if (!read.theirs) return close(say(read.problem, read.values))
    if (record.state === "newer") return close(say("newer-notice"))
    const left = read.left.length ? say("load-unreadable", { names: read.left.join(", ") }) : ""
    if (holds(record.read(), read.theirs)) return close(left || say("load-nothing-new"))
    theirs = read.theirs
    const comes = Object.entries(whatComes(record.read(), theirs)).filter(([, count]) => count)
    list.replaceChildren(...comes.map(([name, count]) => make("li", say(`load-${name}`, { count }))))
    if (left) list.append(make("li", left))
    status.textContent = ""
    preview.hidden = false
    preview.focus()
  })
  act("merge").addEventListener("click", () => {
    const taken = theirs
    // A press that comes twice takes the file once.
    if (!taken) return
    record.change((state) => Object.assign(state, mergeRecords(state, taken)), status)
    close(say(record.state === "kept" ? "load-done" : "not-kept-notice"))
    input.focus()
  })
  act("keep-out").addEventListener("click", () => {
    close(say("load-left"))
    input.focus()
  })
}

/** For how many milliseconds a second press is taken for a part of the first. */
const PRESSED_TWICE = 500

for (const place of document.querySelectorAll("course-shared")) {
  const box = place.querySelector("input")
  let since = -PRESSED_TWICE
  place.hidden = false
  const show = () => (box.checked = record.isShared)
  box.addEventListener("change", ({ timeStamp }) => {
    // Switching it off empties the tab: that takes a press of its own.
    if (timeStamp - since < PRESSED_TWICE) return show()
    since = timeStamp
    for (const status of document.querySelectorAll("course-load [role=status]")) status.textContent = ""
    try {
      shareRecord(record, box.checked)
    } catch {
      place.querySelector("[role=status]").textContent = say("not-kept-notice")
    }
    show()
  })
  show()
  document.addEventListener("record:changed", show)
}
