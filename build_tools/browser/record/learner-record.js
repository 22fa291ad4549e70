// Needs: record/home, record/later, record/record-form, record/values
// The learner's record: one JSON text per course in a store, written only after the learner's own act (docs/record.md).

class LearnerRecord {
  // What is stored, as it was last looked at: the text, its kind, and what it says together with the acts that are not kept yet.
  #text
  #kind
  #value
  // Whether it was looked at in this turn: nobody else writes while a script runs.
  #isSeen
  // What was done on this page, as { act, at, isKept }. What storage did not take is tried again with the next one.
  #acts = []
  // What this page last knew to be kept: if the browser loses it, it can be put back.
  #known
  // Whether this page answers for that: it wrote it itself, or found it when it was opened. For all else those do who wrote it.
  #isMine
  // The same from before others wrote: what they write may lack some of it.
  #owed = []
  // What puts two records together, { mergeRecords, holds, takeIn }, once it was fetched, with the first act or another window's.
  #merging
  // The last deletion that this page has heard of.
  #mark
  #stores
  // The store that all of this came from.
  #from

  // What the learner was told on this page; that all is well is not told again.
  told = new Set(["ours"])
  // What the browser has cleared while this page was open, and under which keys it is set aside.
  lost = []
  asides = []

  /**
   * "kept"; "not-kept" (storage is closed or full); "newer" (a later release wrote it, it is left untouched);
   * "unreadable" (what lay there cannot be read and is set aside at the next act).
   */
  state = "kept"

