"""The kit: every figure that a drawing may be made of, under its one name."""

from collections.abc import Callable
from dataclasses import dataclass

from .pen import Pen

#: Draws a figure of this width and height around its foot, tinted.
Draw = Callable[[Pen, float, float, str], None]


@dataclass(frozen=True)
class Figure:
    """``surface`` is how high other things stand ``on`` it, None where nothing can; ``words`` is where its text stands:
    the middle, and how wide it may be, as shares of width and height. ``stretches`` if an author may say how wide and
    high it is; ``hangs`` is how far above the ground it begins where nothing carries it;
    ``plate`` how high the part at its top is that its text stands on, if that is not all of it."""

    name: str
    draw: Draw
    width: float
    height: float
    tint: str = "b"
    surface: float | None = None
    words: tuple[float, float, float] | None = None
    stretches: bool = False
    hangs: float = 0
    plate: float = 0


KIT: dict[str, Figure] = {}


def figure(
    width: float,
    height: float,
    *,
    tint: str = "b",
    surface: float | None = None,
    words: tuple[float, float, float] | None = None,
    stretches: bool = False,
    hangs: float = 0,
    plate: float = 0,
) -> Callable[[Draw], Draw]:
    """Puts a figure into the kit under the name of the function that draws it."""

    def known(draw: Draw) -> Draw:
        name = draw.__name__.replace("_", "-")
        KIT[name] = Figure(name, draw, width, height, tint, surface, words, stretches, hangs, plate)
        return draw

    return known
