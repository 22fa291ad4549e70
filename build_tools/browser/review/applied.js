// Needs: review/due
// What became of what the learner wrote to do: asked after 14 days, and after 14 more, until it is done.

const AFTER = 14
/** How many texts are asked about at a time, and how many seconds each takes. */
const MOST_TEXTS = 3
const TEXT_SECONDS = 60

const lastReport = (state, id) => state.applied[id]?.reports.at(-1)
const isApplied = (state, id) => lastReport(state, id)?.done === "done"

/** The texts among `ids` that are to be asked about, as { id, due }, the longest due first. */
function textsComingBack(state, ids) {
  const open = ids.filter((id) => state.reflections[id]?.texts.at(-1)?.text && !isApplied(state, id))
  const times = (id) => [state.reflections[id].texts.at(-1), lastReport(state, id)].filter(Boolean).map(whenWas)
  return open.map((id) => ({ id, due: Math.max(...times(id)) + AFTER * DAY })).sort((a, b) => a.due - b.due)
}

const textsDue = (state, ids) => textsComingBack(state, ids).filter((one) => one.due <= Date.now())
