"""A place of the map alone: the figure that stands there, small enough for a row and large enough for a sheet."""

from functools import cache

from . import daily, land, office, papers, places, scenery  # noqa: F401  # each puts its figures into the kit
from .figure import KIT
from .pen import Pen

#: The room a figure is given, its foot at 0, 0.
_WIDE, _HIGH = 150, 122
#: The ``viewBox`` that holds any of them.
MARK_BOX = "-84 -130 168 138"


@cache
def place_mark(name: str) -> str:
    """The figure as paths, its foot at 0, 0, in the tint of where it is shown."""
    figure, pen = KIT[name], Pen(name)
    pen.place(0, 0, min(_WIDE / figure.width, _HIGH / figure.height))
    figure.draw(pen, figure.width, figure.height, figure.tint)
    return pen.svg()
