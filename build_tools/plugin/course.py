"""A whole course: hands its pages to MkDocs and fills in what only the course knows."""

import io
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TextIO, cast
from urllib.parse import urlsplit

from jinja2 import Environment
from markupsafe import Markup
from mkdocs.config import config_options
from mkdocs.config.base import Config
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import Abort
from mkdocs.plugins import BasePlugin, event_priority, get_plugin_logger
from mkdocs.structure.files import Files
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page as MkDocsPage
from mkdocs.structure.toc import TableOfContents
from mkdocs.utils.templates import TemplateContext

from .. import directive
from ..assets import Asset, assets, page_script, page_style
from ..course import Course, Module, Page, read_course
from ..course.speech import authors_words
from ..errors import CourseError, Mistake, Place
from ..policy import policy, violations
from ..render import (
    CompiledTemplates,
    View,
    figure_you,
    learner,
    mark,
    moved_page,
    opener,
    page_terms,
    parts_of,
    question_script,
    render_page_sources,
    url,
)
from ..search import passages
from ..source.files import Files as AuthorsFiles
from ..source.markdown import slug
from ..target import write_mark
from ..words import Words, words
from .crew import Crew, HelperFailed, SharedFiles, runs
from .files import generated, mounted, target
from .index import index_row, write_index
from .needs import Needs, needs_of
from .shelf import Shelf

_THEME = Path(__file__).parent.parent / "render" / "theme"
EXTENSIONS = ("tables", "attr_list", "md_in_html", "footnotes", "toc", "sane_lists")

log = get_plugin_logger("kurs")


class Options(Config):
    """What may stand under ``- kurs:`` in ``mkdocs.yml``."""

    root = config_options.Type(str, default=".")
    language = config_options.Type(str, default="")


