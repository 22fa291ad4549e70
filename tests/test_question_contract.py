"""A kind of question, and whatever asks questions, keeps to the contract that the guide tells: each misuse is named."""

import json
import re
import subprocess

import pytest
from conftest import ROOT

from build_tools.assets.needs import file_of
from build_tools.questions import NAMES

GUIDE = (ROOT / "docs" / "question-kinds.md").read_text("utf-8").partition("## The contract in the browser")[2]
BASE = "question/question"
#: What the base says, which is fetched later: it may ask for all that a kind gives and finds.
SAYING = ["question/told", "question/wanting"]
#: What asks questions, beside the kinds.
ASKING = sorted(
    file.relative_to(ROOT / "build_tools").with_suffix("").as_posix().removeprefix("browser/")
    for file in (ROOT / "build_tools").rglob("*.js")
    if file.parent.name != "questions" and f"{file.parent.name}/{file.stem}" not in (BASE, *SAYING)
)


def members(text):
    """The members that stand in the first cells of a table, or in a text."""
    cells = re.findall(r"^\| (`.+?`) \|", text, re.MULTILINE) or [text]
    return [name for cell in cells for name in re.findall(r"`(\w+)(?:\(\w*\))?`", cell)]


_GIVES, _FINDS, _ASKED, _ = re.split(r"^(?=What it finds|What asks|Everything)", GUIDE, flags=re.MULTILINE)
#: What a kind gives, what it finds and leaves as it is, and what those who ask questions read and call.
GIVES, FINDS, ASKED = members(_GIVES), members(_FINDS), members(_ASKED)


def told(*names):
    """What scripts define, use, extend and ask, under their names."""
    files = {name: str(file_of(name, "js")) for name in names}
    said = subprocess.run(
        ["node", str(ROOT / "tests" / "members.js"), *files.values()], capture_output=True, text=True, check=True
    )
    return {name: json.loads(said.stdout)[file] for name, file in files.items()}


@pytest.fixture(scope="module")
def of_elements(browser):
    """What every element has."""
    page = browser.new_page()
    found = page.evaluate("(() => { const all = []; for (const name in document.body) all.push(name); return all })()")
    page.close()
    return {*found, "connectedCallback"}


def misuses(kind, of_elements):
    """What is wrong with a kind's script: each member that it may not define, or that nobody has."""
    own = set(kind["defines"])
    taken = sorted(own & ({*FINDS, *ASKED, *of_elements} - {*GIVES}))
    known = {*GIVES, *FINDS, *of_elements}
    lacking = sorted((set(kind["uses"]) - own | set(kind["extends"])) - known)
    return [f"it may not define «{name}»: that is the base's own" for name in taken] + [
        f"it uses «{name}», which neither it nor the contract has" for name in lacking
    ]


def test_the_guide_names_every_open_member_of_a_question_and_no_other(of_elements):
    assert sorted({*GIVES, *FINDS, *ASKED}) == sorted(
        {*told(BASE)[BASE]["defines"], "response", "restore", "score"} - of_elements
    )


@pytest.mark.parametrize("kind", NAMES)
def test_a_kind_keeps_to_the_contract(kind, of_elements):
    name = f"questions/{kind}"
    assert misuses(told(name)[name], of_elements) == []


def test_what_is_said_for_all_kinds_asks_for_nothing_that_is_the_bases_own(of_elements):
    asked = set().union(*(one["asks"] for one in told(*SAYING).values()))
    assert "nudge" in asked and asked <= {*GIVES, *FINDS, *ASKED} | of_elements


def test_what_asks_questions_keeps_to_the_contract(of_elements):
    found = told(*ASKING)
    assert set().union(*(one["asks"] for one in found.values())) & {*ASKED} >= {"tries", "startAgain"}
    wrong = {name: sorted(set(one["asks"]) - {*ASKED} - of_elements) for name, one in found.items()}
    assert {name: one for name, one in wrong.items() if one} == {}


@pytest.mark.parametrize(
    ("line", "misuse"),
    [
        ("get tries() { return [] }", "it may not define «tries»: that is the base's own"),
        ("startAgain() {}", "it may not define «startAgain»: that is the base's own"),
        ("woken() { this.key = 1 }", "it may not define «key»: that is the base's own"),
        ("title = null", "it may not define «title»: that is the base's own"),
        ("score() { return this.round ? 1 : 0 }", "it uses «round», which neither it nor the contract has"),
        ("score() { const { given } = this }", "it uses «given», which neither it nor the contract has"),
        ("sayEmpty() { super.sayEmpty() }", "it uses «sayEmpty», which neither it nor the contract has"),
    ],
)
def test_a_kind_that_misuses_a_member_is_told_which(line, misuse, of_elements, tmp_path):
    file = tmp_path / "year.js"
    file.write_text(f"class QuizYear extends Question {{\n  {line}\n}}\n", "utf-8")
    command = ["node", str(ROOT / "tests" / "members.js"), str(file)]
    (kind,) = json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout).values()
    assert misuses(kind, of_elements) == [misuse]
