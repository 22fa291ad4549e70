"""Fill in what is missing in a running text."""

from collections.abc import Iterator
from typing import Annotated, ClassVar

from markdown_it.token import Token
from pydantic import Field, field_validator, model_validator

from ..source.rules import short_parser
from ..source.shape import Flag, Name, Shape, Text, suggestion, wrong
from .base import Marked
from .choice import Option
from .plain import Plain, folded
from .shuffle import shuffled
from .typed import bare

#: How many words before and after a gap its name says to those who only hear the field.
_BEFORE, _AFTER = 4, 3
#: Where a gap stands among the words: a sign that no text has.
_GAP = "\0"
#: What counts in what is typed: a gap is a word of a text, and how it is spelt may be what is asked.
_EXACT = ("spaces", "diacritics")


class GapOption(Option):
    """One of the things to choose in a gap."""

    text: Plain


class Gap(Shape):
    """Either typed, and one of the ``accepted`` forms is right, or chosen among ``options``, of which one is right."""

    accepted: Annotated[tuple[Text, ...], Field(min_length=1)] = ()
    options: Annotated[tuple[GapOption, ...], Field(min_length=2)] = ()

    @field_validator("accepted")
    @classmethod
    def _each_form_once(cls, forms: tuple[str, ...]) -> tuple[str, ...]:
        plain = [bare(form, _EXACT) for form in forms]
        for index, form in enumerate(forms):
            if not plain[index]:
                raise wrong("form-without-signs", at=(index,))
            if plain[index] in plain[:index]:
                raise wrong("gap-form-twice", form=form, at=(index,))
        return forms

    @field_validator("options")
    @classmethod
    def _one_is_right(cls, options: tuple[GapOption, ...]) -> tuple[GapOption, ...]:
        names = [option.id for option in options]
        for index, name in enumerate(names):
            if name in names[:index]:
                raise wrong("option-twice", option=name, at=(index, "id"))
        right = [index for index, option in enumerate(options) if option.correct]
        if not right:
            raise wrong("no-right-answer")
        if len(right) > 1:
            raise wrong("gap-several-right", option=names[right[1]], at=(right[1], "correct"))
        return options

    @model_validator(mode="after")
    def _can_be_filled_in(self) -> "Gap":
        if not self.accepted and not self.options:
            raise wrong("gap-without-answer")
        if self.accepted and self.options:
            raise wrong("gap-both")
        return self

    @property
    def _right(self) -> GapOption | None:
        return next((option for option in self.options if option.correct), None)

    @property
    def key(self) -> str | list[str]:
        """The name of the option that is right, or what may be typed."""
        return self._right.id if self._right else sorted(map(folded, self.accepted))

    @property
    def solution(self) -> str:
        return self._right.text if self._right else self.accepted[0]

    def texts(self) -> dict[str, str]:
        """Every Markdown text of the gap, each under a name that says where it stands."""
        texts = {f"accepted.{index}": form for index, form in enumerate(self.accepted)}
        for index, option in enumerate(self.options):
            texts |= {
                f"options.{index}.{name}": text for name in ("text", "feedback") if (text := getattr(option, name))
            }
        return texts


class Blanks(Marked):
    """``text`` with a gap at each ``{name}``; ``gaps`` says what belongs there."""

    seconds: ClassVar[int] = 60

    text: Text
    gaps: dict[Name, Gap]
    shuffle: Flag = False

    @model_validator(mode="after")
    def _text_and_gaps_agree(self) -> "Blanks":
        there = [name for name, _ in _gaps_in(self.text)]
        if not there and not self.gaps:
            raise wrong("gaps-none", at=("text",))
        for index, name in enumerate(there):
            if name not in self.gaps:
                raise wrong("gap-unknown", gap=name, near=suggestion(name, list(self.gaps)), at=("text",))
            if name in there[:index]:
                raise wrong("gap-again", gap=name, at=("text",))
        for name in self.gaps:
            if name not in there:
                raise wrong("gap-not-in-text", gap=name, at=("gaps", name))
        return self

    @property
    def around(self) -> dict[str, tuple[int, str, str]]:
        """For each gap, in the order of the text, its number and the words before and after it, as far as the next
        gap."""
        return {name: (number, *words) for number, (name, words) in enumerate(_gaps_in(self.text), 1)}

    @property
    def size(self) -> int:
        """How many letters wide the fields to type in are: all alike, so that none tells how long its answer is."""
        longest = max((len(form) for gap in self.gaps.values() for form in gap.accepted), default=0)
        return min(max(longest + 2, 8), 30)

    def shown(self, name: str) -> tuple[GapOption, ...]:
        """The options of a gap in the order in which learners see them."""
        options = self.gaps[name].options
        return (
            shuffled(options, f"{self.id}/{name}", lambda option: option.id, pinned=lambda option: option.pinned)
            if self.shuffle
            else options
        )

    @property
    def scripts(self) -> tuple[str, ...]:
        return ("blanks", "typed") if any(gap.accepted for gap in self.gaps.values()) else ("blanks",)

    def key(self) -> dict[str, str | list[str]]:
        return {name: gap.key for name, gap in self.gaps.items()}

    def choices(self) -> dict[str, str]:
        options = {f"{name}.{option.id}": option.text for name, gap in self.gaps.items() for option in gap.options}
        return options | {"text": self.text}

    def texts(self) -> dict[str, str]:
        texts = super().texts() | {"text": self.text}
        for name, gap in self.gaps.items():
            texts |= {f"gaps.{name}.{key}": text for key, text in gap.texts().items()}
        return texts


def _gaps_in(text: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """The name of each gap in a text, and the words before and after it."""
    for block in short_parser().parse(text, {"gap": None}):
        tokens = block.children or []
        words = [_read_out(token) for token in tokens]
        for index, token in enumerate(tokens):
            if token.type == "gap":
                before, after = (
                    "".join(words[:index]).rpartition(_GAP)[2],
                    "".join(words[index + 1 :]).partition(_GAP)[0],
                )
                yield token.content, (" ".join(before.split()[-_BEFORE:]), " ".join(after.split()[:_AFTER]))


def _read_out(token: Token) -> str:
    if token.type == "gap":
        return _GAP
    return token.content if token.type in ("text", "code_inline") else " " if token.type.endswith("break") else ""
