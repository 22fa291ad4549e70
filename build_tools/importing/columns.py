"""Finds the titles of a spreadsheet, and gives each cell below them the name of its column."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from .draft import Findings

#: How many rows down the titles may stand: templates have a logo and a guide above them.
_FAR = 30
_NUMBERED = re.compile(r"(.*?)[\s.#]*(\d{1,3}|(?<=[\s.])[a-h])", re.DOTALL)
#: Columns that are there for each option, and are so called by a letter or a number alone.
_ALONE = re.compile(r"[a-h]|[1-9]")

#: What a column's title can be, in any of our languages: the column's own name to its titles.
Titles = Mapping[str, Sequence[str]]
#: The rows of a spreadsheet with something in them, each with its line.
Lines = Sequence[tuple[int, list[str]]]


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


def options_of(row: Row) -> list[Column]:
    """The columns of the options in a row, in their order."""
    return sorted((column for column in row.cells if column.name == "option"), key=lambda column: column.number or 0)


def read_rows(lines: Lines, titles: Titles, found: Findings) -> list[Row]:
    """The rows below the titles, and notes about columns that are not known and rows that cannot be told apart."""
    top = head_of(lines, titles)
    if len(lines) < (top or 0) + 2:
        found.note(1, "file-without-text")
        return []
    line, head = lines[top or 0]
    columns = _columns(line, head, titles, found)
    if top is None:
        found.note(line, "no-question-column", known=", ".join(titles["prompt"]))
        return []
    if any(any(map(str.strip, cells)) for _, cells in lines[:top]):
        found.note(lines[0][0], "rows-above", row=line)
    return [_parted(row, found) for number, cells in lines[top + 1 :] if (row := _row(number, cells, columns, found))]


def head_of(lines: Lines, titles: Titles, *, sure: bool = False) -> int | None:
    """The row that holds the titles: the first with one for the question and one more; else, unless we must be
    ``sure``, the first with one for the question."""
    known = [{column.name for title in cells if (column := column_of(title, titles))} for _, cells in lines[:_FAR]]
    asked = [index for index, names in enumerate(known) if "prompt" in names]
    return next((index for index in asked if len(known[index]) > 1), asked[0] if asked and not sure else None)


def column_of(title: str, titles: Titles) -> Column | None:
    """The column that a title names; None if it is not known."""
    plain = " ".join(title.casefold().replace("_", " ").split())
    plain = re.sub(r"\s+[-\u2013]\s+(?:max\b|choose\b|\d).*", "", plain)
    plain = re.sub(r"\s*\(.*\)$", "", plain).rstrip(" :*?")
    by_title = {one.casefold(): name for name, ones in titles.items() for one in ones}
    if plain in by_title:
        return Column(by_title[plain])
    numbered = _NUMBERED.fullmatch(plain)
    if numbered and numbered[1] in by_title:
        return Column(by_title[numbered[1]], _number(numbered[2]))
    return Column("option", _number(plain)) if _ALONE.fullmatch(plain) else None


def _number(said: str) -> int:
    return int(said) if said.isdigit() else ord(said) - 96


def _columns(line: int, head: list[str], titles: Titles, found: Findings) -> list[Column | None]:
    columns: list[Column | None] = []
    for title, column in zip(head, _settled([column_of(title, titles) for title in head]), strict=True):
        if title.strip() and column is None:
            found.note(line, "column-unknown", title=title.strip())
        elif column and column.name != "ignored" and column in columns:
            found.note(line, "right-columns" if column == Column("right") else "column-twice", title=title.strip())
            # Which of two columns holds the key is not for us to say.
            columns = [None if one == column == Column("right") else one for one in columns]
            column = None
        columns.append(column)
    return columns


def _settled(columns: list[Column | None]) -> list[Column | None]:
    """The columns, in which «answer» names the right one beside options, and is an option where another column marks
    what is right; all between the first and the last option are options."""
    names = {column.name for column in columns if column}
    if "first-option" in names and "last-option" in names:
        first, last = (columns.index(Column(name)) for name in ("first-option", "last-option"))
        columns = [
            Column("option", place - first + 1) if first <= place <= last else column
            for place, column in enumerate(columns)
        ]
        names.add("option")
    options = bool(names & {"option", "options"}) or Column("answer", 1) in columns
    alone = "right" if options else "option" if "right" in names else "answer"
    return [
        Column("option" if column.number else alone, column.number) if column and column.name == "answer" else column
        for column in columns
    ]


def _parted(row: Row, found: Findings) -> Row:
    """The row with an option in each cell where all of them stand in one: parted by lines, by strokes, by semicolons,
    or else by commas."""
    text = row.cell("options")
    if not text:
        return row
    sign = next((sign for sign in "\n|;," if sign in text), "\n")
    options = [option.strip() for option in text.split(sign) if option.strip()]
    if sign == ",":
        found.note(row.line, "options-cut", text=text, count=len(options))
    kept = {column: cell for column, cell in row.cells.items() if column != Column("options")}
    return Row(row.line, kept | {Column("option", number): option for number, option in enumerate(options, 1)})


def _row(line: int, cells: list[str], columns: list[Column | None], found: Findings) -> Row | None:
    if any(map(str.strip, cells[len(columns) :])):
        found.note(line, "row-too-long", count=len(cells), columns=len(columns))
        return None
    # Spreadsheets leave out the empty cells behind a row's last one, and keep some behind its last column.
    known = {column: cell.strip() for column, cell in zip(columns, cells, strict=False) if column and cell.strip()}
    return Row(line, known) if any(column.name != "ignored" for column in known) else None
