"""Figures of work: what stands in an office, a meeting room, a hall of servers."""

from .figure import figure
from .pen import Pen


@figure(86, 36, surface=36, stretches=True)
def desk(pen: Pen, width: float, height: float, tint: str) -> None:
    half = width / 2
    pen.line((half - 6, -height), (half - 5, 0))
    pen.box(-half + 4, -height + 4, 24, height - 4, tint=tint)
    pen.line((-half + 4, -height / 2), (-half + 28, -height / 2), kind="s")
    pen.line((-half + 13, -height * 0.72), (-half + 19, -height * 0.72), kind="s")
    pen.box(-half, -height, width, 6)


@figure(120, 34, surface=34, stretches=True)
def table(pen: Pen, width: float, height: float, tint: str) -> None:
    half = width / 2
    pen.line((-half + 12, -height), (-half + 9, 0))
    pen.line((half - 12, -height), (half - 9, 0))
    pen.box(-half, -height, width, 7, tint=tint)


@figure(34, 52, surface=14)
def chair(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.line((-15, -52), (-12, -14), (-14, 0))
    pen.shape((-14, -17), (-14, -12), (16, -12), (16, -17), tint=tint)
    pen.line((14, -12), (16, 0))


@figure(46, 42, words=(0.5, 0.42, 0.84), stretches=True)
def screen(pen: Pen, width: float, height: float, tint: str) -> None:
    half = width / 2
    pen.shape((-5, -9), (5, -9), (8, 0), (-8, 0), paper="p")
    pen.box(-half, -height, width, height - 8, tint=tint)
    pen.box(-half + 4, -height + 4, width - 8, height - 16)


@figure(44, 26)
def laptop(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.shape((-14, -4), (-10, -26), (22, -26), (18, -4), tint=tint)
    pen.shape((-24, 0), (-21, -4), (19, -4), (19, 0))


@figure(20, 34, words=(0.5, 0.5, 0.9), stretches=True)
def phone(pen: Pen, width: float, height: float, tint: str) -> None:
    half = width / 2
    edge = min(6, width / 7)
    pen.box(-half, -height, width, height, tint=tint)
    pen.box(-half + edge * 0.7, -height + edge, width - edge * 1.4, height - edge * 2.6)
    pen.line((-2, -edge * 0.8), (2, -edge * 0.8), kind="s")


@figure(112, 84, words=(0.5, 0.4, 0.9), stretches=True)
def board(pen: Pen, width: float, height: float, tint: str) -> None:
    half = width / 2
    pen.line((-half + 14, -20), (-half + 6, 0))
    pen.line((half - 14, -20), (half - 6, 0))
    pen.box(-half, -height, width, height - 18)
    pen.shape((-half + 5, -18), (half - 5, -18), (half - 5, -14), (-half + 5, -14), tint=tint)


@figure(100, 84, surface=84)
def shelf(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.box(-50, -84, 100, 84, tint="a")
    for low in (-6, -45):
        for at, wide, high, own in ((-44, 13, 30, tint), (-30, 13, 30, "a"), (-16, 11, 26, tint), (-4, 13, 30, "")):
            pen.box(at, low - high, wide, high, tint=own)
            pen.line((at + 4, low - high + 8), (at + wide - 4, low - high + 8), kind="s")
        pen.shape((16, low), (24, low - 28), (36, low - 25), (28, low), tint=tint)
        pen.line((-50, low), (50, low))


@figure(44, 88, surface=88)
def server(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.box(-22, -88, 44, 88, tint="a")
    for top in (-82, -62, -42, -22):
        pen.box(-17, top, 34, 14, tint=tint)
        pen.oval(-10, top + 7, 1.9, kind="s")
        pen.line((0, top + 7), (11, top + 7), kind="s")


@figure(50, 56, words=(0.5, 0.64, 0.9), surface=56, stretches=True)
def database(pen: Pen, width: float, height: float, tint: str) -> None:
    half, low, top = width / 2, -7, -height + 8
    side = f"M-{half} {top}L-{half} {low}C-{half} {low + 11} {half} {low + 11} {half} {low}L{half} {top}"
    pen.curve(side + "Z", paper="p", tint=tint, kind="")
    pen.curve(side)
    if not width > 60:
        middle = (top + low) / 2
        pen.curve(f"M-{half} {middle}C-{half} {middle + 11} {half} {middle + 11} {half} {middle}", kind="s")
    pen.oval(0, top, half, 8)


@figure(30, 52)
def lectern(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.shape((-12, 0), (-9, -38), (9, -38), (12, 0), tint=tint)
    pen.shape((-18, -38), (-14, -46), (18, -46), (14, -38))
    pen.line((2, -46), (9, -58), kind="s")
    pen.oval(9.5, -60, 2.6, paper="i", kind="")


@figure(64, 40)
def bed(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.line((-32, -40), (-32, 0))
    pen.line((32, -28), (32, 0))
    pen.box(-32, -18, 64, 9, tint=tint)
    pen.curve("M-30 -19C-30 -30 -12 -30 -12 -19Z", paper="p")


@figure(24, 36)
def lock(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.curve("M-7 -20L-7 -27C-7 -38 7 -38 7 -27L7 -20")
    pen.box(-12, -21, 24, 21, tint=tint)
    pen.oval(0, -12, 2.6, paper="i", kind="")
    pen.line((0, -11), (0, -6))


@figure(36, 16)
def key(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.line((-6, -8), (17, -8), (17, -1))
    pen.line((11, -8), (11, -2))
    pen.oval(-11, -8, 7, tint=tint)
    pen.oval(-12, -8, 2, kind="s")


@figure(40, 34, surface=34, words=(0.5, 0.6, 0.92), stretches=True)
def box(pen: Pen, width: float, height: float, tint: str) -> None:
    half = width / 2
    pen.box(-half, -height, width, height, tint=tint)
    pen.line((-half, -height + 9), (half, -height + 9))
    if width < 60:
        pen.line((0, -height), (0, -height + 9), kind="s")


@figure(44, 30)
def suitcase(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.curve("M-8 -22L-8 -29L8 -29L8 -22")
    pen.box(-22, -23, 44, 23, tint=tint)
    pen.line((-22, -13), (22, -13), kind="s")
    pen.box(-4, -16, 8, 6, kind="s")


@figure(30, 92)
def lamp(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.line((-10, 0), (10, 0))
    pen.line((0, 0), (0, -70))
    pen.shape((-15, -70), (-8, -92), (8, -92), (15, -70), tint="g")
