"""All terms, in the order of the alphabet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .alphabet import first_of_letters, in_alphabet
from .base import Block

if TYPE_CHECKING:
    from ..render import View


class Glossary(Block):
    home_of = "glossary"
    searched = True
    table = "course/glossary.yml"

    def values(self, view: View) -> dict[str, object]:
        ordered = sorted(view.course.glossary.items(), key=lambda item: in_alphabet(item[1].term))
        return {"terms": ordered, "letters": first_of_letters((term.term, key) for key, term in ordered)}
