// Needs: mine/start, page/on-path
// The map: the road as far as the learner has come, the stops that are done, and the learner on it.

/** Shows on every map of the page, and in the list below it, what is done; `next` is the link to the stop that comes, undefined at the end, null before the beginning. */
function showRoad(state, next) {
  for (const link of document.querySelectorAll(".map a")) link.closest("li").toggleAttribute("data-next", link === next)
  for (const map of document.querySelectorAll(".d-map")) {
    const steps = [...map.querySelectorAll(".d-step")].filter(isOnPath)
    for (const step of steps) {
      const isPast = isBehind(state, step)
      step.toggleAttribute("data-done", isPast)
      document.getElementById(`course-map-${step.dataset.module}`)?.closest("li").toggleAttribute("data-done", isPast)
    }
    // On the map of a long course the modules stand alone.
    const module = next?.closest(".map-lessons")?.id.replace("course-map-", "")
    const isHere = ({ dataset }) => (next ? dataset.lesson === next.dataset.lesson && dataset.check === next.dataset.check : "end" in dataset)
    const here = steps.find(isHere) ?? steps.find(({ dataset }) => module && dataset.module === module)
    if (next === null || !here) continue
    const { way, x, y } = here.dataset
    map.querySelector(".d-walked").setAttribute("stroke-dasharray", `${way} 1000`)
    map.querySelector(".d-you").setAttribute("transform", `translate(${x} ${y})`)
    map.toggleAttribute("data-left", true)
  }
}

/** Whether a step is done: a page or a check by what the list says of its link, a module when all in its list are. */
function isBehind(state, { dataset: { lesson, check, module } }) {
  const named = lesson ? `main a[data-lesson="${lesson}"]` : check ? `main a[data-check="${check}"]` : `#course-map-${module} a[data-minutes]`
  const links = [...document.querySelectorAll(named)].filter(isOnPath)
  return links.length > 0 && links.every((link) => isDone(state, link))
}
