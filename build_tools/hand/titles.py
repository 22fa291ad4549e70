"""What stands below the stops of the map: the titles of its modules, where there is room for them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

from .land import Land
from .lettering import SIZE, lines_of, width_of
from .pen import Point, number
from .scene import Box

#: How high a line is, and how far of that it reaches above its foot, as shares of the size of its letters.
_LINE, _ABOVE = 1.15, 0.8
#: From a title to the picture's edge.
_EDGE = 4


@dataclass(frozen=True)
class Title:
    """Lines around the middle ``x``, the first with its foot at ``y``, and the room that they take."""

    lines: tuple[str, ...]
    x: float
    y: float
    box: Box

    def svg(self, around: Point = (0, 0)) -> str:
        """Its lines as text, as seen from a point."""
        x, y = number(self.x - around[0]), number(self.y - around[1])
        first, *others = map(escape, self.lines)
        below = "".join(f'<tspan x="{x}" dy="{_LINE}em">{line}</tspan>' for line in others)
        return f'<text class="d-t d-place" x="{x}" y="{y}">{first}{below}</text>'


def title(text: str, x: float, y: float, land: Land, letters: float = 0) -> Title:
    """A text below a place of the land: as many lines as it needs, moved aside where the land ends."""
    letters = letters or land.letters
    share = letters / SIZE
    lines = lines_of(text, land.title / share)
    wide = max(map(width_of, lines)) * share
    left, _, across, _ = land.box
    most = max(left + across - _EDGE - wide / 2, left + across / 2)
    x = min(max(x, left + _EDGE + wide / 2), most)
    top = y - _ABOVE * letters
    return Title(tuple(lines), x, y, Box(x - wide / 2, top, x + wide / 2, top + len(lines) * _LINE * letters))


def titles(texts: Sequence[str], stops: Sequence[Point], land: Land, letters: float) -> list[Title]:
    """The title below each stop in letters of this size; none at all where one would lie on another, on a stop or
    outside: numbers alone are a map still, and the list below it has all of them."""
    found = [title(text, x, y + land.titles, land, letters) for text, (x, y) in zip(texts, stops, strict=True)]
    taken = [Box(x - land.stop, y - land.stop, x + land.stop, y + land.stop) for x, y in stops]
    return [] if any(_without_room(found, taken, land)) else found


def _without_room(found: Sequence[Title], taken: Sequence[Box], land: Land) -> Iterator[bool]:
    left, top, across, down = land.box
    inside = Box(left, top, left + across, top + down)
    for place, one in enumerate(found):
        yield not inside.holds(one.box)
        yield any(one.box.meets(other.box) for other in found[:place])
        yield any(one.box.meets(stop) for stop in taken)
