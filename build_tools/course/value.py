"""The course as one value: what later rooms read."""

import datetime
from dataclasses import dataclass, field
from functools import cached_property

from ..blocks import CheckBlock
from ..hand import MapFile
from ..questions import Question
from ..sheets import Sheet
from ..source.files import Files
from ..source.lines import composed
from ..source.yaml import Document, Path
from .entries import Source, Term, Theme
from .minutes import Minutes
from .models import Settings
from .module import Lesson, Module, Page, answering, reading
from .stops import Stop, stops_of

#: Files beside the pages that are published with them.
PUBLISHED_FILES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf")


@dataclass(frozen=True)
class Course:
    """Everything the authors wrote in one language, checked. ``places`` finds a question's own file and path;
    ``retired`` questions are not among ``questions``."""

    files: Files
    settings: Settings
    language: str
    pages: tuple[Page, ...]
    modules: tuple[Module, ...]
    questions: tuple[Question, ...]
    sources: dict[str, Source]
    glossary: dict[str, Term]
    places: dict[str, tuple[Document, Path]] = field(repr=False, default_factory=dict)
    retired: tuple[Question, ...] = ()
    sheets: dict[str, Sheet] = field(default_factory=dict)
    themes: dict[str, Theme] = field(default_factory=dict)
    course_draw: CheckBlock = CheckBlock()
    #: The pages that have moved, each under the address it had: ``modules/data/old-name``.
    moved: dict[str, Page] = field(default_factory=dict)
    #: What stands on the map; None for a plain road.
    map: MapFile | None = None
    #: The files that are not shown: pages, and what lies beside those alone.
    left_out: frozenset[str] = frozenset()
    #: The files of names that were read, such as ``course/sources.yml``, as they were written.
    tables: dict[str, Document] = field(repr=False, default_factory=dict)
    #: The course as it was written, where something of it is not shown.
    whole: "Course | None" = field(repr=False, default=None)

    @property
    def title(self) -> str:
        return self.settings.title[self.language]

    @cached_property
    def lessons(self) -> dict[str, Lesson]:
        """Every lesson under its id, in the order of the course, also those that are optional."""
        return {lesson.id: lesson for module in self.modules for lesson in module.all_lessons}

    @cached_property
    def counted(self) -> tuple[Lesson, ...]:
        """The lessons that the course goes through, in order."""
        return tuple(lesson for lesson in self.lessons.values() if not lesson.optional)

    @cached_property
    def markable(self) -> dict[str, Page]:
        """Every page that can be marked as read, under the id that the mark is kept under: the lessons, pages beside
        them, and pages of no module."""
        beside = [page for module in self.modules for page in module.beside]
        others = [page for page in self.pages if not page.module]
        lessons = {name: lesson.page for name, lesson in self.lessons.items()}
        return lessons | {page.id: page for page in (*beside, *others) if page.id}

    @cached_property
    def addresses(self) -> dict[str, Page]:
        """The pages that are published, each under its language and address; a module that is coming has none."""
        return {
            f"{self.language}/{composed(page.address)}": page for page in self.pages if page.file not in self.left_out
        }

    @cached_property
    def by_file(self) -> dict[str, Page]:
        return {page.file: page for page in self.pages}

    @cached_property
    def reviewed(self) -> datetime.date | None:
        """The last day that a page of it was reviewed; None where no page says."""
        days = (page.meta.reviewed for page in self.pages if page.file not in self.left_out)
        return max(filter(None, days), default=None)

    @cached_property
    def published_files(self) -> dict[str, str]:
        """The files beside its pages that are published with them, and where below the language's folder."""
        folders = {f"course/{self.language}/": ""} | {
            f"modules/{name}/{self.language}/": f"modules/{name}/" for name in self.settings.modules
        }
        named = (
            (file, folder)
            for file in self.files.names
            for folder in folders
            if file not in self.left_out and file.startswith(folder) and file.lower().endswith(PUBLISHED_FILES)
        )
        return {file: folders[folder] + file.removeprefix(folder) for file, folder in named}

    @cached_property
    def by_page(self) -> dict[str, Lesson]:
        """Every lesson under its page's file."""
        return {lesson.page.file: lesson for lesson in self.lessons.values()}

    @cached_property
    def asking(self) -> set[str]:
        """The ids of the lessons that have questions of their own."""
        return {question.lesson for question in self.questions if question.in_lesson}

    @cached_property
    def by_name(self) -> dict[str, Module]:
        return {module.name: module for module in self.modules}

    @cached_property
    def homes(self) -> dict[str, Page]:
        """The page where each thing has its home that blocks say they are the home of."""
        found: dict[str, Page] = {}
        for page in self.pages:
            for block in page.blocks:
                found.setdefault(block.home_of, page)
        return found

    @cached_property
    def trail(self) -> tuple[Page, ...]:
        """All pages that a learner goes through, in order: each module's front page, its lessons, its check; last the
        course check."""
        pages = tuple(page for module in self.modules if not module.meta.coming for page in module.trail)
        return (*pages, self.course_check) if self.course_check else pages

    @property
    def stops(self) -> int:
        """How many lessons and checks the whole course has: a module's own page leads to them, and is no stop."""
        fronts = [module.page for module in self.modules]
        return sum(page not in fronts for page in self.trail)

    @cached_property
    def course_check(self) -> Page | None:
        """The page of the check at the end, if there is one."""
        return self.homes.get("course-check")

    @cached_property
    def course_checked(self) -> tuple[Question, ...]:
        """What it draws from: the pools of all modules."""
        return tuple(question for module in self.modules for question in module.checked)

    @cached_property
    def course_check_minutes(self) -> Minutes:
        """The time of one sitting."""
        count = len(self.course_checked)
        return answering(self.course_checked, share=min(self.course_draw.draw or count, count) / (count or 1))

    @cached_property
    def steps(self) -> dict[str, int]:
        """Where on the trail each page's file stands."""
        return {page.file: place for place, page in enumerate(self.trail)}

    @cached_property
    def minutes(self) -> Minutes:
        """The time that all stops take: those of the modules, and the check at the end."""
        last = self.course_check_minutes if self.course_check else Minutes()
        return sum((module.minutes for module in self.modules if not module.meta.coming), last)

    @cached_property
    def path_stops(self) -> dict[str, tuple[Stop, ...]]:
        """What each path goes through, in order."""
        return {name: stops_of(self, path) for name, path in self.settings.paths.items()}

    @cached_property
    def sheet_stops(self) -> dict[str, Stop]:
        """The sheets that some path goes through, each under the id that its mark is kept under."""
        return {stop.id: stop for stops in self.path_stops.values() for stop in stops if stop.sheet}

    @cached_property
    def paths_of(self) -> dict[str, tuple[str, ...]]:
        """The paths that go through each page, under its file. Empty where no path leaves anything out."""
        if all(path.is_whole for path in self.settings.paths.values()):
            return {}
        found: dict[str, list[str]] = {page.file: [] for page in self.trail}
        for name, stops in self.path_stops.items():
            for stop in stops:
                if not stop.sheet:
                    found.setdefault(stop.page.file, []).append(name)
        return {file: tuple(names) for file, names in found.items()}

    def paths_drawing(self, question: Question) -> tuple[str, ...]:
        """The paths whose checks draw a question: those that go through its lesson, of those it is meant for. Empty if
        all do."""
        every = tuple(self.settings.paths)
        reading = self.paths_of.get(self.lessons[question.lesson].page.file, every)
        drawing = tuple(name for name in every if name in reading and name in (question.paths or every))
        return () if drawing == every else drawing

    def minutes_of(self, page: Page) -> Minutes:
        """How long a page takes: a lesson and a check with their questions, any other page to read."""
        module = self.module_of(page)
        if lesson := self.by_page.get(page.file):
            return lesson.minutes
        if page is self.course_check:
            return self.course_check_minutes
        return module.check_minutes if module and module.check is page else reading(page)

    def path_minutes(self, name: str) -> Minutes:
        """The time that a path's stops take: a module's own page leads to them, and is none."""
        return sum((stop.minutes for stop in self.path_stops[name] if not self.is_front(stop)), Minutes())

    def is_front(self, stop: Stop) -> bool:
        """Whether it is a module's own page; a sheet there is a stop as any other."""
        module = self.module_of(stop.page)
        return not stop.sheet and module is not None and module.page is stop.page

    def module_after(self, module: Module) -> Module | None:
        """The next module that is ready; None after the last."""
        later = self.modules[self.modules.index(module) + 1 :]
        return next((one for one in later if not one.meta.coming), None)

    def module_of(self, page: Page) -> Module | None:
        return self.by_name.get(page.module)

    def number_of(self, module: Module) -> int:
        """A module's place among all, those that are coming too, from 1."""
        return self.modules.index(module) + 1
