"""The sentences of a paragraph."""

import re

_END = re.compile(r"[.?!…]+[»”\"')\]]*\s+")


def sentences(text: str) -> list[str]:
    """The sentences in order, without the spaces around; one ends where the next word begins with no small letter, so
    that «e.g. this», and a line of speech with its «she says», go on."""
    ends = [end.end() for end in _END.finditer(text) if not text[end.end() : end.end() + 1].islower()]
    parts = (text[first:last].strip() for first, last in zip([0, *ends], [*ends, len(text)], strict=True))
    return [part for part in parts if part]
