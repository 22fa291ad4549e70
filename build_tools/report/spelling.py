"""Words that a dictionary does not know, each where it first stands; hunspell reads the dictionary."""

import re
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass

from ..course import Course
from ..prose import WORD, paragraphs
from ..source.files import Files
from ..source.rules import short_parser

#: The course's own words, one a line; lines that begin with # are comments.
OWN_WORDS = "course/words.{language}.txt"


#: A gap in a running text: its name is not read by anybody.
_GAP = re.compile(r"\{[a-z][a-z0-9-]*\}")


@dataclass(frozen=True)
class Unknown:
    """A word that no dictionary knows, and where it stands first."""

    word: str
    where: str


def unknown_words(course: Course) -> list[Unknown]:
    """What neither the language's dictionary nor the course's own list knows.

    Raises FileNotFoundError where there is no hunspell, and LookupError where it lacks the dictionary that
    ``course.yml`` names.
    """
    tools = course.settings.language_tools.get(course.language)
    if not tools or not tools.spelling:
        return []
    first: dict[str, str] = {}
    for where, text in texts(course):
        for word in WORD.findall(text):
            first.setdefault(word, where)
    known = own_words(course.files, course.language)
    asked = [word for word in first if word.casefold() not in known]
    return sorted(
        (Unknown(word, first[word]) for word in _misspelt(asked, tools.spelling)), key=lambda one: (one.where, one.word)
    )


def own_words(files: Files, language: str) -> set[str]:
    """The words that the course's own list knows. Raises CourseError if it cannot be read."""
    file = OWN_WORDS.format(language=language)
    lines = files.text(file).split("\n") if files.has(file) else []
    return {line.strip().casefold() for line in lines if line.strip() and not line.startswith("#")}


def texts(course: Course) -> Iterator[tuple[str, str]]:
    """Every text that a learner reads, with where it stands."""
    for page in course.pages:
        file = course.files.shown(page.file)
        yield file, f"{page.meta.title}. {page.meta.summary}"
        for name in ("goals", "question"):
            yield file, " ".join(said if isinstance(said := getattr(page.meta, name, ""), tuple) else (said,))
        for one in paragraphs(page.markdown):
            yield f"{file}:{one.line}", one.text
    for question in course.questions:
        yield from ((f"{question.id}.{name}", _plain(_GAP.sub("", text))) for name, text in question.texts().items())
    for name, term in course.glossary.items():
        yield f"glossary.{name}", _plain(f"{term.term}. {term.definition} {term.example}")
    for sheet in course.sheets.values():
        yield from ((f"sheet {sheet.id}.{name}", _plain(text)) for name, text in sheet.texts().items())


def _plain(text: str) -> str:
    """A short text without Markdown and addresses."""
    tokens = (token for block in short_parser().parse(text) if block.type == "inline" for token in block.children or [])
    return " ".join(token.content for token in tokens if token.type == "text")


def _misspelt(words: list[str], dictionary: str) -> list[str]:
    told = subprocess.run(
        ["hunspell", "-d", dictionary, "-i", "utf-8", "-l"],
        input="\n".join(words),
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    if told.returncode or "Can't open" in told.stderr:
        raise LookupError(dictionary)
    parts = set(told.stdout.split())
    # hunspell parts words at hyphens; a word is unknown when one of its parts is.
    return [word for word in words if word in parts or any(part in parts for part in re.split(r"[-’']", word) if part)]
