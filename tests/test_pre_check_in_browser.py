"""Before a module: a few questions behind an offer, and then, lesson by lesson, what can be read quickly. Nothing is locked, nothing counts."""

import json

import pytest
from conftest import built_small, served, visiting
from playwright.sync_api import expect
from test_access import LOOKS, SIZES, axe

MODULE = "modules/dough/"
QUESTIONS = """
  - id: before-gluten
    type: text
    level: recall
    lesson: kneading
    see: kneading#gluten
    use: pre-check
    prompt: What makes a dough hold together?
    accepted: [gluten]
    explanation: Gluten forms a net that holds the gas.

  - id: before-rest
    type: choice
    level: recall
    lesson: resting
    see: resting#time
    use: pre-check
    prompt: |
      You mix flour and water in the evening and go to bed.

      What do you find in the morning?
    options:
      - {id: smooth, text: A smooth dough, correct: true}
      - {id: mud, text: Mud that must be kneaded, feedback: It looks like that for the first hour.}
      - {id: bubbles, text: A few bubbles, correct: true}
    explanation: The net forms by itself when it gets time.
"""
KEY = "kurs:bread"
OFFER = "Do you know this already?"


@pytest.fixture(scope="module")
def asking_site(once):
    """The small course with two questions before its module."""
    yield from served(built_small(once, "before", add_pre_check), "en")


def add_pre_check(root):
    with (root / "quizzes/dough.yml").open("a", encoding="utf-8") as quiz:
        quiz.write(QUESTIONS)
    page = root / "modules/dough/en/index.md"
    page.write_text(
        page.read_text("utf-8").replace("/// lessons", "/// pre-check | dough\n///\n\n/// lessons"), "utf-8"
    )


@pytest.fixture
def learner(browser, asking_site, request):
    yield from visiting(browser, asking_site, request)


def opened(learner, page=None):
    page = learner.open(MODULE, page=page)
    page.get_by_role("heading", name=OFFER).click()
    return page


def write(page, word):
    question = page.locator("#question-before-gluten")
    question.get_by_role("textbox").fill(word)
    question.get_by_role("button", name="Answer", exact=True).click()


def tick(page, *labels):
    question = page.locator("#question-before-rest")
    for box in question.get_by_role("checkbox").all():
        box.uncheck()
    for label in labels:
        question.get_by_label(label).check()
    question.get_by_role("button", name="Answer", exact=True).click()


def know_all_but_resting(page):
    write(page, "Gluten")
    tick(page, "Mud that must be kneaded")
    tick(page, "A smooth dough", "A few bubbles")


def told(page):
    return page.locator("course-pre-check .check-result li").all_inner_texts()


TOLD = ["Kneading: you can read quickly here", "Resting: read all of it"]


def record_of(learner, page):
    return json.loads(learner.stored(page)[KEY])


def test_it_is_folded_behind_an_offer_and_opening_it_writes_nothing(learner):
    page = learner.open(MODULE)
    expect(page.locator("course-pre-check summary").first).to_have_text(
        "Do you know this already? 2 questions, about 2 min"
    )
    expect(page.get_by_role("textbox", name="What makes a dough hold together?")).to_be_hidden()
    page.get_by_role("heading", name=OFFER).click()
    expect(page.get_by_role("textbox", name="What makes a dough hold together?")).to_be_visible()
    expect(page.get_by_role("heading", name="Question 2 of 2")).to_be_visible()
    assert learner.stored(page) == {}


def test_it_says_lesson_by_lesson_what_can_be_read_quickly(learner):
    page = opened(learner)
    write(page, "Gluten")
    expect(page.get_by_role("heading", name="How to read this module")).to_have_count(0)
    tick(page, "Mud that must be kneaded")
    tick(page, "A smooth dough", "A few bubbles")
    expect(page.get_by_role("status").get_by_role("heading", name="How to read this module")).to_be_visible()
    assert told(page) == TOLD
    page.get_by_role("status").get_by_role("link", name="Resting").click()
    expect(page.get_by_role("heading", name="Resting", level=1)).to_be_visible()


def test_a_lesson_that_was_not_asked_about_is_read_whole(visit):
    page = visit.open("modules/transformation/")
    page.get_by_role("heading", name="Kan du dette fra før?").click()
    for name in ("building-permit", "one-number", "young-readers"):
        question = page.locator(f"#question-before-{name}")
        question.evaluate("one => one.restore(one.key.join(' '))")
        question.get_by_role("button", name="Svar", exact=True).click()
    rows = told(page)
    assert len(rows) == 5
    assert [row.split(": ")[-1] for row in rows] == [
        "les hele – denne spurte vi ikke om", "du kan lese raskt her", "du kan lese raskt her", "du kan lese raskt her", "les hele – denne spurte vi ikke om",
    ]  # fmt: skip


def test_the_list_of_lessons_has_a_quiet_mark_until_the_lesson_is_read(learner):
    page = opened(learner)
    rows = page.locator("main .lessons > li")
    know_all_but_resting(page)
    expect(rows.nth(0)).to_contain_text("· you can read quickly here")
    expect(rows.nth(1)).not_to_contain_text("quickly")
    page.reload()
    expect(rows.nth(0).get_by_text("· you can read quickly here")).to_have_count(1)
    learner.open("modules/dough/kneading/", page=page)
    page.get_by_role("button", name="Mark as read").click()
    learner.open(MODULE, page=page)
    expect(rows.nth(0)).to_contain_text("read")
    expect(rows.nth(0)).not_to_contain_text("quickly")


