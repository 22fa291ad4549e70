"""Which pages of a course a change can touch, so that the preview renders only these again."""

from collections.abc import Collection, Iterator

from ..blocks import Block
from ..blocks.sources import cited_in
from ..course import Course, Minutes, Page
from ..questions import Question
from ..render import View
from ..words import words


def touched(before: Course, after: Course, changed: Collection[str]) -> frozenset[str] | None:
    """The files of the pages that may look otherwise after these files of the course have ``changed``; None where that
    may be any.

    Known are two cases, most of what an author does: the text of a page, as long as nothing is otherwise that another
    page shows of it, and the texts of questions.
    """
    pages = [page.file for page in before.pages if page.file in changed]
    others = set(changed).difference(pages)
    if not all(file.startswith("quizzes/") for file in others) or [*before.by_file] != [*after.by_file]:
        return None
    if any(_face(before.by_file[file]) != _face(after.by_file[file]) for file in pages):
        return None
    ids = [[question.id for question in (*course.questions, *course.retired)] for course in (before, after)]
    if ids[0] != ids[1] or before.retired != after.retired or before.published_files != after.published_files:
        return None
    pairs = zip(before.questions, after.questions, strict=True)
    # Not as objects: to those it is one whatever order the groups of a question stand in.
    new = [(old, now) for old, now in pairs if old.model_dump_json() != now.model_dump_json()]
    if any(_facts(old) != _facts(now) for old, now in new) or [*_times(before)] != [*_times(after)]:
        return None
    return frozenset(pages).union(_showing({now.id for _, now in new}, after)) - after.left_out


def _face(page: Page) -> object:
    """What other pages show of a page, beside its minutes, or what follows from it for them."""
    headings = [(heading.level, heading.text, heading.anchor) for heading in page.markdown.headings]
    citations = [citation.target for citation in page.markdown.citations]
    # What stands in a container is the page's own text.
    blocks = [
        (block.name, block.argument, "" if block.container else block.written.content, block.given)
        for block in page.blocks
    ]
    return page.address, page.meta, headings, citations, blocks


def _facts(question: Question) -> object:
    """What pages that do not ask a question show or count of it, and what checks and review know."""
    return (
        question.model_dump(exclude={"prompt", "hint", "hints", "explanation", "accept"} | set(_own_fields(question))),
        question.fingerprints["key"],
        question.marked,
        question.writing,
        question.seconds,
        question.scripts,
        [cited_in(text) for text in question.texts().values()],
    )


def _own_fields(question: Question) -> Iterator[str]:
    """What only its kind has: told in its own texts, and judged by its key."""
    return (name for name in type(question).model_fields if name not in Question.model_fields)


def _times(course: Course) -> Iterator[tuple[int, int, int]]:
    """All minutes as they are told: of pages, modules, paths and their shares, and of the whole."""
    view = View(course, words(course.language), None, "index")
    told: list[Minutes] = [course.minutes, course.course_check_minutes]
    told += [course.minutes_of(page) for page in course.pages]
    told += [course.path_minutes(name) for name in course.settings.paths]
    for module in course.modules:
        told += [module.minutes, module.check_minutes, *(time for _, _, time in view.shares(module))]
    yield from ((time.read, time.answer, time.write) for time in told)


def _showing(questions: Collection[str], course: Course) -> Iterator[str]:
    """The pages that may show one of these questions, and the front pages of their modules, with which a module's
    questions are handed over."""
    if not questions:
        return
    for page in course.pages:
        if any(_may_show(block, page, questions, course) for block in page.blocks):
            yield page.file
    for module in course.modules:
        if any(question.id in questions for question in (*module.asked, *module.pre_check)):
            yield module.page.file


def _may_show(block: Block, page: Page, questions: Collection[str], course: Course) -> bool:
    if block.tells_of_others and not block.container:
        return True
    return any(question.id in questions for question in block.asked(course, page))
