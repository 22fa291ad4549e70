"""The part of an entry that belongs to its kind of question, made of what was found."""

import re
from collections.abc import Callable

from ..source.naming import Names, name_from
from .draft import Draft, DraftOption
from .mkdocs_quiz import GAP
from .todo import Digits, Entry, Todo


def _choice(draft: Draft, text: str) -> Entry:
    return {"options": _doubted(_options(draft.options), draft.options), "shuffle": draft.shuffle}


def _options(options: list[DraftOption]) -> list[Entry]:
    names = Names()
    return [
        {"id": names.take(name_from(one.text, before="option", words=3, most=24)), **_option(one)} for one in options
    ]


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
    if draft.in_doubt:
        return {"accepted": Todo("accepted")}
    accepted = [option.text for option in draft.options if option.right]
    exact = draft.keys.get("exact")
    return {"accepted": accepted or Todo("accepted"), "exact": [exact] if exact else "", "wrong": _wrong(draft, "text")}


def _number(draft: Draft, text: str) -> Entry:
    if draft.in_doubt:
        return {"answer": Todo("answer")}
    right = [option for option in draft.options if option.right]
    answer = (
        Todo("answer")
        if not right
        else _digits(right[0].text)
        if len(right) == 1
        else Todo("one-answer", _digits(right[0].text))
    )
    margin = _digits(right[0].margin) if right and right[0].margin not in ("", "0") else ""
    return {"answer": answer, "margin": margin, "unit": draft.keys.get("unit", ""), "wrong": _wrong(draft, "answer")}


def _wrong(draft: Draft, key: str) -> object:
    """The wrong answers that are expected; '' if there are none."""
    wrong = [option for option in draft.options if not option.right]
    return [
        {key: _digits(one.text) if key == "answer" else one.text, "feedback": one.feedback or Todo("feedback")}
        for one in wrong
    ] or ""


def _digits(text: str) -> str:
    """A number as YAML wants it. What is none stays the text it is."""
    return Digits(text) if re.fullmatch(r"-?\d+(\.\d+)?", text) else text


def _reflect(draft: Draft, text: str) -> Entry:
    return {"example": draft.keys.get("example") or Todo("example")}


def _blanks(draft: Draft, text: str) -> Entry:
    gaps: dict[str, Entry] = {}
    names = Names()

    def gap(found: re.Match[str]) -> str:
        said = found[1].strip()
        options = draft.gaps.get(said) or [DraftOption(said, True)]
        name = names.take(
            name_from(next((one.text for one in options if one.right), ""), before="gap", words=3, most=24)
        )
        gaps[name] = _gap(options)
        return f"{{{name}}}"

    return {"text": GAP.sub(gap, _literal(text)), "gaps": gaps or Todo("gaps"), "shuffle": draft.shuffle}


def _gap(options: list[DraftOption]) -> Entry:
    if all(option.right for option in options):
        return {"accepted": [option.text for option in options]}
    return {"options": _doubted(_options(options), options)}


def _literal(text: str) -> str:
    """The text in which words in braces stay what they are, and name no gap; code shows no backslash."""
    return re.sub(
        r"(`+)(?!`).*?(?<!`)\1(?!`)|\{(?=[a-z][a-z0-9-]*\})",
        lambda found: found[0] if found[1] else "\\{",
        text,
        flags=re.DOTALL,
    )


def _match(draft: Draft, text: str) -> Entry:
    names = Names()
    sides = [
        (names.take(name_from(pair.left or pair.right, before="pair", words=3, most=24)), pair) for pair in draft.pairs
    ]
    pairs: list[Entry] = [{"id": name, "left": pair.left, "right": pair.right} for name, pair in sides if pair.left]
    extra: list[Entry] = [{"id": name, "right": pair.right} for name, pair in sides if not pair.left]
    return {"pairs": pairs if len(pairs) > 1 else Todo("pairs", pairs or None), "extra": extra or ""}


def _sort(draft: Draft, text: str) -> Entry:
    names, inside = Names(), Names()
    groups = {
        right: names.take(name_from(right, before="group", words=3, most=24))
        for right in dict.fromkeys(pair.right for pair in draft.pairs)
    }
    items: list[Entry] = [
        {
            "id": inside.take(name_from(pair.left, before="item", words=3, most=24)),
            "text": pair.left,
            "group": groups[pair.right],
        }
        for pair in draft.pairs
    ]
    return {"groups": {name: title for title, name in groups.items()}, "items": items}


def _order(draft: Draft, text: str) -> Entry:
    names = Names()
    return {
        "items": [
            {"id": names.take(name_from(one.text, before="item", words=3, most=24)), "text": one.text}
            for one in draft.options
        ]
    }


#: What each kind takes from a draft whose ``text`` is what stands behind its prompt.
PARTS: dict[str, Callable[[Draft, str], Entry]] = {
    "choice": _choice,
    "text": _typed,
    "number": _number,
    "reflect": _reflect,
    "blanks": _blanks,
    "match": _match,
    "sort": _sort,
    "order": _order,
}
