"""The language in which a course's authors are told things."""

import re

from ..errors import CourseError
from ..source.files import Files
from ..words import Words, words
from .reader import SETTINGS


def authors_words(files: Files) -> Words:
    """The sentences in the first language of the course, or in English where that cannot be known.

    The language is looked for in the text, since mistakes for which ``course.yml`` cannot be read are told in it too.
    """
    try:
        first = re.search(r"^languages:[\s\[\-\"']*([a-z]+)", files.text(SETTINGS), re.MULTILINE)
        return words(first[1] if first else "en")
    except (CourseError, OSError, KeyError):
        return words("en")
