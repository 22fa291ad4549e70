"""A short case, walked a step at a time: several ways are right, and each is told with what it led to."""

import copy
import json

import pytest
from examples import examples
from playwright.sync_api import expect
from test_access import axe

from build_tools.questions import KINDS

PAGE = "modules/kinds/scenario/"
RIGHT = ["morning=call shops=fewer", "morning=call shops=all", "morning=borrow shops=fewer"]
CALL, BORROW, WAIT = (
    "Call the technician and the shops",
    "Borrow the neighbour's oven",
    "Wait and see whether it warms up",
)


@pytest.fixture
def page(learner):
    return learner.open(PAGE)


@pytest.fixture
def case(page):
    return page.locator("quiz-scenario")


def question():
    (example,) = [one for one in examples() if one.kind == "scenario"]
    return example.question | {"id": "a", "lesson": "l", "see": "l#h"}


def button(case, name="Choose"):
    return case.get_by_role("button", name=name, exact=True)


def walk(case, *choices):
    for choice in choices:
        case.get_by_role("radio", name=choice).check()
        button(case).click()


def tries(learner, page):
    kept = learner.stored(page).get("kurs:bread")
    return (
        [(one["answer"], one["score"]) for one in json.loads(kept)["answers"]["example-scenario"]["tries"]]
        if kept
        else []
    )


def test_one_step_is_shown_at_a_time_and_what_happens_is_said(page, case):
    assert case.get_by_role("heading", level=4).all_inner_texts() == ["Five o'clock"]
    expect(case.get_by_role("radio")).to_have_count(3)
    expect(case.get_by_text("Go to:").first).to_be_hidden()
    walk(case, CALL)
    # The heading has the focus, and is heard with what the choice led to.
    heading = case.get_by_role("heading", name="The shops ask")
    expect(heading).to_be_focused()
    expect(heading).to_have_accessible_description(
        "You chose: Call the technician and the shops The shops know at once, and the technician is on the way."
    )
    assert case.locator(".led").get_attribute("role") is None, "it is read, not announced as well"
    assert case.locator("fieldset").inner_text().splitlines().index("The shops ask") > 2, (
        "the next step stands behind it"
    )
    assert case.get_by_role("heading", level=4).all_inner_texts() == ["The shops ask"]
    page.keyboard.press("Tab")
    expect(case.get_by_role("radiogroup", name="The shops ask").get_by_role("radio").first).to_be_focused()
    expect(case.get_by_role("radiogroup", name="The shops ask")).to_be_visible()
    expect(case.get_by_text("A good choice").first).to_be_hidden()


def test_the_path_is_replayed_at_its_end(page, case):
    walk(case, BORROW, "Promise half, at noon")
    end = case.locator(".feedback")
    expect(end).to_have_attribute("role", "status")
    expect(end.locator(".verdict")).to_have_text("A defensible way through.")
    # What is said is how it ended; the whole way stands before it.
    expect(end).to_contain_text("They plan for it, and you keep your word.")
    expect(end).not_to_contain_text("You get half the loaves baked")
    expect(case.get_by_text("Your way, step by step:")).to_be_visible()
    expect(case.get_by_role("listitem")).to_have_text(
        [
            "Five o'clock.Costly, but defensible: Borrow the neighbour's oven.You get half the loaves baked, and owe a favour.",
            "The shops ask.A good choice: Promise half, at noon.They plan for it, and you keep your word.",
        ]
    )
    expect(end).to_contain_text("Who tells early gives the others time")
    expect(end.get_by_role("link", name="Read again: Here")).to_be_visible()
    expect(case.get_by_role("radio")).to_have_count(0)
    expect(button(case, "Answered")).to_be_focused()


@pytest.mark.parametrize("path", RIGHT)
def test_several_ways_are_right(learner, page, case, path):
    texts = KINDS["scenario"].model_validate(question()).choices()
    walk(case, *(texts[part] for part in path.split()))
    expect(case.locator(".verdict.right")).to_have_text("A defensible way through.")
    assert tries(learner, page) == [(path, 1)]


