"""My page in one glance, the end of the way, and what a screen reader finds on the map and here."""

import json
import re

import pytest
import yaml
from conftest import ROOT
from playwright.sync_api import expect
from test_every_kind_in_browser import Lines

pytestmark = pytest.mark.clock_stands_still
KEY, TIME, LATER = "kurs:bread", "2026-11-01T10:00:00.000Z", "2026-11-20T10:00:00.000Z"
KNEADING = "modules/dough/kneading/"
SEEN = ROOT / "tests" / "pages.heard.yml"


def come_back(learner, record, path="my-page/"):
    """Opens a page of the small course with what somebody has done."""
    page = learner.open("404.html")
    kept = json.dumps({"version": 1, "course": "bread", **record})
    page.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [KEY, kept])
    return learner.open(path, page=page)


def half_way():
    """A lesson read, a text written there, and a question of the next lesson's module missed."""
    text = {"text": "Rye", "begun": TIME, "time": TIME}
    return {"read": {"kneading": {"read": True, "time": LATER}}, "reflections": {"own-bread": {"texts": [text]}}}


def all_done(page):
    """A record in which every stop on my page is behind the learner."""
    stops = page.locator("main a[data-lesson], main a[data-check]").evaluate_all(
        "links => links.map(({ dataset }) => [dataset.lesson, dataset.check])"
    )
    done = {"time": LATER, "right": 2, "of": 2, "mark": 1, "passed": True}
    sitting = {"begun": LATER, "questions": ["check-flour", "check-time"], "done": done}
    return {
        "read": {lesson: {"read": True, "time": LATER} for lesson, _ in stops if lesson},
        "checks": {check: {"sittings": [sitting]} for _, check in stops if check},
    }


def test_what_waits_is_told_with_how_many_and_how_long(learner):
    waiting = come_back(learner, half_way()).get_by_role("region", name="What waits")
    expect(waiting.get_by_role("listitem")).to_have_text(
        [re.compile("1 text: How did it go.*about 1 min"), re.compile("1 text in your journal.*last on Nov 1")]
    )
    expect(waiting).to_contain_text("About 1 min in all.")


def test_a_lesson_that_is_begun_is_gone_on_with_where_it_was_left(learner):
    record = half_way() | {"read": {}}
    link = come_back(learner, record).get_by_role("region", name="Kneading").get_by_role("link", name="Continue")
    expect(link).to_have_attribute("href", re.compile("kneading/#question-own-bread$"))


def test_at_the_end_the_door_stands_open_and_all_modules_are_a_line(learner):
    record = all_done(learner.open("my-page/"))
    page = come_back(learner, record)
    expect(page.get_by_role("region", name="You have arrived")).to_contain_text("You have read all")
    expect(page.get_by_role("link", name="Continue")).to_have_count(0)
    expect(page.locator(".progress-module[open]")).to_have_count(0)
    expect(page.get_by_text("✓")).to_have_count(0)
    expect(page.locator("summary").first).to_contain_text("Nov 20")


def test_data_is_folded_until_somebody_comes_for_it(learner):
    page = learner.open("my-page/")
    box = page.get_by_role("checkbox", name="Shared machine")
    expect(box).to_be_hidden()
    page.get_by_text("Download, load or delete").click()
    expect(box).to_be_visible()
    learner.open("journal/", page=page)
    expect(learner.open("my-page/#my-data", page=page).get_by_role("checkbox", name="Shared machine")).to_be_visible()


@pytest.mark.browser_context(viewport={"width": 390, "height": 844})
def test_all_that_is_done_fits_within_three_thousand_pixels(visit):
    way = "() => [...document.querySelectorAll('main a[data-lesson]')].map((link) => link.dataset.lesson)"
    read = dict.fromkeys(visit.open("my-page/").evaluate(way), {"read": True, "time": TIME})
    page = visit.open("404.html")
    kept = json.dumps({"version": 1, "course": "digital-transformasjon", "read": read})
    page.evaluate("kept => localStorage.setItem('kurs:digital-transformasjon', kept)", kept)
    visit.open("my-page/", page=page)
    expect(page.locator("course-progress[data-ready]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollHeight") < 3000


def test_a_screen_reader_finds_on_the_map_and_on_my_page_what_their_file_says(learner, request):
    """``tests/pages.heard.yml``, written anew by ``--pin``."""
    page = come_back(learner, half_way())
    found = {"my page": page.locator("course-progress").aria_snapshot().replace(learner.site.address, "../")}
    learner.open("", page=page)
    found["map"] = page.locator("ol.map").aria_snapshot()
    if request.config.getoption("--pin"):
        text = yaml.dump(found, Dumper=Lines, allow_unicode=True, sort_keys=False, width=1_000)
        SEEN.write_text(text, "utf-8", newline="\n")
    assert SEEN.exists(), "run this test with --pin, and read what it writes"
    assert found == yaml.safe_load(SEEN.read_text("utf-8")), "if this is better, run this test with --pin"
