// Needs: record/keys, record/record-merge
// Takes in what was kept and is not in the record: what other windows set apart, and what the browser cleared.

/** Lets the record take in all of these, which were kept once. What turns out to be deleted since, before this window had heard, stays so. */
function takeAll(record, others, near) {
  const merge = (state, one) => Object.assign(state, mergeRecords(state, record.recordIn(JSON.stringify(one))))
  record.change((state) => others.forEach((one) => merge(state, one)), near)
}

/** Takes in what windows set apart because they went before it could be put together. */
function takeIn(record) {
  try {
    const apart = keysOf(record).filter((one) => one.startsWith(`${record.key}:aside:apart:`))
    const taken = apart.filter((key) => takeOne(record, key))
    // What was set apart may be what filled storage up: now there is room for what was not kept.
    if (taken.length && record.state === "not-kept") record.change(() => {})
  } catch {
    // Closed storage holds nothing.
  }
}

/** The same for one; whether it is gone. Where there is no room for what it holds, it goes only if that is stored already. */
function takeOne(record, key) {
  const theirs = record.recordIn(record.textAt(key))
  if (theirs && record.state === "kept" && !holds(record.read(), theirs)) takeAll(record, [theirs])
  const kept = record.recordIn(record.textAt(record.key))
  if (!theirs || !kept || !holds(kept, theirs)) return false
  record.store.removeItem(key)
  return true
}

/** Puts back what the browser cleared, beside what has come since; whether that was kept. */
function putBack(record, near) {
  if (record.lost.length) takeAll(record, [...record.lost], near)
  if (record.state !== "kept") return false
  for (const key of record.asides) record.store.removeItem(key)
  ;[record.lost, record.asides] = [[], []]
  // Should the browser clear it once more, that is told anew.
  record.told.delete("cleared")
  return true
}
