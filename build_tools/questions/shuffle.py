"""An order that looks drawn by lot and is the same for everybody: on screen, on paper and in the key."""

import hashlib
from collections.abc import Callable, Sequence
from typing import TypeVar

_T = TypeVar("_T")


def shuffled(
    items: Sequence[_T], seed: str, name: Callable[[_T], str], *, pinned: Callable[[_T], bool] = lambda item: False
) -> tuple[_T, ...]:
    """The items in an order that follows from ``seed`` and their names alone; ``pinned`` ones keep their places.

    An item that comes or goes does not change the order of the others. Never the order given, if another is possible.
    """
    loose = [item for item in items if not pinned(item)]
    drawn = sorted(loose, key=lambda item: hashlib.sha256(f"{seed}/{name(item)}".encode()).digest())
    if drawn == loose and len(loose) > 1:
        drawn = [*drawn[1:], drawn[0]]
    rest = iter(drawn)
    return tuple(item if pinned(item) else next(rest) for item in items)
