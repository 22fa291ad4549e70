// The learner's record: one JSON text per course in this browser, written only after the learner's own act (docs/record.md).

class LearnerRecord {
  #text
  #value = null
  // Acts that storage did not take; they are tried again with the next one.
  #pending = []
  #told = new Set()

  /**
   * "kept"; "not-kept" (storage is closed or full); "newer" (a later release wrote it, it is left untouched);
   * "unreadable" (what lay there cannot be read and is set aside at the next act).
   */
  state = "kept"

  constructor(course, release) {
    this.course = course
    this.release = release
    this.key = `kurs:${course}`
    window.addEventListener("storage", (event) => {
      if (event.key === this.key || event.key === null) this.#changed(true)
    })
    window.addEventListener("pageshow", (event) => {
      if (event.persisted) this.#changed(true)
    })
  }

  /** The record as it is now; what it holds may be read, never changed. */
  read() {
    const text = this.#stored()
    if (text !== this.#text || !this.#value) {
      this.#value = this.#understood(text)
      this.#text = text
    }
    return this.#value
  }

  /** Lets `act` change the record and keeps it. An act may run more than once: it brings its own time. `near` is what was acted on. */
  change(act, near) {
    const old = this.#stored()
    const kind = kindOf(old)
    const record = this.#understood(old)
    act(record)
    this.#pending.push(act)
    record.changed = new Date().toISOString()
    record.release = this.release
    if (kind !== "newer") this.#keep(record, kind, old)
    if (this.state !== "kept") this.#tell(this.state, near)
    else if (kind !== "ours") this.#tell(kind === "unreadable" ? kind : "kept", near)
    this.#changed(false)
  }

  /** Takes away everything this course keeps in the browser, also what was set aside. */
  erase() {
    this.#pending = []
    this.#value = null
    try {
      for (const key of this.#keys()) localStorage.removeItem(key)
    } catch {
      // What cannot be reached cannot be kept either.
    }
    this.state = "kept"
    this.#changed(false)
  }

  /** Everything there is, for a file: the record, and what could not be read, as the texts they are. */
  copy() {
    const unreadable = {}
    try {
      const keys = this.#keys().filter((key) => key !== this.key || ["newer", "unreadable"].includes(this.state))
      for (const key of keys) unreadable[key] = localStorage.getItem(key)
    } catch {
      // Only what this page knows.
    }
    const made = new Date().toISOString()
    return { format: "kurs-record", version: RECORD_VERSION, made, record: this.read(), unreadable }
  }

  /** Whether this course keeps nothing at all here. */
  get isEmpty() {
    try {
      return !this.#pending.length && !this.#keys().length
    } catch {
      return !this.#pending.length
    }
  }

  #keys() {
    return Object.keys(localStorage).filter((key) => key === this.key || key.startsWith(`${this.key}:`))
  }

  #stored() {
    try {
      const text = localStorage.getItem(this.key)
      if (!this.#pending.length) this.state = { newer: "newer", unreadable: "unreadable" }[kindOf(text)] ?? "kept"
      return text
    } catch {
      this.state = "not-kept"
      return null
    }
  }

  /** What a stored text says, with the acts that are not kept yet. */
  #understood(text) {
    const empty = emptyRecord(this.course, this.release, new Date().toISOString())
    const record = (text !== null && readRecord(text, empty)) || empty
    for (const act of this.#pending) act(record)
    return record
  }

  #keep(record, kind, old) {
    try {
      // What could not be read is never written over: it is moved aside first.
      if (kind === "unreadable") localStorage.setItem(`${this.key}:aside:${record.changed}`, old)
      localStorage.setItem(this.key, JSON.stringify(record))
      this.#pending = []
      this.state = "kept"
    } catch {
      this.state = "not-kept"
    }
  }

  #tell(state, near) {
    if (this.#told.has(state)) return
    this.#told.add(state)
    document.dispatchEvent(new CustomEvent("record:told", { detail: { state, near } }))
  }

  #changed(elsewhere) {
    this.#value = null
    document.dispatchEvent(new CustomEvent("record:changed", { detail: { elsewhere } }))
  }
}

const record = new LearnerRecord(document.documentElement.dataset.course, document.documentElement.dataset.release)

/** Gives the learner everything that is kept, as a file. */
function downloadRecord() {
  const address = URL.createObjectURL(new Blob([JSON.stringify(record.copy(), null, 2)], { type: "application/json" }))
  const link = make("a", "", { href: address, download: `${record.course}-${new Date().toISOString().slice(0, 10)}.json`, hidden: "" })
  document.body.append(link)
  link.click()
  // Some browsers still read the address after the click.
  setTimeout(() => {
    URL.revokeObjectURL(address)
    link.remove()
  }, 60_000)
}
