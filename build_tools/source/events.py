"""The value of a YAML text, straight from the parser's events: a third of the time that a tree of them takes."""

import re
from collections.abc import Callable
from typing import cast

import yaml
from yaml.events import (
    CollectionEndEvent,
    CollectionStartEvent,
    DocumentStartEvent,
    Event,
    MappingEndEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from ..errors import CourseError, Mistake, Place
from .characters import unseen

#: Levels of lists and keys in each other; a sheet or a question needs six.
_DEEPEST = 50

#: What is no text where it stands without quotes. YAML 1.1 turns ``no`` and ``on`` into booleans too, ``1.10`` into 1.1
#: and ``2026-11-21`` into a date; what is a number or a date here is decided by the course's own models.
_WORDS = {"true": True, "false": False, "": None, "~": None, "null": None}


class Loader(yaml.CSafeLoader):
    """The parser, which leaves every text as it was typed."""

    yaml_implicit_resolvers: dict[str, list[tuple[str, re.Pattern[str]]]] = {}


class Strange(Exception):
    """Something that the reader of places must look at."""


def value_of(text: str) -> object:
    """The value of a text. Raises Strange where something is none that an author means, such as a name for a value, and
    yaml.YAMLError where the parser stops."""
    loader = Loader(text)
    try:
        following = cast(_Following, loader.get_event)  # there is one more until the stream has ended
        following()
        if not isinstance(following(), DocumentStartEvent):
            return None
        value = _value(following, following())
        following()
        if not isinstance(following(), StreamEndEvent):
            raise Strange
        return value
    finally:
        loader.dispose()


#: Gives the next event.
_Following = Callable[[], Event]


def _value(following: _Following, event: Event, depth: int = 0) -> object:
    if depth > _DEEPEST or not isinstance(event, (ScalarEvent, CollectionStartEvent)):
        raise Strange
    if event.anchor is not None or event.tag is not None:
        raise Strange
    if isinstance(event, ScalarEvent):
        # Written as \u202e, say: what the text itself holds was told before.
        if unseen(event.value):
            raise Strange
        return _WORDS.get(event.value, event.value) if event.implicit[0] else event.value
    if isinstance(event, SequenceStartEvent):
        items = []
        while not isinstance(item := following(), SequenceEndEvent):
            items.append(_value(following, item, depth + 1))
        return items
    return _mapping(following, event, depth)


def _mapping(following: _Following, start: CollectionStartEvent, depth: int) -> dict[str, object]:
    values: dict[str, object] = {}
    while not isinstance(key := following(), MappingEndEvent):
        if (
            not isinstance(key, ScalarEvent)
            or not key.value
            or unseen(key.value)
            or key.value in values
            or key.anchor is not None
            or key.tag is not None
        ):
            raise Strange
        event = following()
        if start.flow_style and " " in key.value and _touch(key, event):
            raise Strange
        values[key.value] = _value(following, event, depth + 1)
    return values


def _touch(one: Event, other: Event) -> bool:
    """Whether nothing stands between two neighbours."""
    end, start = one.end_mark, other.start_mark
    return end is not None and start is not None and end.index == start.index


def refuse_depth(text: str, file: str, first_line: int = 1) -> None:
    """Raises CourseError where a text goes deeper than anything an author means: whoever follows it further falls."""
    depth, loader = 0, Loader(text)
    try:
        while event := loader.get_event():
            depth += isinstance(event, CollectionStartEvent) - isinstance(event, CollectionEndEvent)
            if depth > _DEEPEST and (mark := event.start_mark):
                raise CourseError(
                    [Mistake(Place(file, mark.line + first_line, mark.column + 1), "yaml-deep", {"most": _DEEPEST})]
                )
    finally:
        loader.dispose()
