"""What a question points to must be there, and every question must be shown somewhere."""

from collections.abc import Iterator

from ...blocks import KINDS, near_block
from ...errors import Place
from ...questions import Question
from ...source.markdown import ends_with_paragraph
from ...source.shape import suggestion
from ..module import Module, Page
from ..reader import Reader
from ..value import Course
from .before import check_before
from .doubt import lessons_are_known, quizzes_are_known
from .retired import unknown_path
from .texts import At, check_passage, check_text


def check_questions(course: Course, reader: Reader) -> None:
    for question in course.questions:
        check_passage(course, reader, question.lesson, _place_of(course, question, "lesson"))
        if question.see:
            check_passage(course, reader, question.see, _place_of(course, question, "see"))
        _check_paths(course, reader, question)
        _check_objective(course, reader, question)
        _check_optional(course, reader, question)
        _check_texts(course, reader, question)
        if not ends_with_paragraph(question.prompt):
            reader.mistake(_place(course, question, "prompt"), "prompt-without-question")
    if lessons_are_known(reader):
        _check_shown(course, reader)
        check_before(course, reader)
        if quizzes_are_known(reader):
            _check_promises(course, reader)


def _place_of(course: Course, question: Question, *path: str | int) -> At:
    document, base = course.places[question.id]
    return document.place_of(*base, *path)


def _place(course: Course, question: Question, *path: str | int) -> Place:
    return _place_of(course, question, *path)()


def _check_paths(course: Course, reader: Reader, question: Question) -> None:
    for index, name in enumerate(question.paths):
        if name not in course.settings.paths:
            unknown_path(course, reader, name, _place(course, question, "paths", index))


def _check_objective(course: Course, reader: Reader, question: Question) -> None:
    lesson = course.lessons.get(question.lesson)
    module = course.module_of(lesson.page) if lesson else None
    if question.objective and module:
        check_objective(reader, question.objective, module, _place_of(course, question, "objective"))


def _check_optional(course: Course, reader: Reader, question: Question) -> None:
    """What is optional is in no check, and nothing is read quickly there."""
    lesson = course.lessons.get(question.lesson)
    if lesson and lesson.optional and not question.in_lesson:
        reader.mistake(_place(course, question, "use"), "optional-in-check", lesson=lesson.id)


def check_objective(reader: Reader, name: str, module: Module, at: At) -> None:
    """Tells ``reader`` of an objective's name that its module has not; ``at`` finds the place."""
    known = list(module.meta.objectives)
    if name not in known:
        near = suggestion(name, known)
        reader.mistake(at(), "objective-unknown", objective=name, module=module.name, file=module.page.file, near=near)


def _check_promises(course: Course, reader: Reader) -> None:
    """A module that says which objective is worked on where leaves none of them to nobody."""
    asked = {(question.lesson, question.objective) for question in course.questions}
    for module in course.modules:
        own = {name for lesson in module.lessons for name in lesson.meta.objectives}
        kept = own | {name for lesson, name in asked if any(lesson == one.id for one in module.lessons)}
        unmet = [name for name in module.meta.objectives if name not in kept]
        for name in unmet if len(unmet) < len(module.meta.objectives) else []:
            reader.mistake(
                module.page.markdown.front.key_place(("objectives", name)), "objective-unmet", objective=name
            )


def _check_texts(course: Course, reader: Reader, question: Question) -> None:
    for name, text in question.texts().items():
        path = [int(step) if step.isdigit() else step for step in name.split(".")]
        check_text(course, reader, text, _place_of(course, question, *path))


def _check_shown(course: Course, reader: Reader) -> None:
    asked = {question.lesson for question in course.questions}
    shown = {what for page in reader.pages for what in _shown(asked, page)}
    for question in course.questions:
        lesson = course.lessons.get(question.lesson)
        if lesson is None or (lesson.optional and not question.in_lesson):
            continue  # of what is optional no check is wanting
        module = lesson.page.module
        wanted = (question.use, module) if question.use in ("check", "pre-check") else ("quiz", question.lesson)
        if wanted not in shown and not (question.use == "check" and f"{lesson.page.folder}/check.md" in reader.unread):
            shown.add(wanted)  # told once
            reader.mistake(_place(course, question), f"{wanted[0]}-not-used", lesson=question.lesson, module=module)


def _shown(asked: set[str], page: Page) -> Iterator[tuple[str, str]]:
    """Whose questions the blocks on a page show, those with a mistake too; ``asked`` are the lessons with questions."""
    given = {block.written: block.given for block in page.blocks}
    for written in page.markdown.blocks:
        if kind := KINDS.get(near_block(KINDS, written.name)):
            yield from kind.shown(written, given.get(written), page, asked)
