"""A path through the course: chosen by the learner, followed by every page, and never a lock."""

import re
from pathlib import Path

import pytest
from conftest import built_small, served, visiting
from examples import RUN_SHEET
from playwright.sync_api import expect

PATHS = """paths:
  baker:
    title: {en: Baker}
    text: {en: Everything.}
  guest:
    title: {en: Guest}
    minutes: 2
    pages: [dough/guests, dough/resting]
    check: false
  taster:
    title: {en: Taster}
    pages: [dough/guests]
    check: false
pass_mark: 0.5"""
GUESTS = f"""---
id: dough-guests
title: Bread for guests
summary: What a guest should know about dough.
---
Wait until it has cooled.

{RUN_SHEET}"""


@pytest.fixture(scope="module")
def with_paths(once):
    yield from served(built_small(once, "paths", add_paths), "en")


def add_paths(root: Path) -> None:
    _change(root / "course/course.yml", "pass_mark: 0.5", PATHS)
    _change(root / "course/en/index.md", "/// map", "/// paths\n///\n\n/// map")
    _change(
        root / "modules/dough/en/index.md",
        "lessons: [kneading, resting]",
        "lessons: [kneading, resting]\npages: [guests]",
    )
    _change(
        root / "modules/dough/en/index.md",
        "/// lessons",
        "/// whole\nFirst you knead, then you rest.\n///\n\n/// lessons",
    )
    (root / "modules/dough/en/guests.md").write_text(GUESTS, "utf-8")
    _change(root / "modules/dough/en/kneading.md", "## Questions", "/// role | guest\nTaste it.\n///\n\n## Questions")


def _change(file: Path, old: str, new: str) -> None:
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new, 1), "utf-8")


@pytest.fixture
def learner(browser, with_paths, request):
    yield from visiting(browser, with_paths, request)


def choose(learner, name="Follow the path for Guest"):
    page = learner.open("")
    # Who has chosen, or begun, has the choice as one line.
    if (change := page.get_by_role("button", name="Change")).is_visible():
        change.click()
    with page.expect_navigation():
        page.get_by_role("button", name=name).click()
    return page


def test_without_a_path_the_course_is_whole_and_nothing_is_kept(learner):
    page = learner.open("")
    content = page.get_by_role("main")
    expect(content.get_by_role("link", name="Kneading")).to_have_count(1)
    expect(page.get_by_role("button", name="Follow the path for Baker")).to_have_attribute("aria-pressed", "false")
    assert page.evaluate("localStorage.length") == 0


def test_a_chosen_path_is_followed_on_every_page_and_remembered(learner):
    page = choose(learner)
    expect(page.get_by_text("Your path: Guest, about 5 min.")).to_be_visible()
    expect(page.get_by_role("button", name="Change")).to_be_focused()
    page.get_by_role("button", name="Change").click()
    expect(page.get_by_role("button", name="Follow the path for Guest")).to_have_attribute("aria-pressed", "true")
    in_map = page.locator(".map")
    expect(in_map.get_by_role("link", name="Kneading")).to_be_hidden()
    expect(in_map.get_by_role("link", name="Bread for guests")).to_be_visible()
    expect(page.locator("[data-start]")).to_have_attribute("href", re.compile("guests"))
    taken = in_map.get_by_role("link", name="Bread for guests").get_attribute("data-minutes")
    expect(page.locator(".start-lead")).to_contain_text(f"Bread for guests, {sum(map(int, taken.split()))} min")

    page = learner.open("modules/dough/guests/")
    navigation = page.get_by_role("navigation", name="Course")
    expect(navigation.get_by_role("link", name="Resting")).to_be_visible()
    expect(navigation.get_by_role("link", name="Kneading")).to_be_hidden()
    page.get_by_role("link", name=re.compile("^Next: Resting")).click()
    expect(page).to_have_url(re.compile("resting"))


def test_what_a_module_takes_is_said_of_the_path(learner):
    whole, share = re.compile("lessons and a check"), "2 stops on your path"
    page = learner.open("")
    expect(page.locator(".map").get_by_text(whole).first).to_be_visible()
    expect(page.locator(".map").get_by_text(share)).to_be_hidden()
    page = choose(learner)
    expect(page.locator(".map-module", has_text="Dough").get_by_text(whole)).to_be_hidden()
    expect(page.locator(".map").get_by_text(share)).to_be_visible()
    expect(page.get_by_text("Your path: Guest")).to_be_visible()


