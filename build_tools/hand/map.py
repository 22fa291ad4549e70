"""The course as a road through a land: its modules are the stops, its lessons the dots between them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import Annotated, Literal
from xml.sax.saxutils import escape, quoteattr

from pydantic import AfterValidator, Field, WithJsonSchema

from ..source.misfit import suggestion
from ..source.shape import Name, Shape, wrong
from .figure import KIT
from .land import NARROW, WIDE, Land
from .pen import Pen, Point, number, whole
from .person import draw_person
from .road import Road
from .speech import bubble
from .titles import Title, title, titles


def _of_kit(name: str) -> str:
    if name not in KIT:
        raise wrong("figure-unknown", figure=name, near=suggestion(name, list(KIT)))
    return name


_Kit = Annotated[str, AfterValidator(_of_kit), WithJsonSchema({"type": "string", "enum": sorted(KIT)})]


#: As much as there is room for, below a figure on a phone too, and in a bubble.
_Words = Annotated[str, Field(max_length=24)]
_Speech = Annotated[str, Field(max_length=40)]


class Place(Shape):
    """A figure at one end of the road, its words below it, and what is said there."""

    figure: _Kit
    text: _Words = ""
    says: _Speech = ""


class MapFile(Shape):
    """``drawings/map.yml``: which figure of the kit stands at each module's stop, and at the road's two ends."""

    start: Place | None = None
    stops: dict[Name, _Kit] = {}
    end: Place | None = None


#: A road that nobody has drawn ends at a flag.
_PLAIN = MapFile(end=Place(figure="flag"))


@dataclass(frozen=True)
class Dot:
    """A page on the way; ``marks`` are attributes that tell scripts which one, such as ``(("data-lesson", "x"),)``."""

    marks: tuple[tuple[str, str], ...] = ()
    check: bool = False


@dataclass(frozen=True)
class Stop:
    """A module on the map: its title, the pages behind its own, its figure or none; its number and the tint that its
    pages have."""

    title: str
    dots: tuple[Dot, ...]
    figure: str = ""
    marks: tuple[tuple[str, str], ...] = ()
    number: int = 1
    tint: int = 1


#: How large a figure is drawn on the map: at most this wide and high.
_WIDE, _HIGH = 150, 122
#: How far from the door the learner stands in the end, where one is 96 high.
_BESIDE = 64
#: Head and body of the learner, who is parted by it from whatever stands behind.
_OUTLINE = "M-17-22C-17-48-15-64 0-64C15-64 17-48 17-22ZM-12-78a12 12 0 1 1 24 0a12 12 0 1 1-24 0Z"
#: The road's length as scripts know it.
_WHOLE = 1000


def road_map(stops: Sequence[Stop], given: MapFile | None, kind: Literal["wide", "narrow"]) -> str:
    """The map as SVG, seen by nobody who hears the page: the list of modules says the same.

    ``d-walked`` is the road again, of which ``stroke-dasharray="N 1000"`` shows the first N thousandths. Each
    ``d-step`` tells in ``data-way`` how far along it is, in ``data-x`` and ``data-y`` where somebody on it stands;
    ``d-you`` is the learner, whom a script may move there.
    """
    return _Map(stops, given or _PLAIN, WIDE if kind == "wide" else NARROW, kind).svg()


class _Map:
    def __init__(self, stops: Sequence[Stop], given: MapFile, land: Land, kind: str):
        self.stops, self.given, self.land, self.kind = stops, given, land, kind
        self.road: Road = land.road
        self.at = list(self._stops())

    def _stops(self) -> Iterator[float]:
        """How far along the road each stop is, last the door at its end."""
        if len(self.stops) == len(self.land.stops) - 1:
            yield from (self.road.nearest(*point) for point in self.land.stops)
            return
        first, last = self.road.nearest(*self.land.stops[0]), self.road.nearest(*self.land.stops[-1])
        for place in range(len(self.stops) + 1):
            yield first + (last - first) * place / len(self.stops)

    def svg(self) -> str:
        box = " ".join(number(value) for value in self.land.box)
        whole = self.road.piece()
        road = "".join(f'<path class="d-{kind}" d="{whole}"/>' for kind in ("road-edge", "road"))
        walked = f'<path class="d-walked" pathLength="{_WHOLE}" stroke-dasharray="0 {_WHOLE}" d="{whole}"/>'
        parts = [self.land.svg(), road, walked, *self._figures(), *self._steps(), self._learner()]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="{self._kind}" viewBox="{box}" aria-hidden="true" '
            f'focusable="false">{"".join(parts)}</svg>'
        )

    def _figures(self) -> Iterator[str]:
        for stop, way in zip(self.stops, self.at, strict=False):
            if stop.figure:
                x, y = self.road.point(way)
                yield self._figure(stop.figure, x, y - self.land.stop - 1, stop.tint, self.land.figures)
        for place, (x, y, share) in ((self.given.start, self.land.start), (self.given.end, self.land.end)):
            if place:
                yield self._figure(place.figure, x, y, 0, share)
        yield from self._words()
        yield from self._speech()

    def _words(self) -> Iterator[str]:
        """What stands at the road's two ends."""
        start, end, (x, y, _) = self.given.start, self.given.end, self.land.start
        if start and start.text:
            yield title(start.text, x, y + self.land.below, self.land).svg()
        if end and end.text:
            where = " ".join(f'{axis}="{number(at)}"' for axis, at in zip("xy", self.land.arrived, strict=True))
            yield f'<text class="d-t d-place d-arrived" {where}>{escape(end.text)}</text>'

    def _figure(self, name: str, x: float, y: float, tint: int, share: float) -> str:
        figure = KIT[name]
        size = min(_WIDE / figure.width, _HIGH / figure.height, 1) * share
        where = f"translate({round(x)} {round(y)}) scale({size:.2f})"
        return f'<g class="d-tint-{tint} d-far" transform="{where}">{small_figure(name)}</g>'

    def _speech(self) -> Iterator[str]:
        """What is said at the beginning, by the learner, and at the end, from the door."""
        (x, y), (door_x, door_y, _) = self.road.point(self.land.begins), self.land.end
        heads = (
            (self.given.start, (x, y - 104 * self.land.learner), 1),
            (self.given.end, (door_x - 86, door_y - 110), -1),
        )
        for place, head, turn in heads if self.land.speaks else ():
            if place and place.says:
                said = bubble(place.says, head, turn, self.land.box[2], (), thought=False)
                pen = Pen("speech")
                said.draw(pen)
                yield f'<g class="d-says">{pen.svg()}{said.words.svg()}</g>'

    def _steps(self) -> Iterator[str]:
        """Every stop, every dot behind it, and the door."""
        for stop, name, (start, end) in zip(self.stops, self._titles(), pairwise(self.at), strict=True):
            circle = f'<circle class="d-stop" r="{self.land.stop}"/>'
            yield self._step(start, stop.marks, f'{circle}<text class="d-t d-count" y="5.5">{stop.number}</text>{name}')
            for place, dot in enumerate(stop.dots, 1):
                way = start + (end - start) * place / (len(stop.dots) + 1)
                yield self._step(way, dot.marks, self._dot(check=dot.check))
        # Beside whoever stands in the door.
        yield self._step(self.at[-1], (("data-end", ""),), "", aside=self.land.learner * _BESIDE)

    def _titles(self) -> list[str]:
        """What stands below each stop: its module's title, or nothing where there is no room for all of them."""
        points = [self.road.point(way) for way in self.at[:-1]]
        found = self._fitting(points, self.land.letters)
        return [one.svg(point) for one, point in zip(found, points, strict=False)] or [""] * len(points)

    def _fitting(self, points: Sequence[Point], letters: float) -> list[Title]:
        return titles([stop.title for stop in self.stops], points, self.land, letters)

    @property
    def _kind(self) -> str:
        """Its class; ``d-tight`` where the titles have no room once the map shrinks and they do not."""
        points = [self.road.point(way) for way in self.at[:-1]]
        return f"d-map d-{self.kind}" if self._fitting(points, self.land.larger) else f"d-map d-{self.kind} d-tight"

    def _step(self, way: float, marks: tuple[tuple[str, str], ...], inside: str, aside: float = 0) -> str:
        """A page on the way; what stands ``inside`` is drawn around its own middle, ``aside`` is how far to the right
        of the road."""
        left, top = self.road.point(way)
        x, y = str(round(left + aside)), str(round(top))
        where = {"data-way": str(round(way / self.road.length * _WHOLE)), "data-x": x, "data-y": y}
        told = dict(marks) | where | {"transform": f"translate({x} {y})"}
        return f'<g class="d-step"{"".join(f" {name}={quoteattr(value)}" for name, value in told.items())}>{inside}</g>'

    def _dot(self, *, check: bool) -> str:
        r = self.land.dot
        return (
            f'<path class="d-dot" d="M-{r}-{r}h{2 * r}v{2 * r}h-{2 * r}Z"/>'
            if check
            else f'<circle class="d-dot" r="{r}"/>'
        )

    def _learner(self) -> str:
        """The learner, who stands at 0, 0 inside a group that a script may move."""
        x, y = self.road.point(self.land.begins)
        halo = f'<path class="d-halo" d="{_OUTLINE}"/>'
        drawn = f'<g transform="scale({self.land.learner})">{halo}{figure_you(small=True)}</g>'
        return f'<g class="d-you" transform="translate({round(x)} {round(y)})">{drawn}</g>'


@cache
def small_figure(name: str) -> str:
    """A figure of the kit as it is shown small: the same wherever it stands, so that it weighs little."""
    figure, pen = KIT[name], Pen(name, fine=False)
    figure.draw(pen, figure.width, figure.height, figure.tint)
    return whole(pen.svg())


@cache
def figure_you(*, small: bool = False) -> str:
    """The learner on the way, feet at 0, as paths."""
    pen = Pen("you", fine=not small)
    draw_person(pen, "u", pose="walk", does="rest", hair="bun")
    return whole(pen.svg()) if small else pen.svg()
