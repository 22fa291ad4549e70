"""Who has ten minutes is told what fits, and why."""

import json

import pytest
from playwright.sync_api import expect
from test_access import axe

pytestmark = pytest.mark.clock_stands_still
LESSON, NEXT = "modules/dough/kneading/", "modules/dough/resting/"
BUTTON = "Find something for ten minutes"


def mark_read(learner, path=LESSON):
    page = learner.open(path)
    page.get_by_role("button", name="Mark as read").click()
    return page


def proposal(page):
    page.get_by_role("button", name=BUTTON).click()
    return page.locator(".ten-told")


def later(page, days):
    page.context.clock.set_fixed_time(page.evaluate(f"new Date(Date.now() + {days * 86_400_000}).toISOString()"))


@pytest.mark.parametrize("path", ["", "my-page/"])
def test_a_newcomer_is_not_asked(learner, path):
    expect(learner.open(path).get_by_role("button", name=BUTTON)).to_be_hidden()


@pytest.mark.parametrize("path", ["", "my-page/"])
def test_the_next_lesson_is_proposed_with_its_minutes(learner, path):
    page = learner.open(path, page=mark_read(learner))
    before = learner.stored(page)
    told = proposal(page)
    expect(told).to_contain_text("There is time for the whole lesson.")
    told.get_by_role("link", name="Resting, 2 min").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Resting")
    assert learner.stored(page) == before, "asking writes nothing"


@pytest.mark.parametrize(
    "minutes, says",
    [
        ("5 3 2", "There is time for the whole lesson."),
        ("5 4 3", "There is time to read and answer (about 9 min), and you can write another time."),
        ("9 4 3", "There is time to read it in 9 min, and you can take the questions another time."),
        ("14 4 3", "There is not time for all of it"),
    ],
)
def test_it_says_how_much_of_a_lesson_fits(learner, minutes, says):
    page = learner.open("my-page/", page=mark_read(learner))
    page.evaluate(
        "minutes => document.querySelectorAll('[data-lesson=resting]').forEach((link) => (link.dataset.minutes = minutes))",
        minutes,
    )
    expect(proposal(page)).to_contain_text(says)


def test_what_has_come_back_goes_before_the_next_lesson(learner):
    page = learner.open(LESSON)
    question = page.locator("#question-sticky-dough")
    for label in ("Add a handful of flour", "Knead on for a while"):
        question.get_by_label(label).check()
        question.get_by_role("button", name="Answer", exact=True).click()
    later(page, 4)
    told = proposal(learner.open("", page=page))
    expect(told).to_contain_text("what you recall now you remember longer.")
    told.get_by_role("link", name="Review: 1 of the questions, about 1 min").click()
    expect(page.get_by_role("button", name="Begin the round")).to_be_visible()


def test_a_text_that_is_two_weeks_old_goes_before_the_next_lesson(learner):
    page = learner.open(LESSON)
    page.get_by_role("textbox").first.fill("Rye")
    page.get_by_role("button", name="Save my text").click()
    later(page, 15)
    told = proposal(learner.open("my-page/", page=page))
    told.get_by_role("link", name="How did it go? Texts: 1, about 1 min").click()
    expect(page.get_by_role("heading", name="How did it go?")).to_be_in_viewport()


def test_who_has_been_through_all_is_told_so(learner):
    page = mark_read(learner)
    record = json.loads(learner.stored(page)["kurs:bread"])
    learner.open("my-page/", page=page)
    lessons = page.locator("main a[data-lesson]").evaluate_all("links => links.map((link) => link.dataset.lesson)")
    time = "2026-11-21T09:00:00.000Z"
    record["read"] = {name: {"read": True, "time": time} for name in lessons}
    done = {"time": time, "right": 2, "of": 2, "mark": 1, "passed": True}
    record["checks"] = {
        "dough": {"sittings": [{"begun": time, "questions": ["check-flour", "check-time"], "done": done}]}
    }
    record["checks"]["course"] = record["checks"]["dough"]
    page.evaluate("text => localStorage.setItem('kurs:bread', text)", json.dumps(record))
    page.reload()
    expect(proposal(page)).to_have_text("Nothing waits now, for you have been through all that is ready.")


def test_escape_closes_it_and_the_button_says_whether_it_is_open(learner):
    page = learner.open("", page=mark_read(learner))
    button = page.get_by_role("button", name=BUTTON)
    button.focus()
    page.keyboard.press("Enter")
    expect(button).to_have_attribute("aria-expanded", "true")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Resting, 2 min")).to_be_focused()
    page.keyboard.press("Escape")
    expect(button).to_have_attribute("aria-expanded", "false")
    expect(button).to_be_focused()


@pytest.mark.parametrize("path", ["", "my-page/"])
def test_axe_finds_nothing_while_it_is_open(learner, path):
    page = learner.open(path, page=mark_read(learner))
    proposal(page)
    assert axe(page) == []


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_nothing_is_proposed(learner):
    expect(learner.open("").get_by_text(BUTTON)).to_be_hidden()
