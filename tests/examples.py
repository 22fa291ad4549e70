"""The example file of each kind of question, and a course that holds them all."""

from dataclasses import dataclass
from pathlib import Path

import yaml

from build_tools.questions import KINDS, NAMES

#: Of a gathering of ten minutes.
RUN_SHEET = """/// run-sheet
minutes: 10
steps:
  - {minutes: 4, title: Smell, how: Pass the loaf around.}
  - {minutes: 6, title: Talk, how: Ask what they smell., needs: A loaf}
///
"""
_FOLDER = Path(__file__).parent / "questions"
#: In C where PyYAML has it: every module of tests reads the examples.
READER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True)
class Example:
    """``right`` is an answer that is right (any answer, where nothing is), ``wrong`` are two that are not, as short texts.

    ``keys`` give the right one from before the question's first field: names of keys (``Tab*3`` three times), and texts to type.
    """

    kind: str
    question: dict
    right: str
    wrong: list[str]
    keys: list[str]

    @property
    def is_asked_before(self) -> bool:
        """Whether the kind can be asked before reading, as it is in its lesson."""
        return bool(KINDS[self.kind].asked_before)


def examples() -> list[Example]:
    read = [(name, yaml.load((_FOLDER / f"{name}.yml").read_text("utf-8"), READER)) for name in NAMES]
    return [Example(name, entry["question"], entry["right"], entry["wrong"], entry["keys"]) for name, entry in read]


def add_examples(root: Path) -> None:
    """Adds a module ``kinds`` to the course below ``root``: a lesson and a question for each example, and a page that prints them all."""
    folder = root / "modules" / "kinds" / "en"
    folder.mkdir(parents=True)
    settings = root / "course" / "course.yml"
    settings.write_text(settings.read_text("utf-8").replace("dough, oven", "dough, kinds, oven"), "utf-8")
    (folder / "index.md").write_text(
        _page(title="Kinds", question="Which kinds?", summary="All of them.", lessons=list(NAMES), pages=["together"]),
        "utf-8",
    )
    asks = "".join(f"  - example-{name}\n" for name in NAMES)
    (folder / "together.md").write_text(
        _page(title="Together", summary="On paper.") + f"/// handout | kinds\nessence: [All.]\nquestions:\n{asks}///\n",
        "utf-8",
    )
    for example in examples():
        meta = _page(
            id=example.kind,
            title=f"The kind {example.kind}",
            summary="One.",
            goals=["answer"],
            reviewed="2026-01-01",
            review_by="2027-01-01",
        )
        (folder / f"{example.kind}.md").write_text(meta + _lesson(example), "utf-8")
    questions = [asked(one, one.kind) | ({"before": True} if one.is_asked_before else {}) for one in examples()]
    (root / "quizzes" / "kinds.yml").write_text(yaml.safe_dump({"quiz": "kinds", "questions": questions}), "utf-8")


def _lesson(example: Example) -> str:
    quiz = f"/// quiz | kinds\nlesson: {example.kind}\n"
    early = f"Before.\n\n{quiz}only: [example-{example.kind}]\n///\n\n" if example.is_asked_before else ""
    return f"{early}## Here {{#here}}\n\n## Questions\n\n{quiz}///\n"


def asked(example: Example, lesson: str, passage: str = "here", use: str = "lesson") -> dict:
    """The question as it stands in a file, asked in a lesson, whose ``passage`` is to be read again."""
    own = {"id": f"example-{example.kind}", "lesson": lesson, "use": use}
    see = {"see": f"{lesson}#{passage}"} if "see" in example.question else {}
    return example.question | own | see


def _page(**meta: object) -> str:
    return f"---\n{yaml.safe_dump(meta)}---\n"
