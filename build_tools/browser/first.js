// Before anything is painted: the colours and the path the learner has chosen, and room for what the page's script will show.
const root = document.documentElement
root.dataset.script = ""
// A script that does not arrive leaves the page as it is without one.
window.addEventListener("error", ({ target }) => target.tagName === "SCRIPT" && delete root.dataset.script, true)
const key = `kurs:${root.dataset.course}`
try {
  const { device, settings } = JSON.parse(sessionStorage.getItem(key) ?? localStorage.getItem(key))
  if (device?.scheme) root.dataset.scheme = device.scheme
  const path = settings.path?.value
  if (path) {
    root.dataset.path = path
    const rules = new CSSStyleSheet()
    rules.replaceSync(`[data-in]:not([data-in~=${CSS.escape(path)}]){display:none!important}[data-extra][data-in~=${CSS.escape(path)}]{display:revert!important}`)
    document.adoptedStyleSheets = [rules]
  }
} catch {
  // Nothing chosen, nothing kept, or storage is closed: the device decides, and the course is whole.
}
