// Where the record lives, of the stores there are.

/** The first of these stores that holds something under a key, otherwise the last: that need not be open. */
function homeOf(stores, key) {
  const holdsIt = (open) => {
    try {
      return open().getItem(key) !== null
    } catch {
      return false
    }
  }
  return stores.slice(0, -1).find(holdsIt) ?? stores.at(-1)
}
