"""Reads Aiken: a question, a line for each option with its letter, and the letter of the right one."""

import re
from dataclasses import replace

from ..errors import Place
from .draft import Draft, DraftOption
from .plain import literal
from .source import Source

_OPTION = re.compile(r"([A-Z](?=[.)])|[a-z](?=[.)]\s))[.)]\s*(\S.*)")
_ANSWER = re.compile(r"ANSWER *: *(.*)", re.IGNORECASE)
_FEEDBACK = re.compile(r"FEEDBACK *: *(.*)", re.IGNORECASE)


def is_aiken(source: Source) -> bool:
    """Whether some line says which letter is right, and others have letters."""
    lines = _lines(source)
    return any(map(_ANSWER.fullmatch, lines)) and any(map(_OPTION.fullmatch, lines))


def read_aiken(source: Source) -> None:
    """Files the questions in order, and notes about those without a right letter."""
    reading = _Reading(source)
    for number, line in enumerate(_lines(source), 1):
        if line:
            reading.line(number, line)
        reading.apart = not line
    reading.finish()


def _lines(source: Source) -> list[str]:
    return [line.strip() for line in source.text.split("\n")]


class _Reading:
    def __init__(self, source: Source):
        self.found = source.found
        self.asked: list[str] = []
        self.letters: list[str] = []
        self.draft: Draft | None = None
        self.is_answered = False
        #: Whether an empty line stands above.
        self.apart = False

    def line(self, number: int, line: str) -> None:
        if said := _ANSWER.fullmatch(line):
            self.answered(number, said[1])
        elif (said := _FEEDBACK.fullmatch(line)) and self.draft:
            self.draft.explanation, self.draft.explained = literal(said[1]), number
        elif (
            (said := _OPTION.fullmatch(line))
            and self.draft
            and not self.is_answered
            and said[1].upper() == chr(65 + len(self.letters))
        ):
            self.letters.append(said[1].upper())
            self.draft.options.append(DraftOption(literal(said[2]), False, "", number))
        elif self.draft and self.draft.options and not self.is_answered and not self.apart:
            # It goes on from the option above.
            last = self.draft.options[-1]
            self.draft.options[-1] = replace(last, text=f"{last.text} {literal(line)}")
        else:
            self.question(number, line)

    def question(self, number: int, line: str) -> None:
        """A line of a question's text; the first one begins it."""
        if self.draft is None or self.draft.options:
            self.finish()
            self.draft = Draft(Place(self.found.file, number))
            self.asked, self.letters, self.is_answered = [], [], False
        self.asked.append(literal(line))

    def answered(self, number: int, said: str) -> None:
        """Marks the options whose letters are said; what names none, or another one, is noted."""
        if self.draft is None or self.is_answered:
            self.found.note(number, "answer-without-question")
            return
        self.is_answered = True
        names = [name for name in re.split(r"[\s,;&]+", said.upper()) if name]
        if names and set(names) <= set(self.letters):
            self.draft.options = [
                replace(option, right=letter in names)
                for letter, option in zip(self.letters, self.draft.options, strict=True)
            ]
        else:
            self.found.note(number, "right-unknown", said=said)

    def finish(self) -> None:
        """Files the question that was read."""
        if self.draft is None:
            return
        self.draft.prompt = "\n\n".join(self.asked)
        if not self.is_answered:
            self.found.note(self.draft.place.line, "answer-not-said")
        self.found.drafts.append(self.draft)
        self.draft = None
