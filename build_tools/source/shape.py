"""Turns what a YAML document says into a frozen object, or into mistakes with their places."""

import datetime
import re
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import Annotated, Any, TypeVar, Union, get_args, get_origin

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, StringConstraints, ValidationError
from pydantic_core import PydanticCustomError

from ..errors import CourseError, Mistake
from .yaml import Document, Path


class Shape(BaseModel):
    """What an author's mapping may hold; unknown keys are mistakes."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=())


def wrong(message: str, **values: object) -> PydanticCustomError:
    """The error a validator raises to name a sentence in ``words/``."""
    return PydanticCustomError(message, message, values)  # type: ignore[arg-type]


def _date(value: object) -> object:
    if isinstance(value, str):
        try:
            return datetime.date.fromisoformat(value)
        except ValueError:
            pass
    raise wrong("not-a-date")


Text = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Name = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$", max_length=80)]
Date = Annotated[datetime.date, BeforeValidator(_date)]
Flag = Annotated[bool, Field(strict=True)]

_S = TypeVar("_S", bound=Shape)


def read_shape(shape: type[_S], document: Document, path: Path = ()) -> _S:
    """The object that the document describes at ``path``. Raises CourseError with every mistake in it."""
    value: Any = document.value
    for step in path:
        value = value[step]
    try:
        return shape.model_validate(value)
    except ValidationError as error:
        raise CourseError(_mistake(shape, document, path, detail) for detail in error.errors(include_url=False)) from error


def suggestion(wanted: str, known: list[str]) -> str:
    """The known word that looks most like ``wanted``, or an empty text."""
    found = get_close_matches(wanted, known, n=1, cutoff=0.6)
    return found[0] if found else ""


def _mistake(shape: type[Shape], document: Document, base: Path, detail: dict) -> Mistake:
    path = (*base, *detail["loc"])
    kind, context = detail["type"], detail.get("ctx", {})
    key = next((step for step in reversed(path) if isinstance(step, str)), "")
    if kind == "extra_forbidden":
        known = list(_fields(shape, detail["loc"][:-1]))
        values = {"key": path[-1], "near": suggestion(str(path[-1]), known), "known": ", ".join(known)}
        return Mistake(document.key_place(path), "unknown-key", values)
    if kind == "missing":
        return Mistake(document.place(path[:-1]), "missing-key", {"key": key})
    if detail["input"] is None or kind == "string_too_short":
        return Mistake(document.key_place(path), "empty-value", {"key": key})
    message = _MESSAGES.get(kind, kind)
    values = {"key": key, "value": str(detail["input"])[:60], **context}
    if kind == "literal_error":
        known = re.findall(r"'([^']*)'", context["expected"])
        values |= {"known": ", ".join(known), "near": suggestion(str(detail["input"]), known)}
    return Mistake(document.place(path), message, values)


_MESSAGES = {
    "string_type": "not-text",
    "bool_type": "not-true-or-false",
    "int_parsing": "not-a-number",
    "int_type": "not-a-number",
    "float_parsing": "not-a-number",
    "float_type": "not-a-number",
    "literal_error": "not-one-of",
    "list_type": "not-a-list",
    "tuple_type": "not-a-list",
    "dict_type": "not-a-mapping",
    "model_type": "not-a-mapping",
    "model_attributes_type": "not-a-mapping",
    "string_pattern_mismatch": "not-a-name",
    "string_too_long": "too-long",
    "too_short": "too-few",
    "too_long": "too-many",
    "greater_than_equal": "out-of-range",
    "less_than_equal": "out-of-range",
    "recursion_loop": "refers-to-itself",
    "invalid_key": "not-a-name",
}


def _fields(shape: Any, path: Path) -> dict[str, Any]:
    """The keys that may stand in the mapping at ``path`` inside ``shape``."""
    origin, inner = get_origin(shape), get_args(shape)
    if origin is Annotated:
        return _fields(inner[0], path)
    if origin in (Union, UnionType):
        return _fields(next(part for part in inner if part is not NoneType), path)
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        known = {field.alias or name: field.annotation for name, field in shape.model_fields.items()}
        return _fields(known[str(path[0])], path[1:]) if path else known
    return _fields(inner[-1] if origin is dict else inner[0], path[1:]) if inner and path else {}
