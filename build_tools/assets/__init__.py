"""Our scripts, stylesheets and typeface: one script for each page, joined from small files, named after what they
hold."""

import hashlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from ..blocks import NAMES as BLOCKS
from ..questions import NAMES as KINDS
from .colour import accent
from .needs import bytes_of, file_of, resolved, text_of
from .stripped import closed_rules, closed_script

#: The accent in ``favicon.svg``, which stands alone and cannot use a token.
_OWN_COLOUR = "#0a5560"
#: Scripts that run alone: before the first paint, when somebody searches, has answered in a lesson or scrolls in one,
#: meets a term, has begun, meets a browser that has cleared its store, at an address that was left, where a link
#: carries a path.
ALONE = {
    "first": "page/first",
    "search": "search/search",
    "again": "question/again",
    "terms": "terms/terms",
    "begun": "page/begun",
    "rescue": "record/rescue",
    "moved": "page/moved",
    "follow": "page/follow",
    "parts": "page/parts",
}
#: Stylesheets that pages share: that of every page, and those fetched with what is searched and what terms mean.
SHARED = {"style": "page/style", "search-style": "search/search", "terms-style": "terms/terms"}
#: What a host's edition has in the stylesheet of every page beside that.
HOST = "page/host"
#: The face of headings, where a host brings none. Who has not got it in time keeps the system's for this page: nothing
#: moves.
FACE = "page/heading"
_FACE = "@font-face{{font-family:Heading;src:url({way});font-weight:700;font-display:optional}}"

#: A quiz in a site that is no course: its rules, of which all but the first hold inside it alone.
GUEST = ("guest/guest-card", "guest/guest", "page/content", "question/question", "page/print")
#: As strong as an id, so that nothing in the theme's own rules is stronger.
_INSIDE_GUEST = ":is(#_,.md-typeset) .guest"
#: Our rem is 18 pixels and Material's 20, of which its text takes 0.8.
_GUEST_REM = 0.8


@dataclass(frozen=True)
class Asset:
    """A file of the finished site; ``path`` carries a mark of its content, so that a browser may keep it for ever."""

    path: str
    text: str = ""
    #: What it holds where that is no text.
    data: bytes = b""


@cache
def assets(colour: str = "", *, hosted: bool = False, font: str = "") -> dict[str, Asset]:
    """What pages share, under its name (``ALONE``, ``SHARED``), ``mark``, the course's own sign, and ``face``, that of
    headings. ``colour`` is the host's own, such as ``#0a5560``, ``font`` the address of its own face below the
    language's folder; ``hosted`` says that there is a host."""
    styles = {name: _asset(name, "css", _rules(resolved([entry], "css"))) for name, entry in SHARED.items()}
    if hosted:
        own = _rules([HOST]) + (_accented(colour) if colour else "")
        styles["style"] = _asset("style", "css", f"{styles['style'].text}\n{own}")
    face = Asset(font) if font else _face()
    styles["style"] = _asset("style", "css", f"{_FACE.format(way=_from_style(face.path))}\n{styles['style'].text}")
    scripts = {name: _script(name, resolved([entry], "js")) for name, entry in ALONE.items()}
    return styles | scripts | {"mark": Asset("favicon.svg", _mark(colour)), "face": face}


@cache
def _face() -> Asset:
    data = bytes_of(FACE, "woff2")
    return Asset(f"assets/heading.{_marked(data)}.woff2", data=data)


def _from_style(path: str) -> str:
    """The way from our stylesheets to a file below the language's folder."""
    folder, _, name = path.rpartition("/")
    return name if folder == "assets" else f"../{path}"


def _mark(colour: str) -> str:
    drawn = text_of("page/favicon", "svg")
    return drawn.replace(_OWN_COLOUR, accent(colour)[0]["accent"]) if colour else drawn


def _accented(colour: str) -> str:
    """The rules that put a host's colour in place of ours, in the order of ``tokens.css``."""
    light, dark = ("; ".join(f"--{name}: {value}" for name, value in scheme.items()) for scheme in accent(colour))
    follows = f':root:not([data-scheme="light"]) {{ {dark} }}'
    chosen = f':root[data-scheme="dark"] {{ {dark} }}'
    dark_systems = f"@media screen and (prefers-color-scheme: dark) {{ {follows} }}"
    return f":root {{ {light} }}\n{dark_systems}\n@media screen {{ {chosen} }}\n"


