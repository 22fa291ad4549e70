"""What an author writes of a drawing: ``drawings/<name>.yml``."""

import re
from typing import Annotated, Literal, get_args

from pydantic import AfterValidator, BeforeValidator, Field, WithJsonSchema, model_validator

from ..source.misfit import suggestion
from ..source.shape import Flag, Name, Shape, Text, shown, wrong
from . import daily, office, papers, places, scenery  # noqa: F401  # each puts its figures into the kit
from .figure import KIT
from .person import GESTURES, HAIRS, POSES

#: What is no figure of the kit and can be drawn all the same.
PERSON, WORDS = "person", "words"
FIGURES = (PERSON, WORDS, *sorted(KIT))
#: Words for places from left to right, as shares of the width.
PLACES = {
    "far-left": 0.11,
    "left": 0.24,
    "centre-left": 0.37,
    "middle": 0.5,
    "centre-right": 0.63,
    "right": 0.76,
    "far-right": 0.89,
}
TINTS = {"paper": "p", "wash": "a", "mid": "b", "light": "g"}
_OF_PEOPLE = ("pose", "does", "hair", "learner", "holds", "says", "thinks")


def _figure(name: str) -> str:
    if name not in FIGURES:
        raise wrong("figure-unknown", figure=name, near=suggestion(name, list(FIGURES)))
    return name


def _held(name: str) -> str:
    if name and name not in KIT:
        raise wrong("figure-unknown", figure=name, near=suggestion(name, list(KIT)))
    return name


def _where(value: object) -> object:
    """A word for a place, or a number of units from the left, as it was written."""
    if isinstance(value, str) and (value in PLACES or re.fullmatch(r"-?\d{1,3}(\.\d+)?", value.strip())):
        return value
    near = suggestion(str(value), list(PLACES))
    raise wrong("place-unknown", place=shown(value), near=near, known=", ".join(PLACES))


_Figure = Annotated[str, AfterValidator(_figure), WithJsonSchema({"type": "string", "enum": list(FIGURES)})]
_Held = Annotated[str, AfterValidator(_held), WithJsonSchema({"type": "string", "enum": sorted(KIT)})]
_At = Annotated[
    str,
    BeforeValidator(_where),
    WithJsonSchema({"anyOf": [{"type": "string", "enum": list(PLACES)}, {"type": "number"}]}),
]
_Units = Annotated[float, Field(ge=-700, le=700)]
_Size = Annotated[float, Field(ge=0.3, le=4)]
_Extent = Annotated[float, Field(ge=10, le=680)]
_Reference = Name | Literal[""]
_Pose = Literal["stand", "walk", "sit", "wheelchair"]
_Does = Literal[
    "rest",
    "point",
    "present",
    "stop",
    "raise",
    "wave",
    "carry",
    "talk",
    "think",
    "shrug",
    "cross",
    "reach",
    "work",
    "cheer",
]
_Hair = Literal["short", "bun", "long", "cap", "curly", "grey", "scarf"]


class Thing(Shape):
    """One figure and where it is: ``at`` a place from left to right, or seen from another thing by its ``name``. What
    comes later stands in front."""

    figure: _Figure
    name: _Reference = ""
    at: _At = "middle"
    stands_on: _Reference = ""
    left_of: _Reference = ""
    right_of: _Reference = ""
    shift: _Units = 0
    up: _Units = 0
    size: _Size = 1
    width: _Extent | None = None
    height: _Extent | None = None
    tint: Literal["paper", "wash", "mid", "light", ""] = ""
    faces: Literal["right", "left"] = "right"
    text: str = ""
    label: str = ""
    pose: _Pose = "stand"
    does: _Does = "rest"
    hair: _Hair = "short"
    learner: Flag = False
    holds: _Held = ""
    says: str = ""
    thinks: str = ""

    @model_validator(mode="after")
    def _fits(self) -> "Thing":
        given = self.model_fields_set
        if self.figure != PERSON and (key := next((key for key in _OF_PEOPLE if key in given), "")):
            raise wrong("only-person", at=(key,), key=key)
        figure = KIT.get(self.figure)
        if self.figure == WORDS and not self.text.strip():
            raise wrong("words-without-text", at=("figure",))
        if self.text and self.figure != WORDS and not (figure and figure.words):
            holding = ", ".join(name for name, one in sorted(KIT.items()) if one.words)
            raise wrong("figure-without-text", at=("text",), figure=self.figure, known=holding)
        if (self.width or self.height) and not (figure and figure.stretches):
            raise wrong("figure-fixed", at=("width" if self.width else "height",), figure=self.figure)
        ways = [key for key in ("at", "stands_on", "left_of", "right_of") if key in given]
        if len(ways) > 1:
            raise wrong("places-two", at=(ways[1],), first=ways[0], second=ways[1])
        return self


class Arrow(Shape):
    """An arrow between two things. ``bend`` is how far it leaves the straight line: 0 for straight, below 0 to the
    other side."""

    start: Name = Field(alias="from")
    end: Name = Field(alias="to")
    text: str = ""
    bend: Annotated[float, Field(ge=-1, le=1)] = 0.2
    dashed: Flag = False


class Picture(Shape):
    """What is seen. Without ``height`` it is as high as what stands in it."""

    width: Annotated[float, Field(ge=200, le=680)] = 320
    height: Annotated[float, Field(ge=60, le=900)] | None = None
    ground: Literal["line", "water", "road", "none"] = "line"
    backdrop: Literal["wash", "none"] = "wash"
    things: Annotated[tuple[Thing, ...], Field(min_length=1)]
    arrows: tuple[Arrow, ...] = ()


class Panel(Picture):
    """One of two or three pictures that are compared; ``head`` stands above it."""

    head: Text


class DrawingFile(Picture):
    """A drawing with its words for those who cannot see it: one picture, or ``panels`` side by side, which a phone
    shows one below the other. ``narrow`` is what a phone shows in place of a wide picture."""

    title: Text
    desc: Text
    things: tuple[Thing, ...] = ()
    narrow: Picture | None = None
    panels: Annotated[tuple[Panel, ...], Field(max_length=3)] = ()

    @model_validator(mode="after")
    def _shows_something(self) -> "DrawingFile":
        if self.panels and (other := next((key for key in ("things", "narrow", "arrows") if getattr(self, key)), "")):
            raise wrong("drawing-panels-and", at=(other,), key=other)
        if not self.panels and not self.things:
            raise wrong("drawing-empty")
        return self


assert set(get_args(_Pose)) == set(POSES)
assert set(get_args(_Does)) == set(GESTURES)
assert set(get_args(_Hair)) == set(HAIRS)
