// Under which keys a course keeps something of the learner's.

/** Those of the record itself and of what was set aside. Throws if storage is closed. */
function keysOf({ store, key }) {
  const all = Array.from({ length: store.length }, (_, place) => store.key(place))
  return all.filter((one) => one === key || one.startsWith(`${key}:aside:`))
}
