"""A quiz file with new questions, and what is missing in them or wrong."""

from dataclasses import dataclass

from ..errors import CourseError, Mistake
from ..questions import KINDS
from ..source.shape import read_shape
from ..source.yaml import Document, read_yaml
from ..words import Words
from .todo import Entry, Todo
from .written import Written

_SCHEMA = "# yaml-language-server: $schema=../schemas/quiz.schema.json"
#: Where this is missing, the rest of a question cannot be judged.
_WHOLE = {"options", "right", "wrong", "accepted", "answer", "one-answer", "gaps"}


@dataclass(frozen=True)
class Quiz:
    """``lines`` are those of the whole file. ``todos`` are the lines in which something is
    missing, counted from 1, each with the name of what; ``mistakes`` are what else is wrong with it."""

    lines: list[str]
    todos: list[tuple[int, str]]
    mistakes: list[Mistake]

    @property
    def text(self) -> str:
        return "".join(f"{line}\n" for line in self.lines)

    def keeps(self, before: str, file: str) -> bool:
        """Whether all that the file held ``before`` says what it said then."""
        if not before:
            return True
        try:
            old, new = read_yaml(before, file).mapping, read_yaml(self.text, file).mapping
            questions = new["questions"]
            return questions[: len(old["questions"])] == old["questions"] and old | new == old | {
                "questions": questions
            }
        except (CourseError, TypeError, KeyError):
            return False


def quiz_of(entries: list[Entry], module: str, file: str, before: str, speech: Words) -> Quiz:
    """The file with these questions, below what it held ``before``."""
    comments = {name.removeprefix("todo-"): said for name, said in speech.comments.items()}
    written = Written(
        comments, before.rstrip().split("\n") + [""] if before else [_SCHEMA, f"quiz: {module}", "questions:"]
    )
    written.entries(entries, _indent(before, file))
    return Quiz(written.lines, written.todos, _mistakes(entries, written, file))


def _indent(before: str, file: str) -> int:
    """How far the questions of a file are indented."""
    try:
        return max(read_yaml(before, file).place(("questions", 0)).column - 3, 0) if before else 2
    except CourseError:
        return 2


def _mistakes(entries: list[Entry], written: Written, file: str) -> list[Mistake]:
    """What is wrong with the questions beside what is missing: they are read as if that were filled in."""
    try:
        document = read_yaml(written.text, file)
        first = len(document.mapping["questions"]) - len(entries)
    except (CourseError, TypeError, KeyError):
        return []  # what the file held before cannot be read
    mistakes: list[Mistake] = []
    for index, entry in enumerate(entries, first):
        if not any(isinstance(value, Todo) and value.what in _WHOLE for value in entry.values()):
            mistakes += _misfits(document, index, entry)
    return mistakes


def _misfits(document: Document, index: int, entry: Entry) -> list[Mistake]:
    whole = [None] * index + [_filled(entry)]
    try:
        read_shape(
            KINDS[str(entry["type"])],
            Document(document.file, {"questions": whole}, document.text),
            ("questions", index),
        )
    except CourseError as error:
        return error.mistakes
    return []


def _filled(value: object) -> object:
    """The value with some word in each place that is open."""
    if isinstance(value, Todo):
        return "apply" if value.what == "level" else _filled(value.value) if value.value else "x"
    if isinstance(value, dict):
        return {key: _filled(part) for key, part in value.items()}
    return [_filled(part) for part in value] if isinstance(value, list) else value
