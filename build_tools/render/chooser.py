"""The page at the root of the site: leads to the course's only language, or lets the reader choose one."""

from collections.abc import Sequence

from ..course import Course
from .blocks import templates


def chooser_page(courses: Sequence[Course]) -> str:
    """A complete page; works without script."""
    return templates().get_template("chooser.html").render(courses=courses)
