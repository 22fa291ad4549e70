"""Answer with a word or a few."""

import unicodedata
from typing import Annotated, Literal, TypeVar

from pydantic import Field, field_validator, model_validator

from ..source.shape import Shape, wrong
from ..source.shape import Text as Words
from ..source.yaml import Path
from .base import Marked
from .typed import bare

Typed = Annotated[Words, Field(max_length=200)]


class WrongText(Shape):
    """A wrong answer that is expected, with what makes it tempting and why it fails."""

    text: Typed
    feedback: Words


_Form = TypeVar("_Form", str, WrongText)


class Text(Marked):
    """Any of ``accepted`` is right. What is always forgiven is, and so are capitals, spaces and marks above letters,
    but for those in ``exact``."""

    accepted: Annotated[tuple[Typed, ...], Field(min_length=1)]
    exact: tuple[Literal["case", "spaces", "diacritics"], ...] = ()
    wrong: tuple[WrongText, ...] = ()

    @field_validator("accepted", "wrong")
    @classmethod
    def _have_signs(cls, forms: tuple[_Form, ...]) -> tuple[_Form, ...]:
        for index, form in enumerate(forms):
            text = form.text if isinstance(form, WrongText) else form
            if not bare(text):
                raise wrong("form-without-signs", at=(index,))
        return forms

    @model_validator(mode="after")
    def _forms_differ(self) -> "Text":
        forms: list[tuple[str, Path]] = [(form, ("accepted", index)) for index, form in enumerate(self.accepted)]
        forms += [(one.text, ("wrong", index, "text")) for index, one in enumerate(self.wrong)]
        seen: dict[str, tuple[str, Path]] = {}
        for form, place in forms:
            other, there = seen.setdefault(bare(form, self.exact), (form, place))
            if there != place:
                raise wrong(
                    "form-twice" if there[0] == place[0] else "wrong-form-right", form=form, other=other, at=place
                )
        return self

    @property
    def scripts(self) -> tuple[str, ...]:
        return ("text", "typed")

    def key(self) -> dict[str, list[str]]:
        return {"accepted": sorted(_composed(form) for form in self.accepted), "exact": sorted(set(self.exact))}

    def texts(self) -> dict[str, str]:
        return super().texts() | {f"wrong.{index}.feedback": one.feedback for index, one in enumerate(self.wrong)}


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)
