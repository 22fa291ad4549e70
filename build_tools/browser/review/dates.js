// Dates as the page's language writes them.

/** A moment as the page's language writes a date. */
function day(time) {
  return new Date(time).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" })
}
