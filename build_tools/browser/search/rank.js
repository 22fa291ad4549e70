// How well a page answers a question: by the beginnings of words and by their inside, endings forgiven, rare words before common ones.

/** A text with its letters put together and without soft hyphens, which nobody types and programs leave in what is copied. */
const plainly = (text) => text.normalize("NFC").replace(/[\u00ad\u200b-\u200d\u2060\ufeff]/g, "")
const wordsIn = (text) => plainly(text).toLocaleLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []

/** A word without its ending, so that «beredskapen» finds «beredskap», and «spørre» «spør»: at least four letters are left. */
function stem(word, endings) {
  const ending = endings.find((one) => word.endsWith(one) && word.length - one.length >= 4)
  const left = ending ? word.slice(0, -ending.length) : word
  return left.length > 4 && left.at(-1) === left.at(-2) ? left.slice(0, -1) : left
}

/** How well one word of the question fits one word of the text: 3 the same word, 2 the same beginning, 1 where one is inside the other. */
function fit(wanted, word, endings) {
  const root = stem(wanted, endings)
  if (word === wanted || stem(word, endings) === root) return 3
  if (root.length >= 3 && word.startsWith(root)) return 2
  if (root.length >= 4 && word.includes(root)) return 1
  const other = stem(word, endings)
  return other.length >= 5 && wanted.includes(other) ? 1 : 0
}

/** The passages of an index by page, and where each word of the course stands: `words` maps it to its counts by passage, `heads` to those of titles. */
function shelved({ places, tags, small }, endings) {
  const pages = []
  const [words, heads, abouts] = [new Map(), new Map(), new Map()]
  const put = (shelf, word, place) => {
    if (!shelf.has(word)) shelf.set(word, new Map())
    shelf.get(word).set(place, (shelf.get(word).get(place) ?? 0) + 1)
  }
  places.forEach((place, number) => {
    if (!place.location.includes("#")) pages.push({ ...place, passages: [] })
    const page = pages.at(-1)
    page.passages.push(number)
    for (const word of wordsIn(place.text)) put(words, word, number)
    for (const word of wordsIn(place.title)) put(heads, word, number)
    for (const word of wordsIn(place.about ?? "")) put(abouts, word, number)
  })
  return { places, tags, pages, words, heads, abouts, endings, small: new Set(small) }
}

/** For each passage that has the word: how often, and how well. */
function standing(shelf, wanted, endings) {
  const found = new Map()
  for (const [word, counts] of shelf) {
    const good = fit(wanted, word, endings)
    if (good) for (const [place, count] of counts) found.set(place, (found.get(place) ?? 0) + (count * good) / 3)
  }
  return found
}

/** Often is better than once, ten times hardly better than five. */
const enough = (count) => (3 * count) / (count + 2)

/** What the question asks for: its words without those that stand in every sentence, unless it has no others. */
function asked(question, { small }) {
  const all = [...new Set(wordsIn(question))]
  const telling = all.filter((word) => !small.has(word))
  return telling.length ? telling : all
}

const sumOf = (list, of) => list.reduce((total, one) => total + of(one), 0)
const once = (count) => Math.min(count ?? 0, 1)

/** One word of the question: where it stands in texts, headings and what lessons are about, and how much it tells; a rare word tells more. */
function weighed(word, { pages, words, heads, abouts, endings }) {
  const [text, head, about] = [words, heads, abouts].map((shelf) => standing(shelf, word, endings))
  const having = pages.filter((page) => page.passages.some((one) => text.has(one) || head.has(one) || about.has(one))).length
  return { text, head, about, weight: having ? Math.log(1 + pages.length / having) : 1 }
}

/** How well a page fits one word: in its title, in what it is about, in a heading, in its text. */
function worth({ passages }, { text, head, about }) {
  const [whole] = passages
  return 4 * once(head.get(whole)) + 3 * once(about.get(whole)) + 2 * once(sumOf(passages, (one) => head.get(one) ?? 0)) + enough(sumOf(passages, (one) => text.get(one) ?? 0))
}

/** The page's passage that fits best; the page itself where none fits better. */
function passageOf({ passages }, wanted) {
  const good = (one) => sumOf(wanted, ({ text, head, weight }) => weight * (3 * once(head.get(one)) + enough(text.get(one) ?? 0)))
  return passages.reduce((best, one) => (good(one) > good(best) ? one : best))
}

/** The pages that answer the question, lessons before all others, best first, each as { page, place } with its best passage. */
function find(question, shelves) {
  const wanted = asked(question, shelves).map((word) => weighed(word, shelves))
  const all = sumOf(wanted, (word) => word.weight)
  // Where two titles are as good, the one asks what was asked: «Hvem svarer for hva?».
  const small = wordsIn(question).filter((word) => shelves.small.has(word))
  const hits = shelves.pages.map((page) => {
    const covered = sumOf(wanted, (word) => (worth(page, word) ? word.weight : 0)) / all
    const alike = small.filter((word) => wordsIn(page.title).includes(word)).length
    const score = covered < 0.34 ? 0 : sumOf(wanted, (word) => word.weight * worth(page, word)) * covered ** 1.25 + alike
    return { page, score, place: shelves.places[passageOf(page, wanted)] }
  })
  return hits.filter((hit) => hit.score).sort((a, b) => Boolean(a.page.tag) - Boolean(b.page.tag) || b.score - a.score)
}
