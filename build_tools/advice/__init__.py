"""What would make the questions and texts of a course better: advice to be followed, or answered with a reason under
``accept``."""

from collections.abc import Iterator, Sequence

from ..course.models import QuizFile
from ..course.module import Page
from ..course.value import Course
from ..questions import Question
from ..source.shape import read_shape
from ..source.yaml import Document
from ..words import Words, words
from .advice import Advice, unanswered
from .feedback import about_feedback
from .options import about_options
from .page_text import about_text
from .quiz import about_quiz
from .sources import about_sources
from .spot import Spot
from .stem import about_stem

__all__ = ["Advice", "advise"]


def advise(course: Course) -> list[Advice]:
    """All advice about a course that its authors have not answered, in the order of files and lines: what a host leaves
    out, too."""
    course = course.whole or course
    found = [
        *_about_questions(course, words(course.language)),
        *_about_quizzes(course),
        *_about_pages(course, words(course.language)),
        *about_sources(course),
    ]
    return sorted(course.files.told(found), key=lambda advice: (advice.place, advice.message))


def _about_questions(course: Course, speech: Words) -> Iterator[Advice]:
    for question in course.questions:
        spot = Spot(*course.places[question.id])
        given = [
            *about_options(question, spot, speech),
            *about_feedback(question, spot),
            *about_stem(question, spot, speech),
        ]
        yield from unanswered(given, question.accept, spot.document, spot.path)


def _about_quizzes(course: Course) -> Iterator[Advice]:
    files: dict[str, tuple[Document, list[Question]]] = {}
    for question in course.questions:
        document, _ = course.places[question.id]
        files.setdefault(document.file, (document, []))[1].append(question)
    for document, questions in files.values():
        yield from unanswered([*about_quiz(questions, document)], read_shape(QuizFile, document).accept, document)


def _about_pages(course: Course, speech: Words) -> Iterator[Advice]:
    asked = {lesson.page.file: lesson.questions for module in course.modules for lesson in module.all_lessons}
    asked |= {module.check.file: module.checked for module in course.modules if module.check}
    for page in course.pages:
        given = [*_about_set(asked.get(page.file, ()), page), *about_text(course, page, speech)]
        yield from unanswered(given, page.meta.accept, page.markdown.front)


def _about_set(questions: Sequence[Question], page: Page) -> Iterator[Advice]:
    """What a page asks must not all be recall."""
    levels = [question.level for question in questions if question.marked]
    if len(levels) > 1 and set(levels) == {"recall"}:
        yield Advice(page.markdown.front.place(("title",)), "all-recall", {"count": len(levels)})
