"""Reads a drawing that somebody made: every element with its attributes, as they were written, and its place."""

from dataclasses import dataclass, field
from xml.parsers import expat

from ..errors import CourseError, Mistake, Place

#: Levels of elements inside each other; no drawing has as many, and programs that go through them one inside the other
#: break down.
_DEEPEST = 60


@dataclass
class DrawnElement:
    """One element; ``text`` is what stands directly in it, ``parent`` the element around it."""

    name: str
    attributes: dict[str, str]
    place: Place
    parent: "DrawnElement | None" = None
    text: str = ""


@dataclass
class DrawnFile:
    """``elements`` in the order of the file, the outermost first; ``beside`` are signs that stand for something
    outside: ``<!DOCTYPE``, ``<?xml-stylesheet``."""

    file: str
    lines: list[str]
    elements: list[DrawnElement] = field(default_factory=list)
    beside: list[tuple[str, Place]] = field(default_factory=list)

    def place_of(self, element: DrawnElement, name: str) -> Place:
        """Where an attribute of the element stands; the element's own place if it is not found."""
        for number, line in enumerate(self.lines[element.place.line - 1 :], element.place.line):
            found = line.find(f"{name}=", element.place.column - 1 if number == element.place.line else 0)
            if found >= 0:
                return Place(self.file, number, found + 1)
            if ">" in line[element.place.column :] and number > element.place.line:
                break
        return element.place


def read_drawing(text: str, file: str) -> DrawnFile:
    """Raises CourseError for what is not XML, and for names that the file gives to texts of its own."""
    reader = _Reader(text, file)
    try:
        reader.parser.Parse(text.encode(), True)
    except expat.ExpatError as error:
        problem = str(error).partition(":")[0]
        raise CourseError(
            [Mistake(Place(file, error.lineno, error.offset + 1), "drawing-not-xml", {"problem": problem})]
        ) from error
    return reader.drawn


class _Reader:
    def __init__(self, text: str, file: str):
        self.drawn = DrawnFile(file, text.split("\n"))
        self.open: list[DrawnElement] = []
        self.parser = expat.ParserCreate("utf-8")
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = lambda name: self.open.pop()
        self.parser.CharacterDataHandler = self.said
        self.parser.StartDoctypeDeclHandler = lambda *declared: self.drawn.beside.append(("<!DOCTYPE", self.here))
        self.parser.EntityDeclHandler = self.refuse_entity
        self.parser.ProcessingInstructionHandler = lambda target, data: self.drawn.beside.append(
            (f"<?{target}", self.here)
        )

    @property
    def here(self) -> Place:
        return Place(self.drawn.file, self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber + 1)

    def refuse_entity(self, *declared: object) -> None:
        # What it stands for can be as long as a book, however short the file is.
        raise CourseError([Mistake(self.here, "drawing-with", {"what": "<!ENTITY"})])

    def start(self, name: str, attributes: dict[str, str]) -> None:
        if len(self.open) == _DEEPEST:
            raise CourseError(
                [Mistake(self.here, "drawing-not-xml", {"problem": "too many elements inside each other"})]
            )
        self.open.append(DrawnElement(name, attributes, self.here, self.open[-1] if self.open else None))
        self.drawn.elements.append(self.open[-1])

    def said(self, text: str) -> None:
        if self.open:
            self.open[-1].text += text
