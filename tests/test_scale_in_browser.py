"""A scale: what is saved, summed up in words, changed and saved again."""

import pytest
from playwright.sync_api import expect

PAGE = "modules/kinds/scale/"
TIME, NET, HANDS, OVEN = (
    "We set time aside for bread.",
    "We know when the dough has its net.",
    "Everybody kneads.",
    "We know our oven.",
)


@pytest.fixture
def page(learner):
    return learner.open(PAGE)


def statement(page, text):
    return page.get_by_role("radiogroup", name=text, exact=True)


def answer(page, **steps):
    for text, step in steps.items():
        statement(page, globals()[text]).get_by_role("radio", name=step, exact=True).check()
    page.get_by_role("button", name="Save my answers").click()


def tries(page):
    return page.evaluate("JSON.parse(localStorage['kurs:bread']).answers['example-scale'].tries")


def test_one_statement_is_enough_and_the_rest_is_told_as_not_answered(page):
    answer(page, TIME="Agree")
    status = page.get_by_role("status").filter(has_text="Saved in this browser.")
    expect(status.get_by_role("listitem")).to_have_text(
        ["Craft: 2 not answered.", "Habit: 5 of 5 on average, 1 not answered."]
    )


def test_the_summary_is_means_in_words_with_what_is_not_known(page):
    answer(page, TIME="Agree", HANDS="Rather agree", NET="Don’t know", OVEN="Disagree")
    status = page.get_by_role("status").filter(has_text="Saved")
    expect(status.get_by_role("listitem")).to_have_text(
        ["Craft: 1 of 5 on average, 1 don’t know.", "Habit: 4.5 of 5 on average."]
    )
    expect(status).to_contain_text("1 is «Disagree», 5 is «Agree».")
    expect(status).to_contain_text("Talk about the lowest one first.")


def test_nothing_is_ever_judged(page):
    answer(page, TIME="Agree", OVEN="Disagree")
    question = page.locator("quiz-scale")
    expect(question.locator(".verdict.saved")).to_be_visible()
    assert question.locator("[data-verdict], .verdict-mark, .verdict.right, .verdict.wrong").count() == 0
    assert "Right" not in question.inner_text() and tries(page)[0]["score"] is None
    colours = question.evaluate(
        "element => [getComputedStyle(element.querySelector('.feedback')).backgroundColor,"
        " getComputedStyle(element.querySelector('.option:has(:checked)')).backgroundColor]"
    )
    assert colours[0] in (
        "rgba(0, 0, 0, 0)",
        colours[1],
    ), "the feedback has no tint or the quiet one of what is chosen, not the green of what is right"


def test_it_can_be_changed_and_saved_for_ever(page):
    for step in ("Agree", "Neither", "Disagree"):
        answer(page, TIME=step)
        expect(page.get_by_role("button", name="Save my answers")).to_be_focused()
        expect(statement(page, TIME).get_by_role("radio", name=step, exact=True)).to_be_enabled()
    expect(page.get_by_role("status").get_by_text("Habit: 1 of 5")).to_be_visible()
    expect(page.get_by_role("button", name="Answer again")).to_be_hidden()
    assert [one["answer"] for one in tries(page)] == ["time=5", "time=3", "time=1"]
    assert len({one["round"] for one in tries(page)}) == 1
    page.reload()
    expect(statement(page, TIME).get_by_role("radio", name="Disagree", exact=True)).to_be_checked()
    expect(page.locator("quiz-scale .feedback")).to_contain_text("Habit: 1 of 5")
    assert page.locator("quiz-scale .feedback").get_attribute("role") is None, "coming back is not announced"


def test_the_same_answer_saved_again_is_said_and_is_no_new_try(page):
    answer(page, TIME="Agree")
    answer(page)
    expect(page.get_by_role("status").get_by_text("Saved in this browser.")).to_be_visible()
    assert len(tries(page)) == 1


def test_the_keyboard_alone_is_enough(page):
    statement(page, TIME).get_by_role("radio").first.focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Tab")
    expect(statement(page, NET).get_by_role("radio").first).to_be_focused()
    page.keyboard.press("ArrowLeft")
    expect(statement(page, NET).get_by_role("radio", name="Don’t know")).to_be_checked()
    page.keyboard.press("Enter")
    expect(page.get_by_role("status").get_by_text("Habit: 2 of 5")).to_be_visible()


def test_an_answer_to_another_scale_is_not_put_back(page):
    assert page.locator("quiz-scale").evaluate("one => one.knows('time=5 net=?')")
    for gone in ("time=6", "sleep=1", "time=", "time=5 sleep=?"):
        assert not page.locator("quiz-scale").evaluate("(one, text) => one.knows(text)", gone), gone


def columns(page):
    """How many places from the left the steps of the first statement have."""
    boxes = [option.bounding_box() for option in statement(page, TIME).locator("label").all()]
    return len({round(box["x"]) for box in boxes})


def test_steps_stand_side_by_side_on_a_laptop(page):
    assert columns(page) == 6


@pytest.mark.browser_context(has_touch=True, viewport={"width": 390, "height": 844})
def test_steps_stand_in_a_row_on_a_phone_and_a_finger_is_enough(page):
    assert columns(page) == 6
    assert page.evaluate("document.documentElement.scrollWidth") == 390
    statement(page, TIME).get_by_role("radio", name="Rather agree").tap()
    page.get_by_role("button", name="Save my answers").tap()
    expect(page.get_by_role("status").get_by_text("Habit: 4 of 5")).to_be_visible()


def test_paper_has_a_box_for_each_step_and_does_not_tell_the_answer(page):
    before = printed(page)
    answer(page, TIME="Agree", NET="Don’t know")
    expect(page.locator("quiz-scale .verdict.saved")).to_be_visible()
    page.get_by_role("heading", level=1).click()
    assert printed(page) == before
    assert statement(page, TIME).get_by_role("radio").count() == 6


def printed(page):
    page.emulate_media(media="print")
    expect(page.locator("quiz-scale .scale")).to_be_visible()
    picture = page.locator("quiz-scale .scale").screenshot()
    page.emulate_media(media="screen")
    return picture


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_each_dimension_names_its_statements(page):
    page.get_by_text("How to read the answers").click()
    solution = page.locator(".solution")
    expect(solution.get_by_text("1 is «Disagree», 5 is «Agree».")).to_be_visible()
    expect(solution.get_by_role("listitem").filter(has_text="Habit").get_by_role("listitem")).to_have_text(
        [TIME, HANDS]
    )


def test_the_journal_tells_the_last_answers_and_when_they_were_given(page, learner):
    page.context.clock.set_fixed_time("2026-11-21T10:00:00Z")
    answer(page, TIME="Agree", NET="Don’t know")
    page.context.clock.set_fixed_time("2026-11-22T10:00:00Z")
    answer(page, TIME="Neither")
    learner.open("journal/", page=page)
    own = page.locator("course-journal section", has_text="How does baking go in your kitchen?")
    expect(own.get_by_role("listitem")).to_have_text([f"{TIME} Neither", f"{NET} Don’t know"])
    expect(own).to_contain_text("Answered on November 22, 2026.")
    expect(page.get_by_text("Nothing written yet")).to_be_hidden()
    expect(page.get_by_role("button", name="Print the journal")).to_be_visible()


def test_the_journal_does_not_show_what_was_never_answered(learner):
    page = learner.open("journal/")
    expect(page.get_by_text("How does baking go in your kitchen?")).to_be_hidden()
    expect(page.get_by_text("Nothing written yet")).to_be_visible()
