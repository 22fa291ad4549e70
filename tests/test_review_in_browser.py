"""What was missed comes back after 3, 7 and 21 days, as the same questions, in short rounds."""

import json
import re

import pytest
from conftest import calendar_of
from playwright.sync_api import expect

pytestmark = pytest.mark.clock_stands_still
LESSON = "modules/dough/kneading/"
KEY = "kurs:bread"
DAYS = 24 * 60 * 60 * 1000


def answer(question, label):
    question.get_by_label(label).check()
    question.get_by_role("button", name="Answer", exact=True).click()


def miss(learner):
    """Misses the first question of the lesson and then gets it right; returns the page."""
    page = learner.open(LESSON)
    question = page.locator("#question-sticky-dough")
    answer(question, "Add a handful of flour")
    answer(question, "Knead on for a while")
    expect(question.get_by_text("Right.", exact=True)).to_be_visible()
    return page


def later(page, days):
    page.context.clock.set_fixed_time(page.evaluate(f"new Date(Date.now() + {days * DAYS}).toISOString()"))


def tries(learner, page):
    return json.loads(learner.stored(page)[KEY])["answers"]["sticky-dough"]["tries"]


def take_round(learner, page, label):
    learner.open("review/", page=page)
    page.get_by_role("button", name="Begin the round").click()
    question = page.locator("course-review #question-sticky-dough")
    expect(question.get_by_role("heading", name="Question 1 of 1")).to_be_focused()
    answer(question, label)
    return question


def test_a_missed_question_comes_back_after_three_days_and_not_before(learner):
    page = miss(learner)
    later(page, 2)
    learner.open("review/", page=page)
    expect(
        page.get_by_text("No questions to review now. The next one comes back on November 24, 2026.")
    ).to_be_visible()
    learner.open("", page=page)
    expect(page.get_by_text("One question has come back.")).to_be_hidden()
    later(page, 1.1)
    learner.open("", page=page)
    page.get_by_role("link", name="One question has come back. Take a short round").click()
    expect(page).to_have_url(re.compile("/review/"))
    learner.open("my-page/", page=page)
    expect(page.get_by_role("link", name="1 question is ready for review")).to_be_visible()


def test_with_nothing_to_review_the_page_says_when_something_comes_and_leads_on(learner):
    page = learner.open("review/")
    expect(page.get_by_text("No questions to review. A question that you miss")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="To my page")).to_be_visible()
    learner.open(LESSON, page=page)
    page.get_by_role("textbox").first.fill("Rye")
    page.get_by_role("button", name="Save my text").click()
    learner.open("review/", page=page)
    expect(page.get_by_text("On December 5, 2026 this page asks what became of what you wrote.")).to_be_visible()
    miss(learner)
    later(page, 4)
    learner.open("review/", page=page)
    expect(page.get_by_role("button", name="Begin the round")).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="To my page")).to_be_hidden()


def test_it_returns_after_7_and_21_days_and_then_no_more(learner):
    page = miss(learner)
    for days, next_day in ((3.1, "December 1, 2026"), (7.1, "December 22, 2026"), (21.1, None)):
        later(page, days)
        question = take_round(learner, page, "Knead on for a while")
        expect(question.get_by_text("Right.", exact=True)).to_be_visible()
        expect(page.get_by_role("heading", name="1 of 1 right at first try")).to_be_visible()
        if next_day:
            expect(page.get_by_text(f"The next question comes back on {next_day}.")).to_be_visible()
    later(page, 300)
    learner.open("review/", page=page)
    expect(page.get_by_text("No questions to review. A question that you miss")).to_be_visible()


def test_missed_again_begins_again_and_can_be_taken_at_once(learner):
    page = miss(learner)
    later(page, 3.1)
    take_round(learner, page, "Knead on for a while")
    later(page, 7.1)
    question = take_round(learner, page, "Rub the hands with oil")
    expect(question.get_by_role("status")).to_contain_text("Oil helps the hands")
    answer(question, "Knead on for a while")
    expect(page.get_by_role("heading", name="0 of 1 right at first try")).to_be_visible()
    page.get_by_role("button", name="Take the one you missed again").click()
    expect(question.get_by_label("Knead on for a while")).not_to_be_checked()
    later(page, 3.1)
    learner.open("review/", page=page)
    expect(page.get_by_role("button", name="Begin the round")).to_be_visible()


def test_a_round_leaves_the_lesson_and_its_answers_alone(learner):
    page = miss(learner)
    before = tries(learner, page)
    later(page, 4)
    take_round(learner, page, "Add a handful of flour")
    after = tries(learner, page)
    assert after[: len(before)] == before and [one["in"] for one in after[len(before) :]] == ["review"]
    learner.open(LESSON, page=page)
    expect(page.locator("#question-sticky-dough").get_by_text("Right.", exact=True)).to_be_visible()


def test_looking_at_the_review_writes_nothing(learner):
    page = learner.open("review/")
    expect(page.get_by_text("No questions to review.")).to_be_visible()
    assert learner.stored(page) == {}


