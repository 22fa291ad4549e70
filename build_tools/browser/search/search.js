// Needs: page/fetched, page/words
// Searches the course in the browser: by the beginnings of words and by their inside, endings forgiven, all words needed.

const searchBox = document.getElementById("course-search")
document.head.append(make("link", "", { rel: "stylesheet", href: searchBox.dataset.style }))
const endings = searchBox.dataset.endings.split(" ").sort((a, b) => b.length - a.length)
let searched = null

/** A word without its ending, so that «beredskapen» finds «beredskap»: at least four letters are left. */
function stem(word) {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= 4)
  return ending ? word.slice(0, -ending.length) : word
}

/** A text with its letters put together and without soft hyphens, which nobody types and programs leave in what is copied. */
const plainly = (text) => text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
const wordsIn = (text) => plainly(text).toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** How well one word of the question fits one word of the text: 3 the same word, 2 the same beginning, 1 inside a compound. */
function fit(wanted, word) {
  const root = stem(wanted)
  if (word === wanted || stem(word) === root) return 3
  if (word.startsWith(root)) return 2
  return root.length >= 4 && word.includes(root) ? 1 : 0
}

const best = (wanted, list) => list.reduce((most, word) => Math.max(most, fit(wanted, word)), 0)

/** The places that hold every word of the question, best first. */
function find(question) {
  const wanted = wordsIn(question)
  const scored = searched.map((place) => {
    const points = wanted.map((word) => 5 * best(word, place.titleWords) + 2 * best(word, place.pageWords) + best(word, place.words))
    // A whole page comes before its parts.
    const whole = place.location.includes("#") ? 0 : 1
    return { place, score: points.every(Boolean) ? points.reduce((a, b) => a + b, whole) : 0 }
  })
  return scored.filter((one) => one.score).sort((a, b) => b.score - a.score).map((one) => one.place)
}

/** The part of a text around its first hit, the hits marked. */
function snippet(text, question) {
  const wanted = wordsIn(question)
  const parts = plainly(text).split(/([\p{L}\p{N}]+)/u)
  const isHit = (part) => wanted.some((word) => fit(word, part.toLocaleLowerCase()))
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
  const hits = wordsIn(question).length ? find(question) : []
  list.replaceChildren(...hits.slice(0, 20).map((hit) => hitRow(hit, question)))
  if (!wordsIn(question).length) count.textContent = ""
  else if (!hits.length) count.textContent = say("search-none", { query: question })
  else count.textContent = hits.length === 1 ? say("search-hit") : say("search-hits", { count: hits.length })
}

function hitRow({ title, page, location, text }, question) {
  const row = make("li")
  row.append(make("a", title, { href: searchBox.dataset.home + location }))
  if (page && page !== title) row.append(make("span", page, { class: "search-page" }))
  row.append(snippet(text, question))
  return row
}

/** The index comes as a script that hands it over: a page opened from a disk may not fetch a file, but may run one. */
function fetchIndex() {
  return new Promise((resolve, reject) => {
    document.addEventListener("search:index", ({ detail }) => resolve(detail), { once: true })
    fetchScript(searchBox.dataset.index).then(reject, reject)
  })
}

async function loadIndex() {
  const pages = {}
  return (await fetchIndex()).map((place) => {
    const [address, anchor] = place.location.split("#")
    if (!anchor) pages[address] = place.title
    const page = pages[address]
    return { ...place, page, titleWords: wordsIn(place.title), pageWords: wordsIn(page), words: wordsIn(place.text) }
  })
}

const searchInput = searchBox.querySelector("input")
let waiting
async function answerSearch() {
  try {
    searched ??= await loadIndex()
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
