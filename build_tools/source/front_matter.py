"""Parts a page into its front matter and its text."""

import re

from ..errors import CourseError, Mistake, Place
from .yaml import Document, read_yaml

_FENCE = re.compile(r"^---[ \t]*$", re.MULTILINE)


def split_front_matter(text: str, file: str) -> tuple[Document, str, int]:
    """The front matter, the text below it, and the line of the file on which that text begins.

    Raises CourseError for front matter that is missing, never ends, or is not YAML.
    """
    first = _FENCE.match(text)
    if not first:
        raise CourseError([Mistake(Place(file), "front-matter-missing")])
    last = _FENCE.search(text, first.end() + 1)
    if not last:
        raise CourseError([Mistake(Place(file), "front-matter-not-closed")])
    front = read_yaml(text[first.end() + 1 : last.start()], file, first_line=2)
    if front.value is None:
        front = Document(file, {})
    if not isinstance(front.value, dict):
        raise CourseError([Mistake(Place(file, 2), "front-matter-not-a-mapping")])
    return front, text[last.end() + 1 :], text.count("\n", 0, last.end()) + 2
