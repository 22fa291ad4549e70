// Needs: page/fetched, page/words, search/rank
// Searches the course in the browser: lessons first, each hit with what kind of page it is and its module.

const searchBox = document.getElementById("course-search")
document.head.append(make("link", "", { rel: "stylesheet", href: searchBox.dataset.style }))
const endings = searchBox.dataset.endings.split(" ").sort((a, b) => b.length - a.length)
let searched = null

/** The part of a text around its first hit, the hits marked. */
function snippet(text, question) {
  const wanted = asked(question, searched)
  const parts = plainly(text).split(/([\p{L}\p{N}]+)/u)
  const isHit = (part) => wanted.some((word) => fit(word, part.toLocaleLowerCase(), endings))
  const first = Math.max(parts.findIndex(isHit), 0)
  const line = make("p")
  const from = Math.max(first - 24, 0)
  if (from) line.append("… ")
  for (const part of parts.slice(from, first + 40)) line.append(isHit(part) ? make("mark", part) : part)
  if (first + 40 < parts.length) line.append(" …")
  return line
}

function showHits(question) {
  const [count, list] = [searchBox.querySelector(".search-count"), searchBox.querySelector(".search-hits")]
  const hits = wordsIn(question).length ? find(question, searched) : []
  // However many lessons there are, the others are seen too.
  const shown = [...hits.filter(({ page }) => !page.tag).slice(0, 8), ...hits.filter(({ page }) => page.tag).slice(0, 12)]
  list.replaceChildren(...shown.map((hit, place) => hitRow(hit, question, shown[place - 1])))
  if (!wordsIn(question).length) count.textContent = ""
  else if (!hits.length) count.textContent = say("search-none", { query: question })
  else count.textContent = hits.length === 1 ? say("search-hit") : say("search-hits", { count: hits.length })
}

/** One page that answers, its best passage behind the link; the first of the lessons and the first of the others begin a group. */
function hitRow({ page, place }, question, before) {
  const isLesson = !page.tag
  const row = make("li", "", { class: isLesson ? "search-lesson" : "search-other" })
  if (!before || !before.page.tag !== isLesson) row.append(make("span", searched.tags[isLesson ? 0 : 1], { class: "search-group" }))
  row.append(make("a", place.title, { href: searchBox.dataset.home + place.location }))
  const about = make("span", "", { class: "search-page" })
  about.append(make("span", searched.tags[page.tag + 2], { class: "tag" }), ` ${[page.module, place.title === page.title ? "" : page.title].filter(Boolean).join(" · ")}`)
  row.append(about, snippet(place.text, question))
  return row
}

/** The index comes as a script that hands it over: a page opened from a disk may not fetch a file, but may run one. */
function fetchIndex() {
  return new Promise((resolve, reject) => {
    document.addEventListener("search:index", ({ detail }) => resolve(detail), { once: true })
    fetchScript(searchBox.dataset.index).then(reject, reject)
  })
}

const searchInput = searchBox.querySelector("input")
let waiting
async function answerSearch() {
  try {
    searched ??= shelved(await fetchIndex(), endings)
    showHits(searchInput.value)
  } catch {
    searchBox.querySelector(".search-count").textContent = say("search-failed")
  }
}
searchInput.addEventListener("input", () => {
  clearTimeout(waiting)
  waiting = setTimeout(answerSearch, 120)
})
// Hits come while one writes: who sends the form goes to the first of them.
searchInput.form.addEventListener("submit", () => searchBox.querySelector(".search-hits a")?.focus())
if (searchInput.value) answerSearch()
