// Windows of one browser on one record, which see what others write when they hear of it.
// Run with the browser's own scripts as text in SOURCE, and what they fetch in RESCUE (tests/test_record_merge.py).

// A clock that only the tests move.
let now = Date.parse("2026-06-01T08:00:00Z")
class Clock extends Date {
  constructor(...given) {
    given.length ? super(...given) : super(now)
  }
  static now() {
    return now
  }
}

/** What a browser keeps for all windows: every write has its place in one order, and is told to the others. */
class Kept {
  texts = new Map()
  windows = []
  count = 0

  write(from, key, value) {
    this.count += 1
    if (value === null) this.texts.delete(key)
    else this.texts.set(key, value)
    for (const one of this.windows) if (one !== from) one.inbox.push({ key, newValue: value, place: this.count })
    return this.count
  }
}

/** A window: it sees its own writes at once, and those of others when it gets to them. */
class Window {
  inbox = []
  own = new Map()
  // How many letters it takes; 0 where there is no end.
  full = 0
  // Whether what puts records together was asked for, and is there.
  isAsked = false
  isHere = false

  constructor(kept) {
    this.seen = new Map(kept.texts)
    kept.windows.push(this)
    const set = (key, value) => {
      const size = [...this.seen].reduce((sum, [name, text]) => sum + (name === key ? 0 : name.length + text.length), 0)
      if (this.full && value !== null && size + key.length + value.length > this.full) throw new Error("full")
      if (value === null && !this.seen.has(key)) return
      if (value === null) this.seen.delete(key)
      else this.seen.set(key, value)
      this.own.set(key, kept.write(this, key, value))
    }
    const keyAt = (place) => [...this.seen.keys()][place] ?? null
    this.storage = { getItem: (key) => this.seen.get(key) ?? null, setItem: (key, value) => set(key, String(value)), removeItem: (key) => set(key, null), key: keyAt }
    Object.defineProperty(this.storage, "length", { get: () => this.seen.size })
    const tab = { getItem: () => null, setItem() {}, removeItem() {} }
    this.listeners = {}
    const addEventListener = (name, listener) => (this.listeners[name] ??= []).push(listener)
    const window = { addEventListener }
    const document = { addEventListener, dispatchEvent: (event) => this.tell(event.type, event), querySelector: () => ({ dataset: { course: "c", release: "1" } }) }
    addEventListener("record:changed", () => (this.isAsked = true))
    const made = new Function("window", "document", "localStorage", "sessionStorage", "navigator", "Date", `${SOURCE}\nreturn { record, later }`)
    Object.assign(this, made(window, document, this.storage, tab, {}, Clock))
    this.rescue = new Function("document", "Date", `${RESCUE}\nreturn { mergeRecords, holds, takeIn, eraseRecord }`)(document, Clock)
    // Every page looks at the record when it is opened.
    this.record.read()
  }

  tell(name, event) {
    for (const listener of this.listeners[name] ?? []) listener(event)
  }

  /** What was asked for arrives, if it does. */
  arrive() {
    if (!this.isAsked) return
    this.isHere = true
    this.tell("record:rescue", { detail: this.rescue })
  }

  /** Sees what is stored by now, and hears of nothing of it. */
  see(kept) {
    this.seen = new Map(kept.texts)
    this.inbox = []
  }

  erase() {
    this.rescue.eraseRecord(this.record)
  }

  /** Hears of the next thing that another window wrote. */
  hear() {
    const told = this.inbox.shift()
    if (!told) return
    if (!(this.own.get(told.key) > told.place)) {
      if (told.newValue === null) this.seen.delete(told.key)
      else this.seen.set(told.key, told.newValue)
    }
    this.tell("storage", { storageArea: this.storage, ...told })
  }
}
