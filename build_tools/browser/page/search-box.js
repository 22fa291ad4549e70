// Needs: page/fetched, page/menu, page/words
// Opens the search; what searching needs is fetched only then, and asked for again with the next letter if it does not arrive.

const searchPanel = document.getElementById("course-search")
const searchField = searchPanel.querySelector("input")

function fetchSearch() {
  const { dataset } = searchPanel
  const { script } = dataset
  if (!script) return
  delete dataset.script
  document.head.append(make("link", "", { rel: "stylesheet", href: dataset.style }))
  fetchScript(script).catch(() => {
    dataset.script = script
    searchPanel.querySelector(".search-count").textContent = say("search-failed")
  })
}

const openSearch = disclose(document.querySelector(".search-button"), searchPanel, () => {
  searchField.focus()
  fetchSearch()
})
searchField.addEventListener("input", fetchSearch)
searchPanel.querySelector("form").addEventListener("submit", (event) => event.preventDefault())
