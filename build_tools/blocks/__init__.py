"""What each block of a page is. A block is one name here and the files that carry it: ``.py``, ``.html``, and ``.js``
or ``.css`` where it has a script or rules of its own."""

from importlib import import_module
from pathlib import Path

from .base import Block, near_block, read_blocks
from .check import CheckBlock
from .quiz import QuizBlock

#: In the order in which authors read about them.
NAMES = (
    "scene",
    "case",
    "key-figure",
    "keypoints",
    "role",
    "whole",
    "way",
    "quiz",
    "check",
    "course-check",
    "pre-check",
    "drawing",
    "sheet",
    "run-sheet",
    "handout",
    "lessons",
    "start",
    "paths",
    "map",
    "progress",
    "journal",
    "my-data",
    "review",
    "statement",
    "receipts",
    "contact",
    "version",
    "glossary",
    "flashcards",
    "sources",
)


def _kind(name: str) -> type[Block]:
    found: type[Block] = getattr(import_module(f"{__name__}.{name.replace('-', '_')}"), name.title().replace("-", ""))
    found.name = name
    return found


#: The class of each block under its name.
KINDS: dict[str, type[Block]] = {name: _kind(name) for name in NAMES}
#: Those that hold Markdown, which the page goes on with.
CONTAINERS = frozenset(name for name, kind in KINDS.items() if kind.container)

FOLDER = Path(__file__).parent

__all__ = [
    "CONTAINERS",
    "FOLDER",
    "KINDS",
    "NAMES",
    "Block",
    "CheckBlock",
    "QuizBlock",
    "near_block",
    "read_blocks",
]
