"""Turns what was found into an entry of our YAML. What its file did not say is left open, never made up."""

import re

from ..source.markdown import ends_with_paragraph
from ..source.naming import name_from
from .draft import Draft
from .kinds import PARTS
from .mkdocs_quiz import GAP
from .todo import Entry, Todo

__all__ = ["Entry", "entry_of", "name_of"]


def entry_of(draft: Draft, name: str, lesson: str) -> Entry:
    """The question under its new ``name``; ``lesson`` is where it goes if its file says nothing else."""
    keys, marked = draft.keys, draft.kind != "reflect"
    entry: Entry = {
        "id": name,
        "type": draft.kind,
        "level": keys.get("level") or Todo("level"),
        "lesson": keys.get("lesson") or lesson or Todo("lesson"),
    }
    entry["see"] = keys.get("see") or (Todo("see") if marked else "")
    entry["objective"] = keys.get("objective", "")
    entry["use"] = keys.get("use", "") if marked else "lesson"
    before, text = _parted(draft.text)
    entry["prompt"] = _prompt(draft.prompt or before)
    entry |= PARTS[draft.kind](draft, text)
    entry |= {
        "hint": keys.get("hint", ""),
        "hints": draft.hints or "",
        "explanation": draft.explanation or (Todo("explanation") if marked else ""),
    }
    return {key: value for key, value in entry.items() if value != "" and value is not False}


def name_of(draft: Draft) -> str:
    """A name from the words of the question: its last paragraph's, where the question itself stands."""
    asked = [
        paragraph for paragraph in re.split(r"\n\s*\n", GAP.sub("", draft.prompt or draft.text)) if paragraph.strip()
    ]
    return name_from(asked[-1] if asked else "", before="question")


def _prompt(text: str) -> object:
    if not text.strip():
        return Todo("prompt")
    return text if ends_with_paragraph(text) else Todo("prompt-last", text)


def _parted(text: str) -> tuple[str, str]:
    """A text with gaps as the paragraphs before the first gap, if they can ask the question, and the rest."""
    paragraphs = re.split(r"(\n\s*\n)", text)
    first = next((index for index, part in enumerate(paragraphs) if GAP.search(part)), 0)
    before = "".join(paragraphs[:first]).strip("\n")
    return (before, "".join(paragraphs[first:])) if ends_with_paragraph(before) else ("", text)
