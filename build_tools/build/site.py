"""Builds the whole site: each language with MkDocs, and what stands beside them."""

import logging
import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import escape
from pathlib import Path
from urllib.parse import urlsplit

from mkdocs.commands.build import build
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException

from ..course import Course, read_courses
from ..errors import CourseError, Mistake, Place
from ..plugin.course import plugin_of
from ..plugin.crew import HelperFailed
from ..policy import hosting_files
from ..render import url
from ..render.chooser import chooser_page, missing_page
from ..source.files import Files
from ..target import workplace, write_mark
from ..words import words
from .processes import paying
from .settings import mkdocs_settings
from .told import told


def build_site(
    where: Files | Path,
    target: Path,
    *,
    courses: Sequence[Course] = (),
    offline: bool = False,
    waiting: Callable[[], None] = lambda: None,
    processes: int | None = None,
) -> int:
    """Builds the course in these files, or in this folder, into ``target`` and returns how many pages it has.

    ``courses`` is the course in its languages where it was read already. ``offline`` makes a folder to open from a disk
    or a file share instead of one for a web server. ``waiting`` is called where another build is at work on the same
    folder; ``processes`` render the pages (as many as pay). Raises CourseError, before anything is written, if the
    course has mistakes, and NotReplaced where ``target`` holds what no build wrote.
    """
    files = Files.of(where)
    courses = courses or read_courses(files)
    with workplace(target, [folder.path for folder in files.folders], files.parts, waiting) as place:
        if place.waited:
            courses = read_courses(files.again())
        _fill(place.fresh, courses, offline, processes)
        _write(place.told, told(courses, place.fresh, offline).text())
        return sum(1 for _ in place.fresh.rglob("*.html"))


def _fill(site: Path, courses: Sequence[Course], offline: bool, processes: int | None) -> None:
    """Writes the whole site into an empty folder."""
    heading = words(courses[0].language).say("built-mark")
    for course in courses:
        build_language(course, site / course.language, offline, processes)
        write_mark(site / course.language, heading)
    script = next((site / courses[0].language / "assets").glob("moved.*.js")).relative_to(site).as_posix()
    _write(site / "index.html", chooser_page(courses, script, offline=offline))
    for name, text in {} if offline else for_web_server(courses, site):
        _write(site / name, text)
    write_mark(site, heading)


def build_language(course: Course, folder: Path, offline: bool, processes: int | None) -> None:
    """Builds a course in one language into ``folder``, in so many processes, or as many as pay. Raises CourseError for
    what MkDocs, or a plugin of the host's own, stops at."""
    config = configuration(course, folder, offline=offline)
    plugin_of(config).processes = processes or paying(len(course.pages), config)
    try:
        run_build(config)
    except HelperFailed:
        run_build(configuration(course, folder, offline=offline))


def run_build(config: MkDocsConfig, serve_url: str | None = None) -> None:
    """One build by MkDocs. Raises CourseError for what it, or a plugin of the host's own, stops at, and HelperFailed
    where its processes did not all come to an end."""
    try:
        build(config, serve_url=serve_url)
    except MkDocsException as error:
        raise CourseError(
            [Mistake(Place(Path(config.config_file_path).name), "mkdocs-stopped", {"problem": error})]
        ) from error
    finally:
        plugin = plugin_of(config)
        # MkDocs may hand this plugin out again, to somebody who knows neither of processes nor of pages left out.
        plugin.processes, plugin.only, plugin.rows = 1, None, None
        if plugin.begun:
            plugin.begun.part()


def for_web_server(courses: Sequence[Course], site: Path) -> Iterator[tuple[str, str]]:
    """The files beside the pages that a web server or a search engine reads, as (name, text)."""
    host = courses[0].settings.host
    address = host.address if host else ""
    yield from hosting_files(urlsplit(address).path, [course.language for course in courses]).items()
    yield "404.html", (site / courses[0].language / "404.html").read_text("utf-8") if address else missing_page(courses)
    if address:
        yield (
            "sitemap.xml",
            sitemap(
                address,
                sorted(f"{one.language}/{url(page.address)}" for one in courses for page in one.addresses.values()),
            ),
        )


def sitemap(address: str, pages: Iterable[str]) -> str:
    """The pages of the site as sitemaps.org has it; ``pages`` are ways such as ``nb/about/`` below ``address``."""
    rows = "".join(f"<url><loc>{escape(address + page, quote=False)}</loc></url>\n" for page in pages)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{rows}</urlset>\n'


def configuration(course: Course, folder: Path, *, preview: bool = False, offline: bool = False) -> MkDocsConfig:
    """MkDocs' configuration for one language of the course."""
    logging.getLogger("mkdocs").setLevel(logging.WARNING)
    # Material announces its end of life at every build; the course does not depend on its templates.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    front = course.files.path(f"course/{course.language}/index.md")
    config = mkdocs_settings(course.files, docs_dir=str(front.parent), site_dir=str(folder))
    plugin = plugin_of(config)
    plugin.given = course
    plugin.strict_policy = not (preview or offline)
    # MkDocs may hand out the plugin of an earlier build.
    plugin.processes, plugin.begun, plugin.only, plugin.rows = 1, None, None, None
    config.use_directory_urls = not offline
    return config


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
