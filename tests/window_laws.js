// Three windows of one browser on one record, which hear of each other late and go away: nothing is lost, nothing deleted comes back.
// Run with the browser's own scripts as text in SOURCE, and what they fetch in RESCUE (tests/test_record_merge.py).

let seed = 11
const random = (n) => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8) % n

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

const broken = {}
const tell = (law, what) => (broken[law] ??= what)

/** A dozen acts and hearings. Windows hear late, or at once where the clock may be set back: then nobody can say what came first. */
async function life(isLate) {
  now = Date.parse("2026-06-01T08:00:00Z")
  const kept = new Kept()
  const windows = Array.from({ length: 2 + random(2) }, () => new Window(kept))
  // What is fetched arrives with the first act in a third of all lives, some time in another, and not before the end in the last.
  const fetching = random(3)
  const [given, trail] = [[], []]
  let made = 0
  const settle = async () => {
    for (let turn = 0; windows.some((one) => one.inbox.length); turn++) {
      if (turn > 3000) return tell("windows come to rest", { trail })
      windows[random(windows.length)].hear()
      await null
    }
  }
  for (let step = 0; step < 12; step++) {
    const one = windows[random(windows.length)]
    now += 1 + random(2000)
    const act = random(17)
    trail.push([act, windows.indexOf(one)])
    if (act < 5) {
      const id = `q${random(2)}`
      const tried = { answer: `a${made++}`, score: 1, time: one.later(one.record.read().answers[id]?.tries), round: "2026-06-01T08:00:00.000Z", in: "lesson", prints: {} }
      one.record.change((state) => (state.answers[id] ??= { tries: [] }).tries.push(tried))
      given.push(tried.answer)
      await null
      one.record.read()
      if (one.record.state === "kept" && !one.seen.get("kurs:c")?.includes(`"${tried.answer}"`)) tell("only what is kept is called so", { trail })
    } else if (act < 6) {
      const time = one.later([one.record.read().read.l])
      one.record.change((state) => (state.read.l = { read: Boolean(random(2)), time }))
    } else if (act < 7) {
      one.erase()
      given.length = 0
    } else if (act < 8) {
      // Set back, or on, while everybody has heard of everything.
      for (const each of windows) each.full = 0
      await settle()
      now += (isLate || random(2) ? 1 : -1) * random(400) * 86_400_000
    } else if (act < 9) one.full = one.full ? 0 : [...one.seen].reduce((sum, [name, text]) => sum + name.length + text.length, 60)
    else if (act < 10) windows.forEach((each) => each.hear())
    else if (act < 12) one.hear()
    else if (act < 15) {
      // Another page in its place: what it had not yet heard it hears when it goes.
      while (one.inbox.length) one.hear()
      one.full = 0
      // What there was no room for is kept with the next act.
      one.record.change(() => {})
      one.tell("pagehide")
      kept.windows.splice(kept.windows.indexOf(one), 1)
      windows[windows.indexOf(one)] = new Window(kept)
    } else if (act < 16) {
      // A table that only another release knows.
      const name = `s${made++}`
      one.record.change((state) => ((state.sheets ??= {})[name] = { text: name }))
      given.push(name)
    } else if (fetching) one.arrive()
    if (fetching > 1) windows.forEach((each) => each.isHere || each.arrive())
    await null
    if (!isLate) await settle()
  }
  for (const each of windows) each.full = 0
  await settle()
  // What was not kept is tried again with the next act.
  for (const each of windows) {
    each.record.change((state) => state)
    each.arrive()
    await settle()
  }
  const said = (each) => {
    const { answers, sheets = {} } = each.record.read()
    const tries = Object.values(answers).flatMap((entry) => entry.tries.map((one) => one.answer))
    return [...tries, ...Object.entries(sheets).map(([name, entry]) => (entry.text === name ? name : `${name} is changed`))]
  }
  for (const each of windows) {
    const found = said(each)
    if (new Set(found).size < found.length) tell("nothing is there twice", { trail, found })
    if (given.some((answer) => !found.includes(answer))) tell("nothing is lost", { trail, given, found })
    if (found.some((answer) => !given.includes(answer))) tell("nothing deleted comes back", { trail, given, found })
  }
  const [aside] = [...kept.texts.keys()].filter((key) => key.includes(":aside:"))
  if (aside?.includes(":apart:")) tell("what was set apart is taken in", { trail })
  else if (aside) tell("nobody takes a deletion for a browser's", { trail })
}

const lives = async () => {
  for (let round = 0; round < 900; round++) await life(round % 3 > 0)
  console.log(JSON.stringify(broken))
}
lives()
