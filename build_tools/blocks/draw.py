"""How a check draws its sittings from the questions there are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from ..questions import Question
from ..source.yaml import Document

if TYPE_CHECKING:
    from ..course.checking.around import Around
    from .check import CheckBlock


def check_draw(given: CheckBlock, inside: Document, pool: tuple[Question, ...], around: Around) -> None:
    """Tells ``around`` where a sitting would draw what is not in the pool."""
    # Where its author does not say how many, a small course draws what there is.
    asked = given.draw if "draw" in given.model_fields_set else min(given.draw or len(pool), len(pool))
    if asked is None:
        asked = len(pool)
    if asked > len(pool):
        around.mistake(inside.place(("draw",)), "draw-too-many", draw=asked, pool=len(pool))
    if sum(given.levels.values()) > asked:
        around.mistake(inside.place(("levels",)), "levels-too-many", count=sum(given.levels.values()), draw=asked)
    for level, wanted in given.levels.items():
        there = sum(question.level == level for question in pool)
        if wanted > there:
            around.mistake(inside.place(("levels", level)), "level-too-few", level=level, wanted=wanted, pool=there)
