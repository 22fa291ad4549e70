"""Every sentence the tool says, to learners and to authors, per language."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from unicodedata import category

import yaml

from .told import Form, Told

_FOLDER = Path(__file__).parent
#: Signs of a value that a mistake quotes; a list of what there is to choose from may be long.
_LONGEST = 400

#: Two sentences: what is so, and what to do.
Pair = tuple[str, str]


@dataclass(frozen=True)
class Words:
    """The sentences of one language.

    ``mistakes`` are told to an author, and ``said`` is what the tool says else, such as what was built. ``learner`` is
    what pages say, and ``script`` is what a page carries along for its script to pick from. ``schema`` describes each
    key of the author's files, ``keys`` is what else their page of keys says.
    """

    language: str
    mistakes: Mapping[str, Pair]
    said: Mapping[str, str]
    learner: Mapping[str, str]
    script: Mapping[str, str]
    schema: Mapping[str, str]
    keys: Mapping[str, str]
    #: The titles of what ``kurs report`` tells.
    report_words: Mapping[str, str]
    search_endings: tuple[str, ...]
    #: What the search leaves out of a question: words that stand in every sentence.
    search_small: tuple[str, ...]
    #: What would be better about a question: what is so, and what to do.
    advice: Mapping[str, Pair]
    #: Words that turn a question round, and what an option says that speaks about the others («…» is any words).
    negative_words: tuple[str, ...]
    catch_all_options: tuple[str, ...]
    #: What the reason begins with that an option gives; behind a comma where the word means something else without one.
    reason_words: tuple[str, ...]
    #: What turns a sentence against the one before it.
    turning_words: tuple[str, ...]
    #: What makes a number before it a figure that needs a source.
    figure_units: tuple[str, ...]
    #: What «kurs import» says about a place in somebody's file, and the comments it writes where something is missing.
    notes: Mapping[str, Pair]
    comments: Mapping[str, str]
    #: What the columns of a spreadsheet can be called, and what can stand in those that have a choice of words.
    table_columns: Mapping[str, list[str]]
    table_values: Mapping[str, Mapping[str, list[str]]]
    #: What a script says otherwise in a site that is no course.
    guest: Mapping[str, str]

    def for_guest(self) -> "Words":
        """The same for a site that is no course."""
        return replace(self, script={**self.script, **self.guest})

    def tell(self, message: str, values: Mapping[str, object]) -> str:
        """A mistake in words, on one line: what is wrong, then the way out."""
        what, way_out = self.mistakes[message]
        near = f"{self.said['near']} " if values.get("near") else ""
        said = {name: _shortened(value) for name, value in values.items()}
        if "file" in said:
            said["file"] = _printed(str(said["file"]))
        told = f"{what}: {near}{way_out}".format_map({"near": "", **said})
        return " ".join(told.split())

    def say(self, name: str, **values: object) -> str:
        """A sentence that the tool itself says to an author, such as what was built."""
        return self.said[name].format_map(values)

    def line(self, mistake: Told) -> str:
        """``file:line:column: what is wrong: what to do``, for a mistake of ``errors``."""
        place = mistake.place
        return f"{_printed(place.path)}:{place.line}:{place.column}: {self.tell(mistake.message, mistake.values)}"

    def tell_advice(self, name: str, values: Mapping[str, object]) -> str:
        """A piece of advice in words, on one line, with its name: an author answers it by that name."""
        what, way_out = self.advice[name]
        return " ".join(f"{what}: {way_out} [{name}]".format_map(values).split())

    def advice_line(self, advice: Told) -> str:
        """``file:line:column: advice: what is so: what to do [name]``."""
        place, told = advice.place, self.tell_advice(advice.message, advice.values)
        return f"{_printed(place.path)}:{place.line}:{place.column}: {self.say('advice')}: {told}"

    def note_line(self, note: Told) -> str:
        """``file:line: what is so: what to do``, for what «kurs import» found in a file."""
        what, way_out = self.notes[note.message]
        told = f"{what}: {way_out}".format_map(note.values)
        return f"{_printed(note.place.path)}:{note.place.line}: {' '.join(told.split())}"

    def report(self, mistakes: Sequence[Told], form: Form | None = None) -> str:
        """All mistakes, a line each, and how many there are; ``form`` writes the lines another way."""
        count = len(mistakes)
        end = self.say("mistake-one") if count == 1 else self.say("mistakes", count=count)
        return "\n".join([*map((form or self).line, mistakes), end])

    def report_advice(self, advice: Sequence[Told], form: Form | None = None) -> str:
        """All advice, in the same way."""
        count = len(advice)
        end = self.say("advice-one") if count == 1 else self.say("advice-many", count=count)
        return "\n".join([*map((form or self).advice_line, advice), end])


def _shortened(value: object) -> object:
    """What an author typed where a name belongs can be as long as a page."""
    return f"{value[:_LONGEST]}…" if isinstance(value, str) and len(value) > _LONGEST else value


@cache
def languages() -> tuple[str, ...]:
    """The languages that the tool itself speaks."""
    return tuple(sorted(path.stem for path in _FOLDER.glob("*.yml")))


@cache
def words(language: str) -> Words:
    """The sentences in a language. Raises KeyError for one that the tool does not speak."""
    if language not in languages():
        raise KeyError(language)
    read = yaml.load((_FOLDER / f"{language}.yml").read_text("utf-8"), yaml.CSafeLoader)
    mistakes, said = _parted(read.pop("author"))
    notes, comments = _parted(read.pop("importing"))
    advice, _ = _parted(read.pop("advice"))
    lists = {name: tuple(part) for name, part in read.items() if isinstance(part, list)}
    pairs = {"mistakes": mistakes, "notes": notes, "advice": advice}
    return Words(language, said=said, comments=comments, report_words=read.pop("report"), **{**read, **lists, **pairs})


def _parted(sentences: Mapping[str, str | list[str]]) -> tuple[dict[str, Pair], dict[str, str]]:
    """The pairs among the sentences, and those that stand alone."""
    pairs: dict[str, Pair] = {}
    alone: dict[str, str] = {}
    for name, said in sentences.items():
        if isinstance(said, str):
            alone[name] = said
        else:
            what, way_out = said
            pairs[name] = what, way_out
    return pairs, alone


def _printed(path: str) -> str:
    """The path with signs that nobody sees as their numbers: they could turn the whole line around."""
    return "".join(f"(U+{ord(sign):04X})" if category(sign) == "Cf" else sign for sign in path)
