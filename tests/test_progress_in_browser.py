"""Reading, coming back, my page, and what is kept."""

import json
import re

import pytest
from conftest import ROOT, answer, contents, result_of, seen
from playwright.sync_api import expect

LESSON = "modules/dough/kneading/"
NEXT = "modules/dough/resting/"


def mark_read(page):
    page.get_by_role("button", name="Mark as read").click()
    expect(page.get_by_text("Marked as read.")).to_be_visible()


def test_what_stands_below_does_not_move_once_the_answer_is_judged(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    expect(page.locator("#question-sticky-dough .feedback")).not_to_be_empty()
    below = page.locator("#question-ready-signs")
    before = below.evaluate("one => one.offsetTop")
    page.wait_for_timeout(500)
    expect(page.get_by_text("What you do is kept in this browser only")).to_be_visible()
    assert below.evaluate("one => one.offsetTop") == before


def test_nothing_is_written_before_the_learners_own_act(learner):
    page = learner.open()
    for path in ("", LESSON, "modules/dough/check/", "my-page/", "words/"):
        learner.open(path, page=page)
        page.mouse.wheel(0, 4000)
        page.get_by_role("button", name="Search").click()
        page.get_by_role("searchbox").fill("dough")
        expect(page.locator(".search-count")).not_to_be_empty()
    assert learner.stored(page) == {}
    assert page.evaluate("() => [document.cookie, sessionStorage.length]") == ["", 0]


def test_one_quiet_line_tells_once_what_is_kept(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    expect(page.get_by_text("What you do is kept in this browser only")).to_have_count(1)
    answer(page, "Knead on for a while")
    mark_read(page)
    expect(page.get_by_text("What you do is kept in this browser only")).to_have_count(1)
    learner.open(NEXT, page=page)
    mark_read(page)
    expect(page.get_by_text("What you do is kept in this browser only")).to_have_count(0)


def test_only_the_button_marks_a_lesson_as_read_and_it_can_be_taken_back(learner):
    page = learner.open(LESSON)
    nav = contents(page)
    expect(nav.get_by_text("read", exact=True)).to_have_count(0)
    mark_read(page)
    expect(nav.get_by_role("listitem").filter(has_text="Kneading read").last).to_be_visible()
    page.reload()
    contents(page)
    expect(nav.get_by_role("listitem").filter(has_text="Kneading read").last).to_be_visible()
    page.get_by_role("button", name="Take the mark away").click()
    expect(nav.get_by_text("read", exact=True)).to_have_count(0)


def test_a_lesson_is_checked_when_all_its_questions_are_settled(learner):
    page = learner.open(LESSON)
    nav = contents(page)
    answer(page, "Knead on for a while")
    expect(nav.get_by_role("listitem").filter(has_text="Kneading begun").last).to_be_visible()
    seen(page.locator("#question-ready-signs")).get_by_label("It is smooth").check()
    answer(page, "It can be drawn out thin")
    expect(nav.get_by_role("listitem").filter(has_text="Kneading answered").last).to_be_visible()


def test_the_front_page_starts_and_later_continues_where_one_was(learner):
    page = learner.open()
    page.get_by_role("link", name="Start the course").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kneading")
    answer(page, "Add a handful of flour")
    learner.open(page=page)
    expect(page.get_by_role("heading", level=1, name="Kneading")).to_be_visible()
    onward = page.get_by_role("link", name=re.compile(r"^Continue, \d+ min$"))
    expect(onward).to_have_attribute("href", re.compile(f"{LESSON}#question-sticky-dough$"))
    learner.open(LESSON, page=page)
    mark_read(page)
    learner.open(page=page)
    expect(page.get_by_text(re.compile(r"^1 of \d+ stops are done\. About .+ left\.$"))).to_be_visible()
    step = page.locator(".d-wide [data-lesson=kneading]")
    assert step.get_attribute("data-done") is not None, "the dot of what is done is filled"
    walked = page.locator(".d-wide .d-walked").get_attribute("stroke-dasharray")
    assert walked.split()[0] == page.locator(".d-wide [data-lesson=resting]").get_attribute("data-way"), walked
    onward.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Resting")


def test_a_modules_page_goes_on_with_its_next_stop(learner):
    page = learner.open("modules/dough/")
    expect(page.get_by_role("heading", level=1)).to_have_text("What happens in the bowl?")
    expect(page.get_by_role("link", name="Start the module")).to_be_visible()
    foot = page.get_by_role("navigation", name="Previous and next")
    expect(foot.get_by_role("link")).to_have_text(re.compile(r"Next module:\s*Kinds"))
    learner.open(LESSON, page=page)
    mark_read(page)
    learner.open("modules/dough/", page=page)
    expect(page.get_by_text("Next: Resting. 1 of 3 stops are done.")).to_be_visible()
    # The page ends where one goes on.
    expect(foot.get_by_role("link")).to_have_text(re.compile(r"Next:\s*Resting\s*\d+\smin"))
    expect(foot.get_by_role("link")).to_have_attribute("href", re.compile("resting/$"))
    page.get_by_role("link", name=re.compile(r"^Continue, \d+ min$")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Resting")


def sums(page):
    """What my page says about the first module."""
    rows = page.locator(".progress-module").first.locator(".progress-sum > div:not([hidden])")
    return dict(rows.evaluate_all("rows => rows.map((row) => [...row.children].map((cell) => cell.textContent))"))


def test_my_page_tells_read_and_checked_apart_and_where_to_go_on(learner):
    page = learner.open(LESSON)
    mark_read(page)
    learner.open("my-page/", page=page)
    assert sums(page) == {
        "Read": "1 of 2",
        "Answered": "0 of 2",
        "Done in practice": "0 of 1",
        "Module check": "not taken",
    }
    stop = page.get_by_role("region", name="Resting")
    expect(stop).to_contain_text("Next stop · Dough, lesson 2 of 2")
    expect(stop.get_by_role("link", name="Continue, 2 min", exact=True)).to_have_attribute(
        "href", re.compile("resting/$")
    )


def test_my_page_tells_a_newcomer_where_to_begin(learner):
    page = learner.open("my-page/")
    page.get_by_role("region", name="Kneading").get_by_role("link", name="Begin here").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kneading")
    assert learner.stored(page) == {}


def test_my_page_shows_a_newcomer_the_road_and_no_zeros(learner):
    page = learner.open("my-page/")
    first = page.locator(".progress-module").first
    expect(first.get_by_role("link", name="Resting")).to_be_visible()
    expect(page.get_by_text(re.compile("^0 of")).filter(visible=True)).to_have_count(0)
    learner.open(LESSON, page=page)
    mark_read(page)
    learner.open("my-page/", page=page)
    expect(first.get_by_text("1 of 2")).to_be_visible()
    # Where the learner is stands open, the rest is a line each.
    expect(page.locator(".progress-module[open]")).to_have_count(1)
    expect(page.locator(".progress-module").nth(1).get_by_role("listitem").first).to_be_hidden()


def test_a_check_to_go_on_with_is_called_by_its_module(learner):
    page = learner.open(LESSON)
    mark_read(page)
    learner.open(NEXT, page=page)
    mark_read(page)
    learner.open("my-page/", page=page)
    expect(page.get_by_role("region", name="Module check")).to_contain_text("Next stop · Dough")


def test_a_finished_check_shows_how_it_went_when_one_asks_and_when_one_comes_back(learner):
    page = learner.open("modules/dough/check/")
    for question in page.locator(".question").all():
        for _ in range(2):
            if question.get_attribute("data-settled") is None:
                seen(question).get_by_role("radio").or_(question.get_by_role("checkbox")).first.check()
                question.get_by_role("button", name="Answer", exact=True).click()
    result = page.get_by_role("heading", name="right at first try")
    expect(result).to_be_hidden()
    result_of(page)
    expect(result).to_be_focused()
    learner.open("modules/dough/check/", page=page)
    expect(result).to_be_visible()
    expect(page.get_by_role("heading", name="Question")).to_have_count(0)
    page.get_by_role("button", name="Take the check again").click()
    expect(page.get_by_role("heading", name="Question 1 of 2")).to_be_focused()


def test_my_page_leads_to_the_journal(learner):
    page = learner.open("journal/")
    expect(page.get_by_text("Nothing written yet")).to_be_visible()
    learner.open(LESSON, page=page)
    page.get_by_role("textbox").first.fill("Rye <b>bread</b>")
    page.get_by_role("button", name="Save my text").click()
    learner.open("my-page/#my-data", page=page)
    expect(page.get_by_text("answers: 0, own texts: 1, lessons read: 0")).to_be_visible()
    page.get_by_role("link", name="Open the journal").click()
    expect(page.get_by_text("Rye <b>bread</b>")).to_be_visible()
    expect(page.get_by_text("Nothing written yet")).to_be_hidden()
    page.get_by_role("link", name="Kneading").last.click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Kneading")


def test_my_data_can_be_downloaded_as_a_file(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    learner.open("my-page/#my-data", page=page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download my data").click()
    assert re.fullmatch(r"bread-\d{4}-\d\d-\d\d\.json", download.value.suggested_filename)
    copy = json.loads(download.value.path().read_text("utf-8"))
    assert (copy["format"], copy["version"], copy["unreadable"]) == ("kurs-record", 1, {})
    assert copy["record"]["version"] == 1 and copy["record"]["course"] == "bread"
    [tried] = copy["record"]["answers"]["sticky-dough"]["tries"]
    assert (tried["answer"], tried["score"], tried["in"]) == ("flour", 0, "lesson")
    assert tried["prints"].keys() == {"key", "stem", "options"}


def test_everything_can_be_deleted_after_a_question(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    learner.open("my-page/#my-data", page=page)
    page.get_by_role("button", name="Delete everything").click()
    dialog = page.get_by_role("dialog", name="Delete all answers, texts and marks")
    dialog.get_by_role("button", name="Cancel").click()
    assert "kurs:bread" in learner.stored(page)
    page.get_by_role("button", name="Delete everything").click()
    dialog.get_by_role("button", name="Yes, delete").click()
    expect(page.get_by_text("Everything is deleted.")).to_be_visible()
    [(mark, time)] = learner.stored(page).items()
    assert mark == "kurs:bread:erased" and re.fullmatch(r"20\d\d-\d\d-\d\dT[\d:.]+Z", time), (
        "what stays is the time of it alone"
    )
    expect(page.get_by_text("Everything is deleted.")).to_be_focused()
    expect(page.get_by_role("button", name="Delete everything")).to_be_hidden()


def test_two_windows_do_not_take_each_others_answers(learner):
    one, other = learner.open(LESSON), learner.open(LESSON)
    answer(one, "Add a handful of flour")
    seen(other.locator("#question-ready-signs")).get_by_label("It is smooth").check()
    answer(other, "It can be drawn out thin")
    # What one window writes takes the other's process a moment to learn.
    one.wait_for_function("() => Object.keys(JSON.parse(localStorage.getItem('kurs:bread')).answers).length === 2")


def test_two_texts_of_one_reflection_are_both_kept(learner):
    one, other = learner.open(LESSON), learner.open(LESSON)
    for page, text in ((one, "Rye"), (other, "Wheat")):
        page.get_by_role("textbox").first.fill(text)
        page.get_by_role("button", name="Save my text").click()
    learner.open("journal/", page=one)
    expect(one.get_by_text("Wheat")).to_be_visible()
    one.locator("[data-text=own-bread]").get_by_text("Earlier version").click()
    expect(one.get_by_text("Rye")).to_be_visible()


def test_an_older_text_is_never_written_over(learner):
    page = learner.open(LESSON)
    page.get_by_role("textbox").first.fill("Rye, as my grandmother made it.")
    page.get_by_role("button", name="Save my text").click()
    page.reload()
    page.get_by_role("textbox").first.fill("x")
    page.get_by_role("textbox").first.fill("")
    learner.open("journal/", page=page)
    page.locator("[data-text=own-bread]").get_by_text("Earlier version").click()
    expect(page.get_by_text("Rye, as my grandmother made it.")).to_be_visible()


def test_saved_is_only_said_of_what_is_saved(learner):
    page, other = learner.open(LESSON), learner.open("my-page/#my-data")
    page.get_by_role("textbox").first.fill("Rye")
    page.get_by_role("button", name="Save my text").click()
    other.reload()
    other.get_by_role("button", name="Delete everything").click()
    other.get_by_role("button", name="Yes, delete").click()
    expect(page.get_by_role("textbox").first).to_have_value("")
    page.get_by_role("textbox").first.fill("Rye")
    page.evaluate("() => localStorage.clear()")
    page.get_by_role("button", name="Save my text").click()
    expect(page.locator("quiz-reflect").get_by_role("status")).to_contain_text("Saved in this browser.")
    assert "Rye" in learner.stored(page)["kurs:bread"]


def test_a_question_settled_in_another_window_is_settled_here_too(learner):
    one, other = learner.open(LESSON), learner.open(LESSON)
    answer(one, "Knead on for a while")
    expect(other.locator("#question-sticky-dough .feedback")).to_contain_text("Right.")
    expect(other.get_by_label("Knead on for a while")).to_be_checked()


def test_a_choice_that_is_not_sent_stays_when_another_window_answers(learner):
    one, other = learner.open(LESSON), learner.open(LESSON)
    other.get_by_label("Rub the hands with oil").check()
    answer(one, "Add a handful of flour")
    expect(other.locator("#question-sticky-dough .feedback")).to_contain_text("it makes the bread dry")
    expect(other.get_by_label("Rub the hands with oil")).to_be_checked()


def test_answering_again_takes_nothing_away(learner):
    page = learner.open(LESSON)
    answer(page, "Knead on for a while")
    seen(page.locator("#question-ready-signs")).get_by_label("It is smooth").check()
    answer(page, "It can be drawn out thin")
    page.get_by_role("button", name="Answer again").first.click()
    answer(page, "Add a handful of flour")
    nav = contents(page)
    expect(nav.get_by_role("listitem").filter(has_text="Kneading answered").last).to_be_visible()


def test_the_chosen_colours_stay(learner):
    page = learner.open()
    page.get_by_label("Colours").select_option("Dark")
    background = "() => getComputedStyle(document.documentElement).backgroundColor"
    dark = page.evaluate(background)
    assert dark != "rgb(255, 255, 255)"
    learner.open(LESSON, page=page)
    assert page.evaluate(background) == dark
    page.get_by_label("Colours").select_option("As on the device")
    assert page.evaluate(background) == "rgb(255, 255, 255)"


class TestCheck:
    """The module's check, two questions with a pass mark of one."""

    PATH = "modules/dough/check/"

    def take(self, page, *labels):
        for label in labels:
            answer(page, label)

    def test_the_result_tells_what_was_strong_and_what_to_read_again(self, learner):
        page = learner.open(self.PATH)
        expect(page.get_by_text("0 of 2 answered")).to_be_visible()
        self.take(page, "Kneading", "A hotter oven")
        expect(page.get_by_text("1 of 2 answered")).to_be_visible()
        self.take(page, "A night in the fridge")
        result = result_of(page)
        expect(result.get_by_role("heading", name="1 of 2 right at first try")).to_be_visible()
        expect(result.get_by_text("Passed.")).to_be_visible()
        expect(result.get_by_text("Kneading")).to_be_visible()
        result.get_by_role("link", name="Resting – Time").click()
        expect(page.get_by_role("heading", name="Time", exact=True)).to_be_in_viewport()

    def test_a_check_that_is_not_passed_locks_nothing(self, learner):
        page = learner.open(self.PATH)
        self.take(page, "Sugar", "Kneading", "A hotter oven", "A night in the fridge")
        result = result_of(page)
        expect(result.get_by_text("The check counts as passed on My page when 1 of 2 are right.")).to_be_visible()
        result.get_by_role("button", name="Take the check again").click()
        expect(page.get_by_text("0 of 2 answered")).to_be_visible()
        expect(page.get_by_role("heading", name="Question 1 of 2")).to_be_focused()
        self.take(page, "Kneading")
        page.reload()
        expect(page.get_by_text("1 of 2 answered")).to_be_visible()
        self.take(page, "A night in the fridge")
        expect(result_of(page).get_by_role("heading", name="2 of 2 right at first try")).to_be_visible()

    def test_a_passed_check_stays_passed_on_my_page(self, learner):
        page = learner.open(self.PATH)
        self.take(page, "Kneading", "A night in the fridge")
        result_of(page).get_by_role("button", name="Take the check again").click()
        learner.open("my-page/", page=page)
        assert sums(page)["Module check"].startswith("passed ")
        [sitting] = json.loads(learner.stored(page)["kurs:bread"])["checks"]["dough"]["sittings"]
        assert sitting["questions"] == ["check-flour", "check-time"]
        assert {name: sitting["done"][name] for name in ("right", "of", "mark", "passed")} == {
            "right": 2,
            "of": 2,
            "mark": 1,
            "passed": True,
        }

    def test_opening_a_check_again_writes_nothing(self, learner):
        page = learner.open(self.PATH)
        self.take(page, "Kneading", "A night in the fridge")
        before = learner.stored(page)
        learner.open(self.PATH, page=page)
        expect(page.get_by_role("heading", name="2 of 2 right at first try")).to_be_visible()
        assert learner.stored(page) == before


class TestStorage:
    """A browser that keeps nothing, or something else, never breaks a page."""

    def test_closed_storage_is_told_once_and_everything_works(self, learner):
        learner.context.add_init_script(
            "Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('no', 'SecurityError') } })"
        )
        page = learner.open(LESSON)
        answer(page, "Add a handful of flour")
        expect(page.get_by_text("This browser cannot keep what you do")).to_have_count(1)
        answer(page, "Knead on for a while")
        expect(page.locator("#question-sticky-dough").get_by_role("status")).to_contain_text("Right.")
        mark_read(page)
        expect(page.get_by_text("This browser cannot keep what you do")).to_have_count(1)
        expect(contents(page).get_by_text("read", exact=True)).to_be_visible()
        learner.open("my-page/#my-data", page=page)
        expect(page.get_by_text("Nothing is kept in this browser.")).to_be_visible()
        page.get_by_label("Colours").select_option("Dark")

    def test_full_storage_is_told_and_what_was_there_stays(self, learner):
        page = learner.open(LESSON)
        answer(page, "Add a handful of flour")
        before = learner.stored(page)["kurs:bread"]
        page.evaluate("""() => {
            let size = 4_000_000
            while (size >= 1) {
                try { localStorage.setItem("other", (localStorage.getItem("other") ?? "") + "x".repeat(size)) } catch { size = Math.floor(size / 2) }
            }
        }""")
        answer(page, "Knead on for a while")
        expect(page.get_by_text("This browser cannot keep what you do")).to_be_visible()
        expect(page.locator("#question-sticky-dough").get_by_role("status")).to_contain_text("Right.")
        assert learner.stored(page)["kurs:bread"] == before
        with page.expect_download() as download:
            page.get_by_role("button", name="Download it now").click()
        tries = json.loads(download.value.path().read_text("utf-8"))["record"]["answers"]["sticky-dough"]["tries"]
        assert [one["answer"] for one in tries] == ["flour", "wait"]
        page.evaluate("() => localStorage.removeItem('other')")
        mark_read(page)
        kept = json.loads(learner.stored(page)["kurs:bread"])
        assert [one["answer"] for one in kept["answers"]["sticky-dough"]["tries"]] == ["flour", "wait"], (
            "tried again with the next act"
        )
        assert kept["read"]["kneading"]["read"]

    @pytest.mark.parametrize("text", ["{broken", "null", "[]", '"text"', '{"version":0}', '{"answers":{}}'])
    def test_a_record_that_cannot_be_read_is_set_aside_and_not_lost(self, learner, text):
        page = learner.open(LESSON)
        page.evaluate("text => localStorage.setItem('kurs:bread', text)", text)
        page.reload()
        assert learner.stored(page) == {"kurs:bread": text}
        answer(page, "Add a handful of flour")
        expect(page.get_by_text("could not be read. It is set aside")).to_be_visible()
        stored = learner.stored(page)
        assert json.loads(stored["kurs:bread"])["answers"].keys() == {"sticky-dough"}
        assert [value for key, value in stored.items() if key.startswith("kurs:bread:aside:")] == [text]
        learner.open("my-page/#my-data", page=page)
        with page.expect_download() as download:
            page.get_by_role("button", name="Download my data").click()
        assert text in json.loads(download.value.path().read_text("utf-8"))["unreadable"].values()

    def test_a_record_of_a_newer_release_is_left_untouched(self, learner):
        page = learner.open(LESSON)
        newer = '{"version":2,"something":"else"}'
        page.evaluate("text => localStorage.setItem('kurs:bread', text)", newer)
        page.reload()
        answer(page, "Add a handful of flour")
        expect(page.get_by_text("saved by a newer version")).to_be_visible()
        mark_read(page)
        assert learner.stored(page) == {"kurs:bread": newer}
        learner.open("my-page/#my-data", page=page)
        expect(page.get_by_text("saved by a newer version")).to_be_visible()
        page.get_by_role("button", name="Delete everything").click()
        page.get_by_role("button", name="Yes, delete").click()
        page.get_by_label("Colours").select_option("Dark")
        assert json.loads(learner.stored(page)["kurs:bread"])["device"] == {"scheme": "dark"}

    @pytest.mark.parametrize(
        "table, entry",
        [
            ("answers", 7),
            ("answers", {"tries": [{"answer": ["a"], "score": 0}]}),
            ("answers", {"tries": None}),
            ("reflections", {"texts": [None]}),
            ("read", True),
            ("checks", {"sittings": [{"begun": "yesterday", "questions": []}]}),
            ("settings", "dark"),
            ("applied", {"reports": [{"done": True, "time": "2026-11-21T08:00:00Z"}]}),
            ("applied", {"reports": [{"done": "partly", "time": "2026-11-21T08:00:00Z", "hindrance": 7}]}),
            ("applied", {"reports": {}}),
            ("device", 1),
        ],
    )
    def test_one_strange_entry_spoils_nothing_else_and_is_kept(self, learner, table, entry):
        sample = json.loads((ROOT / "docs" / "record-sample.json").read_text("utf-8"))
        sample.setdefault(table, {})["constructor"] = entry
        page = learner.open(LESSON)
        page.evaluate("text => localStorage.setItem('kurs:bread', text)", json.dumps(sample))
        learner.open("my-page/#my-data", page=page)
        expect(page.get_by_text("answers: 2, own texts: 1, lessons read: 1")).to_be_visible()
        page.get_by_label("Colours").select_option("Light")
        kept = json.loads(learner.stored(page)["kurs:bread"])
        assert {"table": table, "id": "constructor", "entry": entry} in kept["strange"]
        assert "constructor" not in kept[table]
        assert kept["answers"] == {name: value for name, value in sample["answers"].items() if name != "constructor"}

    def test_what_a_later_release_adds_to_an_entry_is_kept(self, learner):
        sample = json.loads((ROOT / "docs" / "record-sample.json").read_text("utf-8"))
        sample["read"]["kneading"]["applied"] = sample["reflections"]["own-bread"]["asked"] = sample["more"] = "later"
        page = learner.open(LESSON)
        page.evaluate("text => localStorage.setItem('kurs:bread', text)", json.dumps(sample))
        page.reload()
        page.get_by_role("button", name="Take the mark away").click()
        page.get_by_role("textbox").first.fill("Spelt")
        page.get_by_role("button", name="Save my text").click()
        kept = json.loads(learner.stored(page)["kurs:bread"])
        assert (
            kept["read"]["kneading"]["applied"] == kept["reflections"]["own-bread"]["asked"] == kept["more"] == "later"
        )

    def test_the_sample_record_of_the_documentation_is_read(self, learner):
        sample = (ROOT / "docs" / "record-sample.json").read_text("utf-8")
        page = learner.open(LESSON)
        page.evaluate("text => localStorage.setItem('kurs:bread', text)", sample)
        learner.open("my-page/#my-data", page=page)
        expect(page.get_by_text("answers: 2, own texts: 1, lessons read: 1")).to_be_visible()
        answer_again = learner.open(LESSON, page=page)
        expect(answer_again.get_by_label("Add a handful of flour")).to_be_checked()
