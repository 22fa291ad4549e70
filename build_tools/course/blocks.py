"""The blocks an author may write in Markdown, and what each needs."""

from dataclasses import dataclass

from ..source.markdown import Block


@dataclass(frozen=True)
class BlockRule:
    """``container``: Markdown inside. ``content``: something else inside. ``argument``: what stands after the bar.

    ``needs``: the parts of the page's script and styles it needs (``assets.PARTS``, ``STYLES``), with spaces between.
    ``searched``: what it shows is found by the search.
    """

    container: bool = False
    content: bool = False
    argument: bool = False
    needs: str = ""
    searched: bool = False


BLOCKS = {
    "scene": BlockRule(container=True),
    "case": BlockRule(container=True),
    "keypoints": BlockRule(container=True),
    "role": BlockRule(container=True, argument=True),
    "whole": BlockRule(container=True),
    "way": BlockRule(container=True, needs="sheet"),
    "quiz": BlockRule(content=True, argument=True, needs="quiz"),
    "check": BlockRule(content=True, argument=True, needs="check"),
    "course-check": BlockRule(content=True, needs="course-check"),
    "pre-check": BlockRule(argument=True, needs="pre-check"),
    "drawing": BlockRule(content=True, argument=True),
    "sheet": BlockRule(argument=True, needs="sheet", searched=True),
    "run-sheet": BlockRule(content=True, needs="sheet", searched=True),
    "handout": BlockRule(content=True, argument=True, needs="sheet handout"),
    "lessons": BlockRule(searched=True, needs="lists"),
    "start": BlockRule(needs="lists"),
    "paths": BlockRule(searched=True, needs="lists"),
    "map": BlockRule(searched=True, needs="lists"),
    "progress": BlockRule(needs="mine"),
    "journal": BlockRule(needs="mine"),
    "my-data": BlockRule(needs="mine"),
    "review": BlockRule(needs="review"),
    "statement": BlockRule(needs="statement"),
    "receipts": BlockRule(needs="receipts"),
    "contact": BlockRule(searched=True),
    "glossary": BlockRule(searched=True, needs="lists"),
    "flashcards": BlockRule(needs="flashcards"),
    "sources": BlockRule(searched=True, needs="lists"),
}

CONTAINERS = frozenset(name for name, rule in BLOCKS.items() if rule.container)


def needs_of(blocks: list[Block]) -> frozenset[str]:
    """The parts of a page's script that its blocks need."""
    return frozenset(part for block in blocks for part in BLOCKS[block.name].needs.split())
