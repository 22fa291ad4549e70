"""What a learner wrote to do is asked about after 14 days, until it is done; the answer stays with them."""

import json
import re

import pytest
from conftest import calendar_of
from playwright.sync_api import expect
from test_access import axe

pytestmark = pytest.mark.clock_stands_still
LESSON = "modules/dough/kneading/"
KEY = "kurs:bread"
DAY = 24 * 60 * 60 * 1000
ASKED = "How did it go?"


def wait(page, days):
    page.context.clock.set_fixed_time(page.evaluate(f"new Date(Date.now() + {days * DAY}).toISOString()"))


def write(learner, text="Rye on <b>Saturday</b>"):
    page = learner.open(LESSON)
    page.get_by_role("textbox").first.fill(text)
    page.get_by_role("button", name="Save my text").click()
    expect(page.get_by_text("Saved in this browser.")).to_be_visible()
    return page


def asked(page):
    """The place where the text is asked about."""
    return page.locator("course-applied [data-text=own-bread]")


def report(page, answer, hindrance=""):
    asked(page).get_by_label(answer, exact=True).check()
    if hindrance:
        asked(page).get_by_label("What stood in the way?").fill(hindrance)
    asked(page).get_by_role("button", name="Save the answer").click()


def reports(learner, page):
    return json.loads(learner.stored(page)[KEY])["applied"]["own-bread"]["reports"]


def test_a_text_is_asked_about_after_14_days_and_not_before(learner):
    page = write(learner)
    wait(page, 13)
    learner.open("review/", page=page)
    expect(page.get_by_role("heading", name=ASKED)).to_be_hidden()
    wait(page, 1.1)
    expect(
        learner.open("", page=page).get_by_role("link", name="You wrote something for your own practice.")
    ).to_be_visible()
    learner.open("my-page/", page=page).get_by_role("link", name="1 text: How did it go?").click()
    expect(page).to_have_url(re.compile("/review/#course-applied"))
    expect(page.get_by_role("heading", name=ASKED)).to_be_in_viewport()
    expect(page.get_by_text("Rye on <b>Saturday</b>")).to_be_visible()
    expect(page.get_by_text("Write down which bread you will bake this week.")).to_be_visible()


def test_done_ends_it(learner):
    page = write(learner)
    wait(page, 15)
    learner.open("review/", page=page)
    report(page, "Yes, it is done")
    expect(page.get_by_text("Saved in this browser as done. You will not be asked about this again.")).to_be_focused()
    assert [(one["done"], "hindrance" in one) for one in reports(learner, page)] == [("done", False)]
    wait(page, 300)
    learner.open("review/", page=page)
    expect(page.get_by_role("heading", name=ASKED)).to_be_hidden()


@pytest.mark.parametrize("answer, kept", [("Partly", "partly"), ("Not yet", "not")])
def test_partly_and_not_ask_again_after_14_more_days(learner, answer, kept):
    page = write(learner)
    wait(page, 15)
    learner.open("review/", page=page)
    report(page, answer, "No oven that week")
    expect(page.get_by_text("Saved in this browser. You will be asked again on December 20, 2026.")).to_be_focused()
    assert [(one["done"], one["hindrance"]) for one in reports(learner, page)] == [(kept, "No oven that week")]
    page.reload()
    expect(page.get_by_role("heading", name=ASKED)).to_be_hidden()
    wait(page, 14.1)
    learner.open("review/", page=page)
    report(page, "Yes, it is done")
    assert [one["done"] for one in reports(learner, page)] == [kept, "done"]


def test_what_stood_in_the_way_is_only_asked_where_something_did(learner):
    page = write(learner)
    wait(page, 15)
    learner.open("review/", page=page)
    field = asked(page).get_by_label("What stood in the way?")
    expect(field).to_be_hidden()
    asked(page).get_by_label("Partly").check()
    field.fill("Too little flour")
    asked(page).get_by_label("Yes, it is done").check()
    expect(field).to_be_hidden()
    asked(page).get_by_role("button", name="Save the answer").click()
    assert [one.get("hindrance") for one in reports(learner, page)] == [None], "what is not shown is not kept"


def test_a_new_text_is_given_its_own_14_days(learner):
    page = write(learner)
    wait(page, 12)
    learner.open(LESSON, page=page)
    page.get_by_role("textbox").first.fill("Spelt instead")
    page.get_by_role("button", name="Save my text").click()
    wait(page, 3)
    learner.open("review/", page=page)
    expect(page.get_by_role("heading", name=ASKED)).to_be_hidden()


