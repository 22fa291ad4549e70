"""Takes the picture at the top of README.md: the front page and a lesson with an answered question, on a laptop and a phone.

``make picture`` writes it. Pixels differ between machines, so the file also says what it shows: a fingerprint of the
pages' words and of their stylesheet, by which a test knows whether it is current.
"""

import base64
import hashlib
import json
import os
import struct
import tempfile
import zlib
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

from conftest import _QUIET, LESSON, ROOT, browser_program, serve_folder
from playwright.sync_api import Browser, Page, sync_playwright

from build_tools.build import build_site

FILE = ROOT / "docs" / "course.png"
LIMIT = 250_000
#: The key of the PNG's own text.
KEY = "kurs-source"
#: Width and height of each screen, and how much of a pixel of the picture one of its own becomes.
LAPTOP = (1280, 720, 0.6)
PHONE = (390, 800, 1.115)
_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_SHEET = """<!doctype html><style>
body { margin: 0; width: max-content; padding: 32px; display: grid; grid-template: auto auto / auto auto; gap: 28px; background: #eef4f4 }
img { display: block; border: 2px solid #17232d; border-radius: 10px }
img:last-child { grid-area: 1 / 2 / 3 / 3; border-radius: 22px }
</style>"""


def fingerprint(site: Path) -> str:
    """A short mark of what the picture shows of a language's site: the words of its two pages, and their style."""
    pages = [site / "index.html", site / LESSON / "index.html"]
    read = [_Words(page.read_text("utf-8")) for page in pages]
    styles = sorted(
        {(page.parent / name).resolve() for page, words in zip(pages, read, strict=True) for name in words.styles}
    )
    said = [words.text for words in read] + [style.read_text("utf-8") for style in styles]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


def shown_in(png: bytes) -> str:
    """The fingerprint that a picture carries; empty if it has none."""
    texts = (content.split(b"\0", 1) for kind, content in _chunks(png) if kind == b"tEXt")
    return next((text.decode("latin-1") for key, text in texts if key.decode() == KEY), "")


def stamped(png: bytes, mark: str) -> bytes:
    """The picture with the fingerprint in a chunk of text after its first one."""
    first, *rest = _chunks(png)
    chunks = [first, (b"tEXt", f"{KEY}\0{mark}".encode("latin-1")), *rest]
    return _SIGNATURE + b"".join(
        struct.pack(">I", len(c)) + kind + c + struct.pack(">I", zlib.crc32(kind + c)) for kind, c in chunks
    )


def _chunks(png: bytes) -> Iterator[tuple[bytes, bytes]]:
    """The chunks of a PNG: the name and content of each (https://www.w3.org/TR/png-3/#5Chunk-layout)."""
    place = len(_SIGNATURE)
    while place < len(png):
        (length,) = struct.unpack_from(">I", png, place)
        yield png[place + 4 : place + 8], png[place + 8 : place + 8 + length]
        place += length + 12


class _Words(HTMLParser):
    """What a page says, and the stylesheets it asks for."""

    def __init__(self, html: str):
        super().__init__()
        self.said, self.styles = [], []
        self.feed(html)
        self.text = " ".join(" ".join(self.said).split())

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        if tag == "link" and attributes.get("rel") == "stylesheet" and attributes.get("media") != "print":
            self.styles.append(attributes["href"])

    def handle_data(self, data):
        self.said.append(data)


def take_picture(browser: Browser, address: str) -> bytes:
    """The picture of the site at an address, as large as the limit allows."""
    for size in (1, 0.9, 0.8, 0.7):
        front = _opened(browser, address, LAPTOP, size).screenshot()
        screens = [front, *_lesson(browser, address, size)]
        picture = _together(browser, screens)
        if len(picture) <= LIMIT:
            return picture
    raise SystemExit(f"The picture has {len(picture)} bytes, and may have {LIMIT}.")


def _lesson(browser: Browser, address: str, size: float) -> Iterator[bytes]:
    """The answered question on a laptop, the drawing on a phone."""
    page = _opened(browser, address + LESSON, LAPTOP, size)
    question = page.locator("quiz-choice").first
    for name in json.loads(question.get_attribute("data-key")):
        question.locator(f'input[value="{name}"]').check()
    question.locator("[type=submit]").click()
    question.locator(".verdict.right").wait_for()
    yield _from(page, "quiz-choice")
    yield _from(_opened(browser, address + LESSON, PHONE, size), "figure")


def _opened(browser: Browser, address: str, screen: tuple[int, int, float], size: float) -> Page:
    width, height, scale = screen
    page = browser.new_page(
        viewport={"width": width, "height": height},
        device_scale_factor=scale * size,
        color_scheme="light",
        locale="nb-NO",
    )
    page.goto(address)
    return page


def _from(page: Page, selector: str) -> bytes:
    """The screen scrolled to the first such element, without focus."""
    page.evaluate("document.activeElement.blur()")
    page.evaluate(
        "(selector) => scrollTo(0, document.querySelector(selector).getBoundingClientRect().top + scrollY - 12)",
        selector,
    )
    page.wait_for_timeout(300)
    return page.screenshot()


def _together(browser: Browser, screens: list[bytes]) -> bytes:
    """The screens on one sheet: the first two one above the other, the last beside them."""
    page = browser.new_page(viewport={"width": 1600, "height": 1000})
    page.set_content(
        _SHEET + "".join(f'<img src="data:image/png;base64,{base64.b64encode(screen).decode()}">' for screen in screens)
    )
    return page.locator("body").screenshot()


def main() -> None:
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")
    with tempfile.TemporaryDirectory(prefix="kurs-") as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build_site(ROOT, site)
        served, server = serve_folder(site)
        browser = playwright.chromium.launch(executable_path=browser_program(), args=_QUIET)
        picture = stamped(take_picture(browser, f"{served.address}nb/"), fingerprint(site / "nb"))
        browser.close()
        server.shutdown()
    FILE.write_bytes(picture)
    print(f"{FILE.relative_to(ROOT)}: {len(picture)} bytes")


if __name__ == "__main__":
    main()
