"""A browser that forgets, refuses or is filled up, each for real: nothing breaks, and what can be saved is saved."""

import json
import re

import pytest
from conftest import _QUIET, Visit, answer, contents
from playwright.sync_api import expect

LESSON = "modules/dough/kneading/"


def tries(visit, page, question="sticky-dough"):
    return [one["answer"] for one in json.loads(visit.stored(page)["kurs:bread"])["answers"][question]["tries"]]


def test_a_browser_whose_owner_blocks_all_storage(playwright_started, whole_browser, small_site, tmp_path):
    """Chromium's own setting «block all cookies»: the getter of localStorage throws."""
    profile = tmp_path / "profile" / "Default"
    profile.mkdir(parents=True)
    (profile / "Preferences").write_text(json.dumps({"profile": {"default_content_setting_values": {"cookies": 2}}}))
    context = playwright_started.chromium.launch_persistent_context(
        str(tmp_path / "profile"), executable_path=whole_browser, args=_QUIET, locale="en-GB"
    )
    context.set_default_timeout(5000)
    visit = Visit(context, small_site)
    page = visit.open(LESSON)
    assert (
        page.evaluate("() => { try { return typeof localStorage } catch (error) { return error.name } }")
        == "SecurityError"
    )
    answer(page, "Add a handful of flour")
    expect(page.get_by_text("This browser cannot keep what you do")).to_have_count(1)
    answer(page, "Knead on for a while")
    expect(page.locator("#question-sticky-dough .feedback")).to_contain_text("Right.")
    page.get_by_role("button", name="Mark as read").click()
    expect(contents(page).get_by_text("read", exact=True)).to_be_visible()
    expect(page.get_by_text("This browser cannot keep what you do")).to_have_count(1)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download it now").click()
    assert "sticky-dough" in json.loads(download.value.path().read_text("utf-8"))["record"]["answers"]
    visit.open("my-page/#my-data", page=page)
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
    page.evaluate("() => localStorage.clear()")
    page.get_by_role("button", name="Mark as read").click()
    expect(notice.get_by_role("button", name="Put it back")).to_have_count(1)


