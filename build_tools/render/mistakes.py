"""The author's mistakes as a page, for the preview."""

from collections.abc import Sequence

from ..errors import Mistake
from ..words import Words
from .templates import templates


def mistakes_page(mistakes: Sequence[Mistake], words: Words) -> str:
    """A complete page that lists every mistake with its place and the way out."""
    told = [(mistake.place, words.tell(mistake.message, mistake.values)) for mistake in mistakes]
    return templates().get_template("mistakes.html").render(told=told, words=words)
