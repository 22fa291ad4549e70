"""A question as it was found in somebody else's file: its texts, and what is known of it."""

from dataclasses import dataclass, field

from ..errors import Mistake, Place


@dataclass(frozen=True)
class DraftOption:
    """``line`` is where it stood."""

    text: str
    right: bool
    feedback: str = ""
    line: int = 1


@dataclass
class Draft:
    """``keys`` are what its file said of it beside its texts, under the names of our YAML. ``text`` is a running
    text with ``[[gaps]]``."""

    place: Place
    kind: str = "choice"
    prompt: str = ""
    text: str = ""
    options: list[DraftOption] = field(default_factory=list)
    explanation: str = ""
    #: Where the explanation begins.
    explained: int = 1
    keys: dict[str, str] = field(default_factory=dict)
    shuffle: bool = False


@dataclass
class Findings:
    """What a file held: questions, and notes about what could not be taken, each with its place and the way out."""

    file: str
    drafts: list[Draft] = field(default_factory=list)
    notes: list[Mistake] = field(default_factory=list)

    def note(self, line: int, message: str, **values: object) -> None:
        self.notes.append(Mistake(Place(self.file, line), message, values))
