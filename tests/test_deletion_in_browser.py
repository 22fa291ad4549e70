"""Deleting is deliberate and final: no held or doubled key does it, nothing comes back from another window, and a file restores it all."""

import json

import pytest
from conftest import answer
from playwright.sync_api import expect

LESSON = "modules/dough/kneading/"
MARK = "kurs:bread:erased"
#: Answers, after having been busy for so many milliseconds.
ANSWER_BUSY = """([option, busy]) => void setTimeout(() => {
    const end = performance.now() + busy
    while (performance.now() < end);
    document.querySelector(`#question-sticky-dough [value=${option}]`).checked = true
    document.querySelector("#question-sticky-dough form").requestSubmit()
})"""


def tries(visit, page):
    kept = json.loads(visit.stored(page).get("kurs:bread", "{}"))
    return [one["answer"] for one in kept.get("answers", {}).get("sticky-dough", {"tries": []})["tries"]]


def delete_everything(page):
    page.get_by_role("button", name="Delete everything").click()
    page.get_by_role("button", name="Yes, delete").click()
    expect(page.get_by_text("Everything is deleted.")).to_be_visible()


@pytest.mark.parametrize(
    "keys", [["Enter", "Enter"], ["Enter", "Enter", "Enter", "Enter"], ["Space", "Space"], ["held"]]
)
def test_a_held_or_doubled_key_deletes_nothing(learner, keys):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    learner.open("my-page/#my-data", page=page)
    page.get_by_role("button", name="Delete everything").focus()
    if keys == ["held"]:
        # The second press without letting go is a repeated one.
        for _ in range(6):
            page.keyboard.down("Enter")
        page.keyboard.up("Enter")
        expect(page.get_by_role("button", name="Cancel")).to_be_focused()
    else:
        for key in keys:
            page.keyboard.press(key)
    assert tries(learner, page) == ["flour"]


