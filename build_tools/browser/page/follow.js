// Needs: record/later, record/record
// A link that carries a path: it holds in every link within the course until the learner keeps it or leaves it. Nothing is written before.

const { dataset } = document.documentElement
const { way, paths } = dataset
const linked = new URLSearchParams(location.search).get(way)
const courseHome = new URL("..", document.currentScript.src).href
const bar = () => document.querySelector(".path-bar")

/** An address within the course with the path, or without one. */
function carrying(address, path) {
  const carried = new URL(address)
  if (path) carried.searchParams.set(way, path)
  else carried.searchParams.delete(way)
  return carried.href
}

/** Gives every link within the course the path, or takes it away; a place on this page is no other page. */
function carry(path) {
  for (const link of document.querySelectorAll("a[href]:not([href^='#'])")) {
    const address = link.href.startsWith(courseHome) ? carrying(link.href, path) : link.href
    if (address !== link.href) link.href = address
  }
}

/** The page as the path has it, and the line that says so, before anything of it is read. */
function show(path) {
  dataset.path = path
  const rules = new CSSStyleSheet()
  rules.replaceSync(`[data-in]:not([data-in~=${path}]){display:none!important}[data-extra][data-in~=${path}]{display:revert!important}.path-bar[hidden]{display:block!important}`)
  document.adoptedStyleSheets = [rules]
}

function keep(watch) {
  const time = later([record.read().settings.path])
  record.change((state) => Object.assign((state.settings.path ??= {}), { value: linked, time }), bar())
  watch.disconnect()
  carry("")
  history.replaceState(history.state, "", carrying(location.href, ""))
  for (const told of bar().querySelectorAll("button, .bar > div")) told.remove()
  const status = bar().querySelector("[role=status]")
  status.textContent = bar().dataset.kept
  status.focus()
}

// A path that is none is ignored, and one that the learner has chosen needs no link.
if (paths?.includes(` ${linked} `) && record.read().settings.path?.value !== linked) {
  show(linked)
  // Links that come later, such as those of the search, carry it too.
  const watch = new MutationObserver(() => carry(linked))
  watch.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["href"] })
  document.addEventListener("click", ({ target }) => {
    const act = target.closest(".path-bar button")?.dataset.act
    if (act === "keep") keep(watch)
    if (act === "leave") location.replace(carrying(location.href, ""))
  })
}
