"""A lesson is travelled: its parts are places to go to, its questions come one after the other, and one decides before one reads."""

import re

import pytest
from conftest import LESSON, answer, built_small, served, visiting
from playwright.sync_api import expect

PATH = "modules/dough/kneading/"


def test_the_next_question_is_one_line_until_the_one_before_is_settled(learner):
    page = learner.open(PATH)
    page.keyboard.press("Tab")
    first, second, own = page.locator("course-quiz .question").all()
    line = second.get_by_role("button")
    expect(line).to_have_accessible_name("Question 2 of 2 Which signs tell that the dough is ready?")
    expect(second.get_by_role("checkbox")).to_have_count(0)
    answer(page, "Add a handful of flour")
    expect(second.get_by_role("checkbox")).to_have_count(0)
    answer(page, "Knead on for a while")
    expect(second.get_by_role("checkbox").first).to_be_visible()
    expect(own.get_by_role("textbox")).to_be_visible()
    page.reload()
    expect(second.get_by_role("checkbox").first).to_be_visible()


def test_a_question_can_be_passed_over_with_keys_alone(learner):
    page = learner.open(PATH)
    page.keyboard.press("Tab")
    line = page.locator("course-quiz .question").nth(1).get_by_role("button")
    line.focus()
    expect(line).to_have_attribute("aria-expanded", "false")
    page.keyboard.press("Enter")
    expect(page.get_by_role("checkbox").first).to_be_focused()
    expect(page.get_by_role("heading", name="Question 2 of 2", exact=True)).to_be_visible()
    assert learner.stored(page) == {}


def test_where_what_opens_the_questions_does_not_arrive_they_all_stand_open(learner):
    page = learner.new_page()
    page.route("**/assets/parts.*.js", lambda route: route.abort())
    learner.open(PATH, page=page)
    expect(page.get_by_role("checkbox")).to_have_count(0)
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox").first).to_be_visible()
    learner.faults.clear()


def test_a_link_to_a_question_opens_it(learner):
    page = learner.open(f"{PATH}#question-ready-signs")
    expect(page.get_by_role("checkbox").first).to_be_visible()


@pytest.mark.parametrize("script", [False, True], ids=["without a script", "on paper"])
def test_all_questions_stand_open(browser, small_site, script):
    context = browser.new_context(java_script_enabled=script)
    page = context.new_page()
    page.emulate_media(media="print" if script else "screen")
    page.goto(small_site.address + PATH)
    for question in page.locator("course-quiz .question").all():
        expect(question.locator("legend")).to_be_visible()
    context.close()


@pytest.mark.parametrize("width", [390, 1280])
def test_the_line_at_the_top_says_which_part_is_read_and_what_is_left(browser, site, request, width):
    for visit in visiting(browser, site, request, viewport={"width": width, "height": 800}, locale="nb-NO"):
        page = visit.open(LESSON)
        line = page.get_by_role("navigation", name="Deler av leksjonen")
        names = ["Historien", "Ideen", "Eksempelet", "I praksis", "Prøv"]
        assert [link.inner_text() for link in line.get_by_role("link").all()] == names
        expect(line.get_by_text(re.compile(r"^\d+\smin$"))).to_be_visible()
        expect(line.get_by_text("1 av 5: Historien")).to_be_visible(visible=width == 390)
        # The story has begun in the first screen; on a phone what one will be able to do is one line until then.
        expect(page.get_by_role("img", name="Spørsmålet som ikke sto på sakslista")).to_be_in_viewport(ratio=1)
        goal = page.get_by_text("skrive ditt eget hvorfor for kommunen")
        expect(goal).to_be_visible(visible=width == 1280)
        page.get_by_text("Etter leksjonen kan du").click()
        expect(goal).to_be_visible(visible=width == 390)
        for name in ("Eksempelet", "Prøv"):
            line.get_by_role("link", name=name).focus()
            page.keyboard.press("Enter")
            expect(line.locator("[aria-current=location]")).to_have_text(name)
            expect(line).to_be_in_viewport()
        expect(page.get_by_role("heading", name="Spørsmål", exact=True)).to_be_in_viewport()
        expect(line.get_by_text(re.compile(r"min igjen"))).to_be_visible()
        expect(line.get_by_text("5 av 5: Prøv")).to_be_visible(visible=width == 390)
        source = page.get_by_role("link", name="Perspektivmeldingen 2024")
        expect(source).to_be_hidden()
        page.get_by_role("link", name="Kilde [5]").press("Enter")
        expect(source).to_be_in_viewport()
        assert visit.stored(page) == {}


def add_choice(root):
    """The first question of the lesson stands right after its opening words."""
    page = root / "modules/dough/en/kneading.md"
    head, mark, rest = page.read_text("utf-8").partition("\n## ")
    choice = "\n/// quiz | dough\nlesson: kneading\nonly: [sticky-dough]\n///\n"
    page.write_text(head + choice + mark + rest, "utf-8")


def test_a_choice_stands_before_what_is_read_and_is_met_again_with_the_others(browser, once, request):
    for at in served(built_small(once, "choice", add_choice), "en"):
        for learner in visiting(browser, at, request):
            page = learner.open(PATH)
            top, rest = page.locator("course-quiz").all()
            expect(top.get_by_role("heading", name="Question 1 of 2")).to_be_visible()
            assert [one.inner_text() for one in rest.locator(".question-place").all()][0].startswith("Question 2 of 2")
            expect(rest.get_by_role("checkbox").first).to_be_visible()
            answer(page, "Knead on for a while")
            page.get_by_role("link", name="Go to the questions").click()
            expect(rest).to_be_focused()
            rest.get_by_role("link", name="The question you met along the way").click()
            expect(top).to_be_in_viewport()


@pytest.mark.browser_context(viewport={"width": 390, "height": 844})
@pytest.mark.parametrize(
    ("path", "kind"), [("agility/learning-networks", "scale"), ("data/order-in-house", "sort"), ("agility/small-steps", "sort")]
)  # fmt: skip
def test_a_scale_and_a_sort_are_little_more_than_a_screen_on_a_phone(visit, path, kind):
    page = visit.open(f"modules/{path}/")
    question = page.locator(f"quiz-{kind}")
    question.evaluate("(question) => { location.hash = question.id }")
    expect(question.get_by_role("radio").first).to_be_visible()
    assert question.locator(".scale, .sort").bounding_box()["height"] < 1_100
