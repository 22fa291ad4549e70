"""Builds the whole site beside the old one and then takes its place: nothing is ever half built."""

import logging
import os
import shutil
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from urllib.parse import urlsplit
from xml.sax.saxutils import escape

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from ..course import Course, read_courses
from ..policy import hosting_files
from ..render import url
from ..render.chooser import chooser_page, missing_page


def build_site(root: Path, target: Path, *, offline: bool = False) -> int:
    """Builds the course below ``root`` into ``target`` and returns how many pages it has.

    ``offline`` makes a folder to open from a disk or a file share instead of one for a web server. Raises CourseError,
    before anything is written, if the course has mistakes.
    """
    courses = read_courses(root)
    fresh = target.with_name(f"{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    for course in courses:
        build(configuration(course, fresh / course.language, offline=offline))
    _write(fresh / "index.html", chooser_page(courses, offline=offline))
    for name, text in {} if offline else for_web_server(courses, fresh):
        _write(fresh / name, text)
    _take_place(fresh, target)
    return sum(1 for _ in target.rglob("*.html"))


def for_web_server(courses: Sequence[Course], site: Path) -> Iterator[tuple[str, str]]:
    """The files beside the pages that a web server or a search engine reads, as (name, text)."""
    host = courses[0].settings.host
    address = host.address if host else ""
    yield from hosting_files(urlsplit(address).path, [course.language for course in courses]).items()
    yield "404.html", (site / courses[0].language / "404.html").read_text("utf-8") if address else missing_page(courses)
    if address:
        yield "sitemap.xml", sitemap(address, sorted(f"{one.language}/{url(page.address)}" for one in courses for page in one.addresses.values()))


def sitemap(address: str, pages: Iterable[str]) -> str:
    """The pages of the site as sitemaps.org has it; ``pages`` are ways such as ``nb/about/`` below ``address``."""
    rows = "".join(f"<url><loc>{escape(address + page)}</loc></url>\n" for page in pages)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'


def configuration(course: Course, folder: Path, *, preview: bool = False, offline: bool = False) -> MkDocsConfig:
    """MkDocs' configuration for one language of the course."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    # Material announces its end of life at every build; the course does not depend on its templates.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    config = load_config(
        str(course.root / "mkdocs.yml"),
        docs_dir=str(course.root / "course" / course.language),
        site_dir=str(folder),
    )
    plugin = config.plugins["kurs"]
    plugin.course = course
    plugin.strict_policy = not (preview or offline)
    config.use_directory_urls = not offline
    return config


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def _take_place(fresh: Path, target: Path) -> None:
    old = target.with_name(f"{target.name}.old")
    shutil.rmtree(old, ignore_errors=True)
    if target.exists():
        target.rename(old)
    fresh.rename(target)
    shutil.rmtree(old, ignore_errors=True)
