"""What no page writes may still stand in a record: wrong times, odd answers, files saved again. Nothing of the learner's is lost by it."""

import json

import pytest
from conftest import answer, result_of
from examples import examples
from playwright.sync_api import expect

LESSON, CHECK = "modules/dough/kneading/", "modules/dough/check/"
NO_TIMES = [
    "2026-99-99T08:00:00Z",
    "2026-02-30T08:00:00Z",
    "9999-12-31T23:59:59.999Z",
    "1969-01-01T00:00:00Z",
    "2026-01-01T24:00:00Z",
]
#: Texts that are no answer of any kind.
ODD = [
    "",
    " ",
    "null",
    "[]",
    "{}",
    "5",
    '"text"',
    "not json",
    "a=b=c",
    "=",
    "constructor",
    "constructor=name",
    "__proto__=x",
    '{"__proto__": 1}',
]
TIME = "2026-11-21T08:00:00.000Z"


def keep(page, **tables):
    record = {"version": 1, "course": "bread", "release": "1", "begun": TIME, "changed": TIME} | tables
    page.evaluate("text => localStorage.setItem('kurs:bread', text)", json.dumps(record))


def kept(visit, page):
    return json.loads(visit.stored(page)["kurs:bread"])


def a_try(answer, prints, *, score=0, place="lesson", time=TIME):
    return {"answer": answer, "score": score, "time": time, "round": TIME, "in": place, "prints": prints}


@pytest.mark.parametrize("time", NO_TIMES)
def test_what_is_no_time_blocks_neither_the_question_nor_the_text(learner, time):
    page = learner.open(LESSON)
    prints = page.locator("#question-sticky-dough").evaluate("one => one.prints")
    keep(
        page,
        answers={"sticky-dough": {"tries": [a_try("flour", prints, time=time)]}},
        reflections={"own-bread": {"texts": [{"text": "Old", "begun": time, "time": time, "prints": {}}]}},
        read={"kneading": {"read": True, "time": time}},
        settings={"path": {"value": "", "time": time}},
        applied={"own-bread": {"reports": [{"done": "not", "time": time}]}},
    )
    page.reload()
    answer(page, "Knead on for a while")
    page.get_by_role("textbox").fill("Rye")
    page.get_by_role("button", name="Save my text").click()
    page.get_by_role("button", name="Mark as read").click()
    page.reload()
    expect(page.get_by_label("Knead on for a while")).to_be_checked()
    expect(page.get_by_role("textbox")).to_have_value("Rye")
    record = kept(learner, page)
    assert sorted(one["table"] for one in record["strange"]) == [
        "answers",
        "applied",
        "read",
        "reflections",
        "settings",
    ]
    assert "Old" in json.dumps(record["strange"]), "it is kept, and comes with the download"


@pytest.mark.parametrize("clock", ["1970-01-01T00:00:00Z", "2150-01-01T00:00:00Z"])
def test_a_clock_that_is_wrong_altogether_still_gives_times(learner, clock):
    page = learner.open(LESSON)
    page.evaluate("time => { const real = Date.parse(time); Date.now = () => real }", clock)
    page.evaluate(
        "time => { const Real = Date; window.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(time) } } }",
        clock,
    )
    answer(page, "Add a handful of flour")
    page.get_by_role("textbox").fill("Rye")
    page.get_by_role("button", name="Save my text").click()
    page.reload()
    expect(page.get_by_label("Add a handful of flour")).to_be_checked()
    expect(page.get_by_role("textbox")).to_have_value("Rye")


def test_the_last_time_there_is_does_not_end_the_record(learner):
    page = learner.open(LESSON)
    last = "2099-12-31T23:59:59.999Z"
    keep(
        page,
        reflections={"own-bread": {"texts": [{"text": "Old", "begun": last, "time": last, "prints": {}}]}},
        read={"kneading": {"read": True, "time": last}},
    )
    page.reload()
    for text in ("Rye", "Spelt"):
        page.get_by_role("textbox").fill(text)
        page.get_by_role("button", name="Save my text").click()
        page.reload()
    expect(page.get_by_role("textbox")).to_have_value("Spelt")
    page.get_by_role("button", name="Take the mark away").click()
    page.reload()
    expect(page.get_by_role("button", name="Mark as read")).to_be_visible()


