"""Reads all files of an import and gives each question in them a name of its own."""

from collections.abc import Collection
from pathlib import Path

from ..course.known import Known
from ..errors import Mistake
from ..source.naming import Names
from ..source.shape import is_name
from .draft import Draft
from .entry import Entry, entry_of, name_of
from .files import read_file
from .wanted import Wanted


def gather(wanted: Wanted, there: Known, language: str) -> tuple[list[Entry], list[Mistake]]:
    """The questions of all sources, in order, and everything there is to say about them."""
    found = [read_file(name, Path(name).read_bytes(), language) for name in wanted.sources]
    entries, renamed = named([draft for one in found for draft in one.drafts], there.ids, wanted.lesson)
    # In the order of the sources, each of which may have several parts, such as the sheets of a workbook.
    files = list(
        dict.fromkeys(
            place.file
            for one in found
            for place in [*(note.place for note in one.notes), *(draft.place for draft in one.drafts)]
        )
    )
    notes = [note for one in found for note in one.notes] + renamed
    return entries, sorted(notes, key=lambda note: (files.index(note.place.file), note.place.line))


def named(drafts: list[Draft], used: Collection[str], lesson: str) -> tuple[list[Entry], list[Mistake]]:
    """Each question under the name its file gives, if no other has it, or one from its words; and what happened to
    given names."""
    entries: list[Entry] = []
    notes: list[Mistake] = []
    names = Names(used)
    for draft in drafts:
        own = draft.keys.get("id", "")
        name = names.take(own if is_name(own) and names.is_free(own) else name_of(draft))
        if own and name != own:
            notes.append(
                Mistake(draft.place, "id-not-free" if is_name(own) else "id-not-a-name", {"id": own, "name": name})
            )
        entries.append(entry_of(draft, name, lesson))
    return entries, notes
