"""A check asks one question at a time: what is shown, how keys and the browser lead back and forth, what is told behind the last."""

from pathlib import Path

import pytest
import yaml
from conftest import CHECK, answer, result_of
from playwright.sync_api import expect
from test_every_kind_in_browser import LISTEN, Lines

PATH = "modules/dough/check/"
HEARD = Path(__file__).parent / "questions" / "check.heard.yml"


def card(page, number, of=2):
    return page.get_by_role("heading", name=f"Question {number} of {of}")


def test_keys_alone_lead_through_a_check_and_its_result(learner):
    page = learner.open(PATH)
    expect(page.get_by_role("radio")).to_have_count(2)
    page.get_by_role("radio").first.focus()
    for keys, name, number in (("Tab Tab Enter", "Skip", 2), ("Tab Tab Tab Tab Enter", "Previous", 1)):
        *way, press = keys.split()
        for key in way:
            page.keyboard.press(key)
        expect(page.get_by_role("button", name=name)).to_be_focused()
        page.keyboard.press(press)
        expect(card(page, number)).to_be_focused()
        expect(card(page, number)).to_be_in_viewport()
        expect(page.get_by_role("group")).to_have_count(1)
    assert learner.stored(page) == {}, "to look is no answer"


def test_the_browser_leads_back_and_a_page_loaded_anew_comes_to_the_same_card(learner):
    page = learner.open(PATH)
    page.get_by_role("button", name="Skip").click()
    page.reload()
    expect(card(page, 2)).to_be_visible()
    page.go_back()
    expect(card(page, 1)).to_be_focused()
    answer(page, "Kneading")
    page.reload()
    expect(page.get_by_text("Right.", exact=True)).to_be_visible()
    expect(page.get_by_role("button", name="Next")).to_be_visible()
    page.go_forward()
    expect(card(page, 2)).to_be_focused()
    learner.open(PATH, page=page)
    expect(card(page, 2)).to_be_visible()


def test_a_link_to_a_question_that_is_not_asked_leads_to_the_first_and_the_way_back_does_too(learner):
    page = learner.open(f"{PATH}#question-sticky-dough")
    expect(card(page, 1)).to_be_visible()
    page.get_by_role("button", name="Skip").click()
    expect(card(page, 2)).to_be_focused()
    page.go_back()
    expect(card(page, 1)).to_be_focused()


def test_what_is_open_is_told_before_the_result_and_one_press_leads_there(learner):
    page = learner.open(PATH)
    page.get_by_role("button", name="Skip").click()
    answer(page, "A night in the fridge")
    end = result_of(page)
    expect(end.get_by_role("heading", name="One question is still open")).to_be_focused()
    end.get_by_role("link", name="1. What builds gluten?").click()
    expect(card(page, 1)).to_be_focused()
    answer(page, "Kneading")
    expect(result_of(page).get_by_role("heading", name="2 of 2 right at first try")).to_be_focused()
    page.go_back()
    expect(card(page, 1)).to_be_focused()
    expect(page.get_by_role("group", name="What builds gluten?")).to_be_visible()


def test_a_screen_reader_finds_and_hears_what_the_file_says(learner, request):
    """``tests/questions/check.heard.yml``, written anew by ``--pin``: the card, what is said on the way, and the end."""
    page = learner.open(PATH)
    check, found = page.locator("course-check"), {}
    page.evaluate(LISTEN)
    for name, act in (
        ("first card", lambda: None),
        ("second card", lambda: page.get_by_role("button", name="Skip").click()),
        ("something is open", lambda: result_of(page)),
        ("a question done", lambda: (page.go_back(), answer(page, "A night in the fridge"))),
        ("result", lambda: (answer(page, "Kneading"), result_of(page))),
    ):
        act()
        page.wait_for_timeout(400)
        focus = page.locator(":focus")
        found[name] = {
            "focus": focus.aria_snapshot().split("\n")[0] if focus.count() else "nowhere",
            "said": page.evaluate("() => window.heard.splice(0)"),
            "found": check.aria_snapshot(),
        }
    if request.config.getoption("--pin"):
        HEARD.write_text(yaml.dump(found, Dumper=Lines, allow_unicode=True, sort_keys=False, width=1_000), "utf-8")
    assert found == yaml.safe_load(HEARD.read_text("utf-8")), "if this is better, run this test with --pin"


@pytest.mark.parametrize("script", [False, True], ids=["without a script", "on paper"])
def test_all_questions_stand_in_a_row(browser, small_site, script):
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.emulate_media(media="print" if script else "screen")
    page.goto(small_site.address + PATH)
    for question in page.locator(".question").all():
        expect(question.get_by_role("radio").first).to_be_visible()
    for hidden in ("Next", "Skip", "Previous", "See the result"):
        expect(page.get_by_role("button", name=hidden)).to_have_count(0)
    context.close()


@pytest.mark.browser_context(viewport={"width": 390, "height": 844})
def test_a_check_is_one_card_on_a_phone(visit):
    page = visit.open(CHECK)
    expect(page.get_by_role("heading", name="Spørsmål 1 av 10")).to_be_visible()
    assert page.locator("course-check").bounding_box()["height"] < 1_700


def test_somebody_new_sees_the_first_question_before_the_script_has_come_and_the_same_after_it(learner):
    page, held = learner.new_page(), []
    page.route("**/assets/check*.js", lambda route: held.append(route))
    page.goto(f"{learner.site.address}{PATH}", wait_until="commit")
    group = page.get_by_role("group")
    expect(group).to_have_count(1)
    expect(card(page, 1)).to_be_hidden()
    before = group.inner_text(), group.bounding_box()
    for route in held:
        route.continue_()
    expect(card(page, 1)).to_be_visible()
    assert (group.inner_text(), group.bounding_box()) == before
