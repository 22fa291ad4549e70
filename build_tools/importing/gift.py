"""Reads Moodle's GIFT: cuts it into its questions, each with its text before and behind the braces."""

import re
from dataclasses import dataclass

from .gift_answers import Asked, Reading
from .source import Source

_ESCAPED = re.compile(r"\\([~=#{}:\\n])")
_NAME = re.compile(r"\s*::(.*?)::", re.DOTALL)
_FORM = re.compile(r"\s*\[(html|moodle|plain|markdown)\]", re.IGNORECASE)
#: Braces that nothing but GIFT has: an answer with its sign, true, false, a number.
_BRACES = re.compile(r"(?<!\\)\{\s*(?:[~=#]|(?:T|F|TRUE|FALSE)\s*[#}])", re.IGNORECASE)


@dataclass(frozen=True)
class Chunk:
    """Lines without an empty one between them, as one text; ``line`` is the first."""

    line: int
    text: str

    @property
    def is_open(self) -> bool:
        return self.text.count("{") > self.text.count("}")


def is_gift(source: Source) -> bool:
    """Whether there are braces as only GIFT has them."""
    return bool(_BRACES.search(source.text))


def read_gift(source: Source) -> None:
    """Files the questions in order, and notes about what is none or cannot be taken."""
    for chunk in _chunks(_hidden(source.text)):
        if asked := _asked(chunk, source):
            source.found.drafts.append(Reading(asked, source).draft())


def _hidden(text: str) -> str:
    """The text in which escaped signs are letters that no text has, so that only signs with a meaning are left."""
    return _ESCAPED.sub(lambda found: chr(0xF0000 + ord(found[1])), text)


def _chunks(text: str) -> list[Chunk]:
    """The text cut at its empty lines; those between braces cut nothing."""
    blocks: list[list[str]] = [[]]
    firsts = [1]
    for number, line in enumerate(text.split("\n"), 1):
        if line.strip():
            firsts[-1] = firsts[-1] if blocks[-1] else number
            blocks[-1].append(line)
        elif blocks[-1]:
            blocks.append([])
            firsts.append(number)
    chunks: list[Chunk] = []
    for first, lines in ((first, lines) for first, lines in zip(firsts, blocks, strict=True) if lines):
        chunk = Chunk(first, "\n".join(lines))
        closes = re.search("[{}]", _without_comments(chunk.text))
        if chunks and chunks[-1].is_open and (not closes or closes[0] == "}"):
            last = chunks[-1]
            gap = "\n" * (first - last.line - last.text.count("\n"))
            chunks[-1] = Chunk(last.line, last.text + gap + chunk.text)
        else:
            chunks.append(chunk)
    return chunks


def _without_comments(text: str) -> str:
    return re.sub(r"^[^\S\n]*//.*$", "", text, flags=re.MULTILINE)


def _asked(chunk: Chunk, source: Source) -> Asked | None:
    """The parts of a question; None for what asks nothing, which is noted if it says something."""
    text = _without_comments(chunk.text)
    for found in re.finditer(r"^\s*\$CATEGORY:\s*(.*)$", text, re.MULTILINE):
        source.found.note(
            chunk.line + text.count("\n", 0, found.start(1)), "category-not-taken", category=found[1].strip()
        )
    text = re.sub(r"^\s*\$CATEGORY:.*$", "", text, flags=re.MULTILINE)
    line = chunk.line + len(text[: len(text) - len(text.lstrip())].split("\n")) - 1
    if not text.strip():
        return None
    text = _NAME.sub("", text, count=1) if _NAME.match(text) else text
    form = _FORM.match(text)
    before, opened, rest = (text[form.end() :] if form else text).partition("{")
    answers, closed, after = rest.rpartition("}")
    if not opened and "}" not in before:
        source.found.note(line, "description-not-taken")
    elif not opened or not closed:
        source.found.note(line, "braces-not-closed")
    elif "{" in answers or "}" in answers:
        source.found.note(line, "braces-twice")
    else:
        answered = line + text.strip().count("\n", 0, text.strip().index("{"))
        return Asked(line, form[1].lower() if form else "moodle", before.strip(), answers, after.rstrip(), answered)
    return None
