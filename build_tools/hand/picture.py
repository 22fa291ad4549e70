"""Draws one picture that an author wrote, and tells what does not go in it."""

from collections.abc import Iterator
from math import ceil

from .figure import KIT
from .format import PERSON, TINTS, WORDS, Picture, Thing
from .lettering import width_of
from .pen import Pen, number, pair, whole
from .person import draw_person, near_hand
from .scene import Box, Flaw, Placed, Scene, measures
from .speech import Bubble, Lettered, bubble, lettered, parted, pointer

_PEOPLE = 3
_TOP, _LOW, _HEAD = 10, 16, 20
_EDGE = 2
_WIDE = 400
_UP = ("raise", "cheer", "wave")
#: How much of a figure may lie outside, as its room is told too wide rather than too narrow.
_CUT = 6


class Drawing:
    """One picture; the ground is at 0, and it reaches from ``top`` to ``low``. ``head`` stands above everything."""

    def __init__(self, picture: Picture, name: str, head: str = ""):
        self.picture, self.pen = picture, Pen(name)
        self.scene = Scene(picture)
        self.letters: list[Lettered] = []
        self.bubbles: list[Bubble] = []
        self.arrows, self.reach = "", 0.0
        self.flaws: list[Flaw] = []
        for index, placed in enumerate(self.scene.placed):
            self._letter(index, placed)
        self.letters += [said.words for said in self.bubbles]
        self._point()
        self.low = max([0, *(letters.box.low - 6 for letters in self.letters)]) + _LOW
        self.top = self.low - picture.height if picture.height else self._highest()
        if head:
            self.letters.append(lettered(head, picture.width / 2, self.top - 3, ("head",), picture.width - 20))
            self.top = self.letters[-1].box.top - _TOP
        for placed in self.scene.placed:
            self._draw(placed)
        for said in self.bubbles:
            said.draw(self.pen)
        self.flaws = [*self.scene.flaws, *self.flaws, *self._people()]
        if not self.scene.flaws:
            # What has no place lies nowhere in particular.
            self.flaws += [*self._outside(), *self._texts()]

    # What is written.

    def _letter(self, index: int, placed: Placed) -> None:
        thing, path = placed.thing, ("things", index)
        for key in ("says", "thinks"):
            if text := getattr(thing, key):
                self._say(text, placed, (*path, key), thought=key == "thinks")
        if thing.text:
            self._write(thing, placed, (*path, "text"))
        if thing.label:
            x = (placed.box.left + placed.box.right) / 2 if thing.figure != PERSON else placed.x
            self.letters.append(lettered(thing.label, x, placed.y + 14, (*path, "label"), 1000))

    def _say(self, text: str, placed: Placed, path: tuple[str | int, ...], *, thought: bool) -> None:
        thing, turn = placed.thing, -1 if placed.flip else 1
        head = placed.x + turn * 4, placed.y - (106 if thing.hair == "bun" else 97) * thing.size
        # A raised hand has its place beside the words.
        said = bubble(text, head, -turn if thing.does in _UP else turn, self.picture.width, path, thought=thought)
        for place, other in enumerate(self.bubbles):
            if said.edge.meets(other.edge):
                self.bubbles[place], said = parted(other, said, self.picture.width)
        self.bubbles.append(said)

    def _write(self, thing: Thing, placed: Placed, path: tuple[str | int, ...]) -> None:
        if thing.figure == WORDS:
            self.letters.append(lettered(thing.text, *placed.box.middle, path, 130 * thing.size))
            return
        figure = KIT[thing.figure]
        wide, high = (side * thing.size for side in measures(thing))
        across, down, share = figure.words or (0.5, 0.5, 1)
        turn = -1 if placed.flip else 1
        x, y = placed.x + turn * (across - 0.5) * wide, placed.y - high * (1 - down)
        if figure.plate:
            y, high = placed.y - high + figure.plate * thing.size / 2, figure.plate * thing.size
        letters = lettered(thing.text, x, y, path, wide * share)
        longest = max(letters.lines, key=width_of)
        room = letters.box.right - letters.box.left, letters.box.low - letters.box.top
        if room[0] > wide * share + 1 or room[1] > high:
            values = {"line": longest, "figure": thing.figure, "wide": ceil(width_of(longest) / share / thing.size)}
            self.flaws.append(Flaw(path, "drawing-text-wide", values))
        self.letters.append(letters)

    def _point(self) -> None:
        for index, arrow in enumerate(self.picture.arrows):
            ends = [
                self.scene.of(name, ("arrows", index, key)) for key, name in (("from", arrow.start), ("to", arrow.end))
            ]
            if ends[0] is None or ends[1] is None:
                continue
            way = pointer(ends[0].box, ends[1].box, arrow.bend)
            self.arrows += way.svg(dashed=arrow.dashed)
            self.reach = min(self.reach, way.box.top)
            if arrow.text:
                x, y = way.middle
                letters = lettered(arrow.text, x, y - 12, ("arrows", index, "text"))
                self.letters.append(letters)

    # How high it is.

    def _highest(self) -> float:
        tops = [placed.box.top for placed in self.scene.placed] + [said.edge.top for said in self.bubbles]
        tops += [letters.box.top for letters in self.letters] + [self.reach]
        return min(tops) - _TOP

    # What is drawn.

    def _draw(self, placed: Placed) -> None:
        thing = placed.thing
        tint = TINTS.get(thing.tint, "")
        self.pen.place(placed.x, placed.y, thing.size, flip=placed.flip)
        if thing.figure == PERSON:
            self._draw_person(placed, "u" if thing.learner else tint or "b")
        elif thing.figure != WORDS:
            figure = KIT[thing.figure]
            own = {"p": ""}.get(tint, tint) if tint else figure.tint
            figure.draw(self.pen, *measures(thing), own)

    def _draw_person(self, placed: Placed, tint: str) -> None:
        thing = placed.thing

        def hold() -> None:
            held = KIT[thing.holds]
            x, y = near_hand(thing.does)
            self.pen.place(*self.pen.at(x + 5, y + held.height * 0.32), thing.size * 0.85, flip=placed.flip)
            held.draw(self.pen, held.width, held.height, held.tint)
            self.pen.place(placed.x, placed.y, thing.size, flip=placed.flip)

        draw_person(
            self.pen, tint, pose=thing.pose, does=thing.does, hair=thing.hair, hold=hold if thing.holds else None
        )

    def stretch(self, top: float, low: float) -> None:
        """Makes it as high as those beside it; its head goes along."""
        for place, letters in enumerate(self.letters):
            if letters.path == ("head",):
                self.letters[place] = letters.lifted(self.top - top)
        self.top, self.low = top, low

    def inside(self) -> str:
        """Everything in it, as it stands inside an ``<svg>``."""
        letters = "".join(letters.svg() for letters in self.letters)
        # A wide picture is shown about as large as it is drawn, and needs no tenths.
        drawn = whole(self.pen.svg()) if self.picture.width >= _WIDE else self.pen.svg()
        return f"{self._backdrop()}{self._ground()}{drawn}{self.arrows}{letters}"

    def _backdrop(self) -> str:
        if self.picture.backdrop == "none":
            return ""
        pen, width, top, low = Pen(f"backdrop {self.low - self.top:.0f}"), self.picture.width, self.top, self.low
        a, b, c, d = (10 + pen.random.random() * 26 for _ in range(4))
        path = (
            f"M{pair(a, top)}L{pair(width - b, top)}Q{pair(width, top)} {pair(width, top + b)}L{pair(width, low - c)}"
            f"Q{pair(width, low)} {pair(width - c, low)}L{pair(d, low)}Q{pair(0, low)} {pair(0, low - d)}"
            f"L{pair(0, top + a)}Q{pair(0, top)} {pair(a, top)}Z"
        )
        return f'<path class="d-a" d="{path}"/>'

    def _ground(self) -> str:
        pen, width = Pen("ground"), self.picture.width
        if self.picture.ground == "line":
            pen.line((10, 0), (width - 10, 0))
        elif self.picture.ground == "water":
            words = [letters.box for letters in self.letters]
            for x in range(18, int(width) - 30, 62):
                pen.place(x, 6 + pen.random.random() * 6)
                if not any(Box(x - 4, 0, x + 24, 16).meets(box) for box in words):
                    pen.curve("M0 0C4 -6 7 -6 10 0C13 5 17 5 20 0", kind="s")
        elif self.picture.ground == "road":
            way = f"M0 3Q{number(width / 3)} -2 {number(width / 2)} 3T{number(width)} 2"
            return f'<path class="d-road-edge" d="{way}"/><path class="d-road" d="{way}"/>'
        return pen.svg()

    # What does not go.

    def _people(self) -> Iterator[Flaw]:
        people = [index for index, thing in enumerate(self.picture.things) if thing.figure == PERSON]
        learners = [index for index in people if self.picture.things[index].learner]
        if len(people) > _PEOPLE:
            yield Flaw(("things", people[_PEOPLE]), "drawing-people", {"most": _PEOPLE, "count": len(people)})
        if len(learners) > 1:
            yield Flaw(("things", learners[1], "learner"), "drawing-learners", {})

    def _outside(self) -> Iterator[Flaw]:
        """Figures that the picture's edge would cut."""
        inside = Box(-_CUT, self.top - _CUT, self.picture.width + _CUT, self.low + _CUT)
        for index, placed in enumerate(self.scene.placed):
            if placed.thing.figure != WORDS and not inside.holds(placed.box):
                yield Flaw(("things", index), "drawing-thing-outside", {"figure": placed.thing.figure})

    def _texts(self) -> Iterator[Flaw]:
        inside = Box(_EDGE, self.top, self.picture.width - _EDGE, self.low)
        for place, letters in enumerate(self.letters):
            box = letters.box
            if box.left < inside.left or box.right > inside.right or box.top < inside.top:
                yield Flaw(letters.path, "drawing-text-outside", {"text": " ".join(letters.lines)})
            for other in self.letters[:place]:
                if box.meets(other.box):
                    values = {"text": " ".join(letters.lines), "other": " ".join(other.lines)}
                    yield Flaw(letters.path, "drawing-texts-meet", values)
                    break
