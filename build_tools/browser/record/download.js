// Needs: page/words, record/keys
// What is kept, or made here, as files for the learner.

/** Gives the learner a file made here. */
function download(text, type, name) {
  const address = URL.createObjectURL(new Blob([text], { type }))
  const link = make("a", "", { href: address, download: name, hidden: "" })
  document.body.append(link)
  link.click()
  // Some browsers still read the address after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address)
    link.remove()
  }, 60_000)
}

/** Everything there is in a learner's record: itself, and what could not be read, as the texts they are. */
function copyOf(record) {
  const unreadable = {}
  try {
    const keys = keysOf(record).filter((key) => key !== record.key || !record.recordIn(record.textAt(key)))
    for (const key of keys) unreadable[key] = record.textAt(key)
  } catch {
    // Only what this page knows.
  }
  // What the browser has cleared, and there was no room to set aside, is in no other place than this page.
  const lost = record.lost.map((one) => JSON.stringify(one)).filter((text) => !Object.values(unreadable).includes(text))
  for (const [place, text] of lost.entries()) unreadable[`${record.key}:lost:${place}`] = text
  return { format: "kurs-record", version: 1, made: new Date().toISOString(), record: record.read(), unreadable }
}

/** Gives the learner everything that is kept, as a file. */
function downloadRecord(record) {
  download(JSON.stringify(copyOf(record), null, 2), "application/json", `${record.course}-${new Date().toISOString().slice(0, 10)}.json`)
}
