"""A number to type: how people write numbers, and what is none."""

import pytest
from playwright.sync_api import expect

from build_tools.questions import KINDS

PAGE = "modules/kinds/number/"


@pytest.fixture
def page(learner):
    return learner.open(PAGE)


def field(page):
    return page.get_by_role("textbox", name="At how many degrees does a rye loaf go into the oven? °C")


def answer(page, text):
    field(page).fill(text)
    field(page).press("Enter")


def status(page):
    return page.locator("quiz-number").get_by_role("status")


def test_what_is_no_number_is_told_and_counts_as_no_try(learner, page):
    for text in ("four", "12 kr", "1.2.3", ""):
        answer(page, text)
        expect(status(page)).to_have_text("Write a number: digits only, with a point or a comma before decimals.")
        expect(field(page)).to_be_focused()
        expect(field(page)).to_have_value(text)
    assert learner.stored(page) == {}
    answer(page, "500")
    expect(status(page)).to_have_text("Not quite. You can try once more.")


@pytest.mark.parametrize(
    ("text", "verdict"), [("220", "Right."), ("240,0", "Right."), ("219,9", "Not quite."), ("240.1", "Not quite.")]
)
def test_the_margin_ends_where_it_says(page, text, verdict):
    answer(page, text)
    expect(status(page)).to_contain_text(verdict)


@pytest.mark.parametrize(
    ("right", "margin", "text", "score"),
    [
        (1.0, 0.1, "1,1", 1),
        (0.2, 0.1, "0,3", 1),
        (0.3, 0.2, "0,1", 1),
        (1e9, 0, "1 000 000 001", 0),
        (0.1, 0, "0,1000001", 0),
        (-3, 0, "-3", 1),
        (0, 0, "0", 1),
    ],
)
def test_decimals_lose_nothing_that_matters(page, right, margin, text, score):
    key = number(answer=right, margin=margin).key()
    judged = page.locator("quiz-number").evaluate(
        "(one, [key, text]) => { one.key = key; one.restore(text); return one.score() }", [key, text]
    )
    assert judged == score


def number(**fields):
    whole = {
        "id": "a",
        "type": "number",
        "level": "recall",
        "lesson": "l",
        "see": "l#h",
        "prompt": "?",
        "explanation": "So.",
    }
    return KINDS["number"].model_validate(whole | fields)


@pytest.mark.parametrize(
    ("value", "unit", "shown"),
    [
        ("230", "", "230"),
        ("1250000", "kr", "1\u00a0250\u00a0000\u00a0kr"),
        ("1250", "", "1250"),
        ("12.50", "%", "12,5\u00a0%"),
        ("-0.25", "", "\u22120,25"),
        ("1e15", "", "1" + "\u00a0000" * 5),
    ],
)
def test_numbers_are_shown_as_people_write_them(value, unit, shown):
    question = number(answer=value, unit=unit)
    assert question.written(question.answer, ",") == shown


def test_an_expected_wrong_number_is_nudged_with_its_own_words(page):
    answer(page, "175")
    expect(status(page)).to_contain_text("Cakes are baked like that")
    expect(status(page)).not_to_contain_text("230")


def test_the_verdict_quotes_the_number_with_its_unit_and_the_solution_its_margin(page):
    for _ in range(2):
        answer(page, "500")
    expect(status(page)).to_contain_text("The right answer: «230\u00a0°C».")
    page.get_by_text("Answer key").click()
    expect(page.get_by_text("Everything from 220\u00a0°C to 240\u00a0°C counts as right.")).to_be_visible()


def test_what_was_typed_comes_back_as_it_was_typed(page):
    answer(page, "225,50")
    expect(status(page)).to_contain_text("Right.")
    page.reload()
    expect(field(page)).to_have_value("225,50")
    page.get_by_role("button", name="Answer again").click()
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")


def test_telephones_show_digits_unless_somebody_needs_a_minus(page):
    assert field(page).get_attribute("inputmode") == "decimal"
    assert not number(answer=3).can_be_negative
    assert number(answer=3, wrong=[{"answer": "-3", "feedback": "Below zero."}]).can_be_negative


def test_paper_has_an_empty_line_with_the_unit_behind_it(page):
    answer(page, "230")
    expect(status(page)).to_contain_text("Right.")
    page.emulate_media(media="print")
    expect(page.locator("quiz-number input")).to_be_hidden()
    line, unit = (
        page.locator("quiz-number .lines i").bounding_box(),
        page.locator("quiz-number").get_by_text("°C", exact=True).first.bounding_box(),
    )
    assert line["width"] > 100 and unit["x"] >= line["x"] + line["width"] and unit["y"] < line["y"] + line["height"]