@pytest.mark.parametrize(
    "choices, verdict, score",
    [
        ((BORROW, "Buy the rest from another bakery"), "It went, but it cost.", 0.5),
        ((WAIT, "Tell them what happened"), "A risky way through.", 0.5),
        ((WAIT, "Blame the traffic"), "A risky way through.", 0),
    ],
)
def test_what_cost_or_was_risky_is_told_and_can_be_gone_again(learner, page, case, choices, verdict, score):
    walk(case, *choices)
    expect(case.locator(".verdict.nudge")).to_have_text(f"{verdict} You can go through it once more.")
    expect(case.get_by_role("listitem")).to_have_count(2)
    assert tries(learner, page)[0][1] == score


def test_going_again_begins_at_the_first_step_and_the_second_time_settles_it(learner, page, case):
    walk(case, WAIT, "Tell them what happened")
    button(case, "Go through it again").click()
    expect(case.get_by_role("heading", name="Five o'clock")).to_be_focused()
    expect(case.get_by_role("radio", checked=True)).to_have_count(0)
    expect(case.locator(".feedback")).to_be_empty()
    expect(case.get_by_text("Your way, step by step:")).to_have_count(0)
    walk(case, WAIT, "Tell them what happened")
    expect(case.locator(".verdict.wrong")).to_have_text("A risky way through.")
    assert [answer for answer, _ in tries(learner, page)] == ["morning=wait noon=tell"] * 2
    case.get_by_text("Answer key").click()
    expect(case.locator(".solution")).to_contain_text("Risky: Blame the traffic")
    button(case, "Go through it again").click()
    expect(case.get_by_role("heading", name="Five o'clock")).to_be_focused()
    walk(case, CALL, "Promise half, at noon")
    expect(case.locator(".verdict.right")).to_be_visible()
    assert len(tries(learner, page)) == 3


def test_a_path_is_replayed_without_a_word_after_a_reload(learner, page, case):
    walk(case, WAIT, "Blame the traffic")
    kept = learner.stored(page)
    page.reload()
    expect(case.get_by_role("listitem")).to_have_count(2)
    assert case.locator(".feedback").get_attribute("role") is None
    assert page.evaluate("document.activeElement === document.body")
    expect(case.get_by_role("radio")).to_have_count(0)
    button(case, "Go through it again").click()
    walk(case, CALL, "Promise half, at noon")
    expect(case.locator(".verdict.right")).to_be_visible()
    assert len(tries(learner, page)) == 2 and learner.stored(page) != kept
    page.reload()
    expect(case.locator(".verdict.right")).to_be_visible()
    expect(button(case, "Go through it again")).to_be_visible()


def test_half_a_path_is_not_kept(learner, page, case):
    walk(case, CALL)
    assert learner.stored(page) == {}
    page.reload()
    assert case.get_by_role("heading", level=4).all_inner_texts() == ["Five o'clock"]
    expect(case.get_by_role("radio", checked=True)).to_have_count(0)


def test_half_a_path_stays_when_another_window_answers(learner, page, case):
    walk(case, CALL)
    # Heard here after the question has heard it.
    page.evaluate("document.addEventListener('record:changed', () => (window.hasHeard = true))")
    other = learner.open(PAGE)
    walk(other.locator("quiz-scenario"), WAIT, "Blame the traffic")
    # Playwright's own waiting is stopped by the policy.
    for _ in range(50):
        if page.evaluate("window.hasHeard"):
            break
        page.wait_for_timeout(100)
    expect(case.locator(".feedback")).to_be_empty()
    assert case.get_by_role("heading", level=4).all_inner_texts() == ["The shops ask"]
    walk(case, "Promise half, at noon")
    expect(case.locator(".verdict.right")).to_be_visible()


