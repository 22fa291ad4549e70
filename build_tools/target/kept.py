"""What a build leaves alone, and says so."""

import os
import re
import unicodedata
from collections.abc import Iterator, Sequence
from itertools import islice
from pathlib import Path

from .mark import digest, files, inner_marks, read_mark
from .unmarked import is_of_a_site

#: What looking at a folder leaves in it.
_DROPPED = re.compile(r"(^|/)(\.DS_Store|\._[^/]*|\.directory|Thumbs\.db|desktop\.ini)$")
_LANGUAGE = re.compile(r"[a-z]{2,3}")
#: Files that are named where a folder is no site.
_SHOWN = 3


class NotReplaced(Exception):
    """A folder that is not replaced; ``message`` names a sentence in ``words/``, and ``values`` fill its gaps."""

    def __init__(self, message: str, **values: object):
        super().__init__(message)
        self.message, self.values = message, values


def refuse_place(target: Path, roots: Sequence[Path], sources: tuple[str, ...]) -> None:
    """Raises NotReplaced where no site can be, whatever is there: on a link, on one of the course's ``roots``, or among
    its ``sources`` there."""
    if target.is_symlink() or getattr(os.path, "isjunction", lambda path: False)(target):
        raise NotReplaced("target-is-link", leads=os.path.realpath(target))
    if os.path.lexists(target) and not target.is_dir():
        raise NotReplaced("target-is-file")
    if any(_same(target, folder) for root in roots for folder in (root, *root.parents)):
        raise NotReplaced("target-holds-course")
    written = [root / name for root in roots for name in sources]
    if any(_same(folder, other) for folder in (target, *target.parents) for other in written):
        raise NotReplaced("target-in-course", sources=", ".join(sources))
    if os.path.ismount(target):
        raise NotReplaced("target-is-mount")


def refuse_foreign(target: Path) -> None:
    """Raises NotReplaced where the folder holds anything that no build wrote, or that was changed since; names some of
    it."""
    found = list(islice(foreign(target), _SHOWN + 1)) if target.exists() else []
    if found:
        more = ["…"] if len(found) > _SHOWN else []
        raise NotReplaced("not-a-site", names=", ".join(found[:_SHOWN] + more))


def foreign(folder: Path) -> Iterator[str]:
    """The files below ``folder`` that are somebody's own: no build wrote them, or they were changed since."""
    listed = read_mark(folder)
    marked = listed is not None
    if listed is None:
        listed = inner_marks(folder, [entry.name for entry in os.scandir(folder) if _LANGUAGE.fullmatch(entry.name)])
    for name in files(folder):
        if name in listed:
            theirs = not _as_written(folder / name, listed[name])
        else:
            theirs = marked or not is_of_a_site(folder, name)
        if theirs and not _DROPPED.search(name):
            yield name


def _as_written(file: Path, mark: str | None) -> bool:
    return not file.is_symlink() and file.is_file() and mark in (None, digest(file))


def _same(one: Path, other: Path) -> bool:
    """Whether two paths are one folder: here, or on a system to which large letters make no difference."""
    if one.exists() and other.exists() and one.samefile(other):
        return True
    return (
        one.parent.exists()
        and other.parent.exists()
        and one.parent.samefile(other.parent)
        and known(one.name) == known(other.name)
    )


def known(name: str) -> str:
    """A name as those systems know it to which large letters and forms of Unicode make no difference."""
    return unicodedata.normalize("NFC", name.casefold())
