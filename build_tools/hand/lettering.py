"""Words in a drawing: how wide they are, where a line breaks. A drawing's text has one size, so that it can be read on
the narrowest phone."""

#: In units of a picture; one of 320 fills a phone of 320 pixels.
SIZE = 14
LINE = 17
BIG = 22
#: How wide signs are in the widest of the systems' faces, as shares of the size.
_NARROW, _WIDE = "ijl.,:;'|!I«» ()-t", "mwMWÆØ@—%"


def width_of(text: str) -> float:
    """About how wide a line is, rather too much than too little."""
    size = size_of(text)
    return sum(_share(sign) for sign in text) * size


def is_sign(text: str) -> bool:
    """Whether a text is no word but a sign, such as a question mark, which is larger."""
    return len(text) <= 2 and not any(sign.isalnum() for sign in text)


def size_of(text: str) -> int:
    return BIG if is_sign(text) else SIZE


def _share(sign: str) -> float:
    if sign in _NARROW:
        return 0.42
    return 1.0 if sign in _WIDE else 0.78 if sign.isupper() else 0.66


def lines_of(text: str, most: float) -> list[str]:
    """The lines of a text that may be ``most`` wide, broken between words; where its author broke it, it breaks."""
    found: list[str] = []
    for written in text.strip().split("\n"):
        line = ""
        for word in written.split():
            longer = f"{line} {word}".strip()
            if line and width_of(longer) > most:
                found.append(line)
                longer = word
            line = longer
        found.append(line)
    return found


def size_of_lines(lines: list[str]) -> tuple[float, float]:
    """How wide and high lines are together."""
    if len(lines) == 1 and size_of(lines[0]) == BIG:
        return width_of(lines[0]), BIG
    return max(map(width_of, lines)), LINE * len(lines)