def test_the_keyboard_alone_is_enough(page, case):
    case.get_by_role("radio").first.focus()
    for _ in range(2):
        page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(case.get_by_role("heading", name="Empty shelves")).to_be_focused()
    page.keyboard.press("Tab")
    expect(case.get_by_role("radio", name="Tell them what happened")).to_be_focused()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(case.locator(".verdict.nudge")).to_be_visible()
    expect(button(case, "Go through it again")).to_be_focused()
    page.keyboard.press("Enter")
    expect(case.get_by_role("heading", name="Five o'clock")).to_be_focused()


def test_no_choice_is_told_in_the_step_where_it_is_missing(page, case):
    walk(case, CALL)
    button(case).click()
    expect(case.locator(".feedback")).to_have_text("Choose an answer first.")
    expect(case.get_by_role("radio", name="Promise half, at noon")).to_be_focused()
    walk(case, "Promise half, at noon")
    expect(case.locator(".verdict.right")).to_be_visible()


def test_axe_finds_nothing_on_the_way(page, case):
    walk(case, CALL)
    assert axe(page) == []


@pytest.mark.browser_context(has_touch=True, viewport={"width": 390, "height": 220})
def test_what_happened_is_in_view_on_a_phone(page, case):
    case.get_by_text(WAIT).first.tap()
    button(case).tap()
    expect(case.locator(".led")).to_be_in_viewport(ratio=0.95)  # a pixel is rounded away


def test_paper_has_every_step_with_its_ways_and_nothing_of_the_answer(page, case):
    walk(case, WAIT)
    page.emulate_media(media="print")
    expect(case.get_by_role("heading", level=4)).to_have_text(["Five o'clock", "The shops ask", "Empty shelves"])
    expect(case.get_by_role("radio")).to_have_count(7)
    expect(case.get_by_text("Go to: The shops ask").first).to_be_visible()
    expect(case.get_by_text("The case ends here.").first).to_be_visible()
    expect(case.get_by_text("nobody knows").first).to_be_hidden()
    assert case.get_by_role("radio").nth(2).evaluate("one => getComputedStyle(one, '::before').display") == "none"


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_the_case_is_read_as_a_worksheet(page, case):
    expect(case.get_by_role("heading", level=4)).to_have_text(["Five o'clock", "The shops ask", "Empty shelves"])
    expect(case.get_by_role("radio", name="Wait and see whether it warms up")).to_be_visible()
    expect(case.get_by_text("Go to: Empty shelves")).to_be_visible()
    expect(case.get_by_text("Each choice says where you go next")).to_be_visible()
    expect(case.get_by_text("nobody knows")).to_be_hidden()
    case.get_by_text("Answer key").click()
    expect(case.locator(".solution")).to_contain_text("Risky: Wait and see whether it warms up")
    expect(case.get_by_text("nobody knows")).to_be_visible()


def marks(**changes):
    return KINDS["scenario"].model_validate(question() | changes).fingerprints


@pytest.mark.parametrize(
    "key, value, changed",
    [
        ("judgement", "sound", {"key"}),
        ("to", "noon", {"key"}),
        ("text", "Buy the rest", {"options"}),
        ("consequence", "The shelves are full, and nothing is earned.", set()),
    ],
)
def test_judgements_and_structure_are_the_key_and_words_are_not(key, value, changed):
    steps = copy.deepcopy(question()["steps"])
    steps[1]["choices"][1][key] = value
    now, before = marks(steps=steps), marks()
    assert {name for name in now if now[name] != before[name]} == changed


def test_every_text_of_the_author_is_named():
    texts = set(KINDS["scenario"].model_validate(question()).texts().values())
    for step in question()["steps"]:
        assert {step["title"], step["text"]} <= texts
        assert {choice[name] for choice in step["choices"] for name in ("text", "consequence")} <= texts
