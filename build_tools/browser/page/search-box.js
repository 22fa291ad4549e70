// Needs: page/fetched, page/menu, page/words
// Opens the search; what searching needs is fetched only then, and asked for again with the next letter if it does not arrive.

const searchPanel = document.getElementById("course-search")
const searchField = searchPanel.querySelector("input")
let isSearching

function fetchSearch() {
  isSearching ||= fetchScript(searchPanel.dataset.script).catch(() => {
    isSearching = false
    searchPanel.querySelector(".search-count").textContent = say("search-failed")
  })
}

disclose(document.querySelector(".search-button"), searchPanel, () => searchField.focus())
for (const event of ["focus", "input"]) searchField.addEventListener(event, fetchSearch)
searchField.form.onsubmit = () => false
