"""Reads Moodle XML: the questions of a question bank."""

import re
from collections.abc import Callable

from ..errors import Place
from .cloze import with_choices, with_gaps
from .draft import Draft, DraftOption, DraftPair
from .graded import Graded, chosen, counted, paired, true_or_false, typed
from .moodle_text import as_markdown, as_words
from .source import Source
from .xml import BrokenXml, HostileXml, Node, read_xml

_ROOT = re.compile(r"\s*(?:<\?xml.*?\?>\s*|<!--.*?-->\s*|<!DOCTYPE[^\[>]*(?:\[.*?\]\s*)?>\s*)*<quiz\b", re.DOTALL)
_FORMS = {"html": "html", "markdown": "markdown", "plain_text": "plain", "moodle_auto_format": "moodle"}


def is_moodle_xml(source: Source) -> bool:
    """Whether it is XML with a quiz of questions; a page for mkdocs-quiz can begin alike."""
    return bool(_ROOT.match(source.text[:20_000])) and (
        "<question" in source.text or source.text.lstrip().startswith("<?xml")
    )


def read_moodle_xml(source: Source) -> None:
    """Files the questions in order, and notes about those of other kinds."""
    try:
        root = read_xml(source.text.encode())
    except BrokenXml as error:
        source.found.note(error.line, "xml-broken")
        return
    except HostileXml as error:
        source.found.note(error.line, "xml-refused")
        return
    questions = root.all("question")
    for node in questions:
        _file(node, source)
    if not questions:
        source.found.note(1, "xml-without-questions")


def _file(node: Node, source: Source) -> None:
    kind = node.attributes.get("type", "")
    if kind == "category":
        source.found.note(
            node.line,
            "category-not-taken",
            category=node.said("category").removeprefix("$course$/").removeprefix("top/"),
        )
    elif kind == "description":
        source.found.note(node.line, "description-not-taken")
    elif kind not in _KINDS:
        source.found.note(node.line, "type-not-taken", kind=kind)
    else:
        source.found.drafts.append(_Question(node, source).draft())


class _Question:
    """One question while it is read."""

    def __init__(self, node: Node, source: Source):
        self.node, self.found, self.language = node, source.found, source.language

    def draft(self) -> Draft:
        node = self.node
        draft = Draft(Place(self.found.file, node.line), prompt=self.markdown(node.first("questiontext")))
        draft.explanation, draft.explained = (
            self.markdown(node.first("generalfeedback")),
            node.first("generalfeedback").line,
        )
        draft.hints = [hint for one in node.all("hint") if (hint := self.markdown(one))]
        _KINDS[node.attributes["type"]](self, draft)
        return draft

    # Texts.

    def markdown(self, node: Node) -> str:
        said = node.first("text").text if node.all("text") else node.text
        return as_markdown(said, self.form(node), self.found, node.line)

    def words(self, node: Node) -> str:
        said = node.first("text").text if node.all("text") else node.text
        return as_words(said, self.form(node))

    def form(self, node: Node) -> str:
        return _FORMS.get(node.attributes.get("format", ""), "moodle")

    def graded(self, text: Callable[[Node], str]) -> list[Graded]:
        return [
            Graded(text(one), self.share(one), self.markdown(one.first("feedback")), one.line, one.said("tolerance"))
            for one in self.node.all("answer")
        ]

    def share(self, answer: Node) -> float:
        try:
            return float(answer.attributes.get("fraction", "0").replace(",", "."))
        except ValueError:
            return 0

    # Kinds.

    def choice(self, draft: Draft) -> None:
        chosen(
            draft, self.graded(self.markdown), self.found, several=self.node.said("single").lower() in ("false", "0")
        )
        draft.shuffle = self.node.said("shuffleanswers").lower() in ("true", "1")

    def choices(self, draft: Draft) -> None:
        """All that are right are to be chosen, and nothing else: each says so with all points."""
        answers = self.graded(self.markdown)
        draft.options = [answer.option(answer.weight > 0) for answer in answers]
        draft.shuffle = self.node.said("shuffleanswers").lower() in ("true", "1")

    def truth(self, draft: Draft) -> None:
        answers = {one.said("text").lower() == "true": one for one in self.node.all("answer")}
        right = [truth for truth, one in answers.items() if self.share(one) > 99]
        feedback = {truth: self.markdown(one.first("feedback")) for truth, one in answers.items()}
        true_or_false(draft, right[:1] == [True], feedback, self.language, self.node.line)
        if len(right) != 1:
            draft.in_doubt = True
            draft.options = [DraftOption(option.text, False, option.feedback, option.line) for option in draft.options]
            self.found.note(self.node.line, "points-in-doubt")

    def word(self, draft: Draft) -> None:
        typed(draft, self.graded(lambda one: one.said("text")), self.found)
        draft.keys["exact"] = "case" if self.node.said("usecase") == "1" else ""

    def number(self, draft: Draft) -> None:
        counted(draft, self.graded(lambda one: one.said("text")), self.found)
        units = [unit.said("unit_name") for unit in self.node.first("units").all("unit")]
        if len(units) == 1:
            draft.keys["unit"] = units[0]
        elif units:
            self.found.note(self.node.first("units").line, "units-not-taken", units=", ".join(units))

    def pairs(self, draft: Draft) -> None:
        pairs = [DraftPair(self.markdown(one), one.said("answer")) for one in self.node.all("subquestion")]
        paired(draft, pairs, self.found)

    def essay(self, draft: Draft) -> None:
        draft.kind = "reflect"

    def order(self, draft: Draft) -> None:
        draft.kind = "order"
        answers = sorted(self.node.all("answer"), key=self.share)
        draft.options = [DraftOption(self.markdown(one), True, "", one.line) for one in answers]

    def gaps(self, draft: Draft) -> None:
        """Words to be dragged or chosen into a text."""
        choices = [
            (self.words(one), one.said("group") or "1")
            for one in [*self.node.all("dragbox"), *self.node.all("selectoption")]
        ]
        asked = self.node.first("questiontext")
        with_choices(draft, asked.first("text").text, self.form(asked), choices, self.found)
        draft.shuffle = self.node.said("shuffleanswers").lower() in ("true", "1")

    def cloze(self, draft: Draft) -> None:
        asked = self.node.first("questiontext")
        with_gaps(draft, asked.first("text").text, self.form(asked), self.found)


_KINDS: dict[str, Callable[[_Question, Draft], None]] = {
    "multichoice": _Question.choice,
    "multichoiceset": _Question.choices,
    "truefalse": _Question.truth,
    "shortanswer": _Question.word,
    "numerical": _Question.number,
    "matching": _Question.pairs,
    "essay": _Question.essay,
    "ordering": _Question.order,
    "ddwtos": _Question.gaps,
    "gapselect": _Question.gaps,
    "cloze": _Question.cloze,
    "multianswer": _Question.cloze,
}
