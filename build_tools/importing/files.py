"""Reads a file of whatever kind it is, and says everything there is to say about it."""

from .beyond import note_beyond
from .draft import Findings
from .formats import FORMATS, format_of
from .source import Source


def read_file(file: str, data: bytes, language: str = "en") -> Findings:
    """The questions in a file, and notes about what could not be taken, in the order of its lines."""
    source = Source(file, data, language)
    found = source.found
    format = format_of(source) or FORMATS[-1]
    if format.is_text and not source.text.strip():
        if not found.notes:
            found.note(1, "file-without-text")
        return found
    format.read(source)
    for draft in found.drafts:
        note_beyond(draft, found, by_line=format.by_line, cells=format.cells)
    found.notes.sort(key=lambda note: note.place.line)
    return found
