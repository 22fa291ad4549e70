// Needs: record/keys, record/later
// Takes away what is kept, and keeps it in the tab alone on a machine that several share.

/**
 * Takes away everything the course keeps in the browser, also what was set aside; on a shared machine, in this tab. What stays is the
 * time of it: from that a window that was busy or asleep learns that what it holds is deleted.
 */
function eraseRecord(record) {
  try {
    const { store, isShared, key, markKey } = record
    const keys = keysOf(record)
    // Behind all that is deleted, should the clock have been set back since.
    const mark = later([{ time: record.textAt(markKey) }, { time: record.read().changed }])
    const tell = () => store.setItem(markKey, mark)
    try {
      tell()
    } catch {
      // There is no room even for that: what is deleted makes some.
      store.removeItem(key)
    }
    for (const one of keys) store.removeItem(one)
    if (isShared) record.empty(mark)
    tell()
  } catch {
    // What cannot be reached cannot be kept either.
  }
  record.forget()
  record.changed(true)
}

/** Begins or ends keeping everything in this tab only. What the machine keeps already is left as it is. Throws if storage is closed. */
function shareRecord(record, on) {
  const { store, isShared, markKey } = record
  if (on) record.empty()
  else if (isShared) for (const key of [...keysOf(record), markKey]) store.removeItem(key)
  record.leave()
  record.changed(true)
}