def test_its_tries_say_where_they_were_made_and_count_nowhere_else(learner):
    learner.context.clock.set_fixed_time("2026-11-21T10:00:00Z")
    page = opened(learner)
    know_all_but_resting(page)
    answers = record_of(learner, page)["answers"]
    assert {one["in"] for entry in answers.values() for one in entry["tries"]} == {"pre-check"}
    assert record_of(learner, page)["checks"] == {}
    expect(page.locator("main .lessons .state")).to_have_count(0)
    learner.open("my-page/", page=page)
    expect(page.locator(".progress-module dd")).to_have_text(["0 of 2", "0 of 2", "0 of 1", "not taken"])
    learner.context.clock.set_fixed_time("2026-12-21T10:00:00Z")
    learner.open("review/", page=page)
    expect(page.get_by_text("No questions to review.")).to_be_visible()


def test_a_question_that_moves_from_the_pre_check_to_the_check_does_not_come_back_for_what_was_not_read(learner):
    """A question's place may change: what was answered before reading is still no miss."""
    learner.context.clock.set_fixed_time("2026-11-21T10:00:00Z")
    page = opened(learner)
    tick(page, "Mud that must be kneaded")
    record = record_of(learner, page)
    moved = record["answers"].pop("before-rest")
    learner.open("modules/dough/kneading/", page=page)
    print_ = page.locator("#question-sticky-dough").evaluate("element => element.prints.key")
    for one in moved["tries"]:
        one["prints"]["key"] = print_
    record["answers"]["sticky-dough"] = moved
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(record)])
    learner.context.clock.set_fixed_time("2026-12-21T10:00:00Z")
    learner.open("review/", page=page)
    expect(page.get_by_text("No questions to review.")).to_be_visible()


def test_no_lesson_no_check_and_no_review_asks_its_questions(learner):
    page = learner.new_page()
    for path in ("modules/dough/kneading/", "modules/dough/resting/", "modules/dough/check/"):
        learner.open(path, page=page)
        expect(page.locator("[data-question^=before-]")).to_have_count(0)
    assert "before-gluten" not in learner.context.request.get(learner.site.address + "questions/dough.js").text()


def test_coming_back_finds_what_to_read_first_and_writes_nothing(learner):
    page = opened(learner)
    know_all_but_resting(page)
    before = learner.stored(page)
    page.reload()
    page.get_by_role("heading", name=OFFER).click()
    assert told(page) == TOLD
    first = page.locator("course-pre-check > details > :not(summary, .pre-check-about)").first
    expect(first.get_by_role("heading", name="How to read this module")).to_be_visible()
    expect(page.locator("#question-before-gluten .feedback")).to_contain_text("Right.")
    assert learner.stored(page) == before


def test_it_can_be_answered_again_and_the_last_time_holds(learner):
    page = opened(learner)
    know_all_but_resting(page)
    question = page.locator("#question-before-rest")
    question.get_by_role("button", name="Answer again").click()
    tick(page, "A smooth dough", "A few bubbles")
    assert told(page) == [TOLD[0], "Resting: you can read quickly here"]
    page.reload()
    expect(page.locator("main .lessons > li").nth(1)).to_contain_text("you can read quickly here")
    assert len(record_of(learner, page)["answers"]["before-rest"]["tries"]) == 3


def test_two_windows_tell_the_same(learner):
    one, other = opened(learner), opened(learner)
    write(one, "Gluten")
    expect(other.get_by_role("textbox", name="What makes")).to_have_value("Gluten")
    tick(other, "A smooth dough", "A few bubbles")
    for page in (one, other):
        expect(page.locator("course-pre-check .check-result li").nth(1)).to_have_text(
            "Resting: you can read quickly here"
        )


def test_the_keyboard_alone_is_enough(learner):
    page = learner.open(MODULE)
    page.locator("course-pre-check summary").first.focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    expect(page.get_by_role("textbox", name="What makes")).to_be_focused()
    page.keyboard.type("gluten")
    page.keyboard.press("Enter")
    box = page.get_by_label("A smooth dough")
    for _ in range(10):
        if box.evaluate("element => element === document.activeElement"):
            break
        page.keyboard.press("Tab")
    for key in ("Space", "Tab", "Tab", "Space", "Enter"):
        page.keyboard.press(key)
    expect(page.locator("course-pre-check .check-result li")).to_have_count(2)


def test_without_a_script_it_is_a_small_worksheet_with_its_key(browser, asking_site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(asking_site.address + MODULE)
    page.get_by_role("heading", name=OFFER).click()
    expect(page.get_by_role("textbox", name="What makes")).to_be_visible()
    page.locator("#question-before-gluten .solution > summary").click()
    expect(page.locator("#question-before-gluten").get_by_text("Gluten forms a net")).to_be_visible()
    context.close()


def test_paper_shows_it_only_when_it_is_open_and_never_the_key_or_the_answers(learner):
    page = learner.open(MODULE)
    page.emulate_media(media="print")
    expect(page.locator("course-pre-check > details")).to_be_hidden()
    page.emulate_media(media="screen")
    page.get_by_role("heading", name=OFFER).click()
    know_all_but_resting(page)
    page.emulate_media(media="print")
    expect(page.get_by_text("What makes a dough hold together?")).to_be_visible()
    for hidden in ("Gluten forms a net that holds the gas.", "How to read this module", "· you can read quickly here"):
        expect(page.get_by_text(hidden).first).to_be_hidden()


@pytest.mark.parametrize(("scheme", "size"), LOOKS)
def test_axe_finds_nothing_before_and_after(browser, asking_site, scheme, size):
    context = browser.new_context(viewport=SIZES[size], color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(asking_site.address + MODULE)
    assert axe(page) == []
    page.get_by_role("heading", name=OFFER).click()
    assert axe(page) == []
    know_all_but_resting(page)
    expect(page.locator("course-pre-check .check-result li")).to_have_count(2)
    assert axe(page) == []
    context.close()
