"""What pages tell their scripts of questions: one form for all lists, read by ``page/facts.js``."""

from collections.abc import Callable, Iterable

from ..course import Course
from ..questions import Question

#: What can be told of a question, each as a text without spaces and colons.
_FACTS: dict[str, Callable[[Question, Course], str]] = {
    "id": lambda question, course: question.id,
    "print": lambda question, course: question.fingerprints["key"],
    "seconds": lambda question, course: str(question.seconds),
    "level": lambda question, course: question.level,
    "lesson": lambda question, course: question.lesson,
    "module": lambda question, course: course.lessons[question.lesson].page.module,
    # Empty where all do.
    "paths": lambda question, course: ",".join(course.paths_drawing(question)),
}


def facts(questions: Iterable[Question], course: Course, names: str) -> str:
    """The questions that can be right or wrong, as a list with a head: ``id:print owner:1f6a0c2e law:90be11d4``; empty
    where there are none.

    ``names`` says what is told of each, ``id print``. What is empty at the end of a row is left out.
    """
    told = [_FACTS[name] for name in names.split()]
    rows = [":".join(fact(one, course) for fact in told).rstrip(":") for one in questions if one.marked]
    return " ".join([names.replace(" ", ":"), *rows]) if rows else ""
