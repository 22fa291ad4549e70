"""Each site built once per test run, one browser for each of its processes, a fresh context per test."""

import functools
import gzip
import http.server
import os
import re
import shutil
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from deeper import add_deeper
from examples import add_examples
from once import Once
from playwright.sync_api import Browser, BrowserContext, Locator, Page, sync_playwright

from build_tools.build import build_site
from build_tools.policy import ASKED, KEPT, MARKED, headers

ROOT = Path(__file__).parent.parent
#: Browsers with windows and settings of their own.
WHOLE = ("chromium", "chromium-browser", "google-chrome")
MORNING = "2026-11-21T10:00:00Z"
_QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    # A process less to start, and none on stock: a test in the browser costs a fifth less. The list takes the place of Playwright's own, of which the last three count here.
    "--in-process-gpu",
    "--disable-features=SpareRendererForSitePerProcess,MultipleSpareRPHs,PaintHolding,AvoidUnnecessaryBeforeUnloadCheckSync,ThirdPartyStoragePartitioning",
]


def pytest_addoption(parser):
    parser.addoption(
        "--pin", action="store_true", help="write anew what a screen reader finds and hears in each kind of question"
    )


@dataclass
class Served:
    """A folder served on this machine, gzipped, with the headers that we tell hosts to send.

    ``asked`` and ``sent`` are its access log: the paths, and each with the bytes of its answer, with and without headers.
    """

    address: str
    asked: list[str] = field(default_factory=list)
    sent: list[tuple[str, int, int]] = field(default_factory=list)
    headers: dict[str, str] = field(default_factory=headers)


_GZIPPED = {".html", ".js", ".css", ".svg", ".json", ".xml"}


@functools.lru_cache(1_000)
def _gzipped(content: bytes) -> bytes:
    """The same few files are asked for by every new browser."""
    return gzip.compress(content, 6, mtime=0)


class _Counted:
    """A connection that counts the bytes written to it."""

    def __init__(self, out):
        self.out, self.count = out, 0

    def write(self, data):
        self.count += len(data)
        return self.out.write(data)

    def __getattr__(self, name):
        return getattr(self.out, name)


class _Handler(http.server.SimpleHTTPRequestHandler):
    def __init__(self, *arguments, served: Served, **options):
        self.served = served
        super().__init__(*arguments, **options)

    def end_headers(self):
        for name, value in self.served.headers.items():
            self.send_header(name, value)
        self.send_header("Cache-Control", KEPT if re.search(MARKED, self.path) and self.found else ASKED)
        super().end_headers()

    def send_response(self, code, message=None):
        self.found = code == 200
        super().send_response(code, message)

    def setup(self):
        super().setup()
        self.wfile = _Counted(self.wfile)

    def do_GET(self):  # noqa: N802
        self.served.asked.append(self.path)
        # Files of two releases can be of one second: this server never says that nothing is new.
        del self.headers["If-Modified-Since"]
        before, self.body = self.wfile.count, 0
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if self.path.partition("?")[0].endswith("/") else file
        if file.is_file() and file.suffix in _GZIPPED and "gzip" in self.headers.get("Accept-Encoding", ""):
            self.send_gzipped(file)
        else:
            super().do_GET()
        self.served.sent.append((self.path, self.wfile.count - before, self.body))

    def send_gzipped(self, file):
        body = _gzipped(file.read_bytes())
        self.send_response(200)
        for name, value in (
            ("Content-Type", self.guess_type(str(file))),
            ("Content-Encoding", "gzip"),
            ("Content-Length", str(len(body))),
        ):
            self.send_header(name, value)
        self.end_headers()
        self.body = len(body)
        self.wfile.write(body)

    def log_message(self, *arguments):
        pass


def serve_folder(folder: Path) -> tuple[Served, http.server.ThreadingHTTPServer]:
    served = Served("")
    handler = functools.partial(_Handler, directory=str(folder), served=served)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    served.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return served, server


def built(root: Path, folder: Path) -> Path:
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")
    build_site(root, folder)
    return folder


@pytest.fixture(scope="session")
def once(request, tmp_path_factory) -> Once:
    """What makes a folder once per run: its processes have their own folders side by side in that of the run."""
    own = tmp_path_factory.getbasetemp()
    return Once(own.parent if hasattr(request.config, "workerinput") else own)


@pytest.fixture(scope="session")
def site_folder(once) -> Path:
    """The real course."""
    return once("real", lambda folder: built(ROOT, folder / "site")) / "site"


@pytest.fixture(scope="session")
def small_folder(once) -> Path:
    """A small course in another subject and language, with a lesson for each kind of question from its example file."""
    return built_small(once, "small", add_examples)


def built_small(once: Once, name: str, change: Callable[[Path], object]) -> Path:
    """The site of the small course, changed."""

    def make(folder: Path) -> None:
        root = shutil.copytree(ROOT / "tests" / "small", folder / "course")
        change(root)
        built(root, folder / "site")

    return once(name, make, of=change) / "site"


def served(folder: Path, language: str):
    folder_served, server = serve_folder(folder)
    folder_served.address += f"{language}/"
    yield folder_served
    server.shutdown()


@pytest.fixture(scope="session")
def site(site_folder):
    """The real course, served; ``address`` ends with the language's folder."""
    yield from served(site_folder, "nb")


