"""What each kind of question is. A kind is one name here and three files beside this one: ``.py``, ``.html`` and
``.js``."""

from importlib import import_module
from pathlib import Path

from .base import Question

NAMES = (
    "choice",
    "reflect",
    "scale",
    "text",
    "number",
    "order",
    "sort",
    "match",
    "blanks",
    "scenario",
)

#: The class of each kind under its YAML word.
KINDS: dict[str, type[Question]] = {
    name: getattr(import_module(f"{__name__}.{name}"), name.capitalize()) for name in NAMES
}

FOLDER = Path(__file__).parent

__all__ = ["FOLDER", "KINDS", "NAMES", "Question"]
