"""What goes deeper is found, read, answered and kept, and counts nowhere."""

import re

import pytest
from conftest import built_small, visiting
from deeper import FLOUR as FLOUR_PAGE
from deeper import change
from playwright.sync_api import expect

pytestmark = pytest.mark.clock_stands_still
FLOUR = "modules/dough/flour/"


@pytest.fixture
def learner(browser, deeper_site, request):
    yield from visiting(browser, deeper_site, request)


def answer(question, label):
    question.get_by_label(label).check()
    question.get_by_role("button", name="Answer", exact=True).click()


def read_it(learner):
    page = learner.open(FLOUR)
    page.get_by_role("button", name="Mark as read").click()
    return page


def test_a_module_lists_it_below_its_stops_and_says_that_it_is_optional(learner):
    page = learner.open("modules/dough/")
    expect(page.locator(".stops").get_by_role("link")).to_have_text(["Kneading", "Resting", "Module check"])
    expect(page.get_by_text("2 lessons and a check")).to_be_visible()
    expect(page.get_by_role("heading", name="Going deeper")).to_be_visible()
    expect(page.get_by_text("These pages are optional and do not count in the course.")).to_be_visible()
    row = page.locator("#course-optional ~ ul li").first
    expect(row).to_contain_text(re.compile(r"Flour.*\d\smin.*Why one flour takes more water"))
    row.get_by_role("link", name="Flour").click()
    expect(page).to_have_url(re.compile(FLOUR))


def test_its_page_says_that_it_does_not_count_and_leads_back(learner):
    page = learner.open(FLOUR)
    main = page.get_by_role("main")
    expect(main.get_by_text("Optional, does not count")).to_be_visible()
    expect(main.get_by_text(re.compile("Lesson . of"))).to_have_count(0)
    onward = page.get_by_role("navigation", name="Previous and next")
    onward.get_by_role("link", name="Back to the module: Dough").click()
    expect(page).to_have_url(re.compile("modules/dough/$"))


def test_without_it_the_front_page_my_page_and_the_statement_count_all_there_is(learner):
    stops = "main a[data-lesson]:visible, main a[data-check]:visible"
    front = learner.open("")
    expect(front.locator(stops)).to_have_text(["Kneading", "Resting", "Module check", "Check the whole course"])
    before = front.locator(".course-time").inner_text()
    page = read_it(learner)
    answer(page.locator("#question-thirsty-flour"), "The strong one")
    for path in ("", "modules/dough/"):
        learner.open(path, page=page)
        expect(page.locator("[data-start]")).to_have_attribute("href", re.compile("kneading"))
    learner.open("", page=page)
    expect(page.locator(".course-time")).to_have_text(before)
    learner.open("statement/", page=page)
    expect(page.get_by_text("Flour")).to_have_count(0)
    expect(page.locator(".statement-none")).to_be_visible()
    learner.open("receipts/", page=page)
    expect(page.locator("tbody td:last-of-type")).to_have_text(["2", "2", "1"])


def test_my_page_tells_what_was_read_and_nothing_before(learner):
    page = learner.open("my-page/")
    expect(page.get_by_role("heading", name="Going deeper")).to_be_hidden()
    page = read_it(learner)
    learner.open("my-page/", page=page)
    expect(page.get_by_text("These pages are beside the way and do not count")).to_be_visible()
    told = page.get_by_role("list", name="Going deeper")
    expect(told.get_by_role("listitem")).to_contain_text(["Flour"])
    expect(told.get_by_text("read")).to_be_visible()
    expect(page.locator("#course-stop")).to_have_text("Kneading")
    expect(page.locator("[data-module=dough] .module-state")).to_contain_text("3 stops")


def test_what_was_missed_there_comes_back_in_review_and_no_check_asks_it(learner):
    page = learner.open(FLOUR)
    question = page.locator("#question-thirsty-flour")
    answer(question, "The one for cakes")
    answer(question, "The strong one")
    page.clock.set_fixed_time("2026-11-25T10:00:00Z")
    learner.open("review/", page=page)
    page.get_by_role("button", name="Begin the round").click()
    expect(page.locator("course-review #question-thirsty-flour")).to_be_visible()
    learner.open("modules/dough/check/", page=page)
    expect(page.locator(".question")).to_have_count(2)


def test_what_was_written_there_stands_in_the_journal(learner):
    page = learner.open(FLOUR)
    page.locator("#question-own-flour").evaluate("(question) => { location.hash = question.id }")
    page.get_by_role("textbox", name="Which flour do you bake with?").fill("Rye.")
    page.get_by_role("button", name="Save my text").click()
    learner.open("journal/", page=page)
    expect(page.get_by_text("Rye.")).to_be_visible()


def test_the_search_finds_it_and_says_what_it_is(learner):
    page = learner.open("")
    page.locator(".search-button").click()
    page.get_by_role("searchbox").fill("protein drinks")
    hit = page.locator(".search-hits li").filter(has=page.get_by_role("link", name="Protein", exact=True))
    expect(hit.locator(".tag").first).to_have_text("Going deeper")


def test_the_participants_sheet_names_it(learner):
    page = learner.open("modules/dough/evening/")
    page.locator("course-handout").evaluate("(handout) => { handout.querySelector('details').open = true }")
    part = page.locator("section[data-for=participants]", has_text="To read more")
    expect(part.get_by_role("listitem")).to_contain_text("Flour")


def add_optional_module(root):
    """A module that goes deeper as a whole."""
    (root / "modules/bake/en").mkdir(parents=True)
    front = "---\ntitle: Bake\nquestion: How hot?\nsummary: Heat.\nlessons: [steam]\n---\nHot.\n\n/// lessons\n///\n"
    lesson = FLOUR_PAGE.partition("## Questions")[0].replace("flour", "steam").replace("Flour", "Steam")
    (root / "modules/bake/en/index.md").write_text(front, "utf-8")
    (root / "modules/bake/en/steam.md").write_text(lesson, "utf-8")
    change(root / "course/course.yml", "[dough, oven]", "[dough, oven, bake]")


def test_a_module_that_is_optional_as_a_whole_tells_no_time_and_counts_nowhere(once):
    site = built_small(once, "deep-module", add_optional_module) / "en"
    mine = (site / "my-page/index.html").read_text("utf-8")
    assert re.findall(r'class="module-state">([^<]*)<', mine) == ["10\xa0min", "", ""]
    assert "course-optional" in (site / "modules/bake/index.html").read_text("utf-8")
