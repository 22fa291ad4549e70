"""What holds for every kind of question, derived from its example file: mouse, keys, screen reader, paper, no script."""

import re
from pathlib import Path

import pytest
import yaml
from examples import examples
from playwright.sync_api import expect
from test_access import axe

FOLDER = Path(__file__).parent / "questions"
KEY = re.compile(r"(Tab|Enter|Space|ArrowUp|ArrowDown|ArrowLeft|ArrowRight)(?:\*(\d+))?")
#: Notes what a screen reader says by itself: the words in a live region, each time they change. One that has been there for less than a
#: tenth of a second may not be listened to yet.
LISTEN = """() => {
    window.heard = []
    const since = new WeakMap()
    const began = (place) => since.set(place, performance.now())
    new MutationObserver((changes) => {
        for (const { type, target, oldValue, addedNodes } of changes) {
            if (type === "attributes" && oldValue !== target.getAttribute("role")) began(target)
            for (const node of addedNodes) for (const place of node.querySelectorAll?.("*") ? [node, ...node.querySelectorAll("*")] : []) began(place)
        }
        const places = changes.filter((one) => one.type !== "attributes").map((one) => (one.target.closest ? one.target : one.target.parentElement)?.closest("[role=status]"))
        for (const place of new Set(places.filter(Boolean))) {
            const words = place.innerText.replace(/\\s+/g, " ").trim()
            if (words) window.heard.push(performance.now() - since.get(place) < 100 ? `(too soon to be heard) ${words}` : words)
        }
    }).observe(document.body, { childList: true, subtree: true, characterData: true, attributeFilter: ["role"], attributeOldValue: true })
}"""


def opened(learner, example):
    page = learner.open(f"modules/kinds/{example.kind}/")
    return page, page.locator(f"quiz-{example.kind}")


def give(question, text):
    question.evaluate("(element, text) => element.restore(text)", text)
    question.locator("[type=submit]").click()


def press(page, keys):
    for key in keys:
        named = KEY.fullmatch(key)
        for _ in range(int(named[2] or 1) if named else 0):
            page.keyboard.press(named[1])
        if not named:
            page.keyboard.type(key)


def to_the_questions(page):
    """From the top of the page with keys alone, by the link that every lesson has."""
    for _ in range(30):
        page.keyboard.press("Tab")
        if page.evaluate("() => document.activeElement.textContent") == "Go to the questions":
            break
    page.keyboard.press("Enter")


