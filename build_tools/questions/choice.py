"""Choose one option, or all that are right."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, field_validator, model_validator

from ..source.shape import Flag, Name, Shape, Text, wrong
from .base import Marked
from .shuffle import shuffled


class Option(Shape):
    """One option; a wrong one says what makes it tempting and why it fails."""

    id: Name
    text: Text
    correct: Flag = False
    feedback: str = ""
    #: Keeps its place when the others are shuffled, as «none of these» must.
    pinned: Flag = False

    @model_validator(mode="after")
    def _wrong_ones_explain_themselves(self) -> "Option":
        if not self.correct and not self.feedback.strip():
            raise wrong("option-without-feedback", option=self.id)
        return self


class Choice(Marked):
    """``options`` with at least one that is right; several right ones are answered with tick boxes."""

    asked_before: ClassVar[Literal["", "ul", "ol"]] = "ul"

    options: Annotated[tuple[Option, ...], Field(min_length=2)]
    shuffle: Flag = False

    @field_validator("options")
    @classmethod
    def _can_be_answered(cls, options: tuple[Option, ...]) -> tuple[Option, ...]:
        names = [option.id for option in options]
        for index, name in enumerate(names):
            if name in names[:index]:
                raise wrong("option-twice", option=name, at=(index, "id"))
        said = [" ".join(option.text.split()).casefold() for option in options]
        for index, text in enumerate(said):
            if text in said[:index]:
                raise wrong("option-said-twice", option=options[said.index(text)].id, at=(index, "text"))
        if not any(option.correct for option in options):
            raise wrong("no-right-answer")
        if all(option.correct for option in options):
            raise wrong("no-wrong-answer")
        return options

    @property
    def scripts(self) -> tuple[str, ...]:
        return ("choice", "choice-several") if self.several else ("choice",)

    @property
    def several(self) -> bool:
        return len(self.key()) > 1

    @property
    def shown(self) -> tuple[Option, ...]:
        """The options in the order in which learners see them."""
        return (
            shuffled(self.options, self.id, lambda option: option.id, pinned=lambda option: option.pinned)
            if self.shuffle
            else self.options
        )

    def key(self) -> list[str]:
        return sorted(option.id for option in self.options if option.correct)

    def choices(self) -> dict[str, str]:
        return {option.id: option.text for option in self.options}

    def alternatives(self) -> dict[str, bool]:
        return {f"options.{self.options.index(option)}.text": option.correct for option in self.shown}

    def texts(self) -> dict[str, str]:
        texts = super().texts()
        for index, option in enumerate(self.options):
            texts |= {
                f"options.{index}.{name}": text for name in ("text", "feedback") if (text := getattr(option, name))
            }
        return texts
