"""What a first visit to the heaviest lesson downloads, as the server's own log tells it."""

import time
from collections.abc import Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from build_tools.course import read_course
from build_tools.policy import headers

from .addresses import heaviest, lessons
from .browser import ALONE, FLAGS
from .host import Host, hosted
from .report import heading, note, table
from .workshop import FLAVOURS, OURS, Workshop

_KINDS = ("HTML", "CSS", "JS", "images", "fonts", "other")
#: The visit is over when nothing was sent for so many seconds: workers fetch after the page says it is ready.
_QUIET = 1.0


def bench_weight(workshop: Workshop, sizes: Sequence[int], program: str | None) -> None:
    heading("First visit to the heaviest lesson")
    rows = []
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=[*FLAGS, ALONE])
        for size in sizes:
            addresses = lessons(read_course(workshop.course(OURS, size)))
            for flavour in FLAVOURS.values():
                sent = headers() if flavour is OURS else {}
                rows.append(
                    (f"{flavour.name}, {size} pages", *_visit(browser, workshop.pages(flavour, size), addresses, sent))
                )
        course = read_course(workshop.root)
        rows.append(
            ("the real course", *_visit(browser, workshop.real() / course.language, lessons(course), headers()))
        )
        browser.close()
    table(("site", "total kB", "requests", *_KINDS, "elsewhere", "lesson"), rows)
    note(
        "kB = 1000 bytes over the wire with headers (ours with the site's security headers), gzip level 6, desktop 1280 × 900, an empty cache."
    )
    note("Elsewhere: requests to other hosts. They get no answer here, so what they would bring is not in the total.")


def _visit(browser: Browser, pages: Path, addresses: list[str], sent: Mapping[str, str]) -> list[object]:
    address = heaviest(pages, addresses)
    elsewhere: list[str] = []
    with hosted(pages, sent) as host:
        context = browser.new_context(viewport={"width": 1280, "height": 900})
        page = context.new_page()
        page.on(
            "request",
            lambda request: (
                None if request.url.startswith((host.address, "data:", "blob:")) else elsewhere.append(request.url)
            ),
        )
        page.goto(host.address + address)
        _settle(host)
        context.close()
    weights = [sum(one.size for one in host.sent if one.kind == kind) for kind in _KINDS]
    return [
        f"{sum(weights) / 1000:.1f}",
        len(host.sent),
        *(f"{weight / 1000:.1f}" for weight in weights),
        len(elsewhere),
        address,
    ]


def _settle(host: Host) -> None:
    before = -1
    while before != len(host.sent):
        before = len(host.sent)
        time.sleep(_QUIET)
