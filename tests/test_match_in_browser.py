"""Pairing left and right, as a learner meets it."""

import pytest
from playwright.sync_api import expect

LESSON = "modules/kinds/match/"
RIGHT = {
    "Flour, sifted": "It gives the dough its net",
    "Yeast": "It fills the dough with air",
    "Butter": "It keeps the crumb soft",
}


@pytest.fixture
def question(learner):
    return (
        learner.open(LESSON)
        .get_by_role("group", name="What does each thing do for a dough?")
        .locator("xpath=ancestor::quiz-match")
    )


def row(question, name):
    return question.get_by_role("combobox", name=name, exact=True)


def choose(question, name, text):
    option = row(question, name).get_by_role("option").filter(has_text=text)
    row(question, name).select_option(option.get_attribute("value"))


def answer(question, **changes):
    for name, text in (RIGHT | changes).items():
        choose(question, name, text)
    question.get_by_role("button", name="Answer", exact=True).click()


def test_each_row_is_a_list_named_by_its_left_side_with_all_right_sides_in_one_order(question):
    lists = [row(question, name).get_by_role("option").all_text_contents() for name in RIGHT]
    assert lists[0] == lists[1] == lists[2]
    assert lists[0][0] == "Choose …" and len(lists[0]) == 5 and "It slows the dough down" in lists[0]
    expect(row(question, "Yeast")).to_have_value("")


def test_the_first_empty_row_is_found_and_told(learner, question):
    choose(question, "Flour, sifted", "net")
    question.get_by_role("button", name="Answer", exact=True).click()
    expect(question.get_by_role("status")).to_have_text("Choose for every row first. Rows left: 2.")
    expect(row(question, "Yeast")).to_be_focused()
    assert learner.stored(question.page) == {}, "an answer without all rows is no try"
    expect(row(question, "Flour, sifted")).to_have_value("flour")


def test_the_first_wrong_try_counts_and_says_what_its_wrong_rows_say(question):
    answer(question, Yeast="soft", Butter="slows")
    status = question.get_by_role("status")
    expect(status).to_contain_text("1 of 3 are right. You can try once more.")
    expect(status).to_contain_text("Think of what it eats")
    expect(question.get_by_text("Not right")).to_have_count(0)
    answer(question)
    expect(status).to_contain_text("Right.")


def test_a_right_row_says_nothing_about_itself(question):
    answer(question, Butter="slows")
    expect(question.get_by_role("status")).to_contain_text("2 of 3 are right")
    expect(question.get_by_role("status")).not_to_contain_text("Think of what it eats")


def test_afterwards_every_row_says_right_or_wrong_and_the_solution_has_all_pairs(learner, question):
    for _ in range(2):
        answer(question, Yeast="soft", Butter="air")
    expect(question.get_by_role("status")).to_contain_text("Not this time: 1 of 3 are right.")
    rows = question.get_by_role("listitem")
    expect(rows.filter(has_text="Flour").first).to_contain_text("Right")
    expect(rows.filter(has_text="Yeast").first).to_contain_text(
        "Not right. The right answer: «It fills the dough with air»."
    )
    question.get_by_text("All pairs", exact=True).click()
    for left, right in RIGHT.items():
        expect(question.locator(".whys li").filter(has_text=left)).to_contain_text(right)
    tries = question.page.evaluate(
        "name => JSON.parse(localStorage.getItem(name)).answers['example-match'].tries", "kurs:bread"
    )
    assert [one["score"] for one in tries] == [1 / 3, 1 / 3]
    assert tries[0]["answer"] == "butter=yeast flour=flour yeast=butter"
    question.get_by_role("button", name="Answer again").click()
    expect(row(question, "Flour, sifted")).to_be_focused()
    expect(question.get_by_text("Not right")).to_have_count(0)


def test_the_keyboard_alone_is_enough(question):
    keys = question.page.keyboard
    row(question, "Flour, sifted").focus()
    for text in RIGHT.values():
        keys.type(text)
        keys.press("Tab")
    expect(question.get_by_role("button", name="Answer", exact=True)).to_be_focused()
    keys.press("Enter")
    expect(question.get_by_role("status")).to_contain_text("Right.")
    expect(question.get_by_role("button", name="Answered")).to_be_focused()


@pytest.mark.browser_context(viewport={"width": 390, "height": 844})
def test_a_long_right_side_is_seen_whole_on_a_phone(question):
    answer(question)
    short, long = (row(question, name).bounding_box()["height"] for name in ("Yeast", "Butter"))
    assert long > 2 * short
    for select in question.get_by_role("combobox").all():
        box = select.bounding_box()
        assert box["x"] >= 0 and box["x"] + box["width"] <= 390
    assert question.page.evaluate("document.documentElement.scrollWidth") <= 390


def test_paper_has_two_columns_to_pair_and_no_answer(question):
    answer(question)
    question.page.emulate_media(media="print")
    expect(question.get_by_role("combobox")).to_have_count(0)
    expect(question.get_by_text("Right", exact=True).filter(visible=True)).to_have_count(0)
    expect(question.get_by_text("Write the letter")).to_be_visible()
    lefts, rights = question.locator(".lefts"), question.locator(".rights")
    for name in RIGHT:
        expect(lefts.get_by_text(name, exact=False)).to_be_visible()
    assert (
        lefts.locator(".lines i").evaluate_all(
            "all => all.filter((one) => one.getBoundingClientRect().width > 20).length"
        )
        == 3
    )
    text, line = lefts.get_by_text("Yeast").bounding_box(), lefts.locator(".lines i").nth(1).bounding_box()
    assert line["y"] < text["y"] + text["height"], "the line stands behind its text"
    expect(rights.get_by_role("listitem")).to_have_count(4)
    assert rights.bounding_box()["x"] > lefts.bounding_box()["x"] + 100
    texts = rights.get_by_role("listitem").all_text_contents()
    assert [text[:12] for text in texts[:3]] != [text[:12] for text in RIGHT.values()]
