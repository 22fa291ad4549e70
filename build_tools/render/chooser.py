"""The pages at the root of the site: one leads to the course's only language, or lets the reader choose; one stands
where nothing is."""

from collections.abc import Sequence

from ..course import Course
from ..words import words
from .templates import templates


def chooser_page(courses: Sequence[Course], script: str, *, offline: bool = False) -> str:
    """A complete page; works without its ``script``, which takes along what stands behind the address, and from a disk
    if ``offline``."""
    return (
        templates()
        .get_template("chooser.html")
        .render(courses=courses, script=script, page="index.html" if offline else "")
    )


def missing_page(courses: Sequence[Course]) -> str:
    """A complete page for addresses that do not exist, of a site that does not know where it lies: it is shown at any
    depth, so it has no links and says in words where the front page is."""
    told = [(course, words(course.language).learner) for course in courses]
    return templates().get_template("missing.html").render(told=told)
