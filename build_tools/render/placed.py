"""A question is turned into HTML once, with marks where it differs from place to place; a place fills them."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from html import unescape

from markupsafe import Markup, escape

from ..questions import Question
from .early import early_name
from .questions import render_question
from .view import View

#: No file of an author can hold this sign: neither YAML nor Markdown lets it through.
_SIGN = "\0"
_MARK = re.compile(f"{_SIGN}(\\w+):([^{_SIGN}]*){_SIGN}")


def place_question(
    question: Question, view: View, number: int, count: int, level: int, *, early: bool = False
) -> Markup:
    """The question at a place: its number among ``count``, its heading's ``level``, its links as seen from the view's
    page, and whether it is ``early``, asked before reading. What holds everywhere is kept in ``view.rendered``."""
    kept, name = view.rendered, early_name(question.id) if early else question.id
    if name not in kept:
        nowhere = _Nowhere(view.course, view.words, None, "")
        marks = _mark("number"), _mark("count"), _Level()
        kept[name] = str(render_question(question, nowhere, *marks, early=early))
    fill: dict[str, Callable[[str], object]] = {
        "way": lambda there: escape(view.way(unescape(there))),
        "number": lambda _: number,
        "count": lambda _: count,
        "level": lambda deeper: level + int(deeper),
    }
    return Markup(_MARK.sub(lambda found: str(fill[found[1]](found[2])), kept[name]))


def _mark(name: str, value: object = "") -> str:
    return f"{_SIGN}{name}:{value}{_SIGN}"


class _Nowhere(View):
    """The course seen from no page: a way is still to be filled in."""

    def way(self, there: str) -> str:
        return _mark("way", there)


@dataclass(frozen=True)
class _Level:
    """The level of a heading that is still to be told, or so many ``deeper``."""

    deeper: int = 0

    def __add__(self, more: int) -> "_Level":
        return _Level(self.deeper + more)

    def __str__(self) -> str:
        return _mark("level", self.deeper)