def test_an_answer_of_no_form_leaves_the_question_of_each_kind_alive(learner):
    page = learner.new_page()
    for example in [one for one in examples() if one.kind not in ("reflect", "text", "number")]:
        learner.open(f"modules/kinds/{example.kind}/", page=page)
        question = page.locator(f"quiz-{example.kind}")
        known = question.evaluate("(one, odd) => odd.filter((answer) => one.knows(answer))", ODD)
        assert known == [], example.kind
        assert question.evaluate(
            "(one, all) => all.every((answer) => one.knows(answer))", [example.right, *example.wrong]
        ), example.kind
        prints = question.evaluate("one => one.prints")
        keep(
            page,
            answers={
                f"example-{example.kind}": {
                    "tries": [a_try("a=b=c", prints), a_try("null", prints, score=1, time="2026-11-21T08:01:00.000Z")]
                }
            },
        )
        page.reload()
        expect(question.locator(".feedback")).to_contain_text("it is asked again")
        question.evaluate("(one, text) => { one.restore(text); one.fields.form.requestSubmit() }", example.right)
        assert [one["answer"] for one in kept(learner, page)["answers"][f"example-{example.kind}"]["tries"]] == [
            "a=b=c",
            "null",
            example.right,
        ]


def test_an_option_that_is_gone_is_asked_again_in_a_check_with_a_word_why(learner):
    page = learner.open(CHECK)
    prints = page.locator("#question-check-flour").evaluate("one => one.prints")
    sitting = {"begun": TIME, "questions": ["check-flour", "check-time"]}
    keep(
        page,
        answers={"check-flour": {"tries": [a_try("was-an-option", prints, score=1, place="check")]}},
        checks={"dough": {"sittings": [sitting]}},
    )
    page.reload()
    expect(page.get_by_text("0 of 2 answered")).to_be_visible()
    expect(page.locator("#question-check-flour .feedback")).to_contain_text(
        "The question has changed since you answered, so it is asked again."
    )
    answer(page, "Kneading")
    answer(page, "A night in the fridge")
    expect(result_of(page).get_by_role("heading", name="2 of 2 right at first try")).to_be_visible()


def test_an_open_sitting_is_found_again_behind_one_from_another_device(learner):
    page = learner.open(CHECK)
    answer(page, "Kneading")
    other = {
        "version": 1,
        "course": "bread",
        "checks": {
            "dough": {
                "sittings": [
                    {
                        "begun": "2027-11-21T08:00:00Z",
                        "questions": ["check-flour", "check-time"],
                        "done": {"time": "2027-11-21T08:01:00Z", "right": 1, "of": 2, "mark": 1, "passed": True},
                    }
                ]
            }
        },
    }
    learner.open("my-page/#my-data", page=page)
    page.get_by_label("Load a file").set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": json.dumps(other).encode()}
    )
    page.get_by_role("button", name="Put together").click()
    learner.open(CHECK, page=page)
    expect(page.get_by_text("1 of 2 answered")).to_be_visible()
    expect(page.get_by_label("Kneading")).to_be_checked()


def test_of_two_open_sittings_the_one_that_is_answered_gets_its_result(learner):
    page = learner.open(CHECK)
    prints = [page.locator(f"#question-{name}").evaluate("one => one.prints") for name in ("check-flour", "check-time")]
    older, newer = (
        {"begun": time, "questions": ["check-flour", "check-time"]}
        for time in ("2026-11-01T08:00:00.000Z", "2026-11-02T08:00:00.000Z")
    )
    tried = [
        a_try("kneading", prints[0], score=1, place="check", time=one["begun"]) | {"round": one["begun"]}
        for one in (older, newer)
    ]
    keep(page, answers={"check-flour": {"tries": tried}}, checks={"dough": {"sittings": [older, newer]}})
    page.reload()
    answer(page, "A night in the fridge")
    expect(result_of(page).get_by_role("heading", name="2 of 2 right at first try")).to_be_visible()
    first, second = kept(learner, page)["checks"]["dough"]["sittings"]
    assert "done" not in first and second["done"]["right"] == 2
    learner.open(CHECK, page=page)
    expect(page.get_by_text("1 of 2 answered")).to_be_visible()
    answer(page, "A night in the fridge")
    expect(result_of(page).get_by_role("heading", name="2 of 2 right at first try")).to_be_visible()
    assert all("done" in one for one in kept(learner, page)["checks"]["dough"]["sittings"])
    page.get_by_role("button", name="Take the check again").click()
    answer(page, "Kneading")
    assert len(kept(learner, page)["checks"]["dough"]["sittings"]) == 3


