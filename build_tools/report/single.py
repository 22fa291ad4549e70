"""The questions that have one right option, as who only guesses meets them."""

from collections.abc import Sequence
from dataclasses import dataclass

from ..course import Course
from ..prose import plain
from ..questions import Question


@dataclass(frozen=True)
class Single:
    """A question of a module: its ``options`` as they are read, in the order of the page, and the place of the one that
    is ``right``, from 0."""

    id: str
    module: str
    options: tuple[str, ...]
    right: int

    @property
    def chance(self) -> float:
        """The share of blind guesses that are right, from 0 to 1."""
        return 1 / len(self.options)


def singles(course: Course) -> list[Single]:
    """Every question with one right option, of the modules that are ready, module by module."""
    found = [
        _single(question, module.name)
        for module in course.modules
        for question in course.questions
        if not module.meta.coming and course.lessons[question.lesson].page.module == module.name
    ]
    return [single for single in found if single]


def _single(question: Question, module: str) -> Single | None:
    texts, rights = question.texts(), [*question.alternatives().values()]
    if rights.count(True) != 1:
        return None
    return Single(
        question.id, module, tuple(plain(texts[name]) for name in question.alternatives()), rights.index(True)
    )


def chance(asked: Sequence[Single]) -> float:
    """The share of blind guesses in these questions that are right, from 0 to 1; 0 where there are none."""
    return sum(single.chance for single in asked) / (len(asked) or 1)
