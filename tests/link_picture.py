"""Takes the picture that a link to the course shows in chats and feeds: the road through the course below its name.

``make picture`` writes it. Like the one in README.md it carries a mark of what it shows: the front page's headline, its
first sentence, and the map.
"""

import hashlib
import os
import re
import tempfile
from pathlib import Path

from conftest import _QUIET, ROOT, browser_program, serve_folder
from picture import stamped
from playwright.sync_api import Browser, sync_playwright

from build_tools.build import build_site

FILE = ROOT / "course" / "link.png"
#: What who shows links asks for.
WIDE, HIGH = 1200, 630
_ONLY = """
.site-header, .front .content > :not(h1, course-start, .road), course-start > :not(.lead), .skip { display: none !important }
.front h1 { font-size: 58px !important; padding-top: 44px !important }
course-start .lead { font-size: 25px !important }
.road svg { width: 1150px !important }
"""


def fingerprint(site: Path) -> str:
    """A short mark of what the picture shows of a language's site."""
    front = (site / "index.html").read_text("utf-8")
    shown = re.findall(
        r"<h1>.*?</h1>|<p class=\"lead\">.*?</p>|<svg [^>]*class=\"d-map d-wide\".*?</svg>", front, re.DOTALL
    )
    return hashlib.sha256("".join(shown).encode()).hexdigest()[:16]


def take(browser: Browser, address: str) -> bytes:
    """The picture of the course at an address."""
    page = browser.new_page(viewport={"width": WIDE, "height": HIGH}, color_scheme="light", locale="nb-NO")
    page.goto(address)
    page.evaluate(
        "(rules) => { const sheet = new CSSStyleSheet(); sheet.replaceSync(rules); document.adoptedStyleSheets.push(sheet) }",
        _ONLY,
    )
    page.wait_for_timeout(200)
    return page.screenshot()


def main() -> None:
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")
    with tempfile.TemporaryDirectory(prefix="kurs-") as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build_site(ROOT, site)
        served, server = serve_folder(site)
        browser = playwright.chromium.launch(executable_path=browser_program(), args=_QUIET)
        picture = stamped(take(browser, f"{served.address}nb/"), fingerprint(site / "nb"))
        browser.close()
        server.shutdown()
    FILE.write_bytes(picture)
    print(f"{FILE.relative_to(ROOT)}: {len(picture)} bytes")


if __name__ == "__main__":
    main()
