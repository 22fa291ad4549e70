"""The page at the root of the site: leads to the course's only language, or lets the reader choose one."""

from collections.abc import Sequence

from ..course import Course
from .blocks import templates


def chooser_page(courses: Sequence[Course], *, offline: bool = False) -> str:
    """A complete page; works without script, and from a disk if ``offline``."""
    return templates().get_template("chooser.html").render(courses=courses, page="index.html" if offline else "")
