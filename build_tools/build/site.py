"""Builds the whole site beside the old one and then takes its place: nothing is ever half built."""

import logging
import os
import shutil
from pathlib import Path

from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.config.defaults import MkDocsConfig

from ..course import Course, read_courses
from ..policy import hosting_files
from ..render.chooser import chooser_page


def build_site(root: Path, target: Path) -> int:
    """Builds the course below ``root`` into ``target`` and returns how many pages it has.

    Raises CourseError, before anything is written, if the course has mistakes.
    """
    courses = read_courses(root)
    fresh = target.with_name(f"{target.name}.new")
    shutil.rmtree(fresh, ignore_errors=True)
    for course in courses:
        build(configuration(course, fresh / course.language))
    _write(fresh / "index.html", chooser_page(courses))
    for name, text in hosting_files().items():
        _write(fresh / name, text)
    _take_place(fresh, target)
    return sum(1 for _ in target.rglob("*.html"))


def configuration(course: Course, folder: Path, *, preview: bool = False) -> MkDocsConfig:
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
    plugin.strict_policy = not preview
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
