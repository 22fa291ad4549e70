"""Advice about the list of sources: where their addresses lead, what their names and dates say, and who cites them."""

import re
from collections.abc import Iterator

from ..course.entries import Source
from ..course.reader import SOURCES
from ..course.value import Course
from ..source.markdown import read_short
from ..source.yaml import Document
from .address import copied, private_site, tracking
from .advice import Advice, unanswered
from .publishers import other_spellings

_YEAR = re.compile(r"(?:^|(?<=-))(?:19|20)\d\d(?=-|$)")
#: The kind that promises research.
_RESEARCH = "academia"


def about_sources(course: Course) -> Iterator[Advice]:
    """What would make each entry of the list better."""
    cited, spelt = _cited(course), other_spellings(source.publisher for source in course.sources.values())
    for name, source in course.sources.items():
        document = course.tables[SOURCES]
        given = [*_about_address(name, source, document), *_about_date(name, source, document)]
        # What another language cites is not seen from this one.
        if name not in cited and len(course.settings.languages) == 1:
            given.append(Advice(document.key_place((name,)), "source-uncited", {"name": name}))
        if other := spelt.get(source.publisher):
            values = {"publisher": source.publisher, "other": other}
            given.append(Advice(document.place((name, "publisher")), "source-publisher-twice", values))
        yield from unanswered(given, source.accept, document, (name,))


def _about_address(name: str, source: Source, document: Document) -> Iterator[Advice]:
    at = document.place_of(name, "url")
    if source.url.startswith("http:"):
        yield Advice(at(), "source-insecure", {})
    if part := tracking(source.url):
        yield Advice(at(), "source-tracked", {"part": part})
    if part := copied(source.url):
        yield Advice(at(), "source-copy", {"part": part})
    if source.kind == _RESEARCH and (site := private_site(source.url, source.publisher)):
        yield Advice(document.place((name, "kind")), "source-private-academia", {"site": site})


def _about_date(name: str, source: Source, document: Document) -> Iterator[Advice]:
    """A name may hold several years, such as that of a law and that of the page."""
    years = _YEAR.findall(name)
    if years and not source.date:
        yield Advice(document.key_place((name,)), "source-undated", {"year": years[-1]})
    elif years and source.date[:4] not in years:
        values = {"year": years[-1], "date": source.date}
        yield Advice(document.place((name, "date")), "source-dated-otherwise", values)


def _cited(course: Course) -> set[str]:
    """What any page, term, question or sheet cites, retired questions too: they stay in their file."""
    keys = {citation.target for page in course.pages for citation in page.markdown.citations}
    keys |= {key for term in course.glossary.values() for key in term.sources}
    return keys | {
        citation.target for text in _short_texts(course) if "[@" in text for citation in read_short(text).citations
    }


def _short_texts(course: Course) -> Iterator[str]:
    for question in (*course.questions, *course.retired):
        yield from question.texts().values()
    for sheet in course.sheets.values():
        yield from sheet.texts().values()
    for page in course.pages:
        yield from getattr(page.meta, "goals", ())
    for module in course.modules:
        yield from module.meta.objectives.values()
    for term in course.glossary.values():
        yield from (term.definition, term.example)
