// Dates as the page's language writes them.

/** A moment as the page's language writes a date. */
function day(time) {
  return new Date(time).toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "long", year: "numeric" })
}

/** The same as short as can be: the year only where it is another. */
function shortDay(time) {
  const date = new Date(time)
  const year = date.getFullYear() === new Date().getFullYear() ? {} : { year: "numeric" }
  return date.toLocaleDateString(document.documentElement.lang, { day: "numeric", month: "short", ...year })
}