def test_a_modules_page_says_nothing_of_what_the_path_leaves_out(learner):
    page = learner.open("modules/dough/")
    expect(page.get_by_text("First you knead, then you rest.")).to_be_visible()
    expect(page.locator(".beside").get_by_role("link", name="Bread for guests")).to_be_visible()
    choose(learner)
    page = learner.open("modules/dough/")
    expect(page.get_by_text("The dough comes first.")).to_be_visible()
    expect(page.get_by_text("First you knead, then you rest.")).to_be_hidden()
    expect(page.locator(".lessons").get_by_role("link", name="Bread for guests")).to_be_visible()
    expect(page.locator(".beside").get_by_role("link", name="Bread for guests")).to_be_hidden()
    choose(learner, "Follow the path for Baker")
    page = learner.open("modules/dough/")
    expect(page.get_by_text("First you knead, then you rest.")).to_be_visible()


def test_a_path_can_be_left_again(learner):
    choose(learner)
    page = choose(learner)
    expect(page.get_by_role("button", name="Follow the path for Guest")).to_have_attribute("aria-pressed", "false")
    expect(page.locator(".map").get_by_role("link", name="Kneading")).to_be_visible()


def test_a_page_beside_the_path_still_opens(learner):
    choose(learner)
    page = learner.open("modules/dough/kneading/")
    expect(page.get_by_role("heading", name="Kneading", level=1)).to_be_visible()


def test_my_page_counts_what_the_path_goes_through(learner):
    choose(learner)
    page = learner.open("modules/dough/guests/")
    page.get_by_role("button", name="Mark as read").click()
    page = learner.open("my-page/")
    expect(page.locator(".progress-module", has_text="Dough").get_by_role("link", name="Kneading")).to_be_hidden()
    expect(page.locator(".progress-sum").first).to_contain_text("1 of 2")


def test_the_statement_counts_what_the_path_goes_through(learner):
    choose(learner)
    page = learner.open("modules/dough/guests/")
    page.get_by_role("button", name="Mark as read").click()
    page = learner.open("statement/")
    expect(page.get_by_text("Path through the course: Guest.")).to_be_visible()
    row = page.get_by_role("row").filter(has=page.get_by_role("rowheader", name="Dough"))
    # The path has no check, and no text to write.
    assert row.get_by_role("cell").all_text_contents() == ["1 of 2", "0 of 1", "–"]
    expect(page.get_by_role("columnheader", name="Module check")).to_be_hidden()
    expect(page.get_by_role("rowheader", name="Kinds")).to_be_hidden()
    expect(page.get_by_text("L1-S0-P0-K").first).to_be_visible()


def test_a_check_draws_from_what_the_path_goes_through(learner):
    page = learner.open("modules/dough/check/")
    expect(page.get_by_text("0 of 2 answered")).to_be_visible()
    choose(learner)
    page = learner.open("modules/dough/check/")
    expect(page.get_by_text("0 of 1 answered")).to_be_visible()
    expect(page.get_by_role("radio", name="A night in the fridge")).to_be_visible()
    expect(page.get_by_role("radio", name="Kneading", exact=True)).to_be_hidden()


def test_a_check_that_the_path_goes_past_still_asks_all_it_has(learner):
    choose(learner, "Follow the path for Taster")
    page = learner.open("modules/dough/check/")
    expect(page.get_by_text("0 of 2 answered")).to_be_visible()


def test_the_check_of_the_course_draws_from_what_the_path_goes_through(learner):
    choose(learner)
    page = learner.open("course-check/")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_text("0 of 1 answered")).to_be_visible()
    expect(page.get_by_role("radio", name="A night in the fridge")).to_be_visible()


def test_a_check_that_has_begun_keeps_its_questions_on_another_path(learner):
    page = learner.open("modules/dough/check/")
    page.get_by_role("radio", name="Kneading", exact=True).check()
    page.get_by_role("button", name="Answer").first.click()
    expect(page.get_by_text("1 of 2 answered")).to_be_visible()
    choose(learner)
    page = learner.open("modules/dough/check/")
    expect(page.get_by_text("1 of 2 answered")).to_be_visible()


def test_a_note_to_others_is_shown_until_a_path_is_chosen(learner):
    page = learner.open("modules/dough/kneading/")
    expect(page.get_by_text("Taste it.")).to_be_visible()
    choose(learner, "Follow the path for Baker")
    page = learner.open("modules/dough/kneading/")
    expect(page.get_by_text("Taste it.")).to_be_hidden()


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_every_page_is_reachable(learner):
    page = learner.open("")
    content = page.get_by_role("main")
    expect(content.locator(".map").get_by_role("link", name="Kneading")).to_be_visible()
    content.get_by_text("See its stops (2)").click()
    expect(content.get_by_role("link", name="Bread for guests").first).to_be_visible()
    expect(page.get_by_role("button", name="Follow the path for Guest")).to_be_hidden()


def test_a_run_sheet_works_out_the_clock(learner):
    rows = learner.open("modules/dough/guests/").get_by_role("table").get_by_role("row")
    expect(rows.nth(2)).to_contain_text("0:04")
    expect(rows.nth(2)).to_contain_text("A loaf")
