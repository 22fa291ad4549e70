"""An answer survives the next release: two releases, one browser."""

import json
import re

import pytest
from conftest import ROOT, contents, result_of, seen
from playwright.sync_api import expect
from releases import Releases

LESSON, NEXT, CHECK = "modules/dough/kneading/", "modules/dough/resting/", "modules/dough/check/"
QUIZ = "quizzes/dough.yml"

INSERTED = """questions:
  - id: brand-new
    type: choice
    level: recall
    lesson: kneading
    see: kneading#gluten
    use: lesson
    prompt: What is new here?
    options:
      - {id: this, text: This question, correct: true}
      - {id: flour, text: The flour, feedback: "It was there before."}
    explanation: It was inserted above.
"""

TEXT = (ROOT / "tests" / "small" / QUIZ).read_text("utf-8")
STICKY = TEXT[TEXT.index("  - id: sticky-dough") : TEXT.index("  - id: ready-signs")]

RELEASES = {
    "first": {},
    "inserted": {QUIZ: [("questions:\n", INSERTED)]},
    "stem": {QUIZ: [("What do you do first?", "What is the first thing you do?")]},
    "option": {QUIZ: [("text: Add a handful of flour", "text: Add some flour")]},
    "key": {
        QUIZ: [
            ("        text: Knead on for a while\n        correct: true\n", "        text: Knead on for a while\n"),
            ("        text: Rub the hands with oil\n", "        text: Rub the hands with oil\n        correct: true\n"),
        ]
    },
    "option-gone": {
        QUIZ: [
            ("id: flour\n        text: Add a handful of flour", "id: more-flour\n        text: Add a handful of flour")
        ]
    },
    "moved": {
        QUIZ: [
            (
                "    lesson: kneading\n    see: kneading#gluten\n    use: lesson\n    prompt: |",
                "    lesson: resting\n    see: kneading#gluten\n    use: lesson\n    prompt: |",
            )
        ]
    },
    "removed": {QUIZ: [(STICKY, "")]},
    "retired": {QUIZ: [("  - id: sticky-dough\n", "  - id: sticky-dough\n    retired: 2027-01\n")]},
}


@pytest.fixture(scope="session")
def releases(tmp_path_factory, once):
    """Every release, built once."""
    made = Releases(tmp_path_factory.mktemp("releases"), once)
    for name, changes in RELEASES.items():
        made.publish(name, changes)
    yield made
    made.server.shutdown()


@pytest.fixture
def learner(browser, releases):
    """A learner who finds the first release, and later others at the same address."""
    from conftest import Visit

    context = browser.new_context(viewport={"width": 1280, "height": 800}, locale="en-GB")
    context.set_default_timeout(5000)
    visit = Visit(context, releases.show("first"))
    yield visit
    context.close()
    assert not visit.faults


def sticky(page):
    return page.locator("#question-sticky-dough")


def answer(page, *labels):
    for label in labels:
        sticky(page).get_by_label(label).check()
        sticky(page).locator("[type=submit]").click()


def test_a_question_inserted_above_leaves_old_answers_alone(learner, releases):
    page = learner.open(LESSON)
    answer(page, "Knead on for a while")
    releases.show("inserted")
    page.reload()
    expect(page.get_by_role("group", name="What is new here?")).to_be_visible()
    expect(sticky(page).get_by_label("Knead on for a while")).to_be_checked()
    expect(sticky(page).locator(".feedback")).to_contain_text("Right.")
    expect(page.locator("#question-brand-new .feedback")).to_be_empty()


@pytest.mark.parametrize("release", ["stem", "option"])
def test_new_wording_keeps_the_answer_and_says_so(learner, releases, release):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    before = learner.stored(page)
    releases.show(release)
    page.reload()
    expect(sticky(page).locator(".feedback")).to_contain_text("Not quite")
    expect(sticky(page).locator(".feedback")).to_contain_text("The wording has changed since you answered.")
    assert learner.stored(page) == before
    answer(page, "Knead on for a while")
    expect(sticky(page).locator(".feedback")).to_contain_text("Right.")
    expect(sticky(page).locator(".feedback")).not_to_contain_text("The wording has changed")


