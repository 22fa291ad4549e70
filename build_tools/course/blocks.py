"""The blocks an author may write in Markdown, and what each needs."""

from dataclasses import dataclass


@dataclass(frozen=True)
class BlockRule:
    """``container``: Markdown inside. ``content``: something else inside. ``argument``: what stands after the bar.

    ``script``: the page script it needs. ``searched``: what it shows is found by the search.
    """

    container: bool = False
    content: bool = False
    argument: bool = False
    script: str = ""
    searched: bool = False


BLOCKS = {
    "scene": BlockRule(container=True),
    "case": BlockRule(container=True),
    "keypoints": BlockRule(container=True),
    "quiz": BlockRule(content=True, argument=True, script="quiz"),
    "check": BlockRule(argument=True, script="quiz"),
    "drawing": BlockRule(content=True, argument=True),
    "lessons": BlockRule(searched=True),
    "start": BlockRule(),
    "map": BlockRule(searched=True),
    "progress": BlockRule(script="mine"),
    "journal": BlockRule(script="mine"),
    "my-data": BlockRule(script="mine"),
    "glossary": BlockRule(searched=True),
    "sources": BlockRule(searched=True),
}

CONTAINERS = frozenset(name for name, rule in BLOCKS.items() if rule.container)
