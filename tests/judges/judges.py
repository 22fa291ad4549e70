"""The three judges, each asked about every page of a built site."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

from playwright.sync_api import Page

from .finding import Finding

_MODULES = Path(__file__).parent / "node_modules"
_NU = _MODULES / "vnu-jar" / "build" / "dist" / "vnu.jar"
_IBM = _MODULES / "accessibility-checker-engine" / "ace.js"
_SNIFFER = _MODULES / "html_codesniffer" / "build" / "HTMLCS.js"

_ASK_IBM = """async () => {
    const report = await new window.ace.Checker().check(document, ["WCAG_2_2"])
    return report.results.filter((one) => one.value[0] === "VIOLATION" && one.value[1] === "FAIL").map((one) => [one.ruleId, one.snippet ?? ""])
}"""
_ASK_SNIFFER = """() => new Promise((done) => HTMLCS.process("WCAG2AA", document, () =>
    done(HTMLCS.getMessages().filter((one) => one.type === HTMLCS.ERROR).map((one) => [one.code, one.element?.outerHTML ?? ""]))))"""


def nu(site: Path) -> Iterator[Finding]:
    """What the Nu HTML checker calls an error in the files of ``site``; its words stand for the rule."""
    said = subprocess.run(
        ["java", "-jar", _NU, "--format", "json", "--errors-only", "--skip-non-html", site],
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    for one in json.loads(said.stderr)["messages"]:
        page = one["url"].partition(site.as_uri().removeprefix("file://"))[2].lstrip("/")
        yield Finding("nu", page, one["message"], " ".join(one.get("extract", "").split()))


def ibm(page: Page, path: str) -> Iterator[Finding]:
    """What IBM's engine calls a violation on an open page, all that unfolds unfolded: it takes what is folded for words that are not there."""
    page.evaluate("() => document.querySelectorAll('details').forEach((one) => { one.open = true })")
    page.add_script_tag(path=_IBM)
    for rule, piece in page.evaluate(_ASK_IBM):
        yield Finding("ibm", path, rule, piece)


def sniffer(page: Page, path: str) -> Iterator[Finding]:
    """What HTML_CodeSniffer calls an error on an open page."""
    page.add_script_tag(path=_SNIFFER)
    for rule, piece in page.evaluate(_ASK_SNIFFER):
        yield Finding("sniffer", path, rule, " ".join(piece.split()))
