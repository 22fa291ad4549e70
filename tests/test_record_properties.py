"""Whatever a learner does, in whatever order, on two devices and through releases: nothing is lost (docs/record.md, Invariants)."""

import json
from pathlib import Path

import pytest
import yaml
from examples import asked, examples
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test
from releases import Releases

LESSON, CHECK, REVIEW = "modules/dough/kneading/", "modules/dough/check/", "review/"
QUIZ = "quizzes/dough.yml"
#: What can be answered to each question; the first is right, where anything is.
ANSWERS = {
    "sticky-dough": ("wait", "flour", "oil"),
    "ready-signs": ("thin smooth", "warm", "smooth"),
    "check-flour": ("kneading", "sugar"),
    "check-time": ("night", "heat"),
} | {f"example-{one.kind}": (one.right, *one.wrong) for one in examples() if one.kind != "reflect"}
IN_LESSON = sorted(name for name in ANSWERS if not name.startswith("check-"))
WRITTEN = ("own-bread", "example-reflect")
MOVES = {
    "other-key": {
        QUIZ: [
            ("        text: Knead on for a while\n        correct: true\n", "        text: Knead on for a while\n"),
            ("        text: Rub the hands with oil\n", "        text: Rub the hands with oil\n        correct: true\n"),
            ("answer: 230", "answer: 200"),
            ("- old dough\n", "- old paste\n"),
        ]
    },
    "reworded": {
        QUIZ: [
            ("What do you do first?", "What is first?"),
            ("text: It is warm", "text: It feels warm"),
            ("Which of these are grain?", "Which are grain?"),
        ]
    },
    "parts-gone": {
        QUIZ: [
            ("id: oats", "id: spelt"),
            ("id: tell", "id: say"),
            ("id: butter", "id: lard"),
            ("id: net", "id: window"),
            ("id: bake", "id: burn"),
        ]
    },
}


def add_every_kind(root: Path) -> None:
    """Every kind of question in one lesson, those that can be right in the check too, which draws three of them."""
    marked = {example.kind for example in examples() if example.wrong}
    questions = [asked(one, "kneading", "gluten", "both" if one.kind in marked else "lesson") for one in examples()]
    with (root / QUIZ).open("a", encoding="utf-8", newline="\n") as file:
        file.write(
            "\n"
            + "".join(
                f"  {line}\n" for line in yaml.safe_dump(questions, allow_unicode=True, sort_keys=False).splitlines()
            )
        )
    check = root / "modules/dough/en/check.md"
    check.write_text(check.read_text("utf-8").replace("/// check | dough\n", "/// check | dough\ndraw: 3\n"), "utf-8")


@pytest.fixture(scope="module")
def releases(tmp_path_factory, once):
    made = Releases(tmp_path_factory.mktemp("property"), once, add_every_kind)
    made.publish("first")
    for name, changes in MOVES.items():
        made.publish(name, changes)
    yield made
    made.server.shutdown()


#: Answers a question as a learner would, unless it is settled here or the release has other parts; gives the try.
GIVE = """(question, text) => {
    if (question.isSettled || !question.knows(text)) return null
    question.restore(text)
    question.fields.form.requestSubmit()
    return question.tries.at(-1)
}"""
#: A clock that is so many days ahead.
CLOCK = """(() => {
    const Real = Date
    globalThis.ahead = 0
    globalThis.Date = class extends Real {
        constructor(...given) { given.length ? super(...given) : super(Real.now() + globalThis.ahead) }
        static now() { return Real.now() + globalThis.ahead }
    }
})()"""


