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

/** The calendar: `days` as 2026-11-24, each an event of the whole day called `title`, with the way back to `address`. */
function calendarText(days, title, address) {
  const stamp = new Date().toISOString().replace(/[-:]|\.\d+/g, "")
  const plain = title.replace(/[\\;,]/g, (sign) => `\\${sign}`)
  const events = days.flatMap((date) => [
    "BEGIN:VEVENT",
    `UID:${date}-${record.key.replace(":", "-")}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${date.replaceAll("-", "")}`,
    `SUMMARY:${plain}`,
    `URL:${address}`,
    `DESCRIPTION:${address}`,
    "TRANSP:TRANSPARENT",
    "END:VEVENT",
  ])
  return ["BEGIN:VCALENDAR", "VERSION:2.0", `PRODID:-//${record.course}//kurs//`, ...events, "END:VCALENDAR"].map(folded).join("\r\n") + "\r\n"
}

/** A date on the learner's own calendar, as 2026-11-24. */
function ownDate(time) {
  const date = new Date(time)
  const [month, dayOfMonth] = [date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0"))
  return `${date.getFullYear()}-${month}-${dayOfMonth}`
}
