"""Reads what a spreadsheet saved as text: its rows, each cell under the name of its column."""

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from io import StringIO

from .draft import Findings

_SEPARATORS = ";,\t"
_NUMBERED = re.compile(r"(.*?)[\s.#]*(\d+|(?<=[\s.])[a-h])", re.DOTALL)

#: What a column's title can be, in any of our languages: the column's own name to its titles.
Titles = Mapping[str, tuple[str, ...]]


@dataclass(frozen=True)
class Column:
    """``number`` tells the columns of several options apart; None for a column that is there once."""

    name: str
    number: int | None = None


@dataclass(frozen=True)
class Row:
    """``line`` is where it begins in the file; empty cells are left out."""

    line: int
    cells: dict[Column, str]

    def cell(self, name: str) -> str:
        return self.cells.get(Column(name), "")


def read_rows(text: str, titles: Titles, found: Findings) -> list[Row]:
    """The rows below the titles, and notes about columns that are not known and rows that cannot be told apart."""
    first, text = _without_setting(text)
    lines, broken = _cut(text, first)
    if broken:
        found.note(broken, "quote-not-closed")
        return []
    if len(lines) < 2:
        found.note(1, "file-without-text")
        return []
    (line, head), *rest = lines
    columns = _columns(line, head, titles, found)
    if Column("prompt") not in columns:
        known = titles["prompt"]
        found.note(line, "no-question-column", known=", ".join(known))
        return []
    return [row for number, cells in rest if (row := _row(number, cells, columns, found))]


def _without_setting(text: str) -> tuple[int, str]:
    """Excel may begin a file with the sign between its cells; the first line that counts, and the text from there."""
    setting, _, rest = text.partition("\n")
    return (2, rest) if re.fullmatch(r'"?sep=.?"?', setting.strip(), re.IGNORECASE) else (1, text)


def _cut(text: str, first: int) -> tuple[list[tuple[int, list[str]]], int]:
    """The rows with something in them, each with its line, cut by the sign that gives the first row the most cells; and the line of
    a row that nobody can read, or 0."""
    separator = max(_SEPARATORS, key=lambda sign: len(next(csv.reader(StringIO(text), delimiter=sign), [])))
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    lines, line = [], first
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                lines.append((line, cells))
            line = first + reader.line_num
    except csv.Error:
        return lines, line
    return lines, 0


def _columns(line: int, head: list[str], titles: Titles, found: Findings) -> list[Column | None]:
    columns: list[Column | None] = []
    for title in head:
        column = _column(title, titles)
        if title.strip() and column is None:
            found.note(line, "column-unknown", title=title.strip())
        elif column and column in columns:
            found.note(line, "column-twice", title=title.strip())
            column = None
        columns.append(column)
    return columns


def _column(title: str, titles: Titles) -> Column | None:
    plain = " ".join(title.casefold().replace("_", " ").split()).rstrip(":*")
    by_title = {one.casefold(): name for name, ones in titles.items() for one in ones}
    if plain in by_title:
        return Column(by_title[plain])
    numbered = _NUMBERED.fullmatch(plain)
    if numbered and numbered[1] in by_title:
        return Column(by_title[numbered[1]], int(numbered[2]) if numbered[2].isdigit() else ord(numbered[2]) - 96)
    return None


def _row(line: int, cells: list[str], columns: list[Column | None], found: Findings) -> Row | None:
    if any(map(str.strip, cells[len(columns) :])):
        found.note(line, "row-too-long", count=len(cells), columns=len(columns))
        return None
    known = {column: cell.strip() for column, cell in zip(columns, cells) if column and cell.strip()}
    return Row(line, known) if known else None
