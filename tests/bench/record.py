"""What a long record costs a learner: how long a page takes to open, and an answer to be kept, with ten thousand tries in it."""

import json
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from build_tools.course import read_course
from build_tools.policy import headers

from .addresses import kinds_of_page
from .browser import ALONE, FLAGS
from .host import hosted
from .long_record import TRIES, asked_in, long_record
from .report import heading, table, target
from .workshop import Workshop

#: Seconds.
ANSWER, PAGE = 0.1, 0.5
#: Milliseconds until a page is there, and until an answer to the first open question to choose in is kept and told; none where none is open.
OPENED = "() => performance.getEntriesByType('navigation')[0].loadEventEnd"
ANSWERED = """() => {
    const question = document.querySelector("quiz-choice:not([hidden], [data-settled])")
    if (!question) return null
    question.querySelector("input").checked = true
    const begun = performance.now()
    question.fields.form.requestSubmit()
    return performance.now() - begun
}"""
#: A new round of the first question, so that there is one to answer.
AGAIN = "() => document.querySelector('quiz-choice[data-settled] [data-act=again], .check-result button')?.click()"


def bench_record(workshop: Workshop, runs: int, program: str | None) -> None:
    heading(f"A record of {TRIES:,} tries, median of {runs}")
    course = read_course(workshop.root)
    pages = workshop.real() / course.language
    kept = long_record(course.settings.id, asked_in(pages), check=next(iter(course.modules)).name)
    places = kinds_of_page(workshop.root, pages) | {"review": "review/"}
    with sync_playwright() as playwright, hosted(pages, headers()) as host:
        browser = playwright.chromium.launch(executable_path=program, args=[*FLAGS, ALONE])
        rows = [(name, *(_measured(browser, host.address + address, kept, runs))) for name, address in places.items()]
        browser.close()
    table(
        ("page", "opened s", "answered s"),
        [(name, f"{opened:.3f}", f"{answered:.3f}" if answered else "–") for name, opened, answered in rows],
    )
    target("slowest page", max(opened for _, opened, _ in rows), most=PAGE, unit=" s")
    target("slowest answer", max(answered for *_, answered in rows if answered), most=ANSWER, unit=" s")


def _measured(browser: Browser, address: str, kept: dict, runs: int) -> tuple[float, float | None]:
    visits = [measure(browser.new_context(), address, kept) for _ in range(runs)]
    answers = [answered for _, answered in visits if answered is not None]
    return median(opened for opened, _ in visits), median(answers) if answers else None


def measure(context, address: str, kept: dict) -> tuple[float, float | None]:
    """Seconds to open a page that finds this record, and to answer on it; closes the context."""
    page: Page = context.new_page()
    page.goto(address)
    page.evaluate(
        "([key, text]) => localStorage.setItem(key, text)",
        [f"kurs:{kept['course']}", json.dumps(kept, separators=(",", ":"))],
    )
    page.goto("about:blank")
    page.goto(address)
    opened = page.evaluate(OPENED)
    page.evaluate(AGAIN)
    answered = page.evaluate(ANSWERED)
    context.close()
    return opened / 1000, None if answered is None else answered / 1000
