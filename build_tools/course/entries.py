"""The shapes of what pages point to by its name: sources, terms, themes."""

import re
from datetime import date
from typing import Annotated, Literal

from pydantic import AfterValidator

from ..source.reasons import reasons
from ..source.shape import Flag, Name, Once, Shape, Text, wrong
from .models import LanguageCode, WebAddress

#: The year of the oldest source that anybody cites.
_OLDEST = 1000
#: Advice about an entry among the sources.
SOURCE_ADVICE = (
    "source-insecure",
    "source-tracked",
    "source-copy",
    "source-uncited",
    "source-undated",
    "source-dated-otherwise",
    "source-publisher-twice",
    "source-private-academia",
)


def _source_date(text: str) -> str:
    """A year, a month or a day there can be, as it was written; other words pass."""
    if re.fullmatch(r"[\d.\-/ ]+", text):
        year, month, day = [*text.split("-"), "01", "01"][:3]
        try:
            if not re.fullmatch(r"\d{4}(-\d\d){0,2}", text) or date(int(year), int(month), int(day)).year < _OLDEST:
                raise ValueError
        except ValueError:
            raise wrong("not-a-source-date") from None
    return text


SourceDate = Annotated[str, AfterValidator(_source_date)]


class Source(Shape):
    """One entry of ``course/sources.yml``: who says so, when, and how sure we are."""

    title: Text
    publisher: Text
    kind: Name
    date: SourceDate = ""
    url: WebAddress = ""
    certainty: Literal["high", "medium", "low"]
    note: str = ""
    #: The language of the title, such as en or nn, where it is not the course's.
    lang: LanguageCode = ""
    #: Why some advice about the entry is not followed.
    accept: reasons(*SOURCE_ADVICE) = {}  # type: ignore[valid-type]  # a type made of these names


class Term(Shape):
    """One entry of ``course/glossary.yml``."""

    term: Text
    definition: Text
    example: str = ""
    sources: Annotated[tuple[Name, ...], Once] = ()
    #: Whether its first mention on a page becomes a link by itself; not for words that mean something else as often.
    linked: Flag = True

    @property
    def word(self) -> str:
        """The term without what stands behind it in brackets."""
        return self.term.partition(" (")[0].strip()


class Theme(Shape):
    """One entry of ``course/themes.yml``: something the course must answer, where that was asked for, and its home: a
    sheet, or a page."""

    title: Text
    seeds: tuple[Text, ...] = ()
    sheet: Name | Literal[""] = ""
    page: str = ""
