// The learner's record: one JSON text per course in this browser, written only after the learner's own act (docs/record.md).

const RECORD_VERSION = 1

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value)
const isText = (value) => typeof value === "string"
const everyOne = (table, test) => isObject(table) && Object.values(table).every(test)

/** Whether `value` is a record this release can read and write without losing anything. */
function isRecord(value) {
  const tries = (list) => Array.isArray(list) && list.every((one) => isObject(one) && isText(one.answer) && isText(one.time))
  return (
    isObject(value) &&
    value.version === RECORD_VERSION &&
    everyOne(value.answers, (answer) => isObject(answer) && tries(answer.tries) && isObject(answer.prints)) &&
    everyOne(value.reflections, (text) => isObject(text) && isText(text.text) && isText(text.time) && Array.isArray(text.earlier)) &&
    everyOne(value.read, (mark) => isObject(mark) && isText(mark.time)) &&
    everyOne(value.checks, (check) => isObject(check) && Array.isArray(check.results)) &&
    isObject(value.settings) &&
    Array.isArray(value.aside)
  )
}

class LearnerRecord {
  #text = null
  #value = null
  #unreadable = null

  /** `state` is "kept", "not-kept" (storage is closed or full) or "newer" (written by a later release, left untouched). */
  state = "kept"

  constructor(course, release) {
    this.course = course
    this.release = release
    this.key = `kurs:${course}`
    window.addEventListener("storage", (event) => {
      if (event.key === this.key || event.key === null) this.#changed()
    })
  }

  /** The record as it is now; what it holds may be read, never changed. */
  read() {
    if (this.state !== "kept") return this.#value
    const text = this.#stored()
    if (this.state === "kept" && (text !== this.#text || !this.#value)) this.#understand(text)
    return this.#value
  }

  /** Lets `act` change the record and keeps it. `near` is the element the learner acted on. */
  change(act, near) {
    const record = this.read()
    const first = this.state === "kept" && this.#text === null
    act(record)
    record.changed = new Date().toISOString()
    record.release = this.release
    if (this.state === "kept") this.#keep(record)
    if (first || this.state !== "kept") this.#tell(near)
    this.#changed()
  }

  /** Takes away everything this course keeps in the browser, also what was set aside. */
  erase() {
    try {
      for (const key of Object.keys(localStorage)) {
        if (key === this.key || key.startsWith(`${this.key}:`)) localStorage.removeItem(key)
      }
    } catch {
      // What cannot be reached cannot be kept either.
    }
    this.#text = this.#unreadable = null
    this.#value = this.#empty()
    this.#changed()
  }

  /** What a download holds: the record, and what could not be read, as the texts they are. */
  copies() {
    const copies = { record: this.read(), aside: {} }
    try {
      for (const key of Object.keys(localStorage)) {
        if (key.startsWith(`${this.key}:`)) copies.aside[key] = localStorage.getItem(key)
      }
    } catch {
      // Only what this page knows.
    }
    if (this.#unreadable !== null) copies.aside[this.key] = this.#unreadable
    return copies
  }

  get isEmpty() {
    const { answers, reflections, read, settings, aside } = this.read()
    return ![answers, reflections, read, settings].some((table) => Object.keys(table).length) && !aside.length
  }

  /** Whether something lies there that this release cannot read. */
  get hasUnreadable() {
    this.read()
    return this.#unreadable !== null || this.state === "newer"
  }

  #empty() {
    const now = new Date().toISOString()
    return {
      version: RECORD_VERSION,
      course: this.course,
      release: this.release,
      begun: now,
      changed: now,
      answers: {},
      reflections: {},
      read: {},
      checks: {},
      settings: {},
      aside: [],
    }
  }

  #stored() {
    try {
      return localStorage.getItem(this.key)
    } catch {
      this.#closed()
      return null
    }
  }

  #understand(text) {
    this.#text = text
    this.#unreadable = null
    this.#value = this.#empty()
    if (text === null) return
    let value = null
    try {
      value = JSON.parse(text)
    } catch {
      // Not JSON: kept aside at the next change.
    }
    if (isRecord(value)) this.#value = value
    else this.#unreadable = text
    if (isObject(value) && value.version > RECORD_VERSION) this.state = "newer"
  }

  #keep(record) {
    try {
      // What could not be read is never written over: it is moved aside first.
      if (this.#unreadable !== null) localStorage.setItem(`${this.key}:aside:${record.changed}`, this.#unreadable)
      const text = JSON.stringify(record)
      localStorage.setItem(this.key, text)
      this.#text = text
      this.#unreadable = null
    } catch {
      this.#closed(record)
    }
  }

  #closed(record) {
    this.state = "not-kept"
    this.#value = record ?? this.#value ?? this.#empty()
  }

  #tell(near) {
    document.dispatchEvent(new CustomEvent("record:told", { detail: { state: this.state, near } }))
  }

  #changed() {
    document.dispatchEvent(new CustomEvent("record:changed"))
  }
}

const record = new LearnerRecord(document.documentElement.dataset.course, document.documentElement.dataset.release)
