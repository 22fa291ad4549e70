// Before anything is painted: the colours the learner has chosen, and room for what the page's script will show.
const root = document.documentElement
root.dataset.script = ""
// A script that does not arrive leaves the page as it is without one.
window.addEventListener("error", ({ target }) => target.tagName === "SCRIPT" && delete root.dataset.script, true)
const key = `kurs:${root.dataset.course}`
try {
  const scheme = JSON.parse(sessionStorage.getItem(key) ?? localStorage.getItem(key)).device.scheme
  if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme
} catch {
  // Nothing chosen, nothing kept, or storage is closed: the device decides.
}
