"""Puts the rows of a spreadsheet together to questions: a row each, or a row for each option."""

import re
from collections.abc import Mapping

from ..errors import Place
from .draft import Draft, DraftOption, Findings
from .mkdocs_quiz import GAP
from .table import Column, Row, Titles, read_rows

#: What stands in a cell, in any of our languages: our own word to the words for it, for each column that has such.
Values = Mapping[str, Mapping[str, tuple[str, ...]]]

_KEYS = ("id", "level", "lesson", "see", "objective", "use", "hint", "example")
_MARKUP = re.compile(r"\s*([-*+>#|]|\d+[.)]|```|~~~)")


def read_table(text: str, file: str, titles: Titles, values: Values) -> Findings:
    """The questions of a spreadsheet, in order, and notes about what could not be taken."""
    found = Findings(file)
    reader = _Table(found, values)
    for row in read_rows(text, titles, found):
        reader.row(row)
    found.drafts = [reader.finished(draft) for draft in found.drafts]
    return found


class _Table:
    """The questions while their rows are read."""

    def __init__(self, found: Findings, values: Values):
        self.found, self.values = found, values

    def row(self, row: Row) -> None:
        last = self.found.drafts[-1] if self.found.drafts else None
        prompt = _prompt(row)
        goes_on = last and (not row.cell("prompt") or prompt == last.prompt and row.cell("option"))
        if not goes_on and not row.cell("prompt"):
            self.found.note(row.line, "row-without-question")
            return
        if not goes_on:
            last = Draft(Place(self.found.file, row.line), kind="", prompt=prompt)
            self.found.drafts.append(last)
        self.keys(last, row)
        last.options += self.options(row)

    def keys(self, draft: Draft, row: Row) -> None:
        """What the row says of its question; what is said twice must be the same."""
        for name in ("type", "explanation", *_KEYS):
            said = self.meant(row, name) if name in self.values else _paragraphs(row.cell(name))
            before = draft.keys.setdefault(name, said)
            if said and not before:
                draft.keys[name] = said
            elif said and said != before:
                self.found.note(row.line, "said-twice", column=name, kept=before)

    def meant(self, row: Row, name: str) -> str:
        """Our word for what a cell says."""
        said = row.cell(name)
        for word, names in self.values[name].items():
            if said.casefold() in map(str.casefold, (word, *names)):
                return word
        if said:
            self.found.note(row.line, "value-unknown", column=name, value=said, known=", ".join(self.values[name]))
        return ""

    def options(self, row: Row) -> list[DraftOption]:
        """The options of the row: one, or those of its numbered columns."""
        numbers = sorted({column.number for column in row.cells if column.name == "option" and column.number})
        for column in row.cells:
            if column.name in ("right", "feedback") and column.number and column.number not in numbers:
                self.found.note(row.line, "option-missing", number=column.number)
        right = self.named_right(row, numbers) if numbers else set()
        options = [self.option(row, number, number in right) for number in numbers]
        if row.cell("option"):
            return [self.option(row, None, False), *options]
        if not numbers and (row.cell("right") or row.cell("feedback")):
            self.found.note(row.line, "option-missing", number=1)
        return options

    def option(self, row: Row, number: int | None, is_right: bool) -> DraftOption:
        text, feedback = row.cells[Column("option", number)], row.cells.get(Column("feedback", number), "")
        return DraftOption(_paragraphs(text), is_right or self.is_marked(row, number), _paragraphs(feedback), row.line)

    def is_marked(self, row: Row, number: int | None) -> bool:
        mark = row.cells.get(Column("right", number), "").casefold()
        yes, no = (self.values["right"][word] for word in ("true", "false"))
        if mark and mark not in (*yes, *no):
            self.found.note(row.line, "mark-unknown", mark=mark)
        return mark in yes

    def named_right(self, row: Row, numbers: list[int]) -> set[int]:
        """The numbers of the options that one cell names as right: by number, by letter or by their text."""
        said = row.cell("right")
        by_text = {row.cells[Column("option", number)].casefold(): number for number in numbers}
        if said.casefold() in by_text:
            return {by_text[said.casefold()]}
        right = set()
        for name in filter(None, re.split(r"[\s,;/&+]+", said.casefold())):
            number = int(name) if name.isdecimal() else ord(name) - 96 if re.fullmatch("[a-h]", name) else 0
            if number in numbers:
                right.add(number)
            else:
                self.found.note(row.line, "right-unknown", said=said)
                return set()
        return right

    def finished(self, draft: Draft) -> Draft:
        """The question with its kind: the one that is said, or the one that its cells look like."""
        has_gaps = bool(GAP.search(draft.prompt)) and not draft.options
        draft.kind = draft.keys.pop("type") or ("blanks" if has_gaps else "choice")
        draft.explanation, draft.explained = draft.keys.pop("explanation"), draft.place.line
        if draft.kind == "blanks":
            draft.prompt, draft.text = "", draft.prompt
        if draft.kind in ("blanks", "reflect") and draft.options:
            self.found.note(draft.place.line, "options-not-taken", kind=draft.kind)
            draft.options = []
        return draft


def _prompt(row: Row) -> str:
    """The situation, if there is one, and the question in a paragraph of its own."""
    return "\n\n".join(filter(None, (_paragraphs(row.cell("situation")), _paragraphs(row.cell("prompt")))))


def _paragraphs(text: str) -> str:
    """A cell in which every line break begins a paragraph, as it looks in a spreadsheet; one with Markdown's own lines is left as it is."""
    lines = [line.rstrip() for line in text.split("\n")]
    if any(not line or _MARKUP.match(line) for line in lines[1:]):
        return "\n".join(lines)
    return "\n\n".join(lines)
