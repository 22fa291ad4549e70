"""What keeps a drawing from being published: not SVG, anything in it that is no drawing, or no words for those who
cannot see it."""

from collections.abc import Iterator
from functools import lru_cache

from ..errors import CourseError, Mistake, Place
from ..policy import drawing_violations
from .svg import DrawnElement, DrawnFile, read_drawing

_SVG = "http://www.w3.org/2000/svg"
_WORDS = ("title", "desc")


# A preview asks about the same drawings at every change; only what is right is kept.
@lru_cache(maxsize=2048)
def check_drawing(text: str, file: str, *, inline: bool = True) -> None:
    """Raises CourseError with every mistake in the drawing; one that is not ``inline``, such as a logo, has its words
    elsewhere."""
    drawn = read_drawing(text, file)
    if drawn.elements[0].name != "svg" or drawn.elements[0].attributes.get("xmlns") != _SVG:
        raise CourseError([Mistake(Place(file), "drawing-not-svg")])
    mistakes = [*(_without(drawn) if inline else ()), *_with(drawn, inline), *_twice(drawn)]
    if mistakes:
        raise CourseError(mistakes)


def _without(drawn: DrawnFile) -> Iterator[Mistake]:
    for tag in _WORDS:
        words = next(
            (element.text for element in drawn.elements if element.name == tag and element.parent is drawn.elements[0]),
            "",
        )
        if not words.strip():
            yield Mistake(Place(drawn.file), "drawing-without", {"tag": tag})


def _with(drawn: DrawnFile, inline: bool) -> Iterator[Mistake]:
    """Each fault once, where it first stands: a drawing program writes ``style=`` on every line."""
    found: dict[str, Place] = {}
    for what, place in [*drawn.beside, *_in_elements(drawn, inline)]:
        found.setdefault(what, place)
    message = "drawing-with" if inline else "logo-with"
    return (Mistake(place, message, {"what": what}) for what, place in found.items())


def _in_elements(drawn: DrawnFile, inline: bool) -> Iterator[tuple[str, Place]]:
    ids = [element.attributes["id"] for element in drawn.elements if "id" in element.attributes]
    for element in drawn.elements:
        attributes = {
            name: value for name, value in element.attributes.items() if not _is_namespace(element, name, value)
        }
        for what in drawing_violations(element.name, attributes, ids, inline=inline):
            name = what.partition("=")[0] if not what.startswith("<") else ""
            yield what, drawn.place_of(element, name) if name else element.place
        if element.parent and element.parent.name in _WORDS and not drawing_violations(element.name, {}, ids):
            yield f"<{element.name}> in <{element.parent.name}>", element.place


def _is_namespace(element: DrawnElement, name: str, value: str) -> bool:
    """Whether an attribute only says what language the file is in, or gives a name to another that nothing in it
    uses."""
    return name == "xmlns" and value == _SVG or name.startswith("xmlns:") and not element.parent


def _twice(drawn: DrawnFile) -> Iterator[Mistake]:
    """Which of two parts with one name is meant, nobody can say."""
    first: dict[str, Place] = {}
    for element in drawn.elements:
        name = element.attributes.get("id", "")
        if name in first:
            yield Mistake(drawn.place_of(element, "id"), "drawing-id-twice", {"id": name, "line": first[name].line})
        elif name:
            first[name] = drawn.place_of(element, "id")
