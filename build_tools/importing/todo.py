"""What stands in an entry where its author must write."""

from dataclasses import dataclass

Entry = dict[str, object]


@dataclass(frozen=True)
class Todo:
    """A place where the author must write: ``what`` names the sentence about it, ``value`` is what stands there
    already."""

    what: str
    value: object = None


class Digits(str):
    """A number, which stands in YAML without quotation marks."""
