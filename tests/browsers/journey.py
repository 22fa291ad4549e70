"""What a learner does: each step says, by a failed assertion, what an engine did otherwise."""

import json
from collections.abc import Callable

from examples import Example, examples

from build_tools.questions import NAMES

from .engine import Engine, until

_ANSWER = """const question = document.querySelector(arguments[0])
question.restore(arguments[1])"""
_ROWS = "return [...document.querySelectorAll('quiz-order li')].map((one) => one.dataset.name).join()"
_KEY = "kurs:bread"
#: The days that a missed question waits before it comes back, and some.
_EARLIER = "localStorage.setItem(arguments[0], localStorage.getItem(arguments[0]).replace(/\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z/g, (time) => new Date(Date.parse(time) - 4 * 864e5).toISOString()))"

Step = Callable[[Engine, str], None]


def steps() -> dict[str, Step]:
    """Every step under its name, for a small course served at an address that ends with its language's folder."""
    kinds = {f"kind: {example.kind}": _kind(example) for example in examples()}
    return (
        {"order with keys alone": _by_keys}
        | kinds
        | {
            "a check": _check,
            "review": _review,
            "my page": _my_page,
            "a chosen look": _look,
            "delete everything": _delete,
        }
    )


def _answer(engine: Engine, question: str, answer: str) -> None:
    engine.script(_ANSWER, question, answer)
    engine.click(f"{question} [type=submit]")


def _verdict(engine: Engine, question: str, kinds: str) -> None:
    until(
        engine,
        f"return [...document.querySelectorAll(arguments[0] + ' .verdict')].some((one) => one.matches('{kinds}') && one.getClientRects().length)",
        question,
    )


def _fits(engine: Engine) -> None:
    wide = engine.script(
        "return [...document.querySelectorAll('body *')].filter((one) => document.documentElement.scrollWidth > innerWidth && one.getBoundingClientRect().right > innerWidth).map((one) => `${one.tagName} ${one.className}`)"
    )
    assert not wide, f"the page is wider than the window: {wide[:5]}"


def _kind(example: Example) -> Step:
    def step(engine: Engine, address: str) -> None:
        question = f"quiz-{example.kind}"
        engine.open(f"{address}modules/kinds/{example.kind}/")
        until(
            engine, "return document.querySelector(arguments[0] + ' [type=submit]')?.getClientRects().length", question
        )
        for wrong in example.wrong[:1]:
            _answer(engine, question, wrong)
            _verdict(engine, question, ".verdict:not(.right)")
        _answer(engine, question, example.right)
        _verdict(engine, question, ".right, .saved")
        engine.open(f"{address}modules/kinds/{example.kind}/")
        until(
            engine,
            "return document.querySelector(arguments[0])?.response?.() === arguments[1]",
            question,
            example.right,
        )
        _fits(engine)

    return step


def _by_keys(engine: Engine, address: str) -> None:
    engine.open(f"{address}modules/kinds/order/")
    until(engine, "return document.querySelector('quiz-order [type=submit]')?.getClientRects().length")
    before = engine.script(_ROWS)
    engine.script("document.querySelector('quiz-order li .down').focus()")
    engine.press("Enter")
    until(engine, f"{_ROWS} !== arguments[0]", before)


def _check(engine: Engine, address: str) -> None:
    engine.open(f"{address}modules/dough/check/")
    until(engine, "return document.querySelectorAll('.question:not([hidden]) [type=submit]').length > 0")
    for name in engine.script(
        "return [...document.querySelectorAll('.question:not([hidden])')].map((one) => '#' + one.id)"
    ):
        engine.script("location.hash = arguments[0]", name)
        until(engine, "return document.querySelector(arguments[0] + ' [type=submit]').getClientRects().length", name)
        for _ in range(2):
            if not engine.script("return document.querySelector(arguments[0]).dataset.settled !== undefined", name):
                engine.script(
                    "const one = document.querySelector(arguments[0]); one.restore(one.querySelector('input')?.value ?? 'x')",
                    name,
                )
                engine.click(f"{name} [type=submit]")
    engine.click(".check-turn button:not([hidden]):last-of-type")
    until(
        engine,
        "return [...document.querySelectorAll('h2, h3')].some((one) => one.textContent.includes('right at first try') && one.getClientRects().length)",
    )


