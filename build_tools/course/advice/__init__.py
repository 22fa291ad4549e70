"""What would make the questions of a course better: advice to be followed, or answered with a reason under ``accept``."""

from collections.abc import Iterator, Mapping, Sequence

from ...questions import Question
from ...source.shape import read_shape
from ...source.yaml import Document
from ...words import Words, words
from ..models import QuizFile
from ..value import Course, Page
from .advice import Advice, unanswered
from .feedback import about_feedback
from .options import about_options
from .quiz import about_quiz
from .spot import Spot
from .stem import about_stem

__all__ = ["Advice", "advise"]


def advise(course: Course) -> list[Advice]:
    """All advice about a course that its authors have not answered, in the order of files and lines."""
    found = [*_about_questions(course, words(course.language)), *_about_quizzes(course), *_about_sets(course)]
    return sorted(found, key=lambda advice: (advice.place, advice.message))


def _about_questions(course: Course, speech: Words) -> Iterator[Advice]:
    for question in course.questions:
        spot = Spot(*course.places[question.id])
        given = [*about_options(question, spot, speech), *about_feedback(question, spot), *about_stem(question, spot, speech)]
        yield from unanswered(given, question.accept, spot.document, spot.path)


def _about_quizzes(course: Course) -> Iterator[Advice]:
    files: dict[str, tuple[Document, list[Question]]] = {}
    for question in course.questions:
        document, _ = course.places[question.id]
        files.setdefault(document.file, (document, []))[1].append(question)
    for document, questions in files.values():
        yield from unanswered([*about_quiz(questions, document)], read_shape(QuizFile, document).accept, document)


def _about_sets(course: Course) -> Iterator[Advice]:
    for module in course.modules:
        for lesson in module.lessons:
            yield from _about_set(lesson.questions, lesson.page, lesson.meta.accept)
        if module.check:
            yield from _about_set(module.checked, module.check, module.check.meta.accept)  # type: ignore[attr-defined]


def _about_set(questions: Sequence[Question], page: Page, accept: Mapping[str, str]) -> list[Advice]:
    """What a page asks must not all be recall."""
    levels = [question.level for question in questions if question.marked]
    front = page.markdown.front
    recall = len(levels) > 1 and set(levels) == {"recall"}
    given = [Advice(front.place(("title",)), "all-recall", {"count": len(levels)})] if recall else []
    return unanswered(given, accept, front)
