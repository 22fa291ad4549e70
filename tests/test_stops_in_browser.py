"""A path that goes on beside the modules: a page of the course and sheets are stops as lessons are."""

import json
import re

import pytest
from conftest import visiting
from playwright.sync_api import expect

pytestmark = pytest.mark.clock_stands_still
KEY, TIME = "kurs:bread", "2026-11-20T10:00:00.000Z"
STOPS = ["Kneading", "About", "What we bake", "Who bakes when"]


@pytest.fixture
def learner(browser, deeper_site, request):
    yield from visiting(browser, deeper_site, request)


def on_the_path(learner, path, *done, way="head"):
    """The page as somebody on the path sees it who has done these."""
    page = learner.open("404.html")
    read = {name: {"read": True, "time": TIME} for name in done}
    kept = {"version": 1, "course": "bread", "read": read, "settings": {"path": {"value": way, "time": TIME}}}
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, json.dumps(kept)])
    return learner.open(path, page=page)


def test_they_stand_among_the_stops_of_who_follows_the_path_and_of_nobody_else(learner):
    page = learner.open("modules/dough/")
    expect(page.locator(".stops").get_by_role("link")).to_have_text(["Kneading", "Resting", "Module check"])
    page = on_the_path(learner, "modules/dough/")
    stops = page.locator(".stops").get_by_role("link")
    expect(stops).to_have_text(STOPS)
    expect(stops.nth(2)).to_have_attribute("href", re.compile("evening/#sheet-bake-plan"))
    expect(page.get_by_text("4 stops on your path, about 20 min")).to_be_visible()
    rows = page.locator(".stops > li:visible .minutes")
    expect(rows).to_have_text([re.compile(f"^{count}\\smin$") for count in (6, 1, 6, 7)])


def test_the_way_leads_through_them(learner):
    page = on_the_path(learner, "modules/dough/kneading/")
    page.get_by_role("link", name=re.compile("^Next: About")).click()
    page.get_by_role("button", name="Mark as read").click()
    page.get_by_role("link", name=re.compile("^Next: What we bake")).click()
    sheet = page.get_by_role("region", name="What we bake")
    expect(sheet).to_be_in_viewport()
    sheet.get_by_role("button", name="Mark as filled in").click()
    expect(sheet.get_by_text("Marked as filled in.")).to_be_visible()
    expect(
        page.get_by_role("region", name="Who bakes when").get_by_role("button", name="Mark as filled in")
    ).to_be_visible()
    navigation = page.get_by_role("navigation", name="Course")
    expect(navigation.get_by_text("filled in").filter(visible=True)).to_have_count(1)
    assert json.loads(learner.stored(page)[KEY])["read"]["sheet-bake-plan"]["read"] is True


def test_after_the_last_sheet_of_a_page_comes_what_is_elsewhere(learner):
    page = on_the_path(learner, "modules/dough/evening/", way="shift")
    onward = page.get_by_role("navigation", name="Previous and next").get_by_role("link")
    expect(onward.filter(visible=True)).to_have_text([re.compile("^Next: Resting")])


def test_the_front_page_and_my_page_count_them_and_know_which_comes_next(learner):
    page = on_the_path(learner, "", "kneading", "about-us")
    expect(page.get_by_role("heading", level=1)).to_have_text("What we bake")
    expect(page.locator(".start-lead")).to_have_text(re.compile(r"^2 of 4 stops are done\. About 1[05]\smin left\.$"))
    done = page.locator(".d-map.d-wide .d-step[data-lesson=about-us]")
    expect(done).to_have_attribute("data-done", "")
    page.get_by_role("link", name=re.compile("^Continue, 6")).click()
    expect(page).to_have_url(re.compile("evening/#sheet-bake-plan$"))
    learner.open("my-page/", page=page)
    expect(page.locator("#course-stop")).to_have_text("What we bake")
    expect(page.locator(".stop-place")).to_have_text("Next stop · Dough")
    expect(page.locator("[data-module=dough] .module-state")).to_contain_text("2 of 4")


def test_with_all_of_them_the_path_is_done(learner):
    page = on_the_path(learner, "my-page/", "kneading", "about-us", "sheet-bake-plan", "sheet-rota")
    expect(page.locator("#course-stop")).to_have_text("You have arrived")
    learner.open("statement/", page=page)
    expect(page.locator(".statement-details tbody [data-cell=read]")).to_have_text("4 of 4")


def test_a_sheet_can_be_marked_on_its_path_alone(learner):
    page = learner.open("modules/dough/evening/")
    expect(page.get_by_role("button", name="Mark as filled in")).to_have_count(0)
    expect(page.get_by_role("region", name="What we bake")).to_be_visible()