class CoursePlugin(BasePlugin[Options]):
    """Hands the course's pages to MkDocs and fills in what only the course knows."""

    #: Set by ``build``, which has read the course already.
    given: Course | None = None
    course: Course
    #: False on a preview, whose live reload is an inline script, and on a disk, where ``'self'`` is nothing.
    strict_policy = True
    #: How many processes render the pages; only who knows that nothing else happens in this one asks for more.
    processes = 1
    crew: Crew
    #: The same once there is one: who began it sees to its end.
    begun: Crew | None = None
    #: For the preview: the pages to render, if not all, and the rows of the search index that each page has, kept from
    #: build to build.
    only: frozenset[str] | None = None
    rows: dict[str, str] | None = None

    def on_startup(self, *, command: str, dirty: bool) -> None:
        if command == "serve":
            self.strict_policy = False

    def on_config(self, config: MkDocsConfig) -> MkDocsConfig:
        root = (Path(config.config_file_path).parent / self.config.root).resolve()
        self.handed = self.given is not None
        self.course = self.given or _read_or_abort(AuthorsFiles.of(root), self.config.language)
        self.words = words(self.course.language)
        self.markdown = directive.CourseMarkdown()
        self.faults: list[Mistake] = []
        self.needs = {page.file: needs_of(page, self.course) for page in self.course.pages}
        #: Those of a page that stands nowhere in the course.
        self.no_needs = Needs(page_script(), page_style(frozenset({"drawing"})))
        #: What was made of each question, for every page that shows it.
        self.rendered: dict[str, str] = {}
        #: What its processes leave each other are the rows of the search index, which is as large as the course.
        self.crew = self.begun = Crew(self.processes)
        configure(config, self.course, self.markdown)
        return config

    def on_files(self, files: Files, *, config: MkDocsConfig) -> Files:
        needed = [asset for needs in self.needs.values() for asset in needs.files]
        shared = [asset for asset in _shared(self.course).values() if asset.text or asset.data]
        made = [*self.moved(config), *shared, *self.no_needs.files, *needed]
        return SharedFiles([*mounted(self.course, config), *generated(made, config)])

    def on_nav(self, nav: Navigation, *, config: MkDocsConfig, files: Files) -> Navigation:
        pages = [self.course.by_file[file.src_uri] for file in files.documentation_pages()]
        shares = runs([weight(page, self.course) for page in pages], self.crew.size)
        self.crew.gather()
        self.shelf = Shelf()
        share = frozenset(pages[place].file for place in shares[self.crew.number])
        self.share = share if self.only is None else share & self.only
        if isinstance(files, SharedFiles):  # another plugin may have made its own
            files.rendered, files.copies = self.share, self.crew.is_first
        if not self.crew.is_first:
            config.theme.static_templates.clear()
            config.extra_templates.clear()
        return nav

    def on_env(self, env: Environment, *, config: MkDocsConfig, files: Files) -> Environment:
        env.bytecode_cache = CompiledTemplates()
        env.autoescape = env.trim_blocks = env.lstrip_blocks = True
        return env

    def on_page_markdown(self, markdown: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        self.markdown.view = self.view(page.file.src_uri, config)
        return directive.prepared(self.markdown.view)

    def on_page_content(self, html: str, *, page: MkDocsPage, config: MkDocsConfig, files: Files) -> str:
        # All that an author's own Markdown becomes; the frame and the blocks around it are ours.
        place = self.course.files.place(Place(page.file.src_uri))
        self.faults += [Mistake(place, "page-violates", {"what": what}) for what in violations(html, written=True)]
        shown = directive.filled(html, self.markdown.view, searched=True)
        # Before the quizzes stand in the page: what they say is never searched.
        title = self.markdown.view.here.meta.title
        rows = "".join(index_row(self.markdown.view, page.url, one) for one in passages(shown, title))
        self.crew.notes.write(rows)
        if self.rows is not None:
            self.rows[page.file.src_uri] = rows
        # MkDocs keeps every page until the last is written; this much of them nobody asks for again.
        page.markdown, page.toc = None, TableOfContents([])
        self.shelf.put(page.file.src_uri, shown)
        return ""

    def on_page_context(
        self, context: TemplateContext, *, page: MkDocsPage, config: MkDocsConfig, nav: Navigation
    ) -> TemplateContext:
        view = self.view(page.file.src_uri, config)
        content = directive.filled(self.shelf.take(page.file.src_uri), view, searched=False)
        lead, rest = directive.opening(content)
        own = {"lead": Markup(lead), "content": Markup(rest), "sources": render_page_sources(view)}
        own["terms"] = page_terms(Markup(content), view)
        return _with(context, self.for_templates(view) | own)

    @event_priority(-100)  # what other plugins write is of this build too
    def on_post_build(self, *, config: MkDocsConfig) -> None:
        """Raises CourseError, or MkDocs' own Abort, for pages that hold what they may not; HelperFailed where another
        process has to tell."""
        if self.faults and self.crew.size > 1:
            raise HelperFailed  # others may have found more
        if self.faults:
            raise CourseError(self.faults) if self.handed else _abort(authors_words(self.course.files), self.faults)
        if any(block.fetches for page in self.course.pages for block in page.blocks):
            front = self.view(f"course/{self.course.language}/index.md", config)
            modules = [module for module in self.course.modules if module.page.file in self.share]
            write_questions(front, modules, Path(config.site_dir) / "questions")
        self.crew.end_well()
        if self.crew.is_first:
            write_index(Path(config.site_dir) / "search" / "search_index.js", self.words, self.all_rows())
        if not self.handed:
            write_mark(Path(config.site_dir), self.words.say("built-mark"))

    def on_template_context(
        self, context: TemplateContext, *, template_name: str, config: MkDocsConfig
    ) -> TemplateContext:
        host = self.course.settings.host
        base = urlsplit(host.address).path + f"{self.course.language}/" if host and host.address else ""
        view = View(self.course, self.words, None, "index", config.use_directory_urls, base)
        return _with(context, self.for_templates(view) | {"terms": ""})

    def view(self, file: str, config: MkDocsConfig) -> View:
        """A page of the course as its learner sees it."""
        page = self.course.by_file[file]
        return View(self.course, self.words, page, page.address, config.use_directory_urls, rendered=self.rendered)

    def all_rows(self) -> Iterable[TextIO]:
        """The rows of the search index: those of this build, or of all that are kept."""
        if self.rows is None:
            return self.crew.all_notes()
        return [
            io.StringIO(self.rows[page.file]) for page in self.course.pages if page.file not in self.course.left_out
        ]

    def moved(self, config: MkDocsConfig) -> Iterator[Asset]:
        """The pages at addresses that were left."""
        pretty, script = config.use_directory_urls, _shared(self.course)["moved"].path
        for address, page in self.course.moved.items():
            view = View(self.course, self.words, None, address, pretty)
            yield Asset(
                target(url(address, pretty)), moved_page(view, page, script, policy() if self.strict_policy else "")
            )

    def for_templates(self, view: View) -> dict[str, object]:
        """What our templates are given beside what MkDocs gives them."""
        needs = self.needs[view.page.file] if view.page else self.no_needs
        return {
            "view": view,
            "figure_you": figure_you,
            "learner": learner,
            "mark": mark,
            "opener": opener,
            "parts_of": parts_of,
            "course": self.course,
            "assets": _shared(self.course),
            "script": needs.script,
            "page_style": needs.page_style,
            "policy": policy() if self.strict_policy else "",
        }


def plugin_of(config: MkDocsConfig) -> CoursePlugin:
    """The plugin in a configuration that ``build`` has made."""
    plugin = config.plugins["kurs"]
    assert isinstance(plugin, CoursePlugin)
    return plugin


def _with(context: TemplateContext, own: dict[str, object]) -> TemplateContext:
    """What MkDocs gives templates, with what only ours read."""
    return cast(TemplateContext, {**context, **own})


def _read_or_abort(files: AuthorsFiles, language: str) -> Course:
    try:
        return read_course(files, language)
    except CourseError as error:
        raise _abort(authors_words(files), error.mistakes) from error


def _abort(speech: Words, mistakes: list[Mistake]) -> Abort:
    return Abort("\n" + speech.report(mistakes))


def configure(config: MkDocsConfig, course: Course, markdown: directive.CourseMarkdown) -> None:
    """Sets in MkDocs what follows from the course, so that nobody has to say it twice."""
    config.site_name = course.title
    # Also where another theme is named: none of its templates is used, and looking through Material's 14,000 icons
    # takes a tenth of a small build.
    config.theme.dirs[:] = [str(_THEME)]
    # No sitemap: it needs the site's own address, which no copy of the course knows.
    config.theme.static_templates = {"404.html"}
    for extension in EXTENSIONS:
        if extension not in config.markdown_extensions:
            config.markdown_extensions.append(extension)
    config.markdown_extensions.append(markdown)  # type: ignore[arg-type]  # MkDocs takes them as they are, too
    config.mdx_configs["toc"] = {"slugify": slug, "permalink": False}
    config.mdx_configs["tables"] = {"use_align_attribute": True}
    config.watch += map(str, course.files.watched())


def _shared(course: Course) -> dict[str, Asset]:
    host = course.settings.host
    return assets(host.colour, hosted=True, font=host.font_address) if host else assets()


def write_questions(view: View, modules: Iterable[Module], folder: Path) -> None:
    """Writes each module's questions, their links as seen from ``view``'s page."""
    folder.mkdir(parents=True, exist_ok=True)
    for module in modules:
        if module.asked:
            (folder / f"{module.name}.js").write_text(question_script(module, view), "utf-8", newline="\n")


def weight(page: Page, course: Course) -> int:
    """About how long it takes to render a page, beside others: in words of its text."""
    return 200 + page.markdown.word_count + 40 * sum(len(block.asked(course, page)) for block in page.blocks)
