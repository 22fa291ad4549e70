"""A course opened from a disk: questions, progress and search, without a web server."""

import re
import shutil

import pytest
from conftest import ROOT, Served, Visit, result_of, seen
from playwright.sync_api import expect

from build_tools.__main__ import main


@pytest.fixture(scope="module")
def disk(once):
    """The small course, built for a disk."""

    def make(folder):
        root = shutil.copytree(ROOT / "tests" / "small", folder / "course")
        assert main(["--course", str(root), "build", "--offline"]) == 0

    return once("disk", make) / "course" / "site-offline"


@pytest.fixture
def learner(browser, disk):
    visit = Visit(browser.new_context(viewport={"width": 1280, "height": 800}), Served(f"{disk.as_uri()}/"))
    visit.context.set_default_timeout(5000)
    asked = []
    visit.context.on("request", lambda request: asked.append(request.url))
    yield visit
    visit.context.close()
    assert [url for url in asked if not url.startswith("file:")] == []
    assert [fault for fault in visit.faults if not fault.startswith("asked for file:")] == []


def test_the_course_is_taken_from_a_disk(learner):
    page = learner.open("index.html")
    page.wait_for_url("**/en/index.html")
    page.get_by_role("link", name="Start the course").click()
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Answer").first.click()
    expect(page.get_by_role("status").filter(has_text=" ").first).to_be_visible()
    page.get_by_role("button", name="Mark as read").click()
    page.reload()
    expect(page.get_by_role("radio").first).to_be_checked()
    page.get_by_role("link", name="My page").click()
    expect(page.get_by_role("main")).to_contain_text("1 of ")


def test_the_line_about_what_is_kept_says_what_one_browser_does_from_a_disk(learner):
    page = learner.open("en/modules/dough/kneading.html")
    page.get_by_role("radio").first.check()
    page.get_by_role("button", name="Answer").first.click()
    expect(page.get_by_role("status").filter(has_text="Firefox keeps each page for itself")).to_be_visible()


def test_what_was_missed_comes_back_from_a_disk(learner):
    learner.context.clock.set_fixed_time("2026-11-21T10:00:00Z")
    page = learner.open("en/modules/dough/kneading.html")
    question = page.locator("#question-sticky-dough")
    for label in ("Add a handful of flour", "Rub the hands with oil"):
        question.get_by_label(label).check()
        question.get_by_role("button", name="Answer", exact=True).click()
    seen(page.locator("#question-ready-signs")).get_by_label("It is smooth").check()
    page.get_by_label("It can be drawn out thin").check()
    page.locator("#question-ready-signs").get_by_role("button", name="Answer", exact=True).click()
    # The script behind this offer comes with the first answer.
    expect(page.get_by_role("button", name="Take the one you missed again")).to_be_visible()
    learner.context.clock.set_fixed_time("2026-11-25T10:00:00Z")
    learner.open("en/review.html", page=page)
    page.get_by_role("button", name="Begin the round").click()
    again = page.locator("course-review #question-sticky-dough")
    again.get_by_label("Knead on for a while").check()
    again.get_by_role("button", name="Answer", exact=True).click()
    expect(page.get_by_role("heading", name="1 of 1 right at first try")).to_be_visible()
    again.get_by_role("link", name="Read again").last.click()
    expect(page).to_have_url(re.compile("kneading.html#gluten"))


def test_the_search_finds_from_a_disk(learner):
    page = learner.open("en/modules/dough/kneading.html")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("about this")
    page.get_by_role("searchbox").fill("knead")
    hit = page.locator(".search-hits a").first
    expect(hit).to_be_visible()
    hit.click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()


def test_every_link_of_the_folder_leads_to_a_file(disk):
    from test_site import pages, read

    dead = []
    for page in pages(disk):
        for link in read(page).links:
            target = (page.parent / link.partition("#")[0]).resolve() if link.partition("#")[0] else page
            if ":" not in link and not target.is_file():
                dead.append((page.relative_to(disk).as_posix(), link))
    assert dead == []


def test_no_policy_and_no_hosting_files_lie_in_the_folder(disk):
    assert sorted(path.name for path in disk.iterdir()) == ["_kurs-built", "en", "index.html"]
    assert "Content-Security-Policy" not in (disk / "en" / "index.html").read_text("utf-8")


def test_the_check_of_the_whole_course_is_taken_from_a_disk(learner):
    page = learner.open("en/course-check.html")
    page.get_by_role("button", name="Begin", exact=True).click()
    for label in ("Kneading", "A hotter oven", "A night in the fridge"):
        question = seen(page.locator(".question", has=page.get_by_label(label, exact=True)))
        question.get_by_label(label, exact=True).check()
        question.get_by_role("button", name="Answer", exact=True).click()
    expect(result_of(page).get_by_role("heading", name="1 of 2 right at first try")).to_be_visible()
    page.locator(".check-result").get_by_role("link", name="Resting – Time").click()
    expect(page).to_have_url(re.compile("resting.html#time"))
