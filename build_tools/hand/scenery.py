"""The places of a course's road: large figures that stand for what a module is about."""

import math

from .figure import figure
from .pen import Pen, number

#: Below this size what is fine would be all ink.
_SMALL = 0.6


@figure(220, 250)
def compass(pen: Pen, width: float, height: float, tint: str) -> None:
    """Where are we, and where to: a compass that stands as a monument."""
    pen.shape((-54, 0), (-40, -46), (40, -46), (54, 0), tint="a")
    pen.line((-44, -23), (46, -22), kind="s")
    pen.oval(0, -146, 102, tint=tint)
    pen.oval(0, -146, 79)
    for hour in range(12):
        x, y = math.cos(hour * math.pi / 6), math.sin(hour * math.pi / 6)
        inner = 60 if hour % 3 == 0 else 66
        pen.line((73 * x, -146 + 73 * y), (inner * x, -146 + inner * y), kind="k" if hour % 3 == 0 else "s")
    cos, sin = math.cos(0.66), math.sin(0.66)

    def turned(x: float, y: float) -> tuple[float, float]:
        return x * cos - y * sin, -146 + x * sin + y * cos

    pen.shape(turned(-14, 0), turned(0, -63), turned(14, 0))
    pen.shape(turned(-14, 0), turned(0, 63), turned(14, 0), paper="u")
    pen.oval(0, -146, 4)


def _island(pen: Pen, x: float, y: float, wide: float, high: float, tint: str) -> None:
    land = (
        f"M{x - wide} {y}C{x - wide} {y - high * 0.8} {x - wide * 0.5} {y - high} {x} {y - high}"
        f"C{x + wide * 0.5} {y - high} {x + wide} {y - high * 0.8} {x + wide} {y}"
        f"C{x + wide} {y + high * 0.9} {x + wide * 0.5} {y + high * 1.1} {x - wide * 0.1} {y + high}"
        f"C{x - wide * 0.6} {y + high * 1.05} {x - wide} {y + high * 0.7} {x - wide} {y}"
    )
    pen.curve(land + "Z", tint=tint, paper="p", kind="")
    pen.curve(land)


def _arched(pen: Pen, x1: float, y1: float, x2: float, y2: float) -> None:
    """A bridge between two islands: a deck over an arch, with rails of posts."""
    top, deck = (y1 + y2) / 2 - 17, 7
    mx = (x1 + x2) / 2
    if pen.size < _SMALL or not pen.fine:
        pen.curve(f"M{x1} {y1}Q{mx} {top} {x2} {y2}")
        return
    pen.curve(f"M{x1} {y1}Q{mx} {top} {x2} {y2}L{x2} {y2 + deck}Q{mx} {top + deck + 5} {x1} {y1 + deck}Z", paper="p")
    pen.curve(f"M{x1} {y1 - 12}Q{mx} {top - 12} {x2} {y2 - 12}")
    for step in (0.02, 0.2, 0.4, 0.6, 0.8, 0.98):
        x = (1 - step) ** 2 * x1 + 2 * step * (1 - step) * mx + step**2 * x2
        y = (1 - step) ** 2 * y1 + 2 * step * (1 - step) * top + step**2 * y2
        pen.line((x, y), (x, y - 12), kind="s")


@figure(400, 230)
def islands(pen: Pen, width: float, height: float, tint: str) -> None:
    """Islands that become one land: one own, a hospital, a supplier, and bridges between them."""
    _island(pen, -128, -92, 76, 23, tint)
    _town(pen)
    _island(pen, 130, -88, 74, 23, tint)
    _works(pen)
    _island(pen, 0, -136, 66, 19, tint)
    _hospital(pen)
    _island(pen, 0, -28, 92, 26, tint)
    _arched(pen, -98, -74, -58, -44)
    _arched(pen, 58, -44, 98, -72)
    _arched(pen, -78, -112, -46, -134)
    _arched(pen, 46, -134, 78, -110)


def _town(pen: Pen) -> None:
    pen.shape((-172, -94), (-172, -144), (-138, -170), (-104, -144), (-104, -94), tint="a")
    pen.box(-147, -124, 18, 30)
    pen.oval(-138, -146, 7)
    pen.line((-138, -170), (-138, -194))
    pen.shape((-138, -194), (-118, -190), (-138, -181), paper="b")


