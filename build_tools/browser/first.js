// Before anything is painted: the colours and the path the learner has chosen, and room for what the page's script will show.
const root = document.documentElement
root.dataset.script = ""
// Where the page's own script does not arrive, the page is as it is without one; what is fetched later says so itself.
window.addEventListener("error", ({ target }) => target.id === "course-script" && delete root.dataset.script, true)
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
