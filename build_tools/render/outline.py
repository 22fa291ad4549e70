"""The modules as a page's navigation lists them: those one does not stand in, a line each."""

from functools import lru_cache

from markupsafe import Markup

Entry = tuple[str, str]


@lru_cache(maxsize=1000)
def module_lines(home: str, entries: tuple[Entry, ...], coming: str) -> tuple[Markup, ...]:
    """A list item for each of ``entries`` (title, address below ``home``); ``coming`` is said of one without address.

    Pages of the same depth share them, so that a page does not cost more in a larger course.
    """
    return tuple(_line(home + address if address else "", title, coming) for title, address in entries)


def _line(way: str, title: str, coming: str) -> Markup:
    if not way:
        return Markup('<li class="coming">{} <span class="tag">{}</span></li>\n').format(title, coming)
    return Markup('<li><a href="{}">{}</a></li>\n').format(way, title)
