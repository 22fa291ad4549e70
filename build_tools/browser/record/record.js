// Needs: record/record-form, record/record-merge
// The learner's record: one JSON text per course in this browser, written only after the learner's own act (docs/record.md).

class LearnerRecord {
  // What is stored, as it was last looked at: the text, its kind, and what it says together with the acts that are not kept yet.
  #text
  #kind
  #value = null
  // Whether it was looked at in this turn: nobody else writes while a script runs.
  #isSeen = false
  // What was done on this page, as { act, at, isKept }. What storage did not take is tried again with the next one.
  #acts = []
  // What this page last knew to be kept: if another window or the browser loses it, it can be put back.
  #known = null
  // The last deletion that this page has heard of.
  #mark = null
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
    this.markKey = `${this.key}:erased`
    window.addEventListener("storage", (event) => {
      if (event.storageArea === this.#store() && [this.key, this.markKey, null].includes(event.key)) this.#hear(event)
    })
    window.addEventListener("pageshow", (event) => {
      if (!event.persisted) return
      // The page slept: what it knew may have been deleted since. What it could not keep is its own, as long as the store is the same.
      if (this.isShared !== (this.#area === "tab")) this.#leave()
      const pending = this.#pending
      this.#forget()
      this.#acts = pending
      this.#changed(true)
    })
  }

  /** The record as it is now; what it holds may be read, never changed. */
  read() {
    if (!this.#isSeen) {
      this.#look()
      this.#isSeen = true
      queueMicrotask(() => (this.#isSeen = false))
    }
    return this.#value
  }

  /** Lets `act` change the record and keeps it. An act may run more than once: it brings its own time. `near` is what was acted on. */
  change(act, near) {
    this.#look()
    const kind = this.#kind === "none" && this.#known ? "cleared" : this.#kind
    const record = this.#value
    // What another window has just written over, before it is heard of, goes back in at once.
    if (this.#lacks) Object.assign(record, mergeRecords(record, this.#known))
    act(record)
    this.#acts.push({ act, at: Date.now(), isKept: false })
    record.changed = later([{ time: record.changed }])
    record.release = this.release
    // A loaded file may have begun before everything was deleted here: this record did not.
    if (this.#isDeleted(record)) record.begun = this.#emptyAfter(this.#mark).begun
    if (kind !== "newer") this.#keep(record, kind)
    if (this.state !== "kept") this.#tell(this.state, near)
    else if (kind !== "ours") this.#tell(kind === "none" ? "kept" : kind, near)
    if (kind === "none" && this.state === "kept") askToStay()
    this.#changed(false)
  }

  /** Puts back what the browser cleared, beside what has come since; whether that was kept. */
  putBack(near) {
    const lost = this.#lost
    if (lost) this.change((state) => Object.assign(state, mergeRecords(state, lost)), near)
    if (this.state !== "kept") return false
    this.#store().removeItem(this.#aside)
    this.#lost = this.#aside = null
    return true
  }

  /**
   * Takes away everything this course keeps in the browser, also what was set aside; on a shared machine, in this tab. What stays
   * is the time of it: from that a window that was busy or asleep learns that what it holds is deleted.
   */
  erase() {
    try {
      const [store, shared, keys] = [this.#store(), this.isShared, this.keys()]
      // Behind all that is deleted, should the clock have been set back since.
      const mark = later([{ time: this.textAt(this.markKey) }, { time: this.read().changed }])
      const tell = () => store.setItem(this.markKey, mark)
      try {
        tell()
      } catch {
        // There is no room even for that: what is deleted makes some.
        store.removeItem(this.key)
      }
      for (const key of keys) store.removeItem(key)
      if (shared) this.#empty(mark)
      tell()
    } catch {
      // What cannot be reached cannot be kept either.
    }
    this.#forget()
    this.#changed(true)
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
    if (on) this.#empty()
    else for (const key of [...this.keys(), this.markKey]) sessionStorage.removeItem(key)
    this.#leave()
    this.#changed(true)
  }

  /** Puts an empty record into the tab: that says that the machine is shared. */
  #empty(mark) {
    sessionStorage.setItem(this.key, JSON.stringify(this.#emptyAfter(mark)))
  }

  /** Lets go of everything this page remembers beside what is stored. */
  #forget() {
    this.#acts = []
    this.#value = this.#known = this.#lost = this.#aside = null
    this.#isSeen = false
    this.state = "kept"
  }

  /** Lets go of the store too, and of what was deleted in it. */
  #leave() {
    this.#forget()
    this.#area = this.#mark = null
  }

  /** Lets go of what another window has deleted; what was done here after the time of it, `mark`, goes into the next record. */
  #heed(mark) {
    this.#mark = mark
    const since = this.#acts.filter(({ at }) => at > Date.parse(mark))
    // What is in a record that was begun since then is there already.
    const isThere = this.#known && !this.#isDeleted(this.#known)
    this.#forget()
    this.#acts = since.map((one) => ({ ...one, isKept: one.isKept && isThere }))
  }

  /** Whether a record was begun before the last deletion: a window wrote it that had not heard. */
  #isDeleted({ begun }) {
    return this.#mark && byMoment(begun, this.#mark) <= 0
  }

  /** A record that begins just behind the deletion at `mark`, so that the next one is behind its beginning. */
  #emptyAfter(mark) {
    return emptyRecord(this.course, this.release, mark ? mark.replace("Z", "1Z") : later())
  }

  #store() {
    return this.isShared ? sessionStorage : localStorage
  }

  /** Under which keys the course keeps something of the learner's. Throws if storage is closed. */
  keys() {
    return Object.keys(this.#store()).filter((key) => key === this.key || key.startsWith(`${this.key}:aside:`))
  }

  /** The text that is stored under a key. Throws if storage is closed. */
  textAt(key) {
    return this.#store().getItem(key)
  }

  /** Keeps what belongs to the tab and what belongs to the machine apart, whatever changes under an open page. */
  #enter() {
    const area = this.isShared ? "tab" : "machine"
    // Nobody switched it off here: the browser cleared the tab. It stays shared, and the record goes back with the next act.
    if (this.#area === "tab" && area === "machine") return this.#empty()
    if (this.#area !== area) this.#leave()
    this.#area = area
  }

  /** What is stored; undefined where storage is closed. */
  #stored() {
    try {
      this.#enter()
      const mark = this.textAt(this.markKey)
      if (isTime(mark) && !(this.#mark >= mark)) this.#heed(mark)
      return this.textAt(this.key)
    } catch {
      return undefined
    }
  }

  get #pending() {
    return this.#acts.filter((one) => !one.isKept)
  }

  /** Looks at what is stored; a text that this page has read, or written itself, is not read again. */
  #look() {
    const stored = this.#stored()
    if (!this.#value || this.#text !== (stored ?? null)) this.#take(stored ?? null)
    if (stored === undefined) this.state = "not-kept"
    else if (!this.#pending.length) this.state = ["ours", "none"].includes(this.#kind) ? "kept" : this.#kind
    if (this.#kind === "ours" && !this.#pending.length && !this.#lacks) this.#known = this.#value
  }

  /** The record that a stored text is, an empty one where it was deleted since; null if it is none. */
  #recordIn(text) {
    const empty = this.#emptyAfter(this.#mark)
    const read = text === null ? null : readRecord(text, empty)
    return read && this.#isDeleted(read) ? empty : read
  }

  /** Reads a stored text, with the acts that are not kept yet. */
  #take(text) {
    const read = this.#recordIn(text)
    this.#text = text
    this.#kind = read ? "ours" : kindOf(text)
    this.#value = read ?? this.#emptyAfter(this.#mark)
    for (const { act } of this.#pending) act(this.#value)
  }

  /** Whether what is stored lacks something that this page knew to be kept. */
  get #lacks() {
    const known = this.#known
    return this.#kind === "ours" && known !== null && known !== this.#value && !holds(this.#value, known)
  }

  #keep(record, kind) {
    const [old, text] = [this.#text, JSON.stringify(record)]
    const aside = kind === "unreadable" || kind === "cleared" ? `${this.key}:aside:${record.changed}` : null
    if (kind === "cleared") this.#lost = this.#lost ? mergeRecords(this.#known, this.#lost) : this.#known
    try {
      // What could not be read is never written over, and what the browser cleared is not forgotten: both are set aside first.
      if (aside) this.#store().setItem(aside, kind === "cleared" ? JSON.stringify(this.#lost) : old)
      this.#store().setItem(this.key, text)
      if (kind === "cleared") this.#aside = aside
      this.#text = text
      this.#kind = "ours"
      this.#known = record
      for (const one of this.#acts) one.isKept = true
      this.state = "kept"
    } catch {
      this.state = "not-kept"
      // It was changed in place, and is not what is kept any more.
      if (this.#known === record) this.#known = this.#recordIn(old)
      try {
        // A copy whose record was not kept goes, so that the next act does not make another.
        if (aside) this.#store().removeItem(aside)
      } catch {
        // Closed storage holds no copy.
      }
    }
  }

  /**
   * Another window has written. Storage knows no turns: if that window had not seen what this one knows, both are put together
   * again. What was erased on purpose is never put together with anything. An event may come late, so what is stored now decides.
   */
  #hear({ key, newValue }) {
    this.#look()
    // An earlier release leaves no mark when it deletes, and where there was no room for one it comes behind: what was not kept here waits for it.
    if (key === this.key && this.#text === null) this.#known = this.#lost = null
    else if ((newValue === this.#text && this.#lacks) || (this.#pending.length && this.#kind !== "newer")) this.change(() => {})
    this.#changed(true)
  }

  #tell(state, near) {
    if (!near || this.#told.has(state)) return
    this.#told.add(state)
    document.dispatchEvent(new CustomEvent("record:told", { detail: { state, near } }))
  }

  #changed(elsewhere) {
    document.dispatchEvent(new CustomEvent("record:changed", { detail: { elsewhere } }))
  }
}

/** Asks the browser not to clear what is kept when space runs short; it may say no, and nothing depends on it. */
function askToStay() {
  navigator.storage?.persist?.().catch(() => {})
}

// The page says whose record this is; in a site that is no course, the quiz does.
const record = new LearnerRecord(document.querySelector("[data-course]").dataset)
