"""A course of any size as plain values: M modules of six lessons with ten questions, before anybody's file format.

A module has eight pages (its front page, six lessons, its check); with the course's front page, M modules are 8·M + 1 pages.
"""

from dataclasses import dataclass

from .prose import Prose

LESSONS, QUESTIONS, OPTIONS = 6, 10, 4
_SEED = 20260101


@dataclass(frozen=True)
class Target:
    """A page that a text leads to; ``page`` is ``index`` or ``lesson-3``."""

    module: str
    page: str


@dataclass(frozen=True)
class Section:
    """``text`` is Markdown of tables, lists, code and paragraphs; ``see`` may lead to another page."""

    title: str
    name: str
    text: str
    see: Target | None


@dataclass(frozen=True)
class Lesson:
    """``bars`` are the heights and names in its drawing."""

    name: str
    title: str
    summary: str
    goal: str
    scene: str
    sections: tuple[Section, ...]
    bars: tuple[tuple[int, str], ...]
    caption: str
    points: tuple[str, ...]


@dataclass(frozen=True)
class Option:
    text: str
    feedback: str
    right: bool


@dataclass(frozen=True)
class Question:
    lesson: str
    situation: str
    asked: str
    options: tuple[Option, ...]
    explanation: str


@dataclass(frozen=True)
class Module:
    name: str
    title: str
    question: str
    summary: str
    intro: str
    lessons: tuple[Lesson, ...]
    questions: tuple[Question, ...]


def modules_of(pages: int) -> int:
    """How many modules a course of so many pages has. Raises ValueError if there is no such course."""
    if pages < 9 or (pages - 1) % 8:
        raise ValueError(f"A course has 8·M + 1 pages (41, 401, 2001 …), not {pages}.")
    return (pages - 1) // 8


def corpus(pages: int) -> list[Module]:
    count = modules_of(pages)
    return [_module(number, count) for number in range(1, count + 1)]


def module_name(number: int) -> str:
    return f"module-{number:03}"


def _module(number: int, count: int) -> Module:
    prose = Prose(_SEED + number)
    following = module_name(number % count + 1)
    lessons = tuple(_lesson(prose, module_name(number), place, following) for place in range(1, LESSONS + 1))
    questions = tuple(_question(prose, place) for place in range(QUESTIONS))
    return Module(
        module_name(number),
        prose.title(),
        prose.asked(),
        prose.short_sentence(),
        prose.paragraph(4),
        lessons,
        questions,
    )


def _lesson(prose: Prose, module: str, place: int, following: str) -> Lesson:
    ways = (
        Target(module, f"lesson-{place % LESSONS + 1}"),
        Target(following, f"lesson-{place}"),
        None,
        Target(module, "index"),
        Target(following, "index"),
    )
    return Lesson(
        name=f"lesson-{place}",
        title=prose.title(),
        summary=prose.short_sentence(),
        goal=f"{prose.any(('tell', 'explain', 'describe'))} how {prose.clause()}",
        scene=prose.paragraph(3),
        sections=tuple(_section(prose, index, see) for index, see in enumerate(ways, 1)),
        bars=tuple((prose.random.randrange(20, 100), prose.any(("oak", "fir", "elm", "ash"))) for _ in range(6)),
        caption=prose.short_sentence(),
        points=tuple(prose.short_sentence() for _ in range(3)),
    )


def _section(prose: Prose, index: int, see: Target | None) -> Section:
    extra = {
        2: f"\n\n{prose.table(5)}",
        3: f"\n\n### {prose.title()}\n\n{prose.paragraph(3)}",
        4: f"\n\n{prose.code(10)}",
    }.get(index, "")
    items = prose.steps(4) if index == 3 else prose.bullets(4)
    text = f"{prose.paragraph(3)}\n\n{items}\n\n{prose.paragraph(2)}{extra}"
    return Section(prose.title(), f"part-{index}", text, see)


def _question(prose: Prose, place: int) -> Question:
    texts = sorted((prose.short_sentence() for _ in range(OPTIONS)), key=len)
    # Never the longest and not always in one place: advice about questions stays silent.
    right, others = texts[2], [*texts[:2], texts[3]]
    others.insert(place % OPTIONS, right)
    options = tuple(Option(text, prose.short_sentence(), text == right) for text in others)
    return Question(f"lesson-{place % LESSONS + 1}", prose.paragraph(2), prose.asked(), options, prose.paragraph(2))
