"""What is forgiven in a typed answer: the signs that keyboards, telephones and other programs put for what was
meant."""

import re
import unicodedata
from collections.abc import Collection

#: What nobody sees: soft hyphens, joiners and what parts words or turns their direction without a width, control
#: characters.
_UNSEEN = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufe00-\ufe0f\ufeff]"
)
_SINGLE = re.compile("[`\u00b4\u02b9\u02bb-\u02bd\u02ca\u02cb\u2018-\u201b\u2032\u2035\u2039\u203a\uff40]")
_DOUBLE = re.compile("[\u00ab\u00bb\u02ba\u201c-\u201f\u2033\u2036\u301d-\u301f]")
_DEGREE = re.compile("[\u00ba\u02da]")
_DASH = re.compile("[\u02d7\u2010-\u2015\u2043\u2212]")
_SLASH = re.compile("[\u2044\u2215]")
#: 10\u00b2 is not 102, and 1\u00bd is not 11/2.
_RAISED = re.compile("(?<=[0-9])(?=[\u00b2\u00b3\u00b9\u2070-\u208e])")
_PART = re.compile("(?<=[0-9])(?=[\u00bc-\u00be\u2150-\u215f\u2189])")
_DIGIT = re.compile("[\u0660-\u0669\u06f0-\u06f9]")
_SPACES = re.compile(r"[\s\x1c-\x1f\x85]+")


def bare(text: str, exact: Collection[str] = ()) -> str:
    """What is left of an answer when everything forgiven is taken away; ``typed.js`` does the same.

    Nobody chooses between the forms of a quotation mark, a dash or a space, nor how letters and digits are put
    together, so those are always forgiven; capitals, spaces and marks above letters are, but for those in ``exact``
    (``case``, ``spaces``, ``diacritics``). ``tests/typed/answers.yml`` has the cases of both.
    """
    text = _DOUBLE.sub('"', _SINGLE.sub("'", _DEGREE.sub("\u00b0", _UNSEEN.sub("", text))))
    text = unicodedata.normalize("NFKD", _PART.sub(" ", _RAISED.sub("^", text)))
    text = _SLASH.sub("/", _DASH.sub("-", text)).replace("\u00d7", "x")
    text = _DIGIT.sub(lambda digit: str(ord(digit[0]) & 15), text)
    text = _SPACES.sub("" if "spaces" not in exact else " ", text.strip())
    if "case" not in exact:
        # Up and down again makes one of ß and ss, and of the Turkish letters i.
        text = text.lower().upper().lower().replace("\u03c2", "\u03c3").replace("i\u0307", "i")
    if "diacritics" not in exact:
        # The ring makes å a letter of its own.
        text = re.sub("(a\u030a)|[\u0300-\u036f]", lambda found: found[1] or "", text, flags=re.IGNORECASE)
    return text
