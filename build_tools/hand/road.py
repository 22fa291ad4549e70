"""A road that winds: where a share of its length lies, and the piece between two places on it."""

import math
from bisect import bisect_left
from dataclasses import dataclass

from .pen import Point, pair

_STEPS = 40
Curve = tuple[Point, Point, Point, Point]


def _between(start: Point, end: Point, share: float) -> Point:
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def _at(curve: Curve, share: float) -> Point:
    rest = 1 - share
    weights = rest**3, 3 * rest**2 * share, 3 * rest * share**2, share**3
    x, y = (sum(weight * point[axis] for weight, point in zip(weights, curve, strict=True)) for axis in (0, 1))
    return x, y


def _split(curve: Curve, share: float) -> tuple[Curve, Curve]:
    """The two parts of a curve (de Casteljau)."""
    a, b, c, d = curve
    ab, bc, cd = _between(a, b, share), _between(b, c, share), _between(c, d, share)
    abc, bcd = _between(ab, bc, share), _between(bc, cd, share)
    middle = _between(abc, bcd, share)
    return (a, ab, abc, middle), (middle, bcd, cd, d)


class Road:
    """``corners`` are its first point and, for each curve, two handles and an end."""

    def __init__(self, first: Point, *corners: tuple[Point, Point, Point]):
        self.curves: list[Curve] = []
        self.marks: list[tuple[float, int, float]] = [(0, 0, 0)]
        self.points: list[tuple[Point, float]] = [(first, 0)]
        for handle, other, end in corners:
            self.curves.append((first, handle, other, end))
            first = end
        self._measure()

    def _measure(self) -> None:
        """Notes how long the road is at each of many points."""
        length, before = 0.0, self.curves[0][0]
        for number, curve in enumerate(self.curves):
            for step in range(1, _STEPS + 1):
                here = _at(curve, step / _STEPS)
                length += math.dist(before, here)
                self.marks.append((length, number, step / _STEPS))
                self.points.append((here, length))
                before = here
        self.length = length

    def _place(self, way: float) -> tuple[int, float]:
        """The curve at this length of the road, and where on it."""
        index = bisect_left(self.marks, (way,))
        if index == 0:
            return 0, 0.0
        if index == len(self.marks):
            return len(self.curves) - 1, 1.0
        (before, _, _), (here, number, share) = self.marks[index - 1 : index + 1]
        part = (way - before) / (here - before or 1)
        return number, share - (1 - part) / _STEPS

    def point(self, way: float) -> Point:
        """Where the road is at this length."""
        number, share = self._place(way)
        return _at(self.curves[number], share)

    def nearest(self, x: float, y: float) -> float:
        """The length at which the road comes nearest to a point."""
        return min(self.points, key=lambda mark: math.dist(mark[0], (x, y)))[1]

    def piece(self, start: float = 0, end: float | None = None) -> str:
        """The path from one length to another."""
        first, at = self._place(start)
        last, to = self._place(self.length if end is None else end)
        path = ""
        for number in range(first, last + 1):
            curve = self.curves[number]
            if number == last and to < 1:
                curve, share = _split(curve, to)[0], to
            else:
                share = 1.0
            if number == first and at:
                curve = _split(curve, min(1, at / share))[1]
            path = path or f"M{pair(*curve[0])}"
            path += "C" + " ".join(pair(*point) for point in curve[1:])
        return path


@dataclass(frozen=True)
class Hill:
    """A piece of land in one of the tints, from its ridge down to the picture's edge."""

    tint: int
    ridge: str
    left: float
    right: float
