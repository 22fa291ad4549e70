"""Takes a picture of each kind of question, as its example stands and answered, for ``docs/kinds.md``; ``make picture`` writes them.

Each carries a mark of what it shows: the words of its page and the styles of the question, by which a test knows whether it is current.
"""

import base64
import hashlib
import json
import os
import re
import shutil
import tempfile
from pathlib import Path

from conftest import _QUIET, ROOT, browser_program, serve_folder
from examples import Example, add_examples, examples
from picture import _Words, stamped
from playwright.sync_api import Browser, sync_playwright

from build_tools.assets.stripped import closed_rules
from build_tools.build import build_site
from build_tools.questions import FOLDER as QUESTIONS

PICTURES = ROOT / "docs" / "kinds"
LIMIT, LIMIT_OF_ALL = 100_000, 600_000
_BROWSER = ROOT / "build_tools" / "browser"
_SHEET = """<!doctype html><style>
body { margin: 0; width: max-content; padding: 16px; display: flex; gap: 16px; align-items: flex-start; background: #eef4f4 }
img { display: block; background: #fff }
</style>"""


def fingerprint(site: Path, kind: str) -> str:
    """A short mark of what a kind's picture shows: the words of its question, and the styles of that."""
    whole = (site / "modules" / "kinds" / kind / "index.html").read_text("utf-8")
    page = _Words(re.search(rf"<quiz-{kind}\b.*</quiz-{kind}>", whole, re.DOTALL)[0])
    styles = [_BROWSER / "page" / "tokens.css", _BROWSER / "question" / "question.css", QUESTIONS / f"{kind}.css"]
    said = [page.text, *(closed_rules(style.read_text("utf-8")) for style in styles if style.is_file())]
    return hashlib.sha256(json.dumps(said).encode()).hexdigest()[:16]


def taken(browser: Browser, address: str, example: Example) -> bytes:
    """The question before and after its right answer, beside each other."""
    page = browser.new_page(
        viewport={"width": 660, "height": 900},
        device_scale_factor=0.75,
        color_scheme="light",
        locale="en-GB",
        reduced_motion="reduce",
    )
    page.goto(f"{address}modules/kinds/{example.kind}/")
    question = page.locator(f"quiz-{example.kind}")
    before = question.screenshot()
    question.evaluate("(one, answer) => { one.restore(answer); one.fields.form.requestSubmit() }", example.right)
    page.wait_for_timeout(400)
    page.evaluate("document.activeElement.blur()")
    after = question.screenshot()
    page.close()
    sheet = browser.new_page(viewport={"width": 1200, "height": 900})
    sheet.set_content(
        _SHEET
        + "".join(f'<img src="data:image/png;base64,{base64.b64encode(one).decode()}">' for one in (before, after))
    )
    picture = sheet.locator("body").screenshot()
    sheet.close()
    return picture


def main() -> None:
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="kurs-") as folder, sync_playwright() as playwright:
        root = Path(folder) / "course"
        shutil.copytree(ROOT / "tests" / "small", root)
        add_examples(root)
        build_site(root, root / "site")
        served, server = serve_folder(root / "site")
        browser = playwright.chromium.launch(executable_path=browser_program(), args=_QUIET)
        for example in examples():
            picture = stamped(
                taken(browser, f"{served.address}en/", example), fingerprint(root / "site" / "en", example.kind)
            )
            (PICTURES / f"{example.kind}.png").write_bytes(picture)
            print(f"docs/kinds/{example.kind}.png: {len(picture)} bytes")
        browser.close()
        server.shutdown()


if __name__ == "__main__":
    main()
