"""Our scripts and stylesheets: one script for each page, joined from small files, named after what they hold."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from ..questions import FOLDER as QUESTIONS
from ..questions import NAMES
from .colour import accent

_BROWSER = Path(__file__).parent.parent / "browser"
#: The accent in ``favicon.svg``, which stands alone and cannot use a token.
_OWN_COLOUR = "#0a5560"
_EVERY = (
    "words",
    "fetched",
    "record-form",
    "record-merge",
    "record",
    "notice",
    "shared",
    "menu",
    "scheme",
    "search-box",
    "progress",
    "read-mark",
)

#: What a page needs beside what every page has: the files in order. The kinds of question it asks follow after
#: ``question``.
PARTS: dict[str, tuple[str, ...]] = {
    "page": (),
    "lists": ("more-words", "path", "start", "due", "applied", "due-line", "ten-minutes"),
    "quiz": ("question", "offer"),
    "check": ("question", "more-words", "draw", "pools", "sure", "check-result", "check"),
    "course-check": ("question", "more-words", "fetch-questions", "draw", "pools", "sure", "check-result", "check"),
    "pre-check": ("question", "more-words", "pre-check"),
    "review": (
        "question",
        "more-words",
        "fetch-questions",
        "dates",
        "due",
        "applied",
        "download",
        "calendar",
        "calendar-button",
        "review",
        "applied-form",
    ),
    "flashcards": ("flashcards",),
    "statement": ("more-words", "path", "dates", "due", "applied", "counts", "receipt", "statement"),
    "receipts": ("more-words", "receipt", "receipts"),
    "sheet": ("sheet",),
    "handout": ("handout",),
    "mine": (
        "more-words",
        "path",
        "start",
        "dates",
        "due",
        "applied",
        "due-line",
        "ten-minutes",
        "counts",
        "download",
        "held",
        "my-page",
        "journal",
        "record-news",
        "load",
    ),
}
#: The stylesheet of every page, and what a page with such a need has beside it.
STYLES: dict[str, tuple[str, ...]] = {
    "style": ("tokens", "page", "content", "question", "print"),
    "check-style": ("check", "sure"),
    "course-check-style": ("check", "sure"),
    "pre-check-style": ("check", "pre-check"),
    "review-style": ("check", "own-text", "review"),
    "lists-style": ("lists", "ten-minutes"),
    "mine-style": ("lists", "ten-minutes", "own-text", "mine"),
    "statement-style": ("statement",),
    "receipts-style": ("statement",),
    "search-style": ("search",),
    "sheet-style": ("sheet",),
    "flashcards-style": ("flashcards",),
    "terms-style": ("terms",),
}

#: What a host's edition has in the stylesheet of every page beside that.
HOST_STYLES = ("host",)

#: A quiz in a site that is no course: the scripts it needs there, and its rules, of which all but the first hold inside
#: it alone.
_GUEST_SCRIPTS = (
    "words",
    "record-form",
    "record-merge",
    "fetched",
    "record",
    "notice",
    "download",
    "rescue",
    "progress",
    "question",
)
GUEST_STYLES = ("guest-card", "guest", "content", "question", "print")
#: As strong as an id, so that nothing in the theme's own rules is stronger.
_INSIDE_GUEST = ":is(#_,.md-typeset) .guest"
#: Our rem is 18 pixels and Material's 20, of which its text takes 0.8.
_GUEST_REM = 0.8


@dataclass(frozen=True)
class Asset:
    """A file of the finished site; ``path`` carries a mark of its content, so that a browser may keep it for ever."""

    path: str
    text: str


@cache
def assets(colour: str = "", *, hosted: bool = False) -> dict[str, Asset]:
    """What pages share, under its name: the stylesheets, ``mark`` (the course's own sign), ``first`` (runs before the
    first paint, so it does one thing), ``search`` and ``again`` (fetched when somebody searches, or has answered in a
    lesson), ``moved`` (of a page at an address that was left), ``follow`` (where a link carries a path). ``colour`` is
    the host's own, such as ``#0a5560``; ``hosted`` says that there is a host."""
    styles = {name: _asset(name, "css", "\n".join(map(_style, files))) for name, files in STYLES.items()}
    if hosted:
        own = "\n".join(map(_style, HOST_STYLES)) + (_accented(colour) if colour else "")
        styles["style"] = _asset("style", "css", f"{styles['style'].text}\n{own}")
    scripts = {
        "first": _script("first", ("first",)),
        "search": _script("search", ("words", "fetched", "search")),
        "again": _script("again", ("words", "again")),
        "terms": _script("terms", ("terms",)),
        "rescue": _script("rescue", ("words", "download", "rescue")),
        "moved": _script("moved", ("moved",)),
        "follow": _script("follow", (*_EVERY[:5], "follow")),
    }
    mark = _text(_BROWSER / "favicon.svg").replace(_OWN_COLOUR, accent(colour)[0]["accent"] if colour else _OWN_COLOUR)
    return styles | scripts | {"mark": Asset("favicon.svg", mark)}


