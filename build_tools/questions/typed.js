// What is forgiven in a typed answer: the signs that keyboards, telephones and other programs put for what was meant.

/** What is left of an answer when everything forgiven is taken away, but for what is in `exact`; typed.py does the same and says why. */
function bare(text, exact = []) {
  let left = text
    .replace(/[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]/g, "")
    .replace(/[\u00ba\u02da]/g, "\u00b0")
    .replace(/[\u0060\u00b4\u02b9\u02bb-\u02bd\u02ca\u02cb\u2018-\u201b\u2032\u2035\u2039\u203a\uff40]/g, "\u0027")
    .replace(/[\u00ab\u00bb\u02ba\u201c-\u201f\u2033\u2036\u301d-\u301f]/g, "\u0022")
    .replace(/([0-9])(?=[\u00b2\u00b3\u00b9\u2070-\u208e])/g, "$1^")
    .replace(/([0-9])(?=[\u00bc-\u00be\u2150-\u215f\u2189])/g, "$1 ")
    .normalize("NFKD")
    .replace(/[\u02d7\u2010-\u2015\u2043\u2212]/g, "-")
    .replace(/[\u2044\u2215]/g, "/")
    .replace(/\u00d7/g, "x")
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => digit.charCodeAt() & 15)
    .replace(/^[\s\x1c-\x1f\x85]+|[\s\x1c-\x1f\x85]+$/g, "")
    .replace(/[\s\x1c-\x1f\x85]+/g, exact.includes("spaces") ? " " : "")
  if (!exact.includes("case")) left = left.toLowerCase().toUpperCase().toLowerCase().replace(/\u03c2/g, "\u03c3").replace(/i\u0307/g, "i")
  return exact.includes("diacritics") ? left : left.replace(/(a\u030a)|[\u0300-\u036f]/gi, (mark, letter) => letter ?? "")
}
