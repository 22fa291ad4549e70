"""Draws with a hand: ink that bows a little and passes its own corner, tints printed a hair out of register."""

import math
import re
from collections.abc import Iterable
from random import Random

Point = tuple[float, float]

#: Strokes, which may go on in the path before them; areas hide what is behind, so each stays where it is.
_STROKES = ("k", "s", "w")
_OVER = 3.0
_BOW = 0.018
_PAIR = re.compile(r"([MLCQZ])|(-?\d+(?:\.\d+)?)[ ,]?(-?\d+(?:\.\d+)?)")
#: How far from its ends a quarter of a circle has its handles.
_ROUND = 4 / 3 * math.tan(math.pi / 8)


def number(value: float) -> str:
    """A coordinate with one decimal at most."""
    text = f"{value:.1f}".removesuffix(".0")
    return "0" if text == "-0" else text


_DECIMAL = re.compile(r"-?\d+\.\d+")


def whole(path: str) -> str:
    """A path in whole numbers, for what is drawn large and shown small."""

    def one(found: re.Match[str]) -> str:
        near = str(round(float(found[0])))
        # A minus may be all that parts a number from the one before it, and 0 has none.
        return f" {near}" if near == "0" and found[0][0] == "-" else near

    return _DECIMAL.sub(one, path)


def pair(x: float, y: float) -> str:
    return f"{number(x)} {number(y)}"


