"""What of a course can be published, as lines of the list."""

from collections.abc import Sequence

from ..published import Line
from ..questions import Question
from .value import Course


def publishable(courses: Sequence[Course]) -> list[Line]:
    """A line for the course, for each question that is asked, each page that can be marked as read, each sheet on a
    path, each module's check, each path, and each address; ``courses`` are its languages, the first one first."""
    course, version = courses[0], courses[0].settings.version
    itself = Line("course", course.settings.id, (), version)
    questions = [Line("question", question.id, marks(question), version) for question in course.questions]
    lessons = [Line("lesson", lesson, (), version) for lesson in (*course.markable, *course.sheet_stops)]
    checks = [Line("check", module.name, (), version) for module in course.modules if module.check]
    paths = [Line("path", path, (), version) for path in course.settings.paths]
    pages = [Line("page", address, (), version) for one in courses for address in one.addresses]
    return [itself, *questions, *lessons, *checks, *paths, *pages]


def marks(question: Question) -> tuple[str, str, str, str]:
    """A question's kind, and its prints of key, stem and options."""
    prints = question.fingerprints
    return question.type, prints["key"], prints["stem"], prints["options"]
