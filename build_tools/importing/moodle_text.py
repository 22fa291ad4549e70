"""Texts as Moodle keeps them, each in a form that it names, as our Markdown or as words alone."""

import re
from textwrap import dedent

from .draft import Findings
from .html import from_html, text_of
from .plain import literal

_TAGS = re.compile(r"</?[a-z][^<>]*>|<!--|&#?\w+;", re.IGNORECASE)


def as_markdown(text: str, form: str, found: Findings, line: int) -> str:
    """The text as Markdown. What is in no form of its own is HTML if it has tags, and else words that mean what they
    say."""
    if form == "markdown":
        return re.sub(r"\n{3,}", "\n\n", dedent(text).strip())
    if form == "html" or form == "moodle" and _TAGS.search(text):
        return from_html(text, found, line)
    return "\n\n".join(literal(" ".join(part.split())) for part in re.split(r"\n\s*\n", text) if part.strip())


def as_words(text: str, form: str) -> str:
    """The words alone, for what is typed or stands in a list to choose from."""
    return text_of(text) if form == "html" or form == "moodle" and _TAGS.search(text) else " ".join(text.split())
