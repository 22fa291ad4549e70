"""Questions as HTML, each complete with its solution."""

from collections.abc import Callable, Iterable

from markupsafe import Markup

from ..questions import Question
from .early import Early
from .rich import Ways, split_prompt
from .templates import templates


def render_question(
    question: Question, view: Ways, number: object, count: object, level: object, *, early: bool = False
) -> Markup:
    """One question, its ``number`` among ``count``; ``level`` is that of its heading. One that is ``early`` is asked
    before reading: a choice to note, without its key."""
    situation, stem = split_prompt(question.prompt, view)
    template = templates().get_template(f"{question.type}.html")
    shown = {"question": Early(question) if early else question, "early": early, "situation": situation, "stem": stem}
    return Markup(template.render(view=view, number=number, count=count, level=level, **shown))


def render_questions(
    questions: Iterable[Question],
    view: Ways,
    level: int,
    render: Callable[..., Markup] = render_question,
    numbered: Iterable[Question] = (),
) -> list[Markup]:
    """Questions in order, each by ``render``; those that can be right or wrong are numbered, among ``numbered`` where
    some of those stand elsewhere."""
    asked = tuple(questions)
    among = tuple(numbered) or asked
    numbers = {question.id: number for number, question in enumerate((q for q in among if q.marked), 1)}
    return [render(question, view, numbers.get(question.id, 0), len(numbers), level) for question in asked]
