"""The course as its learners see it: without the modules that are hidden or still coming, and the questions that are
off.

Everything is read and checked as it was written, and what is left out is taken away afterwards, so that a host says it
in one line and no page has to be changed: lists, sums, checks and paths follow, and a link to what is not shown is
plain words.
"""

from collections.abc import Iterator
from dataclasses import replace
from posixpath import join, normpath
from urllib.parse import unquote

from ..blocks import CheckBlock
from ..questions import Question
from ..source.markdown import Link, read_short
from .models import Settings
from .module import Lesson, Module, Page
from .stops import nameable
from .value import Course


def shown(course: Course) -> Course:
    """The course without what is left out; the same one where nothing is."""
    away = modules_away(course)
    if not away and not course.settings.questions_off:
        return course
    asked = _questions(course, away)
    modules = tuple(
        _module(module, away, asked) for module in course.modules if module.name not in course.settings.hidden_modules
    )
    pool = [question for module in modules for question in module.checked]
    kept = {page.file for module in modules if not module.meta.coming for page in module.pages}
    left_out = {page.file for page in course.pages if page.module and page.file not in kept}
    if course.course_check and not pool:
        left_out.add(course.course_check.file)
    # The front page of a module that is coming says what its row says.
    rows = {module.page.file for module in modules}
    part = replace(
        course,
        settings=_settings(course, left_out),
        modules=modules,
        questions=tuple(asked.values()),
        pages=tuple(page for page in course.pages if page.file not in left_out - rows),
        course_draw=_drawn(course.course_draw, pool),
        moved={address: page for address, page in course.moved.items() if page.file not in left_out},
        left_out=frozenset(left_out),
        whole=course,
    )
    folders = tuple(f"modules/{name}/{course.language}/" for name in away)
    needed = set(_needed(part))
    beside = {file for file in course.files.names if file.startswith(folders) and file not in needed}
    return replace(part, left_out=part.left_out | beside)


def modules_away(course: Course) -> set[str]:
    """The names of the modules whose pages are not shown."""
    return {
        module.name for module in course.modules if module.meta.coming or module.name in course.settings.hidden_modules
    }


def plain_links(course: Course) -> dict[str, int]:
    """How many links to what is left out stand as plain words, under the file that they stand in."""
    counts = {
        page.file: sum(leads_to(page, link.target) in course.left_out for link in page.markdown.links)
        for page in course.pages
    }
    return {file: count for file, count in counts.items() if count and file not in course.left_out}


def leads_to(page: Page, target: str) -> str:
    """The file that a link of the page names."""
    path = unquote(target).partition("#")[0]
    return normpath(join(page.folder, path)) if path else page.file


def _questions(course: Course, away: set[str]) -> dict[str, Question]:
    """The questions that are asked, each under its id; one that leads to a lesson that is not shown leads nowhere."""
    homes = {name: lesson.page.module for name, lesson in course.lessons.items()}
    asked = {}
    for question in course.questions:
        if homes[question.lesson] not in away and question.id not in course.settings.questions_off:
            lost = homes[question.see.partition("#")[0]] in away if question.see else False
            asked[question.id] = question.model_copy(update={"see": ""}) if lost else question
    return asked


def _module(module: Module, away: set[str], asked: dict[str, Question]) -> Module:
    if module.name in away:
        return Module(module.name, module.page, (), None, ())
    checked = _asked(module.checked, asked)
    check = module.check if checked else None
    return replace(
        module,
        lessons=_asking(module.lessons, asked),
        optional=_asking(module.optional, asked),
        checked=checked,
        check=check,
        draw=_drawn(module.draw, checked),
        pre_check=_asked(module.pre_check, asked),
    )


def _asking(lessons: tuple[Lesson, ...], asked: dict[str, Question]) -> tuple[Lesson, ...]:
    return tuple(Lesson(lesson.page, _asked(lesson.questions, asked)) for lesson in lessons)


def _asked(questions: tuple[Question, ...], asked: dict[str, Question]) -> tuple[Question, ...]:
    return tuple(asked[question.id] for question in questions if question.id in asked)


def _drawn(draw: CheckBlock, pool: tuple[Question, ...] | list[Question]) -> CheckBlock:
    """What a sitting draws, where the pool has become smaller."""
    there = {level: sum(question.level == level for question in pool) for level in draw.levels}
    levels = {level: min(count, there[level]) for level, count in draw.levels.items() if there[level]}
    return draw.model_copy(update={"draw": draw.draw and (min(draw.draw, len(pool)) or None), "levels": levels})


def _settings(course: Course, left_out: set[str]) -> Settings:
    """Paths and footer without the pages that are left out."""
    settings, folder = course.settings, f"course/{course.language}"
    left = nameable(course, left_out)
    paths = {
        name: path.model_copy(update={"pages": tuple(page for page in path.pages if page in left)})
        for name, path in settings.paths.items()
    }
    footer = tuple(name for name in settings.footer if f"{folder}/{name}.md" not in left_out)
    return settings.model_copy(update={"paths": paths, "footer": footer})


def _needed(course: Course) -> Iterator[str]:
    """The pictures and documents that something shown needs, wherever they lie."""
    for page in course.pages:
        yield from (leads_to(page, link.target) for link in page.markdown.links if page.file not in course.left_out)
    for link in _pictures(course):
        module, _, file = link.target.partition("/")
        yield f"modules/{module}/{course.language}/{file}"


def _pictures(course: Course) -> Iterator[Link]:
    """Those of short texts."""
    texts = [text for question in course.questions for text in question.texts().values()]
    texts += [text for sheet in course.sheets.values() for text in sheet.texts().values()]
    texts += [text for term in course.glossary.values() for text in (term.definition, term.example)]
    texts += [goal for lesson in course.lessons.values() for goal in lesson.meta.goals]
    texts += [text for module in course.modules for text in module.meta.objectives.values()]
    yield from (link for text in texts if "![" in text for link in read_short(text).links if link.picture)
