// Draws a sitting from a pool.

/** Those of a pool that the learner's path draws from; all of them where that is none. */
function ofPath(pool) {
  const { path } = document.documentElement.dataset
  const mine = pool.filter((one) => !path || !one.paths || one.paths.split(",").includes(path))
  return mine.length ? mine : pool
}

/**
 * The ids of a new sitting's questions: `wanted` of `pool`, as many of each level as `levels` says, spread over modules and
 * then lessons; those in `last`, the sitting before, only when nothing else is left. In the order of the pool, whose first is
 * among them for somebody `isNew`: the page shows it before it is drawn.
 */
function drawQuestions(pool, wanted, levels, last, isNew) {
  const chance = (one) => (isNew && one === pool[0] ? -1 : Math.random())
  const left = pool.map((one) => [chance(one), one]).sort(([a], [b]) => a - b).map(([, one]) => one)
  const drawn = []
  const times = (key, one) => drawn.filter((other) => other[key] === one[key]).length
  const isSeen = (one) => (last.includes(one.id) ? 1 : 0)
  const rank = (one) => 1e6 * isSeen(one) + 1e3 * times("module", one) + times("lesson", one)
  while (drawn.length < wanted && left.length) {
    const short = left.filter((one) => times("level", one) < (levels[one.level] ?? 0))
    const from = short.length ? short : left
    const best = Math.min(...from.map(rank))
    const next = from.find((one) => rank(one) === best)
    drawn.push(next)
    left.splice(left.indexOf(next), 1)
  }
  return pool.filter((one) => drawn.includes(one)).map((one) => one.id)
}
