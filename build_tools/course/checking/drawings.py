"""What keeps a drawing from standing in a page: not SVG, no words for those who cannot see it, styles or scripts of its own."""

import re
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterator

from ...errors import CourseError, Mistake, Place
from ...policy import drawing_violations

_SVG = "{http://www.w3.org/2000/svg}"


def check_drawing(text: str, file: str) -> None:
    """Raises CourseError with every mistake in the drawing."""
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        line, column = error.position
        problem = str(error).partition(":")[0]
        raise CourseError([Mistake(Place(file, line, column + 1), "drawing-not-xml", {"problem": problem})]) from error
    mistakes = [*_without(root, file), *_with(root, text, file)]
    if root.tag != f"{_SVG}svg":
        mistakes = [Mistake(Place(file), "drawing-not-svg")]
    if mistakes:
        raise CourseError(mistakes)


def _without(root: ElementTree.Element, file: str) -> Iterator[Mistake]:
    for tag in ("title", "desc"):
        element = root.find(f"{_SVG}{tag}")
        if element is None or not (element.text or "").strip():
            yield Mistake(Place(file), "drawing-without", {"tag": tag})


def _with(root: ElementTree.Element, text: str, file: str) -> Iterator[Mistake]:
    """Each fault once, where it first stands: a drawing program writes ``style=`` on every line."""
    found = dict.fromkeys(what for element in root.iter() for what in _forbidden_in(element))
    for what in found:
        place = re.search(re.escape(what.split(">")[0]), text, re.IGNORECASE)
        before = text[: place.start() if place else 0]
        spot = Place(file, before.count("\n") + 1, len(before) - (before.rfind("\n") + 1) + 1)
        yield Mistake(spot, "drawing-with", {"what": what})


def _forbidden_in(element: ElementTree.Element) -> list[str]:
    name = _bare(element.tag)
    found = drawing_violations(name, {_bare(key): value for key, value in element.attrib.items()})
    if name in ("title", "desc"):
        inside = (_bare(part.tag) for part in element)
        found += [f"<{part}> in <{name}>" for part in inside if not drawing_violations(part, {})]
    return found


def _bare(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]
