"""A choice to take before reading: kept and not judged, met again at the end of the lesson, and told beside the answer there."""

import json

import pytest
from conftest import built_small, served, visiting
from examples import examples
from playwright.sync_api import expect
from test_every_kind_in_browser import LISTEN

EARLY = [example for example in examples() if example.is_asked_before]
LESSON, CHOICE = "modules/dough/kneading/", "modules/kinds/choice/"
NOTED = "Noted. You meet the question again after the lesson, and can change your choice until then."
#: What the choice's options are called, from the example file.
OPTIONS = {one["id"]: one["text"] for one in EARLY[0].question["options"]}


def opened(learner, kind="choice", page=None):
    """The lesson, with the question as it is asked before reading and where it is judged."""
    page = learner.open(f"modules/kinds/{kind}/", page=page)
    return page, page.locator("[data-before]"), page.locator(f"quiz-{kind}")


def note(early, text):
    early.evaluate("(element, text) => element.restore(text)", text)
    early.get_by_role("button", name="Note my choice").click()


def choose(early, name):
    early.get_by_label(OPTIONS[name]).check()
    early.get_by_role("button", name="Note my choice").click()


def judge(question, text):
    question.evaluate("(element, text) => element.restore(text)", text)
    question.get_by_role("button", name="Answer", exact=True).click()


def kept(learner, page):
    return json.loads(learner.stored(page)["kurs:bread"])


def keep(page, **tables):
    """Puts a record into storage, as an earlier visit left it, and loads the page anew."""
    record = json.dumps({"version": 1, "course": "bread"} | tables)
    page.evaluate("(record) => localStorage.setItem('kurs:bread', record)", record)
    page.reload()


def chosen(page, answer, time, **prints):
    """A choice as the record keeps it, taken when the question had these prints."""
    own = json.loads(page.locator("[data-before]").get_attribute("data-prints"))
    return {"answer": answer, "time": f"2026-11-{time}:00.000Z", "prints": own | prints}


def tried(page, answer, score, time):
    one = chosen(page, answer, time)
    return one | {"score": score, "round": one["time"], "in": "lesson"}


def told(question):
    """What is told side by side, as (before, now)."""
    return tuple(question.locator(".feedback").get_by_role("definition").all_inner_texts())


@pytest.mark.parametrize("kind, brings", [("choice", True), ("sort", False)])
def test_only_a_lesson_that_asks_before_brings_what_that_takes(learner, kind, brings):
    page = learner.open(f"modules/kinds/{kind}/")
    script = page.evaluate("() => fetch(document.getElementById('course-script').src).then((one) => one.text())")
    assert ("[data-before]" in script) == brings


def test_no_name_stands_twice_and_a_link_leads_to_where_it_is_judged(learner):
    page, early, question = opened(learner)
    ids = page.evaluate("() => [...document.querySelectorAll('[id]')].map((one) => one.id)")
    assert len(ids) == len(set(ids))
    names = page.evaluate("() => [...document.querySelectorAll('input[type=radio]')].map((one) => one.name)")
    assert len(set(names)) == 2
    learner.open(f"{CHOICE}#question-example-choice", page=page)
    expect(question).to_be_in_viewport()
    expect(question.get_by_role("heading", name="Question 1 of 1")).to_be_visible()


def test_opening_writes_nothing_and_without_a_choice_the_end_says_nothing_of_it(learner):
    page, early, question = opened(learner)
    early.get_by_role("button", name="Note my choice").click()
    expect(early.get_by_text("Choose an answer first.")).to_be_visible()
    expect(early.get_by_role("radio").first).to_be_focused()
    assert learner.stored(page) == {}
    judge(question, "wait")
    expect(question.locator(".verdict.right")).to_be_visible()
    assert told(question) == ()
    expect(question.get_by_text("Before you read, you chose")).to_have_count(0)


