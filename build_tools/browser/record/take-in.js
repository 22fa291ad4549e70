// Needs: record/keys, record/record-merge
// Takes in what was kept and is not in the record: what other windows set apart, and what the browser cleared.

/** Lets the record take in all of these, which were kept once. */
function takeAll(record, others, near) {
  record.change((state) => others.forEach((one) => Object.assign(state, mergeRecords(state, one))), near)
}

/** Takes in what windows set apart because they went before it could be put together. */
function takeIn(record) {
  try {
    for (const key of keysOf(record).filter((one) => one.startsWith(`${record.key}:aside:apart:`))) {
      const theirs = record.recordIn(record.textAt(key))
      if (!theirs || record.state !== "kept") continue
      if (!holds(record.read(), theirs)) takeAll(record, [theirs])
      if (record.state === "kept") record.store.removeItem(key)
    }
  } catch {
    // Closed storage holds nothing.
  }
}

/** Puts back what the browser cleared, beside what has come since; whether that was kept. */
function putBack(record, near) {
  if (record.lost.length) takeAll(record, [...record.lost], near)
  if (record.state !== "kept") return false
  for (const key of record.asides) record.store.removeItem(key)
  ;[record.lost, record.asides] = [[], []]
  return true
}
