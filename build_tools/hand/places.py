"""Figures out of doors: houses, water, roads, what grows."""

import math

from .figure import figure
from .pen import Pen
from .person import draw_person


@figure(46, 92, tint="b")
def door(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.box(-23, -92, 46, 92, tint="a")
    pen.box(-18, -87, 36, 87, tint=tint)
    pen.oval(11, -42, 2.6)


@figure(62, 92, tint="b")
def open_door(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.box(-15, -92, 46, 92)
    pen.curve("M-11 0L-11 -88L27 -88L27 0Z", paper="g", kind="")
    pen.curve("M-11 0L27 0L38 10L-22 10Z", paper="g", kind="")
    pen.shape((-15, 0), (-15, -92), (-38, -83), (-38, 9), tint=tint)
    pen.oval(-33, -38, 2.4)


@figure(116, 120)
def house(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.shape((20, -86), (21, -112), (33, -112), (34, -74))
    pen.shape((-46, 0), (-46, -62), (0, -104), (46, -62), (46, 0), tint="a")
    pen.line((-57, -54), (0, -106), (57, -54))
    pen.box(-26, -48, 26, 48, tint=tint)
    pen.oval(-6, -23, 1.8)
    pen.box(12, -46, 22, 22)
    pen.line((23, -46), (23, -24), kind="s")
    pen.line((12, -35), (34, -35), kind="s")


@figure(150, 150, tint="b")
def home(pen: Pen, width: float, height: float, tint: str) -> None:
    """The house whose door stands open, with somebody in it: where the road ends."""
    pen.shape((22, -126), (23, -150), (36, -150), (37, -112))
    pen.shape((-60, 0), (-60, -84), (0, -136), (60, -84), (60, 0), tint="a")
    pen.line((-72, -74), (0, -138), (72, -74))
    pen.box(-26, -70, 38, 70)
    pen.curve("M-22 0L-22 -66L8 -66L8 0Z", paper="g", kind="")
    pen.curve("M-24 1L10 1L30 15L-46 15Z", paper="g", kind="")
    x, y, size = pen.x, pen.y, pen.size
    pen.place(*pen.at(-3, 0), size * 0.62)
    draw_person(pen, "a", pose="stand", does="wave", hair="grey")
    pen.place(x, y, size)
    pen.shape((-26, 0), (-26, -70), (-45, -62), (-45, 8), tint=tint)
    pen.oval(0, -100, 9)
    pen.line((0, -109), (0, -91), kind="s")
    pen.line((-9, -100), (9, -100), kind="s")
    pen.box(26, -62, 22, 25)
    pen.line((37, -62), (37, -37), kind="s")


@figure(170, 142)
def town_hall(pen: Pen, width: float, height: float, tint: str) -> None:
    for left in (-84, 28):
        pen.box(left, -66, 56, 66, tint="a")
        for x in (11, 34):
            pen.box(left + x, -48, 10, 20, kind="s")
    pen.shape((-38, 0), (-38, -84), (0, -112), (38, -84), (38, 0), tint=tint)
    pen.box(-14, -36, 28, 36)
    pen.line((0, -36), (0, 0), kind="s")
    pen.oval(0, -70, 12)
    pen.line((0, -70), (0, -78))
    pen.line((0, -70), (5, -67))
    pen.line((0, -112), (0, -142))
    pen.shape((0, -141), (25, -138), (20, -131), (25, -123), (0, -126), tint=tint)


@figure(64, 104, words=(0.5, 0.12, 0.9), stretches=True, plate=24)
def block(pen: Pen, width: float, height: float, tint: str) -> None:
    """An office building: the state, a supplier, a neighbour."""
    half = width / 2
    pen.box(-half, -height, width, height, tint=tint)
    rows = max(1, int((height - 40) // 22))
    for row in range(rows):
        for column in range(3):
            pen.box(-half + width * (0.14 + 0.28 * column), -height + 24 + row * 22, width * 0.16, 12, kind="s")
    pen.box(-7, -20, 14, 20)


@figure(100, 74)
def school(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.box(-50, -44, 100, 44, tint="a")
    pen.shape((-20, 0), (-20, -48), (0, -66), (20, -48), (20, 0), tint=tint)
    pen.box(-8, -24, 16, 24)
    pen.oval(0, -42, 6)
    for x in (-43, -31, 24, 36):
        pen.box(x, -32, 8, 14, kind="s")


@figure(70, 34)
def car(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.curve("M-34 -8L-34 -18L-22 -20L-13 -33L14 -33L24 -19L34 -17L34 -8Z", paper="p", tint=tint)
    pen.line((-14, -20), (-8, -29), (0, -29), (0, -20), (-14, -20), kind="s")
    pen.line((5, -20), (5, -29), (12, -29), (18, -20), (5, -20), kind="s")
    for x in (-19, 19):
        pen.oval(x, -7, 7)
        pen.oval(x, -7, 2, kind="s")


@figure(160, 46, surface=26, stretches=True)
def bridge(pen: Pen, width: float, height: float, tint: str) -> None:
    """A road over an arch, with rails; whoever walks on it stands at the height of its deck."""
    half, deck = width / 2, -22
    arch = f"M-{half} 0L-{half} {deck}C{-half * 0.5} {deck - 7} {half * 0.5} {deck - 7} {half} {deck}L{half} 0"
    under = f"L{half * 0.72} 0C{half * 0.6} -20 {-half * 0.6} -20 {-half * 0.72} 0Z"
    pen.curve(arch + under, paper="p", tint=tint)
    pen.curve(f"M-{half} {deck - 15}C{-half * 0.5} {deck - 22} {half * 0.5} {deck - 22} {half} {deck - 15}")
    for step in range(9):
        x = -half + width * step / 8
        lift = -5.2 * (1 - (x / half) ** 2)
        pen.line((x, deck + lift), (x, deck - 15 + lift), kind="s")


@figure(76, 62)
def boat(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.line((4, -18), (4, -62))
    pen.shape((4, -60), (30, -24), (4, -24), tint="a")
    pen.shape((0, -54), (-20, -24), (0, -24))
    pen.shape((-36, -18), (38, -18), (26, 0), (-26, 0), tint=tint)


@figure(120, 18)
def water(pen: Pen, width: float, height: float, tint: str) -> None:
    for x, y in ((-52, -3), (-14, -10), (10, 0), (40, -8)):
        pen.curve(
            f"M{x} {y}C{x + 4} {y - 6} {x + 7} {y - 6} {x + 10} {y}C{x + 13} {y + 5} {x + 17} {y + 5} {x + 20} {y}",
            kind="s",
        )


@figure(54, 110, stretches=True)
def wall(pen: Pen, width: float, height: float, tint: str) -> None:
    half, rows = width / 2, max(2, round(height / 18))
    pen.box(-half, -height, width, height, tint=tint)
    for row in range(rows):
        top, low = -height + height * row / rows, -height + height * (row + 1) / rows
        if row:
            pen.line((-half, top), (half, top), kind="s")
        for x in (-0.2, 0.28) if row % 2 else (0.04,):
            pen.line((width * x, top), (width * x, low), kind="s")


@figure(100, 76)
def stairs(pen: Pen, width: float, height: float, tint: str) -> None:
    steps = [(-50, 0), (-50, -19), (-25, -19), (-25, -38), (0, -38), (0, -57), (25, -57), (25, -76), (50, -76), (50, 0)]
    pen.shape(*steps, tint=tint)


@figure(84, 58)
def gate(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.box(-40, -40, 14, 40, tint=tint)
    pen.oval(-33, -34, 3.4)
    pen.shape((-36, -38), (42, -46), (42, -39), (-36, -30), tint="a")
    for x in (-16, 4, 24):
        pen.line((x, -38 - x * 0.1), (x + 6, -34 - x * 0.1), kind="k")
    pen.line((40, -39), (40, 0))


@figure(78, 92, words=(0.52, 0.16, 0.78), stretches=True, plate=26)
def sign(pen: Pen, width: float, height: float, tint: str) -> None:
    half = width / 2
    pen.line((0, 0), (0, -height))
    pen.shape(
        (-half, -height),
        (half - 10, -height),
        (half, -height + 13),
        (half - 10, -height + 26),
        (-half, -height + 26),
        tint=tint,
    )


@figure(90, 96)
def signpost(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.line((0, 0), (0, -96))
    pen.shape((-6, -92), (34, -92), (44, -82), (34, -72), (-6, -72), tint=tint)
    pen.shape((6, -64), (-32, -64), (-42, -54), (-32, -44), (6, -44), tint="a")
    pen.line((6, -82), (26, -82), kind="s")
    pen.line((-26, -54), (-4, -54), kind="s")


@figure(28, 56)
def plant(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.curve("M0 -22C-4 -40 -12 -46 -14 -54M0 -22C0 -40 2 -48 4 -56M1 -22C4 -36 12 -40 15 -46")
    pen.shape((-11, -22), (11, -22), (8, 0), (-8, 0), tint=tint)


@figure(60, 40)
def sprout(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.curve("M-30 0C-28 -14 28 -14 30 0Z", paper="a")
    pen.curve("M0 -10C-1 -20 0 -26 0 -32")
    pen.curve("M0 -18C-12 -18 -19 -25 -20 -33C-8 -33 -1 -28 0 -18Z", paper="p", tint=tint)
    pen.curve("M0 -28C10 -28 17 -34 18 -42C8 -42 1 -37 0 -28Z", paper="p", tint=tint)


@figure(44, 84)
def tree(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.line((0, 0), (0, -40))
    pen.curve("M-4 -26C-22 -24 -26 -44 -16 -52C-18 -72 4 -90 14 -68C28 -62 26 -34 10 -28Z", paper="p", tint=tint)
    pen.line((0, -30), (0, -54), kind="s")
    pen.line((0, -42), (8, -50), kind="s")


@figure(30, 62, tint="")
def pine(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.line((0, 0), (1, -62))
    for wide, low in ((15, -14), (12, -28), (8, -43)):
        pen.line((-wide, low), (0, low - 9), (wide, low))


@figure(44, 44, hangs=90)
def sun(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.oval(0, -22, 11, tint="g")
    for ray in range(8):
        x, y = math.cos(ray * math.pi / 4), math.sin(ray * math.pi / 4)
        pen.line((x * 15, -22 + y * 15), (x * 21, -22 + y * 21))


@figure(60, 34, hangs=90, tint="a")
def cloud(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.curve("M-26 -4C-36 -8 -30 -22 -20 -20C-16 -36 6 -36 10 -24C24 -30 36 -12 26 -4Z", paper="p", tint=tint)


@figure(40, 84)
def flag(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.line((-14, 0), (-14, -84))
    pen.shape((-14, -82), (22, -76), (14, -66), (22, -55), (-14, -58), tint=tint)
