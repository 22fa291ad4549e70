"""What in a Markdown text a parser would sit over for minutes: bounded, so that reading takes as long as the text is,
and no longer."""

import re
from collections.abc import Iterator

from ..errors import CourseError, Mistake, Place
from .yaml import Document, Path

#: Signs in one paragraph; brackets open inside each other; signs of emphasis or code in one paragraph; levels of lists,
#: quotations or blocks.
LONGEST, DEEPEST, MOST, LEVELS = 50_000, 50, 2_000, 20
_BRACKETS = (("[", "]"), ("(", ")"), ("<", ">"), ("{", "}"))
_ESCAPED = re.compile(r"\\.")
_EMPHASIS = re.compile(r"[*_`|]")
_MARKER = re.compile(r">|(?:[*+-]|\d{1,9}[.)])(?=[ \t])")
_MARKERS = re.compile(rf"(?:[ \t]*(?:{_MARKER.pattern}))*")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")


def heavy(text: str) -> Iterator[tuple[int, str, dict[str, object]]]:
    """Each place as (line from 0, name of a sentence in ``words/``, what fills its gaps)."""
    yield from _deep(text)
    for line, paragraph in _paragraphs(text):
        if len(paragraph) > LONGEST:
            yield line, "paragraph-too-long", {"count": len(paragraph), "most": LONGEST}
            continue
        for sign, count in _open(paragraph):
            yield line, "brackets-open", {"sign": sign, "count": count, "most": DEEPEST}
        # Each cell of a table is a text of its own.
        pieces = paragraph.split("\n") if "\n" in paragraph and "|" in paragraph else [paragraph]
        for number, piece in enumerate(pieces):
            if len(piece) > MOST and (count := len(_EMPHASIS.findall(piece))) > MOST:
                yield line + number, "signs-too-many", {"count": count, "most": MOST}


def _paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Each run of lines without an empty one, code between fences left out, with the line on which it begins."""
    gathered: list[str] = []
    fence, first = "", 0
    for number, line in enumerate([*text.split("\n"), ""]):
        found = _FENCE.match(line)
        if fence:
            fence = "" if found and found[1].startswith(fence) else fence
            continue
        if found or not line.strip():
            if gathered:
                yield first, "\n".join(gathered)
            gathered, fence = [], found[1] if found else ""
        else:
            first = first if gathered else number
            gathered.append(line)


def _open(paragraph: str) -> Iterator[tuple[str, int]]:
    """The brackets that are opened more often than closed, further than anybody writes."""
    for begin, end in _BRACKETS:
        if paragraph.count(begin) <= DEEPEST:
            continue
        depth = deepest = 0
        for sign in re.findall(f"[{re.escape(begin + end)}]", _ESCAPED.sub("", paragraph)):
            depth = max(depth + (1 if sign == begin else -1), 0)
            deepest = max(deepest, depth)
        if deepest > DEEPEST:
            yield begin, deepest


def _deep(text: str) -> Iterator[tuple[int, str, dict[str, object]]]:
    blocks = 0
    for number, line in enumerate(text.split("\n")):
        found = _MARKERS.match(line)
        markers = found[0] if found else ""
        levels = len(_MARKER.findall(markers)) if len(markers) > LEVELS else 0
        indent = (len(line) - len(line.lstrip())) // 2 if len(line) > 2 * LEVELS and _MARKER.match(line.lstrip()) else 0
        if line.startswith("///"):
            blocks += -1 if line.strip() == "///" else 1
        if max(levels, indent, blocks) > LEVELS:
            yield number, "nested-too-deep", {"most": LEVELS}
            return


def light_page(text: str, file: str) -> str:
    """The text of a page. Raises CourseError where it is too heavy to be read."""
    if found := [Mistake(Place(file, line + 1), message, values) for line, message, values in heavy(text)]:
        raise CourseError(found)
    return text


def light(document: Document) -> Document:
    """The document. Raises CourseError where a text in it is too heavy to be read as Markdown."""
    found = [
        Mistake(document.place(path), message, values)
        for path, text in _texts(document.value, ())
        for _, message, values in heavy(text)
    ]
    if found:
        raise CourseError(found)
    return document


def _texts(value: object, path: Path) -> Iterator[tuple[Path, str]]:
    """Every text in a value that is long enough to be heavy, with its path."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inside:
        yield from _texts(part, (*path, key))
    if isinstance(value, str) and len(value) > LEVELS:
        yield path, value
