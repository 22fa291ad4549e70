"""Our few icons, each a line drawing that stands beside a word."""

from functools import cache
from pathlib import Path

from markupsafe import Markup


@cache
def icon(name: str) -> Markup:
    """The icon of that name, as a part of a page. Raises OSError if there is none."""
    return Markup((Path(__file__).parent / f"{name}.svg").read_text("utf-8").strip())