def test_a_press_that_comes_twice_deletes_nothing(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    learner.open("my-page/#my-data", page=page)
    # As an assistive technology presses: without a pointer, wherever the buttons lie.
    page.evaluate("""() => {
        document.querySelector("[data-act=delete]").click()
        document.querySelector("dialog [data-act=yes]").click()
    }""")
    assert tries(learner, page) == ["flour"]
    expect(page.get_by_role("dialog")).to_be_visible()
    page.get_by_role("button", name="Yes, delete").click()
    expect(page.get_by_text("Everything is deleted.")).to_be_visible()


def test_who_goes_back_and_asks_again_does_not_meet_the_end_of_the_first_sleep(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    learner.open("my-page/#my-data", page=page)
    page.evaluate("""async () => {
        const press = (name) => document.querySelector(`course-data [data-act=${name}]`).click()
        const pause = (time) => new Promise((resolve) => setTimeout(resolve, time))
        press("delete")
        await pause(250)
        press("no")
        await pause(200)
        press("delete")
        await pause(100)
        press("yes")
    }""")
    assert tries(learner, page) == ["flour"]


def test_a_shared_machine_is_not_left_by_a_double_press(learner):
    page = learner.open("my-page/#my-data")
    box = page.get_by_role("checkbox", name="Shared machine")
    box.dblclick()
    expect(box).to_be_checked()
    expect(page.get_by_text("Shared machine: what you do is in this tab only.")).to_be_visible()


def test_a_window_that_was_busy_keeps_what_is_new_and_brings_nothing_back(learner):
    page, other = learner.open(LESSON), learner.open("my-page/#my-data")
    answer(page, "Add a handful of flour")
    page.get_by_role("textbox").fill("Rye")
    page.get_by_role("button", name="Save my text").click()
    other.get_by_role("button", name="Delete everything").click()
    expect(other.get_by_role("button", name="Yes, delete")).to_be_enabled()
    # Long enough for the other window to delete in the meantime, on a slow machine too.
    page.evaluate(ANSWER_BUSY, ["oil", 1800])
    other.get_by_role("button", name="Yes, delete").click()
    page.wait_for_timeout(2300)
    assert tries(learner, page) == tries(learner, other) == ["oil"]
    assert "Rye" not in json.dumps(learner.stored(other))
    expect(page.get_by_text("The browser cleared")).to_have_count(0)
    expect(page.get_by_role("textbox")).to_have_value("")


def test_what_one_window_could_not_keep_does_not_come_back_after_another_deleted(learner):
    page, other = learner.open(LESSON), learner.open("my-page/#my-data")
    answer(page, "Add a handful of flour")
    page.evaluate(
        "() => { const set = Storage.prototype.setItem; window.mend = () => (Storage.prototype.setItem = set); Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"
    )
    answer(page, "Rub the hands with oil")
    delete_everything(other)
    page.evaluate("() => window.mend()")
    page.get_by_role("button", name="Mark as read").click()
    assert tries(learner, page) == []


def test_what_was_not_kept_for_want_of_room_does_not_come_back_with_the_room_that_deleting_makes(learner):
    page, other = learner.open(LESSON), learner.open("my-page/#my-data")
    answer(page, "Add a handful of flour")
    page.evaluate("""() => {
        let count = 0
        for (let size = 1 << 22; size >= 1; size /= 2) {
            try {
                for (;;) localStorage.setItem(`full${count++}`, "x".repeat(size))
            } catch {}
        }
    }""")
    page.get_by_role("button", name="Mark as read").click()
    expect(page.get_by_role("button", name="Take the mark away")).to_be_visible()
    assert json.loads(learner.stored(page)["kurs:bread"])["read"] == {}, "there is no room for it"
    delete_everything(other)
    page.wait_for_timeout(300)
    assert "kneading" not in learner.stored(page).get("kurs:bread", "")
    page.evaluate(
        "() => Object.keys(localStorage).filter((key) => key.startsWith('full')).forEach((key) => localStorage.removeItem(key))"
    )
    answer(page, "Rub the hands with oil")
    assert tries(learner, page) == ["oil"]
    assert json.loads(learner.stored(page)["kurs:bread"])["read"] == {}


def test_what_stays_of_a_deletion_is_its_time_and_is_no_data(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    learner.open("my-page/#my-data", page=page)
    delete_everything(page)
    assert list(learner.stored(page)) == [MARK]
    page.reload()
    expect(page.get_by_text("Nothing is kept in this browser")).to_be_visible()
    expect(page.get_by_role("button", name="Download my data")).to_be_hidden()


@pytest.mark.parametrize("shared", [False, True], ids=["machine", "tab"])
def test_a_file_restores_everything_that_was_deleted_and_it_stays(learner, tmp_path, shared):
    page = learner.open("my-page/#my-data")
    if shared:
        page.get_by_role("checkbox", name="Shared machine").check()
    learner.open(LESSON, page=page)
    answer(page, "Add a handful of flour")
    page.get_by_role("textbox").fill("Rye")
    page.get_by_role("button", name="Save my text").click()
    page.get_by_role("button", name="Mark as read").click()
    learner.open("modules/dough/check/", page=page)
    answer(page, "Sugar")
    learner.open("my-page/#my-data", page=page)
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download my data").click()
    taken.value.save_as(tmp_path / "mine.json")
    before = json.loads((tmp_path / "mine.json").read_text("utf-8"))["record"]
    delete_everything(page)
    page.get_by_label("Load a file that you downloaded").set_input_files(tmp_path / "mine.json")
    page.get_by_role("button", name="Put together").click()
    expect(page.get_by_text("Loaded. Everything is put together.")).to_be_visible()
    learner.open(LESSON, page=page)
    expect(page.get_by_label("Add a handful of flour")).to_be_checked()
    expect(page.get_by_role("textbox")).to_have_value("Rye")
    page.get_by_role("button", name="Take the mark away").click()
    area = "sessionStorage" if shared else "localStorage"
    after = json.loads(page.evaluate(f"() => {area}.getItem('kurs:bread')"))
    for table in ("answers", "reflections", "checks", "applied", "settings"):
        assert after[table] == before[table], table
