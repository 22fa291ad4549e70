"""The places of a course's road: large figures that stand for what a module is about."""

import math

from .figure import figure
from .pen import Pen
from .person import draw_person

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


#: A board's columns: how far from the left each begins, and where its notes hang.
_COLUMNS = ((-121, (-150, -108, -66)), (-35, (-150, -108)), (54, (-150,)))


@figure(322, 214)
def task_board(pen: Pen, width: float, height: float, tint: str) -> None:
    """Notes in three columns, one of them on its way to the next: try a little, look, go on."""
    pen.line((-96, -24), (-106, 0))
    pen.line((96, -24), (106, 0))
    pen.box(-132, -206, 264, 182)
    pen.line((-46, -200), (-46, -30), kind="s")
    pen.line((42, -200), (42, -30), kind="s")
    for left, tops in _COLUMNS:
        pen.line((left + 4, -188), (left + 56, -188))
        for top in tops:
            pen.box(left, top - 14, 62, 34, tint=tint)
            if pen.fine:
                pen.line((left + 10, top + 3), (left + 46, top + 3), kind="s")
    pen.curve("M-4 -70C8 -44 52 -44 80 -66", kind="w")
    pen.curve("M60 -68L82 -68L76 -46", kind="w")


@figure(330, 96)
def plan_table(pen: Pen, width: float, height: float, tint: str) -> None:
    """A table with the plan on it: who does what, and when."""
    for side in (-1, 1):
        pen.line((side * 112, -40), (side * 110, -6))
        pen.line((side * 150, -34), (side * 147, 8))
    pen.shape((-166, -46), (-124, -92), (124, -92), (166, -46))
    pen.shape((-166, -46), (166, -46), (166, -35), (-166, -35), tint=tint)
    pen.shape((-84, -54), (-62, -85), (64, -85), (86, -54), tint="a")
    pen.curve("M-64 -60C-28 -57 2 -62 -8 -70C-14 -78 18 -83 44 -82", kind="w")
    for x, y in ((-38, -59), (-6, -69), (28, -82)):
        pen.oval(x, y, 5, 3.6)


@figure(282, 184)
def meeting(pen: Pen, width: float, height: float, tint: str) -> None:
    """Three around a plan, one of them pointing: who does what, and when."""
    x, y, size = pen.x, pen.y, pen.size
    feet = [pen.at(at, up) for at, up, *_ in _AROUND]
    for foot, (_, _, does, hair, worn, flip) in zip(feet, _AROUND, strict=True):
        pen.place(*foot, size * 1.42, flip=flip)
        draw_person(pen, worn or tint, pose="stand", does=does, hair=hair, legs=False)
    pen.place(x, y, size * 0.84)
    plan_table(pen, width, height, tint)
    pen.place(x, y, size)


#: Who stands there, from the back to the front: where, what they do, their hair, what they wear, which way they look.
_AROUND = (
    (2, -48, "talk", "bun", "p", False),
    (-98, -32, "point", "short", "", False),
    (98, -32, "rest", "long", "a", True),
)
