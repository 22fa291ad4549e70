"""Reads the pages of a course in one language: its own, and those of each module."""

from ..blocks import CheckBlock
from ..errors import Place
from ..questions import Question
from ..source.shape import suggestion
from .models import BesideMeta, CoursePageMeta, LessonMeta, ModuleMeta, PageMeta, SetMeta
from .module import Lesson, Module, Page, meta_of
from .reader import SETTINGS, Reader

#: The questions of each lesson under its id, each with its place among all.
Asked = dict[str, list[tuple[int, Question]]]


def read_course_pages(reader: Reader, language: str) -> list[Page]:
    """The pages that belong to no module."""
    files = [file for file in reader.files.below(f"course/{language}") if file.endswith(".md")]
    if "index.md" not in files:
        reader.mistake(Place(f"course/{language}/index.md"), "front-page-missing")
    pages = [reader.page(f"course/{language}/{file}", file[:-3], language, "", CoursePageMeta) for file in files]
    return [page for page in pages if page]


def read_modules(
    reader: Reader, names: tuple[str, ...], language: str, questions: tuple[Question, ...]
) -> list[Module]:
    """The modules that ``course.yml`` lists; those it does not list are mistakes."""
    found = [file.split("/") for file in reader.files.below("modules")]
    pages = sorted(
        (parts for parts in found if parts[1:-1] == [language] and parts[-1].endswith(".md")),
        key=lambda parts: parts[-1] == "index.md",
    )
    # With the front page of each, where it has one: the last of a module wins.
    unlisted = {parts[0]: parts[-1] for parts in pages if parts[0] not in names}
    read = [_Module(reader, name, language) for name in dict.fromkeys(names)]
    meant = {module.complain_if_missing(list(unlisted)) for module in read}
    for name, page in unlisted.items():
        _leave_out(reader, f"modules/{name}/{language}")
        if name not in meant:
            reader.mistake(Place(f"modules/{name}/{language}/{page}"), "module-not-listed", module=name)
    asked: Asked = {}
    for place, question in enumerate(questions):
        asked.setdefault(question.lesson, []).append((place, question))
    return [module for module in (one.read(asked) for one in read) if module]


def _leave_out(reader: Reader, folder: str) -> None:
    reader.unread |= {f"{folder}/{stem}.md" for stem in ["index", *reader.stems(folder, ".md")]}


class _Module:
    """One module while it is read."""

    def __init__(self, reader: Reader, name: str, language: str):
        self.reader, self.name, self.language = reader, name, language
        self.folder = f"modules/{name}/{language}"
        self.has_index = reader.has(f"{self.folder}/index.md")

    def complain_if_missing(self, others: list[str]) -> str:
        """The one of ``others`` that is probably meant where this module is not there."""
        if self.has_index:
            return ""
        settings, near = self.reader.tables[SETTINGS], suggestion(self.name, others)
        place = settings.place(("modules", settings.mapping["modules"].index(self.name)))
        self.reader.mistake(place, "module-without-page", module=self.name, file=f"{self.folder}/index.md", near=near)
        _leave_out(self.reader, self.folder)
        return near

    def read(self, asked: Asked) -> Module | None:
        index = self.page("index", ModuleMeta) if self.has_index else None
        if index is None:
            self.read_for_mistakes()
            return None
        listed = [
            Lesson(page, tuple(q for _, q in asked.get(page.id, ()) if q.in_lesson)) for page in self.lessons(index)
        ]
        # What goes deeper is asked about where it is read, and nowhere else.
        lessons = [lesson for lesson in listed if not lesson.optional]
        check = self.page("check", SetMeta) if self.reader.has(f"{self.folder}/check.md") else None
        # In the order of their file, whichever lessons they belong to.
        own = sorted((one for lesson in lessons for one in asked.get(lesson.id, ())), key=lambda one: one[0])
        checked = tuple(q for _, q in own if q.in_check)
        before = tuple(q for _, q in own if q.use == "pre-check")
        return Module(
            self.name,
            index,
            tuple(lessons),
            check,
            checked,
            _draw_of(check),
            tuple(self.pages_beside),
            before,
            self.opener(),
            tuple(lesson for lesson in listed if lesson.optional),
        )

    def opener(self) -> str:
        """The drawing that the module opens with, if there is one."""
        drawn = self.reader.drawn(f"{self.folder}/drawings", "opener")
        # Of two, the one for phones: it is as wide as what it stands in, also on a wide screen.
        return drawn.narrow or drawn.svg if drawn else ""

    def page(self, stem: str, shape: type[PageMeta]) -> Page | None:
        return self.reader.page(
            f"{self.folder}/{stem}.md", f"modules/{self.name}/{stem}", self.language, self.name, shape
        )

    def read_for_mistakes(self) -> None:
        """Without the module's list, any page may be a lesson, and none is part of the course."""
        for stem in self.reader.stems(self.folder, ".md"):
            if stem != "index":
                self.page(stem, SetMeta if stem == "check" else LessonMeta)
        _leave_out(self.reader, self.folder)

    def lessons(self, index: Page) -> list[Page]:
        """The lessons in the order of the module's list; with the pages beside them it names every file, and each
        once."""
        meta = meta_of(index, ModuleMeta)
        listed, beside = meta.lessons, meta.pages
        unlisted = [
            stem for stem in self.reader.stems(self.folder, ".md") if stem not in ("index", "check", *listed, *beside)
        ]
        meant: set[str] = set()
        pages = self.listed(index, "lessons", LessonMeta, unlisted, meant)
        self.pages_beside = self.listed(index, "pages", BesideMeta, unlisted, meant)
        self.leave_out(index, unlisted, meant)
        return pages

    def listed(self, index: Page, key: str, shape: type[PageMeta], unlisted: list[str], meant: set[str]) -> list[Page]:
        """The pages that a list in the module's front matter names; what it means among the ``unlisted`` is added to
        ``meant``."""
        lessons = meta_of(index, ModuleMeta).lessons
        pages, seen = [], ("index", "check", *(lessons if key == "pages" else ()))
        names = getattr(index.meta, key)
        for number, stem in enumerate(names):
            place, file = index.markdown.front.place((key, number)), f"{self.folder}/{stem}.md"
            if stem in names[:number] or stem in seen:
                self.reader.mistake(place, "lesson-twice" if key == "lessons" else "page-twice", lesson=stem, page=stem)
            elif self.reader.has(file):
                pages.append(self.page(stem, shape))
            else:
                near = suggestion(stem, unlisted)
                meant.add(near)
                self.reader.unread.add(file)
                self.reader.mistake(
                    place, "lesson-file-missing" if key == "lessons" else "page-file-missing", file=file, near=near
                )
        return [page for page in pages if page]

    def leave_out(self, index: Page, unlisted: list[str], meant: set[str]) -> None:
        for stem in unlisted:
            file = f"{self.folder}/{stem}.md"
            self.reader.unread.add(file)
            if stem not in meant:
                self.reader.mistake(Place(file), "lesson-not-listed", lesson=stem, index=index.file)


def _draw_of(page: Page | None) -> CheckBlock:
    """How the check on a page draws its sittings."""
    blocks = page.blocks if page else ()
    return next((block.draw for block in blocks if block.draw), CheckBlock())
