"""Cuts a spreadsheet that was saved as text into rows of cells."""

import csv
import re
from io import StringIO
from itertools import islice

from .columns import Lines, Titles, column_of, head_of
from .draft import Findings

_SEPARATORS = ";,\t|"
_SETTING = re.compile(r'"?sep=(.?)"?', re.IGNORECASE)
#: How many rows tell which sign separates the cells.
_ENOUGH = 30


def cut(text: str, titles: Titles, found: Findings) -> Lines:
    """The rows with something in them; none, and a note, where a row cannot be read."""
    setting, _, rest = text.partition("\n")
    told = _SETTING.fullmatch(setting.strip())
    first, text = (2, rest) if told else (1, text)
    separator = told[1] if told and told[1] else separator_of(text, titles)
    reader = csv.reader(StringIO(text, newline=""), delimiter=separator, strict=True)
    lines, line = [], first
    try:
        for cells in reader:
            if any(map(str.strip, cells)):
                lines.append((line, cells))
            line = first + reader.line_num
    except csv.Error as error:
        found.note(line, "cell-too-long" if "limit" in str(error) else "quote-not-closed")
        return []
    if not lines:
        found.note(1, "file-without-text")
    return lines


def separator_of(text: str, titles: Titles) -> str:
    """The sign that makes the most known titles of one row, or else stands most often in the first."""
    first = text.partition("\n")[0]
    return max(_SEPARATORS, key=lambda sign: (_known(first_rows(text, sign), titles), first.count(sign)))


def first_rows(text: str, separator: str) -> Lines:
    """The first rows with something in them, as far as they can be read."""
    lines: list[tuple[int, list[str]]] = []
    try:
        for cells in islice(csv.reader(StringIO(text, newline=""), delimiter=separator), _ENOUGH):
            if any(map(str.strip, cells)):
                lines.append((len(lines), cells))
    except csv.Error:
        pass
    return lines


def _known(lines: Lines, titles: Titles) -> int:
    top = head_of(lines, titles)
    return 0 if top is None else sum(column_of(title, titles) is not None for title in lines[top][1])
