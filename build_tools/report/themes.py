"""Whether every theme that the course must answer has a home: a sheet to use, or a page to read."""

from ..course import Course
from ..words import Words
from .table import table


def theme_report(course: Course, speech: Words) -> str:
    """A row for each theme: where it has its home."""
    say = speech.report_words
    titles = [say[name] for name in ("theme", "seeds", "sheet", "page")]
    rows = [
        (theme.title, ", ".join(theme.seeds) or "–", theme.sheet or "–", theme.page or "–")
        for theme in course.themes.values()
    ]
    return table(titles, rows)


def homeless(course: Course) -> list[str]:
    """The themes that have neither a sheet shown on some page nor a page."""
    shown = {block.argument for page in course.pages for block in page.blocks if "sheet" in block.prints}
    return [name for name, theme in course.themes.items() if not theme.page and theme.sheet not in shown]
