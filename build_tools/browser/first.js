// The colours the learner has chosen, before anything is painted.
const root = document.documentElement
const key = `kurs:${root.dataset.course}`
try {
  const scheme = JSON.parse(sessionStorage.getItem(key) ?? localStorage.getItem(key)).device.scheme
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme
} catch {
  // Nothing chosen, nothing kept, or storage is closed: the device decides.
}
