"""How sure one is, before an answer is sent: offered where its author wants it, never asked for, never scored, and told of at the end."""

import json

import pytest
from conftest import built_small, result_of, seen, served, visiting
from playwright.sync_api import expect
from test_access import LOOKS, SIZES, axe

pytestmark = pytest.mark.clock_stands_still
CHECK = "modules/dough/check/"
KEY = "kurs:bread"
RIGHT = {"check-flour": "Kneading", "check-time": "A night in the fridge"}
WRONG = {"check-flour": "Sugar", "check-time": "A hotter oven"}


@pytest.fixture(scope="module")
def sure_site(once):
    yield from served(built_small(once, "sure", add_confidence), "en")


def add_confidence(root):
    check = root / "modules/dough/en/check.md"
    check.write_text(
        check.read_text("utf-8").replace("/// check | dough\n", "/// check | dough\nconfidence: true\n"), "utf-8"
    )


@pytest.fixture
def learner(browser, sure_site, request):
    yield from visiting(browser, sure_site, request)


def group(page, name):
    """The choice of how sure one is, on the question's card."""
    return seen(page.locator(f"#question-{name}")).get_by_role("group", name="How sure are you?")


def say(page, name, how):
    group(page, name).get_by_role("radio", name=how).check()


def answer(page, name, option):
    question = seen(page.locator(f"#question-{name}"))
    question.get_by_role("radio", name=option).check()
    question.get_by_role("button", name="Answer", exact=True).click()


def tries(learner, page, name):
    return json.loads(learner.stored(page)[KEY])["answers"][name]["tries"]


def sure_and_wrong(page):
    """Certain of one answer that is wrong twice, and right by a guess in the other."""
    say(page, "check-flour", "Certain")
    for _ in range(2):
        answer(page, "check-flour", WRONG["check-flour"])
    say(page, "check-time", "Guessing")
    answer(page, "check-time", RIGHT["check-time"])


def test_what_was_said_is_kept_with_the_first_try_alone(learner):
    page = learner.open(CHECK)
    sure_and_wrong(page)
    assert [one.get("sure") for one in tries(learner, page, "check-flour")] == ["certain", None]
    assert [(one["sure"], one["score"]) for one in tries(learner, page, "check-time")] == [("guess", 1)]


def test_nobody_has_to_say_anything_and_choosing_writes_nothing(learner):
    page = learner.open(CHECK)
    say(page, "check-flour", "Fairly sure")
    assert learner.stored(page) == {}
    for name in RIGHT:
        answer(page, name, RIGHT[name])
    assert (
        tries(learner, page, "check-flour")[0]["sure"] == "fairly"
        and "sure" not in tries(learner, page, "check-time")[0]
    )
    expect(group(page, "check-time")).to_be_hidden()
    expect(result_of(page).get_by_role("heading", name="2 of 2 right at first try")).to_be_visible()


def test_the_result_says_how_judgement_and_answers_met_and_leads_to_what_to_begin_with(learner):
    page = learner.open(CHECK)
    sure_and_wrong(page)
    result = result_of(page)
    for line in (
        "Certain: 0 of 1 right",
        "Guessed: 1 of 1 right",
        "You were certain of one answer that was wrong. Begin with it:",
    ):
        expect(result.get_by_text(line)).to_be_visible()
    expect(result.get_by_text("Fairly sure")).to_have_count(0)
    question = page.locator("#question-check-flour")
    expect(question.get_by_text("Sugar feeds the yeast").last).to_be_hidden()
    result.get_by_role("link", name="1. What builds gluten?").first.click()
    expect(question.get_by_role("heading", name="Question 1 of 2")).to_be_focused()
    expect(question.locator(".whys").get_by_text("Sugar feeds the yeast")).to_be_visible()


def test_a_result_without_anything_said_says_nothing_about_it(learner):
    page = learner.open(CHECK)
    for name in RIGHT:
        answer(page, name, RIGHT[name])
    expect(result_of(page).get_by_role("heading", name="2 of 2 right at first try")).to_be_visible()
    expect(page.get_by_role("heading", name="How sure you were")).to_have_count(0)


def test_it_is_no_part_of_the_score(learner):
    page = learner.open(CHECK)
    for name in RIGHT:
        say(page, name, "Guessing")
        answer(page, name, RIGHT[name])
    done = json.loads(learner.stored(page)[KEY])["checks"]["dough"]["sittings"][0]["done"]
    assert (done["right"], done["of"], done["passed"]) == (2, 2, True)


