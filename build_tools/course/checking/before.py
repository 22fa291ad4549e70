"""A question to decide on before reading is asked once before what one reads, and judged below."""

from collections.abc import Iterator

from ...blocks import Block
from ...questions import KINDS, Question
from ..module import Page
from ..reader import Reader
from ..value import Course


def check_before(course: Course, reader: Reader) -> None:
    placed: dict[str, Block] = {}
    for page, block in ((one, block) for one in reader.pages for block in one.blocks):
        for question in block.early(course, page):
            if question.id in placed:
                first = placed[question.id].place
                reader.mistake(block.place, "before-twice", question=question.id, file=first.file, line=first.line)
            elif not _is_judged_below(course, page, block, question):
                reader.mistake(block.place, "before-not-again", question=question.id, lesson=question.lesson)
            placed.setdefault(question.id, block)
    for question in course.questions:
        if question.before:
            for message, values in _wrong(course, question, question.id in placed):
                document, base = course.places[question.id]
                reader.mistake(document.place((*base, "before")), message, **values)


def _is_judged_below(course: Course, page: Page, block: Block, question: Question) -> bool:
    below = (one for one in page.blocks if one.again and one.written.line > block.written.line)
    return any(question in one.asked(course, page) and question not in one.early(course, page) for one in below)


def _wrong(course: Course, question: Question, is_placed: bool) -> Iterator[tuple[str, dict[str, object]]]:
    """What is wrong with one that says ``before``; where its lesson has a block that could not be read, that may be the
    one that asks it."""
    lesson = course.lessons.get(question.lesson)
    if not question.asked_before:
        able = ", ".join(name for name, kind in KINDS.items() if kind.asked_before)
        yield "before-kind", {"kind": question.type, "known": able}
    elif not question.in_lesson:
        yield "before-use", {"use": question.use}
    elif not is_placed and lesson and len(lesson.page.blocks) == len(lesson.page.markdown.blocks):
        yield "before-not-placed", {"module": lesson.page.module, "lesson": question.lesson, "question": question.id}
