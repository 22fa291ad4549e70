"""What all questions have in common."""

import hashlib
import json
import unicodedata
from functools import cached_property
from typing import Annotated, ClassVar, Literal

from pydantic import field_validator

from ..source.reasons import reasons
from ..source.shape import Flag, Month, Name, Once, Shape, Text, wrong

ADVICE = (
    "too-many-options",
    "right-longest",
    "options-overlap",
    "catch-all-option",
    "feedback-same",
    "feedback-short",
    "negative-stem",
)


class Question(Shape):
    """A question as its author wrote it. A kind adds its own fields and says what the browser needs to judge an
    answer."""

    #: False for what is never right or wrong.
    marked: ClassVar[bool] = True
    #: Seconds an answer takes (product.md: 45 a question; a text to write says otherwise).
    seconds: ClassVar[int] = 45
    #: Whether the time counts as writing rather than answering.
    writing: ClassVar[bool] = False
    #: How an answer is shown that was given before reading: ``ul``, or ``ol`` where its order is the answer; empty for
    #: a kind that is never asked before.
    asked_before: ClassVar[Literal["", "ul", "ol"]] = ""

    id: Name
    type: Name
    level: Literal["recall", "apply", "judge"]
    lesson: Name
    see: str = ""
    use: Literal["lesson", "check", "both", "pre-check"] = "both"
    #: Whether a lesson asks it before one reads, keeps what was chosen unjudged, and asks again at its end.
    before: Flag = False
    paths: Annotated[tuple[Name, ...], Once] = ()
    #: Which of its module's objectives it is about.
    objective: Name | Literal[""] = ""
    prompt: Text
    hint: str = ""
    #: Several hints, each saying a little more.
    hints: tuple[Text, ...] = ()
    explanation: str = ""
    #: When the question went: asked, shown and counted nowhere from then on; its answers stay in the learner's
    #: download.
    retired: Month = ""
    #: Published questions that this one stands for; they may be gone from the file.
    replaces: Annotated[tuple[Name, ...], Once] = ()
    #: Why its author does not follow some advice about it.
    accept: reasons(*ADVICE) = {}  # type: ignore[valid-type]  # a type made of these names

    @field_validator("explanation")
    @classmethod
    def _stripped(cls, text: str) -> str:
        return text.strip()

    @field_validator("see")
    @classmethod
    def _points_somewhere(cls, see: str) -> str:
        if see.startswith("#"):
            raise wrong("see-without-lesson")
        return see

    @field_validator("use")
    @classmethod
    def _can_be_checked(cls, use: str) -> str:
        if use in ("check", "pre-check") and not cls.marked:
            raise wrong("never-in-check")
        return use

    @property
    def scripts(self) -> tuple[str, ...]:
        """The scripts and styles it needs in the browser: its kind's, and those for what only some questions of the
        kind do."""
        return (self.type,)

    @property
    def in_lesson(self) -> bool:
        return self.use in ("lesson", "both")

    @property
    def in_check(self) -> bool:
        return self.marked and self.use in ("check", "both")

    @property
    def all_hints(self) -> tuple[str, ...]:
        return (self.hint, *self.hints) if self.hint.strip() else self.hints

    def key(self) -> object:
        """What the browser needs to judge an answer, as JSON can say it; ``None`` where nothing is right or wrong."""
        return None

    def choices(self) -> dict[str, str]:
        """The texts a learner chooses between, under their names; empty where there are none."""
        return {}

    def said(self) -> dict[str, tuple[str, str]]:
        """What each part of an answer says in the learner's journal, as (what it is about, what was answered); nothing
        for «don't know», and empty where answers do not stand there. A part is a name in the answer, which has spaces
        between."""
        return {}

    def alternatives(self) -> dict[str, bool]:
        """Whether each text that a learner takes or leaves is right, under its name in ``texts`` and in the order of
        the page; empty where there are none."""
        return {}

    def texts(self) -> dict[str, str]:
        """Every Markdown text of the question under a name that says where it stands, such as
        ``options.0.feedback``."""
        texts = {name: text for name in ("prompt", "hint", "explanation") if (text := getattr(self, name))}
        return texts | {f"hints.{index}": text for index, text in enumerate(self.hints)}

    @cached_property
    def fingerprints(self) -> dict[str, str]:
        """Short marks of key, stem and options: what an answer was given to.

        A changed key asks again; a changed stem or option only says that the wording is new. Space and letter forms
        that look alike make no difference.
        """
        options = {name: _plain(text) for name, text in self.choices().items()}
        return {"key": _mark(self.key()), "stem": _mark(_plain(self.prompt)), "options": _mark(options)}


class Marked(Question):
    """A question with right and wrong answers: it explains itself and points to the passage to read again."""

    see: Text
    explanation: Text


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _mark(value: object) -> str:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(text.encode()).hexdigest()[:8]
