"""Reads a file of whatever kind it is, and says everything there is to say about it."""

from .beyond import note_alike, note_beyond
from .draft import Findings
from .formats import SPREADSHEET, WORKBOOK, format_of
from .source import Source


def read_file(file: str, data: bytes, language: str = "en") -> Findings:
    """The questions in a file, and notes about what could not be taken, in the order of its lines."""
    source = Source(file, data, language)
    found = source.found
    format = format_of(source) or SPREADSHEET
    if format is not WORKBOOK and not source.text.strip():
        if not found.notes:
            found.note(1, "file-without-text")
        return found
    format.read(source)
    for draft in found.drafts:
        note_beyond(draft, found)
        note_alike(draft, found)
    # In the order of the file's parts, such as the sheets of a workbook.
    parts = list(
        dict.fromkeys(
            place.file for place in [*(note.place for note in found.notes), *(draft.place for draft in found.drafts)]
        )
    )
    found.notes.sort(key=lambda note: (parts.index(note.place.file), note.place.line))
    return found
