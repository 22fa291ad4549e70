"""A module's questions as a script that hands them over to another page: the same HTML as in its lessons."""

import json

from ..course import Module
from .placed import place_question
from .view import View


def question_script(module: Module, view: View) -> str:
    """The questions of a module that can be right or wrong, as an event with their HTML under their ids. Their links
    are those of ``view``'s page; who shows them elsewhere puts the way to it before them."""
    html = {
        question.id: str(place_question(question, view, 0, 0, level=2)) for question in module.asked if question.marked
    }
    # A script may hold any text but the end of one.
    handed = json.dumps(html, ensure_ascii=False, separators=(",", ":")).replace("</", "<\\/")
    return f'document.dispatchEvent(new CustomEvent("questions:{module.name}",{{detail:{handed}}}))\n'