def _accented(colour: str) -> str:
    """The rules that put a host's colour in place of ours, in the order of ``tokens.css``."""
    light, dark = ("; ".join(f"--{name}: {value}" for name, value in scheme.items()) for scheme in accent(colour))
    follows = f':root:not([data-scheme="light"]) {{ {dark} }}'
    chosen = f':root[data-scheme="dark"] {{ {dark} }}'
    return f":root {{ {light} }}\n@media screen and (prefers-color-scheme: dark) {{ {follows} }}\n@media screen {{ {chosen} }}\n"


@cache
def page_script(needs: frozenset[str], kinds: frozenset[str] = frozenset()) -> Asset:
    """The one script of a page that has these ``needs`` (names in ``PARTS``; none is ``page``) and asks these kinds of
    question (``Question.scripts``)."""
    names = [name for name in PARTS if name in (needs or {"page"})]
    files: dict[str, None] = dict.fromkeys(_EVERY)
    for name in names:
        for file in PARTS[name]:
            files |= dict.fromkeys((file, *_kinds(kinds)) if file == "question" else (file,))
    return _script("-".join(names), tuple(files))


@cache
def kind_style(kinds: frozenset[str]) -> Asset | None:
    """The stylesheet of the kinds that have rules of their own (a file beside the three); None if none of these has."""
    files = _kind_styles(kinds)
    return _asset("kinds-style", "css", "\n".join(map(_rules, files))) if files else None


@cache
def guest_script(kinds: frozenset[str]) -> Asset:
    """The script of a page with quizzes in a site that is no course."""
    return _script("quiz", (*_GUEST_SCRIPTS, *_kinds(kinds)))


@cache
def guest_style(kinds: frozenset[str]) -> Asset:
    """The stylesheet of such a page: our own rules for questions, held inside the quiz and measured in the theme's
    rem."""
    around, *within = (_BROWSER / f"{name}.css" for name in GUEST_STYLES)
    files = [*within, *_kind_styles(kinds)]
    rules = re.sub(
        r"(\d*\.?\d+)rem\b", lambda size: f"{float(size[1]) * _GUEST_REM:.4g}rem", "\n".join(map(_rules, files))
    )
    # Only what stands around the whole page is told apart: the rest lies inside.
    inside = rules.replace("[data-script] ", "[data-script] & ")
    return _asset("quiz", "css", f"{_rules(around)}\n{_INSIDE_GUEST}{{\n{inside}\n}}\n")


def _kind_styles(kinds: Iterable[str]) -> list[Path]:
    return [file for name in _in_order(kinds) if (file := QUESTIONS / f"{name}.css").is_file()]


def _kinds(kinds: Iterable[str]) -> list[str]:
    return [f"questions/{name}" for name in _in_order(kinds) if (QUESTIONS / f"{name}.js").is_file()]


def _in_order(kinds: Iterable[str]) -> list[str]:
    """The kinds, and behind them what only some questions of a kind need, such as ``reflect-card``."""
    return [*(name for name in NAMES if name in kinds), *sorted(set(kinds) - set(NAMES))]


def _script(name: str, files: tuple[str, ...]) -> Asset:
    # One function around all: nothing becomes global.
    bodies = "\n".join(map(_code, files))
    return _asset(name, "js", f'(() => {{\n"use strict"\n{bodies}\n}})()\n')


def _code(name: str) -> str:
    folder, _, kind = name.rpartition("/")
    source = _closed_up(
        r"[ \t]*([=,;:?{}()\[\]<>|&]+)[ \t]*", stripped(_text((QUESTIONS if folder else _BROWSER) / f"{kind}.js"))
    )
    # What a bracket or a sign begins needs no line of its own, nor does what ends it; where a statement could end, the
    # line stays.
    return re.sub(r"(?<=[{(\[,=>])\n|\n(?=[})\].?:])", "", source)


def _style(name: str) -> str:
    return _rules(_BROWSER / f"{name}.css")


def _rules(file: Path) -> str:
    return _closed_up(r"\s*([{}])\s*|([;,:])\s+", stripped(_text(file)))


def _closed_up(signs: str, source: str) -> str:
    """The source without the spaces around its signs; texts are left alone, since ``content: ": "`` means its space."""
    return re.sub(rf'("(?:[^"\\]|\\.)*"|`[^`]*`)|{signs}', lambda found: found[found.lastindex], source)


@cache
def _text(path: Path) -> str:
    return path.read_text("utf-8")


def stripped(source: str) -> str:
    """A script or style without comments on lines of their own, indents and empty lines: a third of what is sent.

    Lines and names stay, so that what a browser runs can still be read. Our sources keep to a form for which this is
    safe (texts between " or ` that end on their line, no comments behind code, no quotes or spaces in regular
    expressions); a test holds them to it.
    """
    without = re.sub(r"^[ \t]*/\*.*?\*/[ \t]*\n", "", source, flags=re.DOTALL | re.MULTILINE)
    lines = (line.strip() for line in without.split("\n"))
    return "\n".join(line for line in lines if line and not line.startswith("//"))


def _asset(name: str, ending: str, text: str) -> Asset:
    mark = hashlib.sha256(text.encode()).hexdigest()[:8]
    return Asset(f"assets/{name}.{mark}.{ending}", text)
