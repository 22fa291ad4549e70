"""Answering, with mouse or keyboard, and coming back."""

import re

import pytest
from conftest import seen
from playwright.sync_api import expect

LESSON = "modules/dough/kneading/"
STICKY = re.compile("What do you do first")


def question_named(page, name):
    return page.locator("quiz-choice", has=page.get_by_role("group", name=name, include_hidden=True))


def first_question(page):
    return question_named(page, STICKY)


def answer(question, *labels):
    seen(question)
    for label in labels:
        question.get_by_label(label).check()
    question.get_by_role("button", name="Answer", exact=True).click()


def test_first_wrong_try_nudges_without_the_key_and_the_second_explains(learner):
    question = first_question(learner.open(LESSON))
    status = question.get_by_role("status")
    answer(question, "Add a handful of flour")
    expect(status).to_contain_text("Not quite")
    expect(status).to_contain_text("it makes the bread dry")
    expect(question.get_by_text("Answer key")).to_be_hidden()
    expect(question.get_by_text("Right:", exact=True)).to_be_hidden()
    answer(question, "Rub the hands with oil")
    expect(status).to_contain_text("The right answer: «Knead on for a while»")
    expect(status).to_contain_text("until the gluten has formed")
    expect(status.get_by_role("link", name="Read again: Gluten")).to_be_visible()
    expect(question.locator(".whys")).to_be_hidden()
    question.locator(".solution > summary").click()
    for why in ("it makes the bread dry", "The net is not there yet", "as weak as before"):
        expect(question.locator(".whys").get_by_text(why)).to_be_visible()


def test_a_wrong_answer_can_be_corrected(learner):
    question = first_question(learner.open(LESSON))
    answer(question, "Add a handful of flour")
    answer(question, "Knead on for a while")
    expect(question.get_by_role("status")).to_contain_text("Right.")


def test_those_who_were_right_can_open_every_why(learner):
    question = first_question(learner.open(LESSON))
    answer(question, "Knead on for a while")
    why = question.locator(".whys").get_by_text("it makes the bread dry")
    expect(why).to_be_hidden()
    question.get_by_text("Why, for each option").click()
    expect(why).to_be_visible()


def test_an_empty_answer_says_so_and_moves_to_the_first_field(learner):
    page = learner.open(LESSON)
    question = first_question(page)
    question.get_by_role("button", name="Answer", exact=True).click()
    expect(question.get_by_role("status")).to_have_text("Choose an answer first.")
    expect(question.get_by_role("radio").first).to_be_focused()
    assert learner.stored(page) == {}


def test_focus_stays_on_the_button_after_an_answer(learner):
    question = first_question(learner.open(LESSON))
    for label, name in (("Add a handful of flour", "Answer"), ("Rub the hands with oil", "Answered")):
        answer(question, label)
        expect(question.get_by_role("button", name=name, exact=True)).to_be_focused()


def test_the_keyboard_alone_is_enough(learner):
    page = learner.open(LESSON)
    question = first_question(page)
    question.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(question.get_by_role("status")).to_contain_text("Right.")
    page.keyboard.press("Tab")
    expect(question.get_by_role("link", name="Read again: Gluten")).to_be_focused()
    page.keyboard.press("Tab")
    expect(question.locator(".solution > summary")).to_be_focused()
    page.keyboard.press("Tab")
    expect(question.get_by_role("button", name="Answer again")).to_be_focused()
    page.keyboard.press("Enter")
    expect(question.get_by_role("radio").first).to_be_focused()


@pytest.mark.browser_context(has_touch=True, viewport={"width": 390, "height": 844})
def test_a_finger_is_enough(learner):
    question = first_question(learner.open(LESSON))
    question.get_by_text("Knead on for a while").first.tap()
    question.get_by_role("button", name="Answer", exact=True).tap()
    expect(question.get_by_role("status")).to_contain_text("Right.")


def test_several_right_answers_need_all_of_them_and_no_more(learner):
    question = question_named(learner.open(LESSON), "Which signs tell")
    status = question.get_by_role("status")
    answer(question, "It can be drawn out thin")
    expect(status).to_contain_text("something is missing")
    answer(question, "It is smooth")
    expect(status).to_contain_text("Right.")


