// The receipt: three counts as a short code that can be read aloud, with a number that tells when it was mistyped.

const PARTS = ["L", "S", "P", "K"]
const ONE_CODE = /L\s*(\d{1,4})[^A-Z\d]*S\s*(\d{1,4})[^A-Z\d]*P\s*(\d{1,4})[^A-Z\d]*K\s*(\d{1,2})(?!\d)/g

/** Two digits that follow from the counts (ISO 7064, as in an IBAN): with one digit wrong, or two that changed places, they are others. */
function controlOf(counts) {
  const digits = counts.map((count) => String(count).padStart(4, "0")).join("")
  const rest = [...`${digits}00`].reduce((sum, digit) => (sum * 10 + Number(digit)) % 97, 0)
  return String(98 - rest).padStart(2, "0")
}

/** The code of what is read, answered and applied, such as L12-S9-P3-K58. */
const receiptCode = (counts) => [...counts, controlOf(counts)].map((number, place) => PARTS[place] + number).join("-")

/** What a line says: the `codes` in it, each as three counts, and its `problem`, as { name, missing }, if it says none. */
function readReceipt(line) {
  // Telephones write digits of other widths, and signs that nobody sees.
  const plain = line.normalize("NFKC").replace(/\p{Cf}/gu, "").toUpperCase()
  const found = [...plain.matchAll(ONE_CODE)].map(([, ...numbers]) => numbers)
  const codes = found.map((numbers) => numbers.slice(0, 3).map(Number))
  const isRight = found.every(([, , , control], place) => control.padStart(2, "0") === controlOf(codes[place]))
  if (found.length && isRight) return { codes }
  if (found.length) return { codes: [], problem: { name: "control" } }
  const missing = PARTS.filter((part) => !new RegExp(`${part}\\s*\\d`).test(plain))
  return { codes: [], problem: { name: missing.length === PARTS.length ? "none" : missing.length ? "missing" : "unclear", missing } }
}