def test_keys_alone_are_enough_and_a_screen_reader_hears_all_of_it(learner):
    page, early, question = opened(learner)
    page.evaluate(LISTEN)
    early.get_by_role("radio").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(early.get_by_text(NOTED)).to_be_visible()
    page.wait_for_timeout(300)
    heard = page.evaluate("() => window.heard.splice(0)")
    assert heard[0] == NOTED and heard[1].startswith("What you do is kept in this browser only")
    described = question.get_by_role("group", name="What do you do first?").evaluate(
        "(one) => one.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).innerText).join(' ')"
    )
    assert "Before you read, you chose:" in described and OPTIONS["flour"] in described
    question.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(question.locator(".verdict.right")).to_be_visible()
    page.wait_for_timeout(300)
    said = page.evaluate("() => window.heard.splice(0)")
    assert said[0].startswith(f"Right. Before you read, you chose {OPTIONS['flour']} Now {OPTIONS['wait']} A dough")
    assert len(said) == 1


def test_another_window_follows_and_what_is_deleted_there_is_gone_here(learner):
    page, early, question = opened(learner)
    other, early_there, question_there = opened(learner)
    choose(early, "oil")
    expect(early_there.get_by_label(OPTIONS["oil"])).to_be_checked()
    expect(question_there.get_by_text("Before you read, you chose:")).to_be_visible()
    # What is chosen there and not noted yet stays.
    early_there.get_by_label(OPTIONS["flour"]).check()
    choose(early, "wait")
    expect(question_there.locator(".before-said")).to_contain_text(OPTIONS["wait"])
    expect(early_there.get_by_label(OPTIONS["flour"])).to_be_checked()
    judge(question, "oil")
    expect(early_there.get_by_text("You have answered the question after the lesson.")).to_be_visible()
    expect(early_there.get_by_label(OPTIONS["wait"])).to_be_checked()
    data = learner.open("my-page/#my-data")
    data.get_by_role("button", name="Delete everything").click()
    data.wait_for_timeout(600)
    data.get_by_role("button", name="Yes, delete").click()
    expect(early_there.get_by_role("radio", checked=True)).to_have_count(0)
    expect(early_there.locator(".feedback")).to_be_empty()
    expect(question_there.locator(".before-said")).to_be_empty()


def test_it_counts_nowhere_until_it_is_answered(learner):
    page, early, _ = opened(learner)
    choose(early, "flour")
    expect(early.get_by_text(NOTED)).to_be_visible()
    learner.open("my-page/", page=page)
    expect(page.locator("[data-sum=checked]").first).to_contain_text("0 of")
    expect(page.locator(".data-sum")).to_contain_text(
        "answers: 0, own texts: 0, lessons read: 0, choices before reading: 1"
    )
    learner.open("review/", page=page)
    expect(page.locator("course-review .question")).to_have_count(0)


@pytest.mark.parametrize(
    "prints, says", [({}, False), ({"options": "0"}, True), ({"stem": "0"}, True), ({"key": "0"}, False)]
)
def test_a_later_release_keeps_it_and_says_when_the_words_are_others(learner, prints, says):
    page, early, question = opened(learner)
    keep(page, before={"example-choice": {"choices": [chosen(page, "oil", "20T08:00", **prints)]}})
    expect(early.get_by_label(OPTIONS["oil"])).to_be_checked()
    expect(question.locator(".before-said")).to_contain_text(OPTIONS["oil"])
    for place in (early.locator(".feedback"), question.locator(".before-said")):
        expect(place.get_by_text("The wording has changed")).to_have_count(int(says))


def test_a_release_without_what_was_chosen_asks_anew_and_says_nothing_of_it(learner):
    page, early, question = opened(learner)
    keep(page, before={"example-choice": {"choices": [chosen(page, "butter", "20T08:00")]}})
    expect(early.get_by_role("radio", checked=True)).to_have_count(0)
    expect(early.locator(".feedback")).to_be_empty()
    expect(question.locator(".before-said")).to_be_empty()
    choose(early, "oil")
    assert [one["answer"] for one in kept(learner, page)["before"]["example-choice"]["choices"]] == ["butter", "oil"]


