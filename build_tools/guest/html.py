"""A quiz on a page of a site that is no course."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from markupsafe import Markup

from ..questions import Question
from ..render.questions import render_questions
from ..render.rich import rich, rich_inline
from ..render.spoken import Spoken
from ..render.templates import templates
from ..words import Words


@dataclass(frozen=True)
class GuestView(Spoken):
    """What the templates of questions read. ``lead`` gives the way from this page to a file among the site's pages,
    ``titles`` the title of each page under its file, ``headings`` its headings as names and words."""

    words: Words
    lead: Callable[[str], str]
    titles: Mapping[str, str]
    headings: Mapping[str, Mapping[str, str]]
    #: Whether the words are in the language of the page, and not in one that stands for it.
    is_own_language: bool = True

    @property
    def point(self) -> str:
        """What stands before decimals in the language of the page; empty for a language that the tool does not know."""
        return super().point if self.is_own_language else ""

    def markdown(self, text: str, gap: Callable[[str], Markup] | None = None) -> Markup:
        return rich(text, self, gap)

    def inline(self, text: str) -> Markup:
        return rich_inline(text, self)

    def picture(self, file: str) -> str:
        return self.lead(file)

    def shows(self, target: str) -> bool:
        """A site leaves nothing out."""
        return True

    def passage(self, target: str) -> str:
        """The way to ``page.md#heading``, or to the page where its translation has no such heading."""
        file, _, anchor = target.partition("#")
        return self.lead(file) + (f"#{anchor}" if anchor in self.headings.get(file, {}) else "")

    def passage_titles(self, target: str) -> tuple[str, str]:
        """The title of the page that ``page.md#heading`` points to, and the heading's words (the title where there is
        none)."""
        file, _, anchor = target.partition("#")
        return self.titles[file], self.headings[file].get(anchor, self.titles[file])


def render_guest_quiz(
    questions: tuple[Question, ...], view: GuestView, level: int, *, first: bool, site: str, release: str
) -> Markup:
    """The questions, their headings of ``level``; the ``first`` quiz of a page brings along what its script says.
    Answers are kept under the name of the ``site``."""
    template = templates().get_template("guest/quiz.html")
    return Markup(
        template.render(
            questions=render_questions(questions, view, level), view=view, first=first, site=site, release=release
        )
    )


def render_guest_link(page: str, question: str, view: GuestView) -> Markup:
    """What stands for a quiz where a part of its page is shown elsewhere: the way to its first ``question``."""
    return Markup(templates().get_template("guest/link.html").render(view=view, page=page, question=question))
