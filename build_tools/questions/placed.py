"""Items that a learner puts where they belong: what ``order`` and ``sort`` share."""

from typing import TypeVar

from ..source.shape import Name, Shape, Text, wrong


class Placed(Shape):
    """One item to put in its place; each kind adds its own ``feedback``."""

    id: Name
    text: Text


_Item = TypeVar("_Item", bound=Placed)


def told_apart(items: tuple[_Item, ...]) -> tuple[_Item, ...]:
    """The same items. Two of them with one id, or with one text, are a mistake."""
    for key, message in (("id", "item-id-twice"), ("text", "item-text-twice")):
        seen: set[str] = set()
        for index, item in enumerate(items):
            value = getattr(item, key)
            if value in seen:
                raise wrong(message, item=value, at=(index, key))
            seen.add(value)
    return items


def texts_of(items: tuple[_Item, ...]) -> dict[str, str]:
    """Every Markdown text of the items, under a name that says where it stands."""
    return {
        f"items.{index}.{key}": text
        for index, item in enumerate(items)
        for key in ("text", "feedback")
        if (text := getattr(item, key))
    }
