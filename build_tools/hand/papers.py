"""Figures on paper, and what is counted, shown or warned with."""

import math

from .figure import figure
from .pen import Pen


@figure(28, 36, tint="", words=(0.5, 0.5, 0.9), stretches=True)
def paper(pen: Pen, width: float, height: float, tint: str) -> None:
    half = width / 2
    pen.box(-half, -height, width, height, tint=tint)
    if width < 40:
        for row in range(1, 5):
            pen.line((-half + 5, -height + row * 7), (half - (5 if row < 4 else 12), -height + row * 7), kind="s")


@figure(54, 58, tint="", words=(0.6, 0.5, 0.7), stretches=True)
def checklist(pen: Pen, width: float, height: float, tint: str) -> None:
    half, rows = width / 2, max(2, int((height - 8) // 15))
    pen.box(-half, -height, width, height, tint=tint)
    for row in range(rows):
        top = -height + 7 + row * (height - 8) / rows
        pen.box(-half + 6, top, 9, 9, kind="s")
        if row < rows - 1:
            pen.curve(f"M{-half + 7} {top + 4}L{-half + 10} {top + 8}L{-half + 17} {top - 2}", kind="k")
        pen.line((-half + 22, top + 5), (half - 7, top + 5), kind="s")


@figure(54, 58, tint="", stretches=True)
def listing(pen: Pen, width: float, height: float, tint: str) -> None:
    """A list in which somebody stands last."""
    half, rows = width / 2, max(2, int((height - 8) // 13))
    pen.box(-half, -height, width, height, tint=tint)
    for row in range(rows):
        top = -height + 10 + row * (height - 8) / rows
        last = row == rows - 1
        pen.oval(-half + 9, top, 3.2, tint="b" if last else "", kind="s")
        pen.line((-half + 17, top), (half - 7 - row * (width - 30) / (rows + 3), top), kind="k" if last else "s")


@figure(36, 24)
def letter(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.box(-18, -24, 36, 24, tint=tint)
    pen.line((-18, -24), (0, -9), (18, -24))


@figure(22, 50)
def binder(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.box(-11, -50, 22, 50, tint=tint)
    pen.box(-6, -43, 12, 14, kind="s")
    pen.oval(0, -12, 3.6, kind="s")


@figure(46, 40, surface=40)
def stack(pen: Pen, width: float, height: float, tint: str) -> None:
    for low, at, wide, own in ((0, -23, 44, tint), (-9, -20, 42, "a"), (-18, -23, 40, tint), (-27, -19, 42, "")):
        pen.box(at, low - 9, wide, 9, tint=own)
        pen.line((at + 6, low - 4.5), (at + 16, low - 4.5), kind="s")
    pen.shape((-18, -36), (-14, -40), (20, -38), (20, -36))


@figure(34, 34, tint="b", words=(0.5, 0.55, 0.96), stretches=True, hangs=60)
def note(pen: Pen, width: float, height: float, tint: str) -> None:
    half = width / 2
    pen.shape((-half, -height), (half, -height + 1), (half, -6), (half - 7, 0), (-half, 0), tint=tint)
    pen.line((half, -6), (half - 6, -6), (half - 7, 0), kind="s")


@figure(84, 56, hangs=44)
def notes(pen: Pen, width: float, height: float, tint: str) -> None:
    for x, y, own in (
        (-42, -56, tint),
        (-12, -54, ""),
        (17, -56, tint),
        (-40, -26, ""),
        (-11, -27, tint),
        (17, -26, "a"),
    ):
        pen.box(x, y, 25, 24, tint=own)
        pen.line((x + 6, y + 9), (x + 19, y + 9), kind="s")
        pen.line((x + 6, y + 15), (x + 14, y + 15), kind="s")


@figure(70, 52, tint="a")
def chart(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.shape((-35, 0), (-35, -48), (-12, -52), (12, -46), (35, -51), (35, -3), (12, 2), (-12, -4), tint=tint)
    pen.line((-12, -52), (-12, -4), kind="s")
    pen.line((12, -46), (12, 2), kind="s")
    pen.curve("M-26 -12C-8 -6 -18 -34 2 -28C16 -24 10 -38 26 -36", kind="w")
    pen.oval(26, -36, 3.4)


@figure(64, 50)
def bars(pen: Pen, width: float, height: float, tint: str) -> None:
    for at, high, own in ((-25, 18, "a"), (-7, 30, "a"), (11, 44, tint)):
        pen.box(at, -high, 13, high, tint=own)
    pen.line((-32, -50), (-32, 0), (32, 0))


@figure(36, 36, tint="", hangs=70)
def clock(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.oval(0, -18, 18, tint=tint)
    pen.line((0, -18), (0, -29))
    pen.line((0, -18), (8, -13))
    for hour in range(0, 12, 3):
        x, y = math.cos(hour * math.pi / 6), math.sin(hour * math.pi / 6)
        pen.line((x * 15, -18 + y * 15), (x * 12.5, -18 + y * 12.5), kind="s")


@figure(44, 46, tint="b", words=(0.5, 0.64, 0.96), stretches=True)
def calendar(pen: Pen, width: float, height: float, tint: str) -> None:
    half = width / 2
    pen.box(-half, -height, width, height)
    pen.box(-half, -height, width, 11, tint=tint, paper="")
    for at in (-half * 0.5, half * 0.5):
        pen.line((at, -height - 4), (at, -height + 4))
    if width < 50:
        for row in (-26, -16, -6):
            for at in (-13, -1, 11):
                pen.line((at, row), (at + 3, row), kind="k")


@figure(44, 26)
def coins(pen: Pen, width: float, height: float, tint: str) -> None:
    for x, number in ((-10, 3), (12, 2)):
        for step in range(number):
            pen.oval(x, -5 - step * 7, 11, 5, tint=tint)


@figure(78, 82)
def scales(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.line((0, 0), (0, -76))
    pen.line((-15, 0), (15, 0))
    pen.line((-30, -66), (30, -74))
    pen.oval(0, -76, 3.4)
    for x, top in ((-30, -66), (30, -74)):
        pen.line((x, top), (x - 11, top + 30), kind="s")
        pen.line((x, top), (x + 11, top + 30), kind="s")
        pen.curve(
            f"M{x - 13} {top + 30}C{x - 10} {top + 42} {x + 10} {top + 42} {x + 13} {top + 30}Z", paper="p", tint=tint
        )


@figure(32, 36)
def shield(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.curve(
        "M0 -36C6 -31 11 -30 16 -30C17 -14 10 -5 0 0C-10 -5 -17 -14 -16 -30C-11 -30 -6 -31 0 -36Z", paper="p", tint=tint
    )
    pen.line((-6, -17), (-1, -11), (8, -23))


@figure(38, 34, hangs=0)
def warning(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.shape((-19, 0), (0, -34), (19, 0), tint="g")
    pen.line((0, -21), (0, -10))
    pen.oval(0, -5, 1.5, paper="i", kind="")


@figure(26, 38, hangs=70)
def bulb(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.curve("M-6 -9C-6 -16 -13 -18 -13 -26C-13 -42 13 -42 13 -26C13 -18 6 -16 6 -9Z", paper="p", tint="g")
    pen.line((-5, -5), (5, -5))
    pen.line((-3, -1), (3, -1))


@figure(34, 30, hangs=60)
def heart(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.curve("M0 0C-30 -20 -14 -38 0 -24C14 -38 30 -20 0 0Z", paper="u", kind="k")


@figure(30, 30, hangs=60)
def tick(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.oval(0, -15, 15, tint=tint)
    pen.curve("M-7 -15L-2 -9L8 -21")


@figure(30, 30, hangs=60)
def cross(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.oval(0, -15, 15, tint=tint)
    pen.line((-5.5, -20.5), (5.5, -9.5))
    pen.line((5.5, -20.5), (-5.5, -9.5))


@figure(24, 40, hangs=70)
def bolt(pen: Pen, width: float, height: float, tint: str) -> None:
    pen.shape((4, -40), (-11, -17), (-1, -17), (-5, 0), (11, -25), (1, -25), tint="g")
