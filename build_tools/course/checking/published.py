"""What has been published is still there, under its own id, or its author has said that it goes."""

from ...published import Published
from ...questions import Question
from ...source.shape import suggestion
from ..publishing import marks
from ..reader import SETTINGS, Reader
from ..value import Course
from .doubt import lessons_are_known, quizzes_are_known


def check_published(course: Course, reader: Reader) -> None:
    published = reader.published
    _check_course(course, reader, published)
    _check_other_questions(course, reader, published)
    _check_replaced(course, reader, published)
    _check_retired_names(course, reader)
    if quizzes_are_known(reader):
        _check_questions_gone(course, reader, published)
    # Other languages may lack a lesson that is not translated yet.
    if lessons_are_known(reader) and course.language == course.settings.languages[0]:
        _check_lessons_gone(course, reader, published)
    _check_modules_gone(course, reader, published)
    _check_paths_gone(course, reader, published)


def _check_course(course: Course, reader: Reader, published: Published) -> None:
    """Everything a learner does is kept under the course's id."""
    for name in [*published.of("course")][-1:]:
        if name != course.settings.id:
            at = published.places["course", name]
            place = reader.tables[SETTINGS].place(("id",))
            reader.mistake(
                place, "published-other-course", id=course.settings.id, published=name, file=at.file, line=at.line
            )


def _check_other_questions(course: Course, reader: Reader, published: Published) -> None:
    for name, line in published.of("question").items():
        question = next((question for question in course.questions if question.id == name), None)
        if question and _is_another(line.marks, marks(question)):
            document, path = course.places[name]
            at = published.places["question", name]
            reader.mistake(
                document.place((*path, "id")), "published-other-question", id=name, file=at.file, line=at.line
            )


def _is_another(before: tuple[str, ...], now: tuple[str, ...]) -> bool:
    """Whether the kind has changed, or key, stem and options all at once."""
    return before[0] != now[0] or all(old != new for old, new in zip(before[1:], now[1:], strict=True))


def _check_replaced(course: Course, reader: Reader, published: Published) -> None:
    listed, in_use = published.of("question"), [question.id for question in course.questions]
    for question in _all(course):
        document, path = course.places[question.id]
        for index, name in enumerate(question.replaces):
            place = document.place((*path, "replaces", index))
            if name in in_use:
                at = course.places[name][0].place((*course.places[name][1], "id"))
                reader.mistake(place, "replaces-in-use", id=name, file=at.file, line=at.line)
            elif name not in listed and not published.mistakes:
                reader.mistake(place, "replaces-unpublished", id=name, near=suggestion(name, list(listed)))


def _check_retired_names(course: Course, reader: Reader) -> None:
    settings, document = course.settings, reader.tables[SETTINGS]
    for name, page in course.markable.items():
        if name in settings.retired_lessons:
            reader.mistake(page.markdown.front.place(("id",)), "retired-lesson-used", id=name)
    for index, name in enumerate(settings.modules):
        if name in settings.retired_modules:
            reader.mistake(document.place(("modules", index)), "retired-module-used", module=name)
    for name in settings.paths:
        if name in settings.retired_paths:
            reader.mistake(document.key_place(("paths", name)), "retired-path-used", path=name)


def _check_questions_gone(course: Course, reader: Reader, published: Published) -> None:
    listed, replaced = published.of("question"), {name for question in _all(course) for name in question.replaces}
    unlisted = [question.id for question in course.questions if question.id not in listed]
    for name in listed:
        if name not in course.places and name not in replaced:
            place = published.places["question", name]
            reader.mistake(place, "published-question-gone", id=name, near=suggestion(name, unlisted))


def _check_lessons_gone(course: Course, reader: Reader, published: Published) -> None:
    listed = published.of("lesson")
    unlisted = [name for name in course.markable if name not in listed]
    # A sheet that no path goes through any more is there all the same.
    there = {*course.markable, *(f"sheet-{name}" for name in course.sheets)}
    for name in listed:
        if name not in there and name not in course.settings.retired_lessons:
            reader.mistake(
                published.places["lesson", name], "published-lesson-gone", id=name, near=suggestion(name, unlisted)
            )


def _check_modules_gone(course: Course, reader: Reader, published: Published) -> None:
    for name in published.of("check"):
        if name not in course.settings.modules and name not in course.settings.retired_modules:
            near = suggestion(name, list(course.settings.modules))
            reader.mistake(published.places["check", name], "published-module-gone", module=name, near=near)


def _check_paths_gone(course: Course, reader: Reader, published: Published) -> None:
    settings, listed = course.settings, published.of("path")
    unlisted = [name for name in settings.paths if name not in listed]
    for name in listed:
        if name not in settings.paths and name not in settings.retired_paths:
            reader.mistake(
                published.places["path", name], "published-path-gone", path=name, near=suggestion(name, unlisted)
            )


def _all(course: Course) -> list[Question]:
    return [*course.questions, *course.retired]
