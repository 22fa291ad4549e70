// Needs: page/progress
// What the learner has read or answered that is optional: told on my page, counted nowhere.

/** Whether anything has been done in a lesson, in a page beside the lessons or in a check. */
function isBegun(state, link) {
  if (link.dataset.check) return Boolean(state.checks[link.dataset.check])
  const { read, begun } = lessonProgress(state, link)
  return read || begun || link.dataset.texts.split(" ").some((id) => state.reflections[id])
}

/** Shows the optional pages that were begun; with none, nothing of them. */
function showOptional(place, state) {
  for (const link of place.querySelectorAll("a")) link.closest("li").hidden = !isBegun(state, link)
  place.hidden = !place.querySelector("li:not([hidden])")
}
