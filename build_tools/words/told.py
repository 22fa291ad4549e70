"""What the sentences are about, whoever found it: a mistake, a piece of advice, a note about an imported file."""

from collections.abc import Mapping
from typing import Protocol


class At(Protocol):
    """A position in an author's file; ``path`` is the file as its author finds it, lines and columns count from 1."""

    @property
    def path(self) -> str: ...
    @property
    def line(self) -> int: ...
    @property
    def column(self) -> int: ...


class Told(Protocol):
    """``message`` names the sentences, ``values`` fill their gaps."""

    @property
    def place(self) -> At: ...
    @property
    def message(self) -> str: ...
    @property
    def values(self) -> Mapping[str, object]: ...


class Form(Protocol):
    """How a line about a mistake or a piece of advice is written."""

    def line(self, mistake: Told) -> str: ...
    def advice_line(self, advice: Told) -> str: ...
