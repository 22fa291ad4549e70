"""At the end of a lesson's questions, what was missed can be taken again at once."""

import json

import pytest
from conftest import seen
from playwright.sync_api import expect

LESSON = "modules/dough/kneading/"
KEY = "kurs:bread"


def answer(page, *labels):
    question = seen(page.locator(".question", has=page.get_by_label(labels[0])))
    for label in labels:
        page.get_by_label(label).check()
    question.get_by_role("button", name="Answer", exact=True).click()


def miss_the_first(page):
    answer(page, "Add a handful of flour")
    answer(page, "Knead on for a while")


def test_the_missed_one_is_offered_when_all_are_settled_and_not_before(learner):
    page = learner.open(LESSON)
    offer = page.get_by_role("button", name="Take the one you missed again")
    miss_the_first(page)
    page.wait_for_load_state("networkidle")
    expect(offer).to_be_hidden()
    answer(page, "It can be drawn out thin", "It is smooth")
    expect(offer).to_be_visible()
    before = learner.stored(page)
    offer.click()
    expect(page.get_by_label("Add a handful of flour")).to_be_focused()
    expect(page.get_by_label("Knead on for a while")).not_to_be_checked()
    expect(page.get_by_label("It is smooth")).to_be_checked()
    assert learner.stored(page) == before, "nothing is written before the first answer"
    answer(page, "Knead on for a while")
    expect(page.get_by_text("All right at first try this time.")).to_be_visible()
    expect(offer).to_be_hidden()
    tries = json.loads(learner.stored(page)[KEY])["answers"]["sticky-dough"]["tries"]
    assert [one["score"] for one in tries] == [0, 1, 1] and tries[2]["round"] == tries[2]["time"]


def test_what_is_missed_once_more_is_offered_once_more(learner):
    page = learner.open(LESSON)
    answer(page, "It is warm")
    answer(page, "It is warm")
    miss_the_first(page)
    page.get_by_role("button", name="Take the 2 you missed again").click()
    answer(page, "It can be drawn out thin", "It is smooth")
    miss_the_first(page)
    page.get_by_role("button", name="Take the one you missed again").click()
    expect(page.get_by_label("Knead on for a while")).not_to_be_checked()


def test_who_missed_nothing_is_offered_nothing(learner):
    page = learner.open(LESSON)
    answer(page, "Knead on for a while")
    answer(page, "It can be drawn out thin", "It is smooth")
    page.wait_for_load_state("networkidle")
    expect(page.locator(".again-offer")).to_be_empty()


def test_a_visit_that_only_reads_does_not_fetch_it(learner):
    page = learner.open(LESSON)
    page.wait_for_load_state("networkidle")
    assert page.locator("script[src*='/again.']").count() == 0
    answer(page, "Add a handful of flour")
    expect(page.locator("script[src*='/again.']")).to_have_count(1)


@pytest.mark.browser_context(viewport={"width": 390, "height": 844})
def test_it_also_comes_after_a_break_in_the_middle(learner):
    page = learner.open(LESSON)
    miss_the_first(page)
    page.reload()
    answer(page, "It can be drawn out thin", "It is smooth")
    expect(page.get_by_role("button", name="Take the one you missed again")).to_be_visible()


def test_the_offer_is_said_once_and_not_with_every_text_that_is_saved(learner):
    page = learner.open(LESSON)
    miss_the_first(page)
    answer(page, "It can be drawn out thin", "It is smooth")
    expect(page.get_by_role("button", name="Take the one you missed again")).to_be_visible()
    page.evaluate(
        "() => { window.said = 0; new MutationObserver(() => window.said++).observe(document.querySelector('.again-offer'), { childList: true, subtree: true }) }"
    )
    page.get_by_role("textbox").first.fill("Because we must.")
    page.get_by_role("button", name="Save my text").click()
    expect(page.get_by_text("An example to compare with is open below.")).to_be_visible()
    page.wait_for_timeout(400)
    assert page.evaluate("said") == 0
