"""Reads the gaps that Moodle writes into a text: ``{1:SHORTANSWER:=yes#so~%50%perhaps}``."""

import re

from ..errors import Place
from .draft import Draft, DraftOption, Findings
from .graded import Graded, chosen, counted, in_gap, typed
from .moodle_text import as_markdown, as_words

_ESCAPED = re.compile(r"\\([{}#~/\"\\=:])")
_GAP = re.compile(r"\{(\d*):([A-Z_]+):([^{}]*)\}")
_SHARE = re.compile(r"%(-?\d+(?:[.,]\d+)?)%")
_NUMBERED = re.compile(r"\[\[(\d+)\]\]")
_TYPED = {"SHORTANSWER", "SA", "MW", "SHORTANSWER_C", "SAC", "MWC"}
_CHOSEN = {
    "MULTICHOICE",
    "MC",
    "MULTICHOICE_V",
    "MCV",
    "MULTICHOICE_H",
    "MCH",
    "MULTICHOICE_S",
    "MCS",
    "MULTICHOICE_VS",
    "MCVS",
    "MULTICHOICE_HS",
    "MCHS",
}
_COUNTED = {"NUMERICAL", "NM"}
#: Letters that no text has stand for escaped signs, and for gaps while Markdown is made of the text.
_SIGNS, _GAPS = 0xF0000, 0xF1000


def with_gaps(draft: Draft, text: str, form: str, found: Findings) -> None:
    """Makes the question a text with gaps, as they stand in it; one of a kind that we have not is noted, and has no
    key."""
    hidden = _ESCAPED.sub(lambda sign: chr(_SIGNS + ord(sign[1])), text)

    def gap(said: re.Match[str]) -> str:
        options = _options(said[2], said[3], draft, found)
        return _put(draft, options) if options else said[0]

    _finish(draft, _GAP.sub(gap, hidden), form, found)


def with_choices(draft: Draft, text: str, form: str, choices: list[tuple[str, str]], found: Findings) -> None:
    """Makes the question a text with gaps, each of which names one of the ``choices``; others of its group can be
    chosen too."""

    def gap(said: re.Match[str]) -> str:
        place = int(said[1]) if len(said[1]) < 4 else 0
        if not 0 < place <= len(choices):
            found.note(draft.place.line, "gap-without-choice", number=said[1])
            return said[0]
        right, group = choices[place - 1]
        return _put(
            draft,
            [
                DraftOption(one, one == right, "", draft.place.line)
                for one in dict.fromkeys(one for one, other in choices if other == group)
            ],
        )

    _finish(draft, _NUMBERED.sub(gap, text), form, found)


def _put(draft: Draft, options: list[DraftOption]) -> str:
    number = len(draft.gaps) + 1
    draft.gaps[str(number)] = options
    return chr(_GAPS + number)


def _finish(draft: Draft, text: str, form: str, found: Findings) -> None:
    """The text as Markdown, in which gaps are written as ours."""
    shown = as_markdown(_unhidden(text), form, found, draft.place.line).replace("[[", "\\[\\[")
    draft.kind, draft.prompt = "blanks", ""
    draft.text = "".join(f"[[{ord(sign) - _GAPS}]]" if sign > chr(_GAPS) else sign for sign in shown)


def _unhidden(text: str) -> str:
    return "".join(chr(ord(sign) - _SIGNS) if chr(_SIGNS) < sign < chr(_GAPS) else sign for sign in text)


def _options(kind: str, said: str, draft: Draft, found: Findings) -> list[DraftOption]:
    """What belongs into a gap; nothing, and a note, if it is of a kind that we have not."""
    gap = Draft(draft.place)
    answers = [_graded(one, kind in _COUNTED, draft.place, found) for one in said.split("~") if one.strip()]
    if kind in _TYPED:
        typed(gap, answers, found)
    elif kind in _CHOSEN:
        chosen(gap, answers, found, several=False)
    elif kind in _COUNTED:
        counted(gap, answers, found)
    else:
        found.note(draft.place.line, "gap-not-taken", kind=kind)
    return in_gap(gap, found)


def _graded(said: str, is_number: bool, place: Place, found: Findings) -> Graded:
    said = said.strip()
    share = _SHARE.match(said)
    weight = float(share[1].replace(",", ".")) if share else 100 if said.startswith("=") else 0
    text, _, feedback = said[share.end() if share else said.startswith("=") :].partition("#")
    text, _, margin = text.partition(":") if is_number else (text, "", "")
    words, told = as_words(_unhidden(text), "moodle"), as_markdown(_unhidden(feedback), "moodle", found, place.line)
    return Graded(words, weight, told, place.line, margin.strip())
