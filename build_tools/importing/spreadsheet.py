"""Spreadsheets that were saved as text, and the words that all spreadsheets use."""

import re
from functools import cache

from ..words import languages, words
from .columns import Lines, column_of, head_of
from .draft import Findings
from .separated import cut, first_rows, separator_of
from .source import Source
from .table import Spoken, read_table

#: Kahoot's template says in its titles how long a text may be, and how long it is shown; it names what is right by
#: number only, and shows texts as they are.
_KAHOOT = re.compile(r"\bmax \d+ characters|\btime limit \(sec\)", re.IGNORECASE)


def is_spreadsheet(source: Source) -> bool:
    """Whether one of the first rows has a title for the question and one more, or the first those of answers that were
    given."""
    titles = spoken().titles
    lines = first_rows(source.text, separator_of(source.text, titles))
    return head_of(lines, titles, sure=True) is not None or _are_answers(lines)


def read_spreadsheet(source: Source) -> None:
    """Files what the rows hold."""
    if lines := cut(source.text, spoken().titles, source.found):
        read_lines(lines, source.found)


def read_lines(lines: Lines, found: Findings) -> None:
    """Files what the rows of one sheet hold, wherever they were kept."""
    titles = spoken().titles
    if _are_answers(lines):
        found.note(lines[0][0], "answers-of-a-form")
        return
    top = head_of(lines, titles)
    kahoot = top is not None and any(_KAHOOT.search(title) for title in lines[top][1])
    read_table(lines, Spoken(titles, spoken().values, by_place=kahoot, literal=kahoot), found)


def _are_answers(lines: Lines) -> bool:
    """Whether it is what people answered in a form: a row for each of them, which begins with the time."""
    first = lines[0][1] if lines else [""]
    known = column_of(next(filter(None, map(str.strip, first)), ""), spoken().titles)
    return (
        known is not None
        and known.name == "time-answered"
        and not any((column := column_of(title, spoken().titles)) and column.name == "prompt" for title in first)
    )


@cache
def spoken() -> Spoken:
    """The titles of columns and the words in cells, of all languages together: nobody says in which one a spreadsheet
    is written."""
    titles: dict[str, list[str]] = {}
    values: dict[str, dict[str, list[str]]] = {}
    for spoken_in in map(words, languages()):
        for name, ones in spoken_in.table_columns.items():
            titles.setdefault(name, []).extend(ones)
        for name, meant in spoken_in.table_values.items():
            for word, ones in meant.items():
                values.setdefault(name, {}).setdefault(word, []).extend(ones)
    return Spoken(titles, values)
