"""Every source that a page cites or a term rests on; one that nobody uses says nothing to a reader."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..source.markdown import read_short
from .alphabet import first_of_letters, from_first_letter, in_alphabet
from .base import Block

if TYPE_CHECKING:
    from ..course import Course, Page
    from ..render import View


class Sources(Block):
    home_of = "sources"
    elsewhere = "bibliography references"
    searched = True
    table = "course/sources.yml"

    def values(self, view: View) -> dict[str, object]:
        used = _used(view.course)
        shown = {key: source for key, source in view.course.sources.items() if key in used}
        ordered = sorted(
            shown.items(),
            key=lambda item: (in_alphabet(from_first_letter(item[1].title)), item[1].date, item[0]),
        )
        letters = first_of_letters((from_first_letter(source.title), key) for key, source in ordered)
        return {"sources": ordered, "used": used, "letters": letters}


def _used(course: Course) -> dict[str, list[Page]]:
    """The pages that cite each source; none where only a term or a question does."""
    used: dict[str, list[Page]] = {key: [] for term in course.glossary.values() for key in term.sources}
    for question in course.questions:
        used |= {key: used.get(key, []) for text in question.texts().values() for key in cited_in(text)}
    for page in course.pages:
        for key in dict.fromkeys(citation.target for citation in page.markdown.citations):
            used.setdefault(key, []).append(page)
    return used


def cited_in(text: str) -> list[str]:
    return [citation.target for citation in read_short(text).citations]