def test_an_answer_can_be_changed_and_the_last_one_counts(learner):
    page = write(learner)
    wait(page, 15)
    learner.open("review/", page=page)
    report(page, "Yes, it is done")
    asked(page).get_by_role("button", name="Change the answer").click()
    expect(asked(page).get_by_label("Yes, it is done")).to_be_focused()
    report(page, "Not yet", "It was sold out")
    expect(page.get_by_text("You will be asked again on December 20, 2026.")).to_be_visible()
    learner.open("journal/", page=page)
    journal = page.locator("course-journal")
    expect(
        journal.get_by_text("Not done yet, told on December 6, 2026. This stood in the way: It was sold out")
    ).to_be_visible()


def test_without_an_answer_nothing_is_kept_and_the_learner_is_told(learner):
    page = write(learner)
    wait(page, 15)
    learner.open("review/", page=page)
    before = learner.stored(page)
    asked(page).get_by_role("button", name="Save the answer").click()
    expect(page.get_by_text("Choose an answer first.")).to_be_visible()
    expect(asked(page).get_by_label("Yes, it is done")).to_be_focused()
    assert learner.stored(page) == before


def test_it_can_be_answered_with_the_keyboard_alone(learner):
    page = write(learner)
    wait(page, 15)
    learner.open("review/", page=page)
    asked(page).get_by_label("Yes, it is done").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Tab")
    page.keyboard.type("No time")
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page.get_by_text("You will be asked again")).to_be_focused()
    assert [(one["done"], one["hindrance"]) for one in reports(learner, page)] == [("partly", "No time")]


def test_two_windows_keep_both_answers_and_neither_asks_again(learner):
    one = write(learner)
    wait(one, 15)
    learner.open("review/", page=one)
    other = learner.open("review/")
    report(one, "Not yet")
    expect(other.get_by_text("You will be asked again on December 20, 2026.")).to_be_visible()
    asked(other).get_by_role("button", name="Change the answer").click()
    report(other, "Yes, it is done")
    expect(one.get_by_text("You will not be asked about this again.")).to_be_visible()
    assert [entry["done"] for entry in reports(learner, one)] == ["not", "done"]


def test_saved_is_only_said_of_what_is_saved(learner):
    page = write(learner)
    wait(page, 15)
    learner.open("review/", page=page)
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"
    )
    report(page, "Yes, it is done")
    expect(page.get_by_text("The answer is not saved. It is here as long as the page is open.")).to_be_visible()
    expect(page.get_by_text("This browser cannot keep what you do")).to_be_visible()


def test_looking_writes_nothing(learner):
    page = write(learner)
    wait(page, 15)
    before = learner.stored(page)
    for path in ("", "review/", "my-page/"):
        learner.open(path, page=page)
    assert learner.stored(page) == before


def test_the_calendar_has_the_day_of_the_text_too(learner):
    page = write(learner)
    learner.open("review/", page=page)
    _, text = calendar_of(page)
    assert "DTSTART;VALUE=DATE:20261205\r\n" in text and "SUMMARY:How did it go in practice? Bread at home\r\n" in text


@pytest.mark.browser_context(viewport={"width": 390, "height": 844}, color_scheme="dark", reduced_motion="reduce")
def test_axe_finds_nothing_before_and_after(learner):
    page = write(learner)
    wait(page, 15)
    learner.open("review/", page=page)
    asked(page).get_by_label("Partly").check()
    for _ in range(2):
        assert axe(page) == []
        assert not page.evaluate("() => document.documentElement.scrollWidth > innerWidth")
        if asked(page).get_by_role("button", name="Save the answer").is_visible():
            asked(page).get_by_role("button", name="Save the answer").click()


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_nothing_is_asked(learner):
    expect(learner.open("review/").get_by_text(ASKED)).to_be_hidden()


def test_paper_does_not_show_what_was_written(learner):
    page = write(learner)
    wait(page, 15)
    learner.open("review/", page=page)
    expect(page.get_by_text("Rye on <b>Saturday</b>")).to_be_visible()
    page.emulate_media(media="print")
    expect(page.get_by_text("Rye on <b>Saturday</b>")).to_be_hidden()
