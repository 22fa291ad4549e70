"""A term's meaning is shown beside its link; the cards try one on all of them."""

import re

import pytest
from playwright.sync_api import expect

KNEADING = "modules/dough/kneading/"
MEANING = "The net of proteins that keeps the air in the dough."


def term(page):
    return page.get_by_role("main").get_by_role("link", name="gluten", exact=True).first


def test_a_keyboard_sees_what_a_term_means_and_enter_follows_the_link(learner):
    page = learner.open(KNEADING)
    term(page).focus()
    expect(page.locator(".term-box")).to_contain_text(MEANING)
    expect(term(page)).to_have_accessible_description(re.compile(re.escape(MEANING)))
    page.keyboard.press("Escape")
    expect(page.locator(".term-box")).to_be_hidden()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"words/#gluten$"))


@pytest.mark.browser_context(viewport={"width": 390, "height": 300})
def test_the_meaning_follows_who_comes_from_far_with_the_keyboard(learner):
    page = learner.open(KNEADING)
    term(page).evaluate("link => { scrollTo(0, document.body.scrollHeight); link.focus() }")
    page.wait_for_timeout(200)
    expect(page.locator(".term-box")).to_be_in_viewport()


def test_a_pointer_may_rest_on_the_meaning(learner):
    page = learner.open(KNEADING)
    term(page).hover()
    box = page.locator(".term-box")
    expect(box).to_contain_text(MEANING)
    place = box.bounding_box()
    assert place["x"] >= 0 and place["x"] + place["width"] <= page.viewport_size["width"]
    page.get_by_role("heading", level=1).hover()
    expect(box).to_be_hidden()


def cross(page, start, end, *, rests=0):
    """Moves the pointer slowly from one place to another, resting a while on the way."""
    page.mouse.move(*start)
    for step in range(1, 11):
        page.mouse.move(*(a + (b - a) * step / 10 for a, b in zip(start, end, strict=True)))
        page.wait_for_timeout(rests)


def test_a_slow_pointer_comes_from_the_word_to_its_meaning_and_back(learner):
    page = learner.open(KNEADING)
    word, box = term(page), page.locator(".term-box")
    word.hover()
    link, place = word.bounding_box(), box.bounding_box()
    under, inside = (link["x"] + 5, link["y"] + link["height"] / 2), (link["x"] + 5, place["y"] + place["height"] / 2)
    cross(page, under, inside, rests=20)
    page.wait_for_timeout(600)
    expect(box).to_be_visible()
    cross(page, inside, under, rests=20)
    page.wait_for_timeout(600)
    expect(box).to_be_visible()
    page.keyboard.press("Escape")
    expect(box).to_be_hidden()


def test_the_meaning_stays_with_its_word_while_the_page_scrolls_under_the_pointer(learner):
    page = learner.open(KNEADING)
    term(page).hover()
    box = page.locator(".term-box")
    box.hover()
    page.mouse.wheel(0, 20)
    page.wait_for_timeout(500)
    expect(box).to_be_visible()
    page.mouse.wheel(0, 3000)
    expect(box).to_be_hidden()


@pytest.mark.browser_context(has_touch=True, viewport={"width": 390, "height": 800})
def test_the_first_touch_shows_and_the_second_follows(learner):
    page = learner.open(KNEADING)
    term(page).tap()
    expect(page.locator(".term-box")).to_contain_text(MEANING)
    assert KNEADING in page.url
    term(page).tap()
    expect(page).to_have_url(re.compile(r"words/#gluten$"))


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_a_term_is_a_plain_link(learner):
    page = learner.open(KNEADING)
    term(page).click()
    expect(page).to_have_url(re.compile(r"words/#gluten$"))


def test_a_card_not_known_comes_once_more(learner):
    page = learner.open("cards/")
    page.get_by_role("button", name=re.compile("Try yourself")).click()
    page.get_by_role("button", name="Show what it means").click()
    expect(page.get_by_text(MEANING)).to_be_visible()
    page.get_by_role("button", name="Not yet").click()
    page.get_by_role("button", name="Show what it means").click()
    page.get_by_role("button", name="I knew it").click()
    expect(page.get_by_role("status").filter(has_text="Done.")).to_contain_text("Words you saw twice: 1")
    assert page.evaluate("localStorage.length") == 0


def test_a_card_that_opens_by_itself_asks_as_one_that_is_shown(learner):
    page = learner.open("cards/")
    page.get_by_role("button", name=re.compile("Try yourself")).click()
    show, knew = (page.get_by_role("button", name=name) for name in ("Show what it means", "I knew it"))
    card = page.locator(".flashcard:visible")
    card.locator("summary").press("Enter")
    expect(knew).to_be_visible()
    expect(show).to_be_hidden()
    expect(card.locator("summary")).to_be_focused()
    card.locator("summary").press("Enter")
    expect(show).to_be_visible()
    expect(knew).to_be_hidden()
    show.click()
    expect(knew).to_be_focused()
    card.evaluate("(one) => (one.open = false)")
    expect(show).to_be_visible()
    expect(card.locator("summary")).to_be_focused()
    show.click()
    page.get_by_role("button", name="Not yet").click()
    expect(show).to_be_visible()
    expect(knew).to_be_hidden()


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_every_card_can_be_opened(learner):
    page = learner.open("cards/")
    page.get_by_role("main").get_by_text("gluten").click()
    expect(page.get_by_text(MEANING)).to_be_visible()
