"""What a block ``/// quiz`` on a page of a site that is no course asks for."""

from ..blocks import QuizBlock
from ..errors import CourseError, Mistake, Place
from ..questions import Question
from ..source.shape import read_shape, suggestion
from ..source.yaml import read_yaml
from .quizzes import GuestQuizzes

_Asked = tuple[tuple[Question, ...], list[Mistake]]


def asked_questions(quizzes: GuestQuizzes, name: str, inside: str, place: Place) -> _Asked:
    """The questions of ``quizzes/name.yml``, or those of one lesson if the block says which; and what is wrong with the
    block at ``place``."""
    if not name:
        return (), [Mistake(place, "block-without-argument", {"block": "quiz"})]
    if name not in quizzes.questions:
        return (), [Mistake(place, "quiz-unknown", {"quiz": name, "near": suggestion(name, list(quizzes.questions))})]
    questions = quizzes.questions[name]
    if inside.strip():
        return _of_lesson(questions, inside, place, quizzes.is_whole(name))
    missing = not questions and quizzes.is_whole(name)
    return questions, [Mistake(place, "site-quiz-empty", {"quiz": name})] if missing else []


def _of_lesson(questions: tuple[Question, ...], inside: str, place: Place, is_whole: bool) -> _Asked:
    try:
        document = read_yaml(inside, place.file, first_line=place.line + 1)
        lesson = read_shape(QuizBlock, document).lesson
    except CourseError as error:
        return (), error.mistakes
    chosen = tuple(question for question in questions if question.lesson == lesson)
    if chosen or not is_whole:
        return chosen, []
    near = suggestion(lesson, sorted({question.lesson for question in questions}))
    return (), [Mistake(document.place(("lesson",)), "quiz-empty", {"lesson": lesson, "near": near})]
