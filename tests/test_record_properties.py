"""Whatever a learner does, in whatever order, on two devices and through releases: nothing is lost (docs/record.md, Invariants)."""

import json

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from releases import Releases

LESSON, CHECK = "modules/dough/kneading/", "modules/dough/check/"
ANSWERS = {"sticky-dough": ("flour", "wait", "oil"), "ready-signs": ("thin smooth", "warm", "smooth")}
MOVES = {
    "other-key": {
        "quizzes/dough.yml": [
            ("        text: Knead on for a while\n        correct: true\n", "        text: Knead on for a while\n"),
            ("        text: Rub the hands with oil\n", "        text: Rub the hands with oil\n        correct: true\n"),
        ]
    },
    "reworded": {"quizzes/dough.yml": [("What do you do first?", "What is first?"), ("text: It is warm", "text: It feels warm")]},
}


@pytest.fixture(scope="module")
def releases(tmp_path_factory, once):
    made = Releases(tmp_path_factory.mktemp("property"), once)
    made.publish("first")
    for name, changes in MOVES.items():
        made.publish(name, changes)
    yield made
    made.server.shutdown()


class Device:
    """One browser with two windows on the same lesson."""

    def __init__(self, browser, address):
        self.context = browser.new_context(locale="en-GB", reduced_motion="reduce")
        self.context.set_default_timeout(5000)
        self.faults: list[str] = []
        self.windows = [self.context.new_page() for _ in range(2)]
        for page in self.windows:
            page.on("pageerror", lambda error: self.faults.append(str(error)))
            page.goto(address + LESSON)

    def record(self):
        """What is stored, when both windows see the same: what one writes takes the other's process a moment to learn."""
        for _ in range(100):
            seen = [page.evaluate("() => localStorage.getItem('kurs:bread')") for page in self.windows]
            if seen[0] == seen[1]:
                break
            self.windows[0].wait_for_timeout(20)
        text = seen[0]
        return json.loads(text) if text else {"answers": {}, "reflections": {}, "read": {}, "checks": {}}


def machine(browser, releases):
    """The machine, bound to this run's browser and releases."""

    class Learner(RuleBasedStateMachine):
        @initialize()
        def begin(self):
            self.site = releases.show("first")
            self.devices = [Device(browser, self.site.address) for _ in range(2)]
            self.given: list[set] = [set(), set()]
            self.read: list[bool] = [False, False]
            self.written: list[set] = [set(), set()]
            self.told: list[set] = [set(), set()]

        @rule(device=st.integers(0, 1), window=st.integers(0, 1), question=st.sampled_from(sorted(ANSWERS)), choice=st.integers(0, 2))
        def answer(self, device, window, question, choice):
            page, text = self.devices[device].windows[window], ANSWERS[question][choice]
            done = page.evaluate(
                """([name, text]) => {
                    const question = document.querySelector(`[data-question=${name}]`)
                    if (question.isSettled) return false
                    question.restore(text)
                    question.form.requestSubmit()
                    return question.tries.at(-1)
                }""",
                [question, text],
            )
            if done:
                assert done["answer"] == text
                self.given[device].add((question, text, done["time"]))

        @rule(device=st.integers(0, 1), window=st.integers(0, 1), question=st.sampled_from(sorted(ANSWERS)))
        def answer_again(self, device, window, question):
            self.devices[device].windows[window].evaluate(
                "name => { const one = document.querySelector(`[data-question=${name}]`); if (one.isSettled) one.again.click() }", question
            )

        @rule(device=st.integers(0, 1), window=st.integers(0, 1), text=st.sampled_from(["Rye", "Wheat", "Spelt <b>", "Æøå"]))
        def write(self, device, window, text):
            page = self.devices[device].windows[window]
            page.get_by_role("textbox").fill(text)
            page.get_by_role("button", name="Save my text").click()
            self.written[device].add(page.evaluate("() => JSON.parse(localStorage.getItem('kurs:bread')).reflections['own-bread'].texts.at(-1).begun"))

        @rule(device=st.integers(0, 1), window=st.integers(0, 1))
        def mark(self, device, window):
            self.devices[device].windows[window].locator("course-read button").click()
            self.read[device] = True

        @rule(device=st.integers(0, 1), done=st.sampled_from(["done", "partly", "not"]), hindrance=st.sampled_from(["", "No oven"]))
        def tell(self, device, done, hindrance):
            """What became of a text is told, as its form tells it when the text has come back."""
            page = self.devices[device].windows[0]
            page.goto(self.site.address + "review/")
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
            self.told[device].add((report["done"], report["time"]))
            page.goto(self.site.address + LESSON)

        @rule(device=st.integers(0, 1), window=st.integers(0, 1))
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

        @rule(source=st.integers(0, 1))
        def carry(self, source):
            page = self.devices[1 - source].windows[0]
            page.goto(self.site.address + "my-page/")
            file = {"name": "a.json", "mimeType": "application/json", "buffer": json.dumps(self.devices[source].record() | {"version": 1, "course": "bread"}).encode()}
            page.get_by_label("Load a file").set_input_files(file)
            page.locator("course-load [role=status]:not(:empty), .load-preview:not([hidden])").first.wait_for()
            if page.locator(".load-preview").is_visible():
                page.get_by_role("button", name="Put together").click()
                page.get_by_text("Everything is put together").wait_for()
            page.goto(self.site.address + LESSON)
            self.given[1 - source] |= self.given[source]
            self.written[1 - source] |= self.written[source]
            self.told[1 - source] |= self.told[source]
            self.read[1 - source] |= self.read[source]

        @invariant()
        def nothing_is_lost(self):
            for device, given, written, told, read in zip(self.devices, self.given, self.written, self.told, self.read):
                record = device.record()
                tries = {(name, one["answer"], one["time"]) for name, answer in record["answers"].items() for one in answer["tries"]}
                assert given == tries, "every try is kept, and none is made up"
                texts = [one["begun"] for one in record["reflections"].get("own-bread", {"texts": []})["texts"]]
                assert set(texts) == written and len(texts) == len(written)
                reports = record.get("applied", {}).get("own-bread", {"reports": []})["reports"]
                assert sorted(told) == sorted((one["done"], one["time"]) for one in reports), "every report is kept, once"
                assert bool(record["read"]) == read
                assert record.get("strange", []) == [] and device.faults == []

        def teardown(self):
            for device in getattr(self, "devices", []):
                device.context.close()

    return Learner


def test_nothing_is_lost_whatever_the_learner_does(browser, releases):
    run_state_machine_as_test(
        machine(browser, releases),
        settings=settings(
            max_examples=8,
            stateful_step_count=12,
            derandomize=True,
            deadline=None,
            phases=[Phase.generate, Phase.explicit],
            suppress_health_check=list(HealthCheck),
            database=None,
        ),
    )
