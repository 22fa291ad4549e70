"""A name that was retired is told as that, and one that never was as unknown."""

from ...errors import Place
from ...source.shape import suggestion
from ..reader import Reader
from ..value import Course
from .texts import At


def check_question(course: Course, reader: Reader, name: str, at: At) -> None:
    """Adds a mistake where no such question is asked."""
    retired = {question.id: question.retired for question in course.retired}
    asked = [question.id for question in course.questions]
    if name in retired:
        reader.mistake(at(), "question-retired", question=name, since=retired[name])
    elif name not in asked:
        reader.mistake(at(), "question-unknown", question=name, near=suggestion(name, asked))


def unknown_module(course: Course, reader: Reader, name: str, place: Place) -> None:
    """Adds the mistake that the course has no such module."""
    known, retired = list(course.settings.modules), course.settings.retired_modules
    if name in retired:
        reader.mistake(place, "module-retired", module=name, since=retired[name])
    else:
        reader.mistake(place, "module-unknown", module=name, known=", ".join(known), near=suggestion(name, known))


def unknown_path(course: Course, reader: Reader, name: str, place: Place) -> None:
    """Adds the mistake that the course has no such path."""
    known, retired = list(course.settings.paths), course.settings.retired_paths
    if name in retired:
        reader.mistake(place, "path-retired", path=name, since=retired[name])
    else:
        reader.mistake(place, "path-unknown", path=name, near=suggestion(name, known))
