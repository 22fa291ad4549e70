"""Photographs the course: every kind of page, before anything is done, half way and done, on four widths, light and dark,
and on paper, side by side on one sheet.

``make screens`` writes the sheet and the pictures it is made of into ``screens/``, which is nobody's but yours.
``python3 make.py screens --only front module --widths 390 --folder ../elsewhere`` takes some of them, ``--course
tests/small`` those of another course.
"""

import argparse
import html
import json
import os
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from conftest import _QUIET, CHECK, LESSON, ROOT, browser_program, serve_folder
from playwright.sync_api import Browser, sync_playwright

from build_tools.build import build_site

#: Each kind of page under its name, as (address, what of a learner's way changes how it looks).
KINDS = {
    "front": ("", "first half done path"),
    "module": ("modules/data/", "first half done path"),
    "lesson": (LESSON, "first done"),
    "check": (CHECK, "first"),
    "my-page": ("my-page/", "first half done"),
    "journal": ("journal/", "first"),
    "staff": ("modules/data/staff/", "first"),
    "politicians": ("modules/data/politicians/", "first"),
    "gathering": ("modules/data/session/", "first"),
    "sheets": ("modules/data/sheets/", "first"),
    "course-check": ("course-check/", "first"),
    "review": ("review/", "first"),
    "statement": ("statement/", "first done"),
    "glossary": ("glossary/", "first"),
    "sources": ("sources/", "first"),
    "about": ("about/", "first"),
    "not-found": ("404.html", "first"),
}
SMALL = {
    "front": ("", "first half done"),
    "module": ("modules/dough/", "first half done"),
    "lesson": ("modules/dough/kneading/", "first"),
    "check": ("modules/dough/check/", "first"),
    "my-page": ("my-page/", "first half"),
}
WIDTHS = (390, 768, 1280, 1920)
LOOKS = ("light", "dark", "paper")
_HEIGHTS = {390: 844, 768: 1024}
_DAY = "2026-11-2{}T10:00:00.000Z"
#: What a learner has done who has come a share of the way, told by the links on the front page.
_WAY = """(share) => {
  const way = [...document.querySelectorAll("main [data-lesson][href], main [data-check][href]")].filter((link) => !link.closest("[data-extra]"))
  return way.slice(0, Math.ceil(way.length * share)).map(({ dataset }) => ({ lesson: dataset.lesson, check: dataset.check, questions: (dataset.questions ?? "").split(" ").slice(1) }))
}"""


@dataclass(frozen=True)
class Shot:
    kind: str
    state: str
    width: int
    look: str

    @property
    def name(self) -> str:
        return f"{self.kind}-{self.state}-{self.width}-{self.look}"


def shots(kinds: dict, only: list[str], widths: list[int], looks: list[str], states: list[str]) -> Iterator[Shot]:
    """What is to be taken; dark and paper of the first and half-way state of two widths alone, which differ most."""
    for kind, (_, told) in kinds.items():
        if only and kind not in only:
            continue
        for state in told.split():
            for width in widths:
                for look in looks:
                    if (not states or state in states) and (look != "paper" or width == 1280):
                        yield Shot(kind, state, width, look)


def record(course: str, way: list[dict], path: str = "") -> str:
    """A learner's record in which these stops of the way are done."""
    kept = {"version": 1, "course": course, "read": {}, "answers": {}, "checks": {}}
    kept |= {"settings": {"path": {"value": path, "time": _DAY.format(1)}}} if path else {}
    for stop in way:
        ids = [question.split(":") for question in stop["questions"]]
        if stop.get("lesson"):
            kept["read"][stop["lesson"]] = {"read": True, "time": _DAY.format(1)}
            for name, mark, *_ in ids:
                kept["answers"][name] = {"tries": [_right(mark)]}
        else:
            done = {"time": _DAY.format(2), "right": 9, "of": 10, "passed": True}
            asked = [name for name, *_ in ids][:10]
            kept["checks"][stop["check"]] = {"sittings": [{"begun": _DAY.format(2), "questions": asked, "done": done}]}
    return json.dumps(kept)


def _right(mark: str) -> dict:
    made = {"answer": "", "score": 1, "time": _DAY.format(1), "round": _DAY.format(1), "in": "lesson"}
    return made | {"prints": {"key": mark, "stem": "", "options": ""}}