@cache
def page_script(blocks: frozenset[str] = frozenset(), kinds: frozenset[str] = frozenset()) -> Asset:
    """The one script of a page that has these blocks and asks these kinds of question (``Question.scripts``)."""
    own = [name for name in BLOCKS if name in blocks and _is_there(f"blocks/{name}", "js")]
    # What a kind of question is must be known before a block looks for its questions.
    entries = ["page/every", *_of_kinds(kinds, "js"), *(f"blocks/{name}" for name in own)]
    return _script("-".join(own) or "page", resolved(entries, "js"))


@cache
def page_style(blocks: frozenset[str]) -> Asset | None:
    """The stylesheet of a page that has these blocks, beside that of every page; None if none of them has rules of its
    own."""
    entries = [f"blocks/{name}" for name in BLOCKS if name in blocks and _is_there(f"blocks/{name}", "css")]
    files = [name for name in resolved(entries, "css") if closed_rules(text_of(name, "css"))]
    stems = dict.fromkeys(name.rpartition("/")[2] for name in files)
    return _asset(f"{'-'.join(stems)}-style", "css", _rules(files)) if files else None


@cache
def kind_style(kinds: frozenset[str]) -> Asset | None:
    """The stylesheet of the kinds that have rules of their own (a file beside the three); None if none of these has."""
    files = _of_kinds(kinds, "css")
    return _asset("kinds-style", "css", _rules(files)) if files else None


@cache
def own_style(blocks: frozenset[str], kinds: frozenset[str]) -> Asset | None:
    """What a page has beside the stylesheet of every page, in one file: the rules of its blocks, then those of its
    kinds of question. None where it has neither."""
    styles = [style for style in (page_style(blocks), kind_style(kinds)) if style]
    if len(styles) < 2:
        return styles[0] if styles else None
    return _asset("page-style", "css", "\n".join(style.text for style in styles))


@cache
def guest_script(kinds: frozenset[str]) -> Asset:
    """The script of a page with quizzes in a site that is no course."""
    return _script("quiz", resolved(["guest/guest", *_of_kinds(kinds, "js")], "js"))


@cache
def guest_style(kinds: frozenset[str]) -> Asset:
    """The stylesheet of such a page: our own rules for questions, held inside the quiz and measured in the theme's
    rem."""
    around, *within = GUEST
    rules = re.sub(
        r"(\d*\.?\d+)rem\b",
        lambda size: f"{float(size[1]) * _GUEST_REM:.4g}rem",
        _rules([*within, *_of_kinds(kinds, "css")]),
    )
    # Only what stands around the whole page is told apart: the rest lies inside.
    inside = rules.replace("[data-script] ", "[data-script] & ")
    return _asset("quiz", "css", f"{_rules([around])}\n{_INSIDE_GUEST}{{\n{inside}\n}}\n")


def _of_kinds(kinds: Iterable[str], ending: str) -> list[str]:
    """The files of these kinds in their order, and behind them what only some questions of a kind need, such as
    ``reflect-card``."""
    ordered = [*(name for name in KINDS if name in kinds), *sorted(set(kinds) - set(KINDS))]
    return [f"questions/{name}" for name in ordered if _is_there(f"questions/{name}", ending)]


@cache
def _is_there(name: str, ending: str) -> bool:
    return file_of(name, ending).is_file()


def _script(name: str, files: Iterable[str]) -> Asset:
    # One function around all: nothing becomes global.
    bodies = "\n".join(filter(None, (closed_script(text_of(file, "js")) for file in files)))
    return _asset(name, "js", f'(() => {{\n"use strict"\n{bodies}\n}})()\n')


def _rules(files: Iterable[str]) -> str:
    return "\n".join(filter(None, (closed_rules(text_of(file, "css")) for file in files)))


def _asset(name: str, ending: str, text: str) -> Asset:
    return Asset(f"assets/{name}.{_marked(text.encode())}.{ending}", text)


def _marked(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()[:8]