def _works(pen: Pen) -> None:
    roof = ((86, -90), (86, -130), (110, -148), (110, -130), (134, -148), (134, -130), (158, -148), (158, -90))
    pen.shape(*roof, tint="a")
    pen.shape((166, -90), (169, -164), (180, -164), (183, -90))
    for x in (94, 120):
        pen.box(x, -116, 14, 11, kind="s")
    pen.curve("M176 -171C170 -180 184 -186 177 -196", kind="s")


def _hospital(pen: Pen) -> None:
    pen.box(-38, -230, 42, 94, tint="a")
    for y in (-218, -198, -178):
        for x in (-30, -13):
            pen.box(x, y, 9, 11, kind="s")
    pen.box(8, -190, 34, 54)
    pen.line((25, -180), (25, -160))
    pen.line((15, -170), (35, -170))


@figure(330, 220)
def binders(pen: Pen, width: float, height: float, tint: str) -> None:
    """A shelf of binders, one of them leaning: what do we have, and is it right?"""
    pen.line((-162, 0), (162, 0))
    pen.line((-162, 11), (162, 11))
    for at, high, wide, own in (
        (-150, 196, 42, tint),
        (-106, 196, 42, "a"),
        (-62, 172, 38, tint),
        (-22, 196, 42, ""),
        (22, 184, 40, tint),
    ):
        pen.box(at, -high, wide, high, tint=own)
        pen.box(at + 9, -high + 18, wide - 18, 44, kind="s")
        pen.line((at + 14, -high + 32), (at + wide - 14, -high + 32), kind="s")
        pen.line((at + 14, -high + 44), (at + wide - 18, -high + 44), kind="s")
        pen.oval(at + wide / 2, -32, 7)
    pen.shape((70, 0), (100, -180), (140, -173), (112, 0), tint="a")
    pen.shape((97, -152), (126, -147), (120, -110), (91, -115), kind="s")
    pen.oval(94, -32, 7)
    pen.oval(134, -186, 30)
    pen.curve("M120 -186L131 -173L150 -199", kind="w")


def _turning(pen: Pen, cx: float, cy: float, radius: float, start: float, tint: str) -> None:
    """An arrow along a third of a circle."""
    end, outer, inner = start + 1.62, radius + 11, radius - 11

    def at(angle: float, far: float) -> tuple[float, float]:
        return cx + far * math.cos(angle), cy + far * math.sin(angle)

    def along(far: float, angles: tuple[float, ...]) -> list[tuple[float, float]]:
        return [at(angle, far) for angle in angles]

    steps = tuple(start + (end - start) * step / 8 for step in range(9))
    head = [at(end, radius + 26), at(end + 0.3, radius), at(end, radius - 26)]
    points = [*along(outer, steps), *head, *along(inner, steps[::-1])]
    path = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in points) + "Z"
    pen.curve(path, tint=tint, paper="p")


@figure(290, 286)
def cycle(pen: Pen, width: float, height: float, tint: str) -> None:
    """Three arrows around a sprout: try, look, change."""
    for third in range(3):
        _turning(pen, 0, -138, 120, -1.2 + third * 2.094, tint)
    pen.curve("M-72 -56C-70 -98 70 -98 72 -56Z", paper="a")
    pen.curve("M0 -88C-2 -118 0 -144 1 -172")
    pen.curve("M0 -128C-34 -124 -52 -144 -54 -168C-22 -166 -2 -154 0 -128Z", paper="p", tint=tint)
    pen.curve("M1 -156C33 -154 51 -174 53 -198C21 -198 3 -180 1 -156Z", paper="p", tint=tint)
    pen.curve("M-36 -154C-24 -146 -14 -138 -2 -128M37 -184C25 -176 15 -168 3 -158")


@figure(330, 96)
def plan_table(pen: Pen, width: float, height: float, tint: str) -> None:
    """A table with the plan on it: who does what, and when."""
    pen.line((-146, -20), (-150, 8))
    pen.line((146, -20), (150, 8))
    pen.shape((-166, -36), (-124, -92), (124, -92), (166, -36))
    pen.shape((-166, -36), (166, -36), (166, -22), (-166, -22), tint=tint)
    pen.shape((-88, -44), (-64, -84), (66, -84), (90, -44), tint="a")
    pen.curve("M-68 -52C-28 -48 2 -56 -8 -66C-14 -76 18 -84 44 -82", kind="w")
    for x, y in ((-40, -52), (-6, -66), (28, -81)):
        pen.oval(x, y, 5, 3.6)
