// Needs: page/words
// Minutes as people say them, as the build says them (course/minutes.py).

/** So many minutes in words: «40 min», «2 t», «2 t 50 min». */
function inHours(minutes) {
  const [hours, rest] = [Math.floor(minutes / 60), minutes % 60]
  if (!hours) return say("minutes", { count: minutes })
  return say(rest ? "hours-minutes" : "hours-whole", { hours, minutes: rest })
}

/** The same of a sum that nobody knows to the minute. */
const aboutHours = (minutes) => inHours(Math.round(minutes / 5) * 5 || minutes)
