"""Where the pages of a course are that are worth a measurement."""

from pathlib import Path

from build_tools.course import Course, read_course
from build_tools.render.address import url

from .host import gzipped


def lessons(course: Course) -> list[str]:
    """The addresses of all lessons, relative to the language's folder."""
    return [url(lesson.page.address) for lesson in course.lessons.values()]


def heaviest(pages: Path, addresses: list[str]) -> str:
    """The address whose page has the most bytes, gzipped."""
    return max(addresses, key=lambda address: len(gzipped(pages / address / "index.html")))


def kinds_of_page(root: Path, pages: Path) -> dict[str, str]:
    """The front page, the heaviest lesson, the first check, and my page of a course of ours."""
    course = read_course(root)
    check = next(module.check for module in course.modules if module.check)
    mine = next(page for page in course.pages if any(block.name == "progress" for block in page.markdown.blocks))
    return {
        "front page": "",
        "lesson": heaviest(pages, lessons(course)),
        "check": url(check.address),
        "my page": url(mine.address),
    }
