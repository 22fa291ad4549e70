// Opens the search; what searching needs is fetched only then.

const searchPanel = document.getElementById("course-search")
const searchField = searchPanel.querySelector("input")
const openSearch = disclose(document.querySelector(".search-button"), searchPanel, () => {
  searchField.focus()
  if (searchPanel.dataset.script) document.head.append(make("script", "", { src: searchPanel.dataset.script }))
  delete searchPanel.dataset.script
})
searchPanel.querySelector("form").addEventListener("submit", (event) => event.preventDefault())
