"""The kinds of file that can be read, each known by what it holds; how it is called decides only where that tells
nothing."""

from collections.abc import Callable
from dataclasses import dataclass

from .aiken import is_aiken, read_aiken
from .gift import is_gift, read_gift
from .mkdocs_quiz import is_mkdocs_quiz, read_mkdocs_quiz
from .moodle_xml import is_moodle_xml, read_moodle_xml
from .source import Source
from .spreadsheet import is_spreadsheet, read_spreadsheet
from .workbook import is_workbook, read_workbook


@dataclass(frozen=True)
class Format:
    """``looks`` says whether a file is of this kind, ``read`` files its questions and notes. ``endings`` are of files
    that are taken for it when nothing in them tells another."""

    looks: Callable[[Source], bool]
    read: Callable[[Source], None]
    endings: tuple[str, ...] = ()


WORKBOOK = Format(is_workbook, read_workbook)
SPREADSHEET = Format(is_spreadsheet, read_spreadsheet, (".csv", ".tsv"))
#: The first that looks like the file reads it.
FORMATS = (
    WORKBOOK,
    Format(is_moodle_xml, read_moodle_xml),
    Format(is_mkdocs_quiz, read_mkdocs_quiz, (".md", ".markdown")),
    SPREADSHEET,
    Format(is_aiken, read_aiken),
    Format(is_gift, read_gift, (".gift",)),
)


def format_of(source: Source) -> Format | None:
    """The format of a file; None if it has none of ours."""
    looks = (format for format in FORMATS if format.looks(source))
    return next(looks, next((format for format in FORMATS if source.ending in format.endings), None))
