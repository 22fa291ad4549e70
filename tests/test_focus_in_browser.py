"""Who acts keeps their place: what has the focus is seen, and no act leaves it nowhere."""

import re

import pytest
from conftest import CHECK, built_small, result_of, served, visiting
from examples import examples
from playwright.sync_api import expect
from test_paths_in_browser import add_paths

SIZES = [{"width": 1280, "height": 800}, {"width": 390, "height": 844}, {"width": 320, "height": 480}]
#: Presses each question's button, first with nothing answered, then with the first of several fields, and tells where the focus cannot be seen.
PRESS = """async () => {
    const faults = []
    const rest = (time) => new Promise((done) => setTimeout(done, time))
    const look = (question, how) => {
        const element = document.activeElement
        const field = element.closest("label") ?? element
        const box = element.getBoundingClientRect()
        const top = document.elementFromPoint(box.left + Math.min(box.width / 2, 20), box.top + box.height / 2)
        const isSeen = element !== document.body && box.top >= 0 && box.bottom <= innerHeight && (field.contains(top) || top?.contains(element))
        if (!isSeen) faults.push(`${question.name}, ${how}: ${Math.round(box.top)}–${Math.round(box.bottom)} of ${innerHeight}, under ${top?.className}`)
    }
    const press = async (question) => {
        question.button.scrollIntoView({ block: "end" })
        question.button.click()
        // What is said is fetched with the first touch, emptied before it is said again, and seen when it has been scrolled to.
        await rest(30)
        for (let waited = 0; waited < 100 && !question.feedback.textContent; waited += 1) await rest(30)
        await rest(30)
    }
    for (const question of document.querySelectorAll(".question")) {
        if (question.hidden || question.closest("details:not([open])")) continue
        location.hash = question.id
        await rest()
        await press(question)
        look(question, "empty")
        const half = question.matches("quiz-match, quiz-blanks, quiz-sort") && question.fields.querySelector("select, input")
        if (!half) continue
        if (half.matches("select")) half.selectedIndex = 1
        else if (half.matches("[type=radio]")) half.checked = true
        else half.value = "noe"
        await press(question)
        look(question, "half")
    }
    return faults
}"""


ANSWER_ALL = """() => {
    for (const question of document.querySelectorAll("course-check .question:not([hidden])")) {
        location.hash = question.id
        while (!question.isSettled) {
            question.querySelector("input").checked = true
            question.fields.form.requestSubmit()
        }
    }
}"""


@pytest.mark.parametrize("size", SIZES, ids=lambda size: str(size["width"]))
def test_the_field_that_is_wanting_is_seen(browser, small_site, site, size):
    context = browser.new_context(viewport=size, reduced_motion="reduce")
    page = context.new_page()
    faults = {}
    paths = [f"modules/kinds/{example.kind}/" for example in examples()]
    for address in [*(small_site.address + path for path in paths), site.address + CHECK]:
        page.goto(address)
        faults[address] = page.evaluate(PRESS)
    context.close()
    assert {address: told for address, told in faults.items() if told} == {}


@pytest.fixture(scope="module")
def with_paths(once):
    yield from served(built_small(once, "paths", add_paths), "en")


@pytest.fixture
def follower(browser, with_paths, request):
    yield from visiting(browser, with_paths, request)


def test_who_chooses_a_path_stays_at_the_choice_and_hears_it(follower):
    page = follower.open("")
    choice, status = (
        page.get_by_role("button", name="Follow the path for Guest"),
        page.locator("course-paths [role=status]"),
    )
    change = page.get_by_role("button", name="Change")
    for said in ("You now follow the path for Guest.", "You follow no path any more. You now see the whole course."):
        if change.is_visible():
            change.click()
        with page.expect_navigation():
            choice.press("Enter")
        expect(status).to_have_text(said)
        # Who has chosen has the choice as one line; who follows none has it open.
        stood = change if change.is_visible() else choice
        expect(stood).to_be_focused()
        expect(stood).to_be_in_viewport()
    page.reload()
    expect(stood).not_to_be_focused()


def stands(page, name):
    """The focus stands on what has this name, which is seen."""
    focused = page.locator(":focus")
    expect(focused).to_have_accessible_name(re.compile(name))
    expect(focused).to_be_in_viewport()


@pytest.mark.browser_context(viewport={"width": 390, "height": 844})
def test_no_act_leaves_the_focus_nowhere(learner):
    page = learner.open("modules/dough/kneading/")
    menu, search = page.get_by_role("button", name="Menu"), page.get_by_role("button", name="Search")
    for opener in (menu, search):
        opener.press("Enter")
        page.keyboard.press("Escape")
        expect(opener).to_be_focused()
    page.get_by_label("Colours").focus()
    page.get_by_label("Colours").select_option("dark")
    stands(page, "Colours")
    page.get_by_role("button", name="Mark as read").press("Enter")
    stands(page, "Take the mark away")
    learner.open("my-page/#my-data", page=page)
    shared = page.get_by_role("checkbox", name=re.compile("shared", re.I))
    shared.press("Space")
    expect(shared).to_be_focused()
    page.locator(".shared-bar button").press("Enter")
    stands(page, "Clear")
    shared.press("Space")
    expect(shared).to_be_focused()


def test_a_check_that_cannot_be_fetched_again_leaves_the_focus_where_it_can_be_tried(learner):
    page = learner.open("course-check/")
    begin = page.get_by_role("button", name="Begin", exact=True)
    begin.click()
    expect(page.locator("course-check .question:visible").first).to_be_visible()
    page.evaluate(ANSWER_ALL)
    result_of(page)
    page.locator("course-check").evaluate("(check) => (check.pool.bring = () => Promise.reject())")
    page.get_by_role("button", name="Take the check again").press("Enter")
    expect(begin).to_be_focused()
