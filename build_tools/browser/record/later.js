// Needs: record/values
// Which of two times is the later one, and a time for what is new.

const byText = (a, b) => (a === b ? 0 : a < b ? -1 : 1)

/** Times stand in order as texts once their last letter is gone. */
const byMoment = (a, b) => byText(a.slice(0, -1), b.slice(0, -1))

/** A time for something new behind all of `list`: a clock that was set back, or is wrong altogether, changes no order. */
function later(list = []) {
  const last = [FIRST_TIME, ...list.map((one) => one?.time).filter(isTime)].sort(byMoment).at(-1)
  const [now, next] = [Date.now(), Date.parse(last) + 1].map((time) => new Date(time).toISOString())
  if (isTime(now) && byMoment(last, now) < 0) return now
  // Behind the last thousandth of a second that is a time, fractions of it follow.
  return isTime(next) ? next : last.replace("Z", "1Z")
}
