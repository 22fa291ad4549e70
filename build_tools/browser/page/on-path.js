// The learner's path through the course: what belongs to it.

/** Whether a row or link belongs to the path the learner has chosen; without one, to the whole course. */
function isOnPath(link) {
  const { path } = document.documentElement.dataset
  const place = link.closest("[data-in]")
  if (!place) return true
  return path ? place.dataset.in.split(" ").includes(path) : !place.hasAttribute("data-extra")
}
