"""What the judges find is told once a rule, unless it is answered with a reason; an answer that nothing needs any more is told too."""

import pytest
from judges.finding import Answer, Finding, answers, report

FOUND = [
    Finding("ibm", "a/", "label", "<input id=one>"),
    Finding("ibm", "b/", "label", "<input id=two>"),
    Finding("nu", "a/", "Bad value", "<p>"),
]


def test_a_rule_is_told_once_with_its_number_and_an_example():
    lines, well = report(FOUND, [])
    assert (
        lines == ["ibm: label (2 times), such as a/: <input id=one>", "nu: Bad value (1 times), such as a/: <p>"]
        and not well
    )


def test_an_answer_holds_for_its_judge_rule_piece_and_page_alone():
    answered = [Answer("ibm", "label", "Because.", piece="id=one"), Answer("nu", "Bad", "Because.", page="a/")]
    assert report(FOUND, answered) == (["ibm: label (1 times), such as b/: <input id=two>"], False)
    assert report(FOUND[1:2], [Answer("ibm", "label", "Because.")]) == ([], True)


@pytest.mark.parametrize("idle", [Answer("sniffer", "label", "Because."), Answer("nu", "Bad", "Because.", page="b/")])
def test_an_answer_that_no_finding_needs_is_told(idle):
    lines, well = report([], [idle])
    assert len(lines) == 1 and lines[0].startswith(f"answered, but found nowhere any more: {idle.judge}: ") and not well


def test_every_answer_has_a_reason():
    assert answers() and all(len(answer.reason) > 20 for answer in answers())
