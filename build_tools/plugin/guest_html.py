"""Puts quizzes into the finished pages of a site that is no course, each in the language of its page."""

import re
from collections.abc import Iterable

from mkdocs.utils import get_relative_url

from ..assets import Asset, assets, guest_script, guest_style
from ..errors import Place
from ..guest import (
    AskedQuiz,
    GuestQuizzes,
    GuestView,
    answered,
    asked_in,
    asked_questions,
    render_guest_link,
    render_guest_quiz,
)
from ..questions import Question
from ..words import Words, languages, words
from .guest_pages import BuiltPages

#: What a record carries as the edition of the site; nothing depends on it.
_RELEASE = "1"
_LANGUAGE = re.compile(r"""<html\b[^>]*?\slang\s*=\s*["']?([\w-]+)""", re.IGNORECASE)
#: Where the head ends; some take the closing tag away.
_HEAD_END = re.compile(r"(?=</head>|<body\b)", re.IGNORECASE)


def spoken(said: str) -> str:
    """The tool's own language that is meant, or that everybody reads who reads it; empty for one that it does not
    speak."""
    language = re.split("[-_]", said.lower())[0]
    language = {"no": "nb", "nn": "nb"}.get(language, language)
    return language if language in languages() else ""


class GuestHtml:
    """``language`` is the author's choice, empty where each page's own holds; ``used`` gets the files that the pages
    need."""

    def __init__(self, quizzes: GuestQuizzes, pages: BuiltPages, site: str, language: str, used: set[Asset]):
        self.quizzes, self.pages, self.site, self.language, self.used = quizzes, pages, site, language, used

    def page(self, html: str, source: str, url: str) -> str:
        """A page that MkDocs made of the file ``source``. Where it shows a part of another page, as the list of a blog
        does, a link leads to the questions there."""
        view = self.view(html, url)
        own = [asked for asked in asked_in(html) if asked.page in ("", source)]
        shown = [question for asked in own for question in self.questions(asked)]

        def quiz(asked: AskedQuiz) -> str:
            if asked not in own:
                first = next((question.id for question in self.questions(asked)), "")
                return render_guest_link(asked.page, first, view) if asked.page in self.pages.titles else ""
            return render_guest_quiz(
                self.questions(asked), view, asked.level, first=asked == own[0], site=self.site, release=_RELEASE
            )

        filled = answered(html, quiz)
        return self.with_head(filled, shown, url, scripts=True) if shown else filled

    def paper(self, html: str, url: str) -> str:
        """A page that another plugin made of many: each question once, as on paper, since no two on a page may answer
        to one name."""
        view, shown = self.view(html, url), dict[str, Question]()

        def quiz(asked: AskedQuiz) -> str:
            new = tuple(question for question in self.questions(asked) if question.id not in shown)
            shown.update({question.id: question for question in new})
            return (
                render_guest_quiz(new, view, asked.level, first=False, site=self.site, release=_RELEASE) if new else ""
            )

        return self.with_head(answered(html, quiz), shown.values(), url, scripts=False)

    def questions(self, asked: AskedQuiz) -> tuple[Question, ...]:
        return asked_questions(self.quizzes, asked.name, asked.inside, Place(asked.page))[0]

    def words_of(self, html: str) -> tuple[Words, bool]:
        """The words for a page, and whether they are in its own language."""
        said = _LANGUAGE.search(html)
        own = spoken(said[1]) if said else ""
        return words(self.language or own or "en").for_guest(), bool(self.language or own)

    def view(self, html: str, url: str) -> GuestView:
        """A page of the site as its quizzes see it: its language, and the ways from its ``url``."""
        said, is_own = self.words_of(html)
        return GuestView(
            said,
            lambda file: get_relative_url(self.pages.files[file].url, url),
            self.pages.titles,
            self.pages.headings,
            is_own,
        )

    def with_head(self, html: str, questions: Iterable[Question], url: str, *, scripts: bool) -> str:
        """The page with what its quizzes need beside what its theme has."""
        kinds = frozenset(name for question in questions for name in question.scripts)
        style, first, script = guest_style(kinds), assets()["first"], guest_script(kinds)
        needed = (style, first, script) if scripts else (style,)
        self.used.update(needed)
        way = {asset: get_relative_url(asset.path, url) for asset in needed}
        links = f'<link rel="stylesheet" href="{way[style]}">'
        if scripts:
            links += f'<script src="{way[first]}"></script><script src="{way[script]}" defer></script>'
        return _HEAD_END.sub(lambda _: links, html, count=1)