class Pen:
    """What is drawn, in order, as paths in the classes that the stylesheet knows. One ``name`` gives one line, at every
    build.

    ``place`` says where things are drawn, how large and which way round: figures are drawn around their own foot, with
    the ground at 0 and what is above it negative. A pen that is not ``fine`` leaves out what would be all ink where the
    figure is shown small.
    """

    def __init__(self, name: str, *, fine: bool = True):
        self.random, self.fine = Random(name), fine
        self.parts: list[list[str]] = []
        self.place()

    def place(self, x: float = 0, y: float = 0, size: float = 1, *, flip: bool = False) -> None:
        """Where the next figure has its foot, how large it is, and whether it is seen from its other side."""
        self.x, self.y, self.size, self.turn = x, y, size, -1 if flip else 1
        self.shift = (3.4 * min(1, size), 2.6 * min(1, size))

    def at(self, x: float, y: float) -> Point:
        """Where a point of a figure lies in the picture."""
        return self.x + self.turn * x * self.size, self.y + y * self.size

    def add(self, kind: str, path: str) -> None:
        """Draws a path in one of the kit's kinds of line or area; strokes of one kind in a row are one."""
        if self.parts and self.parts[-1][0] == kind and kind in _STROKES:
            self.parts[-1][1] += path
        else:
            self.parts.append([kind, path])

    def svg(self) -> str:
        # A minus parts two numbers as well as a space does.
        return "".join(f'<path class="d-{kind}" d="{path.replace(" -", "-")}"/>' for kind, path in self.parts)

    def shake(self, much: float) -> float:
        return self.random.uniform(-much, much)

    # Lines.

    def line(self, *points: Point, kind: str = "k") -> None:
        """An open line through points of the figure."""
        self._stroke([self.at(*point) for point in points], kind)

    def _stroke(self, points: list[Point], kind: str, over: float = 0) -> None:
        loose = [(x + self.shake(0.6), y + self.shake(0.6)) for x, y in points]
        path = "M" + pair(*loose[0])
        for start, end in zip(loose, loose[1:], strict=False):
            path += self._bowed(start, end)
        if over:
            path += self._past(loose[-2], loose[-1], over)
        self.add(kind, path)

    def _bowed(self, start: Point, end: Point) -> str:
        (x1, y1), (x2, y2) = start, end
        length = math.hypot(x2 - x1, y2 - y1)
        if length < 12:
            return "L" + pair(x2, y2)
        bow = self.shake(min(2.4, length * _BOW)) / length
        return f"Q{pair((x1 + x2) / 2 - (y2 - y1) * bow, (y1 + y2) / 2 + (x2 - x1) * bow)} {pair(x2, y2)}"

    def _past(self, start: Point, end: Point, over: float) -> str:
        length = math.dist(start, end) or 1
        return "l" + pair((end[0] - start[0]) / length * over, (end[1] - start[1]) / length * over)

    # Areas.

    def shape(self, *points: Point, tint: str = "", paper: str = "p", kind: str = "k") -> None:
        """A closed area with corners: paper, a tint on it that missed it by a little, and the ink around."""
        real = [self.at(*point) for point in points]
        self.area("M" + "L".join(pair(*point) for point in real) + "Z", real, tint, paper)
        if kind:
            self._stroke([*real, real[0]], kind, _OVER * min(1, self.size))

    def area(self, path: str, real: Iterable[Point], tint: str, paper: str) -> None:
        """Fills a path: with paper, which hides what is behind it, and with a tint that is printed aside."""
        if paper:
            self.add(paper, path)
        if tint:
            dx, dy = self.shift
            self.add(tint, "M" + "L".join(pair(x + dx, y + dy) for x, y in real) + "Z")

    def box(self, x: float, y: float, width: float, height: float, tint: str = "", **how: str) -> None:
        """A rectangle whose upper left corner is at ``x``, ``y``."""
        right, low = x + width, y + height
        self.shape((x, low), (x, y), (right, y), (right, low), tint=tint, **how)

    def curve(self, path: str, tint: str = "", paper: str = "", kind: str = "k") -> None:
        """A path of the figure in absolute pairs (``M L C Q Z``), as area where ``paper`` or ``tint`` is given, and as
        ink."""
        real = self.moved(path)
        if paper:
            self.add(paper, real)
        if tint:
            self.add(tint, self.moved(path, *self.shift))
        if kind:
            self.add(kind, real)

    def moved(self, path: str, dx: float = 0, dy: float = 0) -> str:
        """A path of the figure where it lies in the picture."""

        def one(found: re.Match[str]) -> str:
            if found[1]:
                return found[1]
            x, y = self.at(float(found[2]), float(found[3]))
            return pair(x + dx, y + dy) + " "

        return _PAIR.sub(one, path).replace(" Z", "Z").strip()

    def oval(self, x: float, y: float, wide: float, high: float = 0, tint: str = "", **how: str) -> None:
        """An ellipse around ``x``, ``y`` that a hand has closed; ``wide`` and ``high`` are half of it."""
        cx, cy = self.at(x, y)
        rx, ry = wide * self.size, (high or wide) * self.size
        paper, kind = how.get("paper", "p"), how.get("kind", "k")
        if paper:
            self.add(paper, _ellipse(cx, cy, rx, ry))
        if tint:
            self.add(tint, _ellipse(cx + self.shift[0], cy + self.shift[1], rx, ry))
        if kind:
            self.add(kind, self._ring(cx, cy, rx, ry))

    def _ring(self, cx: float, cy: float, rx: float, ry: float) -> str:
        start, loose = self.random.uniform(-2.6, -1.2), min(1.4, rx * 0.035)
        points = []
        for quarter in range(5):
            angle = start + quarter * math.pi / 2
            wide, high = rx + self.shake(loose), ry + self.shake(loose)
            cos, sin = math.cos(angle), math.sin(angle)
            points.append(((cx + wide * cos, cy + high * sin), (-wide * sin * _ROUND, high * cos * _ROUND)))
        path = "M" + pair(*points[0][0])
        for ((x1, y1), (u1, v1)), ((x2, y2), (u2, v2)) in zip(points, points[1:], strict=False):
            path += f"C{pair(x1 + u1, y1 + v1)} {pair(x2 - u2, y2 - v2)} {pair(x2, y2)}"
        along, down = points[-1][1]
        return path + "l" + pair(along * 0.25, down * 0.25)

    def limb(self, points: tuple[Point, Point, Point], width: float, fill: str, kind: str = "k") -> None:
        """An arm or a leg: a bent tube from the first point, around the second, to a round end at the third."""
        first, bend, last = (self.at(*point) for point in points)
        # So that the tube goes through the elbow and not only towards it.
        knee = (2 * bend[0] - (first[0] + last[0]) / 2, 2 * bend[1] - (first[1] + last[1]) / 2)
        half = width * self.size / 2
        left, right = ([_aside(first, knee, last, step, side * half) for step in range(3)] for side in (1, -1))
        way = f"Q{pair(*left[1])} {pair(*left[2])}A{number(half)} {number(half)} 0 0 0 {pair(*right[2])}"
        path = f"M{pair(*left[0])}{way}Q{pair(*right[1])} {pair(*right[0])}"
        self.add(fill, path + "Z")
        if kind:
            self.add(kind, path)


def _aside(first: Point, bend: Point, last: Point, step: int, aside: float) -> Point:
    """The point of a bent line, moved to its side."""
    ways = {0: (first, bend), 1: (first, last), 2: (bend, last)}
    (x1, y1), (x2, y2) = ways[step]
    length = math.hypot(x2 - x1, y2 - y1) or 1
    x, y = (first, bend, last)[step]
    return x - (y2 - y1) / length * aside, y + (x2 - x1) / length * aside


def _ellipse(cx: float, cy: float, rx: float, ry: float) -> str:
    radii, wide = pair(rx, ry), number(2 * rx)
    return f"M{pair(cx - rx, cy)}a{radii} 0 1 1 {wide} 0a{radii} 0 1 1 -{wide} 0Z"