def test_who_was_right_at_once_is_not_asked_again(learner):
    page = learner.open(LESSON)
    answer(page.locator("#question-sticky-dough"), "Knead on for a while")
    later(page, 30)
    learner.open("review/", page=page)
    expect(page.get_by_role("button", name="Begin the round")).to_be_hidden()


def test_a_question_that_is_gone_does_not_come_back(learner):
    page = miss(learner)
    record = json.loads(learner.stored(page)[KEY])
    record["answers"]["gone-question"] = record["answers"]["sticky-dough"]
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(record)])
    later(page, 4)
    learner.open("review/", page=page)
    expect(page.get_by_text("Questions in this round: 1.")).to_be_visible()


def test_the_next_dates_can_be_put_in_a_calendar(learner):
    page = miss(learner)
    learner.open("review/", page=page)
    name, text = calendar_of(page)
    assert name == "bread-review.ics"
    assert text.startswith("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n") and text.endswith("END:VCALENDAR\r\n")
    assert (
        "DTSTART;VALUE=DATE:20261124\r\n" in text
        and "SUMMARY:Review: Bread at home\r\n" in text
        and "/review/" in text.replace("\r\n ", "")
    )
    assert text.count("BEGIN:VEVENT") == 1
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_no_dates_no_calendar(learner):
    expect(learner.open("review/").get_by_role("button", name="Download the dates for my calendar")).to_be_hidden()


def known(page):
    """The questions that the course can give back: id to the mark of its key."""
    parts = [one.split(":") for one in page.locator("course-review").get_attribute("data-questions").split(" ")[1:]]
    return {one[0]: one[1] for one in parts}


def keep(learner, tries):
    """Opens the review with a record that holds these tries: question id to a list of (days ago, score, sure)."""
    page = learner.open("review/")
    now, keys = "2026-11-21T10:00:00.000Z", known(page)
    made = {
        name: {
            "tries": [
                {"answer": "x", "score": score, "in": "check", "prints": {"key": keys[name]}}
                | dict.fromkeys(("time", "round"), page.evaluate(f"new Date(Date.now() - {days * DAYS}).toISOString()"))
                | ({"sure": sure} if sure else {})
                for days, score, sure in list_
            ]
        }
        for name, list_ in tries.items()
    }
    record = {"version": 1, "course": "bread", "release": "1.0", "begun": now, "changed": now, "answers": made}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(record)])
    return learner.open("review/", page=page)


def asked(page):
    page.get_by_role("button", name="Begin the round").click()
    expect(page.locator("course-review .question").first).to_be_visible()
    return page.locator("course-review .question").evaluate_all("all => all.map((one) => one.dataset.question)")


def test_a_right_answer_that_was_a_guess_comes_back_like_a_missed_one(learner):
    page = keep(
        learner,
        {
            "check-flour": [(4, 1, "guess")],
            "check-time": [(4, 1, "fairly")],
            "sticky-dough": [(4, 1, "certain")],
            "ready-signs": [(4, 1, None)],
        },
    )
    expect(page.get_by_text("First comes")).to_be_hidden()
    assert asked(page) == ["check-flour"]


def test_what_one_was_certain_of_and_wrong_about_is_asked_first(learner):
    page = keep(
        learner,
        {
            "sticky-dough": [(20, 0, None)],
            "ready-signs": [(10, 0.5, "fairly")],
            "check-flour": [(5, 0, "certain")],
            "check-time": [(4, 0.5, "certain")],
        },
    )
    expect(page.get_by_text("First comes what you were certain of and still missed.")).to_be_visible()
    assert asked(page) == ["check-flour", "check-time", "sticky-dough", "ready-signs"]


def test_being_certain_and_right_later_takes_the_question_on(learner):
    # Certain and wrong, then right in another check: only review takes it on, and it is still the first to be asked.
    page = keep(learner, {"sticky-dough": [(9, 0, None)], "check-flour": [(8, 0, "certain"), (6, 1, "certain")]})
    assert asked(page) == ["check-flour", "sticky-dough"]


def test_a_round_takes_five_minutes_at_most(learner):
    missed = {
        f"example-{kind}": [(days, 0, None)]
        for days, kind in ((9, "scenario"), (8, "order"), (7, "sort"), (6, "match"), (5, "blanks"))
    }
    page = keep(learner, missed)
    expect(page.get_by_text("Questions in this round: 4. It takes about 5 min.")).to_be_visible()
    assert asked(page) == [f"example-{kind}" for kind in ("scenario", "order", "sort", "match")]


def test_a_round_has_ten_questions_at_most(learner):
    # No course has ten questions as quick as that: the page is told so before its script runs.
    quick = list(known(learner.open("review/")))
    assert len(quick) > 10
    quicker = "for (const one of document.querySelectorAll('course-review')) one.dataset.questions = one.dataset.questions.replace(/:\\d+( |$)/g, ':10$1')"
    learner.context.add_init_script(
        f"document.addEventListener('readystatechange', () => {{ if (document.readyState === 'interactive') {quicker} }})"
    )
    page = keep(learner, {name: [(5, 0, None)] for name in quick})
    expect(page.get_by_text("Questions in this round: 10. It takes about 2 min.")).to_be_visible()
    assert len(asked(page)) == 10
