"""Our scripts and stylesheet: one script for each page kind, joined from small files, named after what they hold."""

import hashlib
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from .questions import FOLDER as QUESTIONS
from .questions import NAMES

_BROWSER = Path(__file__).parent / "browser"
_EVERY = ("words", "record-form", "record-merge", "record", "notice", "shared", "menu", "scheme", "search-box", "progress", "read-mark")

#: The files of each page kind's script, in order; every page has one of them.
SCRIPTS: dict[str, tuple[str, ...]] = {
    "page": (*_EVERY, "start"),
    "quiz": (*_EVERY, "question", *(f"questions/{name}" for name in NAMES), "check"),
    "mine": (*_EVERY, "start", "my-page", "load"),
    # Loaded when somebody searches.
    "search": ("words", "search"),
    # Runs before the first paint, so it does one thing.
    "first": ("first",),
}
STYLES = ("tokens", "page", "content", "question", "print")


@dataclass(frozen=True)
class Asset:
    """A file of the finished site; ``path`` carries a mark of its content, so that a browser may keep it for ever."""

    path: str
    text: str


@cache
def assets() -> dict[str, Asset]:
    """All assets under their names: the scripts by page kind, ``style``, and ``mark``, the course's own sign."""
    made = {name: _asset(name, "js", _script(files)) for name, files in SCRIPTS.items()}
    style = "\n".join((_BROWSER / f"{name}.css").read_text("utf-8") for name in STYLES)
    mark = Asset("favicon.svg", (_BROWSER / "favicon.svg").read_text("utf-8"))
    return made | {"style": _asset("style", "css", style), "mark": mark}


def _script(files: tuple[str, ...]) -> str:
    # One function around all: nothing becomes global.
    bodies = "\n".join(_read(name) for name in files)
    return f'(() => {{\n"use strict"\n{bodies}\n}})()\n'


def _read(name: str) -> str:
    folder, _, kind = name.rpartition("/")
    return ((QUESTIONS if folder else _BROWSER) / f"{kind}.js").read_text("utf-8")


def _asset(name: str, ending: str, text: str) -> Asset:
    mark = hashlib.sha256(text.encode()).hexdigest()[:8]
    return Asset(f"assets/{name}.{mark}.{ending}", text)
