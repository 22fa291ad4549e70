"""Puts the rows of a spreadsheet together to questions: a row each, or a row for each option."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from ..errors import Place
from .columns import Column, Lines, Row, Titles, options_of, read_rows
from .draft import Draft, DraftOption, Findings
from .figures import readings
from .key import Key
from .mkdocs_quiz import GAP
from .plain import literal

#: What stands in a cell, in any of our languages: our own word to the words for it, for each column that has such.
Values = Mapping[str, Mapping[str, Sequence[str]]]

_KEYS = ("id", "level", "lesson", "see", "objective", "use", "hint", "example")
_MARKUP = re.compile(r"\s*([-*+>#|]|\d+[.)]|```|~~~)")
_ENDS = re.compile(r"[.!?:;…][\"'»”)]*$")
#: What a spreadsheet makes of «1-2» and «1/2» when nobody asked it to.
_DATED = re.compile(
    r"(?:\d{1,2}-|\d\d\.)(?:jan|feb|mar|apr|mai|may|jun|jul|aug|sep|okt|oct|nov|des|dec)\.?", re.IGNORECASE
)
#: What it makes of a long number where the column is narrow.
_SHORTENED = re.compile(r"[-+]?\d+([.,]\d+)?e[-+]?\d+", re.IGNORECASE)


@dataclass(frozen=True)
class Spoken:
    """How a spreadsheet says what it says: its titles, its words in cells, whether it names what is right by number
    only, and whether its texts are ``literal``, without Markdown."""

    titles: Titles
    values: Values
    by_place: bool = False
    literal: bool = False


def read_table(lines: Lines, spoken: Spoken, found: Findings) -> None:
    """The questions of a spreadsheet, in order, and notes about what could not be taken."""
    rows = read_rows(lines, spoken.titles, found)
    table = _Table(found, spoken, Key(rows, spoken.titles, spoken.values["right"], spoken.by_place, found))
    for row in rows:
        table.row(row)
    found.drafts += table.drafts()


class _Table:
    """The questions while their rows are read."""

    def __init__(self, found: Findings, spoken: Spoken, key: Key):
        self.found, self.spoken, self.key = found, spoken, key
        #: Each question with its rows.
        self.begun: list[tuple[Draft, list[Row]]] = []
        #: The options of the last question that stand in rows of their own, and whether each of its rows says the
        #: question.
        self.options_said: set[str] = set()
        self.said_each = True

    def row(self, row: Row) -> None:
        if not row.cell("prompt") and not self.begun:
            self.found.note(row.line, "row-without-question")
            return
        if row.cell("prompt") and not self.goes_on(row):
            self.begun.append((Draft(Place(self.found.file, row.line), kind="", prompt=_prompt(row)), []))
            self.options_said, self.said_each = set(), True
        draft, rows = self.begun[-1]
        rows.append(row)
        self.options_said.add(row.cell("option").casefold())
        self.said_each = self.said_each and bool(row.cell("prompt"))
        self.keys(draft, row)

    def goes_on(self, row: Row) -> bool:
        """Whether a row that says the question again is about an option more of it, and not another one with the same
        words."""
        if not self.begun or not row.cell("option") or not self.said_each:
            return False
        draft, rows = self.begun[-1]
        other = row.cell("id") and row.cell("id") != rows[0].cell("id")
        return _prompt(row) == draft.prompt and not other and row.cell("option").casefold() not in self.options_said

    def keys(self, draft: Draft, row: Row) -> None:
        """What the row says of its question; what is said twice must be the same."""
        for name in ("type", "explanation", *_KEYS):
            said = self.meant(row, name) if name in self.spoken.values else paragraphs(row.cell(name))
            before = draft.keys.setdefault(name, said)
            if said and not before:
                draft.keys[name] = said
            elif said and said != before:
                self.found.note(row.line, "said-twice", column=name, kept=before)

    def meant(self, row: Row, name: str) -> str:
        """Our word for what a cell says."""
        said = row.cell(name)
        for word, names in self.spoken.values[name].items():
            if said.casefold() in map(str.casefold, (word, *names)):
                return word
        if said:
            self.found.note(
                row.line, "value-unknown", column=name, value=said, known=", ".join(self.spoken.values[name])
            )
        return ""

    def drafts(self) -> list[Draft]:
        return [self.finished(draft, rows) for draft, rows in self.begun]

    def finished(self, draft: Draft, rows: list[Row]) -> Draft:
        """The question with its options and its kind: the one that is said, or the one that its cells look like."""
        said = draft.keys.pop("type")
        draft.options = [option for row in rows for option in self.options(row, said)]
        draft.kind = said or ("blanks" if GAP.search(draft.prompt) and not draft.options else "choice")
        draft.explanation, draft.explained = draft.keys.pop("explanation"), draft.place.line
        if draft.kind == "blanks":
            draft.prompt, draft.text = "", draft.prompt
        if draft.kind in ("blanks", "reflect") and draft.options:
            self.found.note(draft.place.line, "options-not-taken", kind=draft.kind)
            draft.options = []
        self.key.mark(draft, rows)
        draft.stands = "cells"
        if self.spoken.literal:
            draft.stands, draft.prompt = "", literal(draft.prompt)
            draft.options = [replace(option, text=literal(option.text)) for option in draft.options]
        return self.with_figures(draft) if draft.kind == "number" else draft

    def options(self, row: Row, kind: str) -> list[DraftOption]:
        """The options of the row, none of them marked yet: one, or those of its numbered columns; or the answer that is
        typed."""
        columns = options_of(row)
        for column in row.cells:
            if (
                column.name in ("right", "feedback")
                and column.number
                and Column("option", column.number) not in columns
            ):
                self.found.note(row.line, "option-missing", number=column.number)
        if not columns:
            return self.answers(row, kind)
        for text in (row.cells[column] for column in columns if _DATED.fullmatch(row.cells[column])):
            self.found.note(row.line, "like-a-date", text=text)
        return [
            DraftOption(
                paragraphs(row.cells[one]),
                False,
                paragraphs(row.cells.get(Column("feedback", one.number), "")),
                row.line,
            )
            for one in columns
        ]

    def answers(self, row: Row, kind: str) -> list[DraftOption]:
        """What is right, in a row without options: it is the key of what is typed, and one option of what is chosen."""
        typed = kind in ("text", "number")
        said = row.cell("answer") or (row.cell("right") if typed else "")
        if not said and (row.cell("right") or row.cell("feedback")):
            self.found.note(row.line, "option-missing", number=1)
        forms = re.split(r"\s*[;|\n]\s*", said) if typed else [said]
        return [DraftOption(form, typed, paragraphs(row.cell("feedback")), row.line) for form in forms if form]

    def with_figures(self, draft: Draft) -> Draft:
        """The question with its numbers as they can be read; one that is right and can be read two ways is no key."""
        options = []
        for option in draft.options:
            meant = readings(option.text)
            if len(meant) > 1:
                self.found.note(option.line, "number-two-ways", said=option.text, one=meant[0], other=meant[1])
                draft.in_doubt = draft.in_doubt or option.right
            elif _SHORTENED.fullmatch(option.text.strip()):
                self.found.note(option.line, "number-shortened", said=option.text)
                draft.in_doubt = draft.in_doubt or option.right
            else:
                options.append(replace(option, text=meant[0]) if meant else option)
        draft.options = options
        return draft


def _prompt(row: Row) -> str:
    """The situation, if there is one, and the question in a paragraph of its own."""
    return "\n\n".join(filter(None, (paragraphs(row.cell("situation")), paragraphs(row.cell("prompt")))))


def paragraphs(text: str) -> str:
    """A cell in which a line break behind a sentence begins a paragraph, as it looks in a spreadsheet; one with
    Markdown's own lines is left as it is. A line that breaks off goes on in the next: it was broken to fit the cell."""
    lines = [line.rstrip() for line in text.split("\n")]
    if any(not line or _MARKUP.match(line) for line in lines[1:]):
        return "\n".join(lines)
    return "".join(line + ("\n\n" if _ENDS.search(line) else " ") for line in lines).rstrip()
