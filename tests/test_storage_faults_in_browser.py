"""A browser that forgets, refuses or is filled up, each for real: nothing breaks, and what can be saved is saved."""

import json
import re

import pytest
from playwright.sync_api import expect

from conftest import _QUIET, Visit, browser_program

LESSON = "modules/dough/kneading/"


def answer(page, label):
    page.get_by_label(label).check()
    page.locator("quiz-choice", has=page.get_by_label(label)).get_by_role("button", name="Answer", exact=True).click()


def tries(visit, page, question="sticky-dough"):
    return [one["answer"] for one in json.loads(visit.stored(page)["kurs:bread"])["answers"][question]["tries"]]


def test_a_browser_whose_owner_blocks_all_storage(playwright_started, small_site, tmp_path):
    """Chromium's own setting «block all cookies»: the getter of localStorage throws."""
    profile = tmp_path / "profile" / "Default"
    profile.mkdir(parents=True)
    (profile / "Preferences").write_text(json.dumps({"profile": {"default_content_setting_values": {"cookies": 2}}}))
    context = playwright_started.chromium.launch_persistent_context(
        str(tmp_path / "profile"), executable_path=browser_program(), args=_QUIET, locale="en-GB"
    )
    context.set_default_timeout(5000)
    visit = Visit(context, small_site)
    page = visit.open(LESSON)
    assert page.evaluate("() => { try { return typeof localStorage } catch (error) { return error.name } }") == "SecurityError"
    answer(page, "Add a handful of flour")
    expect(page.get_by_text("This browser cannot keep what you do")).to_have_count(1)
    answer(page, "Knead on for a while")
    expect(page.locator("#question-sticky-dough .feedback")).to_contain_text("Right.")
    page.get_by_role("button", name="Mark as read").click()
    expect(page.get_by_role("navigation", name="Course").get_by_text("read", exact=True)).to_be_visible()
    expect(page.get_by_text("This browser cannot keep what you do")).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download it now").click()
    assert "sticky-dough" in json.loads(download.value.path().read_text("utf-8"))["record"]["answers"]
    visit.open("my-page/", page=page)
    page.get_by_role("checkbox", name="Shared machine").click()
    expect(page.locator("course-shared [role=status]")).to_contain_text("cannot keep")
    page.get_by_label("Colours").select_option("Dark")
    assert page.evaluate("() => document.documentElement.dataset.scheme") == "dark"
    assert visit.faults == []
    context.close()


def test_what_the_browser_clears_while_the_page_is_open_is_set_aside_and_can_be_put_back(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    page.get_by_role("textbox").first.fill("Rye")
    page.get_by_role("button", name="Save my text").click()
    page.evaluate("() => localStorage.clear()")
    answer(page, "Knead on for a while")
    notice = page.get_by_role("status").filter(has_text="The browser cleared what was kept")
    expect(notice).to_have_count(1)
    aside = [value for key, value in learner.stored(page).items() if key.startswith("kurs:bread:aside:")]
    assert "Rye" in aside[0]
    notice.get_by_role("button", name="Put it back").click()
    expect(page.get_by_text("It is back.")).to_be_visible()
    assert tries(learner, page) == ["flour", "wait"]
    assert [key for key in learner.stored(page)] == ["kurs:bread"]


def test_what_was_cleared_comes_with_the_download_if_it_is_not_put_back(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    page.evaluate("() => localStorage.clear()")
    page.get_by_role("button", name="Mark as read").click()
    learner.open("my-page/", page=page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download my data").click()
    assert "flour" in json.dumps(json.loads(download.value.path().read_text("utf-8"))["unreadable"])


def test_what_is_deleted_on_purpose_in_another_window_does_not_come_back(learner):
    page, other = learner.open(LESSON), learner.open("my-page/")
    answer(page, "Add a handful of flour")
    other.get_by_role("button", name="Delete everything").click()
    other.get_by_role("button", name="Yes, delete").click()
    expect(page.get_by_label("Add a handful of flour")).not_to_be_checked()
    page.get_by_role("button", name="Mark as read").click()
    expect(page.get_by_text("The browser cleared")).to_have_count(0)
    assert json.loads(learner.stored(page)["kurs:bread"])["answers"] == {}


@pytest.mark.parametrize("run", range(6))
def test_two_windows_at_the_very_same_time_lose_nothing(learner, run):
    """Both windows read before either has written: the same question, and the same reflection."""
    one, other = learner.open(LESSON), learner.open(LESSON)
    act = """label => {
        document.querySelector(`input[value=${label}]`).checked = true
        const text = document.querySelector("#question-own-bread textarea")
        text.value = `written with ${label}`
        setTimeout(() => {
            document.querySelector("#question-sticky-dough form").requestSubmit()
            document.querySelector("#question-own-bread form").requestSubmit()
        }, 300 - (Date.now() % 300))
    }"""
    one.evaluate(act, "flour")
    other.evaluate(act, "oil")
    one.wait_for_timeout(900)
    record = json.loads(learner.stored(one)["kurs:bread"])
    assert sorted(one["answer"] for one in record["answers"]["sticky-dough"]["tries"]) == ["flour", "oil"]
    assert sorted(one["text"] for one in record["reflections"]["own-bread"]["texts"]) == ["written with flour", "written with oil"]


def test_a_private_window_keeps_for_as_long_as_it_is_open(learner):
    """Every context of these tests is one: off the record, gone when it is closed."""
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    expect(page.get_by_text("kept in this browser only")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Add a handful of flour")).to_be_checked()
    expect(page.locator("#question-sticky-dough .feedback")).to_contain_text(re.compile("Not quite"))
