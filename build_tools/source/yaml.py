"""Reads YAML into plain values and remembers the place of every key and value."""

import re
from dataclasses import dataclass, field

import yaml
from yaml.nodes import MappingNode, Node, ScalarNode, SequenceNode

from ..errors import CourseError, Mistake, Place

Path = tuple[str | int, ...]
_BASE = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class _Loader(_BASE):
    """Text stays as it was typed: only ``true``, ``false`` and nothing at all are something else.

    YAML 1.1 turns ``no`` and ``on`` into booleans, ``1.10`` into 1.1 and ``2026-11-21`` into a date; what is a number or a
    date here is decided by the course's own models.
    """

    yaml_implicit_resolvers: dict = {}


_Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(true|false)$"), list("tf"))
_Loader.add_implicit_resolver("tag:yaml.org,2002:null", re.compile("^(~|null|)$"), ["~", "n", ""])
_Loader.add_implicit_resolver("tag:yaml.org,2002:merge", re.compile("^<<$"), ["<"])


@dataclass(frozen=True)
class Document:
    """``value`` as plain Python; ``keys`` and ``values`` give the place of each path such as ``("questions", 0, "id")``."""

    file: str
    value: object
    keys: dict[Path, Place] = field(default_factory=dict)
    values: dict[Path, Place] = field(default_factory=dict)

    def place(self, path: Path) -> Place:
        """Where the value at ``path`` stands, or the nearest thing around it that does exist."""
        while path and path not in self.values:
            path = path[:-1]
        return self.values.get(path, Place(self.file))

    def key_place(self, path: Path) -> Place:
        return self.keys.get(path) or self.place(path)


def read_yaml(text: str, file: str, *, first_line: int = 1) -> Document:
    """Reads one YAML document; ``first_line`` is the line of the file on which ``text`` begins.

    Raises CourseError for bad syntax (the first place, as the parser stops there) or repeated keys (all of them).
    """
    reader = _Reader(file, first_line)
    try:
        loader = _Loader(text)
        try:
            node = loader.get_single_node()
            if node is not None:
                reader.walk(node, ())
            value = loader.construct_document(node) if node is not None and not reader.mistakes else None
        finally:
            loader.dispose()
    except yaml.MarkedYAMLError as error:
        raise CourseError([reader.syntax(error, text)]) from error
    except yaml.reader.ReaderError as error:
        line = text[: error.position].count("\n")
        code = f"U+{error.character:04X}" if isinstance(error.character, int) else repr(error.character)
        raise CourseError([Mistake(Place(file, first_line + line), "yaml-character", {"code": code})]) from error
    except (ValueError, RecursionError) as error:
        raise CourseError([Mistake(Place(file, first_line), "yaml-syntax", {"problem": str(error)})]) from error
    if reader.mistakes:
        raise CourseError(reader.mistakes)
    return Document(file, value, reader.keys, reader.values)


class _Reader:
    def __init__(self, file: str, first_line: int):
        self.file, self.first_line = file, first_line
        self.keys: dict[Path, Place] = {}
        self.values: dict[Path, Place] = {}
        self.mistakes: list[Mistake] = []
        self._open: set[int] = set()

    def at(self, mark: yaml.Mark) -> Place:
        return Place(self.file, mark.line + self.first_line, mark.column + 1)

    def syntax(self, error: yaml.MarkedYAMLError, text: str) -> Mistake:
        mark = error.problem_mark or error.context_mark
        if mark is None:
            return Mistake(Place(self.file, self.first_line), "yaml-syntax", {"problem": str(error)})
        line = text.split("\n")[mark.line : mark.line + 1]
        character = line[0][mark.column : mark.column + 1] if line else ""
        problem = (error.problem or error.context or "").replace("\n", " ")
        if character == "\t":
            return Mistake(self.at(mark), "yaml-tab")
        if "mapping values are not allowed" in problem:
            return Mistake(self.at(mark), "yaml-colon")
        if "cannot start any token" in problem:
            return Mistake(self.at(mark), "yaml-quote", {"character": character})
        return Mistake(self.at(mark), "yaml-syntax", {"problem": problem})

    def walk(self, node: Node, path: Path) -> None:
        self.values[path] = self.at(node.start_mark)
        if isinstance(node, ScalarNode) or id(node) in self._open:
            return
        self._open.add(id(node))  # an alias may point at its own parent
        if isinstance(node, SequenceNode):
            for index, item in enumerate(node.value):
                self.walk(item, (*path, index))
        elif isinstance(node, MappingNode):
            self.walk_mapping(node, path)
        self._open.discard(id(node))

    def walk_mapping(self, node: MappingNode, path: Path) -> None:
        seen: dict[str, Place] = {}
        for key, value in node.value:
            place = self.at(key.start_mark)
            if not isinstance(key, ScalarNode):
                self.mistakes.append(Mistake(place, "yaml-key"))
                continue
            if key.tag == "tag:yaml.org,2002:merge":
                continue
            if key.value in seen:
                self.mistakes.append(Mistake(place, "duplicate-key", {"key": key.value, "line": seen[key.value].line}))
                continue
            seen[key.value] = place
            self.keys[(*path, key.value)] = place
            self.walk(value, (*path, key.value))
