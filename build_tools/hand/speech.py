"""What is said, thought, written and pointed at in a picture."""

import math
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from .lettering import BIG, LINE, SIZE, lines_of, size_of, size_of_lines
from .pen import Pen, number, pair
from .scene import Box, Path

_MOST = 118
_FORWARD = 12
_PAD_X, _PAD_Y = 8, 7
_TAIL = 13
#: How far from a bubble's corner its tail begins, and how far aside of that the head may be.
_SHOULDER, _LEAN = 16, 22


@dataclass(frozen=True)
class Lettered:
    """Lines of text around a middle, the room they take, and where their author wrote them."""

    lines: tuple[str, ...]
    x: float
    y: float
    box: Box
    path: Path

    def lifted(self, much: float) -> "Lettered":
        return replace(self, y=self.y - much, box=self.box.moved(0, -much))

    def svg(self) -> str:
        """Its lines as text."""
        if len(self.lines) == 1 and size_of(self.lines[0]) == BIG:
            return self._text(self.lines[0], self.y + BIG * 0.36, "d-t d-big")
        first = self.y - LINE * (len(self.lines) - 1) / 2 + SIZE * 0.36
        return "".join(self._text(line, first + LINE * row, "d-t") for row, line in enumerate(self.lines))

    def _text(self, line: str, y: float, kind: str) -> str:
        return f'<text class="{kind}" x="{number(self.x)}" y="{number(y)}">{escape(line)}</text>'


def lettered(text: str, x: float, y: float, path: Path, most: float = _MOST) -> Lettered:
    """A text around the middle ``x``, ``y``."""
    lines = lines_of(text, most)
    wide, high = size_of_lines(lines)
    return Lettered(tuple(lines), x, y, Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), path)


@dataclass(frozen=True)
class Bubble:
    """What somebody says or thinks: its words, its edge, and the head that it comes from."""

    words: Lettered
    edge: Box
    head: tuple[float, float]
    thought: bool

    def draw(self, pen: Pen) -> None:
        """Puts its edge and its tail, or the circles of a thought, on the picture; its words come on top of all."""
        box, (x, y) = self.edge, self.head
        pen.place()
        if self.thought:
            _round(pen, box, None)
            for share, radius in ((0.35, 3.6), (0.8, 2.2)):
                pen.oval(_near(box, x) + (x - _near(box, x)) * share, box.low + (y - box.low) * share, radius, kind="k")
        else:
            _round(pen, box, (x, y))


def bubble(text: str, head: tuple[float, float], turn: int, width: float, path: Path, *, thought: bool) -> Bubble:
    """A bubble above a head, within the picture's width where it fits at all."""
    lines = lines_of(text, _MOST)
    wide, high = size_of_lines(lines)
    half = max(wide / 2 + _PAD_X, 20)
    x = min(max(head[0] + turn * _FORWARD, half + 5), max(width - half - 5, half + 5))
    low = head[1] - _TAIL
    edge = Box(x - half, low - high - 2 * _PAD_Y, x + half, low)
    return _with(lines, edge, head, path, thought)


def parted(first: Bubble, second: Bubble, width: float) -> tuple[Bubble, Bubble]:
    """Two bubbles that would hide each other: moved to their own sides where there is room, or else the second raised
    above the first."""
    left, right = (first, second) if first.head[0] <= second.head[0] else (second, first)
    need = left.edge.right + 6 - right.edge.left
    aside = max(0.0, min(need / 2, left.edge.left - 5, _leaning(left, -1)))
    rest = max(0.0, min(need - aside, width - 5 - right.edge.right, _leaning(right, 1)))
    aside = max(aside, min(need - rest, left.edge.left - 5, _leaning(left, -1)))
    if aside + rest < need - 0.5:
        return first, _moved(second, 0, first.edge.top - 6 - second.edge.low)
    left, right = _moved(left, -aside, 0), _moved(right, rest, 0)
    return (left, right) if first.head[0] <= second.head[0] else (right, left)


def _leaning(said: Bubble, turn: int) -> float:
    """How far a bubble may move to a side before its tail no longer finds the head."""
    inner = said.edge.right - said.head[0] if turn < 0 else said.head[0] - said.edge.left
    return max(0.0, inner - _SHOULDER + _LEAN)


def _moved(said: Bubble, x: float, y: float) -> Bubble:
    return _with(list(said.words.lines), said.edge.moved(x, y), said.head, said.words.path, said.thought)


