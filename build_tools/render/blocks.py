"""Each block of a page as HTML."""

import re
from typing import Any

from markupsafe import Markup

from ..blocks import Block
from ..questions import Question
from .placed import place_question
from .questions import render_questions
from .templates import templates
from .view import View


def render_block(block: Block, view: View) -> Markup:
    """The HTML of one block on the view's page; containers are left to Markdown."""
    values = block.values(view)
    if not block.level:
        return _fill(f"blocks/{block.name}", view, block=block, **values)
    asked, numbered = block.asked(view.course, view.here), block.numbered(view.course, view.here)
    early = block.early(view.course, view.here)

    def place(question: Question, *where: Any) -> Markup:
        return place_question(question, *where, early=question in early)

    questions = render_questions(asked, view, block.heading_level, place, numbered)
    # Not through _fill: what an author wrote in <pre> keeps its spaces.
    template = templates().get_template(f"blocks/{block.name}.html")
    return Markup(template.render(view=view, course=view.course, block=block, questions=questions, **values))


def render_page_sources(view: View) -> Markup:
    """The list of what the page cites, numbered as in the text; empty where it cites nothing."""
    return _fill("page-sources", view) if view.cited else Markup()


def _fill(name: str, view: View, **values: object) -> Markup:
    html = templates().get_template(f"{name}.html").render(view=view, course=view.course, **values)
    return Markup(re.sub(r"\n\s*", "\n", html))
