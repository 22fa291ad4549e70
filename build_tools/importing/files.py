"""Reads a file of whatever kind its name says: a page written for mkdocs-quiz, or a spreadsheet."""

from functools import cache

from ..words import languages, words
from .beyond import note_beyond
from .decoding import decoded
from .draft import Findings
from .mkdocs_quiz import read_mkdocs_quiz
from .rows import Values, read_table
from .table import Titles

_PAGES, _TABLES = (".md", ".markdown"), (".csv", ".tsv", ".txt")
ENDINGS = _PAGES + _TABLES


def read_file(file: str, data: bytes) -> Findings:
    """The questions in a file, which has one of the ``ENDINGS``, and everything there is to say about it."""
    begun = Findings(file)
    text = decoded(data, begun)
    if not text.strip():
        if not begun.notes:
            begun.note(1, "file-without-text")
        return begun
    is_page = file.lower().endswith(_PAGES)
    found = read_mkdocs_quiz(text, file) if is_page else read_table(text, file, *_table_words())
    for draft in found.drafts:
        note_beyond(draft, found, by_line=is_page)
    return Findings(file, found.drafts, sorted([*begun.notes, *found.notes], key=lambda note: note.place))


@cache
def _table_words() -> tuple[Titles, Values]:
    """The titles of columns and the words in cells, of all languages together: nobody says in which one a spreadsheet is written."""
    titles: dict[str, list[str]] = {}
    values: dict[str, dict[str, list[str]]] = {}
    for spoken in map(words, languages()):
        for name, ones in spoken.table_columns.items():
            titles.setdefault(name, []).extend(ones)
        for name, meant in spoken.table_values.items():
            for word, ones in meant.items():
                values.setdefault(name, {}).setdefault(word, []).extend(ones)
    return titles, values
