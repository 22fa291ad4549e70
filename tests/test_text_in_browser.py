"""A short typed answer: what is forgiven, what is not, and what is said to it."""

import unicodedata

import pytest
from playwright.sync_api import expect

from build_tools.questions.text import plain

PAGE = "modules/kinds/text/"

#: What is typed, what is accepted, what is exact, and whether they are the same answer.
ALIKE = [
    ("Oslo", "oslo", [], True),
    ("Oslo", "oslo", ["case"], False),
    ("oslo", "oslo", ["case", "spaces", "diacritics"], True),
    ("kommune styre", "kommunestyre", [], True),
    ("kommune styre", "kommunestyre", ["spaces"], False),
    ("  den  norske\u00a0kirke ", "den norske kirke", ["spaces"], True),
    ("ide", "idé", [], True),
    ("IDÉ", "ide", [], True),
    ("ide", "idé", ["diacritics"], False),
    ("malmo", "Malmö", [], True),
    ("arsmelding", "årsmelding", [], False),
    ("ÅRSMELDING", "årsmelding", [], True),
    ("A\u030arsmelding", "årsmelding", [], True),
    ("a\u030arsmelding", "årsmelding", ["case", "spaces", "diacritics"], True),
    ("ide\u0301", "idé", ["diacritics"], True),
    ("\u212brsmelding", "årsmelding", [], True),
    ("\u01fb", "å", [], True),
    ("ore", "øre", [], False),
    ("\u01ffre", "øre", [], True),
    ("aere", "ære", [], False),
    ("e\u2011post", "e-post", [], True),
    ("e\u00adpost", "epost", [], True),
    ("epost", "e-post", [], False),
    ("l\u2019hiver", "l'hiver", ["case", "spaces", "diacritics"], True),
    ("ΣΟΦΟΣ", "σοφος", [], True),
    ("straße", "STRAßE", [], True),
    ("no", "nei", [], False),
]


@pytest.mark.parametrize(("typed", "form", "exact", "same"), ALIKE)
def test_the_author_is_told_of_the_same_forms_as_learners_are_forgiven(typed, form, exact, same):
    assert (plain(typed, exact) == plain(form, exact)) is same


def test_the_browser_forgives_and_refuses_the_same(learner):
    question = learner.open(PAGE).locator("quiz-text")
    judge = "(one, [typed, form, exact]) => { one.key = { accepted: [form], exact }; one.restore(typed); return one.score() }"
    found = [(typed, form, exact, question.evaluate(judge, [typed, form, exact]) == 1) for typed, form, exact, _ in ALIKE]
    assert found == ALIKE


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