@pytest.mark.parametrize("release, label", [("key", "Rub the hands with oil"), ("option-gone", "Knead on for a while")])
def test_a_changed_key_or_a_choice_that_is_gone_asks_again_with_a_word_why(learner, releases, release, label):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour", "Knead on for a while" if release == "key" else "Add a handful of flour")
    old = json.loads(learner.stored(page)["kurs:bread"])["answers"]["sticky-dough"]["tries"]
    releases.show(release)
    page.reload()
    expect(sticky(page).locator(".feedback")).to_contain_text(
        "The question has changed since you answered, so it is asked again."
    )
    expect(sticky(page).get_by_role("radio", checked=True)).to_have_count(0)
    learner.open("my-page/", page=page)
    expect(page.locator("[data-sum=checked]").first).to_have_text(re.compile(r"Answered\s*0 of"))
    learner.open(LESSON, page=page)
    answer(page, label)
    expect(sticky(page).locator(".feedback")).to_contain_text("Right.")
    page.reload()
    expect(sticky(page).locator(".feedback")).not_to_contain_text("asked again")
    assert json.loads(learner.stored(page)["kurs:bread"])["answers"]["sticky-dough"]["tries"][: len(old)] == old, (
        "the old answer is kept"
    )


def test_an_answer_counts_again_when_the_old_key_comes_back(learner, releases):
    page = learner.open(LESSON)
    answer(page, "Knead on for a while")
    releases.show("key")
    page.reload()
    expect(sticky(page).locator(".feedback")).to_contain_text("asked again")
    releases.show("first")
    page.reload()
    expect(sticky(page).locator(".feedback")).to_contain_text("Right.")


def test_an_answer_follows_its_question_to_another_lesson(learner, releases):
    page = learner.open(LESSON)
    answer(page, "Knead on for a while")
    releases.show("moved")
    learner.open(NEXT, page=page)
    expect(sticky(page).get_by_label("Knead on for a while")).to_be_checked()
    expect(sticky(page).locator(".feedback")).to_contain_text("Right.")
    learner.open(LESSON, page=page)
    expect(sticky(page)).to_have_count(0)


@pytest.mark.parametrize("release", ["removed", "retired"])
def test_the_answer_to_a_removed_question_is_not_counted_and_stays_in_the_download(learner, releases, release):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    seen(page.locator("#question-ready-signs")).get_by_label("It is smooth").check()
    page.get_by_label("It can be drawn out thin").check()
    page.locator("#question-ready-signs [type=submit]").click()
    releases.show(release)
    page.reload()
    expect(sticky(page)).to_have_count(0)
    nav = contents(page)
    expect(nav.get_by_role("listitem").filter(has_text="Kneading answered").last).to_be_visible()
    learner.open("my-page/#my-data", page=page)
    with page.expect_download() as download:
        page.get_by_role("button", name="Download my data").click()
    kept = json.loads(download.value.path().read_text("utf-8"))["record"]["answers"]
    assert kept["sticky-dough"]["tries"][0]["answer"] == "flour"


def test_a_sitting_that_is_open_meets_a_new_release(learner, releases):
    page = learner.open(CHECK)
    page.get_by_label("Kneading").check()
    page.locator("#question-check-flour [type=submit]").click()
    releases.show("inserted")
    page.reload()
    expect(page.get_by_text("1 of 2 answered")).to_be_visible()
    seen(page.locator("#question-check-time")).get_by_label("A night in the fridge").check()
    page.locator("#question-check-time [type=submit]").click()
    expect(result_of(page).get_by_role("heading", name=re.compile("2 of 2 right"))).to_be_visible()
