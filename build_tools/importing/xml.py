"""Reads XML from somebody else: as a tree that remembers lines, without entities of its own and without fetching
anything."""

from dataclasses import dataclass, field
from xml.parsers import expat

#: Levels of elements in each other, far more than any question bank has.
_DEEP = 60


class HostileXml(Exception):
    """It declares entities, or nests without end. ``line`` is where."""

    def __init__(self, line: int):
        self.line = line
        super().__init__(f"line {line}")


class BrokenXml(HostileXml):
    """It is not well-formed."""


@dataclass
class Node:
    """An element; ``text`` is all text right in it."""

    name: str
    attributes: dict[str, str]
    line: int
    text: str = ""
    children: list["Node"] = field(default_factory=list)

    def all(self, name: str) -> list["Node"]:
        return [child for child in self.children if child.name == name]

    def first(self, name: str) -> "Node":
        """The first child of that name, or an empty one."""
        return next(iter(self.all(name)), Node(name, {}, self.line))

    def said(self, name: str) -> str:
        """The text of a child, or of the ``text`` in it, as Moodle has them."""
        child = self.first(name)
        return (child.first("text").text if child.all("text") else child.text).strip()


def read_xml(data: bytes) -> Node:
    """The root of the document."""
    return _Tree().read(data)


class _Tree:
    def __init__(self) -> None:
        self.root = Node("", {}, 1)
        self.open = [self.root]
        # The text is read already, whatever encoding it says it is in.
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.data
        self.parser.EntityDeclHandler = self.refuse
        self.parser.ExternalEntityRefHandler = self.refuse
        self.parser.SetParamEntityParsing(expat.XML_PARAM_ENTITY_PARSING_NEVER)

    def read(self, data: bytes) -> Node:
        try:
            self.parser.Parse(data, True)
        except expat.ExpatError as error:
            raise BrokenXml(error.lineno) from error
        return self.root.children[0]

    def start(self, name: str, attributes: dict[str, str]) -> None:
        node = Node(name, attributes, self.parser.CurrentLineNumber)
        self.open[-1].children.append(node)
        self.open.append(node)
        if len(self.open) > _DEEP:
            self.refuse()

    def end(self, _: str) -> None:
        self.open.pop()

    def data(self, text: str) -> None:
        # Files that stand in the document are for their own readers.
        if self.open[-1].name != "file":
            self.open[-1].text += text

    def refuse(self, *_: object) -> int:
        raise HostileXml(self.parser.CurrentLineNumber)
