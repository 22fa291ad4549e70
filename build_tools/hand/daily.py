"""Figures of everyday services: what stands in a kitchen, a car park, a lunch room."""

from .figure import figure
from .pen import Pen


@figure(28, 40, tint="")
def tablet(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.box(-14, -40, 28, 40, tint=tint)
    pen.box(-10, -35, 20, 28, kind="s")
    for row in (-29, -22, -15):
        pen.line((-6, row), (6 if row < -20 else 1, row), kind="s")


@figure(28, 40, tint="")
def black_tablet(pen: Pen, width: float, height: float, tint: str) -> None:
    """One that is out of order."""
    pen.box(-14, -40, 28, 40, tint=tint)
    pen.curve("M-10 -35L10 -35L10 -7L-10 -7Z", paper="i", kind="s")


@figure(34, 30)
def dispenser(pen: Pen, width: float, height: float, tint: str) -> None:
    """A box that hands out medicine."""
    pen.box(-17, -30, 34, 30, tint=tint)
    pen.box(-12, -25, 13, 8, kind="s")
    pen.oval(9, -21, 2.6, paper="g", kind="s")
    pen.shape((-9, -10), (9, -10), (6, -4), (-6, -4), kind="s")


@figure(34, 44)
def coffee(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.shape((-17, 0), (-17, -44), (13, -44), (13, -36), (-7, -36), (-7, -5), (17, -5), (17, 0), tint=tint)
    pen.shape((-4, -6), (-5, -24), (12, -24), (11, -6), tint="i", paper="p")
    pen.line((12, -20), (17, -18), (11, -11), kind="s")


@figure(14, 16)
def cup(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.shape((-6, -12), (6, -12), (5, 0), (-5, 0), tint=tint)
    pen.curve("M6 -10C11 -10 11 -3 5 -3")
    pen.curve("M-1 -15C-3 -18 2 -20 0 -24", kind="s")


@figure(110, 52)
def bus(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.shape((-55, -8), (-55, -48), (46, -48), (55, -36), (55, -8), tint=tint)
    for left in (-48, -28, -8):
        pen.box(left, -41, 16, 14, kind="s")
    pen.box(14, -41, 13, 33)
    pen.shape((33, -41), (44, -41), (51, -33), (51, -26), (33, -26), kind="s")
    for x in (-32, 36):
        pen.oval(x, -8, 8)
        pen.oval(x, -8, 2.4, kind="s")


@figure(74, 60)
def truck(pen: Pen, width: float, height: float, tint: str) -> None:
    """A lorry that clears snow."""
    pen.box(-34, -42, 34, 30, tint="a")
    pen.shape((0, -12), (0, -54), (20, -54), (26, -34), (30, -32), (30, -12), tint=tint)
    pen.shape((5, -36), (5, -48), (17, -48), (21, -36), kind="s")
    pen.shape((31, 0), (35, -24), (42, -26), (40, 0), tint="a")
    for x in (-20, 16):
        pen.oval(x, -8, 8)
        pen.oval(x, -8, 2.4, kind="s")


@figure(30, 34, hangs=110, tint="g")
def moon(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.curve("M6 -34C-16 -32 -18 -2 8 0C-4 -8 -5 -26 6 -34Z", paper="p", tint=tint)


@figure(60, 96, tint="")
def roll(pen: Pen, width: float, height: float, tint: str) -> None:
    """A list that is longer than any table."""
    pen.curve("M-20 0L-20 -78C-20 -90 -13 -95 -4 -95L32 -95C24 -92 21 -86 21 -76L21 0Z", paper="p", tint=tint)
    pen.curve("M21 -76C21 -88 34 -92 36 -84C38 -77 28 -73 21 -76")
    for row in range(7):
        pen.line((-13, -78 + row * 11), (13 - row % 3 * 6, -78 + row * 11), kind="s")


@figure(96, 92, tint="")
def network(pen: Pen, width: float, height: float, tint: str) -> None:
    """A sheet with somebody in the middle, all around who help, and a gap."""
    pen.box(-48, -92, 96, 92, tint=tint)
    for x, y in ((-30, -72), (2, -80), (32, -66), (34, -28), (-4, -12), (-34, -30)):
        gap = (x, y) == (34, -28)
        if not gap:
            pen.line((x * 0.7, -46 + (y + 46) * 0.7), (x * 0.3, -46 + (y + 46) * 0.3), kind="s")
            pen.oval(x, y, 7, tint="b")
        else:
            pen.line((x - 7, y - 7), (x + 7, y + 7), kind="w")
            pen.line((x + 7, y - 7), (x - 7, y + 7), kind="w")
    pen.oval(0, -46, 10, tint="g")


@figure(34, 40, tint="a")
def bell(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.curve("M-15 -8C-10 -14 -12 -34 0 -34C12 -34 10 -14 15 -8Z", paper="p", tint=tint)
    pen.line((0, -34), (0, -39))
    pen.oval(0, -4, 4)


@figure(120, 24)
def rowboat(pen: Pen, width: float, height: float, tint: str) -> None:
    """A small boat in the water; whoever sits in it is drawn before it."""
    pen.shape((-60, -20), (60, -20), (44, 2), (-44, 2), tint=tint)
    pen.line((-50, -12), (50, -12), kind="s")
    pen.line((16, -34), (-30, 10))
    pen.shape((-30, 10), (-26, 14), (-40, 22), (-43, 17))
