"""What holds for every kind that is asked before reading, derived from its example file: kept, changed, heard, printed, without a script."""

import pytest
from playwright.sync_api import expect
from test_access import axe
from test_before_in_browser import EARLY, NOTED, judge, kept, note, opened, told


@pytest.mark.parametrize("example", EARLY, ids=lambda example: example.kind)
class TestEveryKindThatIsAskedBefore:
    def test_what_was_chosen_comes_back_and_is_told_beside_the_answer(self, learner, example):
        page, early, question = opened(learner, example.kind)
        note(early, example.wrong[0])
        expect(early.get_by_text(NOTED)).to_be_visible()
        record = kept(learner, page)
        assert record["answers"] == {}, "it is no answer, and so counts nowhere"
        assert [one["answer"] for one in record["before"][f"example-{example.kind}"]["choices"]] == [example.wrong[0]]
        page.reload()
        assert early.evaluate("element => element.response()") == example.wrong[0]
        expect(early.get_by_text(NOTED)).to_be_visible()
        expect(question.get_by_text("Before you read, you chose:")).to_be_visible()
        judge(question, example.right)
        expect(question.locator(".verdict.right")).to_be_visible()
        assert len(set(told(question))) == 2
        page.reload()
        expect(question.locator(".verdict.right")).to_be_visible()
        assert len(set(told(question))) == 2

    def test_it_can_be_changed_until_the_question_is_answered(self, learner, example):
        page, early, question = opened(learner, example.kind)
        for text in (*example.wrong, example.wrong[1]):
            note(early, text)
        choices = kept(learner, page)["before"][f"example-{example.kind}"]["choices"]
        assert [one["answer"] for one in choices] == example.wrong, "the same once more is no new choice"
        judge(question, example.wrong[0])
        expect(early.get_by_text("You have answered the question after the lesson.")).to_be_visible()
        expect(early.get_by_role("button", name="Note my choice")).to_be_hidden()
        expect(early.locator("input, select").first).to_be_disabled()
        early.get_by_role("link", name="Go to the answer").click()
        expect(question).to_be_in_viewport()
        expect(question.locator(".feedback").get_by_role("definition")).to_have_count(0)
        judge(question, example.wrong[0])
        expect(question.locator(".verdict.wrong")).to_be_visible()
        # The one that held last, and the answer that was not right.
        assert told(question)[1] != told(question)[0]

    def test_nothing_in_it_tells_the_key(self, learner, example):
        _, early, _ = opened(learner, example.kind)
        html = early.evaluate("element => element.outerHTML")
        assert example.question["explanation"] not in html and "data-key" not in html and "Belongs" not in html
        assert "data-right" not in html and "data-nudge" not in html and "data-ill" not in html
        assert example.question.get("hint", "no hint") not in html
        expect(early.locator("details")).to_have_count(0)

    def test_axe_finds_nothing_before_and_after(self, learner, example):
        page, early, question = opened(learner, example.kind)
        tag = f"quiz-{example.kind}-before"
        assert axe(page) == []
        early.get_by_role("button", name="Note my choice").click()
        expect(early.locator(".verdict.empty")).to_be_visible()
        assert axe(page, tag) == []
        note(early, example.wrong[0])
        expect(early.get_by_text(NOTED)).to_be_visible()
        assert axe(page, tag) == []
        judge(question, example.right)
        expect(question.locator(".verdict.right")).to_be_visible()
        assert axe(page, f"quiz-{example.kind}") == [] and axe(page, tag) == []

    def test_on_paper_there_is_a_line_for_ones_own_words_and_below_the_question(self, learner, example):
        page, early, question = opened(learner, example.kind)
        note(early, example.wrong[0])
        page.emulate_media(media="print")
        expect(early.locator("legend")).to_be_visible()
        expect(early.locator(".lines i")).to_be_visible()
        expect(early.locator("input, select").first).to_be_hidden()
        expect(early.locator(".feedback")).to_be_hidden()
        expect(question.locator("fieldset input, fieldset select").first).to_be_visible()
        expect(question.get_by_text("Before you read, you chose:")).to_be_hidden()

    @pytest.mark.browser_context(java_script_enabled=False)
    def test_without_a_script_it_is_something_to_think_of(self, learner, example):
        _, early, question = opened(learner, example.kind)
        expect(early.get_by_text("Your choice is not judged.")).to_be_visible()
        expect(early.locator("input, select").first).to_be_enabled()
        expect(early.get_by_role("button", name="Note my choice")).to_be_hidden()
        expect(question.locator(".solution")).to_be_visible()

    def test_a_gathering_prints_the_question_once(self, learner, example):
        page = learner.open("modules/kinds/together/")
        expect(page.locator(f"quiz-{example.kind}")).to_have_count(1)
        expect(page.locator("[data-before]")).to_have_count(0)
