"""Publishers that are written in two ways."""

import re
from collections import Counter
from collections.abc import Iterable

#: The number of letters from which one letter more, less or other is a slip rather than another name.
_LONG = 7


def other_spellings(publishers: Iterable[str]) -> dict[str, str]:
    """Each publisher that stands for one that is written otherwise, with the way that is used more: of two that are
    used as often, the one that comes first."""
    used = Counter(publishers)
    best = sorted(used, key=lambda name: -used[name])
    return {
        name: other
        for at, name in enumerate(best)
        if (other := next((one for one in best[:at] if alike(one, name)), ""))
    }


def alike(one: str, other: str) -> bool:
    """Whether two names are most likely one: they differ in capitals, signs and spaces only, in one letter, or in a
    second name behind a dash."""
    first, second = _folded(one), _folded(other)
    if first == second or (min(len(first), len(second)) >= _LONG and _differ_in_one(first, second)):
        return True
    return second in map(_folded, re.split(r"\s[–—-]\s", one)) or first in map(_folded, re.split(r"\s[–—-]\s", other))


def _folded(name: str) -> str:
    return "".join(re.findall(r"\w", name.casefold()))


def _differ_in_one(one: str, other: str) -> bool:
    """Whether one letter more, one less, or another one makes the second of the first."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next((at for at, letter in enumerate(short) if letter != long[at]), len(short))
    return short[same:] == long[same + 1 :] or short[same + 1 :] == long[same + 1 :]
