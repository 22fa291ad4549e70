"""Every kind of question that can be right or wrong is asked in a check and comes back in review, by the same element as in its lesson."""

import re

import pytest
import yaml
from conftest import built_small, result_of, seen, served, visiting
from examples import add_examples, examples
from playwright.sync_api import expect

pytestmark = pytest.mark.clock_stands_still
MARKED = [example for example in examples() if example.wrong]
CHECK = "modules/kinds/check/"


@pytest.fixture(scope="module")
def folder(once):
    return built_small(once, "checked", add_check)


def add_check(root):
    add_examples(root)
    file = root / "quizzes" / "kinds.yml"
    quiz = yaml.safe_load(file.read_text("utf-8"))
    marked = {example.kind for example in MARKED}
    quiz["questions"] = [one | ({"use": "both"} if one["type"] in marked else {}) for one in quiz["questions"]]
    file.write_text(yaml.safe_dump(quiz), "utf-8")
    (root / "modules/kinds/en/check.md").write_text(
        "---\ntitle: All kinds\nsummary: All.\n---\n/// check | kinds\n///\n", "utf-8"
    )


@pytest.fixture(scope="module")
def kinds_site(folder):
    yield from served(folder, "en")


@pytest.fixture
def learner(browser, kinds_site, request):
    yield from visiting(browser, kinds_site, request)


def give(page, example, text):
    question = seen(page.locator(f"quiz-{example.kind}"))
    question.evaluate("(element, text) => element.restore(text)", text)
    question.locator("[type=submit]").click()


def test_all_are_right_in_a_check_and_empty_when_it_is_taken_again(learner):
    page = learner.open(CHECK)
    for example in MARKED:
        give(page, example, example.right)
    count = len(MARKED)
    expect(result_of(page).get_by_role("heading", name=f"{count} of {count} right at first try")).to_be_visible()
    page.reload()
    expect(page.get_by_role("heading", name=f"{count} of {count} right at first try")).to_be_visible()
    page.get_by_role("button", name="Take the check again").click()
    for example in MARKED:
        question = page.locator(f"quiz-{example.kind}")
        assert question.evaluate("element => element.response()") == "", example.kind
        expect(question.locator(".feedback")).to_be_empty()


def whys(page, example):
    """What «why» says of a question that is done, when it is opened."""
    question = seen(page.locator(f"quiz-{example.kind}"))
    question.locator(".solution > summary").click()
    return question.locator(".solution .whys, .solution p").all_inner_texts()


@pytest.mark.parametrize("right", [True, False], ids=["right", "wrong"])
def test_every_question_of_a_check_that_is_done_can_be_opened_with_all_its_whys_also_after_a_reload(learner, right):
    page = learner.open(CHECK)
    for example in MARKED:
        for text in [example.right] if right else example.wrong[:2]:
            give(page, example, text)
    said = {example.kind: whys(page, example) for example in MARKED}
    assert all(any(texts) for texts in said.values())
    before = page.locator("quiz-choice").evaluate("element => element.tries")
    page.reload()
    for example in MARKED:
        question = seen(page.locator(f"quiz-{example.kind}"))
        assert question.evaluate("element => element.response()") == (example.right if right else example.wrong[1]), (
            example.kind
        )
        expect(question.locator(".verdict.right" if right else ".verdict.wrong")).to_be_visible()
        assert whys(page, example) == said[example.kind], example.kind
        expect(question.get_by_role("button", name="Answer", exact=True)).to_be_hidden()
    assert page.locator("quiz-choice").evaluate("element => element.tries") == before


def test_another_window_follows_into_a_new_sitting_of_the_same_questions(learner):
    one, other = learner.open(CHECK), learner.open(CHECK)
    for example in MARKED:
        give(one, example, example.right)
    result = result_of(other)
    expect(result.get_by_role("heading", name=f"{len(MARKED)} of {len(MARKED)} right at first try")).to_be_visible()
    result_of(one).get_by_role("button", name="Take the check again").click()
    first = MARKED[0]
    give(one, first, first.wrong[0])
    expect(other.get_by_text(f"0 of {len(MARKED)} answered")).to_be_visible()
    expect(seen(other.locator(f"quiz-{first.kind}")).locator(".verdict.nudge")).to_be_visible()
    for example in MARKED[1:]:
        expect(other.locator(f"quiz-{example.kind} .feedback")).to_be_empty()


def test_all_that_were_missed_come_back_and_can_be_got_right(learner):
    page = learner.open(CHECK)
    for example in MARKED:
        for text in example.wrong[:2]:
            give(page, example, text)
    count = len(MARKED)
    expect(result_of(page).get_by_role("heading", name=f"0 of {count} right at first try")).to_be_visible()
    learner.context.clock.set_fixed_time("2026-11-25T10:00:00Z")
    learner.open("review/", page=page)
    more = page.get_by_role("button", name=re.compile("Begin the round|Take . more"))
    asked: list[str] = []
    while more.is_visible():
        more.click()
        # The questions come by script; all of a round are there at once.
        expect(page.locator("course-review .question").first).to_be_visible()
        page.wait_for_timeout(500)
        # A round is five minutes at most.
        now = [example for example in MARKED if page.locator(f"course-review quiz-{example.kind}").is_visible()]
        for example in now:
            expect(page.locator(f"quiz-{example.kind} .feedback")).to_be_empty()
            give(page, example, example.right)
            expect(page.locator(f"quiz-{example.kind} .verdict.right")).to_be_visible()
        expect(page.get_by_role("heading", name=f"{len(now)} of {len(now)} right")).to_be_visible()
        asked += [example.kind for example in now]
    assert sorted(asked) == sorted(example.kind for example in MARKED)
    expect(page.get_by_text("The next question comes back on December 2, 2026.")).to_be_visible()
