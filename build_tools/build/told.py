"""What a build says of the site that it has made, for later rooms to read."""

from collections.abc import Iterator, Sequence
from pathlib import Path

from ..built import Built, BuiltPage, BuiltQuestion, Printable, list_mark
from ..course import Course, Page
from ..render import url
from ..target import MARK, files


def told(courses: Sequence[Course], site: Path, offline: bool) -> Built:
    """``courses`` is the course in its languages, the first one first, ``site`` the finished folder."""
    first = courses[0]
    return Built(
        first.settings.id,
        first.settings.version,
        offline,
        {course.language: course.title for course in courses},
        tuple(page for course in courses for page in _pages(course, offline)),
        tuple(question for course in courses for question in _questions(course)),
        tuple(sorted(name for name in files(site) if not name.endswith((".html", f"/{MARK}")) and name != MARK)),
        list_mark(site / MARK),
    )


def _pages(course: Course, offline: bool) -> Iterator[BuiltPage]:
    for page in course.addresses.values():
        minutes = course.minutes_of(page)
        yield BuiltPage(
            _kind(page, course),
            course.language,
            page.module,
            page.file,
            f"{course.language}/{url(page.address, not offline)}",
            page.meta.title,
            minutes.read,
            minutes.answer,
            minutes.write,
            tuple(Printable(block.name, block.argument, part) for block in page.blocks for part in block.prints),
        )


def _kind(page: Page, course: Course) -> str:
    module = course.module_of(page)
    if module:
        named = {module.page.file: "module"} | ({module.check.file: "check"} if module.check else {})
        return named.get(page.file, "lesson" if page.file in course.by_page else "beside")
    return "front" if page.address == "index" else "course-check" if page is course.course_check else "page"


def _questions(course: Course) -> Iterator[BuiltQuestion]:
    for question in course.questions:
        module = course.lessons[question.lesson].page.module
        yield BuiltQuestion(
            question.id, course.language, question.type, module, question.lesson, **question.fingerprints
        )