def test_a_new_sitting_stands_behind_the_last_one_whatever_the_clock_says(learner):
    page = learner.open(CHECK)
    done = {
        "begun": "2027-11-21T08:00:00.000Z",
        "questions": ["check-flour"],
        "done": {"time": "2027-11-21T08:01:00.000Z", "right": 1, "of": 1, "mark": 1, "passed": True},
    }
    prints = page.locator("#question-check-flour").evaluate("one => one.prints")
    tried = a_try("kneading", prints, score=1, place="check", time=done["begun"]) | {"round": done["begun"]}
    keep(page, answers={"check-flour": {"tries": [tried]}}, checks={"dough": {"sittings": [done]}})
    page.reload()
    result_of(page).get_by_role("button", name="Take the check again").click()
    answer(page, "A night in the fridge")
    [old, new] = kept(learner, page)["checks"]["dough"]["sittings"]
    assert old["begun"] == done["begun"] and new["begun"] > done["done"]["time"]


def test_a_read_mark_and_a_path_follow_what_they_change_whatever_the_clock_says(learner):
    page, other = learner.open(LESSON), learner.open(LESSON)
    page.evaluate("() => { const now = Date.now; Date.now = () => now() + 365 * 86_400_000 }")
    page.evaluate(
        "() => { const Real = Date; window.Date = class extends Real { constructor(...given) { given.length ? super(...given) : super(Date.now()) } static now() { return Real.now() } } }"
    )
    page.get_by_role("button", name="Mark as read").click()
    expect(other.get_by_role("button", name="Take the mark away")).to_be_visible()
    other.get_by_role("button", name="Take the mark away").click()
    page.wait_for_timeout(200)
    assert kept(learner, other)["read"]["kneading"]["read"] is False


def file(text: str | bytes, coding: str = "utf-8"):
    return {
        "name": "mine.json",
        "mimeType": "application/json",
        "buffer": text if isinstance(text, bytes) else text.encode(coding),
    }


def load(page, text, coding="utf-8"):
    page.get_by_label("Load a file that you downloaded").set_input_files(file(text, coding))


BROED = json.dumps(
    {
        "version": 1,
        "course": "bread",
        "reflections": {"own-bread": {"texts": [{"text": "Brød", "begun": TIME, "time": TIME}]}},
    },
    ensure_ascii=False,
)