@pytest.fixture(scope="session")
def small_site(small_folder):
    """The small course, served."""
    yield from served(small_folder, "en")


@pytest.fixture(scope="session")
def deeper_site(once):
    """The small course with what goes deeper, and with stops beside the modules, served."""
    yield from served(built_small(once, "deeper", add_deeper), "en")


def browser_program() -> str | None:
    """The browser's program; None leaves the choice to Playwright."""
    named = os.environ.get("KURS_BROWSER")
    return named or next(filter(None, map(shutil.which, ("chromium-headless-shell", *WHOLE))), None)


@pytest.fixture(scope="session")
def whole_browser(playwright_started) -> str:
    """The program of a browser with windows and settings of its own, for the little that one without them does not do."""
    found = next(filter(None, map(shutil.which, WHOLE)), playwright_started.chromium.executable_path)
    if not Path(found).exists():
        pytest.skip("There is no whole browser here, only one without windows.")
    return found


@pytest.fixture(scope="session")
def playwright_started():
    with sync_playwright() as playwright:
        yield playwright


@pytest.fixture(scope="session")
def browser(playwright_started):
    started = playwright_started.chromium.launch(executable_path=browser_program(), args=_QUIET)
    yield started
    started.close()


@dataclass
class Visit:
    """A learner's browser: everything that went wrong in it, and every request that left for elsewhere."""

    context: BrowserContext
    site: Served
    faults: list[str] = field(default_factory=list)

    def open(self, path: str = "", *, page: Page | None = None) -> Page:
        page = page or self.new_page()
        page.goto(self.site.address + path)
        return page

    def new_page(self) -> Page:
        page = self.context.new_page()
        page.on("console", lambda message: message.type in ("error", "warning") and self.faults.append(message.text))
        page.on("pageerror", lambda error: self.faults.append(str(error)))
        page.on("request", self._note)
        return page

    def _note(self, request) -> None:
        home = self.site.address.split("/", 3)[2]
        if not request.url.startswith((f"http://{home}/", "blob:", "data:")):
            self.faults.append(f"asked for {request.url}")

    def stored(self, page: Page) -> dict:
        """Everything in the browser's storage."""
        return page.evaluate("() => ({...localStorage})")


def seen(question: Locator) -> Locator:
    """The question, which is shown first where it is not: in a check its card is turned to, in a lesson it is unfolded."""
    if not question.locator("fieldset").first.is_visible():
        question.evaluate("(question) => { location.hash = question.id }")
    return question


def result_of(page: Page) -> Locator:
    """How a check went, which somebody asks for when the last question is settled."""
    page.get_by_role("button", name=re.compile("See the result|Se resultatet")).click()
    return page.locator(".check-result")


def contents(page: Page) -> Locator:
    """The contents of the course, which stand behind the menu's button where a page is as wide as a lesson."""
    nav = page.get_by_role("navigation", name="Course")
    if not nav.is_visible():
        page.get_by_role("button", name="Menu").click()
    return nav


def answer(page: Page, label: str) -> None:
    """Answers the question to choose in that has this option with it."""
    question = seen(page.locator("quiz-choice", has=page.get_by_label(label)))
    question.get_by_label(label).check()
    question.get_by_role("button", name="Answer", exact=True).click()


def calendar_of(page: Page) -> tuple[str, str]:
    """The calendar file of the page's round, as (name, text)."""
    with page.expect_download() as started:
        page.get_by_role("button", name="Download the dates for my calendar").click()
    return started.value.suggested_filename, started.value.path().read_bytes().decode()


def visiting(browser: Browser, site: Served, request, **options):
    """A fresh visit to a served course; faults fail the test. For a fixture to yield from."""
    marker = request.node.get_closest_marker("browser_context")
    context = browser.new_context(
        **{"viewport": {"width": 1280, "height": 800}} | options | (marker.kwargs if marker else {})
    )
    context.set_default_timeout(5000)
    if request.node.get_closest_marker("clock_stands_still"):
        context.clock.set_fixed_time(MORNING)
    learner = Visit(context, site)
    yield learner
    context.close()
    assert not learner.faults


@pytest.fixture
def visit(browser, site, request):
    """A fresh visit to the real course on a laptop; ``browser_context(...)`` gives other options. Faults fail the test."""
    yield from visiting(browser, site, request, locale="nb-NO")


@pytest.fixture
def learner(browser, small_site, request):
    """The same for the small course."""
    yield from visiting(browser, small_site, request, locale="en-GB")


PAGES = (
    "",
    "modules/transformation/",
    "modules/transformation/why-change/",
    "modules/transformation/digitisation-or-transformation/",
    "modules/transformation/generation-stairs/",
    "modules/transformation/what-residents-need/",
    "modules/transformation/where-we-are/",
    "modules/transformation/check/",
    "modules/data/staff/",
    "modules/data/session/",
    "modules/data/sheets/",
    "my-page/",
    "journal/",
    "review/",
    "statement/",
    "receipts/",
    "glossary/",
    "sources/",
    "about/",
    "help/",
    "privacy/",
    "accessibility/",
)
LESSON = "modules/transformation/why-change/"
CHECK = "modules/transformation/check/"
