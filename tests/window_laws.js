// Three windows that hear of each other late and go away: nothing is lost, nothing deleted comes back. Run with tests/windows.js in front.

let seed = 99
const random = (n) => ((seed = (seed * 1103515245 + 12345) & 0x7fffffff) >> 8) % n

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
      // Another page in its place: what it had not yet heard it hears when it goes, or sees, and never hears.
      if (random(2)) while (one.inbox.length) one.hear()
      else one.see(kept)
      one.full = 0
      // What there was no room for is kept with the next act.
      if (one.record.state !== "kept") one.record.change(() => {})
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
