// What a citation leads to stands in a list that is folded: it opens, also where the browser does not do so itself.

const showSource = () => {
  const source = document.querySelector(".page-sources :target")
  if (!source) return
  source.closest("details").open = true
  source.scrollIntoView()
}
addEventListener("hashchange", showSource)
showSource()
