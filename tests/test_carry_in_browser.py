"""Carrying the record to another device, and a machine that several people share."""

import json
import re

import pytest
from conftest import Visit, answer, seen
from playwright.sync_api import expect

LESSON, NEXT = "modules/dough/kneading/", "modules/dough/resting/"


def write(page, text):
    page.get_by_role("textbox").first.fill(text)
    page.get_by_role("button", name="Save my text").click()


@pytest.fixture
def other_device(browser, small_site):
    context = browser.new_context(viewport={"width": 390, "height": 844}, locale="en-GB")
    context.set_default_timeout(5000)
    visit = Visit(context, small_site)
    yield visit
    context.close()
    assert not visit.faults


def download(visit, tmp_path):
    page = visit.open("my-page/#my-data")
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download my data").click()
    path = tmp_path / taken.value.suggested_filename
    taken.value.save_as(path)
    return path


def load(page, path):
    page.get_by_label("Load a file that you downloaded").set_input_files(path)


def content(name, text):
    return {"name": name, "mimeType": "application/json", "buffer": text.encode()}


def test_a_file_is_previewed_then_merged_with_what_is_here(learner, other_device, tmp_path):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    write(page, "Rye")
    page.get_by_role("button", name="Mark as read").click()
    path = download(learner, tmp_path)

    phone = other_device.open(LESSON)
    seen(phone.locator("#question-ready-signs")).get_by_label("It is smooth").check()
    answer(phone, "It can be drawn out thin")
    write(phone, "Wheat")
    before = other_device.stored(phone)
    other_device.open("my-page/#my-data", page=phone)
    load(phone, path)
    preview = phone.get_by_role("region", name="This comes from the file")
    expect(preview).to_be_focused()
    for line in (
        "Questions with new answers: 1",
        "Texts of your own in another version, both are kept: 1",
        "Lessons whose mark «read» changes: 1",
    ):
        expect(preview.get_by_text(line)).to_be_visible()
    assert other_device.stored(phone) == before, "nothing is written before the learner says so"
    preview.get_by_role("button", name="Put together").click()
    expect(phone.get_by_text("Loaded. Everything is put together.")).to_be_visible()
    expect(phone.locator("[data-sum=read]").first).to_have_text(re.compile(r"Read\s*1 of 2"))
    journal = other_device.open("journal/", page=phone).locator("[data-text=own-bread]")
    expect(journal.get_by_text("Wheat")).to_be_visible()
    journal.get_by_text("Earlier version").click()
    expect(journal.get_by_text("Rye")).to_be_visible()
    load(other_device.open("my-page/#my-data", page=phone), path)
    expect(phone.get_by_text("Everything in the file is here already.")).to_be_visible()
    other_device.open(LESSON, page=phone)
    expect(phone.get_by_label("Add a handful of flour")).to_be_checked()


def test_a_file_can_be_left_alone(learner, other_device, tmp_path):
    answer(learner.open(LESSON), "Add a handful of flour")
    path = download(learner, tmp_path)
    phone = other_device.open("my-page/#my-data")
    load(phone, path)
    phone.get_by_role("button", name="Leave it").click()
    expect(phone.get_by_text("Ingenting|Nothing is changed.")).to_have_count(0)
    expect(phone.get_by_text("Nothing is changed.")).to_be_visible()
    assert other_device.stored(phone) == {}


@pytest.mark.parametrize(
    "text, told",
    [
        ('{"format": "kurs-record",\n "version": 1, oops}', r"cannot be read \(line 2, character 16\)"),
        ('{"format": "kurs-record"', r"cannot be read \(line 1, character 2\d\)"),
        ("Dear course,", "not a file from my page"),
        ("[1, 2]", "not a file from my page"),
        ('{"version": 1}', "not a file from my page"),
        ('{"version": 1, "course": "soup"}', "belongs to another course («soup»)"),
        (
            '{"format": "kurs-record", "version": 1, "record": {"version": 7, "course": "bread"}}',
            "made by a newer version",
        ),
        ('{"version": 1, "course": "bread"}', "Everything in the file is here already"),
    ],
)
def test_a_file_that_cannot_be_taken_is_refused_kindly(learner, text, told):
    page = learner.open("my-page/#my-data")
    load(page, content("mine.json", text))
    expect(page.locator("course-load [role=status]")).to_have_text(
        re.compile(re.escape(told) if "\\" not in told else told)
    )
    assert learner.stored(page) == {}


def test_a_strange_entry_in_a_file_is_kept_and_spoils_nothing(learner):
    page = learner.open("my-page/#my-data")
    strange = {
        "version": 1,
        "course": "bread",
        "read": {"kneading": {"read": True, "time": "2026-11-21T08:00:00Z"}, "__proto__": 3, "x": None},
    }
    load(page, content("mine.json", json.dumps(strange)))
    page.get_by_role("button", name="Put together").click()
    expect(page.locator("[data-sum=read]").first).to_have_text(re.compile(r"Read\s*1 of 2"))
    kept = json.loads(learner.stored(page)["kurs:bread"])
    assert {"table": "read", "id": "x", "entry": None} in kept["strange"]


def test_the_browser_is_asked_to_keep_what_is_kept_after_the_first_act_only(learner):
    learner.context.add_init_script(
        "window.asked = 0; navigator.storage.persist = () => { window.asked += 1; return Promise.resolve(false) }"
    )
    page = learner.open(LESSON)
    assert page.evaluate("window.asked") == 0
    answer(page, "Add a handful of flour")
    answer(page, "Knead on for a while")
    assert page.evaluate("window.asked") == 1


class TestSharedMachine:
    def begin(self, learner):
        page = learner.open("my-page/#my-data")
        page.get_by_label("Shared machine: keep everything in this tab only").check()
        expect(page.get_by_text("Shared machine: what you do is in this tab only.")).to_be_visible()
        return page

    def test_everything_stays_in_this_tab(self, learner):
        page = self.begin(learner)
        learner.open(LESSON, page=page)
        answer(page, "Add a handful of flour")
        page.reload()
        expect(page.get_by_label("Add a handful of flour")).to_be_checked()
        assert learner.stored(page) == {}
        other = learner.open(LESSON)
        expect(other.get_by_label("Add a handful of flour")).not_to_be_checked()
        expect(other.get_by_text("Shared machine: what you do")).to_be_hidden()

    def test_one_button_clears_it_and_the_machine_stays_shared(self, learner):
        page = self.begin(learner)
        learner.open(LESSON, page=page)
        write(page, "Rye")
        page.get_by_role("button", name="Clear").click()
        expect(page.get_by_text("The tab is cleared.")).to_be_visible()
        expect(page.get_by_role("textbox").first).to_have_value("")
        page.reload()
        expect(page.get_by_role("textbox").first).to_have_value("")
        answer(page, "Add a handful of flour")
        assert learner.stored(page) == {}

    def test_what_the_machine_keeps_is_left_alone_and_unseen(self, learner):
        answer(learner.open(LESSON), "Add a handful of flour")
        page = self.begin(learner)
        before = learner.stored(page)
        learner.open(LESSON, page=page)
        expect(page.get_by_label("Add a handful of flour")).not_to_be_checked()
        write(page, "Rye")
        learner.open("my-page/#my-data", page=page)
        page.get_by_role("button", name="Delete everything").click()
        page.get_by_role("button", name="Yes, delete").click()
        assert learner.stored(page) == before
        page.get_by_label("Shared machine: keep everything in this tab only").uncheck()
        expect(page.get_by_text("answers: 1")).to_be_visible()
        assert page.evaluate("() => sessionStorage.length") == 0
