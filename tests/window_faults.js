// Faults of storage that no random life meets: each says what is wrong, or nothing. Run with tests/windows.js in front.

const answer = (one, id) => {
  const tried = { answer: id, score: 1, time: one.later(one.record.read().answers[id]?.tries), round: "2026-06-01T08:00:00.000Z", in: "lesson", prints: {} }
  one.record.change((state) => (state.answers[id] ??= { tries: [] }).tries.push(tried))
}
const said = (one) => Object.keys(one.record.read().answers).sort().join()
const turn = async (...windows) => {
  now += 1000
  for (const one of windows) while (one.inbox.length) one.hear()
  await null
}

const FAULTS = {
  async "a window that stays open fills storage with copies"() {
    const kept = new Kept()
    const [one, idle] = [new Window(kept), new Window(kept)]
    for (let step = 0; step < 30; step++) {
      answer(one, `q${step}`)
      await turn(idle)
    }
    idle.tell("pagehide")
    return kept.texts.size > 2 && [...kept.texts.keys()]
  },
  async "copies that fill storage up stay in it"() {
    const kept = new Kept()
    const one = new Window(kept)
    answer(one, "a")
    await turn()
    for (let step = 0; step < 9; step++) one.storage.setItem(`kurs:c:aside:apart:${step}`, kept.texts.get("kurs:c"))
    one.full = [...kept.texts].reduce((sum, [name, text]) => sum + name.length + text.length, 1)
    answer(one, "b")
    await turn()
    const before = one.record.state
    one.arrive()
    return (before !== "not-kept" || one.record.state !== "kept" || kept.texts.size > 1) && [before, one.record.state, ...kept.texts.keys()]
  },
  async "what is set apart and has no room goes"() {
    const kept = new Kept()
    const [one, other] = [new Window(kept), new Window(new Kept())]
    answer(one, "a")
    answer(other, "b")
    const apart = other.storage.getItem("kurs:c")
    one.storage.setItem("kurs:c:aside:apart:1", apart)
    one.full = [...kept.texts].reduce((sum, [name, text]) => sum + name.length + text.length, 1)
    one.arrive()
    await turn()
    one.arrive()
    return kept.texts.get("kurs:c:aside:apart:1") !== apart && [...kept.texts.keys()]
  },
  async "what the browser cleared is lost where a fresh page writes first"() {
    const kept = new Kept()
    const [one, idle] = [new Window(kept), new Window(kept)]
    answer(one, "a")
    await turn(idle)
    kept.windows.splice(0, 1)
    kept.texts.clear()
    idle.see(kept)
    answer(new Window(kept), "b")
    await turn(idle)
    idle.arrive()
    return said(idle) !== "a,b" && said(idle)
  },
}

const all = async () => {
  const broken = {}
  for (const [name, meets] of Object.entries(FAULTS)) {
    const found = await meets()
    if (found) broken[name] = found
  }
  console.log(JSON.stringify(broken))
}
all()
