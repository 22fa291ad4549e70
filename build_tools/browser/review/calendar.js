// Needs: record/record
// The days on which something comes back, as a calendar file (RFC 5545), made here and given to nobody else.

/** A line of at most 75 bytes, going on below after a space. */
function folded(line) {
  const parts = [""]
  for (const letter of line) {
    const size = new TextEncoder().encode(parts.at(-1) + letter).length
    if (size > (parts.length > 1 ? 74 : 75)) parts.push("")
    parts[parts.length - 1] += letter
  }
  return parts.join("\r\n ")
}

/** The calendar of `events`, { date, name, title }: each a whole day such as 2026-11-24, with the way back to `address`. */
function calendarText(events, address) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "")
  const plain = (title) => title.replace(/[\\;,]/g, (sign) => `\\${sign}`)
  const lines = events.flatMap(({ date, name, title }) => [
    "BEGIN:VEVENT",
    // The same day of the same course is the same event, however often it is taken in.
    `UID:${date}-${name}-${record.course}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`,
    `SUMMARY:${plain(title)}`,
    `URL:${address}`,
    `DESCRIPTION:${address}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ])
  return ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${record.course}//kurs//`, ...lines, "END:VCALENDAR"].map(folded).join("\r\n") + "\r\n"
}

/** A date on the learner's own calendar, as 2026-11-24. */
function ownDate(time) {
  const date = new Date(time)
  const [month, dayOfMonth] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"))
  return `${date.getFullYear()}-${month}-${dayOfMonth}`
}
