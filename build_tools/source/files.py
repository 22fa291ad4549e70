"""The one door to an author's files: a list of folders, highest first, that is read, listed and asked as one."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import TypeVar

from ..errors import CourseError, Mistake, Place
from .lines import decoded, refuse_conflicts
from .tree import Kind, folded, is_hidden, is_link, listed, steps

#: What a course is written in, in each of the folders it is read from.
PARTS = ("course", "modules", "quizzes")
#: What a site has that is no course.
QUIZZES = ("quizzes",)
#: The values of a mistake that name a file.
_FILE_VALUES = ("file", "index")
_M = TypeVar("_M", bound=Mistake)


@dataclass(frozen=True)
class Folder:
    """``name`` stands before the files of the folder when they are told; the course's own folder has none."""

    path: Path
    name: str = ""


@dataclass(frozen=True)
class Files:
    """What lies in the ``parts`` of the ``folders``, the highest of which stands first.

    What lies at a path in a higher folder takes the place of what lies there in a lower one: a file that of a file or
    of a whole folder, a folder that of a file, while two folders are one. What begins with a dot belongs to an editor
    or a system. A link is never followed. All is listed once, when it is first asked for; ``again`` looks anew.
    """

    folders: tuple[Folder, ...]
    parts: tuple[str, ...] = PARTS

    @classmethod
    def of(cls, where: Files | Path) -> Files:
        """The files themselves, or those of a course that lies in one folder alone."""
        return where if isinstance(where, Files) else cls((Folder(where),))

    def again(self) -> Files:
        """The same folders, to be listed as they are now."""
        return Files(self.folders, self.parts)

    @property
    def home(self) -> Path:
        """The course's own folder, the lowest: what commands write goes there."""
        return self.folders[-1].path

    # Listing.

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The path of every file, in order; those that only lead elsewhere too. Raises PermissionError for a folder
        that may not be listed, which is not taken for an empty one."""
        return tuple(sorted(path for path, kind in self._entries.items() if kind.is_file))

    @cached_property
    def links(self) -> tuple[str, ...]:
        """The files and folders that only lead to another place, in order. Raises PermissionError as ``names`` does."""
        return tuple(sorted(path for path, kind in self._entries.items() if kind.is_link))

    @cached_property
    def _entries(self) -> dict[str, Kind]:
        above: dict[str, Kind] = {}
        for folder in self.folders:
            here = {path: kind for path, kind in listed(folder.path, self.parts) if not is_hidden(path, kind, above)}
            above |= here
        return above

    @cached_property
    def _names(self) -> frozenset[str]:
        return frozenset(self.names)

    def has(self, file: str) -> bool:
        """Whether there is such a file, in these very letters; not for what stands outside the parts."""
        return file in self._names or bool(self.link_of(file))

    def link_of(self, file: str) -> str:
        """The link that a path is, or leads through; empty if there is none."""
        return next((link for link in self.links if f"{file}/".startswith(f"{link}/")), "")

    def below(self, folder: str) -> list[str]:
        """The files in a folder and in those inside it, as seen from it."""
        return [file[len(folder) + 1 :] for file in self.names if file.startswith(f"{folder}/")]

    def stems(self, folder: str, ending: str) -> list[str]:
        """The names of a folder's files with this ending, without it."""
        return [name.removesuffix(ending) for name in self.below(folder) if name.endswith(ending) and "/" not in name]

    def twins(self) -> Iterator[tuple[str, str]]:
        """Files and folders that Windows or macOS takes for an earlier one, each with that one: the second would take
        the place of the first, in whichever folders they lie. What lies in two such folders goes with them."""
        seen: dict[str, str] = {}
        for path in sorted({step for file in self.names for step in steps(file)}):
            first = seen.setdefault(folded(path), path)
            if first != path and first.rpartition("/")[0] == path.rpartition("/")[0]:
                yield path, first

    def watched(self) -> list[Path]:
        """The folders in which a change is one of the course."""
        return [path for folder in self.folders for part in self.parts if (path := folder.path / part).is_dir()]

    # Reading.

    def folder_of(self, file: str) -> Folder:
        """The highest folder that holds something at this path; the course's own if none does."""
        return next((folder for folder in self.folders if os.path.lexists(folder.path / file)), self.folders[-1])

    def path(self, file: str) -> Path:
        """Where a file lies; where it would, if it is not there."""
        return self.folder_of(file).path / file

    def read(self, file: str, *, most: int = -1, at: Place | None = None) -> bytes:
        """The bytes of a file, or its first ``most``. Raises CourseError, ``at`` a place or at the file itself, if it
        is no file or may not be read; or at the link, if only that lies in the course."""
        folder = self.folder_of(file).path
        way = steps(file) if file.startswith(self._beginnings) else ()
        if link := next((step for step in way if is_link(folder / step)), ""):
            raise CourseError([led_away(link)])
        path = folder / file
        if not path.is_file():
            raise CourseError([Mistake(at or Place(file), "file-special", {"file": file})])
        try:
            with path.open("rb") as opened:
                return opened.read(most)
        except PermissionError as error:
            raise CourseError([Mistake(at or Place(file), "file-unreadable", {"file": file})]) from error

    def lines(self, file: str) -> list[str]:
        """The lines of a file, whatever Git has put between them. Raises CourseError as ``read`` does, or with the
        place of the first character that is not UTF-8 (Excel and Notepad write other encodings)."""
        return decoded(self.read(file), file)

    def text(self, file: str) -> str:
        """The text of a file, with line ends as ``\\n``. Raises CourseError as ``lines`` does, or with the places of
        all marks of a conflict."""
        lines = self.lines(file)
        refuse_conflicts(lines, file)
        return "\n".join(lines)

    def size(self, file: str) -> int:
        """In bytes."""
        return self.path(file).stat().st_size

    # Telling.

    def told(self, mistakes: Iterable[_M]) -> list[_M]:
        """The mistakes, or advice, with the folder of each file they are about."""
        return [replace(one, place=self.place(one.place), values=self._values(one.values)) for one in mistakes]

    def place(self, place: Place) -> Place:
        """The place with the folder that its line comes from."""
        return replace(place, folder=self.folder_of(place.file).name) if place.file and not place.folder else place

    def shown(self, file: str) -> str:
        """A file as its author finds it, seen from the course's own folder."""
        return self.place(Place(file)).path

    def _values(self, values: Mapping[str, object]) -> Mapping[str, object]:
        """With other files that a sentence names; what an author wrote in a link is none of those."""
        named = {name: str(values[name]) for name in _FILE_VALUES if name in values}
        shown = {name: self.shown(file) for name, file in named.items() if f"{file}/".startswith(self._beginnings)}
        return {**values, **shown}

    @property
    def _beginnings(self) -> tuple[str, ...]:
        return tuple(f"{part}/" for part in self.parts)


def led_away(link: str) -> Mistake:
    """What is told of a file or folder that only leads to another place."""
    return Mistake(Place(link), "file-is-link", {"file": link})
