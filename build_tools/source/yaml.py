"""Reads YAML into plain values and remembers the place of every key and value."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ..errors import CourseError, Mistake, Place
from .characters import unseen, unseen_in
from .events import Loader, Strange, refuse_depth, value_of
from .syntax import HARD_SPACE, syntax_mistake

Path = tuple[str | int, ...]

#: Signs that would name, repeat or retype a value; an author who writes one has begun a text with it.
_SIGNS = "&*!"


#: A dash that its author took for one that begins an item.
_DASH = re.compile(r"\n[ ]*-[^\W\d]")
#: A sign that begins a comment, though a word stands right behind it: «number #1».
_CUT = re.compile(r"[ \t]+#(?=\w)")
#: A number, a date, or nothing: what stands behind it is a comment, or the value is told as empty.
_NO_TEXT = re.compile(r"true|false|null|~|[\d.:-]*")


@dataclass(frozen=True)
class Document:
    """``value`` as plain Python, read from ``text``, which begins on line ``first_line`` of the file.

    Where each value stood is found by reading the text once more: a course without mistakes never asks, and keeping
    every place would take more memory than the course itself.
    """

    file: str
    value: object
    text: str = field(default="", repr=False)
    first_line: int = 1

    @property
    def mapping(self) -> dict[str, Any]:
        """The value where it is a mapping; otherwise an empty one."""
        return self.value if isinstance(self.value, dict) else {}

    def place(self, path: Path) -> Place:
        """Where the value at ``path``, such as ``("questions", 0, "id")``, stands, or the nearest thing around it that
        does exist."""
        values = _walked(self.text, self.file, self.first_line).values
        while path and path not in values:
            path = path[:-1]
        return values.get(path, Place(self.file))

    def place_of(self, *path: str | int) -> Callable[[], Place]:
        """The place of the value at ``path``, found only when it is asked for: that takes a second reading."""
        return lambda: self.place(path)

    def key_place(self, path: Path) -> Place:
        return _walked(self.text, self.file, self.first_line).keys.get(path) or self.place(path)


def read_yaml(text: str, file: str, *, first_line: int = 1) -> Document:
    """Reads one YAML document; ``first_line`` is the line of the file on which ``text`` begins.

    Raises CourseError for bad syntax (the first place, as the parser stops there), and for foreign characters, repeated
    keys or signs before a text (all of them).
    """
    if hidden := unseen_in(text, file, first_line):
        raise CourseError(hidden)
    reader = _Reader(text, file, first_line)
    try:
        value = _load(text, reader)
    except yaml.MarkedYAMLError as error:
        raise CourseError([syntax_mistake(error, text, file, first_line)]) from error
    if not reader.mistakes and (HARD_SPACE.search(text) or _DASH.search(text) or " #" in text or "\t#" in text):
        reader.read()
    if reader.mistakes:
        raise CourseError(reader.mistakes)
    return Document(file, value, text, first_line)


# The checks go through a course file by file.
@lru_cache(maxsize=16)
def _walked(text: str, file: str, first_line: int) -> "_Reader":
    """The places in a text that has been read before."""
    reader = _Reader(text, file, first_line)
    reader.read()
    return reader


def _load(text: str, reader: "_Reader") -> object:
    """The value of a text; where something in it is strange, the reader holds the mistakes, and the value is none."""
    try:
        return value_of(text)
    except Strange:
        refuse_depth(
            text, reader.file, reader.first_line
        )  # before nodes are made, which go as deep as the system's own stack
        reader.read()
        assert reader.mistakes, "what is strange is a mistake"
        return None


class _Reader:
    def __init__(self, text: str, file: str, first_line: int):
        self.text, self.file, self.first_line = text, file, first_line
        self.keys: dict[Path, Place] = {}
        self.values: dict[Path, Place] = {}
        self.mistakes: list[Mistake] = []

    def read(self) -> None:
        """Notes every place and every mistake in the text."""
        loader = Loader(self.text)
        try:
            node = loader.get_single_node()
            if node is not None:
                self.walk(node, ())
        finally:
            loader.dispose()

    def at(self, mark: yaml.Mark) -> Place:
        return Place(self.file, mark.line + self.first_line, mark.column + 1)

    def walk(self, node: Node, path: Path) -> None:
        self.values[path] = self.at(node.start_mark)
        if self.has_sign(node):
            return  # a named value may hold itself
        if isinstance(node, ScalarNode) and (name := unseen(node.value)):
            self.mistakes.append(Mistake(self.values[path], "sign-unseen", {"name": name}))
        elif isinstance(node, SequenceNode):
            for index, item in enumerate(node.value):
                self.walk(item, (*path, index))
        elif isinstance(node, MappingNode):
            self.walk_mapping(node, path)
        elif isinstance(node, ScalarNode) and not node.style:
            self.look_at(node)

    def look_at(self, node: ScalarNode) -> None:
        """What YAML has taken for a text without quotation marks, though its lines look like keys or items."""
        if not _NO_TEXT.fullmatch(node.value) and (cut := _CUT.match(self.text, node.end_mark.index)):
            self.mistakes.append(
                Mistake(
                    Place(self.file, node.end_mark.line + self.first_line, node.end_mark.column + len(cut[0])),
                    "yaml-cut",
                    {"text": node.value},
                )
            )
            return
        text = self.text[node.start_mark.index : node.end_mark.index]
        for pattern, message in ((HARD_SPACE, "yaml-hard-space"), (_DASH, "yaml-dash-space")):
            if found := pattern.search(text):
                at = node.start_mark.index + found.end() - 1
                before = self.text[:at]
                line = before.count("\n")
                self.mistakes.append(
                    Mistake(Place(self.file, line + self.first_line, at - before.rfind("\n")), message)
                )
                return

    def has_sign(self, node: Node) -> bool:
        sign = self.text[node.start_mark.index : node.start_mark.index + 1]
        if not sign or sign not in _SIGNS:
            return False
        mistake = Mistake(self.at(node.start_mark), "yaml-quote", {"character": sign})
        if mistake not in self.mistakes:  # what is repeated is the same node once more
            self.mistakes.append(mistake)
        return True

    def walk_mapping(self, node: MappingNode, path: Path) -> None:
        seen: dict[str, Place] = {}
        for key, value in node.value:
            place = self.at(key.start_mark)
            if self.has_sign(key):
                continue
            if not isinstance(key, ScalarNode) or not key.value:
                self.mistakes.append(Mistake(place, "yaml-key"))
                continue
            if node.flow_style and value.start_mark.index == key.end_mark.index and " " in key.value:
                self.mistakes.append(Mistake(place, "yaml-comma", {"key": key.value}))
                continue
            if HARD_SPACE.match(key.value):
                self.mistakes.append(Mistake(place, "yaml-hard-space"))
                continue
            if name := unseen(key.value):
                self.mistakes.append(Mistake(place, "sign-unseen", {"name": name}))
                continue
            if key.value in seen:
                begins = bool(path) and isinstance(path[-1], int) and key.value == node.value[0][0].value
                message = "dash-forgotten" if begins and not node.flow_style else "duplicate-key"
                self.mistakes.append(Mistake(place, message, {"key": key.value, "line": seen[key.value].line}))
                if message == "dash-forgotten":
                    return  # what follows belongs to another item
                continue
            seen[key.value] = place
            self.keys[(*path, key.value)] = place
            self.walk(value, (*path, key.value))
