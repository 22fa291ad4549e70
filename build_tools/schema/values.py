"""What a value may be, in a few words: a part of a JSON Schema as an author reads it."""

import json
from typing import Any

from pydantic import TypeAdapter

from ..source.shape import Month, Name
from ..words import Words

Part = dict[str, Any]

_NAME: Part = TypeAdapter(Name).json_schema()
LONGEST_NAME = _NAME["maxLength"]
#: Patterns that have a word of their own.
_PATTERNS = {_NAME["pattern"]: "a-name", TypeAdapter(Month).json_schema()["pattern"]: "a-month"}
#: The word for each type of value, and the keywords of its lower and upper limit.
_TYPES = {
    "string": ("a-text", "", "maxLength"),
    "number": ("a-number", "minimum", "maximum"),
    "integer": ("a-whole-number", "minimum", "maximum"),
    "boolean": ("a-flag", "", ""),
    "array": ("a-list", "minItems", "maxItems"),
}


def told_value(part: Part, words: Words) -> str:
    """What may stand behind a key."""
    if "$ref" in part:
        return words.keys["own-keys"]
    if "anyOf" in part:
        return _one_of([told_value(one, words) for one in part["anyOf"] if one.get("type") != "null"], words)
    if "enum" in part or "const" in part:
        return _one_of([f"`{typed(value)}`" for value in part.get("enum", [part.get("const")])], words)
    if part.get("type") == "object":
        return _told_mapping(part, words)
    if part.get("type") == "array":
        return f"{_limited(part, words)}: {told_value(part['items'], words)}"
    return _told_text(part, words) if part.get("type") == "string" else _limited(part, words)


def told_absence(part: Part, needed: bool, words: Words) -> str:
    """Whether a key must be there, or what holds when it is left out."""
    default = part.get("default")
    name = "needed" if needed else "left-out" if is_empty(default) else "default"
    return words.keys[name].format(value=f"`{typed(default)}`")


def is_empty(default: object) -> bool:
    """Whether leaving a key out means that there is nothing, such as no hint."""
    return default is None or default in ("", (), [], {})


def references(part: Any) -> list[str]:
    """The names of the models whose keys stand somewhere in a value."""
    if isinstance(part, list):
        return [name for one in part for name in references(one)]
    if not isinstance(part, dict):
        return []
    return [part["$ref"].rpartition("/")[2]] if "$ref" in part else references(list(part.values()))


def typed(value: object) -> str:
    """A value as it is typed in YAML."""
    return value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)


def _one_of(told: list[str], words: Words) -> str:
    return f" {words.keys['or']} ".join(filter(None, [", ".join(told[:-1]), told[-1]]))


def _told_mapping(part: Part, words: Words) -> str:
    """``key → value``; a mapping inside a mapping stands in brackets."""
    pattern, below = next(iter(part.get("patternProperties", {}).items()), ("", part.get("additionalProperties", True)))
    if not isinstance(below, dict):
        return words.keys["a-mapping"]
    key = {"type": "string"} | part.get("propertyNames", {}) | ({"pattern": pattern} if pattern else {})
    value = told_value(below, words)
    return f"{told_value(key, words)} → {f'({value})' if ' → ' in value else value}"


def _told_text(part: Part, words: Words) -> str:
    if "pattern" in part:
        known = _PATTERNS.get(part["pattern"])
        return words.keys[known] if known else words.keys["a-pattern"].format(pattern=f"`{part['pattern']}`")
    return words.keys["a-date"] if part.get("format") == "date" else _limited(part, words)


def _limited(part: Part, words: Words) -> str:
    """The word for a type of value, with what it may have at least and at most."""
    name, lower, upper = _TYPES.get(part.get("type", ""), ("anything", "", ""))
    least, most = part.get(lower), part.get(upper)
    end = {(False, False): "", (True, False): "-from", (False, True): "-to", (True, True): "-between"}
    return words.keys[name + end[least is not None, most is not None]].format(least=least, most=most)
