"""What is forgiven in typed answers, and how numbers are read: one table each, held against Python and the browser."""

import pytest
import yaml
from conftest import ROOT
from pydantic import ValidationError

from build_tools.questions import KINDS
from build_tools.questions.typed import bare


def table(name):
    return yaml.safe_load((ROOT / "tests" / "typed" / f"{name}.yml").read_text("utf-8"))


ANSWERS = [(one["typed"], one["form"], one.get("exact", []), one["same"]) for one in table("answers")]
NUMBERS = table("numbers")
WHOLE = {"id": "a", "level": "recall", "lesson": "l", "see": "l#h", "prompt": "?", "explanation": "So."}


@pytest.mark.parametrize(("typed", "form", "exact", "same"), ANSWERS)
def test_the_author_is_told_of_the_same_forms_as_learners_are_forgiven(typed, form, exact, same):
    assert (bare(typed, exact) == bare(form, exact)) is same


def test_the_browser_forgives_and_refuses_the_same(learner):
    question = learner.open("modules/kinds/text/").locator("quiz-text")
    judge = """(one, cases) => cases.map(([typed, form, exact]) => {
        one.key = { accepted: [form], exact }
        one.restore(typed)
        return one.score() === 1
    })"""
    found = question.evaluate(judge, [case[:3] for case in ANSWERS])
    assert [(*case[:3], same) for case, same in zip(ANSWERS, found, strict=True)] == ANSWERS


def test_a_gap_forgives_the_same(learner):
    """The key of a gap is what it always was, so that nobody is asked again; what is forgiven is forgiven when it is judged."""
    cases = [case for case in ANSWERS if set(case[2]) == {"spaces", "diacritics"}]
    keys = [
        KINDS["blanks"]
        .model_validate(WHOLE | {"type": "blanks", "text": "{a}", "gaps": {"a": {"accepted": [form]}}})
        .key()
        for _, form, _, _ in cases
    ]
    question = learner.open("modules/kinds/blanks/").locator("quiz-blanks")
    judge = "(one, [keys, texts]) => keys.map((key, place) => { one.key = key; return one.fits(['a', texts[place]]) })"
    assert question.evaluate(judge, [keys, [case[0] for case in cases]]) == [case[3] for case in cases]


def test_what_nobody_sees_is_no_answer(learner):
    for kind, message in (("text", "Write something first."), ("blanks", "Fill in every field first.")):
        question = learner.open(f"modules/kinds/{kind}/").locator(f"quiz-{kind}")
        question.locator("input").fill("\u200b\u00ad")
        question.get_by_role("button", name="Answer", exact=True).click()
        question.get_by_role("status").get_by_text(message).wait_for()
    assert learner.stored(question.page) == {}


@pytest.mark.parametrize(("language", "point"), [("en", "."), ("nb", ",")])
def test_numbers_are_read_as_the_language_of_the_page_writes_them(learner, language, point):
    question = learner.open("modules/kinds/number/").locator("quiz-number")
    read = """(one, [point, texts]) => texts.map((text) => {
        one.input.dataset.point = point
        one.restore(text)
        const found = one.readings(one.input.value)
        const given = Boolean(one.response())
        return found.length === 1 && given ? found[0] : given ? "given" : found.length ? "two" : "none"
    })"""
    found = question.evaluate(read, [point, [one["written"] for one in NUMBERS]])
    wanted = [one.get(language, one["en"]) for one in NUMBERS]
    assert list(zip((one["written"] for one in NUMBERS), found, strict=True)) == list(
        zip((one["written"] for one in NUMBERS), wanted, strict=True)
    )


@pytest.mark.parametrize("case", NUMBERS, ids=lambda case: ascii(case["written"]))
def test_an_author_s_number_is_read_by_one_rule_in_every_language(case):
    assert in_file(case["written"]) == case.get("file", case["en"])


def in_file(written):
    try:
        return KINDS["number"].model_validate(WHOLE | {"type": "number", "answer": written}).answer
    except ValidationError as error:
        return "two" if error.errors()[0]["type"] == "number-two-ways" else "none"


@pytest.mark.parametrize(
    ("point", "answer", "text", "readings"),
    [
        (".", 3.142, "3.142", [3.142]), (",", 3.142, "3,142", [3.142]), (",", 3.142, "3.142", [3142, 3.142]), (",", 16.5, "16,000", [16000, 16]),
        (".", 16.5, "16.000", [16000, 16]), (".", 1.234, "1,234", [1234]), ("", 16, "16,000", [16000, 16]), ("", 1.5, "1.234", [1234, 1.234]), ("", 1.5, "1,5", [1.5]),
    ],
)  # fmt: skip
def test_three_decimals_are_decimals_where_the_answer_has_some(learner, point, answer, text, readings):
    question = learner.open("modules/kinds/number/").locator("quiz-number")
    read = "(one, [point, answer, text]) => { one.key = { answer, slack: 0 }; one.input.dataset.point = point; return one.readings(text) }"
    assert question.evaluate(read, [point, answer, text]) == readings


@pytest.mark.parametrize(
    ("text", "whole", "decimal"),
    [("10.000", "10000", "10"), ("1.230", "1230", "1.23"), ("1.234", "1234", "1.2340"), ("-1.234", "-1234", "-1.2340")],
)
def test_what_can_be_read_in_two_ways_is_asked_again_and_is_no_try(learner, text, whole, decimal):
    page = learner.open("modules/kinds/number/")
    field = page.get_by_role("textbox", name="At how many degrees")
    for _ in range(3):
        field.fill(text)
        field.press("Enter")
    status = page.locator("quiz-number").get_by_role("status")
    status.get_by_text(
        f"«{text}» can be read in two ways. Write {whole} if you mean thousands, or {decimal} if you mean decimals.",
        exact=True,
    ).wait_for()
    assert field.get_attribute("aria-invalid") == "true" and field.input_value() == text
    assert learner.stored(page) == {}
    for clear in (whole, decimal):
        assert page.locator("quiz-number").evaluate("(one, text) => one.readings(text).length", clear) == 1
