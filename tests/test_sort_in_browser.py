"""Sorting items into groups: what is missing, what is nudged, what is counted, and paper."""

import re

import pytest
from playwright.sync_api import expect

LESSON = "modules/kinds/sort/"


@pytest.fixture
def question(learner):
    page = learner.open(LESSON)
    return page.locator("quiz-sort", has=page.get_by_role("group", name="Which of these are grain?"))


def item(question, name):
    return question.get_by_role("radiogroup", name=name, exact=True)


def put(question, **groups):
    for name, group in groups.items():
        item(question, name).get_by_label(group).check()


def submit(question):
    question.get_by_role("button", name="Answer", exact=True).click()


def test_each_item_is_a_group_of_its_own_with_every_group_to_choose(question):
    groups = question.get_by_role("radiogroup")
    expect(groups).to_have_count(4)
    for group in groups.all():
        expect(group.get_by_role("radio")).to_have_count(2)
    put(question, Rye="Grain", Salt="Something else")
    expect(item(question, "Rye").get_by_label("Grain")).to_be_checked()


def test_it_says_how_many_are_missing_and_leads_to_the_first_of_them(learner, question):
    put(question, Oats="Grain", Rye="Grain")
    submit(question)
    expect(question.get_by_role("status")).to_have_text("Place all of them first. Missing: 2 of 4.")
    first = next(
        group
        for group in question.get_by_role("radiogroup").all()
        if not group.get_by_role("radio", checked=True).count()
    )
    expect(first.get_by_role("radio").first).to_be_focused()
    assert learner.stored(question.page) == {}


def test_the_nudge_says_why_a_wrong_one_tempts_without_its_group(question):
    put(question, Rye="Something else", Oats="Grain", Salt="Something else", Yeast="Grain")
    submit(question)
    status = question.get_by_role("status")
    expect(status).to_contain_text("2 of 4 are right. You can try once more.")
    expect(status).to_contain_text(re.compile(r"Rye:\s*It is dark, but it grows on a straw"))
    expect(status).to_contain_text(re.compile(r"Yeast:\s*It lives on grain"))
    expect(status).not_to_contain_text("semolina")
    expect(status).not_to_contain_text("Something else")
    expect(question.locator(".verdict-mark")).to_have_count(0)


def test_each_item_says_where_it_belongs_when_all_is_settled(question):
    put(question, Rye="Something else", Oats="Grain", Salt="Something else", Yeast="Grain")
    submit(question)
    put(question, Yeast="Something else")
    submit(question)
    expect(question.get_by_role("status")).to_contain_text("Not this time: 3 of 4 are right.")
    expect(item(question, "Rye")).to_contain_text("Not right – belongs in «Grain»")
    for name in ("Oats", "Salt", "Yeast"):
        expect(item(question, name)).to_contain_text("In its right group")
    question.get_by_text("Where each item belongs").click()
    expect(question.locator(".whys")).to_have_text(
        [re.compile("Oats.*Rye", re.DOTALL), re.compile("Yeast.*Salt", re.DOTALL)]
    )


def test_the_keyboard_alone_is_enough(question):
    page, names = question.page, {"Rye": 0, "Oats": 0, "Salt": 1, "Yeast": 1}
    for name, steps in names.items():
        item(question, name).get_by_role("radio").first.focus()
        page.keyboard.press("Space")
        for _ in range(steps):
            page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    expect(question.get_by_role("status")).to_contain_text("Right.")


def test_answers_are_kept_as_names_and_half_an_answer_is_none(learner, question):
    put(question, Rye="Grain", Oats="Grain", Salt="Something else", Yeast="Something else")
    submit(question)
    expect(question.get_by_role("status")).to_contain_text("Right.")
    assert '"answer":"oats=grain rye=grain salt=rest yeast=rest","score":1' in str(learner.stored(question.page))


def test_answering_again_empties_every_group(question):
    put(question, Rye="Grain", Oats="Grain", Salt="Something else", Yeast="Something else")
    submit(question)
    question.get_by_role("button", name="Answer again").click()
    expect(question.get_by_role("radio", checked=True)).to_have_count(0)
    expect(question.locator(".verdict-mark")).to_have_count(0)
    expect(question.get_by_role("radio").first).to_be_focused()


def test_paper_has_empty_boxes_for_every_group(question):
    put(question, Rye="Something else", Oats="Grain", Salt="Something else", Yeast="Grain")
    submit(question)
    submit(question)
    expect(question.locator(".verdict-mark")).to_have_count(4)
    question.page.emulate_media(media="print")
    assert {one.is_visible() for one in question.locator(".verdict-mark").all()} == {False}
    looks = "input => getComputedStyle(input, '::before').display + getComputedStyle(input.parentElement).backgroundColor + getComputedStyle(input).borderColor"
    assert len({one.evaluate(looks) for one in question.locator("input:checked").all()}) == 1
    assert "rgba(0, 0, 0, 0)" in question.locator("input:checked").first.evaluate(looks)
    assert (
        question.locator("input:checked").first.evaluate("input => getComputedStyle(input, '::before').display")
        == "none"
    )


@pytest.mark.browser_context(viewport={"width": 390, "height": 844})
def test_nothing_sticks_out_on_a_phone(question):
    assert question.page.evaluate("document.documentElement.scrollWidth") == 390