def _with(lines: list[str], edge: Box, head: tuple[float, float], path: Path, thought: bool) -> Bubble:
    wide, high = size_of_lines(lines)
    x, y = edge.middle
    words = Lettered(tuple(lines), x, y, Box(x - wide / 2, y - high / 2, x + wide / 2, y + high / 2), path)
    return Bubble(words, edge, head, thought)


def _near(box: Box, x: float) -> float:
    """The place on a bubble's lower edge where its tail begins."""
    return min(max(x, box.left + _SHOULDER), box.right - _SHOULDER)


def _round(pen: Pen, box: Box, tip: tuple[float, float] | None) -> None:
    """A bubble with round corners, and its tail where it has one."""
    r, left, top, right, low = 9.0, box.left, box.top, box.right, box.low
    foot = _near(box, tip[0]) if tip else 0
    tail = f"L{pair(foot + 6, low)}L{pair(tip[0], tip[1] - 2)}L{pair(foot - 6, low)}" if tip else ""
    sides = [
        f"M{pair(left + r, top)}L{pair(right - r, top)}",
        f"Q{pair(right, top)} {pair(right, top + r)}L{pair(right, low - r)}",
        f"Q{pair(right, low)} {pair(right - r, low)}{tail}L{pair(left + r, low)}",
        f"Q{pair(left, low)} {pair(left, low - r)}L{pair(left, top + r)}",
        f"Q{pair(left, top)} {pair(left + r, top)}",
    ]
    path = "".join(sides)
    pen.add("p", path + "Z")
    pen.add("k", path + "Z")


@dataclass(frozen=True)
class Pointer:
    """An arrow from one point to another, bent."""

    start: tuple[float, float]
    bend: tuple[float, float]
    end: tuple[float, float]

    @property
    def middle(self) -> tuple[float, float]:
        """The point half way along it, where its word stands."""
        (x1, y1), (x2, y2), (x3, y3) = self.start, self.bend, self.end
        return (x1 + 2 * x2 + x3) / 4, (y1 + 2 * y2 + y3) / 4

    @property
    def box(self) -> Box:
        """The room it takes."""
        x, y = self.middle
        xs, ys = (self.start[0], self.end[0], x), (self.start[1], self.end[1], y)
        return Box(min(xs), min(ys), max(xs), max(ys))

    def svg(self, *, dashed: bool) -> str:
        """Its line and its head."""
        (x1, y1), (x2, y2), (x3, y3) = self.start, self.bend, self.end
        angle = math.atan2(y3 - y2, x3 - x2)
        sides = [(x3 - 10 * math.cos(angle + turn), y3 - 10 * math.sin(angle + turn)) for turn in (0.52, -0.52)]
        head = f"M{pair(*sides[0])}L{pair(x3, y3)}L{pair(*sides[1])}"
        way = f"M{pair(x1, y1)}Q{pair(x2, y2)} {pair(x3, y3)}"
        if dashed:
            return f'<path class="d-w d-dashed" d="{way}"/><path class="d-w" d="{head}"/>'
        return f'<path class="d-w" d="{way}{head}"/>'


def pointer(start: Box, end: Box, bend: float) -> Pointer:
    """An arrow that leaves one box and ends at the edge of the other: from side to side where there is room between
    them, from top to bottom where one is above the other, or else over both."""
    (x1, y1), (x3, y3) = _ends(start, end)
    length = math.dist((x1, y1), (x3, y3)) or 1
    # To the left of the way: an arrow to the right bends up, one back bends down.
    x = (x1 + x3) / 2 + (y3 - y1) / length * bend * length
    y = (y1 + y3) / 2 - (x3 - x1) / length * bend * length
    return Pointer((x1, y1), (x, y), (x3, y3))


_ROOM, _AIR = 18, 5


def _ends(start: Box, end: Box) -> tuple[tuple[float, float], tuple[float, float]]:
    (x1, y1), (x2, y2) = start.middle, end.middle
    across = max(end.left - start.right, start.left - end.right)
    down = max(end.top - start.low, start.top - end.low)
    if across >= _ROOM and across >= down:
        turn = 1 if x2 > x1 else -1
        near, far = (start.right, end.left) if turn > 0 else (start.left, end.right)
        return (near + turn * _AIR, y1), (far - turn * _AIR, y2)
    if down >= 0:
        turn = 1 if y2 > y1 else -1
        near, far = (start.low, end.top) if turn > 0 else (start.top, end.low)
        return (x1, near + turn * _AIR), (x2, far - turn * _AIR)
    return (x1, start.top - _AIR), (x2, end.top - _AIR)
