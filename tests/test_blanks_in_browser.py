"""Filling in a running text, as a learner meets it."""

import pytest
from playwright.sync_api import expect

from build_tools.render.rich import rich

LESSON = "modules/kinds/blanks/"
GRAIN, HOURS = "Field 1 of 2: A sour dough of (here) rests for", "Field 2 of 2: rests for (here) hours in a"


@pytest.fixture
def question(learner):
    return (
        learner.open(LESSON).get_by_role("group", name="How is this loaf made?").locator("xpath=ancestor::quiz-blanks")
    )


def answer(question, grain="rye", hours="12"):
    question.get_by_role("combobox", name=GRAIN).select_option(label=grain)
    question.get_by_role("textbox", name=HOURS).fill(hours)
    question.get_by_role("button", name="Answer", exact=True).click()


def test_the_fields_stand_in_the_text_and_are_named_by_the_words_around_them(question):
    paragraph = question.get_by_role("paragraph").filter(has_text="A sour dough of")
    expect(paragraph.get_by_role("combobox", name=GRAIN, exact=True)).to_be_visible()
    expect(paragraph.get_by_role("textbox", name=HOURS, exact=True)).to_be_visible()
    expect(paragraph.locator("strong")).to_have_text("cool")


@pytest.mark.parametrize("form", ["12", " TWELVE ", "twelve"])
def test_capitals_and_outer_spaces_are_forgiven(question, form):
    answer(question, hours=form)
    expect(question.get_by_role("status")).to_contain_text("Right.")


def test_the_first_empty_field_is_found_and_told(learner, question):
    answer(question, hours="  ")
    expect(question.get_by_role("status")).to_have_text("Fill in every field first. Fields left: 1.")
    expect(question.get_by_role("textbox", name=HOURS)).to_be_focused()
    assert learner.stored(question.page) == {}


def test_each_empty_field_says_so_until_it_is_filled_in(question):
    question.get_by_role("button", name="Answer", exact=True).click()
    chosen, typed = question.get_by_role("combobox", name=GRAIN), question.get_by_role("textbox", name=HOURS)
    expect(chosen).to_have_accessible_description("Fill in every field first. Fields left: 2.")
    chosen.select_option("rye")
    expect(chosen).to_have_accessible_description("")
    assert [one.get_attribute("aria-invalid") for one in (chosen, typed)] == [None, "true"]
    typed.fill("12")
    assert typed.get_attribute("aria-invalid") is None


def test_the_first_wrong_try_counts_and_says_what_the_wrong_option_says(question):
    answer(question, grain="wheat")
    status = question.get_by_role("status")
    expect(status).to_contain_text("1 of 2 are right. You can try once more.")
    expect(status).to_contain_text("too strong for this rest")
    expect(question.get_by_text("Not right.")).to_have_count(0)
    answer(question)
    expect(status).to_contain_text("Right.")


def test_afterwards_every_field_says_right_or_wrong_and_the_solution_has_the_whole_text(question):
    answer(question, hours="two")
    answer(question, hours="</p><b>two</b>")
    expect(question.get_by_role("status")).to_contain_text("Not this time: 1 of 2 are right.")
    paragraph = question.get_by_role("paragraph").filter(has_text="A sour dough of").first
    expect(paragraph).to_contain_text("Right rests for")
    expect(paragraph).to_contain_text("Not right. The right answer: «12». hours in a cool place.")
    question.get_by_text("The whole text", exact=True).click()
    solution = question.locator(".solution")
    expect(solution.get_by_text("A sour dough of rye rests for 12 hours in a cool place.")).to_be_visible()
    expect(solution.get_by_text("12 – also right: Twelve")).to_be_visible()
    tries = question.page.evaluate(
        "name => JSON.parse(localStorage.getItem(name)).answers['example-blanks'].tries", "kurs:bread"
    )
    assert [one["score"] for one in tries] == [0.5, 0.5]
    assert tries[0]["answer"] == '{"grain":"rye","hours":"two"}'
    question.get_by_role("button", name="Answer again").click()
    expect(question.get_by_role("combobox", name=GRAIN)).to_be_focused()
    expect(question.get_by_role("textbox", name=HOURS)).to_have_value("")
    expect(question.get_by_text("Not right. The right answer")).to_have_count(0)


def test_the_keyboard_alone_is_enough(question):
    keys = question.page.keyboard
    question.get_by_role("combobox", name=GRAIN).focus()
    keys.type("rye")
    keys.press("Tab")
    keys.type("12")
    keys.press("Enter")
    expect(question.get_by_role("status")).to_contain_text("Right.")
    expect(question.get_by_role("button", name="Answered")).to_be_focused()


def test_an_answer_whose_option_is_gone_is_not_put_back(question):
    knows = "(element, text) => element.knows(text)"
    assert question.evaluate(knows, '{"grain":"oats","hours":"anything"}')
    assert not question.evaluate(knows, '{"grain":"spelt","hours":"12"}')
    assert not question.evaluate(knows, '{"flour":"rye","hours":"12"}')


@pytest.mark.browser_context(viewport={"width": 390, "height": 844})
def test_a_long_answer_stays_on_a_phone(question):
    answer(question, hours="as many hours as the baker has patience for, and then some more, until it is done")
    box = question.get_by_role("textbox", name=HOURS).bounding_box()
    assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert question.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_paper_has_lines_with_the_options_after_them_and_no_answer(question):
    answer(question, grain="oats", hours="77")
    question.page.emulate_media(media="print")
    expect(question.get_by_role("combobox")).to_have_count(0)
    expect(question.get_by_role("textbox")).to_have_count(0)
    paragraph = question.locator("fieldset p").filter(has_text="A sour dough of")
    shown = " ".join(paragraph.evaluate("one => one.innerText").split())
    assert shown.partition(" rests")[0] == "A sour dough of (rye / wheat / oats)"
    first, second = paragraph.locator(".lines i").all()
    assert min(first.bounding_box()["width"], second.bounding_box()["width"]) > 60
    assert first.bounding_box()["y"] == second.bounding_box()["y"], "the lines stand in the running text"


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_the_solution_is_the_text_with_the_right_words_in_bold(question):
    question.get_by_text("Answer key").click()
    solution = question.locator(".solution")
    expect(solution.get_by_text("A sour dough of rye rests for 12 hours")).to_be_visible()
    assert solution.locator("p strong").all_text_contents() == ["rye", "12", "cool"]


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("A {net}.", "<p>A [net].</p>\n"),
        ("**{net}**", "<p><strong>[net]</strong></p>\n"),
        ("A \\{net}.", "<p>A {net}.</p>\n"),
        ("A `{net}`.", "<p>A <code>{net}</code>.</p>\n"),
        ("A {NET} and { net }.", "<p>A {NET} and { net }.</p>\n"),
        ("[a {net}](https://example.org)", '<p><a href="https://example.org">a {net}</a></p>\n'),
    ],
)
def test_a_gap_stands_in_running_text_alone(text, html):
    assert rich(text, None, "[{}]".format) == html


def test_braces_are_only_text_where_there_are_no_gaps():
    assert rich("A {net}.", None) == "<p>A {net}.</p>\n"
