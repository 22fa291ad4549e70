// Loads a downloaded file on another device: first what would change, then, if the learner wants it, everything put together.

/** Where JSON breaks, as { line, column }, from the words of the browser's own error; null if it does not tell. */
function brokenAt(text, error) {
  const told = /line\s(\d+)\scolumn\s(\d+)/.exec(error.message)
  if (told) return { line: told[1], column: told[2] }
  const position = /position\s(\d+)/.exec(error.message)
  const before = text.slice(0, position ? Number(position[1]) : text.length).split("\n")
  return { line: before.length, column: before.at(-1).length + 1 }
}

/** The record in a file's text, or { problem, values }: why it cannot be taken. */
function recordInFile(text) {
  let file
  if (!/^[\uFEFF\s]*\{/.test(text)) return { problem: "load-not-ours", values: {} }
  try {
    file = JSON.parse(text.replace(/^\uFEFF/, ""))
  } catch (error) {
    return { problem: "load-broken", values: brokenAt(text, error) }
  }
  const own = isObject(file) && file.format === "kurs-record" ? file.record : file
  if (!isObject(own) || !Number.isInteger(own.version) || !isText(own.course)) return { problem: "load-not-ours", values: {} }
  if (own.course !== record.course) return { problem: "load-other-course", values: { course: own.course } }
  if (own.version > RECORD_VERSION) return { problem: "load-newer", values: {} }
  return { theirs: readRecord(JSON.stringify(own), emptyRecord(record.course, record.release, new Date().toISOString())) }
}

/** The same for a file, whatever it holds: one that cannot even be looked through is not ours. */
async function readFile(file) {
  try {
    const read = recordInFile(await file.text())
    if (read.theirs) holds(record.read(), read.theirs)
    return read
  } catch {
    return { problem: "load-not-ours", values: {} }
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
    if (!read.theirs) return close(say(read.problem ?? "load-not-ours", read.values))
    if (record.state === "newer") return close(say("newer-notice"))
    if (holds(record.read(), read.theirs)) return close(say("load-nothing-new"))
    theirs = read.theirs
    const comes = Object.entries(whatComes(record.read(), theirs)).filter(([, count]) => count)
    list.replaceChildren(...comes.map(([name, count]) => make("li", say(`load-${name}`, { count }))))
    status.textContent = ""
    preview.hidden = false
    preview.focus()
  })
  act("merge").addEventListener("click", () => {
    const taken = theirs
    record.change((state) => Object.assign(state, mergeRecords(state, taken)), status)
    close(say(record.state === "kept" ? "load-done" : "not-kept-notice"))
    input.focus()
  })
  act("keep-out").addEventListener("click", () => {
    close(say("load-left"))
    input.focus()
  })
}

for (const place of document.querySelectorAll("course-shared")) {
  const box = place.querySelector("input")
  place.hidden = false
  const show = () => (box.checked = record.isShared)
  box.addEventListener("change", () => {
    for (const status of document.querySelectorAll("course-load [role=status]")) status.textContent = ""
    try {
      record.share(box.checked)
    } catch {
      place.querySelector("[role=status]").textContent = say("not-kept-notice")
    }
    show()
  })
  show()
  document.addEventListener("record:changed", show)
}