class Photographer:
    """Takes pictures of a served course."""

    def __init__(self, browser: Browser, address: str, course: str, kinds: dict, path: str):
        self.browser, self.address, self.kinds = browser, address, kinds
        page = browser.new_page()
        page.goto(address)
        shares = {"first": 0, "half": 0.4, "done": 1}
        self.kept = {name: record(course, page.evaluate(_WAY, share)) for name, share in shares.items()}
        self.kept["path"] = record(course, [], path)
        self.key = f"kurs:{course}"
        page.close()

    def take(self, shot: Shot) -> bytes:
        """One picture of the whole page."""
        scheme = "dark" if shot.look == "dark" else "light"
        size = {"width": shot.width, "height": _HEIGHTS.get(shot.width, 800)}
        page = self.browser.new_page(viewport=size, color_scheme=scheme, locale="nb-NO", reduced_motion="reduce")
        if shot.state != "first":
            keep = "([key, kept]) => localStorage.setItem(key, kept)"
            page.goto(f"{self.address}404.html")
            page.evaluate(keep, [self.key, self.kept[shot.state]])
        page.goto(self.address + self.kinds[shot.kind][0])
        if shot.look == "paper":
            page.emulate_media(media="print")
        page.wait_for_timeout(150)
        taken = page.screenshot(full_page=True)
        page.context.close()
        return taken


def sheet(taken: list[Shot]) -> str:
    """The contact sheet: a row for each kind and state, the pictures beside each other as the page begins."""
    rows: dict[tuple[str, str], list[Shot]] = {}
    for shot in taken:
        rows.setdefault((shot.kind, shot.state), []).append(shot)
    shown = "".join(
        f"<h2>{html.escape(' · '.join(row))}</h2><div>{''.join(map(_picture, some))}</div>"
        for row, some in rows.items()
    )
    style = (
        "body{font:16px system-ui;background:#777;color:#fff;margin:2rem}div{display:flex;gap:1rem;overflow-x:auto}"
        "figure{margin:0}img{display:block;height:auto;max-height:1500px;object-fit:cover;object-position:top}"
    )
    return f"<!doctype html><meta charset=utf-8><title>screens</title><style>{style}</style>{shown}"


def _picture(shot: Shot) -> str:
    wide = {390: 260, 768: 400}.get(shot.width, 640)
    return (
        f'<figure><figcaption>{shot.width} {shot.look}</figcaption><a href="{shot.name}.png">'
        f'<img src="{shot.name}.png" width="{wide}" loading="lazy" alt=""></a></figure>'
    )


def asked() -> argparse.Namespace:
    reader = argparse.ArgumentParser(description=__doc__)
    reader.add_argument("--folder", type=Path, default=ROOT / "screens")
    reader.add_argument("--course", type=Path, default=ROOT)
    reader.add_argument("--only", nargs="*", default=[])
    reader.add_argument("--states", nargs="*", default=[])
    reader.add_argument("--widths", nargs="*", type=int, default=list(WIDTHS))
    reader.add_argument("--looks", nargs="*", default=list(LOOKS))
    return reader.parse_args()


def main() -> None:
    wanted = asked()
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")
    small = wanted.course.resolve() != ROOT
    kinds, course, path, language = (
        (SMALL, "bread", "", "en") if small else (KINDS, "digital-transformasjon", "staff", "nb")
    )
    wanted.folder.mkdir(parents=True, exist_ok=True)
    taken = list(shots(kinds, wanted.only, wanted.widths, wanted.looks, wanted.states))
    with tempfile.TemporaryDirectory(prefix="kurs-") as folder, sync_playwright() as playwright:
        site = Path(folder) / "site"
        build_site(wanted.course.resolve(), site)
        served, server = serve_folder(site)
        browser = playwright.chromium.launch(executable_path=browser_program(), args=_QUIET)
        photographer = Photographer(browser, f"{served.address}{language}/", course, kinds, path)
        for shot in taken:
            (wanted.folder / f"{shot.name}.png").write_bytes(photographer.take(shot))
        browser.close()
        server.shutdown()
    (wanted.folder / "index.html").write_text(sheet(taken), "utf-8")
    print(f"{wanted.folder / 'index.html'}: {len(taken)} pictures")


if __name__ == "__main__":
    main()
