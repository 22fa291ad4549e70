"""Our templates: those of page frames, blocks and question kinds."""

import json
from functools import cache
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined
from markupsafe import Markup

from ..questions import FOLDER as QUESTIONS
from .compiled import CompiledTemplates
from .drawing import inline_drawing
from .scenery import figure_you, learner, map_drawing, mark, opener

_PACKAGE = Path(__file__).parent.parent


@cache
def templates() -> Environment:
    """Everything that comes from an author is escaped. A template of a block is called ``blocks/<name>.html``, of a
    quiz in somebody else's site ``guest/<name>.html``; a kind of question has its own name."""
    here = Path(__file__).parent
    environment = Environment(
        loader=FileSystemLoader([here, here / "theme", QUESTIONS, _PACKAGE]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        bytecode_cache=CompiledTemplates(),
    )
    environment.filters["json"] = _json
    environment.filters["inline_drawing"] = inline_drawing
    environment.globals |= {
        "figure_you": figure_you,
        "learner": learner,
        "map_drawing": map_drawing,
        "mark": mark,
        "opener": opener,
    }
    return environment


def _json(value: object) -> Markup:
    """JSON that may stand in an attribute between single quotation marks."""
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return Markup(text.replace("&", "&amp;").replace("<", "&lt;").replace("'", "&#39;"))
