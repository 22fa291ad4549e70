"""The checks: each stands on its own page, and has what it asks."""

from ...questions import Question
from ...source.markdown import Block
from ...source.shape import read_shape
from ..models import CheckBlock, CourseCheckBlock
from ..reader import Reader
from ..value import Course, Page
from .doubt import lessons_are_known, quizzes_are_known
from .parts import argument_place, inside
from .retired import unknown_module

#: More would be a check, not a glance before reading.
PRE_CHECK_MOST = 5


def check_check(course: Course, reader: Reader, page: Page, block: Block) -> None:
    if not _is_at_home(course, reader, page, block, "check"):
        return
    pool = course.module_of(page).checked  # type: ignore[union-attr]
    if not pool:
        reader.mistake(argument_place(page, block), "check-empty", module=block.argument)
    elif block.content.strip():
        _check_draw(reader, page, block, pool, CheckBlock)


def check_course_check(course: Course, reader: Reader, page: Page, block: Block) -> None:
    place, first = page.markdown.place(block.line, "///"), course.course_check
    if page.folder != f"course/{page.language}":
        reader.mistake(place, "course-check-elsewhere", language=page.language)
    elif first and first is not page:
        reader.mistake(place, "course-check-twice", file=first.file)
    elif lessons_are_known(reader) and quizzes_are_known(reader):
        if not course.course_checked:
            reader.mistake(place, "course-check-empty")
        elif block.content.strip():
            _check_draw(reader, page, block, course.course_checked, CourseCheckBlock)


def check_pre_check(course: Course, reader: Reader, page: Page, block: Block) -> None:
    if not _is_at_home(course, reader, page, block, "index"):
        return
    place, count = argument_place(page, block), len(course.module_of(page).pre_check)  # type: ignore[union-attr]
    if not count:
        reader.mistake(place, "pre-check-empty", module=block.argument)
    elif count > PRE_CHECK_MOST:
        reader.mistake(place, "pre-check-too-long", module=block.argument, count=count, most=PRE_CHECK_MOST)


def _is_at_home(course: Course, reader: Reader, page: Page, block: Block, stem: str) -> bool:
    """Whether the block names the module whose page ``stem`` it stands on, and what it asks is known."""
    place = argument_place(page, block)
    if block.argument not in course.settings.modules:
        unknown_module(course, reader, block.argument, place)
        return False
    if page.file != f"modules/{block.argument}/{page.language}/{stem}.md":
        reader.mistake(place, f"{block.name}-elsewhere", module=block.argument, language=page.language)
        return False
    return lessons_are_known(reader) and quizzes_are_known(reader)


def _check_draw(reader: Reader, page: Page, block: Block, pool: tuple[Question, ...], shape: type[CheckBlock]) -> None:
    """What a sitting draws must be in the pool."""
    document = reader.attempt(lambda: inside(page, block))
    read = reader.attempt(lambda: read_shape(shape, document)) if document and document.value is not None else None
    if read is None:
        return
    # Where its author does not say how many, a small course draws what there is.
    asked = read.draw if "draw" in read.model_fields_set else min(read.draw or len(pool), len(pool))
    if asked > len(pool):
        reader.mistake(document.place(("draw",)), "draw-too-many", draw=asked, pool=len(pool))
    if sum(read.levels.values()) > asked:
        reader.mistake(document.place(("levels",)), "levels-too-many", count=sum(read.levels.values()), draw=asked)
    for level, wanted in read.levels.items():
        there = sum(question.level == level for question in pool)
        if wanted > there:
            reader.mistake(document.place(("levels", level)), "level-too-few", level=level, wanted=wanted, pool=there)
