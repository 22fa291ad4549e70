"""The whole course as one value, read once and checked before anything is written."""

from datetime import date
from pathlib import Path

from ..errors import CourseError
from ..source.files import Files
from .checking import find_mistakes
from .minutes import Minutes
from .module import Lesson, Module, Page, answering
from .publishing import marks, publishable
from .reader import Kept, Reader
from .reading import assemble
from .shown import leads_to, plain_links, shown
from .value import Course

__all__ = [
    "Course",
    "Kept",
    "Lesson",
    "Minutes",
    "Module",
    "Page",
    "answering",
    "leads_to",
    "marks",
    "plain_links",
    "publishable",
    "read_course",
    "read_courses",
]


def read_course(where: Files | Path, language: str = "", today: date | None = None, kept: Kept | None = None) -> Course:
    """The course in these files, or in this folder, in one language; the first of ``course.yml`` if none is named.

    It is as its learners see it, without what ``course.yml`` leaves out. With ``today``, a day of review that is still
    to come is a mistake; a build, which must be the same on any day, has none. Raises CourseError with every mistake
    that any file holds, what is left out too. Nothing is written; ``kept`` is what a reader of the same language kept,
    and what this one keeps.
    """
    reader = Reader(Files.of(where), today, kept)
    settings = reader.settings()
    if settings is None:
        # What other files hold is told too, but not what only follows from a key that is missing.
        if rest := reader.settings_in_part():
            assemble(reader, rest, language or rest.languages[0])
        raise reader.error()
    course = assemble(reader, settings, language or settings.languages[0])
    find_mistakes(course, reader)
    if reader.mistakes:
        raise reader.error()
    return shown(course)


def read_courses(where: Files | Path, today: date | None = None) -> list[Course]:
    """The course in each of its languages, the first one first. Raises CourseError with the mistakes of all."""
    files = Files.of(where)
    reader = Reader(files)
    settings = reader.settings()
    mistakes, courses = [], []
    for language in settings.languages if settings else ("",):
        try:
            courses.append(read_course(files, language, today))
        except CourseError as error:
            mistakes += error.mistakes
    if mistakes:
        raise CourseError(mistakes)
    return courses
