"""The map, the openers and the learner of a course, ready to stand in a page.

Nobody who hears the page is told of them: the words beside them say the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from markupsafe import Markup

from ..hand import MARK_BOX, Dot, Stop, place_mark, road_map
from ..hand import figure_you as drawn_learner
from .drawing import silent_drawing

if TYPE_CHECKING:
    from ..course import Module, Page
    from ..course.stops import Extra
    from .view import View

#: Pages with a dot of their own. A longer course shows its modules alone: nobody could tell so many dots apart, and all
#: would weigh.
_MOST_DOTS = 120
_HIDDEN = 'aria-hidden="true" focusable="false"'


def map_drawing(view: View) -> Markup:
    """The road through the course, once for wide screens and once for narrow ones; the stylesheet shows one."""
    stops = tuple(_stops(view))
    return Markup("\n").join(Markup(road_map(stops, view.course.map, kind)) for kind in ("wide", "narrow") if stops)


def _stops(view: View) -> Iterator[Stop]:
    figures = view.course.map.stops if view.course.map else {}
    ready = [module for module in view.course.modules if not module.meta.coming]
    dots = [tuple(_dots(view, module)) for module in ready]
    seen = sum(map(len, dots)) <= _MOST_DOTS
    for module, own in zip(ready, dots, strict=True):
        marks = (("data-module", module.name),)
        place = {"number": view.course.number_of(module), "tint": view.tint_of(module)}
        yield Stop(module.meta.title, own if seen else (), figures.get(module.name, ""), marks, **place)


def _dots(view: View, module: Module) -> Iterator[Dot]:
    """The pages behind a module's own, as the list of lessons has them."""
    yield from _extra_dots(view.extras(module))
    for lesson in module.lessons:
        yield Dot((("data-lesson", lesson.id), *_paths(view, lesson.page)))
    yield from _extra_dots(view.extras(module, late=True))
    if module.check:
        yield Dot((("data-check", module.name), *_paths(view, module.check)), check=True)


def _extra_dots(rows: Iterable[Extra]) -> Iterator[Dot]:
    for extra in rows:
        yield Dot((("data-lesson", extra.stop.id), ("data-extra", ""), ("data-in", " ".join(extra.paths))))


def _paths(view: View, page: Page) -> tuple[tuple[str, str], ...]:
    return (("data-in", " ".join(view.course.paths_of[page.file])),) if view.in_paths(page) else ()


def opener(view: View, module: Module) -> Markup:
    """The drawing that a module opens with; nothing where it has none."""
    return silent_drawing(module.opener, "course-opener", "d-opener") if module.opener else Markup()


def figure_you() -> Markup:
    """The learner on the way, alone."""
    return Markup(f'<svg class="d-figure" viewBox="-24 -106 48 108" {_HIDDEN}>{drawn_learner()}</svg>')


def mark(view: View, module: Module | None = None) -> Markup:
    """The figure of a module on the map, or of the door at its end; a flag or nothing where nobody drew them."""
    drawn = _place(view, module)
    name = module.name if module else ""
    return Markup(
        f'<svg class="d-mark" viewBox="{MARK_BOX}" {_HIDDEN}><g id="place-{name}">{drawn}</g></svg>' if drawn else ""
    )


def _place(view: View, module: Module | None) -> str:
    given = view.course.map
    if module:
        figure = given.stops.get(module.name, "") if given else ""
    else:
        figure = given.end.figure if given and given.end else "flag"
    return place_mark(figure) if figure else ""


def learner() -> Markup:
    """The learner inside a drawing, feet at 0, 0."""
    return Markup(drawn_learner())