  /**
   * `stores` are functions that open one, or throw where it is closed: an object with the methods of Web Storage. The record lives
   * in the first that holds it, otherwise in the last.
   */
  constructor({ course, release }, stores) {
    this.course = course
    this.release = release
    this.key = `kurs:${course}`
    this.markKey = `${this.key}:erased`
    this.#stores = stores
    window.addEventListener("storage", (event) => {
      if (event.storageArea === this.store && [this.key, this.markKey, null].includes(event.key)) this.#hear(event)
    })
    window.addEventListener("pageshow", (event) => {
      if (!event.persisted) return
      // The page slept: what it knew may have been deleted since. What it could not keep is its own, as long as the store is the same.
      if (this.#home !== this.#from) this.leave()
      const pending = this.#pending
      this.forget()
      this.#acts = pending
      this.changed(true)
    })
    window.addEventListener("pagehide", () => this.#setApart())
    document.addEventListener("record:rescue", ({ detail }) => {
      this.#merging = detail
      this.#look()
      if (this.#lacking.length) {
        this.change(() => {})
        this.changed(true)
      }
      detail.takeIn(this)
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
    // What another window has just written over, before it is heard of, goes back in at once, or when what can do that is here.
    if (this.#merging) for (const one of this.#lacking) Object.assign(record, this.#merging.mergeRecords(record, one))
    act(record)
    this.#acts.push({ act, at: Date.now(), isKept: false })
    record.changed = later([{ time: record.changed }])
    record.release = this.release
    // A loaded file may have begun before everything was deleted here: this record did not.
    if (this.#isDeleted(record)) record.begun = this.#emptyAfter(this.#mark).begun
    if (kind !== "newer") this.#keep(record, kind)
    this.#tell(this.state === "kept" && kind !== "none" ? kind : this.state, near)
    if (kind === "none" && this.state === "kept") askToStay()
    this.changed(false)
  }

  /** Whether this tab keeps everything to itself: *shared machine*. */
  get isShared() {
    return (this.#from ?? this.#home) !== this.#stores.at(-1)
  }

  /** Puts an empty record that begins behind a deletion into the first store: in a tab, that says that the machine is shared. */
  empty(mark) {
    this.#stores[0]().setItem(this.key, JSON.stringify(this.#emptyAfter(mark)))
  }

  /** Lets go of everything this page remembers beside what is stored. */
  forget() {
    ;[this.#acts, this.#owed, this.lost, this.asides] = [[], [], [], []]
    this.#value = this.#known = null
    this.#isSeen = false
    this.state = "kept"
  }

  /** Lets go of the store too, and of what was deleted in it. */
  leave() {
    this.forget()
    this.#from = this.#mark = null
  }

  /** Tells the page that the record is another, and whether that was done elsewhere. */
  changed(elsewhere) {
    document.dispatchEvent(new CustomEvent("record:changed", { detail: { elsewhere } }))
  }

  /** Where the record is kept: what came from one store goes nowhere else. Throws if that is closed. */
  get store() {
    return (this.#from ?? this.#home)()
  }

  /** The text that is stored under a key. Throws if storage is closed. */
  textAt(key) {
    return this.store.getItem(key)
  }

  /** The record that a stored text is, an empty one where it was deleted since; null if it is none. */
  recordIn(text) {
    const empty = this.#emptyAfter(this.#mark)
    const read = text === null ? null : readRecord(text, empty)
    return read && this.#isDeleted(read) ? empty : read
  }

  get #home() {
    return homeOf(this.#stores, this.key)
  }

  /** Keeps what belongs to the tab and what belongs to the machine apart, whatever changes under an open page. */
  #enter() {
    const [from, home] = [this.#from, this.#home]
    if (from === home) return
    // Nobody switched it off here: the browser cleared the tab. It stays shared, and the record goes back with the next act.
    if (from && home === this.#stores.at(-1)) return this.empty()
    this.leave()
    this.#from = home
  }

  /** Lets go of what another window has deleted; what was done here after the time of it, `mark`, goes into the next record. */
  #heed(mark) {
    this.#mark = mark
    const since = this.#acts.filter(({ at }) => at > Date.parse(mark))
    // What is in a record that was begun since then is there already.
    const isThere = this.#known && !this.#isDeleted(this.#known)
    this.forget()
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

  /** What this page knew to be kept and what is stored lacks, or may lack as long as nothing can tell. */
  get #lacking() {
    if (this.#kind !== "ours") return []
    return (this.#owed = this.#owed.filter((one) => !this.#merging?.holds(this.#value, one)))
  }

  /** Looks at what is stored; a text that this page has read, or written itself, is not read again. */
  #look() {
    const stored = this.#stored()
    // Where storage is closed nothing new is known, and what this page knows stands.
    if (!this.#value || (stored !== undefined && this.#text !== stored)) this.#take(stored ?? null)
    if (stored === undefined) this.state = "not-kept"
    else if (!this.#pending.length) this.state = ["ours", "none"].includes(this.#kind) ? "kept" : this.#kind
    // Acts that are not kept yet are in it too, and stand in whatever it is put together with.
    if (this.#kind === "ours") this.#known = this.#value
  }

  /** Reads a stored text, with the acts that are not kept yet. */
  #take(text) {
    const read = this.recordIn(text)
    this.#text = text
    this.#kind = read ? "ours" : kindOf(text)
    this.#value = read ?? this.#emptyAfter(this.#mark)
    for (const { act } of this.#pending) act(this.#value)
    // Somebody else wrote it: it may lack what was kept before, and surely does where it was spoilt, or begun anew.
    if (this.#isMine || read?.begun !== this.#known?.begun) this.#owe(this.#known)
    this.#isMine = !this.#known
  }

  #owe(known) {
    if (known) this.#owed = [...new Set([...this.#owed, known])]
  }

  #keep(record, kind) {
    const text = JSON.stringify(record)
    if (kind === "cleared") this.lost = [...new Set([...this.lost, ...this.#owed, this.#known])]
    // What could not be read is never written over, and what the browser cleared is not forgotten: both are set aside first.
    const texts = kind === "cleared" ? this.lost.map((one) => JSON.stringify(one)) : kind === "unreadable" ? [this.#text] : []
    const asides = texts.map((_, place) => `${this.key}:aside:${record.changed}${place || ""}`)
    try {
      asides.forEach((key, place) => this.store.setItem(key, texts[place]))
      this.store.setItem(this.key, text)
      if (kind === "cleared") {
        this.asides.push(...asides)
        this.#owed = []
      }
      this.#text = text
      this.#kind = "ours"
      this.#isMine = true
      this.#known = record
      for (const one of this.#acts) one.isKept = true
      this.state = "kept"
    } catch {
      this.state = "not-kept"
      try {
        // A copy whose record was not kept goes, so that the next act does not make another.
        for (const key of asides) this.store.removeItem(key)
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
    if (key === this.key && this.#text === null) {
      ;[this.#known, this.#owed, this.lost] = [null, [], []]
    } else {
      // What was written before this window wrote over it, unseen, is in no other place.
      if (key === this.key && newValue !== this.#text) this.#owe(this.recordIn(newValue))
      if ((this.#merging && this.#lacking.length) || (this.#pending.length && this.#kind !== "newer")) this.change(() => {})
    }
    this.changed(true)
  }

  /** Sets apart what may be lacking when the page goes before it can be put together: whoever can next takes it in. */
  #setApart() {
    // What was not heard of yet holds too: what others wrote, and a deletion; what was done after that waits for nothing else.
    this.#look()
    if (this.#pending.length && (this.#kind === "ours" || !this.#known)) this.change(() => {})
    for (const one of this.#kind === "unreadable" ? this.#owed : this.#lacking) {
      try {
        this.store.setItem(`${this.key}:aside:apart:${one.changed}:${Math.random()}`, JSON.stringify(one))
      } catch {
        // There is no room.
      }
    }
  }

  #tell(state, near) {
    if (!near || this.told.has(state)) return
    this.told.add(state)
    document.dispatchEvent(new CustomEvent("record:told", { detail: { state, near } }))
  }
}

/** Asks the browser not to clear what is kept when space runs short; it may say no, and nothing depends on it. */
function askToStay() {
  navigator.storage?.persist?.().catch(() => {})
}
