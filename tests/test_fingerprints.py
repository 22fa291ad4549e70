"""What an answer was given to is marked the same way for ever."""

import pytest

from build_tools.questions import KINDS

QUESTION = {
    "id": "a",
    "type": "choice",
    "level": "apply",
    "lesson": "l",
    "see": "l#h",
    "prompt": "Hva nå, Åse?",
    "options": [
        {"id": "yes", "text": "Ja", "correct": True},
        {"id": "no", "text": "Nei", "feedback": "Fordi"},
    ],
    "explanation": "Slik er det.",
}


def prints(**changes):
    question = QUESTION | changes
    return KINDS[question["type"]].model_validate(question).fingerprints


def test_the_marks_are_those_of_the_first_release():
    assert prints() == {"key": "ba871420", "stem": "ac09e3a2", "options": "729920c7"}


@pytest.mark.parametrize(
    "changes, changed",
    [
        ({"prompt": "Hva  nå,\n Åse?"}, set()),
        ({"prompt": "Hva nå, A\u030ase?"}, set()),
        ({"explanation": "Annerledes.", "hint": "Tenk.", "level": "judge", "see": "m#x", "lesson": "m"}, set()),
        ({"options": QUESTION["options"][::-1]}, set()),
        ({"prompt": "Hva gjør du?"}, {"stem"}),
        ({"options": [QUESTION["options"][0] | {"text": "Jo"}, QUESTION["options"][1]]}, {"options"}),
        (
            {"options": [{"id": "yes", "text": "Ja", "feedback": "x"}, {"id": "no", "text": "Nei", "correct": True}]},
            {"key"},
        ),
    ],
)
def test_only_what_matters_changes_a_mark(changes, changed):
    now, before = prints(**changes), prints()
    assert {name for name in now if now[name] != before[name]} == changed
