"""Writes entries as YAML in the form of our quiz files, and remembers the lines where the author must write."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field

from .todo import Digits, Entry, Todo

#: What an editor's YAML takes for something else than text, and signs that no plain text can begin with, hold or end
#: with.
_OTHER = re.compile(r"(?i:true|false|null|~)|[\d.+][\d.:+_eExXa-fA-F-]*")
_UNPLAIN = re.compile(r"[\s\-?:,\[\]{}#&*!|>'\"%@`=<~]|.*(:\s|:$|\s#|\s$|\t)")


@dataclass
class Written:
    """Lines of YAML; ``todos`` are the lines where something is missing, counted from 1, each with the name of what."""

    comments: Mapping[str, str]
    lines: list[str] = field(default_factory=list)
    todos: list[tuple[int, str]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)

    def entries(self, entries: list[Entry], indent: int) -> None:
        """The questions as a list, each with an empty line before it but the first."""
        for index, entry in enumerate(entries):
            if index:
                self.lines.append("")
            self.item(entry, indent)

    def item(self, entry: object, indent: int) -> None:
        """An item of a list: a mapping that begins behind the dash, or a text."""
        first = len(self.lines)
        if isinstance(entry, dict):
            self.mapping(entry, indent + 2)
        else:
            self.value(" " * (indent + 2), str(entry), indent + 2)
        self.lines[first] = f"{' ' * indent}- {self.lines[first].lstrip(' ')}"

    def mapping(self, entry: Entry, indent: int) -> None:
        """Keys with their values, ``indent`` spaces from the left."""
        for key, value in entry.items():
            self.value(f"{' ' * indent}{key}:", value, indent + 2)

    def value(self, head: str, value: object, indent: int) -> None:
        """A value behind its key, or behind nothing but spaces; below it if it has more than a line."""
        todo = ""
        if isinstance(value, Todo):
            self.todos.append((len(self.lines) + 1, value.what))
            todo, value = f"  # TODO: {self.comments[value.what]}", value.value
        if value is None:
            self.lines.append(head + todo)
        elif isinstance(value, dict):
            self.lines.append(head + todo)
            self.mapping(value, indent)
        elif isinstance(value, list):
            self.lines.append(head + todo)
            for one in value:
                self.item(one, indent)
        else:
            self.scalar(head, value, indent, todo)

    def scalar(self, head: str, value: object, indent: int, todo: str) -> None:
        """A text, true or a number behind ``head``, with a comment if something is missing; a text of several lines
        below it."""
        text = "true" if value is True else str(value)
        space = " " if head.strip() else ""
        if "\n" not in text:
            said = text if value is True or isinstance(value, Digits) or _is_plain(text) else _quoted(text)
            self.lines.append(f"{head}{space}{said}{todo}")
            return
        # A text that begins with a space must say how far it is indented.
        sign = "|2" if text.startswith((" ", "\n")) else "|"
        self.lines.append(f"{head}{space}{sign}{todo}")
        self.lines += [" " * indent + line if line.strip() else "" for line in text.rstrip().split("\n")]


def _is_plain(text: str) -> bool:
    """Whether YAML reads the text as it stands, without quotation marks."""
    return bool(text) and not _UNPLAIN.match(text) and not _OTHER.fullmatch(text)


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t") + '"'