def _review(engine: Engine, address: str) -> None:
    engine.open(f"{address}modules/dough/kneading/")
    until(engine, "return document.querySelector('#question-sticky-dough [type=submit]')?.getClientRects().length")
    names = engine.script(
        "return [...document.querySelectorAll('#question-sticky-dough input')].map((one) => one.value)"
    )
    for name in names[:2]:
        if not engine.script("return document.querySelector('#question-sticky-dough').dataset.settled !== undefined"):
            _answer(engine, "#question-sticky-dough", name)
    engine.script(_EARLIER, _KEY)
    engine.open(f"{address}review/")
    until(engine, "return document.querySelector('course-review button')?.getClientRects().length")
    engine.script(
        "[...document.querySelectorAll('course-review button')].find((one) => one.getClientRects().length).click()"
    )
    until(
        engine,
        "return document.querySelector('course-review .question:not([hidden]) [type=submit]')?.getClientRects().length",
    )


def _my_page(engine: Engine, address: str) -> None:
    engine.open(f"{address}my-page/")
    until(engine, "return /[1-9]\\d* of/.test(document.querySelector('main').innerText)")
    record = json.loads(engine.script("return localStorage.getItem(arguments[0])", _KEY))
    assert {f"example-{kind}" for kind in NAMES} <= {*record["answers"], *record["reflections"]}


def _look(engine: Engine, address: str) -> None:
    engine.open(address)
    engine.script("document.documentElement.dataset.scheme = 'dark'")
    dark = engine.script("return getComputedStyle(document.documentElement).backgroundColor")
    engine.script("document.documentElement.dataset.scheme = 'light'")
    assert engine.script("return getComputedStyle(document.documentElement).backgroundColor") != dark
    _fits(engine)


def _delete(engine: Engine, address: str) -> None:
    engine.open(f"{address}my-page/#my-data")
    for act in ("delete", "yes"):
        # The second one sleeps for a moment, so that no doubled press deletes anything.
        until(
            engine,
            "const one = document.querySelector(arguments[0]); return one?.getClientRects().length && !one.disabled && one.getAttribute('aria-disabled') !== 'true'",
            f"[data-act={act}]",
        )
        engine.click(f"[data-act={act}]")
    until(engine, "return localStorage.getItem(arguments[0]) === null", _KEY)


def search(engine: Engine, address: str) -> None:
    """In the real course, in Norwegian."""
    engine.open(address)
    engine.click(".search-button")
    until(engine, "return document.querySelector('[type=search]')?.getClientRects().length")
    engine.click("[type=search]")
    engine.press("beredskapen")
    until(engine, "return document.querySelectorAll('.search-hits li').length > 0")


def offline(engine: Engine, address: str) -> None:
    """From a disk: ``address`` is that of the language's folder."""
    engine.open(f"{address}modules/kinds/choice.html")
    until(engine, "return document.querySelector('quiz-choice [type=submit]')?.getClientRects().length")
    right = next(example.right for example in examples() if example.kind == "choice")
    _answer(engine, "quiz-choice", right)
    _verdict(engine, "quiz-choice", ".right")
    engine.open(f"{address}modules/kinds/choice.html")
    until(engine, "return document.querySelector('quiz-choice')?.response?.() === arguments[0]", right)
    if engine.name.startswith("Firefox"):
        # It keeps what each page of a disk stores for that page alone; the course says so.
        until(
            engine,
            "return document.querySelector('#course-words').content.querySelector('[data-name=kept-notice]').textContent.includes('Firefox')",
        )
        return
    engine.open(f"{address}my-page.html")
    until(engine, "return /[1-9]\\d* of/.test(document.querySelector('main').innerText)")
