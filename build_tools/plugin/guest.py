"""Quizzes in a site that is no course: ``/// quiz | name`` on a page shows ``quizzes/name.yml``."""

from collections.abc import Iterator
from html import unescape
from os.path import relpath
from pathlib import Path

from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page
from mkdocs.utils import get_relative_url

from ..assets import Asset, assets, guest_script, guest_style
from ..course.guest import SitePages, check_guest, read_guest
from ..course.guest_block import asked_questions
from ..directive import AskedQuiz, GuestMarkdown
from ..errors import CourseError, Mistake, Place
from ..questions import Question
from ..render import GuestView, render_guest_quiz
from ..source.naming import name_from
from ..source.openings import openings
from ..source.shape import is_name
from ..words import languages, words

_INSTANT = "navigation.instant"
#: What a record carries as the edition of the site; nothing depends on it.
_RELEASE = "1"


class GuestOptions(Config):
    """What may stand under ``- kurs-quiz:`` in ``mkdocs.yml``. Answers are kept under ``id``, or the site's name if there is none."""

    id = config_options.Type(str, default="")
    language = config_options.Type(str, default="")


class QuizPlugin(BasePlugin[GuestOptions]):
    """Reads every quiz, marks the places where pages ask for them, and fills them in when the search has seen the pages."""

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.root = Path(config.config_file_path).parent
        self.quizzes = read_guest(self.root)
        self.words = words(self.config.language or _language(config)).for_guest()
        self.site = self.config.id or name_from(config.site_name, before="site", words=8, most=60)
        self.markdown = GuestMarkdown()
        self.shown: dict[str, list[tuple[AskedQuiz, tuple[Question, ...]]]] = {}
        self.used: set[Asset] = set()
        config.markdown_extensions.append(self.markdown)
        config.watch += [str(self.root / "quizzes")] if self.quizzes.questions else []
        return config

    def on_page_markdown(self, markdown: str, *, page: Page, config, files) -> None:
        self.markdown.page = page.file.src_uri

    def on_env(self, env, *, config: MkDocsConfig, files: Files) -> None:
        self.files = {file.src_uri: file for file in files}
        self.pages = {file.src_uri: file.page for file in files.documentation_pages() if file.page}
        self.headings = {name: dict(_headings(page)) for name, page in self.pages.items()}
        found = [*settings_mistakes(self.config, config), *self.quizzes.mistakes]
        for name in dict.fromkeys(asked.page for asked in self.markdown.asked):
            found += self.ask(name)
        found += check_guest(self.quizzes, SitePages(self.headings, self.files.keys() - self.pages.keys()))
        if found:
            raise Abort("\n" + self.words.report(CourseError(found).mistakes))

    def ask(self, name: str) -> list[Mistake]:
        """Finds the questions that a page asks for, and tells what is wrong with its blocks."""
        found: list[Mistake] = []
        seen: set[str] = set()
        for asked, place in self.placed(name):
            if not asked.is_closed:
                found.append(Mistake(place, "block-not-closed", {"block": "quiz"}))
                continue
            questions, wrong = asked_questions(self.quizzes, asked.name, asked.inside, place)
            found += wrong
            again = next((question.id for question in questions if question.id in seen), "")
            found += [Mistake(place, "site-question-again", {"question": again})] if again else []
            seen |= {question.id for question in questions}
            self.shown.setdefault(name, []).append((asked, questions))
        return found

    def placed(self, name: str) -> Iterator[tuple[AskedQuiz, Place]]:
        """The blocks of a page, each with its place in the page's own file."""
        file = self.files[name]
        shown_as = Path(relpath(file.abs_src_path, self.root)).as_posix() if file.abs_src_path else name
        lines = openings(file.content_string, "quiz")
        for asked in (one for one in self.markdown.asked if one.page == name):
            line = next((number for number, argument in lines if argument == asked.name), 1)
            lines = [one for one in lines if one[0] > line]
            yield asked, Place(shown_as, line)

    # Before whatever else changes finished pages.
    @event_priority(100)
    def on_post_page(self, output: str, *, page: Page, config) -> str:
        shown = self.shown.get(page.file.src_uri, [])
        for asked, questions in shown:
            first = asked is shown[0][0]
            quiz = render_guest_quiz(questions, self.view(page), asked.level, first=first, site=self.site, release=_RELEASE)
            output = output.replace(asked.mark, quiz, 1)
        return output.replace("</head>", f"{self.head(page, shown)}</head>", 1) if shown else output

    def view(self, page: Page) -> GuestView:
        titles = {name: str(page.title) for name, page in self.pages.items()}
        return GuestView(self.words, lambda file: get_relative_url(self.files[file].url, page.url), titles, self.headings)

    def head(self, page: Page, shown: list[tuple[AskedQuiz, tuple[Question, ...]]]) -> str:
        """What a page with quizzes needs beside what its theme has."""
        kinds = frozenset(name for _, questions in shown for question in questions for name in question.scripts)
        style, first, script = guest_style(kinds), assets()["first"], guest_script(kinds)
        self.used |= {style, first, script}
        way = {asset: get_relative_url(asset.path, page.url) for asset in (style, first, script)}
        return f'<link rel="stylesheet" href="{way[style]}"><script src="{way[first]}"></script><script src="{way[script]}" defer></script>'

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        for asset in self.used:
            file = Path(config.site_dir) / asset.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(asset.text, "utf-8", newline="\n")


def _language(config: MkDocsConfig) -> str:
    """The language of the site, if the tool speaks it or one that everybody there reads; English else."""
    said = str(config.theme.get("language") or "").partition("-")[0]
    spoken = {"no": "nb", "nn": "nb"}.get(said, said)
    return spoken if spoken in languages() else "en"


def settings_mistakes(options: GuestOptions, config: MkDocsConfig) -> list[Mistake]:
    """What is wrong with ``mkdocs.yml``."""
    found = []
    if _INSTANT in (config.theme.get("features") or []):
        found.append(Mistake(_line_with(_INSTANT, config), "site-instant"))
    if options.id and not is_name(options.id):
        found.append(Mistake(_line_with(options.id, config), "not-a-name", {"value": options.id}))
    return found


def _line_with(text: str, config: MkDocsConfig) -> Place:
    path = Path(config.config_file_path)
    lines = path.read_text("utf-8").split("\n")
    return Place(path.name, next((number for number, line in enumerate(lines, 1) if text in line), 1))


def _headings(page: Page) -> Iterator[tuple[str, str]]:
    """The names on a page that a link can lead to, each with its words; those of no heading have the page's title."""
    for name in page.present_anchor_ids or ():
        yield name, str(page.title)
    below = list(page.toc)
    while below:
        link = below.pop()
        below += link.children
        yield link.id, unescape(link.title)
