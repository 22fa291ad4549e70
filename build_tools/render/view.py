"""One page as seen by its learner: the course, the language's words, and the way from here to everywhere."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import cached_property

from markupsafe import Markup

from ..course import Course, Lesson, Minutes, Module, Page
from ..course.models import Host
from ..course.stops import Extra, Stop, extras, stop_of
from ..questions import Question
from ..words import Words
from .address import relative, url
from .facts import facts
from .icons import icon
from .outline import module_lines
from .rich import rich, rich_inline, split_prompt
from .spoken import Spoken


@dataclass(frozen=True)
class View(Spoken):
    """What templates read. ``page`` is None on a page that stands nowhere in the course, such as «not found»: it may be
    shown at any address, so its links begin at ``base``, the path of the language's folder on the web server, where
    that is known."""

    course: Course
    words: Words
    page: Page | None
    address: str
    pretty: bool = True
    base: str = ""
    #: What was made of each question already, which all views of a build share.
    rendered: dict[str, str] = field(default_factory=dict, repr=False, compare=False)

    def way(self, there: str) -> str:
        """The address of a page, of a passage in it, or of a file, from this page."""
        way = relative(self.address, there, self.pretty)
        return self.base + way.removeprefix("./") if self.base else way

    @property
    def home(self) -> str:
        """The way to the language's folder, for addresses that are put together in the browser."""
        return self.base or "../" * url(self.address, self.pretty).count("/") or "./"

    @property
    def tint(self) -> int:
        """Which of the six tints its page has: five that the modules take in turn, and the first, of the whole
        course."""
        return self.tint_of(self.module)

    def tint_of(self, module: Module | None) -> int:
        """The same for the pages of one module."""
        return self.course.modules.index(module) % 5 + 1 if module else 0

    @staticmethod
    def icon(name: str) -> Markup:
        """A line drawing that stands beside a word."""
        return icon(name)

    @property
    def own_picture(self) -> str:
        """The address of what a link to the course shows; empty where it shows nothing."""
        settings = self.course.settings
        at = f"{settings.host.address}{self.course.language}/" if settings.host else ""
        return at + settings.picture_address if settings.picture_shown else ""

    @property
    def host(self) -> Host | None:
        return self.course.settings.host

    @property
    def own_address(self) -> str:
        """Where this page is published, if the host says where the site is."""
        host, page = self.host, self.page
        return (
            f"{host.address}{self.course.language}/{url(self.address, self.pretty)}"
            if host and host.address and page
            else ""
        )

    def passage(self, target: str) -> str:
        """The way to ``lesson#heading``."""
        name, mark, anchor = target.partition("#")
        return self.way(self.course.lessons[name].page.address + mark + anchor)

    def shows(self, target: str) -> bool:
        """Whether the lesson of ``lesson#heading`` is shown; a link to one that is not is plain words."""
        return target.partition("#")[0] in self.course.lessons

    def picture(self, file: str) -> str:
        """The way to a picture of a short text: ``module/file`` lies beside that module's lessons, wherever the
        question is asked."""
        return self.way(f"modules/{file}")

    def passage_titles(self, target: str) -> tuple[str, str]:
        """The title of the lesson that ``lesson#heading`` points to, and the heading's words (the title where there is
        none)."""
        name, _, anchor = target.partition("#")
        page = self.course.lessons[name].page
        words = next((heading.text for heading in page.markdown.headings if heading.anchor == anchor), page.meta.title)
        return page.meta.title, words

    def in_paths(self, page: Page) -> Markup:
        """What a row or link that leads to the page says of the paths that go through it: nothing where every path
        does."""
        paths = self.course.paths_of.get(page.file, ())
        return (
            Markup("")
            if len(paths) == len(self.course.settings.paths) or page.file not in self.course.paths_of
            else Markup(' data-in="{}"').format(" ".join(paths))
        )

    def aside_paths(self, page: Page) -> Markup:
        """What a row beside the lessons says of the paths: on one that goes through the page, it stands among the
        lessons already."""
        through = self.course.paths_of.get(page.file, ())
        others = [name for name in self.course.settings.paths if name not in through]
        return Markup(' data-in="{}"').format(" ".join(others)) if through else Markup("")

    def extras(self, module: Module, late: bool = False) -> list[Extra]:
        """The rows among a module's stops that are shown on some paths only: before its lessons, or ``late``, after
        them."""
        return extras(self.course, module, late=late)

    @property
    def whole_paths(self) -> Markup:
        """What a line about the whole course says of the paths it holds for: nothing where every path goes through
        everything."""
        paths = self.course.settings.paths
        whole = " ".join(name for name, path in paths.items() if not path.pages)
        return Markup(' data-in="{}"').format(whole) if self.course.paths_of else Markup("")

    def shares(self, module: Module) -> list[tuple[str, int, Minutes]]:
        """What each path of its own takes of a module, as (path, stops, minutes)."""
        taken = {
            name: [stop for stop in stops if stop.module == module.name and not self.course.is_front(stop)]
            for name, stops in self.course.path_stops.items()
            if self.course.settings.paths[name].pages
        }
        return [
            (name, len(stops), sum((stop.minutes for stop in stops), Minutes()))
            for name, stops in taken.items()
            if stops
        ]

    @cached_property
    def onward(self) -> list[tuple[Stop, str]]:
        """The stop that comes next, and the paths it comes next on; without paths of their own, the one of the whole
        course."""
        whole = stop_of(self.course, self.neighbours[1]) if self.neighbours[1] else None
        own = {name: self._after(name) for name, path in self.course.settings.paths.items() if not path.is_whole}
        ways: dict[str, tuple[Stop, list[str]]] = {}
        for name in self.course.settings.paths:
            stop = own.get(name, whole)
            if stop:
                ways.setdefault(stop.address, (stop, []))[1].append(name)
        if whole and not self.course.paths_of:
            return [(whole, "")]
        return [(stop, " ".join(names)) for stop, names in ways.values()]

    def _after(self, path: str) -> Stop | None:
        """The stop after this page on a path, or after the last of the sheets that it shows; after a page that the path
        leaves out there is none."""
        stops = self.course.path_stops[path]
        later = next((place for place, stop in reversed([*enumerate(stops, 1)]) if stop.page is self.page), len(stops))
        return stops[later] if later < len(stops) else None

    @property
    def check_minutes(self) -> Minutes:
        return self.module.check_minutes if self.module else Minutes()

    def facts(self, questions: Iterable[Question], names: str) -> str:
        """What a script is told of the questions that can be right or wrong; ``names`` are words of ``facts``."""
        return facts(questions, self.course, names)

    @cached_property
    def all_asked(self) -> tuple[Question, ...]:
        """Every question of the course, module by module."""
        return tuple(question for module in self.course.modules for question in module.asked)

    @cached_property
    def own_texts(self) -> tuple[tuple[Question, Lesson], ...]:
        """Every question whose answer is a text of the learner's own, with its lesson."""
        lessons = self.course.lessons.values()
        return tuple((question, lesson) for lesson in lessons for question in lesson.questions if question.writing)

    @property
    def all_texts(self) -> str:
        """The ids of these."""
        return " ".join(question.id for question, _ in self.own_texts)

    def markdown(self, text: str, gap: Callable[[str], Markup] | None = None) -> Markup:
        """An author's short text as HTML blocks; ``gap`` gives the HTML that stands at ``{name}``."""
        return rich(text, self, gap)

    def inline(self, text: str) -> Markup:
        """An author's text of one paragraph, without the paragraph around it."""
        return rich_inline(text, self)

    def split(self, prompt: str) -> tuple[Markup, Markup]:
        """A question's prompt as HTML: the situation, and what is asked."""
        return split_prompt(prompt, self)

    @property
    def here(self) -> Page:
        """The page, for what stands on pages of the course alone."""
        assert self.page is not None
        return self.page

    @property
    def is_front(self) -> bool:
        return self.page is not None and self.address == "index"

    @property
    def is_module(self) -> bool:
        """Whether it is a module's own page."""
        return self.module is not None and self.module.page is self.page

    @cached_property
    def module(self) -> Module | None:
        return self.course.module_of(self.page) if self.page else None

    @cached_property
    def lesson(self) -> Lesson | None:
        return self.course.by_page.get(self.page.file) if self.page else None

    @cached_property
    def number(self) -> int:
        """The lesson's place in its module, from 1; 0 on a page that is no lesson, or an optional one."""
        lessons = self.module.lessons if self.module else ()
        return lessons.index(self.lesson) + 1 if self.lesson in lessons else 0

    @cached_property
    def module_number(self) -> int:
        """The module's place in the course, from 1; 0 on a page of none."""
        return self.course.number_of(self.module) if self.module else 0

    @cached_property
    def other_modules(self) -> tuple[Markup, Markup]:
        """The lines of the modules before the one this page stands in, and after it; all of them are before a page in
        none."""
        entries = tuple(
            (module.meta.title, "" if module.meta.coming else url(module.page.address, self.pretty))
            for module in self.course.modules
        )
        lines, here = (
            module_lines(self.home, entries, self.say("coming")),
            self.module_number - 1 if self.module else len(entries),
        )
        return Markup().join(lines[:here]), Markup().join(lines[here + 1 :])

    @cached_property
    def footer_pages(self) -> list[Page]:
        """The pages that every page leads to, as ``course.yml`` names them."""
        return [self.course.by_file[f"course/{self.course.language}/{name}.md"] for name in self.course.settings.footer]

    @cached_property
    def neighbours(self) -> tuple[Page | None, Page | None]:
        """The page before and the page after this one on the trail."""
        trail, place = self.course.trail, self.course.steps.get(self.page.file) if self.page else None
        if place is None:
            return None, None
        return (trail[place - 1] if place else None), (trail[place + 1] if place + 1 < len(trail) else None)

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """The sources this page cites, in the order of their first citation."""
        return tuple(dict.fromkeys(citation.target for citation in self.page.markdown.citations)) if self.page else ()

    @property
    def is_printed(self) -> bool:
        """Whether this page begins with a button that prints it: a block wants that, and none has buttons of its
        own."""
        papers = {block.paper for block in self.page.blocks} if self.page else set()
        return "page" in papers and "own" not in papers

    @property
    def asks(self) -> bool:
        """Whether a quiz on this page asks anything: each may have been left out."""
        page = self.page
        return any(block.again and block.asked(self.course, page) for block in page.blocks) if page else False

    def home_of(self, name: str) -> Page | None:
        """The page where ``my-page``, ``review``, ``glossary`` or ``sources`` have their home."""
        return self.course.homes.get(name)

    def parts(self, page: Page) -> str:
        """The page's minutes to read, to answer and to write, for a script: ``5 3 3``."""
        return self.in_parts(self.course.minutes_of(page))

    @staticmethod
    def in_parts(minutes: Minutes) -> str:
        """The same of any minutes."""
        return f"{minutes.read} {minutes.answer} {minutes.write}"
