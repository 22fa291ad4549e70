"""A piece of advice: where it is about, what, and what would be better."""

from collections.abc import Mapping, Sequence

from ..errors import Mistake
from ..source.yaml import Document, Path


class Advice(Mistake):
    """What would make the course better. It stops nothing; it is followed, or answered with a reason."""


def unanswered(given: Sequence[Advice], accept: Mapping[str, str], document: Document, path: Path = ()) -> list[Advice]:
    """What no reason in ``accept``, which stands at ``path``, answers; with the reasons that answer nothing."""
    names = {advice.message for advice in given}
    idle = [name for name in accept if name not in names]
    rest = [advice for advice in given if advice.message not in accept]
    return rest + [
        Advice(document.key_place((*path, "accept", name)), "nothing-to-accept", {"name": name}) for name in idle
    ]
