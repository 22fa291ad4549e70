"""Turns what a YAML document says into a frozen object."""

import datetime
import re
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    WithJsonSchema,
)
from pydantic_core import PydanticCustomError

from ..errors import CourseError
from .misfit import mistakes_of, shown, suggestion
from .yaml import Document, Path

_T = TypeVar("_T")


class Shape(BaseModel):
    """What an author's mapping may hold; unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=(), defer_build=True)


_S = TypeVar("_S", bound=Shape)


def wrong(message: str, *, at: Path = (), **values: object) -> PydanticCustomError:
    """The error a validator raises to name a sentence in ``words/``; ``at`` leads to the part of the value it is
    about."""
    return PydanticCustomError(message, message, {"at": at, **values})


#: Nobody has reviewed a page before, and nobody plans for longer.
_YEARS = range(2000, 2100)


def _date(value: object) -> object:
    if isinstance(value, str):
        try:
            day = datetime.date.fromisoformat(value)
        except ValueError:
            pass
        else:
            return _near(day, day)
    raise wrong("not-a-date")


def _near(day: datetime.date, value: object) -> object:
    if day.year not in _YEARS:
        raise wrong("date-far", first=_YEARS[0], last=_YEARS[-1])
    return value


def _month(value: object) -> object:
    """A month or a day, kept as it was written."""
    if isinstance(value, str) and re.fullmatch(r"\d{4}-\d\d(-\d\d)?", value):
        try:
            day = datetime.date.fromisoformat(value if len(value) > 7 else f"{value}-01")
        except ValueError:
            pass
        else:
            return _near(day, value)
    raise wrong("not-a-month")


def _number(value: object) -> object:
    if isinstance(value, bool):
        raise wrong("not-a-number")
    return value


def _share(value: object) -> object:
    """A number, and none that only makes sense in per cent."""
    if isinstance(value, str) and re.fullmatch(r"\d+(\.\d+)?", value) and 1 < float(value) <= 100:
        raise wrong("share-in-per-cent", share=f"{float(value) / 100:g}")
    return _number(value)


def _each_once(items: tuple[_T, ...]) -> tuple[_T, ...]:
    for index, item in enumerate(items):
        if item in items[:index]:
            raise wrong("item-twice", at=(index,), value=item)
    return items


_NAME = r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$"
Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=_NAME, max_length=80)]
Date = Annotated[datetime.date, BeforeValidator(_date)]
Month = Annotated[str, BeforeValidator(_month), WithJsonSchema({"type": "string", "pattern": r"^\d{4}-\d\d(-\d\d)?$"})]
Flag = Annotated[bool, Field(strict=True)]
Share = Annotated[float, Field(ge=0, le=1), BeforeValidator(_share)]
#: Each item of a list stands in it once.
Once = AfterValidator(_each_once)

__all__ = [
    "Date",
    "Flag",
    "Month",
    "Name",
    "Once",
    "Shape",
    "Share",
    "Text",
    "is_name",
    "read_in_part",
    "read_shape",
    "shown",
    "suggestion",
    "wrong",
]


def is_address(text: str) -> bool:
    """Whether what stands between the slashes of a web address is one: brackets are closed, signs are allowed, a port
    is a port."""
    try:
        return bool(urlsplit(text).netloc) and urlsplit(text).port != 0
    except ValueError:
        return False


def is_name(word: str) -> bool:
    """Whether a word can be a ``Name``."""
    return bool(re.fullmatch(_NAME, word))


def read_shape(shape: type[_S], document: Document, path: Path = ()) -> _S:
    """The object that the document describes at ``path``. Raises CourseError with every mistake in it."""
    value: Any = document.value
    for step in path:
        value = value[step]
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        raise CourseError(mistakes_of(shape, document, path, error)) from error


def read_in_part(shape: type[_S], value: Mapping[str, object]) -> _S | None:
    """The object without the keys that hold mistakes; None where it cannot do without one of them."""
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        faulty = {detail["loc"][0] for detail in error.errors(include_url=False) if detail["loc"]}
        left = {key: part for key, part in value.items() if key not in faulty}
    return read_in_part(shape, left) if left.keys() < value.keys() else None
