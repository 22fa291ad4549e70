"""What must hold between the files of a course; every check adds to the reader's mistakes."""

from collections.abc import Iterable

from ...source.shape import suggestion
from ..module import Page
from ..reader import GLOSSARY, SETTINGS, SOURCES, Reader
from ..value import Course
from .addresses import check_addresses
from .blocks import check_blocks
from .files import check_files
from .host_files import check_host_files
from .links import check_links
from .pages import check_pages
from .paths import check_paths
from .published import check_published
from .questions import check_objective, check_questions
from .shown import check_shown
from .texts import check_text, check_texts
from .themes import check_themes
from .tree import check_tree

#: What the check of the whole course is kept under, where those of modules have their names.
COURSE = "course"


def find_mistakes(course: Course, reader: Reader) -> None:
    """Adds a mistake for everything that does not hold together."""
    _check_settings(course, reader)
    check_tree(course, reader)
    check_host_files(course, reader)
    _check_footer(course, reader)
    _check_lesson_names(course, reader)
    _check_titles(course, reader)
    check_files(course, reader)
    check_paths(course, reader)
    check_shown(course, reader)
    check_questions(course, reader)
    check_published(course, reader)
    check_addresses(course, reader)
    check_blocks(course, reader)
    check_links(course, reader)
    check_pages(course, reader)
    check_texts(course, reader)
    _check_sources(course, reader)
    _check_glossary(course, reader)
    check_themes(course, reader)


def _check_settings(course: Course, reader: Reader) -> None:
    document, settings = reader.tables[SETTINGS], course.settings
    for language in settings.languages:
        if language not in settings.title:
            reader.mistake(document.key_place(("title",)), "title-language-missing", language=language)
    for index, name in enumerate(settings.modules):
        if name in settings.modules[:index]:
            reader.mistake(document.place(("modules", index)), "module-twice", module=name)
        if name == COURSE:
            reader.mistake(document.place(("modules", index)), "module-name-taken", module=name)
    for kind, names in settings.source_kinds.items():
        if course.language not in names:
            reader.mistake(
                document.key_place(("source_kinds", kind)), "kind-language-missing", kind=kind, language=course.language
            )


def _check_footer(course: Course, reader: Reader) -> None:
    for index, name in enumerate(course.settings.footer):
        file = f"course/{course.language}/{name}.md"
        if file not in course.by_file and file not in reader.unread:
            near = suggestion(name, [page.address for page in course.pages if not page.module])
            place = reader.tables[SETTINGS].place(("footer", index))
            reader.mistake(place, "footer-page-unknown", page=name, language=course.language, near=near)


def _check_lesson_names(course: Course, reader: Reader) -> None:
    seen: dict[str, str] = {}
    for module in course.modules:
        for lesson in module.all_lessons:
            if lesson.id in seen:
                reader.mistake(
                    lesson.page.markdown.front.place(("id",)), "lesson-id-twice", id=lesson.id, file=seen[lesson.id]
                )
                # Which of the two a question means cannot be known.
                reader.unread |= {lesson.page.file, seen[lesson.id]}
            seen.setdefault(lesson.id, lesson.page.file)
            for index, name in enumerate(lesson.meta.objectives):
                check_objective(reader, name, module, lesson.page.markdown.front.place_of("objectives", index))
        _check_ids(reader, module.beside, seen)
    _check_ids(reader, [page for page in course.pages if not page.module], seen)
    for name in course.sheet_stops:
        if name in seen:
            front = course.by_file[seen[name]].markdown.front
            reader.mistake(front.place(("id",)), "lesson-id-of-sheet", id=name)


def _check_ids(reader: Reader, pages: Iterable[Page], seen: dict[str, str]) -> None:
    """The ids of pages that are no lessons; ``seen`` are those so far, each with its file."""
    for page in pages:
        if page.id and page.id in seen:
            place = page.markdown.front.place(("id",))
            reader.mistake(place, "lesson-id-twice", id=page.id, file=seen[page.id])
        seen.setdefault(page.id, page.file)


def _check_titles(course: Course, reader: Reader) -> None:
    """Nobody can tell two lessons of a module, or two modules, apart that have the same title; nor can a term lead to
    two entries."""
    for group in (
        [module.page for module in course.modules],
        *([lesson.page for lesson in module.all_lessons] for module in course.modules),
    ):
        titles: dict[str, str] = {}
        for page in group:
            file = titles.setdefault(page.meta.title.casefold(), page.file)
            if file != page.file:
                reader.mistake(page.markdown.front.place(("title",)), "title-twice", title=page.meta.title, file=file)
    words: dict[str, str] = {}
    for name, term in course.glossary.items():
        first = words.setdefault(term.word.casefold(), name)
        if first != name:
            reader.mistake(reader.tables[GLOSSARY].place((name, "term")), "term-twice", term=term.word, first=first)


def _check_sources(course: Course, reader: Reader) -> None:
    known = list(course.settings.source_kinds)
    for name, source in course.sources.items():
        if reader.today and source.date[:4].isdigit() and source.date > reader.today.isoformat()[: len(source.date)]:
            reader.mistake(reader.tables[SOURCES].place((name, "date")), "source-ahead", date=source.date)
        if source.kind not in known:
            place = reader.tables[SOURCES].place((name, "kind"))
            reader.mistake(place, "source-kind-unknown", kind=source.kind, near=suggestion(source.kind, known))


def _check_glossary(course: Course, reader: Reader) -> None:
    known = reader.names(SOURCES)
    for name, term in course.glossary.items():
        document = reader.tables[GLOSSARY]
        for index, source in enumerate(term.sources):
            if known is not None and source not in known:
                near = suggestion(source, known)
                reader.mistake(document.place((name, "sources", index)), "source-unknown", source=source, near=near)
        for key in ("definition", "example"):
            check_text(course, reader, getattr(term, key), document.place_of(name, key))
