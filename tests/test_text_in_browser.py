"""A short typed answer: what is forgiven, what is not, and what is said to it."""

import pytest
from playwright.sync_api import expect

PAGE = "modules/kinds/text/"


@pytest.fixture
def page(learner):
    return learner.open(PAGE)


def field(page):
    return page.get_by_role("textbox", name="What is old dough called that raises a new one?")


def answer(page, text):
    field(page).fill(text)
    field(page).press("Enter")


def test_an_expected_wrong_answer_is_nudged_with_its_own_words_and_no_other_is(page):
    status = page.locator("quiz-text").get_by_role("status")
    answer(page, "Yeast")
    expect(status).to_have_text("Not quite. You can try once more.")
    page.reload()
    field(page).fill("")
    answer(page, "yeast again")
    expect(status).to_contain_text("The right answer: «pâte fermentée».")
    page.get_by_role("button", name="Answer again").click()
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("")
    answer(page, "SOUR dough")
    expect(status).to_contain_text("never dough from the day before")
    expect(status).not_to_contain_text("fermentée")


def test_the_first_form_is_quoted_and_the_others_are_told_in_the_solution(page):
    for _ in range(2):
        answer(page, "yeast")
    question = page.locator("quiz-text")
    expect(question.get_by_role("status")).to_contain_text("«pâte fermentée»")
    expect(question.get_by_role("status")).to_contain_text("brings its yeast along")
    question.get_by_text("Answer key").click()
    expect(question.get_by_text("Also accepted: old dough.")).to_be_visible()
    expect(question.get_by_text("never dough from the day before")).to_be_visible()


def test_what_was_typed_comes_back_as_it_was_typed(page):
    answer(page, " Old  DOUGH ")
    expect(page.get_by_role("status").get_by_text("Right.")).to_be_visible()
    expect(page.get_by_role("button", name="Answered")).to_be_focused()
    page.reload()
    expect(field(page)).to_have_value("Old  DOUGH")
    expect(field(page)).to_be_disabled()


def test_only_spaces_are_no_answer(learner, page):
    answer(page, "   ")
    expect(page.get_by_role("status").get_by_text("Write something first.")).to_be_visible()
    expect(field(page)).to_be_focused()
    assert learner.stored(page) == {}


def test_what_to_write_is_told_to_the_field(page):
    expect(field(page)).to_have_accessible_description("Write a short answer.")


def test_paper_has_an_empty_line(page):
    answer(page, "old dough")
    expect(page.get_by_role("status").get_by_text("Right.")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.locator("quiz-text input")).to_be_hidden()
    expect(page.locator("quiz-text .lines i")).to_be_visible()