def test_a_lesson_leads_to_its_questions_and_each_has_a_heading(learner):
    page = learner.open("modules/dough/kneading/")
    to_the_questions(page)
    expect(page.locator("course-quiz")).to_be_focused()
    expect(page.locator("course-quiz")).to_be_in_viewport()
    headings = [
        question.get_by_role("heading").first.inner_text() for question in page.locator("course-quiz .question").all()
    ]
    # A question that is folded until the one before is settled says what it asks beside its place.
    headings = [heading.partition("\n")[0] for heading in headings]
    assert headings == ["Question 1 of 2", "Question 2 of 2", "In your own practice"]


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.kind)
class TestEveryKind:
    def test_a_right_answer_is_said_is_not_printed_and_comes_back(self, learner, example):
        page, question = opened(learner, example)
        give(question, example.right)
        expect(question.locator(".verdict.right, .verdict.saved")).to_be_visible()
        stored = learner.stored(page)
        page.emulate_media(media="print")
        self.see_fields(question)
        expect(question.locator(".feedback")).to_be_hidden()
        page.emulate_media(media="screen")
        page.reload()
        assert question.evaluate("element => element.response()") == example.right
        assert learner.stored(page) == stored

    def test_keys_alone_are_enough(self, learner, example):
        page, question = opened(learner, example)
        to_the_questions(page)
        press(page, example.keys)
        expect(question.locator(".verdict.right, .verdict.saved")).to_be_visible()
        assert question.evaluate("element => element.response()") == example.right

    def test_a_screen_reader_finds_and_hears_what_its_file_says(self, learner, example, request):
        """``tests/questions/<kind>.heard.yml``, written anew by ``--pin``: what stands in the question, and what is said, in order."""
        found = self.found(learner, example)
        file = FOLDER / f"{example.kind}.heard.yml"
        if request.config.getoption("--pin"):
            file.write_text(
                yaml.dump(found, Dumper=Lines, allow_unicode=True, sort_keys=False, width=1_000), "utf-8", newline="\n"
            )
        assert file.exists(), "run this test with --pin, and read what it writes"
        assert found == yaml.safe_load(file.read_text("utf-8")), "if this is better, run this test with --pin"

    def found(self, learner, example):
        page, question = opened(learner, example)
        page.evaluate(LISTEN)
        found = {"described": self.described(question, "[aria-describedby]"), "before": question.aria_snapshot()}
        question.locator("[type=submit]").click()
        said, focus = {}, {}
        said["empty"], focus["empty"] = self.heard(question, "empty")
        found["wanting"] = self.described(question, "[aria-invalid], [aria-describedby*=said-]")
        assert learner.stored(page) == {}, "no answer is no try"
        for number, (text, verdict) in enumerate(zip(example.wrong, ("nudge", "wrong"), strict=False), 1):
            give(question, text)
            # What offers the missed ones again is fetched with the first answer.
            page.wait_for_selector(".again-offer", state="attached")
            said[f"wrong {number}"], focus[f"wrong {number}"] = self.heard(question, verdict)
        if example.wrong:
            found["after wrong"] = question.aria_snapshot()
            question.locator("[data-act=again]").click()
        # With keys, as people do: what is said on the way is heard as well.
        question.locator(".question-place").evaluate("(place) => { place.tabIndex = -1; place.focus() }")
        press(page, example.keys)
        said["right"], focus["right"] = self.heard(question, "right" if example.wrong else "saved")
        return {"said": said, "focus": focus} | found | {"after right": question.aria_snapshot()}

    def heard(self, question, verdict):
        """What was said since it was asked last, the verdict of this kind first; what is kept, and what can be taken again, a little later."""
        expect(question.locator(f".verdict.{verdict}")).to_be_visible()
        question.page.wait_for_timeout(400)
        focused = question.page.locator(":focus")
        return question.page.evaluate("() => window.heard.splice(0)"), self.role(
            focused
        ) if focused.count() else "nowhere"

    def role(self, element):
        """Role, name and states, as a tree of the page has them."""
        return element.aria_snapshot().split("\n")[0].removeprefix("- ").strip("':").replace("''", "'")

    def described(self, question, selector):
        """What is heard behind the name of each of these that can be seen."""
        ids = "(one) => (one.getAttribute('aria-describedby') ?? '').split(' ').filter(Boolean).map((id) => document.getElementById(id).innerText).join(' ')"
        shown = [one for one in question.locator(selector).all() if one.is_visible()]
        return {self.role(one): " ".join(one.evaluate(ids).split()) for one in shown}

    def test_pressing_once_more_says_it_again_and_nobody_loses_their_place(self, learner, example):
        page, question = opened(learner, example)
        page.evaluate(LISTEN)
        verdict = "right" if example.wrong else "saved"
        give(question, example.right)
        said, focus = self.heard(question, verdict)
        kept = learner.stored(page)
        page.keyboard.press("Enter")
        assert self.heard(question, verdict) == (said[:1], focus) and focus.startswith("button")
        assert learner.stored(page) == kept, "that is no try"

    def test_who_comes_back_hears_the_second_try(self, learner, example):
        if not example.wrong:
            return
        page, question = opened(learner, example)
        give(question, example.wrong[0])
        expect(question.locator(".verdict.nudge")).to_be_visible()
        page.reload()
        page.evaluate(LISTEN)
        give(question, example.wrong[1])
        said, _ = self.heard(question, "wrong")
        assert [words for words in said if words.startswith("(too soon")] == [] and len(said) == 2, (
            "what was wrong, and what can be taken again"
        )

    def test_axe_finds_nothing_before_and_after(self, learner, example):
        page, question = opened(learner, example)
        assert axe(page) == []
        question.locator("[type=submit]").click()
        expect(question.locator(".verdict.empty")).to_be_visible()
        assert axe(page, f"quiz-{example.kind}") == []
        for text in (*example.wrong, example.right):
            if question.get_attribute("data-settled") is None:
                give(question, text)
        expect(question.locator(".verdict")).to_be_visible()
        # The page around it is the one that was looked at before.
        assert axe(page, f"quiz-{example.kind}") == []

    def see_fields(self, question):
        """On paper, without what solves it."""
        expect(question.locator("legend")).to_be_visible()
        assert any(
            one.is_visible() for one in question.locator("fieldset input, fieldset .lines i, fieldset select").all()
        )
        expect(question.locator(".solution")).to_be_hidden()

    def test_a_gathering_prints_it_without_and_with_its_solution(self, learner, example):
        page = learner.open("modules/kinds/together/")
        question = page.locator(f"quiz-{example.kind}")
        page.evaluate("() => { window.print = () => {} }")
        page.emulate_media(media="print")
        page.locator("[data-print=participants]").evaluate("(button) => button.click()")
        self.see_fields(question)
        page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
        page.locator("[data-print=key]").evaluate("(button) => button.click()")
        expect(question.locator(".solution")).to_be_visible()
        assert question.locator(".solution").inner_text()
        expect(question.locator("fieldset input, fieldset textarea, fieldset select").first).to_be_hidden()

    @pytest.mark.browser_context(java_script_enabled=False)
    def test_it_can_be_read_without_a_script(self, learner, example):
        _, question = opened(learner, example)
        expect(question.locator("legend")).to_be_visible()
        expect(question.locator("fieldset input, fieldset textarea, fieldset select").first).to_be_enabled()
        question.locator(".solution > summary").click()
        assert len(question.locator(".solution").inner_text().splitlines()) > 1


class Lines(yaml.SafeDumper):
    """Writes what has several lines line by line."""


Lines.add_representer(
    str,
    lambda dumper, text: dumper.represent_scalar("tag:yaml.org,2002:str", text, style="|" if "\n" in text else None),
)
