"""Each block of a page as HTML."""

import json
import re
import unicodedata
from collections.abc import Iterable
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..course import Lesson
from ..course.models import HandoutBlock, RunSheetBlock
from ..questions import FOLDER as QUESTIONS
from ..questions import Question
from ..source.markdown import Block, read_short
from ..source.shape import read_shape
from ..source.yaml import read_yaml
from .compiled import CompiledTemplates
from .drawing import inline_drawing
from .rich import split_prompt
from .view import View


@cache
def templates() -> Environment:
    """Templates of blocks and of question kinds; everything that comes from an author is escaped."""
    here = Path(__file__).parent
    folders = [here, here / "theme", QUESTIONS]
    environment = Environment(
        loader=FileSystemLoader(folders),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=CompiledTemplates(),
    )
    environment.filters["json"] = _json
    return environment


def _json(value: object) -> Markup:
    """JSON that may stand in an attribute between single quotation marks."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;"))


def render_block(block: Block, view: View) -> Markup:
    """The HTML of one block on the view's page; containers are left to Markdown."""
    return _BLOCKS.get(block.name, _plain)(block, view)


def render_question(question: Question, view: View, number: int, count: int, level: int) -> Markup:
    """One question, complete with its solution; ``level`` is that of its heading."""
    situation, stem = split_prompt(question.prompt, view)
    template = templates().get_template(f"{question.type}.html")
    return Markup(
        template.render(
            question=question, view=view, number=number, count=count, level=level, situation=situation, stem=stem
        )
    )


def render_questions(questions: tuple[Question, ...], view: View, level: int) -> list[Markup]:
    numbers = {question.id: number for number, question in enumerate((q for q in questions if q.marked), 1)}
    return [render_question(question, view, numbers.get(question.id, 0), len(numbers), level) for question in questions]


def render_page_sources(view: View) -> Markup:
    """The list of what the page cites, numbered as in the text; empty where it cites nothing."""
    return _fill("page-sources", view) if view.cited else Markup()


def _plain(block: Block, view: View) -> Markup:
    return _fill(f"block-{block.name}", view)


def _fill(name: str, view: View, **values: object) -> Markup:
    html = templates().get_template(f"{name}.html").render(view=view, course=view.course, **values)
    return Markup(re.sub(r"\n\s*", "\n", html))


def kinds_asked(view: View) -> frozenset[str]:
    """The scripts and styles of the questions that the view's page asks: their kinds, and what only some of a kind
    need."""
    blocks = view.page.markdown.blocks if view.page else []
    return frozenset(name for block in blocks for question in _asked(block, view) for name in question.scripts)


def _asked(block: Block, view: View) -> tuple[Question, ...]:
    if block.name == "check":
        return view.module.checked  # type: ignore[union-attr]
    if block.name == "course-check":
        return view.course.course_checked
    if block.name == "pre-check":
        return view.module.pre_check  # type: ignore[union-attr]
    if block.name == "review":
        return tuple(question for question in view.course.questions if question.marked)
    if block.name == "handout":
        given = read_yaml(block.content, block.name).value["questions"]  # type: ignore[index,call-overload]
        return tuple(question for question in view.course.questions if question.id in given)
    if block.name == "quiz":
        lesson = read_yaml(block.content, block.name).value["lesson"]  # type: ignore[index,call-overload]
        # Of a lesson that is not shown, nothing is asked.
        return view.course.lessons[lesson].questions if lesson in view.course.lessons else ()
    return ()


def _quiz(block: Block, view: View) -> Markup:
    if not (asked := _asked(block, view)):
        return Markup("<p>{}</p>\n").format(view.say("quiz-none"))
    first = next(one for one in view.page.markdown.blocks if one.name == "quiz")  # type: ignore[union-attr]
    return _fill_questions("quiz", view, asked, level=3, first=block is first)


def _check(block: Block, view: View) -> Markup:
    return _fill_questions("check", view, _asked(block, view), level=2)


def _course_check(block: Block, view: View) -> Markup:
    return _fill("block-course-check", view, titles={module.name: module.meta.title for module in view.course.modules})


def _pre_check(block: Block, view: View) -> Markup:
    asked = _asked(block, view)
    return _fill_questions("pre-check", view, asked, level=3) if asked else Markup()


def _fill_questions(name: str, view: View, questions: tuple[Question, ...], level: int, **values: object) -> Markup:
    # Not through _fill: what an author wrote in <pre> keeps its spaces.
    template = templates().get_template(f"block-{name}.html")
    return Markup(
        template.render(view=view, course=view.course, questions=render_questions(questions, view, level), **values)
    )


def _drawing(block: Block, view: View) -> Markup:
    text = (view.course.root / view.page.folder / "drawings" / f"{block.argument}.svg").read_text("utf-8")  # type: ignore[union-attr]
    same = [one for one in view.page.markdown.blocks if (one.name, one.argument) == ("drawing", block.argument)]  # type: ignore[union-attr]
    # The same drawing twice on a page, each with names of its own.
    name = block.argument if block is same[0] else f"{block.argument}--{same.index(block) + 1}"
    return _fill("block-drawing", view, drawing=inline_drawing(text, name), caption=block.content)


