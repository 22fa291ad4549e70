"""The sentences of a paragraph."""

import re
from collections.abc import Iterator

_END = re.compile(r"[.?!…]+[»”\"')\]]*\s+")


def sentences(text: str) -> list[str]:
    """The sentences in order, without the spaces around."""
    parts = (text[first:last].strip() for first, last in places_of_sentences(text))
    return [part for part in parts if part]


def places_of_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Where each sentence begins, and where the next one does, as places in the text, from 0. One ends where the next
    word begins with no small letter, so that «e.g. this», and a line of speech with its «she says», go on."""
    ends = [end.end() for end in _END.finditer(text) if not text[end.end() : end.end() + 1].islower()]
    return zip([0, *ends], [*ends, len(text)], strict=True)
