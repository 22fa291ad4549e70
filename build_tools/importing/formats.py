"""The kinds of file that can be read, each known by what it holds; how it is called decides only where that tells nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from .mkdocs_quiz import is_mkdocs_quiz, read_mkdocs_quiz
from .source import Source
from .spreadsheet import is_spreadsheet, read_spreadsheet


@dataclass(frozen=True)
class Format:
    """``looks`` says whether a file is of this kind, ``read`` files its questions and notes. ``endings`` are of files that are taken
    for it when nothing in them tells another. ``by_line``: its texts are Markdown whose lines are those of the file; ``cells``: its texts
    are Markdown that stands in cells."""

    looks: Callable[[Source], bool]
    read: Callable[[Source], None]
    endings: tuple[str, ...] = ()
    by_line: bool = False
    cells: bool = False
    is_text: bool = True


#: The first that looks like the file reads it.
FORMATS = (
    Format(is_mkdocs_quiz, read_mkdocs_quiz, (".md", ".markdown"), by_line=True),
    Format(is_spreadsheet, read_spreadsheet, (".csv", ".tsv"), cells=True),
)


def format_of(source: Source) -> Format | None:
    """The format of a file; None if it has none of ours."""
    looks = (format for format in FORMATS if format.looks(source))
    return next(looks, next((format for format in FORMATS if source.ending in format.endings), None))
