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
    #: How far from a number an answer may be.
    margin: str = ""


@dataclass(frozen=True)
class DraftPair:
    """``left`` is empty for a right side that belongs to nobody."""

    left: str
    right: str


@dataclass
class Draft:
    """``keys`` are what its file said of it beside its texts, under the names of our YAML. ``text`` is a running text
    with ``[[gaps]]``, which hold what is right, or the name of one of ``gaps``: what can be chosen there, or typed if
    all is right."""

    place: Place
    kind: str = "choice"
    prompt: str = ""
    text: str = ""
    options: list[DraftOption] = field(default_factory=list)
    pairs: list[DraftPair] = field(default_factory=list)
    gaps: dict[str, list[DraftOption]] = field(default_factory=dict)
    hints: list[str] = field(default_factory=list)
    explanation: str = ""
    #: Where the explanation begins.
    explained: int = 1
    keys: dict[str, str] = field(default_factory=dict)
    shuffle: bool = False
    #: Where its Markdown stands: in ``lines`` of the file, or in ``cells``; elsewhere it was made of something else.
    stands: str = ""
    #: Whether what its file says of the key can be read in several ways, or in none: then it has none.
    in_doubt: bool = False


@dataclass
class Findings:
    """What a file held: questions, and notes about what could not be taken, each with its place and the way out."""

    file: str
    drafts: list[Draft] = field(default_factory=list)
    notes: list[Mistake] = field(default_factory=list)

    def note(self, line: int, message: str, **values: object) -> None:
        self.note_at(Place(self.file, line), message, **values)

    def note_at(self, place: Place, message: str, **values: object) -> None:
        self.notes.append(Mistake(place, message, values))