def test_what_is_left_of_an_order_is_told_in_its_order(learner):
    page, early, question = opened(learner, "order")
    answer = chosen(page, "rest wash knead mix bake", "20T08:00")
    keep(page, before={"example-order": {"choices": [answer]}})
    expect(question.locator(".before-said").get_by_role("listitem")).to_have_text(
        ["Let it rest", 'Knead the "dough"', "Mix flour and water", "Bake it"]
    )
    assert early.evaluate("element => element.response()") == "rest knead mix bake"


def test_of_two_devices_the_last_choice_before_the_first_answer_holds(learner):
    page, early, question = opened(learner)
    choices = [
        chosen(page, name, time) for name, time in (("oil", "20T08:00"), ("flour", "20T08:10"), ("wait", "20T09:00"))
    ]
    tries = [tried(page, "wait", 1, "20T08:30")]
    keep(page, before={"example-choice": {"choices": choices}}, answers={"example-choice": {"tries": tries}})
    expect(question.locator(".verdict.right")).to_be_visible()
    assert told(question) == (OPTIONS["flour"], OPTIONS["wait"])
    expect(early.get_by_label(OPTIONS["flour"])).to_be_checked()


def test_with_another_key_it_is_asked_again_and_so_it_may_be_chosen_anew(learner):
    page, early, question = opened(learner)
    old = tried(page, "oil", 1, "20T08:30")
    old["prints"] |= {"key": "0"}
    keep(page, answers={"example-choice": {"tries": [old]}})
    expect(question.get_by_text("so it is asked again")).to_be_visible()
    choose(early, "oil")
    expect(early.get_by_text(NOTED)).to_be_visible()


def test_with_the_answer_gone_it_is_asked_again_and_so_it_may_be_chosen_anew(learner):
    """A release may take away a wrong option, with the key as it was."""
    page, early, question = opened(learner)
    keep(page, answers={"example-choice": {"tries": [tried(page, "butter", 0, "20T08:30")]}})
    expect(question.get_by_text("so it is asked again")).to_be_visible()
    expect(early.get_by_text("You have answered the question after the lesson.")).to_have_count(0)
    choose(early, "oil")
    expect(early.get_by_text(NOTED)).to_be_visible()
    expect(question.locator(".before-said")).to_contain_text(OPTIONS["oil"])


def test_a_clock_that_was_wrong_when_it_was_chosen_changes_no_order(learner):
    page, early, question = opened(learner)
    page.clock.set_fixed_time("2026-11-21T10:00:00Z")
    choose(early, "flour")
    page.clock.set_fixed_time("2031-01-01T10:00:00Z")
    choose(early, "oil")
    page.clock.set_fixed_time("2026-11-21T11:00:00Z")
    judge(question, "wait")
    expect(question.locator(".verdict.right")).to_be_visible()
    assert told(question) == (OPTIONS["oil"], OPTIONS["wait"])


def test_who_stands_in_it_when_another_window_answers_is_led_on(learner):
    page, early, question = opened(learner)
    _, _, question_there = opened(learner)
    page.bring_to_front()
    early.get_by_role("radio").first.focus()
    judge(question_there, "wait")
    expect(early.get_by_role("link", name="Go to the answer")).to_be_focused()


def test_a_file_takes_it_to_another_device(learner, browser, small_site, request, tmp_path):
    page, early, _ = opened(learner)
    choose(early, "oil")
    learner.open("my-page/#my-data", page=page)
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download my data").click()
    for other in visiting(browser, small_site, request, locale="en-GB"):
        there = other.open("my-page/#my-data")
        there.get_by_label("Load a file that you downloaded").set_input_files(taken.value.path())
        expect(there.get_by_text("Questions with a new choice from before reading: 1")).to_be_visible()
        there.get_by_role("button", name="Put together").click()
        expect(there.get_by_text("Loaded. Everything is put together.")).to_be_visible()
        _, early, question = opened(other, page=there)
        expect(early.get_by_label(OPTIONS["oil"])).to_be_checked()
        expect(question.locator(".before-said")).to_contain_text(OPTIONS["oil"])


