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


def failed(page):
    """A record in which all is done but the check of the first module, which was taken last, one of two questions right."""
    record = all_done(page)
    sitting = record["checks"]["dough"]["sittings"][0]
    sitting["done"] |= {"right": 1, "passed": False}
    tried = {"time": LATER, "round": LATER, "in": "check", "prints": {"key": "", "stem": "", "options": ""}}
    scores = {"check-flour": 1, "check-time": 0}
    answers = {name: {"tries": [tried | {"answer": "", "score": score}]} for name, score in scores.items()}
    return record | {"answers": answers}


def test_what_waits_and_what_is_kept_is_told_with_how_many_and_how_long(learner):
    record = half_way()
    record["reflections"]["own-bread"]["texts"][0]["text"] = "Rye bread " * 20
    page = come_back(learner, record)
    waiting = page.get_by_role("region", name="What waits")
    expect(waiting.get_by_role("listitem")).to_have_text([re.compile(r"1 text: How did it go.*about 1\smin")])
    expect(waiting).to_contain_text("About 1 min in all.")
    journal = page.get_by_role("region", name="Your journal")
    expect(journal).to_contain_text("1 text, written on Nov 1")
    expect(journal.get_by_text(re.compile("^“Rye bread .{80,110}bread …”$"))).to_be_visible()
    statement = page.get_by_role("region", name="Course statement")
    expect(statement).to_contain_text(
        "Lessons read: 1 of 12. Checks passed: 0 of 2. It shows what you have done so far"
    )
    statement.get_by_role("link", name="Make a course statement").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Course statement")


def test_who_has_made_nothing_is_told_what_will_come_and_gets_no_button_to_it(learner):
    page = learner.open("my-page/")
    expect(page.get_by_role("region", name="What waits")).to_contain_text("A question you answer wrongly comes here")
    expect(page.get_by_role("region", name="Your journal")).to_contain_text("Nobody else sees it.")
    expect(page.get_by_role("region", name="Course statement")).to_contain_text("when you have read the first lesson")
    expect(page.get_by_role("link", name=re.compile("Open the journal|Make a course statement"))).to_have_count(0)
    page.get_by_role("link", name="Download your data first").click()
    expect(page.get_by_role("checkbox", name="Shared machine")).to_be_visible()


def test_a_question_that_comes_back_later_is_told_with_its_day(learner):
    page = learner.open(KNEADING)
    page.locator("#question-sticky-dough").get_by_label("Add a handful of flour").check()
    page.locator("#question-sticky-dough").get_by_role("button", name="Answer", exact=True).click()
    learner.open("my-page/", page=page)
    expect(page.get_by_role("region", name="What waits")).to_contain_text("The next question comes back on Nov 24.")


def test_a_check_that_was_not_passed_is_the_next_stop_with_what_to_read_again(learner):
    page = come_back(learner, failed(learner.open("my-page/")))
    stop = page.get_by_role("region", name="Module check")
    expect(stop).to_contain_text("Last time: 1 of 2 right. Worth reading again first: Resting")
    expect(stop.get_by_role("link", name="Resting")).to_have_attribute("href", re.compile("dough/resting/$"))
    expect(stop.get_by_role("link", name=re.compile(r"^Take the check again, \d+ min$"))).to_be_visible()
    expect(page.locator("summary").first).to_contain_text("2 of 3")
    learner.open("", page=page)
    expect(page.get_by_role("heading", level=1)).to_have_text("Module check")


def test_whoever_goes_on_after_a_check_that_was_not_passed_is_led_on_from_there(learner):
    record = failed(learner.open("my-page/"))
    record["read"] = {
        "kneading": {"read": True, "time": TIME},
        "choice": {"read": True, "time": "2026-11-21T08:00:00Z"},
    }
    record["checks"].pop("course")
    expect(come_back(learner, record).get_by_role("region", name="The kind reflect")).to_be_visible()


def test_a_lesson_that_is_begun_is_gone_on_with_where_it_was_left(learner):
    record = half_way() | {"read": {}}
    link = come_back(learner, record).get_by_role("region", name="Kneading").get_by_role("link", name="Continue")
    expect(link).to_have_attribute("href", re.compile("kneading/#question-own-bread$"))


def test_at_the_end_the_door_stands_open_and_all_modules_are_a_line(learner):
    record = all_done(learner.open("my-page/"))
    page = come_back(learner, record)
    expect(page.get_by_role("region", name="You have arrived")).to_contain_text("All 14 stops are behind you.")
    expect(page.get_by_role("link", name="Continue")).to_have_count(0)
    expect(page.locator(".progress-module[open]")).to_have_count(0)
    expect(page.get_by_text("✓")).to_have_count(0)
    expect(page.locator("summary").first).to_contain_text("3 of 3 passed Nov 20")


def test_data_is_folded_until_somebody_comes_for_it(learner):
    page = learner.open("my-page/")
    box = page.get_by_role("checkbox", name="Shared machine")
    expect(box).to_be_hidden()
    page.get_by_text("Download, load or delete").click()
    expect(box).to_be_visible()
    learner.open("journal/", page=page)
    expect(learner.open("my-page/#my-data", page=page).get_by_role("checkbox", name="Shared machine")).to_be_visible()


@pytest.mark.browser_context(viewport={"width": 390, "height": 844})
def test_all_that_is_done_is_seen_on_few_screens_of_a_phone(visit):
    way = "() => [...document.querySelectorAll('main a[data-lesson]')].map((link) => link.dataset.lesson)"
    read = dict.fromkeys(visit.open("my-page/").evaluate(way), {"read": True, "time": TIME})
    page = visit.open("404.html")
    kept = json.dumps({"version": 1, "course": "digital-transformasjon", "read": read})
    page.evaluate("kept => localStorage.setItem('kurs:digital-transformasjon', kept)", kept)
    visit.open("my-page/", page=page)
    expect(page.locator("course-progress[data-ready]")).to_be_visible()
    assert page.evaluate("document.documentElement.scrollHeight") < 3_000


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


def test_somebody_new_sees_where_to_begin_before_the_script_has_come_and_the_same_after_it(learner):
    page, held = learner.new_page(), []
    page.route("**/assets/*progress*.js", lambda route: held.append(route))
    page.goto(f"{learner.site.address}my-page/", wait_until="commit")
    stop = page.locator(".stop")
    expect(stop.get_by_role("heading", name="Kneading")).to_be_visible()
    expect(page.get_by_role("heading", name="Where you are")).to_be_hidden()
    before = stop.inner_text(), stop.bounding_box()
    for route in held:
        route.continue_()
    expect(page.get_by_role("heading", name="Where you are")).to_be_visible()
    assert (stop.inner_text(), stop.bounding_box()) == before
