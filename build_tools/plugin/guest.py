"""Quizzes in a site that is no course: ``/// quiz | name`` on a page shows ``quizzes/name.yml``."""

from collections.abc import Iterator, Mapping
from os.path import relpath
from pathlib import Path

from jinja2 import Environment
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.pages import Page

from ..assets import Asset
from ..errors import CourseError, Mistake, Place
from ..guest import AskedQuiz, GuestMarkdown, asked_in, asked_questions, check_guest, read_guest
from ..source.files import QUIZZES, Folder
from ..source.files import Files as AuthorsFiles
from ..source.naming import name_from
from ..source.openings import openings
from ..source.shape import is_name
from ..words import languages, words
from .guest_html import GuestHtml, spoken
from .guest_pages import BuiltPages

_INSTANT = "navigation.instant"

log = get_plugin_logger("kurs-quiz")


class GuestOptions(Config):
    """What may stand under ``- kurs-quiz:`` in ``mkdocs.yml``. Answers are kept under ``id``, or the site's name if
    there is none; ``root`` is the folder that ``quizzes/`` lies in."""

    root = config_options.Type(str, default=".")
    id = config_options.Type(str, default="")
    language = config_options.Optional(config_options.Choice(languages()))


class QuizPlugin(BasePlugin[GuestOptions]):
    """Reads every quiz, marks the places where pages ask for them, and fills them in when everybody else is done with
    the pages."""

    def __init__(self) -> None:
        #: Of all passes, since a site in several languages has one for each: the name that answers are kept under, the
        #: headings of pages, and the files written.
        self.site = ""
        self.headings: dict[str, Mapping[str, str]] = {}
        self.written: set[Path] = set()

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        self.root = Path(config.config_file_path).parent
        files = AuthorsFiles((Folder(self.root / self.config.root),), parts=QUIZZES)
        self.quizzes = read_guest(files)
        # A language may have a name of its own for the site, but its readers are the same.
        self.site = self.site or self.config.id or name_from(config.site_name, before="site", words=8, most=60)
        self.used: set[Asset] = set()
        others = [one for one in config.markdown_extensions if not isinstance(one, GuestMarkdown)]
        config.markdown_extensions = [*others, GuestMarkdown()]  # type: ignore[list-item]  # MkDocs takes them as they are, too
        watched = [str(path) for path in files.watched()] if self.quizzes.questions else []
        config.watch += [path for path in watched if path not in config.watch]
        return config

    # When all others have made their pages.
    @event_priority(-100)
    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> None:
        """Raises Abort with every mistake."""
        self.pages = BuiltPages(files, dict(self.headings))
        self.headings |= self.pages.own_headings()
        found, seen = [*settings_mistakes(self.config, config), *self.quizzes.mistakes], set[str]()
        for page in self.pages.pages.values():
            found += self.ask(page, seen)
        # What another pass asks leads to pages of that pass.
        meant = [question for question in self.quizzes.all if question.id in seen or not self.pages.is_translated]
        found += check_guest(self.quizzes, meant, self.pages.to_check())
        if found:
            said = words(self.config.language or spoken(str(config.theme.get("language") or "")) or "en")
            told = CourseError(found).mistakes
            # The pass of an earlier language has written its pages.
            raise Abort("\n" + ("\n".join(map(said.line, told)) if self.written else said.report(told)))

    def ask(self, page: Page, all_seen: set[str]) -> list[Mistake]:
        """What is wrong with the blocks of a page; ``all_seen`` gets the questions that it asks."""
        found: list[Mistake] = []
        seen: set[str] = set()
        for asked, place in self.placed(page):
            if not asked.is_closed:
                found.append(Mistake(place, "block-not-closed", {"block": "quiz"}))
                continue
            questions, wrong = asked_questions(self.quizzes, asked.name, asked.inside, place)
            found += wrong
            again = next((question.id for question in questions if question.id in seen), "")
            found += [Mistake(place, "site-question-again", {"question": again})] if again else []
            seen |= {question.id for question in questions}
        all_seen |= seen
        return found

    def placed(self, page: Page) -> Iterator[tuple[AskedQuiz, Place]]:
        """The blocks of a page, each with its place in the page's own file."""
        file = page.file
        asked_here = asked_in(page.content or "")
        shown_as = Path(relpath(file.abs_src_path, self.root)).as_posix() if file.abs_src_path else file.src_uri
        lines = openings(file.content_string, "quiz") if asked_here else []
        for asked in asked_here:
            line = next((number for number, argument in lines if argument == asked.name), 1)
            lines = [one for one in lines if one[0] > line]
            yield asked, Place(shown_as, line)

    @property
    def html(self) -> GuestHtml:
        return GuestHtml(self.quizzes, self.pages, self.site, self.config.language or "", self.used)

    # After whatever else changes finished pages: nobody numbers the headings of questions, or takes signs away.
    @event_priority(-90)
    def on_post_page(self, output: str, *, page: Page, config: MkDocsConfig) -> str:
        self.written.add(Path(page.file.abs_dest_path))
        there = asked_in(output)
        for asked, place in self.placed(page):
            if asked not in there:
                log.warning(self.html.words_of(output)[0].line(Mistake(place, "site-quiz-lost", {"quiz": asked.name})))
        return self.html.page(output, page.file.src_uri, page.url)

    # Before the pass of the next language begins.
    @event_priority(-50)
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        folder = Path(config.site_dir)
        # Static files are nobody's pages; what is left was written by others without MkDocs, such as a page of the
        # whole site.
        known = self.written | {Path(file.abs_dest_path) for file in self.pages.files.values()}
        for path in sorted(set(folder.rglob("*.html")) - known):
            text = path.read_text("utf-8", errors="replace")
            if asked_in(text):
                path.write_text(self.html.paper(text, path.relative_to(folder).as_posix()), "utf-8", newline="\n")
        for asset in self.used:
            file = folder / asset.path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(asset.text, "utf-8", newline="\n")


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