def test_what_cannot_be_kept_is_not_called_noted(browser, small_site, request):
    for learner in visiting(browser, small_site, request, locale="en-GB"):
        learner.context.add_init_script(
            "Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') }"
        )
        page, early, question = opened(learner)
        choose(early, "oil")
        expect(early.get_by_text("Your choice is not saved. It is here as long as this page is open.")).to_be_visible()
        judge(question, "wait")
        expect(question.locator(".verdict.right")).to_be_visible()
        assert told(question) == (OPTIONS["oil"], OPTIONS["wait"])


def test_a_shared_machine_keeps_it_in_the_tab_alone(learner):
    page = learner.open("my-page/#my-data")
    page.get_by_role("checkbox", name="Shared machine").check()
    _, early, _ = opened(learner, page=page)
    choose(early, "oil")
    page.reload()
    expect(early.get_by_label(OPTIONS["oil"])).to_be_checked()
    assert learner.stored(page) == {}


def ask_before(root):
    """Both questions of the lesson on kneading, before its first heading."""
    quiz, lesson = root / "quizzes/dough.yml", root / "modules/dough/en/kneading.md"
    text = quiz.read_text("utf-8")
    for name in ("sticky-dough", "ready-signs"):
        text = text.replace(f"  - id: {name}\n", f"  - id: {name}\n    before: true\n")
    quiz.write_text(text, "utf-8")
    block = "/// quiz | dough\nlesson: kneading\nonly: [sticky-dough, ready-signs]\n///\n\n"
    lesson.write_text(lesson.read_text("utf-8").replace("## Gluten", f"{block}## Gluten"), "utf-8")


def test_several_right_ones_are_told_in_a_list_and_all_is_counted_once(browser, once, request):
    for at in served(built_small(once, "before-reading", ask_before), "en"):
        for learner in visiting(browser, at, request, locale="en-GB"):
            page = learner.open(LESSON)
            early, question = page.locator("#question-ready-signs--before"), page.locator("#question-ready-signs")
            headings = [one.inner_text().partition("\n")[0] for one in page.locator(".question-place").all()]
            assert headings == ["Before you read on"] * 2 + [
                "Question 1 of 2",
                "Question 2 of 2",
                "In your own practice",
            ]
            for label in ("It is warm", "It is smooth"):
                early.get_by_label(label).check()
            early.get_by_role("button", name="Note my choice").click()
            page.evaluate("() => { location.hash = 'question-ready-signs' }")
            expect(question.locator(".before-said").get_by_role("listitem")).to_have_text(
                ["It is smooth", "It is warm"]
            )
            for label in ("It can be drawn out thin", "It is smooth"):
                question.get_by_label(label).check()
            question.get_by_role("button", name="Answer", exact=True).click()
            expect(question.locator(".verdict.right")).to_be_visible()
            assert [text.split("\n") for text in told(question)] == [
                ["It is smooth", "It is warm"],
                ["It can be drawn out thin", "It is smooth"],
            ]
            # What it takes is told as before: who has chosen reads situation and options there, not once more here.
            expect(page.locator(".minutes").first).to_contain_text("6 min")


def test_where_a_host_leaves_it_out_nothing_is_said_in_its_place(once):
    def without(root):
        ask_before(root)
        settings = root / "course/course.yml"
        settings.write_text(settings.read_text("utf-8") + "questions_off: [sticky-dough, ready-signs]\n", "utf-8")

    page = (built_small(once, "before-off", without) / "en" / LESSON / "index.html").read_text("utf-8")
    assert "There are no questions here" not in page and "In your own practice" in page
