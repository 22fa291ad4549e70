// The learner's record: one JSON text per course in this browser, written only after the learner's own act (docs/record.md).

class LearnerRecord {
  #text
  #value = null
  // Acts that storage did not take; they are tried again with the next one.
  #pending = []
  // What this page last knew to be kept: if another window or the browser loses it, it can be put back.
  #known = null
  // What the browser has cleared while this page was open, and where it is set aside.
  #lost = null
  #aside = null
  // The store that all of this came from.
  #area = null
  #told = new Set()

  /**
   * "kept"; "not-kept" (storage is closed or full); "newer" (a later release wrote it, it is left untouched);
   * "unreadable" (what lay there cannot be read and is set aside at the next act).
   */
  state = "kept"

  constructor({ course, release }) {
    this.course = course
    this.release = release
    this.key = `kurs:${course}`
    window.addEventListener("storage", (event) => {
      if (event.storageArea === this.#store() && (event.key === this.key || event.key === null)) this.#hear(event)
    })
    window.addEventListener("pageshow", (event) => {
      if (!event.persisted) return
      // The page slept: what it knew may have been deleted since.
      this.#forget()
      this.#changed(true)
    })
  }

  /** The record as it is now; what it holds may be read, never changed. */
  read() {
    const text = this.#stored()
    if (text !== this.#text || !this.#value) {
      this.#value = this.#understood(text)
      this.#text = text
      if (text !== null && this.state === "kept" && (!this.#known || holds(this.#value, this.#known))) this.#known = this.#value
    }
    return this.#value
  }

  /** Lets `act` change the record and keeps it. An act may run more than once: it brings its own time. `near` is what was acted on. */
  change(act, near) {
    const old = this.#stored()
    const kind = kindOf(old) === "none" && this.#known ? "cleared" : kindOf(old)
    const record = this.#understood(old)
    // What another window has just written over, before it is heard of, goes back in at once.
    if (kind === "ours" && this.#known && !holds(record, this.#known)) Object.assign(record, mergeRecords(record, this.#known))
    act(record)
    this.#pending.push(act)
    record.changed = new Date().toISOString()
    record.release = this.release
    if (kind !== "newer") this.#keep(record, kind, old)
    if (this.state !== "kept") this.#tell(this.state, near)
    else if (kind !== "ours") this.#tell(kind === "none" ? "kept" : kind, near)
    if (kind === "none" && this.state === "kept") askToStay()
    this.#changed(false)
  }

  /** Puts back what the browser cleared, beside what has come since; whether that was kept. */
  putBack(near) {
    const lost = this.#lost
    if (lost) this.change((state) => Object.assign(state, mergeRecords(state, lost)), near)
    if (!lost || this.state !== "kept") return false
    this.#store().removeItem(this.#aside)
    this.#lost = this.#aside = null
    return true
  }

  /** Takes away everything this course keeps in the browser, also what was set aside; on a shared machine, in this tab. */
  erase() {
    const shared = this.isShared
    this.#forget()
    try {
      for (const key of this.keys()) this.#store().removeItem(key)
      if (shared) this.share(true)
    } catch {
      // What cannot be reached cannot be kept either.
    }
    this.state = "kept"
    this.#changed(false)
  }

  /** Whether this tab keeps everything to itself: *shared machine*. */
  get isShared() {
    try {
      return sessionStorage.getItem(this.key) !== null
    } catch {
      return false
    }
  }

  /** Begins or ends keeping everything in this tab only. What the machine keeps already is left as it is. Throws if storage is closed. */
  share(on) {
    for (const key of Object.keys(sessionStorage).filter((key) => this.#isOwn(key))) sessionStorage.removeItem(key)
    if (on) sessionStorage.setItem(this.key, JSON.stringify(emptyRecord(this.course, this.release, new Date().toISOString())))
    this.#forget()
    this.#changed(true)
  }

  /** Lets go of everything this page remembers beside what is stored. */
  #forget() {
    this.#pending = []
    this.#value = this.#known = this.#lost = this.#aside = this.#area = null
    this.state = "kept"
  }

  /** Everything there is, for a file: the record, and what could not be read, as the texts they are. */
  copy() {
    const unreadable = {}
    try {
      const keys = this.keys().filter((key) => key !== this.key || ["newer", "unreadable"].includes(this.state))
      for (const key of keys) unreadable[key] = this.#store().getItem(key)
    } catch {
      // Only what this page knows.
    }
    const made = new Date().toISOString()
    return { format: "kurs-record", version: RECORD_VERSION, made, record: this.read(), unreadable }
  }

  #store() {
    return this.isShared ? sessionStorage : localStorage
  }

  #isOwn(key) {
    return key === this.key || key.startsWith(`${this.key}:`)
  }

  /** Under which keys the course keeps something. Throws if storage is closed. */
  keys() {
    return Object.keys(this.#store()).filter((key) => this.#isOwn(key))
  }

  /** Keeps what belongs to the tab and what belongs to the machine apart, whatever changes under an open page. */
  #enter() {
    const area = this.isShared ? "tab" : "machine"
    if (this.#area === "tab" && area === "machine") {
      // Nobody switched it off here: the browser cleared the tab. It stays shared, and the record goes back with the next act.
      sessionStorage.setItem(this.key, JSON.stringify(emptyRecord(this.course, this.release, new Date().toISOString())))
      return
    }
    if (this.#area && this.#area !== area) this.#forget()
    this.#area = area
  }

  #stored() {
    try {
      this.#enter()
      const text = this.#store().getItem(this.key)
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
    const aside = kind === "unreadable" || kind === "cleared" ? `${this.key}:aside:${record.changed}` : null
    if (kind === "cleared") this.#lost = this.#lost ? mergeRecords(this.#known, this.#lost) : this.#known
    try {
      // What could not be read is never written over, and what the browser cleared is not forgotten: both are set aside first.
      if (aside) this.#store().setItem(aside, kind === "cleared" ? JSON.stringify(this.#lost) : old)
      this.#store().setItem(this.key, JSON.stringify(record))
      if (kind === "cleared") this.#aside = aside
      this.#known = record
      this.#pending = []
      this.state = "kept"
    } catch {
      this.state = "not-kept"
      this.#drop(aside)
    }
  }

  /** Takes away a copy whose record was not kept, so that the next act does not make another. */
  #drop(aside) {
    try {
      if (aside) this.#store().removeItem(aside)
    } catch {
      // Closed storage holds no copy.
    }
  }

  /**
   * Another window has written. Storage knows no turns: if that window had not seen what this one knows, both are put together
   * again. What was erased on purpose is never put together with anything. An event may come late, so what is stored now decides.
   */
  #hear(event) {
    const [now, known] = [this.#stored(), this.#known]
    if (event.key === this.key && now === null) this.#forget()
    else if (event.newValue === now && known && kindOf(now) === "ours") {
      const stored = this.read()
      if (!holds(stored, known)) this.change((state) => Object.assign(state, mergeRecords(state, known)))
    }
    this.#changed(true)
  }

  #tell(state, near) {
    if (!near || this.#told.has(state)) return
    this.#told.add(state)
    document.dispatchEvent(new CustomEvent("record:told", { detail: { state, near } }))
  }

  #changed(elsewhere) {
    this.#value = null
    document.dispatchEvent(new CustomEvent("record:changed", { detail: { elsewhere } }))
  }
}

/** Asks the browser not to clear what is kept when space runs short; it may say no, and nothing depends on it. */
function askToStay() {
  navigator.storage?.persist?.().catch(() => {})
}

// The page says whose record this is; in a site that is no course, the quiz does.
const record = new LearnerRecord(document.querySelector("[data-course]").dataset)

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

/** Gives the learner everything that is kept, as a file. */
function downloadRecord() {
  download(JSON.stringify(record.copy(), null, 2), "application/json", `${record.course}-${new Date().toISOString().slice(0, 10)}.json`)
}