def test_what_was_cleared_comes_with_the_download_if_it_is_not_put_back(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    page.evaluate("() => localStorage.clear()")
    page.get_by_role("button", name="Mark as read").click()
    learner.open("my-page/#my-data", page=page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download my data").click()
    assert "flour" in json.dumps(json.loads(download.value.path().read_text("utf-8"))["unreadable"])


def test_what_is_deleted_on_purpose_in_another_window_does_not_come_back(learner):
    page, other = learner.open(LESSON), learner.open("my-page/#my-data")
    answer(page, "Add a handful of flour")
    other.get_by_role("button", name="Delete everything").click()
    other.get_by_role("button", name="Yes, delete").click()
    expect(page.get_by_label("Add a handful of flour")).not_to_be_checked()
    page.get_by_role("button", name="Mark as read").click()
    expect(page.get_by_text("The browser cleared")).to_have_count(0)
    assert json.loads(learner.stored(page)["kurs:bread"])["answers"] == {}


FULL = "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"


def downloaded(page, button):
    with page.expect_download() as taken:
        page.get_by_role("button", name=button).click()
    return taken.value.path().read_text("utf-8")


def test_what_could_not_be_read_comes_with_the_download_also_where_storage_is_full(learner):
    page = learner.open("my-page/")
    page.evaluate("() => localStorage.setItem('kurs:bread', '{broken: MINE')")
    learner.open(LESSON, page=page)
    page.evaluate(FULL)
    answer(page, "Add a handful of flour")
    file = downloaded(page, "Download it now")
    assert "MINE" in file and "flour" in file


def test_what_was_cleared_and_has_no_room_comes_with_the_download(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    page.evaluate("() => localStorage.clear()")
    page.evaluate(FULL)
    answer(page, "Knead on for a while")
    file = downloaded(page, "Download it now")
    assert "flour" in file and "wait" in file


def test_what_was_kept_stays_on_a_page_whose_storage_is_closed_under_it(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    page.evaluate(
        "() => Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('', 'SecurityError') } })"
    )
    page.get_by_role("button", name="Mark as read").click()
    file = downloaded(page, "Download it now")
    assert "flour" in file and '"read": true' in file


def test_what_something_else_spoils_while_the_page_is_open_is_put_right(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    page.evaluate("() => localStorage.setItem('kurs:bread', localStorage.getItem('kurs:bread').slice(0, -9))")
    answer(page, "Knead on for a while")
    page.wait_for_function(
        "() => /flour/.test(localStorage.getItem('kurs:bread')) && /wait/.test(localStorage.getItem('kurs:bread'))"
    )
    assert tries(learner, page) == ["flour", "wait"]


def test_a_page_that_stays_open_and_can_fetch_nothing_leaves_no_heap_of_copies(learner):
    """A page of a release that is gone: what it would fetch is there no more."""
    page = learner.open(LESSON)
    idle = learner.new_page()
    idle.route("**/assets/rescue.*.js", lambda route: route.abort())
    learner.open(LESSON, page=idle)
    for text in "one two three four five six".split():
        page.get_by_role("textbox").fill(text)
        page.get_by_role("button", name="Save my text").click()
        expect(idle.get_by_role("textbox")).to_have_value(text)
    idle.goto("about:blank")
    learner.faults.clear()
    assert len(learner.stored(page)) <= 2


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
    assert sorted(one["text"] for one in record["reflections"]["own-bread"]["texts"]) == [
        "written with flour",
        "written with oil",
    ]


def test_a_private_window_keeps_for_as_long_as_it_is_open(learner):
    """Every context of these tests is one: off the record, gone when it is closed."""
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    expect(page.get_by_text("What you do is kept in this browser only")).to_be_visible()
    page.reload()
    expect(page.get_by_label("Add a handful of flour")).to_be_checked()
    expect(page.locator("#question-sticky-dough .feedback")).to_contain_text(re.compile("Not quite"))


@pytest.fixture(scope="module")
def remembering(playwright_started, whole_browser):
    """A browser that keeps pages asleep for the button Back, as browsers do outside tests."""
    started = playwright_started.chromium.launch(
        executable_path=whole_browser, args=_QUIET, ignore_default_args=["--disable-back-forward-cache"]
    )
    yield started
    started.close()


@pytest.fixture
def returning(remembering, small_site):
    context = remembering.new_context(locale="en-GB")
    context.set_default_timeout(5000)
    visit = Visit(context, small_site)
    yield visit
    context.close()
    assert not visit.faults


def go_back(page):
    page.evaluate("() => { setTimeout(() => history.back(), 0) }")
    # A page that was asleep fires no load event that one could wait for.
    page.wait_for_timeout(800)
    assert "kneading" in page.evaluate("() => location.href")
    return page.evaluate("() => document.querySelector('textarea').value")


def write_private(visit):
    page = visit.open(LESSON)
    page.evaluate("() => addEventListener('pageshow', (event) => (window.slept = event.persisted))")
    page.get_by_role("textbox").fill("PRIVATE")
    page.get_by_role("button", name="Save my text").click()
    expect(page.get_by_text("Saved in this browser.")).to_be_visible()
    visit.open("my-page/#my-data", page=page)
    return page


def everything_stored(page):
    return page.evaluate("() => JSON.stringify([{ ...localStorage }, { ...sessionStorage }])")


def test_what_was_deleted_does_not_come_back_with_the_button_back(returning):
    page = write_private(returning)
    page.get_by_label("Colours").select_option("Dark")
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Yes, delete").click()
    assert go_back(page) == ""
    assert page.evaluate("() => window.slept"), "the page came back from the browser's memory"
    assert "PRIVATE" not in everything_stored(page)
    page.get_by_role("button", name="Mark as read").click()
    assert "PRIVATE" not in everything_stored(page)


def test_a_tabs_own_text_never_reaches_the_machine(returning):
    page = returning.open("my-page/#my-data")
    page.get_by_role("checkbox", name="Shared machine").check()
    returning.open(LESSON, page=page)
    page.get_by_role("textbox").fill("PRIVATE")
    page.get_by_role("button", name="Save my text").click()
    expect(page.get_by_text("Saved in this browser.")).to_be_visible()
    returning.open("my-page/#my-data", page=page)
    page.get_by_role("checkbox", name="Shared machine").uncheck()
    assert go_back(page) == ""
    page.get_by_role("button", name="Mark as read").click()
    assert "PRIVATE" not in everything_stored(page)


def test_a_shared_tab_that_the_browser_clears_stays_shared(learner):
    page = learner.open("my-page/#my-data")
    page.get_by_role("checkbox", name="Shared machine").check()
    learner.open(LESSON, page=page)
    page.get_by_role("textbox").fill("PRIVATE")
    page.get_by_role("button", name="Save my text").click()
    page.evaluate("() => sessionStorage.clear()")
    page.get_by_role("button", name="Mark as read").click()
    assert learner.stored(page) == {}
    expect(page.get_by_text("Shared machine: what you do is in this tab only.")).to_be_visible()


def test_a_shared_tab_that_takes_nothing_writes_nothing_on_the_machine(learner):
    page = learner.open("my-page/#my-data")
    page.get_by_role("checkbox", name="Shared machine").check()
    learner.open(LESSON, page=page)
    page.get_by_role("textbox").fill("PRIVATE")
    page.get_by_role("button", name="Save my text").click()
    page.evaluate(
        """() => {
            sessionStorage.clear()
            const real = Storage.prototype.setItem
            Storage.prototype.setItem = function (...given) {
                if (this === sessionStorage) throw new DOMException("full", "QuotaExceededError")
                real.apply(this, given)
            }
        }"""
    )
    page.get_by_role("button", name="Mark as read").click()
    expect(page.get_by_text("This browser cannot keep what you do")).to_have_count(1)
    assert learner.stored(page) == {}
    expect(page.get_by_text("Shared machine: what you do is in this tab only.")).to_be_visible()


def test_a_clock_that_is_set_back_loses_and_reorders_nothing(learner):
    page = learner.open(LESSON)
    page.evaluate("() => { window.now = Date.now; Date.now = () => window.now() + 40 * 86_400_000 }")
    answer(page, "Add a handful of flour")
    page.get_by_role("textbox").fill("from a wrong clock")
    page.get_by_role("button", name="Save my text").click()
    page.reload()
    page.get_by_role("textbox").fill("written after")
    page.get_by_role("button", name="Save my text").click()
    answer(page, "Knead on for a while")
    page.get_by_role("button", name="Mark as read").click()
    page.reload()
    expect(page.get_by_role("textbox")).to_have_value("written after")
    assert tries(learner, page) == ["flour", "wait"]


@pytest.mark.parametrize(
    "part",
    ['"strange": 5', '"strange": {}', '"strange": "text"', '"begun": {"toString": 1}', '"changed": 3', '"release": []'],
)
def test_no_stored_or_loaded_value_breaks_a_page(learner, part):
    text = (
        '{"version": 1, "course": "bread", "read": {"kneading": {"read": true, "time": "2026-11-21T08:00:00Z"}}, '
        + part
        + "}"
    )
    page = learner.open("my-page/#my-data")
    page.get_by_label("Load a file").set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": text.encode()}
    )
    page.get_by_role("button", name="Put together").click()
    expect(page.locator("[data-sum=read]").first).to_have_text(re.compile(r"Read\s*1 of 2"))
    page.evaluate("text => localStorage.setItem('kurs:bread', text)", text)
    learner.open(LESSON, page=page)
    answer(page, "Add a handful of flour")
    assert tries(learner, page) == ["flour"]


def test_a_file_that_nests_without_end_is_refused(learner):
    page = learner.open("my-page/#my-data")
    text = '{"version": 1, "course": "bread", "strange": [' + "[" * 20000 + "]" * 20000 + "]}"
    page.get_by_label("Load a file").set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": text.encode()}
    )
    expect(page.locator("course-load [role=status]")).to_have_text(re.compile("not a file from my page|broken"))


def test_what_is_cleared_twice_comes_back_whole(learner):
    page = learner.open(LESSON)
    page.get_by_role("textbox").fill("FIRST")
    page.get_by_role("button", name="Save my text").click()
    for label in ("Add a handful of flour", "Knead on for a while"):
        page.evaluate("() => localStorage.clear()")
        answer(page, label)
    page.get_by_role("button", name="Put it back").click()
    expect(page.get_by_text("It is back.")).to_be_visible()
    assert "FIRST" in learner.stored(page)["kurs:bread"]
    assert tries(learner, page) == ["flour", "wait"]
