"""Asks every judge about every page of the real course, and of a small one with every kind of question; part of ``make browsers``."""

import os
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(_ROOT / "tests"))

from conftest import _QUIET, browser_program, serve_folder  # noqa: E402
from examples import add_examples  # noqa: E402
from playwright.sync_api import sync_playwright  # noqa: E402

from build_tools.build import build_site  # noqa: E402

from .finding import Finding, answers, report  # noqa: E402
from .judges import ibm, nu, sniffer  # noqa: E402


def main() -> int:
    """0 when every finding has been answered, 1 when one has not."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")
    with tempfile.TemporaryDirectory(prefix="kurs-") as folder:
        site = _built(Path(folder))
        pages = sorted(site.rglob("*.html"))
        said, well = report([*nu(site), *_in_a_browser(site, pages)], answers())
    print(
        *said, f"Three judges, {len(pages)} pages: {'nothing that is not answered' if well else 'see above'}.", sep="\n"
    )
    return int(not well)


def _built(folder: Path) -> Path:
    course = folder / "course"
    shutil.copytree(_ROOT / "tests" / "small", course)
    add_examples(course)
    build_site(course, folder / "site" / "small")
    build_site(_ROOT, folder / "site" / "real")
    return folder / "site"


def _in_a_browser(site: Path, pages: list[Path]) -> Iterator[Finding]:
    served, server = serve_folder(site)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=browser_program(), args=_QUIET)
        context = browser.new_context(viewport={"width": 1280, "height": 800}, bypass_csp=True, reduced_motion="reduce")
        for path in (page.relative_to(site).as_posix() for page in pages):
            page = context.new_page()
            page.goto(f"{served.address}{path.removesuffix('index.html')}", wait_until="load")
            yield from ibm(page, path)
            yield from sniffer(page, path)
            page.close()
        browser.close()
    server.shutdown()


if __name__ == "__main__":
    sys.exit(main())
