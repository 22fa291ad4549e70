"""A spreadsheet that somebody made for questions, saved as text: how it is known, and how it is read."""

from functools import cache

from ..words import languages, words
from .columns import head_of
from .separated import cut, first_rows, separator_of
from .source import Source
from .table import Spoken, read_table


def is_spreadsheet(source: Source) -> bool:
    """Whether one of the first rows has a title for the question and one more."""
    titles = spoken().titles
    lines = first_rows(source.text, separator_of(source.text, titles))
    return head_of(lines, titles, sure=True) is not None


def read_spreadsheet(source: Source) -> None:
    """Files what the rows hold."""
    if lines := cut(source.text, spoken().titles, source.found):
        read_table(lines, spoken(), source.found)


@cache
def spoken() -> Spoken:
    """The titles of columns and the words in cells, of all languages together: nobody says in which one a spreadsheet is written."""
    titles: dict[str, list[str]] = {}
    values: dict[str, dict[str, list[str]]] = {}
    for spoken_in in map(words, languages()):
        for name, ones in spoken_in.table_columns.items():
            titles.setdefault(name, []).extend(ones)
        for name, meant in spoken_in.table_values.items():
            for word, ones in meant.items():
                values.setdefault(name, {}).setdefault(word, []).extend(ones)
    return Spoken(titles, values)
