"""Marks the options of a spreadsheet that are right, and none where that is in doubt."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from .columns import Column, Row, Titles, options_of
from .draft import Draft, Findings
from .right import by_place, is_from_zero, named


class Key:
    """What the cells of a spreadsheet say about what is right. A doubt is a note, and its question stays without a
    key."""

    def __init__(
        self,
        rows: Sequence[Row],
        titles: Titles,
        words: Mapping[str, Sequence[str]],
        only_places: bool,
        found: Findings,
    ):
        self.found, self.only_places = found, only_places
        self.words = {word: {one.casefold() for one in ones} for word, ones in words.items()}
        self.titles = {title.casefold() for name in ("option", "answer") for title in titles.get(name, ())}
        self.from_zero = any(
            is_from_zero(row.cell("right")) and options_of(row) and not row.cell("option") for row in rows
        )

    def mark(self, draft: Draft, rows: list[Row]) -> None:
        """Marks the options of a question, which come from its rows in order."""
        places = [(row, column) for row in rows for column in options_of(row)]
        if not places:
            return
        numbers = [column.number or place for place, (_, column) in enumerate(places, 1)]
        numbers = numbers if len(set(numbers)) == len(numbers) else list(range(1, len(places) + 1))
        # A question of a kind that has no options has taken none.
        options = {number: option.text for number, option in zip(numbers, draft.options, strict=False)}
        marks = {
            number: (row.line, row.cells.get(Column("right", column.number), ""))
            for number, (row, column) in zip(numbers, places, strict=True)
        }
        right = self.marked(draft, marks, options)
        for row in (row for row in rows if row.cell("right") and options_of(row) and not row.cell("option")):
            told = self.told(draft, row.line, row.cell("right"), options)
            if right and right != told:
                self.doubt(draft, row.line, "right-two-ways", said=row.cell("right"))
            right |= told
        draft.options = [
            replace(option, right=number in right) for number, option in zip(numbers, draft.options, strict=False)
        ]
        self.alike(draft)
        self.one_question(draft, rows)
        if draft.in_doubt:
            draft.options = [replace(option, right=False) for option in draft.options]

    def marked(self, draft: Draft, marks: Mapping[int, tuple[int, str]], options: Mapping[int, str]) -> set[int]:
        """The numbers of the options with a mark; or those that the only mark of the question names."""
        said = {number: (line, mark) for number, (line, mark) in marks.items() if mark}
        known = self.words["true"] | self.words["false"]
        if all(mark.casefold() in known for _, mark in said.values()):
            return {number for number, (_, mark) in said.items() if mark.casefold() in self.words["true"]}
        if len(said) == 1 and len(marks) > 1:
            return set(self.told(draft, *next(iter(said.values())), options))
        for line, mark in said.values():
            if mark.casefold() not in known:
                self.doubt(draft, line, "mark-in-doubt", mark=mark)
        return set()

    def told(self, draft: Draft, line: int, said: str, options: Mapping[int, str]) -> frozenset[int]:
        """The numbers of the options that a cell names."""
        ways = (
            [by_place(said, options, self.titles)]
            if self.only_places
            else named(said, options, self.words, self.titles)
        )
        if self.from_zero and re.fullmatch(r"[\d\s,;]+", said):
            self.doubt(draft, line, "right-from-zero", said=said)
        elif len(ways) > 1:
            self.doubt(draft, line, "right-two-ways", said=said)
        elif not any(ways):
            self.doubt(draft, line, "right-unknown", said=said)
        return ways[0] if ways and not draft.in_doubt else frozenset()

    def alike(self, draft: Draft) -> None:
        """Of options with the same text, one of which is right and another is not, nobody knows which."""
        rights: dict[str, list[bool]] = {}
        for option in draft.options if draft.kind == "choice" else []:
            rights.setdefault(" ".join(option.text.casefold().split()), []).append(option.right)
        draft.in_doubt = draft.in_doubt or any(len(set(marked)) > 1 for marked in rights.values())

    def one_question(self, draft: Draft, rows: list[Row]) -> None:
        """A question said anew for each option can be several that ask with the same words, if each of them would have
        a right one."""
        right = sum(option.right for option in draft.options)
        again = (
            draft.kind == "choice" and len(rows) > 1 and all(row.cell("prompt") and not row.cell("id") for row in rows)
        )
        if again and 1 < right <= len(draft.options) - right:
            self.doubt(draft, draft.place.line, "prompt-again", count=right)

    def doubt(self, draft: Draft, line: int, message: str, **values: object) -> None:
        """Notes why nobody can say what is right in a question, and leaves it without a key."""
        self.found.note(line, message, **values)
        draft.in_doubt = True
