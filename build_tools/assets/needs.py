"""Which files a script or a stylesheet needs before it: each says so on its first line, ``// Needs: page/words``."""

import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path

_PACKAGE = Path(__file__).parent.parent
#: Folders of the package that hold scripts and styles beside what they belong to; all others lie below ``browser``.
_OWN = ("blocks/", "questions/")
_SAID = re.compile(r"(?://|/\*) Needs: ([\w/, -]+?)(?: \*/)?\n")


def file_of(name: str, ending: str) -> Path:
    """The file called ``folder/name``; ``ending`` is ``js`` or ``css``."""
    folder = _PACKAGE if name.startswith(_OWN) else _PACKAGE / "browser"
    return folder / f"{name}.{ending}"


@cache
def text_of(name: str, ending: str) -> str:
    """What stands in it. Raises OSError if there is no such file."""
    return file_of(name, ending).read_text("utf-8")


def bytes_of(name: str, ending: str) -> bytes:
    """What stands in it, where that is no text. Raises OSError if there is no such file."""
    return file_of(name, ending).read_bytes()


def needs_of(name: str, ending: str) -> list[str]:
    """The files that must stand before it, as it says itself."""
    said = _SAID.match(text_of(name, ending))
    return said[1].split(", ") if said else []


def resolved(names: Iterable[str], ending: str) -> tuple[str, ...]:
    """These files and all that they need, each once and behind what it needs, in the order in which they are asked
    for."""
    found: dict[str, None] = {}

    def add(name: str) -> None:
        if name not in found:
            for needed in needs_of(name, ending):
                add(needed)
            found[name] = None

    for name in names:
        add(name)
    return tuple(found)
