"""Putting items in order: with buttons, with numbers, by keyboard, and on paper in the order everybody first sees."""

import re

import pytest
from examples import examples
from playwright.sync_api import expect

from build_tools.questions import FOLDER, KINDS

EXAMPLE = next(example for example in examples() if example.kind == "order")
TEXTS = {item["id"]: item["text"].replace("*", "") for item in EXAMPLE.question["items"]}
LESSON = "modules/kinds/order/"


@pytest.fixture
def question(learner):
    return (
        learner.open(LESSON)
        .get_by_role("group", name="In which order do you work?")
        .locator("xpath=ancestor::quiz-order")
    )


def standing(question):
    """The names of the items as they stand now."""
    return question.evaluate("element => [...element.querySelectorAll('li[data-name]')].map((row) => row.dataset.name)")


def button(question, word, name):
    return question.get_by_role("button", name=f"{word} {TEXTS[name]}", exact=True)


def place(question, name):
    return question.get_by_role("combobox", name=TEXTS[name], exact=True)


def said(question):
    return question.locator("fieldset").get_by_role("status")


def submit(question):
    question.get_by_role("button", name="Answer", exact=True).click()


def put_right(question):
    for number, name in enumerate(EXAMPLE.right.split(), 1):
        place(question, name).select_option(f"Place {number} of 4")


def test_the_order_first_seen_is_not_the_right_one_and_the_numbers_follow_it(question):
    first = standing(question)
    assert sorted(first) == sorted(TEXTS) and " ".join(first) != EXAMPLE.right
    assert [place(question, name).evaluate("select => select.selectedIndex") for name in first] == [0, 1, 2, 3]


def test_the_keyboard_alone_is_enough_and_focus_follows_the_item(learner, question):
    page, first = question.page, standing(question)
    last = first[-1]
    button(question, "Up", last).focus()
    page.evaluate("() => { window.moved = 0; document.addEventListener('focusin', () => window.moved++) }")
    for number in (3, 2, 1):
        page.keyboard.press("Enter" if number > 1 else "Space")
        expect(button(question, "Up", last)).to_be_focused()
        expect(said(question)).to_have_text(f"{TEXTS[last]} is now number {number} of 4")
    assert standing(question) == [last, *first[:-1]]
    assert page.evaluate("moved") == 0, "a focus that goes and comes back is read out each time"
    assert learner.stored(page) == {}, "moving is not answering"


def test_at_the_ends_a_button_says_so_and_keeps_the_focus(question):
    first, *_, last = standing(question)
    for word, name in (("Up", first), ("Down", last)):
        end = button(question, word, name)
        expect(end).to_have_attribute("aria-disabled", "true")
        assert end.get_attribute("disabled") is None
        end.focus()
        before = standing(question)
        question.page.keyboard.press("Enter")
        expect(end).to_be_focused()
        assert standing(question) == before
    button(question, "Down", first).click()
    expect(button(question, "Up", first)).to_have_attribute("aria-disabled", "false")


def test_choosing_a_number_moves_the_item_there_and_all_others_make_room(question):
    first = standing(question)
    place(question, first[0]).focus()
    place(question, first[0]).select_option("Place 3 of 4")
    assert standing(question) == [first[1], first[2], first[0], first[3]]
    expect(place(question, first[0])).to_be_focused()
    expect(said(question)).to_have_text(f"{TEXTS[first[0]]} is now number 3 of 4")
    assert [place(question, name).evaluate("select => select.selectedIndex") for name in standing(question)] == [
        0,
        1,
        2,
        3,
    ]


def test_an_order_that_was_moved_and_moved_back_is_no_answer(learner, question):
    first = standing(question)[0]
    button(question, "Down", first).click()
    button(question, "Up", first).click()
    submit(question)
    expect(question.locator(".feedback")).to_have_text(
        "The items still stand as they were drawn by lot. Move one first."
    )
    expect(question.get_by_role("combobox").first).to_be_focused()
    group = question.get_by_role("group", name="In which order do you work?")
    expect(group).to_have_accessible_description(re.compile("Number the items .* Move one first"))
    button(question, "Down", first).click()
    expect(group).not_to_have_accessible_description(re.compile("Move one first"))
    assert learner.stored(question.page) == {}


def test_partly_right_is_counted_and_no_place_is_given_away(question):
    put_right(question)
    button(question, "Down", "mix").click()
    submit(question)
    expect(question.locator(".feedback")).to_have_text("2 of 4 are right. You can try once more.")
    expect(question.locator(".verdict-mark")).to_have_count(0)


def test_each_row_says_whether_it_stands_right_when_all_is_settled(question):
    put_right(question)
    button(question, "Down", "mix").click()
    submit(question)
    submit(question)
    expect(question.locator(".feedback")).to_contain_text("Not this time: 2 of 4 are right.")
    marks = {
        "knead": "Not right – belongs as number 2",
        "mix": "Not right – belongs as number 1",
        "rest": "In its right place",
        "bake": "In its right place",
    }
    rows = question.get_by_role("list").first.get_by_role("listitem")
    for row, (name, mark) in zip(rows.all(), marks.items(), strict=True):
        expect(row).to_contain_text(re.compile(f"{TEXTS[name]}.*{mark}", re.DOTALL))
    question.get_by_text("The right order, and why").click()
    expect(question.locator(".whys li")).to_have_text([re.compile(f"^{re.escape(text)}") for text in TEXTS.values()])
    expect(question.locator(".whys")).to_contain_text("so it comes last")


def test_answering_again_begins_with_the_first_order(question):
    first = standing(question)
    put_right(question)
    submit(question)
    question.get_by_role("button", name="Answer again").click()
    assert standing(question) == first
    expect(question.locator(".verdict-mark")).to_have_count(0)
    expect(question.get_by_role("combobox").first).to_be_focused()


def test_paper_shows_everybody_the_same_order_with_empty_boxes(question):
    first = standing(question)
    put_right(question)
    submit(question)
    question.page.emulate_media(media="print")
    tops = {name: question.locator(f"li[data-name={name}]").bounding_box()["y"] for name in first}
    assert sorted(tops, key=tops.get) == first
    for select in question.locator("fieldset select").all():
        assert select.evaluate("select => getComputedStyle(select).color") == "rgba(0, 0, 0, 0)"
    expect(question.get_by_role("button", name="Up")).to_have_count(0)


def test_paper_knows_as_many_places_as_an_author_may_give():
    style = (FOLDER / "order.css").read_text("utf-8")
    most = next(
        rule.max_length for rule in KINDS["order"].model_fields["items"].metadata if hasattr(rule, "max_length")
    )
    assert [int(number) for number in re.findall(r'data-shown="(\d+)"\] \{ order', style)] == list(range(2, most + 1))


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_each_item_has_a_number_and_no_button(learner):
    question = learner.open(LESSON).locator("quiz-order")
    expect(question.get_by_role("combobox", name="Bake it")).to_be_enabled()
    expect(question.get_by_role("button", name=re.compile("Up|Down"))).to_have_count(0)


@pytest.mark.browser_context(has_touch=True, viewport={"width": 390, "height": 844})
def test_a_finger_is_enough_and_finds_what_it_aims_at(question):
    first = standing(question)
    button(question, "Down", first[0]).tap()
    assert standing(question) == [first[1], first[0], *first[2:]]
    sizes = [one.bounding_box() for one in question.locator("fieldset").get_by_role("button").all()]
    assert len(sizes) == 8 and min(min(size["width"], size["height"]) for size in sizes) >= 44
    assert question.page.evaluate("document.documentElement.scrollWidth") == 390
