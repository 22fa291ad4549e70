"""A place of the map alone: the figure that stands there, small enough for a row and large enough for a sheet."""

from .figure import KIT
from .map import small_figure

#: The room a figure is given, its foot at 0, 0.
_WIDE, _HIGH = 150, 122
#: The ``viewBox`` that holds any of them.
MARK_BOX = "-84 -130 168 138"


def place_mark(name: str) -> str:
    """The figure, its foot at 0, 0, in the tint of where it is shown."""
    figure = KIT[name]
    size = min(_WIDE / figure.width, _HIGH / figure.height)
    return f'<g transform="scale({size:.2f})">{small_figure(name)}</g>'