def _journal(block: Block, view: View) -> Markup:
    lessons = view.course.lessons.values()
    own = [
        (question, lesson) for lesson in lessons for question in lesson.questions if question.writing or question.said()
    ]
    return _fill("block-journal", view, texts=_split(own, view))


def _review(block: Block, view: View) -> Markup:
    return _fill("block-review", view, texts=_split(view.own_texts, view))


def _receipts(block: Block, view: View) -> Markup:
    lessons = view.course.lessons.values()
    asking = [lesson for lesson in lessons if any(question.marked for question in lesson.questions)]
    return _fill(
        "block-receipts", view, counts={"read": len(lessons), "checked": len(asking), "applied": len(view.own_texts)}
    )


def _split(asked: Iterable[tuple[Question, Lesson]], view: View) -> list[tuple[Question, Lesson, Markup, Markup]]:
    """Questions and their lessons, with the situation and what is asked."""
    return [(question, lesson, *split_prompt(question.prompt, view)) for question, lesson in asked]


def _sources(block: Block, view: View) -> Markup:
    """Every source that a page cites or a term rests on; one that nobody uses says nothing to a reader."""
    used: dict[str, list] = {key: [] for term in view.course.glossary.values() for key in term.sources}
    for question in view.course.questions:
        used |= {key: used.get(key, []) for text in question.texts().values() for key in cited_in(text)}
    for page in view.course.pages:
        for key in dict.fromkeys(citation.target for citation in page.markdown.citations):
            used.setdefault(key, []).append(page)
    shown = {key: source for key, source in view.course.sources.items() if key in used}
    ordered = sorted(
        shown.items(), key=lambda item: (_alphabetical(_plain_start(item[1].title)), item[1].date, item[0])
    )
    letters = _letters((_plain_start(source.title), key) for key, source in ordered)
    return _fill("block-sources", view, sources=ordered, used=used, letters=letters)


def cited_in(text: str) -> list[str]:
    return [citation.target for citation in read_short(text).citations]


def _glossary(block: Block, view: View) -> Markup:
    ordered = sorted(view.course.glossary.items(), key=lambda item: _alphabetical(item[1].term))
    return _fill("block-glossary", view, terms=ordered, letters=_letters((term.term, key) for key, term in ordered))


def _letters(entries: Iterable[tuple[str, str]]) -> dict[str, str]:
    """The first entry of each letter in a sorted list of (title, name): letter to name."""
    first: dict[str, str] = {}
    for title, name in entries:
        letter = "0–9" if title[0].isdigit() else _unmarked(title[0].casefold()).upper()
        first.setdefault(letter, name)
    return first


def _plain_start(title: str) -> str:
    """A title from its first letter or digit on: quotation marks have no place in the alphabet."""
    return re.sub(r"^\W+", "", title) or title


#: Letters of their own at the end of the Nordic alphabets; every other letter with a mark stands where it stands
#: without.
_LAST = {"æ": 0x7B, "ä": 0x7B, "ø": 0x7C, "ö": 0x7C, "å": 0x7D}


def _alphabetical(word: str) -> list[int]:
    return [_LAST.get(letter, ord(_unmarked(letter))) for letter in word.casefold()]


def _unmarked(letter: str) -> str:
    return letter if letter in _LAST else unicodedata.normalize("NFD", letter)[0]


def _sheet(block: Block, view: View) -> Markup:
    """A sheet; before the first of several, the way to each."""
    shown = [one for one in view.page.markdown.blocks if one.name == "sheet"]  # type: ignore[union-attr]
    listed = [view.course.sheets[one.argument] for one in shown] if len(shown) > 1 and block is shown[0] else []
    return _fill("block-sheet", view, sheet=view.course.sheets[block.argument], listed=listed)


def _run_sheet(block: Block, view: View) -> Markup:
    run = read_shape(RunSheetBlock, read_yaml(block.content, block.name))
    starts = [sum(step.minutes for step in run.steps[:index]) for index in range(len(run.steps))]
    return _fill("block-run-sheet", view, run=run, steps=list(zip(starts, run.steps)))


def _handout(block: Block, view: View) -> Markup:
    """What a gathering is given on paper: essence, questions without key and room to write; and the key on a sheet of
    its own."""
    module = view.course.by_name.get(block.argument)
    if module is None:  # not shown
        return Markup()
    given = read_shape(HandoutBlock, read_yaml(block.content, block.name))
    by_id = {question.id: question for question in view.course.questions}
    asked = tuple(by_id[name] for name in given.questions if name in by_id)
    return _fill_questions("handout", view, asked, level=4, given=given, module=module)


_BLOCKS = {
    "sheet": _sheet,
    "run-sheet": _run_sheet,
    "handout": _handout,
    "quiz": _quiz,
    "check": _check,
    "course-check": _course_check,
    "pre-check": _pre_check,
    "drawing": _drawing,
    "journal": _journal,
    "review": _review,
    "receipts": _receipts,
    "sources": _sources,
    "glossary": _glossary,
}
