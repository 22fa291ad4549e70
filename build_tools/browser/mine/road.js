// Needs: mine/start, page/path
// The map: the road as far as the learner has come, the stops that are done, and the learner on it.

/** Shows on every map of the page, and in the list below it, what is done; `next` is the link to the stop that comes, undefined at the end, null before the beginning. */
function showRoad(state, next) {
  for (const link of document.querySelectorAll(".map a")) link.closest("li").toggleAttribute("data-next", link === next)
  for (const map of document.querySelectorAll(".d-map")) {
    const steps = [...map.querySelectorAll(".d-step")].filter(isOnPath)
    for (const step of steps) {
      const isPast = isBehind(state, step, steps)
      step.toggleAttribute("data-done", isPast)
      document.getElementById(`course-map-${step.dataset.module}`)?.closest("li").toggleAttribute("data-done", isPast)
    }
    const name = next && (next.dataset.lesson ?? next.dataset.check)
    const here = steps.find((step) => (next ? [step.dataset.lesson, step.dataset.check].includes(name) : "end" in step.dataset))
    if (next === null || !here) continue
    const { way, x, y } = here.dataset
    map.querySelector(".d-walked").setAttribute("stroke-dasharray", `${way} 1000`)
    map.querySelector(".d-you").setAttribute("transform", `translate(${x} ${y})`)
    map.toggleAttribute("data-left", true)
  }
}

/** Whether a step is done: a page or a check by what the list says of its link, a module when all its own are. */
function isBehind(state, step, steps) {
  const { lesson, check } = step.dataset
  if (lesson || check) {
    const link = document.querySelector(lesson ? `main a[data-lesson="${lesson}"]` : `main a[data-check="${check}"]`)
    return Boolean(link && isDone(state, link))
  }
  const own = steps.slice(steps.indexOf(step) + 1)
  const end = own.findIndex((one) => one.dataset.module ?? one.dataset.end === "")
  const inside = own.slice(0, Math.max(end, 0))
  return inside.length > 0 && inside.every((one) => isBehind(state, one, steps))
}
