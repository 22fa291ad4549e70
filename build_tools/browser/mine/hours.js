// Needs: page/words
// Minutes as people say them.

/** So many minutes in words: «40 min», «2 t 50 min». */
function inHours(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  return hours ? say("hours-minutes", { hours, minutes: rest }) : say("minutes", { count: minutes })
}

/** The same of a sum that nobody knows to the minute. */
const aboutHours = (minutes) => inHours(Math.round(minutes / 5) * 5 || minutes)
