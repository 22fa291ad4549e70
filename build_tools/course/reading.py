"""Reads all files of a course in one language and gathers every mistake on the way."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from ..errors import CourseError, Mistake, Place
from ..questions import KINDS, Question
from ..source.markdown import MarkdownPage, read_markdown
from ..source.shape import Shape, read_shape, suggestion
from ..source.text import read_text
from ..source.yaml import Document, read_yaml
from .blocks import CONTAINERS
from .models import LessonMeta, ModuleMeta, PageMeta, QuizFile, Settings, Source, Term
from .value import Course, Lesson, Module, Page

_T = TypeVar("_T")
_S = TypeVar("_S", bound=Shape)
SETTINGS = "course/course.yml"


class Reader:
    """Collects mistakes instead of stopping at the first one."""

    def __init__(self, root: Path):
        self.root = root
        self.mistakes: list[Mistake] = []
        self.tables: dict[str, Document] = {}
        #: Files that are there but hold mistakes: what they would have said is unknown, not wrong.
        self.unread: set[str] = set()

    def attempt(self, action: Callable[[], _T]) -> _T | None:
        try:
            return action()
        except CourseError as error:
            self.mistakes += error.mistakes
            return None

    def mistake(self, place: Place, message: str, **values: object) -> None:
        self.mistakes.append(Mistake(place, message, values))

    def yaml(self, file: str) -> Document | None:
        if not (self.root / file).is_file():
            self.mistake(Place(file), "file-missing", file=file)
            return None
        document = self.attempt(lambda: read_yaml(read_text(self.root, file), file))
        if document is None:
            self.unread.add(file)
        return document

    def shape(self, shape: type[_S], document: Document, path: tuple = ()) -> _S | None:
        return self.attempt(lambda: read_shape(shape, document, path))

    def settings(self) -> Settings | None:
        document = self.yaml(SETTINGS)
        return self.shape(Settings, document) if document else None

    def table(self, file: str, shape: type[_S]) -> dict[str, _S]:
        """A file that maps names to things; a course may do without it."""
        document = self.yaml(file) if (self.root / file).is_file() else None
        if document is None:
            return {}
        self.tables[file] = document
        if document.value is None:
            return {}
        if not isinstance(document.value, dict):
            self.mistake(document.place(()), "not-a-mapping", key=file)
            return {}
        read = {str(name): self.shape(shape, document, (name,)) for name in document.value}
        return {name: thing for name, thing in read.items() if thing}

    def names(self, file: str) -> list[str] | None:
        """The names in a table, with those whose entry has a mistake: nobody is told twice. None if it could not be read."""
        document = self.tables.get(file)
        if document is None:
            return None if (self.root / file).is_file() else []
        return list(document.value) if isinstance(document.value, dict) else []

    def questions(self, modules: tuple[str, ...]) -> tuple[list[Question], dict[str, tuple[Document, tuple]]]:
        found: list[Question] = []
        places: dict[str, tuple[Document, tuple]] = {}
        for file in sorted(self.root.glob("quizzes/*.yml")):
            document = self.yaml(f"quizzes/{file.name}")
            quiz = self.shape(QuizFile, document) if document else None
            if document is None or quiz is None:
                self.unread.add(f"quizzes/{file.name}")
                continue
            if quiz.quiz != file.stem:
                self.mistake(document.place(("quiz",)), "quiz-not-file-name", quiz=quiz.quiz, file=file.stem)
            elif quiz.quiz not in modules:
                self.mistake(document.place(("quiz",)), "module-unknown", module=quiz.quiz, known=", ".join(modules), near=suggestion(quiz.quiz, list(modules)))
            for index, entry in enumerate(quiz.questions):
                self._question(document, ("questions", index), entry, found, places)
        return found, places

    def _question(self, document: Document, path: tuple, entry: dict, found: list, places: dict) -> None:
        name, kind = entry.get("id"), entry.get("type")
        if isinstance(name, str):
            if name in places:
                first = places[name][0].place((*places[name][1], "id"))
                self.mistake(document.place((*path, "id")), "id-twice", id=name, file=first.file, line=first.line)
                return
            places[name] = (document, path)
        if "type" not in entry:
            self.mistake(document.place(path), "missing-key", key="type")
            return
        if kind not in KINDS:
            values = {"kind": kind, "known": ", ".join(KINDS), "near": suggestion(str(kind), list(KINDS))}
            self.mistake(document.place((*path, "type")), "kind-unknown", **values)
            return
        question = self.shape(KINDS[kind], document, path)
        if question:
            found.append(question)
        else:
            self.unread.add(document.file)

    def page(self, file: str, address: str, language: str, module: str, shape: type[PageMeta]) -> Page | None:
        if not (self.root / file).is_file():
            return None
        markdown: MarkdownPage | None = self.attempt(lambda: read_markdown(read_text(self.root, file), file, CONTAINERS))
        meta = self.shape(shape, markdown.front) if markdown else None
        if markdown and meta:
            return Page(file, address, language, module, meta, markdown)
        self.unread.add(file)
        return None

    def course_pages(self, language: str) -> list[Page]:
        base = self.root / "course" / language
        files = sorted(path.relative_to(base).as_posix() for path in base.rglob("*.md"))
        if "index.md" not in files:
            self.mistake(Place(f"course/{language}/index.md"), "front-page-missing")
        pages = (self.page(f"course/{language}/{file}", file[:-3], language, "", PageMeta) for file in files)
        return [page for page in pages if page]

    def module(self, name: str, language: str, questions: list[Question]) -> tuple[Module | None, list[Page]]:
        folder = f"modules/{name}/{language}"
        if not (self.root / folder / "index.md").is_file():
            self.mistake(Place(f"{folder}/index.md"), "module-without-page", module=name)
            return None, []
        index = self._module_page(name, language, "index", ModuleMeta)
        if not index:
            self.unread |= {f"{folder}/{path.name}" for path in (self.root / folder).glob("*.md")}
            return None, []
        lessons = self._lessons(index, questions)
        check = self._module_page(name, language, "check", PageMeta)
        self._unlisted(index)
        own = {lesson.id for lesson in lessons}
        checked = tuple(q for q in questions if q.lesson in own and q.use != "lesson" and q.marked)
        pages = [index, *(lesson.page for lesson in lessons), *([check] if check else [])]
        return Module(name, index, tuple(lessons), check, checked), pages

    def _module_page(self, name: str, language: str, stem: str, shape: type[PageMeta]) -> Page | None:
        return self.page(f"modules/{name}/{language}/{stem}.md", f"modules/{name}/{stem}", language, name, shape)

    def _lessons(self, index: Page, questions: list[Question]) -> list[Lesson]:
        lessons = []
        for number, stem in enumerate(index.meta.lessons):  # type: ignore[attr-defined]
            page = self._module_page(index.module, index.language, stem, LessonMeta)
            if page:
                asked = tuple(q for q in questions if q.lesson == page.meta.id and q.use != "check")  # type: ignore[attr-defined]
                lessons.append(Lesson(page, asked))
            elif not (self.root / index.folder / f"{stem}.md").is_file():
                place = index.markdown.front.place(("lessons", number))
                self.mistake(place, "lesson-file-missing", file=f"{index.folder}/{stem}.md")
        return lessons

    def _unlisted(self, index: Page) -> None:
        listed = {"index", "check", *index.meta.lessons}  # type: ignore[attr-defined]
        for path in sorted((self.root / index.folder).glob("*.md")):
            if path.stem not in listed:
                self.mistake(Place(f"{index.folder}/{path.name}"), "lesson-not-listed", lesson=path.stem, index=index.file)


def assemble(reader: Reader, settings: Settings, language: str) -> Course:
    """Everything that could be read, in one value; what could not is among the reader's mistakes."""
    sources = reader.table("course/sources.yml", Source)
    glossary = reader.table("course/glossary.yml", Term)
    questions, places = reader.questions(settings.modules)
    pages, modules = reader.course_pages(language), []
    for name in settings.modules:
        module, found = reader.module(name, language, questions)
        pages += found
        modules += [module] if module else []
    return Course(reader.root, settings, language, tuple(pages), tuple(modules), tuple(questions), sources, glossary, places)
