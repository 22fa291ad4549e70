"""The tool that mutates changed lines makes changes that a test can notice, and knows which tests to ask."""

import ast

import pytest
from conftest import ROOT
from mutants.change import mutants
from mutants.rooms import TESTS, asked_about

GENERATOR = sorted(
    path.relative_to(ROOT).as_posix() for ending in ("py", "js") for path in ROOT.glob(f"build_tools/**/*.{ending}")
)
PYTHON = '"""Says it."""\n\n\ndef most(ones):\n    """Æ."""\n    ø = "å" + "ø"; note(ones)  # < 3\n    return ones[0] if len(ones) <= 1 and not ø else max(ones)\n'
SCRIPT = '// a < b\nfunction most(ones) {\n  note("å; b", ones)\n  return ones.length <= 1 && !ones.at(0) ? "none" : `of ${ones}`\n}\n'


def told(text, lines, *, python):
    return [f"{one.line}: {one.told}" for one in mutants(text, lines, python=python)]


def test_each_sign_text_and_statement_of_a_changed_line_is_changed_once():
    assert told(PYTHON, [6, 7], python=True) == [
        '6: ø = "å" + "ø" → pass',
        '6: "å" → ""',
        "6: + → -",
        '6: "ø" → ""',
        "6: note(ones) → pass",
        "7: return ones[0] if len(ones) <= 1 and not ø else max(ones) → pass",
        "7: 0 → 1",
        "7: <= → <",
        "7: 1 → 2",
        "7: and → or",
        "7: not → nothing",
        "7: max → min",
    ]
    assert told(SCRIPT, range(1, 6), python=False) == [
        '3: note("å; b", ones) → nothing',
        '3: "å; b" → ""',
        "4: <= → <",
        "4: 1 → 2",
        "4: && → ||",
        "4: ! → nothing",
        "4: 0 → 1",
        '4: "none" → ""',
    ]


def test_other_lines_texts_for_readers_and_comments_are_left_alone():
    assert told(PYTHON, [1, 2, 5], python=True) == [] and told(SCRIPT, [1], python=False) == []


def test_a_mutant_differs_in_one_place():
    for one in mutants(PYTHON, range(1, 8), python=True):
        ast.parse(one.text)
        assert one.text != PYTHON and [line for line in one.text.split("\n") if line not in PYTHON.split("\n")] != []


@pytest.mark.parametrize("file", GENERATOR)
def test_every_file_of_the_generator_has_tests_that_are_there(file):
    assert [test for test in asked_about(file) if not (ROOT / test).is_file()] == []


def test_no_line_of_the_table_is_about_a_file_that_is_gone():
    below = [file.removeprefix("build_tools/") for file in GENERATOR]
    assert [name for name in TESTS if not any(file.startswith(name) for file in below)] == []
