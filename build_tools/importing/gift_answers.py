"""Turns what stands in the braces of GIFT into a question of ours."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from ..errors import Place
from .draft import Draft, DraftPair
from .graded import Graded, chosen, counted, in_gap, paired, true_or_false, typed
from .moodle_text import as_markdown, as_words
from .source import Source

_FORM = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
_WEIGHT = re.compile(r"\s*%(-?\d+(?:[.,]\d+)?)%")
_TRUTH = re.compile(r"(T|TRUE|F|FALSE)\s*(?:#(.*?))?(?:#(.*))?", re.IGNORECASE | re.DOTALL)
_RANGE = re.compile(r"(-?[\d.,]+)\s*\.\.\s*(-?[\d.,]+)")


@dataclass(frozen=True)
class Asked:
    """A question in its parts: ``form`` is how its texts are written, ``answers`` what stands in the braces, from
    ``answered`` on."""

    line: int
    form: str
    before: str
    answers: str
    after: str
    answered: int


def shown_signs(text: str) -> str:
    """The text with the signs that were escaped; an escaped n is a line end."""
    return "".join(
        "\n\n" if sign == "\U000f006e" else chr(ord(sign) - 0xF0000) if sign >= "\U000f0000" else sign for sign in text
    )


class Reading:
    """One question while it is read."""

    def __init__(self, asked: Asked, source: Source):
        self.asked, self.found, self.language = asked, source.found, source.language
        self.body, general, said = asked.answers.rpartition("####")
        self.body = self.body if general else asked.answers
        self.explanation = self.markdown(said) if general else ""

    def draft(self) -> Draft:
        """The question with its answers, as far as there is one like it among ours."""
        asked = self.asked
        draft = Draft(Place(self.found.file, asked.line), explanation=self.explanation, explained=asked.line)
        self.answer(draft)
        has_gap = bool(asked.after.strip()) and (
            draft.kind == "text" or draft.kind == "choice" and sum(option.right for option in draft.options) == 1
        )
        before, after = (self.markdown(part).replace("[[", "\\[\\[") for part in (asked.before, asked.after))
        if has_gap:
            draft.gaps = {"1": in_gap(draft, self.found)}
            draft.kind, draft.options = "blanks", []
            draft.text = _joined(before, "[[1]]", after, asked.after)
        else:
            draft.prompt = (
                _joined(before, "\\_\\_\\_", after, asked.after) if asked.after.strip() else self.markdown(asked.before)
            )
        return draft

    def answer(self, draft: Draft) -> None:
        """Fills in what belongs to the kind of question that the braces look like, in the order in which Moodle
        looks."""
        body = self.body.strip()
        if not body:
            draft.kind = "reflect"
        elif body.startswith("#"):
            counted(draft, [self.number(one) for one in self.answers(body[1:])], self.found)
        elif "~" in body:
            answers = [self.option(one) for one in self.answers(body)]
            chosen(draft, answers, self.found, several="=" not in body)
        elif "=" in body and "->" in body:
            paired(draft, [self.pair(one) for one in self.answers(body)], self.found)
        elif truth := _TRUTH.fullmatch(body):
            self.truth(draft, truth)
        else:
            typed(draft, [self.word(one) for one in self.answers(body)], self.found)

    def answers(self, body: str) -> Iterator["Answer"]:
        """The answers, each from its sign to the next one."""
        start = self.asked.answered + self.asked.answers.count("\n", 0, self.asked.answers.find(body))
        begins = [(sign.start(), sign[0]) for sign in re.finditer("[~=]", body)]
        if not begins or body[: begins[0][0]].strip():
            # What stands before the first sign counts as right.
            begins.insert(0, (-1, "="))
        for (at, sign), (end, _) in pairwise([*begins, (len(body), "")]):
            yield Answer.read(sign, body[at + 1 : end], start + body.count("\n", 0, at + 1))

    def option(self, answer: "Answer") -> Graded:
        return Graded(self.markdown(answer.text), answer.weight, self.markdown(answer.feedback), answer.line)

    def word(self, answer: "Answer") -> Graded:
        return Graded(self.words(answer.text), answer.weight, self.markdown(answer.feedback), answer.line)

    def number(self, answer: "Answer") -> Graded:
        """``low..high``, ``number:margin`` or a number alone."""
        said = shown_signs(answer.text.replace(chr(0xF0000 + ord(":")), ":")).strip()
        if between := _RANGE.fullmatch(said):
            low, high = (float(one.replace(",", ".")) for one in between.groups())
            said, margin = f"{(low + high) / 2:.12g}", f"{abs(high - low) / 2:.12g}"
        else:
            said, _, margin = (part.strip() for part in said.partition(":"))
        weight = answer.weight if said and said != "*" else 0
        return Graded(said, weight, self.markdown(answer.feedback), answer.line, margin)

    def pair(self, answer: "Answer") -> DraftPair:
        """``left -> right``."""
        left, _, right = answer.whole.partition("->")
        return DraftPair(self.markdown(left), self.words(right))

    def truth(self, draft: Draft, said: re.Match[str]) -> None:
        """Makes the question one of true and false; what is said to those who are wrong stands before what is said to
        others."""
        is_true = said[1].upper().startswith("T")
        feedback = {not is_true: self.markdown(said[2] or ""), is_true: self.markdown(said[3] or "")}
        true_or_false(draft, is_true, feedback, self.language, self.asked.answered)

    def markdown(self, text: str) -> str:
        """A text as our Markdown, read in the form that it, or else its question, names."""
        form = _FORM.match(text)
        words = text[form.end() :] if form else text
        return as_markdown(
            shown_signs(words), form[1].lower() if form else self.asked.form, self.found, self.asked.line
        )

    def words(self, text: str) -> str:
        """A text as plain words, read in the same way."""
        form = _FORM.match(text)
        return as_words(shown_signs(text[form.end() :] if form else text), form[1].lower() if form else self.asked.form)


@dataclass(frozen=True)
class Answer:
    """``whole`` is what stands behind its sign; ``weight`` is how much of the points it gives, in hundredths."""

    whole: str
    text: str
    weight: float
    feedback: str
    line: int

    @classmethod
    def read(cls, sign: str, said: str, line: int) -> "Answer":
        """An answer behind its ``sign``: its weight in per cent, its text, and what is said to it."""
        share = _WEIGHT.match(said)
        weight = float(share[1].replace(",", ".")) if share else 100 if sign == "=" else 0
        text, _, feedback = said[share.end() if share else 0 :].partition("#")
        return cls(
            said, text.strip(), weight, feedback.strip(), line + said[: len(said) - len(said.lstrip())].count("\n")
        )


def _joined(before: str, gap: str, after: str, after_said: str) -> str:
    """The text with its gap; behind it stands a space only where there was one."""
    space = " " if after_said[:1].isspace() else ""
    return f"{before} {gap}{space}{after}".strip() if before else f"{gap}{space}{after}"