def test_after_a_reload_it_stands_as_it_was_said_and_cannot_be_said_later(learner):
    page = learner.open(CHECK)
    say(page, "check-flour", "Certain")
    answer(page, "check-flour", WRONG["check-flour"])
    answer(page, "check-time", WRONG["check-time"])
    before = learner.stored(page)
    page.reload()
    expect(group(page, "check-flour").get_by_role("radio", name="Certain")).to_be_checked()
    expect(group(page, "check-flour").get_by_role("radio", name="Certain")).to_be_disabled()
    expect(group(page, "check-time")).to_be_hidden()
    assert learner.stored(page) == before


def test_those_who_have_just_seen_the_key_are_not_asked(learner):
    page = learner.open(CHECK)
    sure_and_wrong(page)
    result_of(page).get_by_role("button", name="Take the one you missed again").click()
    expect(page.locator("#question-check-flour")).to_be_visible()
    expect(group(page, "check-flour")).to_be_hidden()
    answer(page, "check-flour", RIGHT["check-flour"])
    assert "sure" not in tries(learner, page, "check-flour")[-1]
    result_of(page).get_by_role("button", name="Take the check again").click()
    expect(group(page, "check-flour")).to_be_visible()
    expect(group(page, "check-flour").get_by_role("radio", name="Certain")).not_to_be_checked()


def test_a_second_window_shows_what_was_said_in_the_first(learner):
    one, other = learner.open(CHECK), learner.open(CHECK)
    say(one, "check-flour", "Certain")
    answer(one, "check-flour", WRONG["check-flour"])
    expect(group(other, "check-flour").get_by_role("radio", name="Certain")).to_be_checked()
    expect(group(other, "check-time").get_by_role("radio", name="Certain")).to_be_enabled()


def test_a_right_guess_comes_back_in_review(learner):
    page = learner.open(CHECK)
    say(page, "check-flour", "Guessing")
    answer(page, "check-flour", RIGHT["check-flour"])
    answer(page, "check-time", RIGHT["check-time"])
    learner.context.clock.set_fixed_time("2026-11-25T10:00:00Z")
    learner.open("review/", page=page)
    page.get_by_role("button", name="Begin the round").click()
    expect(page.get_by_role("heading", name="Question 1 of 1")).to_be_visible()
    expect(page.get_by_role("group", name="What builds gluten?")).to_be_visible()
    expect(page.get_by_role("group", name="How sure are you?")).to_have_count(0)


def test_the_keyboard_alone_is_enough_and_focus_is_never_lost(learner):
    page = learner.open(CHECK)
    page.locator("#question-check-flour input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Tab")
    expect(group(page, "check-flour").get_by_role("radio", name="Guessing")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(group(page, "check-flour").get_by_role("radio", name="Fairly sure")).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.locator("#question-check-flour [type=submit]")).to_be_focused()
    assert tries(learner, page, "check-flour")[0]["sure"] == "fairly"


def test_no_other_check_and_no_lesson_asks(browser, small_site):
    page = browser.new_page()
    for path in (CHECK, "modules/dough/kneading/"):
        page.goto(small_site.address + path)
        expect(page.get_by_role("group", name="How sure are you?")).to_have_count(0)
    page.close()


def test_paper_and_a_page_without_a_script_leave_it_out(browser, sure_site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(sure_site.address + CHECK)
    expect(page.get_by_role("group", name="What builds gluten?")).to_be_visible()
    expect(page.get_by_text("How sure are you?")).to_have_count(0)
    context.close()
    page = browser.new_page()
    page.goto(sure_site.address + CHECK)
    page.emulate_media(media="print")
    expect(page.get_by_text("How sure are you?").first).to_be_hidden()
    page.close()


@pytest.mark.parametrize(("scheme", "size"), LOOKS)
def test_axe_finds_nothing_before_and_after(browser, sure_site, scheme, size):
    context = browser.new_context(viewport=SIZES[size], color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(sure_site.address + CHECK)
    assert axe(page) == []
    sure_and_wrong(page)
    result_of(page).get_by_text("All questions, with their whys").click()
    expect(page.get_by_role("link", name="2. You have no time to knead").last).to_be_visible()
    assert axe(page) == []
    context.close()
