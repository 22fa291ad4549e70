"""Answer with a word or a few."""

import re
import unicodedata
from collections.abc import Collection
from typing import Annotated, Literal

from pydantic import Field, field_validator, model_validator

from ..source.shape import Shape, wrong
from ..source.shape import Text as Words
from .base import Marked

Typed = Annotated[Words, Field(max_length=200)]


class WrongText(Shape):
    """A wrong answer that is expected, with what makes it tempting and why it fails."""

    text: Typed
    feedback: Words


class Text(Marked):
    """Any of ``accepted`` is right. Capitals, spaces and marks above letters are forgiven, but for those in ``exact``."""

    accepted: Annotated[tuple[Typed, ...], Field(min_length=1)]
    exact: tuple[Literal["case", "spaces", "diacritics"], ...] = ()
    wrong: tuple[WrongText, ...] = ()

    @field_validator("accepted", "wrong")
    @classmethod
    def _have_signs(cls, forms: tuple) -> tuple:
        for index, form in enumerate(forms):
            text = form.text if isinstance(form, WrongText) else form
            if not plain(text):
                raise wrong("form-without-signs", at=(index,))
        return forms

    @model_validator(mode="after")
    def _forms_differ(self) -> "Text":
        forms = [(form, ("accepted", index)) for index, form in enumerate(self.accepted)]
        forms += [(one.text, ("wrong", index, "text")) for index, one in enumerate(self.wrong)]
        seen: dict[str, tuple[str, tuple]] = {}
        for form, place in forms:
            other, there = seen.setdefault(plain(form, self.exact), (form, place))
            if there != place:
                raise wrong("form-twice" if there[0] == place[0] else "wrong-form-right", form=form, other=other, at=place)
        return self

    def key(self) -> dict[str, list[str]]:
        return {"accepted": sorted(_composed(form) for form in self.accepted), "exact": sorted(set(self.exact))}

    def texts(self) -> dict[str, str]:
        return super().texts() | {f"wrong.{index}.feedback": one.feedback for index, one in enumerate(self.wrong)}


def _composed(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def plain(text: str, exact: Collection[str] = ()) -> str:
    """What is left of an answer when everything forgiven is taken away; ``text.js`` does the same.

    Nobody sees the difference between the forms of an apostrophe, a hyphen and a space, so those are always forgiven.
    """
    text = re.sub("[\u00ad\u200b]", "", unicodedata.normalize("NFD", text))
    text = re.sub("[\u2018\u2019\u02bc]", "'", re.sub("[\u2010\u2011\u2013]", "-", text))
    text = " ".join(text.split())
    if "spaces" not in exact:
        text = text.replace(" ", "")
    if "case" not in exact:
        text = text.lower()
    if "diacritics" not in exact:
        # The ring makes å a letter of its own.
        text = re.sub("(a\u030a)|[\u0300-\u036f]", lambda found: found[1] or "", text, flags=re.IGNORECASE)
    return text
