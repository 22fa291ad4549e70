"""Reads the questions of a Markdown page that was written for mkdocs-quiz 1.7.

Where its own reading is strict, so is this: what its site showed as text is text here. What looks as if it was meant
otherwise is noted.
"""

import re
from dataclasses import replace
from textwrap import dedent

from ..errors import CourseError, Place
from ..source.front_matter import split_front_matter
from .draft import Draft, DraftOption, Findings
from .source import Source
from .tags import Tagged, tagged

_OPTION = re.compile(r"[-*] \[(.?)\] (.*)")
_LIKE_AN_OPTION = re.compile(r"\s*(?:[-*+]|\d+[.)])\s*\[\s*\w?\s*\](?!\()")
_FEEDBACK = re.compile(r"\s*>\s?(.*)")
_TAG = re.compile(r"</?quiz\b|<\?quiz\?>")
GAP = re.compile(r"\[\[([^\]]+)\]\]")


def is_mkdocs_quiz(source: Source) -> bool:
    """Whether a page has a quiz in it, in any of the ways that were ever read; Moodle's XML begins alike."""
    return bool(_TAG.search(source.text)) and "<question" not in source.text


def read_mkdocs_quiz(source: Source) -> None:
    """Files the questions of a page, in order, and notes about what could not be taken."""
    found = source.found
    settings, body, line = _front(source.text, source.file)
    blocks = tagged(body, found, line)
    drafts = [_Block(block, found).draft() for block in blocks]
    found.drafts = [draft for draft in drafts if draft]
    for draft in found.drafts:
        draft.stands = "lines"
        draft.shuffle = draft.kind == "choice" and settings.get("shuffle_answers") is True
    for name in settings:
        if name != "shuffle_answers":
            found.note(1, "setting-not-taken", setting=f"quiz: {name}")
    if not blocks and not found.notes:
        found.note(1, "no-tags")


def _front(text: str, file: str) -> tuple[dict[str, object], str, int]:
    """The page's own settings for its quizzes, the text below the front matter and its line."""
    try:
        front, body, line = split_front_matter(text, file)
    except CourseError:
        return {}, text, 1
    settings = front.mapping.get("quiz")
    return settings if isinstance(settings, dict) else {}, body, line


class _Block:
    """One block while it is read."""

    def __init__(self, block: Tagged, found: Findings):
        self.found, self.line = found, block.line
        self.lines = dedent(block.inner).split("\n")

    def draft(self) -> Draft | None:
        first = next((number for number, line in enumerate(self.lines) if _OPTION.fullmatch(line)), None)
        has_gaps = bool(GAP.search("\n".join(self.lines)))
        if has_gaps and first is not None:
            self.note(first, "options-and-gaps")
            return None
        return self.with_gaps() if has_gaps else self.with_options(len(self.lines) if first is None else first)

    def note(self, number: int, message: str, **values: object) -> None:
        self.found.note(self.line + number, message, **values)

    def place(self) -> Place:
        """Where its first words stand."""
        ahead = next((number for number, line in enumerate(self.lines) if line.strip()), 0)
        return Place(self.found.file, self.line + ahead)

    def with_gaps(self) -> Draft | None:
        rule = next((number for number, line in enumerate(self.lines) if line.strip() == "---"), len(self.lines))
        text = "\n".join(self.lines[:rule])
        if not GAP.search(text):
            self.note(rule, "gaps-behind-rule")
            return None
        return self.explained(Draft(self.place(), "blanks", text=text.strip("\n")), rule + 1)

    def with_options(self, first: int) -> Draft | None:
        prompt = _joined(self.lines[:first])
        if not prompt and first == len(self.lines):
            self.note(0, "block-empty")
            return None
        options, end = self.options(first)
        self.note_likely_options([*range(first), *range(end, len(self.lines))])
        if options and end < len(self.lines) and self.lines[end].lstrip().startswith(">"):
            self.note(end, "feedback-apart-last")
        # A rule that only parts the content from the options says nothing itself.
        draft = Draft(self.place(), prompt=prompt, options=options)
        return self.explained(draft, end + 1 if self.is_rule(end) else end)

    def is_rule(self, number: int) -> bool:
        return number < len(self.lines) and bool(re.fullmatch(r"\s*-{3,}\s*", self.lines[number]))

    def explained(self, draft: Draft, number: int) -> Draft:
        """The draft with the explanation from a line on, and where it begins."""
        while number < len(self.lines) and not self.lines[number].strip():
            number += 1
        return replace(draft, explanation=_joined(self.lines[number:]), explained=self.line + number)

    def options(self, number: int) -> tuple[list[DraftOption], int]:
        """The options from a line on, and the line where something else begins."""
        options: list[DraftOption] = []
        while number < len(self.lines):
            line = self.lines[number]
            if read := _OPTION.fullmatch(line):
                here = number
                feedback, number = self.feedback(here + 1)
                options.append(DraftOption(read[2].strip(), self.is_right(read[1], here), feedback, self.line + here))
            elif _FEEDBACK.fullmatch(line) and any(map(_OPTION.fullmatch, self.lines[number:])):
                self.note(number, "feedback-apart")
                feedback, number = self.feedback(number)
                options[-1] = replace(options[-1], feedback="\n\n".join(filter(None, (options[-1].feedback, feedback))))
            elif line.strip():
                break
            else:
                number += 1
        return options, number

    def is_right(self, mark: str, number: int) -> bool:
        if mark not in ("x", "X", " ", ""):
            self.note(number, "mark-unknown", mark=f"[{mark}]")
        return mark in ("x", "X")

    def feedback(self, number: int) -> tuple[str, int]:
        """The quoted lines from a line on, and the line after them."""
        said = []
        while number < len(self.lines) and (read := _FEEDBACK.fullmatch(self.lines[number])):
            said.append(read[1])
            number += 1
        return _joined(said), number

    def note_likely_options(self, numbers: list[int]) -> None:
        for number in numbers:
            line = self.lines[number]
            if _OPTION.fullmatch(line):
                self.note(number, "option-after-text", text=line.strip())
            elif _LIKE_AN_OPTION.match(line):
                self.note(number, "like-an-option", text=line.strip())


def _joined(lines: list[str]) -> str:
    return "\n".join(lines).strip("\n").rstrip()
