"""The blocks of every page: known, complete, and pointing at something that is there."""

import re
from typing import TypeVar

from ...errors import CourseError, Place
from ...source.markdown import Block
from ...source.shape import Shape, read_shape, suggestion
from ...source.yaml import Document
from ..blocks import BLOCKS
from ..models import HandoutBlock, QuizBlock, RunSheetBlock
from ..reader import Reader
from ..value import Course, Page
from .checks import check_check, check_course_check, check_pre_check
from .doubt import lessons_are_known, quizzes_are_known, sheets_are_known
from .drawings import check_drawing
from .parts import argument_place, inside
from .retired import check_question, unknown_module, unknown_path
from .texts import check_text

_S = TypeVar("_S", bound=Shape)


def check_blocks(course: Course, reader: Reader) -> None:
    for page in reader.pages:
        for block in page.markdown.blocks:
            _check_block(course, reader, page, block)
        _check_once(reader, page)


def _check_once(reader: Reader, page: Page) -> None:
    """What gives names to its parts stands once on a page, since a name does; a drawing gives others the second
    time."""
    first: dict[tuple[str, ...], int] = {}
    for block in page.markdown.blocks:
        rule = BLOCKS.get(block.name)
        if rule is None or rule.container or block.name == "drawing":
            continue
        what = (block.name,) if block.name in _ONCE else (block.name, block.argument, block.content.strip())
        if what in first:
            reader.mistake(page.markdown.place(block.line, "///"), "block-twice", block=block.name, line=first[what])
        first.setdefault(what, block.line)


def lesson_of(page: Page, block: Block) -> str:
    """The lesson that a quiz block names; empty if that cannot be read."""
    try:
        return read_shape(QuizBlock, inside(page, block)).lesson
    except CourseError:
        return ""


def _check_block(course: Course, reader: Reader, page: Page, block: Block) -> None:
    place = page.markdown.place(block.line, "///")
    rule = BLOCKS.get(block.name)
    if rule is None:
        reader.mistake(place, "block-unknown", block=block.name, near=near_block(block.name), known=", ".join(BLOCKS))
    elif rule.argument and not block.argument:
        reader.mistake(place, "block-without-argument", block=block.name)
    elif block.argument and not rule.argument:
        reader.mistake(place, "block-with-argument", block=block.name)
    elif block.content.strip() and not (rule.container or rule.content):
        reader.mistake(place, "block-with-content", block=block.name)
    elif block.name in _SPECIAL:
        _SPECIAL[block.name](course, reader, page, block)


def near_block(name: str) -> str:
    """The block that a name looks like, capital letters and what stands behind it left aside; empty if none."""
    word = re.match(r"[\w-]*", name.lower())[0]  # type: ignore[index]
    return word if word in BLOCKS else suggestion(word, list(BLOCKS))


def _check_quiz(course: Course, reader: Reader, page: Page, block: Block) -> None:
    place = argument_place(page, block)
    _check_has_quiz(reader, place, block)
    document = reader.attempt(lambda: inside(page, block))
    if document is None:
        return
    if document.value is None:
        reader.mistake(place, "quiz-needs-lesson")
        return
    read = reader.attempt(lambda: read_shape(QuizBlock, document))
    if read is None or not quizzes_are_known(reader):
        return
    if read.lesson not in course.asking:
        near = suggestion(read.lesson, sorted({question.lesson for question in course.questions}))
        reader.mistake(document.place(("lesson",)), "quiz-empty", lesson=read.lesson, near=near)


def _check_has_quiz(reader: Reader, place: Place, block: Block) -> None:
    if not reader.has(f"quizzes/{block.argument}.yml"):
        near = suggestion(block.argument, reader.stems("quizzes", ".yml"))
        reader.mistake(place, "quiz-unknown", quiz=block.argument, near=near)


def _check_drawing(course: Course, reader: Reader, page: Page, block: Block) -> None:
    folder, place = f"{page.folder}/drawings", argument_place(page, block)
    file = f"{folder}/{block.argument}.svg"
    if reader.has(file):
        reader.attempt(lambda: check_drawing(reader.text(file), file))
    else:
        near = suggestion(block.argument, reader.stems(folder, ".svg"))
        reader.mistake(place, "drawing-missing", file=file, near=near)
    check_text(course, reader, block.content, lambda: page.markdown.place(block.line + 1))


def _check_lessons(course: Course, reader: Reader, page: Page, block: Block) -> None:
    if not page.module:
        reader.mistake(page.markdown.place(block.line, "///"), "lessons-elsewhere")


def _check_start(course: Course, reader: Reader, page: Page, block: Block) -> None:
    if not course.lessons and lessons_are_known(reader):
        reader.mistake(page.markdown.place(block.line, "///"), "start-without-lessons")


def _check_sheet(course: Course, reader: Reader, page: Page, block: Block) -> None:
    if block.argument not in course.sheets and sheets_are_known(reader):
        near = suggestion(block.argument, list(course.sheets))
        reader.mistake(argument_place(page, block), "sheet-unknown", sheet=block.argument, near=near)


def _check_run_sheet(course: Course, reader: Reader, page: Page, block: Block) -> None:
    """Its steps take the time it says, and its texts lead somewhere."""
    document, read = _filled_in(reader, page, block, RunSheetBlock)
    if read is None:
        return
    taken = sum(step.minutes for step in read.steps)
    if taken != read.minutes:
        reader.mistake(document.place(("minutes",)), "run-sheet-sum", minutes=read.minutes, taken=taken)
    for index, step in enumerate(read.steps):
        for key in ("how", "needs"):
            check_text(course, reader, getattr(step, key), lambda: document.place(("steps", index, key)))


def _check_handout(course: Course, reader: Reader, page: Page, block: Block) -> None:
    if block.argument not in course.settings.modules:
        unknown_module(course, reader, block.argument, argument_place(page, block))
    document, read = _filled_in(reader, page, block, HandoutBlock)
    if read is None:
        return
    for key in ("essence", "write"):
        for index, text in enumerate(getattr(read, key)):
            check_text(course, reader, text, lambda: document.place((key, index)))
    for index, name in enumerate(read.questions if quizzes_are_known(reader) else ()):
        check_question(course, reader, name, lambda: document.place(("questions", index)))


def _filled_in(reader: Reader, page: Page, block: Block, shape: type[_S]) -> tuple[Document, _S] | tuple[None, None]:
    """What stands inside a block, as its shape; nothing if that is a mistake, which is told."""
    document = reader.attempt(lambda: inside(page, block))
    if document is not None and document.value is None:
        reader.mistake(page.markdown.place(block.line, "///"), "block-empty", block=block.name)
        return None, None
    read = reader.attempt(lambda: read_shape(shape, document)) if document is not None else None
    return (document, read) if read else (None, None)


def _check_role(course: Course, reader: Reader, page: Page, block: Block) -> None:
    if block.argument not in course.settings.paths:
        unknown_path(course, reader, block.argument, argument_place(page, block))


_SPECIAL = {
    "quiz": _check_quiz,
    "check": check_check,
    "course-check": check_course_check,
    "pre-check": check_pre_check,
    "drawing": _check_drawing,
    "lessons": _check_lessons,
    "start": _check_start,
    "sheet": _check_sheet,
    "run-sheet": _check_run_sheet,
    "handout": _check_handout,
    "role": _check_role,
}
#: Blocks whose questions, each with its name, can stand on a page once.
_ONCE = ("check", "course-check", "pre-check")