def test_the_same_message_is_said_again(learner):
    page = learner.open(LESSON)
    question = first_question(page)
    page.evaluate(
        """selector => {
            window.said = 0
            const status = document.querySelector(selector)
            new MutationObserver((changes) => (window.said += changes.filter((one) => one.addedNodes.length).length))
                .observe(status, { childList: true })
        }""",
        "#question-sticky-dough .feedback",
    )
    for _ in range(2):
        question.get_by_role("button", name="Answer", exact=True).click()
        expect(question.get_by_role("status")).to_have_text("Choose an answer first.")
    page.wait_for_function("window.said === 2")


def test_an_answer_is_there_again_after_a_reload_without_a_new_try(learner):
    page = learner.open(LESSON)
    question = first_question(page)
    answer(question, "Add a handful of flour")
    expect(question.get_by_role("status")).to_contain_text("Not quite")
    before = learner.stored(page)
    page.reload()
    expect(question.get_by_label("Add a handful of flour")).to_be_checked()
    expect(question.locator(".feedback")).to_contain_text("Not quite")
    assert question.locator(".feedback").get_attribute("role") is None, "coming back is not announced"
    assert learner.stored(page) == before
    answer(question, "Knead on for a while")
    page.reload()
    expect(question.locator(".feedback")).to_contain_text("Right.")
    expect(question.get_by_role("button", name="Answer again")).to_be_visible()


def test_a_question_can_always_be_answered_again(learner):
    page = learner.open(LESSON)
    question = first_question(page)
    answer(question, "Knead on for a while")
    question.get_by_role("button", name="Answer again").click()
    expect(question.get_by_label("Knead on for a while")).not_to_be_checked()
    expect(question.get_by_role("radio").first).to_be_focused()
    answer(question, "Add a handful of flour")
    expect(question.get_by_role("status")).to_contain_text("Not quite")
    page.reload()
    expect(question.get_by_label("Add a handful of flour")).to_be_checked()
    expect(question.locator(".feedback")).to_contain_text("Not quite")


def test_what_is_written_is_kept_while_it_is_written(learner):
    page = learner.open(LESSON)
    text = page.get_by_role("textbox", name=re.compile("which bread"))
    text.fill("Rye, on Saturday.")
    text.blur()
    page.reload()
    expect(text).to_have_value("Rye, on Saturday.")


def test_a_text_is_kept_even_when_the_page_is_thrown_away(learner):
    page = learner.open(LESSON)
    page.get_by_role("textbox", name=re.compile("which bread")).press_sequentially("Rye")
    page.goto(learner.site.address)
    assert "Rye" in learner.stored(page)["kurs:bread"]


def test_the_example_comes_after_writing(learner):
    page = learner.open(LESSON)
    question = page.locator("quiz-reflect")
    expect(question.get_by_text("An example to compare with")).to_be_hidden()
    question.get_by_role("button", name="Save my text").click()
    expect(question.get_by_role("status")).to_have_text("Write something first.")
    question.get_by_role("textbox").fill("Because we must.")
    question.get_by_role("button", name="Save my text").click()
    expect(question.get_by_role("status")).to_have_text(
        "Saved in this browser. An example to compare with is open below."
    )
    expect(question.locator("blockquote")).to_be_visible()


def test_what_looks_like_markup_in_a_quiz_is_shown_as_text(learner):
    page = learner.open("modules/dough/resting/")
    dialogs = []
    page.on("dialog", lambda dialog: dialogs.append(dialog) or dialog.dismiss())
    question = question_named(page, "What does <script>alert(1)</script> do")
    answer(question, "It runs")
    expect(question.get_by_role("status")).to_contain_text('"><script>alert(5)</script>')
    answer(question, "It is shown as text")
    expect(question.get_by_role("status")).to_contain_text("<script>alert(6)</script>")
    question.get_by_text("Why, for each option").click()
    expect(question.get_by_text('<img src=x onerror="alert(3)">')).to_be_visible()
    assert dialogs == []
