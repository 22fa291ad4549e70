"""The language in which a course's authors are told things."""

import re
from pathlib import Path

from ..errors import CourseError
from ..source.lines import read_text
from ..words import Words, words
from .reader import SETTINGS


def authors_words(root: Path) -> Words:
    """The sentences in the first language of the course below ``root``, or in English where that cannot be known.

    The language is looked for in the text, since mistakes for which ``course.yml`` cannot be read are told in it too.
    """
    try:
        first = re.search(r"^languages:[\s\[\-\"']*([a-z]+)", read_text(root, SETTINGS), re.MULTILINE)
        return words(first[1])  # type: ignore[index]
    except (CourseError, OSError, KeyError, TypeError):
        return words("en")
