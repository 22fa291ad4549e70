"""Turns what was found into an entry of our YAML. What its file did not say is left open, never made up."""

import re
from collections.abc import Container
from dataclasses import dataclass

from ..source.markdown import ends_with_paragraph
from ..source.naming import name_from, unused
from .draft import Draft, DraftOption
from .mkdocs_quiz import GAP

Entry = dict[str, object]


@dataclass(frozen=True)
class Todo:
    """A place where the author must write: ``what`` names the sentence about it, ``value`` is what stands there already."""

    what: str
    value: object = None


def entry_of(draft: Draft, name: str, lesson: str) -> Entry:
    """The question under its new ``name``; ``lesson`` is where it goes if its file says nothing else."""
    keys, marked = draft.keys, draft.kind != "reflect"
    entry: Entry = {"id": name, "type": draft.kind, "level": keys.get("level") or Todo("level"), "lesson": keys.get("lesson") or lesson or Todo("lesson")}
    entry["see"] = keys.get("see") or (Todo("see") if marked else "")
    entry["objective"] = keys.get("objective", "")
    entry["use"] = keys.get("use", "") if marked else "lesson"
    before, text = _parted(draft.text)
    entry["prompt"] = _prompt(draft.prompt or before)
    entry |= _KINDS[draft.kind](draft, text)
    entry |= {"hint": keys.get("hint", ""), "explanation": draft.explanation or (Todo("explanation") if marked else "")}
    return {key: value for key, value in entry.items() if value != "" and value is not False}


def name_of(draft: Draft, used: Container[str]) -> str:
    """A name from the words of the question that no other question has: its last paragraph's, where the question itself stands."""
    asked = [paragraph for paragraph in re.split(r"\n\s*\n", GAP.sub("", draft.prompt or draft.text)) if paragraph.strip()]
    return unused(name_from(asked[-1] if asked else "", before="question"), used)


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


def _choice(draft: Draft, text: str) -> Entry:
    options: list[Entry] = []
    for option in draft.options:
        name = unused(name_from(option.text, before="option", words=3, most=24), {one["id"] for one in options})
        options.append({"id": name, **_option(option)})
    return {"options": _doubted(options, draft.options), "shuffle": draft.shuffle}


def _option(option: DraftOption) -> Entry:
    entry: Entry = {"text": option.text or Todo("option"), "correct": option.right, "feedback": option.feedback}
    if not option.right and not option.feedback:
        entry["feedback"] = Todo("feedback")
    return {key: value for key, value in entry.items() if value not in ("", False)}


def _doubted(entries: list[Entry], options: list[DraftOption]) -> object:
    """The options, with what they lack as a whole."""
    right = sum(option.right for option in options)
    what = "options" if len(options) < 2 else "right" if not right else "wrong" if right == len(options) else ""
    return Todo(what, entries or None) if what else entries


def _typed(draft: Draft, text: str) -> Entry:
    accepted = [option.text for option in draft.options if option.right]
    return {"accepted": accepted or Todo("accepted"), "wrong": _wrong(draft, "text")}


def _number(draft: Draft, text: str) -> Entry:
    right = [_digits(option.text) for option in draft.options if option.right]
    answer = Todo("answer") if not right else right[0] if len(right) == 1 else Todo("one-answer", right[0])
    return {"answer": answer, "wrong": _wrong(draft, "answer")}


def _wrong(draft: Draft, key: str) -> object:
    """The wrong answers that are expected; '' if there are none."""
    wrong = [option for option in draft.options if not option.right]
    return [{key: _digits(one.text) if key == "answer" else one.text, "feedback": one.feedback or Todo("feedback")} for one in wrong] or ""


class Digits(str):
    """A number, which stands in YAML without quotation marks."""


def _digits(text: str) -> str:
    """A number as YAML wants it: a point before decimals, no spaces. What is none stays the text it is."""
    plain = re.sub(r"\s", "", text)
    plain = plain.replace(",", ".") if plain.count(",") == 1 and "." not in plain else plain
    return Digits(plain) if re.fullmatch(r"-?\d+(\.\d+)?", plain) else text


def _reflect(draft: Draft, text: str) -> Entry:
    return {"example": draft.keys.get("example") or Todo("example")}


def _blanks(draft: Draft, text: str) -> Entry:
    gaps: dict[str, Entry] = {}

    def gap(found: re.Match) -> str:
        answer = found[1].strip()
        name = unused(name_from(answer, before="gap", words=3, most=24), gaps)
        gaps[name] = {"accepted": [answer]}
        return f"{{{name}}}"

    return {"text": GAP.sub(gap, _literal(text)), "gaps": gaps or Todo("gaps")}


def _literal(text: str) -> str:
    """The text in which words in braces stay what they are, and name no gap; code shows no backslash."""
    return re.sub(r"(`+)(?!`).*?(?<!`)\1(?!`)|\{(?=[a-z][a-z0-9-]*\})", lambda found: found[0] if found[1] else "\\{", text, flags=re.DOTALL)


_KINDS = {"choice": _choice, "text": _typed, "number": _number, "reflect": _reflect, "blanks": _blanks}
