"""A file as it was found, before anybody knows what kind it is of."""

from dataclasses import dataclass, field
from functools import cached_property
from pathlib import PurePath

from .decoding import decoded
from .draft import Findings


@dataclass
class Source:
    """``language`` is that of the course, for the few words that a file of another system does not say itself."""

    file: str
    data: bytes
    language: str = "en"
    found: Findings = field(init=False)

    def __post_init__(self) -> None:
        self.found = Findings(self.file)

    @cached_property
    def text(self) -> str:
        """Its text; what was hard to read in it is noted once."""
        return decoded(self.data, self.found)

    @property
    def ending(self) -> str:
        return PurePath(self.file).suffix.lower()
