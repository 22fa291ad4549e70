// Before anything is painted: the colours and the path the learner has chosen, and room for what the page's script will show.
const { dataset } = document.documentElement
dataset.script = ""
// Where the page's own script does not arrive, the page is as it is without one; what is fetched later says so itself.
addEventListener("error", ({ target }) => target.id === "course-script" && delete dataset.script, true)
const key = `kurs:${dataset.course}`
let path = dataset.usual
try {
  const { device, settings, read, answers } = JSON.parse(sessionStorage[key] ?? localStorage[key])
  // Something is kept: what is shown of that comes with the page, and not with the first act.
  document.write(`<script src="${dataset.begun}" defer></script>`)
  dataset.scheme = device?.scheme ?? ""
  path = settings?.path?.value ?? path
  if (Object.keys({ ...read, ...answers }).length) dataset.back = ""
} catch {
  // Nothing chosen, nothing kept, or storage is closed: the device decides, and the path is the one that the course shows to others.
}
// A path that is gone is none.
if (dataset.paths?.includes(` ${path} `)) {
  dataset.path = path
  const rules = new CSSStyleSheet()
  rules.replaceSync(`[data-in]:not([data-in~=${path}]){display:none!important}[data-extra][data-in~=${path}]{display:revert!important}`)
  document.adoptedStyleSheets = [rules]
}
// A link may carry another: what knows of that is fetched where an address has more than a page, and runs before the page is read on.
if (location.search) document.write(`<script src="${dataset.follow}"></script>`)
