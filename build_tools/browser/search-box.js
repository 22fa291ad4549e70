// Opens the search; what searching needs is fetched only then.

const searchPanel = document.getElementById("course-search")
const searchField = searchPanel.querySelector("input")
const openSearch = disclose(document.querySelector(".search-button"), searchPanel, () => {
  searchField.focus()
  const { script, style } = searchPanel.dataset
  if (script) document.head.append(make("link", "", { rel: "stylesheet", href: style }), make("script", "", { src: script }))
  delete searchPanel.dataset.script
})
// Hits come while one writes: who sends the form goes to the first of them.
searchPanel.querySelector("form").addEventListener("submit", (event) => {
  event.preventDefault()
  searchPanel.querySelector(".search-hits a")?.focus()
})