@pytest.mark.parametrize("coding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_a_file_saved_again_in_another_coding_that_tells_is_understood(learner, coding):
    page = learner.open("my-page/#my-data")
    load(page, BROED.replace("{", "{\r\n", 1), coding)
    page.get_by_role("button", name="Put together").click()
    expect(page.get_by_text("Loaded. Everything is put together.")).to_be_visible()
    learner.open("journal/", page=page)
    expect(page.locator("[data-text=own-bread]").get_by_text("Brød")).to_be_visible()


def test_a_file_saved_again_as_ansi_is_refused_with_the_way_out(learner):
    page = learner.open("my-page/#my-data")
    load(page, BROED, "cp1252")
    expect(page.locator("course-load [role=status]")).to_contain_text("choose «Save as» and the encoding UTF-8")
    assert learner.stored(page) == {}


def test_a_text_of_the_same_visit_and_time_with_other_words_is_an_earlier_version(learner):
    page = learner.open("my-page/#my-data")
    for text in (BROED, BROED.replace("ø", "\ufffd")):
        load(page, text)
        page.get_by_role("button", name="Put together").click()
        expect(page.get_by_text("Loaded. Everything is put together.")).to_be_visible()
    journal = learner.open("journal/", page=page).locator("[data-text=own-bread]")
    expect(journal.locator(".journal-own")).to_have_text("Brød")
    assert sorted(one["text"] for one in kept(learner, page)["reflections"]["own-bread"]["texts"]) == [
        "Brød",
        "Br\ufffdd",
    ]


def test_what_a_file_carries_unread_is_read_or_named(learner):
    page = learner.open("my-page/#my-data")
    empty = {"version": 1, "course": "bread"}
    newer = json.dumps(json.loads(BROED) | {"version": 2})
    whole = {
        "format": "kurs-record",
        "version": 1,
        "made": TIME,
        "record": empty,
        "unreadable": {"kurs:bread": newer, "kurs:bread:aside:1": BROED},
    }
    load(page, json.dumps(whole))
    preview = page.get_by_role("region", name="This comes from the file")
    expect(preview.get_by_text("New texts of your own: 1")).to_be_visible()
    expect(preview).to_contain_text("cannot be read here: kurs:bread.")
    page.get_by_role("button", name="Put together").click()
    load(page, json.dumps(whole))
    expect(page.locator("course-load > [role=status]").first).to_contain_text("cannot be read here: kurs:bread.")
    expect(page.get_by_text("Everything in the file is here already.")).to_have_count(0)


def test_tables_of_a_later_release_are_put_together_entry_by_entry(learner):
    page = learner.open("my-page/#my-data")
    keep(page, sheets={"a": {"text": "mine"}})
    page.reload()
    load(page, json.dumps({"version": 1, "course": "bread", "sheets": {"b": {"text": "theirs"}}}))
    page.get_by_role("button", name="Put together").click()
    expect(page.get_by_text("Loaded. Everything is put together.")).to_be_visible()
    assert kept(learner, page)["sheets"] == {"a": {"text": "mine"}, "b": {"text": "theirs"}}


DEEP = '"sheets": {"a": ' + "[" * 15000 + "]" * 15000 + "}"


def test_a_file_that_nests_without_end_behind_what_is_new_is_refused_too(learner):
    page = learner.open("my-page/#my-data")
    load(
        page,
        '{"version": 1, "course": "bread", "read": {"kneading": {"read": true, "time": "2026-11-21T08:00:00Z"}}, '
        + DEEP
        + "}",
    )
    expect(page.locator("course-load [role=status]")).to_contain_text("not a file from my page")
    assert learner.stored(page) == {}


def test_a_record_that_nests_without_end_is_set_aside_and_blocks_no_answer(learner):
    page = learner.open(LESSON)
    page.evaluate("text => localStorage.setItem('kurs:bread', text)", '{"version": 1, "course": "bread", ' + DEEP + "}")
    page.reload()
    answer(page, "Add a handful of flour")
    expect(page.get_by_text("What was kept here before could not be read.")).to_be_visible()
    assert len(kept(learner, page)["answers"]["sticky-dough"]["tries"]) == 1
    assert [DEEP in text for key, text in learner.stored(page).items() if ":aside:" in key] == [True]


def test_what_a_file_calls_by_the_name_of_a_prototype_is_kept_as_anything_unknown(learner):
    page = learner.open("my-page/#my-data")
    text = '{"version": 1, "course": "bread", "__proto__": {"read": 1}, "constructor": 2}'
    load(page, text)
    page.get_by_role("button", name="Put together").click()
    expect(page.get_by_text("Loaded. Everything is put together.")).to_be_visible()
    assert {"__proto__": {"read": 1}, "constructor": 2}.items() <= kept(learner, page).items()
    load(page, text)
    expect(page.get_by_text("Everything in the file is here already.")).to_be_visible()


def test_a_file_that_is_taken_with_a_double_press_is_taken_once(learner):
    page = learner.open("my-page/#my-data")
    load(page, BROED)
    page.get_by_role("button", name="Put together").evaluate("one => { one.click(); one.click() }")
    expect(page.get_by_text("Loaded. Everything is put together.")).to_be_visible()