class Device:
    """One browser with two windows on the same lesson; what was done in it, and what came from the other."""

    def __init__(self, browser, address):
        self.address = address
        self.context = browser.new_context(locale="en-GB", reduced_motion="reduce")
        self.context.set_default_timeout(5000)
        self.context.add_init_script(CLOCK)
        self.faults: list[str] = []
        self.given, self.written, self.sat, self.told, self.read = set(), set(), set(), set(), False
        self.windows = [self.context.new_page() for _ in range(2)]
        for page in self.windows:
            page.on("pageerror", lambda error: self.faults.append(str(error)))
            page.goto(address + LESSON)

    def wait(self, milliseconds):
        """Lets the days pass, also on the pages that are open."""
        self.context.add_init_script(f"globalThis.ahead = {milliseconds}")
        for page in self.windows:
            page.evaluate(f"globalThis.ahead = {milliseconds}")

    def give(self, question, text):
        """Answers one element, and notes the try."""
        done = question.evaluate(GIVE, text)
        if done:
            assert done["answer"] == text
            name = question.evaluate("one => one.name")
            self.given.add((name, done["answer"], done["time"]))
            self.sat |= {done["round"]} if done["in"] == "check" else set()

    def record(self):
        """What is stored, when both windows see the same: what one writes takes the other's process a moment to learn."""
        for _ in range(100):
            seen = [page.evaluate("() => localStorage.getItem('kurs:bread')") for page in self.windows]
            if seen[0] == seen[1]:
                break
            self.windows[0].wait_for_timeout(20)
        text = seen[0]
        return json.loads(text) if text else {"answers": {}, "reflections": {}, "read": {}, "checks": {}}

    def takes(self, other):
        """What was done on the other device is here too."""
        self.given |= other.given
        self.written |= other.written
        self.sat |= other.sat
        self.told |= other.told
        self.read |= other.read


def to_answer(question):
    """The question with one of its answers."""
    return st.tuples(st.just(question), st.sampled_from(ANSWERS[question]))


