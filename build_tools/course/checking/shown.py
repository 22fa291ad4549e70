"""What a host leaves out of the course is there to be left out, and leaves a course behind."""

from ..reader import SETTINGS, Reader
from ..shown import modules_away
from ..stops import nameable
from ..value import Course
from .doubt import lessons_are_known, quizzes_are_known
from .retired import check_question, unknown_module, unknown_path


def check_shown(course: Course, reader: Reader) -> None:
    document, settings = reader.tables[SETTINGS], course.settings
    for index, name in enumerate(settings.hidden_modules):
        if name not in settings.modules:
            unknown_module(course, reader, name, document.place(("hidden_modules", index)))
    for index, name in enumerate(settings.questions_off):
        if quizzes_are_known(reader):
            check_question(course, reader, name, document.place_of("questions_off", index))
    if settings.default_path and settings.default_path not in settings.paths:
        unknown_path(course, reader, settings.default_path, document.place(("default_path",)))
    if lessons_are_known(reader):
        _check_left(course, reader)


def _check_left(course: Course, reader: Reader) -> None:
    """Something is left: of the course, and of each path that goes through some pages alone."""
    away, document = modules_away(course), reader.tables[SETTINGS]
    place = document.place(("hidden_modules",) if course.settings.hidden_modules else ("modules",))
    if course.counted and all(lesson.page.module in away for lesson in course.counted):
        reader.mistake(place, "nothing-shown")
        return
    named = set(nameable(course))
    left = set(nameable(course, {page.file for page in course.pages if page.module in away}))
    for name, path in course.settings.paths.items():
        if (known := named.intersection(path.pages)) and not known.intersection(left):
            reader.mistake(place, "path-not-shown", path=name)
