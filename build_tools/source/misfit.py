"""Says how a value does not fit its shape: the errors of pydantic as mistakes with their places."""

import json
import re
from difflib import get_close_matches
from types import NoneType, UnionType
from typing import Annotated, Any, Union, get_args, get_origin

from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from ..errors import Mistake
from .yaml import Document, Path

#: How pydantic calls the empty text beside a name.
_EMPTY = ("literal['']",)


def suggestion(wanted: str, known: list[str]) -> str:
    """The known word that looks most like ``wanted`` without being it, or an empty text."""
    plain = {word.casefold(): word for word in known if word != wanted}
    found = get_close_matches(wanted.casefold(), list(plain), n=1, cutoff=0.65)
    return plain[found[0]] if found else ""


def mistakes_of(shape: type[BaseModel], document: Document, base: Path, error: ValidationError) -> list[Mistake]:
    """Every error as a mistake; ``base`` is where the value stands in the document."""
    details = _told_once(error.errors(include_url=False))
    return [_mistake(shape, document, base, detail) for detail in details if not _echo(shape, detail, details)]


def _told_once(details: list[ErrorDetails]) -> list[ErrorDetails]:
    """The errors where a name may also be empty: that of the name, at the key itself. Pydantic tells one for each of
    the two."""
    either = {detail["loc"][:-1] for detail in details if detail["loc"][-1:] == _EMPTY}
    return [
        {**detail, "loc": detail["loc"][:-1]} if detail["loc"][:-1] in either else detail
        for detail in details
        if detail["loc"][-1:] != _EMPTY
    ]


def _echo(shape: type[BaseModel], detail: ErrorDetails, details: list[ErrorDetails]) -> bool:
    """Whether an error only follows from another: a list is too short without its faulty items, a key is misspelt."""
    loc = detail["loc"]
    if detail["type"] == "too_short":
        return any(len(other["loc"]) > len(loc) and other["loc"][: len(loc)] == loc for other in details)
    if detail["type"] == "missing":
        beside = (
            other["loc"] for other in details if other["type"] == "extra_forbidden" and other["loc"][:-1] == loc[:-1]
        )
        return any(suggestion(str(other[-1]), list(_fields(shape, loc[:-1]))) == loc[-1] for other in beside)
    return False


def _mistake(shape: type[BaseModel], document: Document, base: Path, detail: ErrorDetails) -> Mistake:
    context = dict(detail.get("ctx", {}))
    path = (*base, *detail["loc"], *context.pop("at", ()))
    if detail["type"] == "extra_forbidden":
        return _unknown(list(_fields(shape, detail["loc"][:-1])), document, path)
    if detail["type"] == "missing":
        return Mistake(document.place(path[:-1]), "missing-key", {"key": path[-1]})
    if detail["type"] == "literal_error":
        known = re.findall(r"'([^']*)'", context["expected"])
        context = {"known": ", ".join(known), "near": suggestion(str(detail["input"]), known)}
    for bound in context.keys() & {"ge", "le"}:
        context["limit"] = f"{context[bound]:g}"
    of_key = path[-1:] == ("[key]",)
    path = path[:-1] if of_key else path
    blank = _blank(detail["input"])
    values = {
        "key": next((step for step in reversed(path[:-1] if of_key else path) if isinstance(step, str)), ""),
        "value": shown(detail["input"]),
    }
    place = document.key_place(path) if of_key or blank else document.place(path)
    return Mistake(place, _name(detail["type"], path, blank), values | context)


def _name(kind: str, path: Path, blank: bool) -> str:
    """The mistake's name, which differs for a whole file, an item of a list, and what stands under a key."""
    level = 0 if not path else 1 if isinstance(path[-1], int) else 2
    if blank:
        return ("file-empty", "item-empty", "empty-value")[level]
    if kind in ("dict_type", "model_type"):
        return ("file-not-a-mapping", "item-not-a-mapping", "not-a-mapping")[level]
    return _MESSAGES.get(kind, kind)


def _unknown(known: list[str], document: Document, path: Path) -> Mistake:
    values = {"key": path[-1], "near": suggestion(str(path[-1]), known), "known": ", ".join(known)}
    return Mistake(document.key_place(path), "unknown-key", values)


def _blank(value: object) -> bool:
    return value is None or isinstance(value, str) and not value.strip()


def shown(value: object) -> str:
    """A value about as its author wrote it."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if len(text) <= 60 else f"{text[:60]}…"


_MESSAGES = {
    "string_type": "not-text",
    "bool_type": "not-true-or-false",
    "float_parsing": "not-a-number",
    "float_type": "not-a-number",
    "finite_number": "not-a-number",
    "int_parsing": "not-a-number",
    "int_type": "not-a-number",
    "int_from_float": "not-a-number",
    "literal_error": "not-one-of",
    "list_type": "not-a-list",
    "tuple_type": "not-a-list",
    "string_pattern_mismatch": "not-a-name",
    "string_too_long": "too-long",
    "too_short": "too-few",
    "too_long": "too-many",
    "greater_than_equal": "too-small",
    "less_than_equal": "too-large",
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