def machine(browser, releases):
    """The machine, bound to this run's browser and releases."""
    devices, windows = st.integers(0, 1), st.integers(0, 1)

    class Learner(RuleBasedStateMachine):
        @initialize()
        def begin(self):
            self.site = releases.show("first")
            self.devices = [Device(browser, self.site.address) for _ in range(2)]
            self.ahead = 0

        @rule(
            device=devices,
            window=windows,
            answers=st.lists(st.sampled_from(IN_LESSON).flatmap(to_answer), min_size=1, max_size=5),
        )
        def answer(self, device, window, answers):
            for question, text in answers:
                self.devices[device].give(
                    self.devices[device].windows[window].query_selector(f"[data-question={question}]"), text
                )

        @rule(device=devices, window=windows, question=st.sampled_from(IN_LESSON))
        def answer_again(self, device, window, question):
            self.devices[device].windows[window].evaluate(
                "name => { const one = document.querySelector(`[data-question=${name}]`); if (one.isSettled) one.querySelector(`[data-act=again]`).click() }",
                question,
            )

        @rule(
            device=devices,
            window=windows,
            question=st.sampled_from(WRITTEN),
            text=st.sampled_from(["Rye", "Wheat", "Spelt <b>", "Æøå"]),
        )
        def write(self, device, window, question, text):
            one = self.devices[device].windows[window].locator(f"#question-{question}")
            one.get_by_role("textbox").fill(text)
            one.get_by_role("button", name="Save my text").click()
            begun = one.evaluate(
                "one => JSON.parse(localStorage.getItem('kurs:bread')).reflections[one.name].texts.at(-1).begun"
            )
            self.devices[device].written.add((question, begun))

        @rule(device=devices, window=windows)
        def mark(self, device, window):
            self.devices[device].windows[window].locator("course-read button").click()
            self.devices[device].read = True

        @rule(device=devices, choices=st.lists(st.integers(0, 1), min_size=1, max_size=4))
        def sit(self, device, choices):
            """Goes on with the sitting of the check, or begins a new one."""
            page = self.devices[device].windows[1]
            page.goto(self.site.address + CHECK)
            if page.locator("course-check[data-done]").count():
                page.get_by_role("button", name="Take the check again").click()
            for choice in choices:
                if question := page.query_selector(".question:not([hidden], [data-settled])"):
                    self.devices[device].give(question, ANSWERS[question.evaluate("one => one.name")][choice])
            page.goto(self.site.address + LESSON)

        @rule(
            device=devices,
            days=st.sampled_from([4, 8, 22]),
            choices=st.lists(st.integers(0, 1), min_size=1, max_size=4),
        )
        def review(self, device, days, choices):
            """Some days later, what has come back, if anything has."""
            self.ahead += days * 86_400_000
            for one in self.devices:
                one.wait(self.ahead)
            page = self.devices[device].windows[1]
            page.goto(self.site.address + REVIEW)
            if page.locator("[data-act=start]").is_visible():
                page.locator("[data-act=start]").click()
                page.wait_for_selector(".review-round .question")
                for question, choice in zip(page.query_selector_all(".review-round .question"), choices, strict=False):
                    self.devices[device].give(question, ANSWERS[question.evaluate("one => one.name")][choice])
            page.goto(self.site.address + LESSON)

        @rule(
            device=devices, done=st.sampled_from(["done", "partly", "not"]), hindrance=st.sampled_from(["", "No oven"])
        )
        def tell(self, device, done, hindrance):
            """What became of a text is told, as its form tells it when the text has come back."""
            page = self.devices[device].windows[0]
            page.goto(self.site.address + REVIEW)
            report = page.evaluate(
                """([done, hindrance]) => {
                    const place = document.querySelector("course-applied")
                    const section = place.querySelector("[data-text=own-bread]")
                    section.querySelector(`[value=${done}]`).checked = true
                    section.querySelector("textarea").value = hindrance
                    place.report("own-bread", section)
                    return JSON.parse(localStorage.getItem("kurs:bread")).applied["own-bread"].reports.at(-1)
                }""",
                [done, hindrance],
            )
            assert (report["done"], report.get("hindrance", "")) == (done, "" if done == "done" else hindrance)
            self.devices[device].told.add((report["done"], report["time"]))
            page.goto(self.site.address + LESSON)

        @rule(device=devices, window=windows)
        def reload(self, device, window):
            before = self.devices[device].record()
            self.devices[device].windows[window].reload()
            assert self.devices[device].record() == before, "coming back writes nothing"

        @rule(release=st.sampled_from(["first", *MOVES]))
        def release(self, release):
            releases.show(release)
            for device in self.devices:
                before = device.record()
                for page in device.windows:
                    page.reload()
                assert device.record() == before

        @rule(source=devices)
        def carry(self, source):
            page = self.devices[1 - source].windows[0]
            page.goto(self.site.address + "my-page/#my-data")
            file = {
                "name": "a.json",
                "mimeType": "application/json",
                "buffer": json.dumps(self.devices[source].record() | {"version": 1, "course": "bread"}).encode(),
            }
            page.get_by_label("Load a file").set_input_files(file)
            page.locator("course-load [role=status]:not(:empty), .load-preview:not([hidden])").first.wait_for()
            if page.locator(".load-preview").is_visible():
                page.get_by_role("button", name="Put together").click()
                page.get_by_text("Everything is put together").wait_for()
            page.goto(self.site.address + LESSON)
            self.devices[1 - source].takes(self.devices[source])

        @invariant()
        def nothing_is_lost(self):
            for device in self.devices:
                record = device.record()
                tries = [
                    (name, one["answer"], one["time"])
                    for name, answer in record["answers"].items()
                    for one in answer["tries"]
                ]
                assert set(tries) == device.given and len(tries) == len(device.given), (
                    "every try is kept, and none is made up"
                )
                texts = [(name, one["begun"]) for name, kept in record["reflections"].items() for one in kept["texts"]]
                assert set(texts) == device.written and len(texts) == len(device.written)
                reports = record.get("applied", {}).get("own-bread", {"reports": []})["reports"]
                assert sorted(device.told) == sorted((one["done"], one["time"]) for one in reports), (
                    "every report is kept, once"
                )
                sittings = {
                    one["begun"]: one["questions"]
                    for one in record["checks"].get("dough", {"sittings": []})["sittings"]
                }
                assert set(sittings) == device.sat, "every sitting is kept"
                for name, answer in record["answers"].items():
                    assert all(name in sittings[one["round"]] for one in answer["tries"] if one["in"] == "check")
                assert bool(record["read"]) == device.read
                assert record.get("strange", []) == [] and device.faults == []

        def teardown(self):
            for device in getattr(self, "devices", []):
                device.context.close()

    return Learner


def test_nothing_is_lost_whatever_the_learner_does(browser, releases):
    run_state_machine_as_test(
        machine(browser, releases),
        settings=settings(
            max_examples=6,
            stateful_step_count=14,
            derandomize=True,
            deadline=None,
            phases=[Phase.generate, Phase.explicit],
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
