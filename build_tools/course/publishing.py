"""What of a course can be published, as lines of the list."""

from ..published import Line
from ..questions import Question
from .value import Course


def publishable(course: Course) -> list[Line]:
    """A line for each question that is asked, each lesson and each module's check."""
    version = course.settings.version
    questions = [Line("question", question.id, marks(question), version) for question in course.questions]
    lessons = [Line("lesson", lesson, (), version) for lesson in course.lessons]
    checks = [Line("check", module.name, (), version) for module in course.modules if module.check]
    return [*questions, *lessons, *checks]


def marks(question: Question) -> tuple[str, ...]:
    """A question's kind, and its prints of key, stem and options."""
    prints = question.fingerprints()
    return question.type, prints["key"], prints["stem"], prints["options"]
