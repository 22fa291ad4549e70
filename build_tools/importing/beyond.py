"""Finds in texts what our short Markdown does not have: it is kept as it was written, and noted for the author to
change."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from ..source.markdown import read_short
from ..source.rules import short_parser
from .draft import Draft, Findings
from .plain import taken_signs

_OUTSIDE = ("https://", "http://", "mailto:")
_TAG = re.compile(r"</?[a-z][\w-]*(\s[^<>]*)?/?>", re.IGNORECASE)
#: What sites with mkdocs-material often use beside Markdown, at the beginning of a line or in it.
_LINES = re.compile(r"(?:!!!|\?\?\?\+?|===)[ +]*[\w\"].*|--8<--.*|\[\^[^\]]+\]:.*|\$\$.*")
_SIGNS = re.compile(r"\{:?\s*[.#][^}]*\}|:(?:material|octicons|fontawesome|simple)-[\w-]+:|\[\^[^\]]+\]")

#: Most texts have no sign that Markdown knows, and reading them takes time.
_PLAIN = re.compile(r"(?:[^\W\d_][^\\`*_\[\]<>&~|#=${}!:?+\n]*[?!:]?)?")


def note_beyond(draft: Draft, found: Findings) -> None:
    """Notes what the question's texts hold that cannot be shown, each with its place; and, in cells, signs that
    Markdown takes and that may have been meant as signs."""
    for text, line in _texts(draft):
        for offset, message, values in [*_links(text), *_signs(text)]:
            found.note_at(
                replace(draft.place, line=line + offset if draft.stands == "lines" else line), message, **values
            )
        if draft.stands == "cells" and (taken := taken_signs(text)):
            found.note_at(replace(draft.place, line=line), "signs-taken", signs=taken)


def note_alike(draft: Draft, found: Findings) -> None:
    """Notes options that nobody can tell apart."""
    counted = Counter(" ".join(option.text.casefold().split()) for option in draft.options if draft.kind == "choice")
    for text in (text for text, count in counted.items() if count > 1):
        found.note_at(draft.place, "options-alike", text=text)


#: The line counted from 0 in its text, the name of the note, and what fills its gaps.
_Beyond = tuple[int, str, dict[str, object]]


def _texts(draft: Draft) -> list[tuple[str, int]]:
    """The texts of a question, each with the line where it begins."""
    whole = [draft.prompt, draft.text, draft.keys.get("hint", ""), draft.keys.get("example", "")]
    texts = [(text, draft.place.line) for text in whole] + [(draft.explanation, draft.explained)]
    for option in draft.options:
        texts += [(option.text, option.line), (option.feedback, option.line + 1)]
    return [(text, line) for text, line in texts if not _PLAIN.fullmatch(text)]


def _links(text: str) -> Iterator[_Beyond]:
    for link in read_short(text).links:
        if link.picture:
            yield link.line - 1, "picture-to-move", {"target": link.target}
        elif not link.target.startswith(_OUTSIDE):
            yield link.line - 1, "link-to-change", {"target": link.target}


def _signs(text: str) -> Iterator[_Beyond]:
    for token in short_parser().parse(text):
        line = token.map[0] if token.map else 0
        for child in token.children or []:
            line += child.type in ("softbreak", "hardbreak")
            if child.type != "text":
                continue
            if strange := _LINES.fullmatch(child.content.strip()) or _SIGNS.search(child.content):
                yield line, "not-in-short-texts", {"what": strange[0][:40]}
            if tag := _TAG.search(child.content):
                yield line, "html-as-text", {"what": tag[0][:40]}
