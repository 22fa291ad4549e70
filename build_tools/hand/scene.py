"""Where everything in a picture stands: things beside and on each other, and what does not go."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from ..source.misfit import suggestion
from .figure import KIT
from .format import PERSON, PLACES, WORDS, Picture, Thing
from .lettering import lines_of, size_of_lines
from .person import reach_of

#: Between two things that stand beside each other.
_GAP = 8
_TEXT_MOST = 130
Path = tuple[str | int, ...]


@dataclass(frozen=True)
class Box:
    """A rectangle of the picture; the ground is at 0, and what is above it negative."""

    left: float
    top: float
    right: float
    low: float

    def moved(self, x: float, y: float) -> "Box":
        return Box(self.left + x, self.top + y, self.right + x, self.low + y)

    def meets(self, other: "Box") -> bool:
        return self.left < other.right and other.left < self.right and self.top < other.low and other.top < self.low

    def holds(self, other: "Box") -> bool:
        """Whether all of the other lies inside."""
        return self.left <= other.left and other.right <= self.right and self.top <= other.top and other.low <= self.low

    @property
    def middle(self) -> tuple[float, float]:
        return (self.left + self.right) / 2, (self.top + self.low) / 2


@dataclass(frozen=True)
class Flaw:
    """What is wrong with a picture, where in its file, and what a sentence about it needs."""

    path: Path
    message: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True)
class Placed:
    """A thing with its foot at ``x``, ``y``, and the room that it takes."""

    thing: Thing
    x: float
    y: float
    box: Box

    @property
    def flip(self) -> bool:
        return self.thing.faces == "left"


def extent(thing: Thing) -> Box:
    """The room that a thing takes around its own foot."""
    size = thing.size
    if thing.figure == PERSON:
        left, right, up = reach_of(thing.pose, thing.does, thing.hair)
        sides = (-right, -left) if thing.faces == "left" else (left, right)
        return Box(sides[0] * size, -up * size, sides[1] * size, 0)
    if thing.figure == WORDS:
        wide, high = size_of_lines(lines_of(thing.text, _TEXT_MOST * size))
        return Box(-wide / 2, -high, wide / 2, 0)
    wide, high = measures(thing)
    return Box(-wide / 2 * size, -high * size, wide / 2 * size, 0)


def measures(thing: Thing) -> tuple[float, float]:
    """How wide and high a figure of the kit is before its size is taken."""
    figure = KIT[thing.figure]
    return thing.width or figure.width, thing.height or figure.height


class Scene:
    """The things of a picture, placed; ``flaws`` are names that lead nowhere."""

    def __init__(self, picture: Picture):
        self.picture = picture
        self.flaws: list[Flaw] = []
        self.named: dict[str, int] = {}
        for index, thing in enumerate(picture.things):
            if thing.name and thing.name in self.named:
                self.flaws.append(Flaw(("things", index, "name"), "thing-twice", {"name": thing.name}))
            elif thing.name:
                self.named[thing.name] = index
        self.found: dict[int, Placed] = {}
        self._under_way: list[int] = []
        self.placed = [self._placed(index) for index in range(len(picture.things))]

    def of(self, name: str, path: Path) -> Placed | None:
        """The thing of this name; a flaw at ``path`` where there is none."""
        if name not in self.named:
            near, known = suggestion(name, list(self.named)), ", ".join(self.named)
            self.flaws.append(Flaw(path, "thing-unknown", {"name": name, "near": near, "known": known}))
            return None
        return self._placed(self.named[name])

    def _placed(self, index: int) -> Placed:
        if index not in self.found:
            self._under_way.append(index)
            self.found[index] = self._place(index, self.picture.things[index])
            self._under_way.pop()
        return self.found[index]

    def _place(self, index: int, thing: Thing) -> Placed:
        own = extent(thing)
        x, y = self._foot(index, thing, own)
        x, y = x + thing.shift, y - thing.up
        return Placed(thing, x, y, own.moved(x, y))

    def _foot(self, index: int, thing: Thing, own: Box) -> tuple[float, float]:
        key = next((key for key in ("stands_on", "left_of", "right_of") if getattr(thing, key)), "")
        if not key:
            hangs = 0 if thing.up or thing.figure in (PERSON, WORDS) else KIT[thing.figure].hangs
            share = PLACES.get(thing.at)
            return (share * self.picture.width if share else float(thing.at or 0)), -hangs * 1.0
        path: Path = ("things", index, key)
        if self.named.get(getattr(thing, key)) in self._under_way:
            self.flaws.append(Flaw(path, "thing-circle", {"name": getattr(thing, key)}))
            return 0, 0
        base = self.of(getattr(thing, key), path)
        if base is None:
            return 0, 0
        if key == "stands_on":
            return base.x, base.y - self._surface(base, path)
        return (base.box.left - _GAP - own.right if key == "left_of" else base.box.right + _GAP - own.left), base.y

    def _surface(self, base: Placed, path: Path) -> float:
        """How high the top of a thing is that another stands on."""
        figure = KIT.get(base.thing.figure)
        if figure is None or figure.surface is None:
            carrying = ", ".join(name for name, one in sorted(KIT.items()) if one.surface is not None)
            self.flaws.append(Flaw(path, "figure-carries-nothing", {"figure": base.thing.figure, "known": carrying}))
            return 0
        _, high = measures(base.thing)
        return (high if figure.surface == figure.height else figure.surface) * base.thing.size
