"""What Lighthouse says of the real course on a simulated phone."""

import json
import os
import shutil
import subprocess
from collections import Counter
from pathlib import Path
from statistics import median

from build_tools.course import read_course
from build_tools.policy import headers

from .addresses import kinds_of_page
from .browser import FLAGS
from .host import hosted
from .report import heading, note, table, target
from .workshop import Workshop

_HERE = Path(__file__).parent
_PROGRAM = _HERE / "node_modules" / "lighthouse" / "cli" / "index.js"
_CATEGORIES = {"performance": 99, "accessibility": 100, "best-practices": 100, "seo": 100}
#: Numbers of a report and what they are divided by: seconds, milliseconds, no unit.
_TIMES = {
    "first-contentful-paint": 1000,
    "largest-contentful-paint": 1000,
    "total-blocking-time": 1,
    "cumulative-layout-shift": 1,
}


def bench_lighthouse(workshop: Workshop, runs: int, program: str | None) -> None:
    _install()
    heading(f"Lighthouse, mobile, simulated throttling, median of {runs}")
    pages = workshop.real() / read_course(workshop.root).language
    reports: dict[str, list[dict]] = {}
    with hosted(pages, headers()) as host:
        for name, address in kinds_of_page(workshop.root, pages).items():
            files = [
                workshop.folder / f"lighthouse-{name.replace(' ', '-')}-{number}.json" for number in range(1, runs + 1)
            ]
            reports[name] = [_look(host.address + address, file, program) for file in files]
            note(f"{name} ({address or '/'}): done")
    _show(reports)
    _judge(reports)


def _install() -> None:
    if _PROGRAM.exists():
        return
    npm = shutil.which("npm")
    if not npm:
        raise SystemExit("Lighthouse needs Node.js and npm.")
    if subprocess.run([npm, "ci", "--ignore-scripts", "--loglevel=error"], cwd=_HERE).returncode:
        raise SystemExit("npm could not install Lighthouse.")


def _look(address: str, file: Path, program: str | None) -> dict:
    """One report, from a browser of its own."""
    flags = " ".join(("--headless=new", *FLAGS))
    options = [
        "--quiet",
        "--output=json",
        f"--output-path={file}",
        f"--chrome-flags={flags}",
        "--no-enable-error-reporting",
    ]
    found = {"CHROME_PATH": program} if program else {}
    done = subprocess.run(
        [shutil.which("node") or "node", str(_PROGRAM), address, *options],
        env=os.environ | found,
        capture_output=True,
        text=True,
    )
    if done.returncode:
        raise SystemExit(f"Lighthouse did not finish:\n{done.stdout}{done.stderr}")
    return json.loads(file.read_text("utf-8"))


def _score(reports: list[dict], category: str) -> float:
    return round(100 * median(report["categories"][category]["score"] for report in reports))


def _number(reports: list[dict], audit: str) -> float:
    return median(report["audits"][audit]["numericValue"] for report in reports) / _TIMES[audit]


def _show(reports: dict[str, list[dict]]) -> None:
    rows = []
    for name, own in reports.items():
        fcp, lcp, tbt, cls = (_number(own, audit) for audit in _TIMES)
        speed = median(report["environment"]["benchmarkIndex"] for report in own)
        scores = (_score(own, category) for category in _CATEGORIES)
        rows.append((name, *scores, f"{fcp:.2f}", f"{lcp:.2f}", f"{tbt:.0f}", f"{cls:.3f}", f"{speed:.0f}"))
    table(("page", "perf.", "access.", "best pr.", "SEO", "FCP s", "LCP s", "TBT ms", "CLS", "machine"), rows)
    note("Machine: Lighthouse's benchmark index; below about 1,000, times are pessimistic.")


def _judge(reports: dict[str, list[dict]]) -> None:
    for name, own in reports.items():
        for category, least in _CATEGORIES.items():
            target(f"{name}: {category}", _score(own, category), least=least)
            for audit, count in _failed(own, category).items():
                note(f"          {audit}, in {count} of {len(own)} runs")
        target(f"{name}: largest contentful paint", _number(own, "largest-contentful-paint"), most=1.3, unit=" s")
        target(f"{name}: layout shift", _number(own, "cumulative-layout-shift"), most=0)
        for element, shift in _shifted(max(own, key=_shift)).items():
            note(f"          {shift:.4f} {element}")


def _failed(reports: list[dict], category: str) -> Counter[str]:
    """The audits that took something from a category's score, and in how many reports."""
    failed: Counter[str] = Counter()
    for report in reports:
        weighed = [part["id"] for part in report["categories"][category]["auditRefs"] if part["weight"]]
        failed.update(
            name
            for name in weighed
            if (report["audits"][name]["score"] or 0) < 1 and report["audits"][name]["score"] is not None
        )
    return failed


def _shift(report: dict) -> float:
    return report["audits"]["cumulative-layout-shift"]["numericValue"]


def _shifted(report: dict) -> dict[str, float]:
    """The elements that moved in one visit, and by how much."""
    items = report["audits"]["layout-shifts"].get("details", {}).get("items", [])
    return {item["node"]["selector"]: item["score"] for item in items if item["node"].get("selector")}
