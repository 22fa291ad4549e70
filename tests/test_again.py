"""A change in the preview: what is built again is byte for byte what a new build makes."""

import os
import random
import shutil

import pytest
from conftest import ROOT
from examples import add_examples

from build_tools.build import preview
from build_tools.build.again import Again
from build_tools.course import read_course, reader
from build_tools.errors import CourseError
from build_tools.source.files import Files
from build_tools.target.mark import digest, files
from build_tools.words import words


@pytest.fixture
def site(tmp_path):
    return Again(Files.of(shutil.copytree(ROOT / "tests" / "small", tmp_path / "course")), tmp_path / "preview")


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def everything(folder):
    return {name: digest(folder / name) for name in files(folder)}


def assert_as_new(site):
    """Builds what has changed; the pages that were rendered, None for all."""
    site.build()
    new = Again(site.files, site.files.home.parent / "new")
    new.build()
    assert everything(site.folder) == everything(new.folder)
    shutil.rmtree(site.files.home.parent / "new")
    return site.only


KNEADING = "modules/dough/en/kneading.md"


def test_words_of_a_lesson_render_that_page_alone(site):
    site.build()
    change(site.files.home / KNEADING, "You reach for more flour.", "You reach for more oil.")
    assert assert_as_new(site) == {KNEADING}
    assert "more oil" in (site.folder / "search/search_index.js").read_text("utf-8")


def test_words_of_a_question_render_where_it_may_be_shown(site):
    site.build()
    change(site.files.home / "quizzes/dough.yml", "Add a handful of flour", "Add two handfuls of flour")
    only = assert_as_new(site)
    assert KNEADING in only and "course/en/review.md" in only
    assert "modules/oven/en/heat.md" not in only


def test_another_order_of_what_a_question_names_renders_where_it_is_shown(site):
    add_examples(site.files.home)
    site.build()
    change(
        site.files.home / "quizzes/kinds.yml",
        "    grain: Grain\n    rest: Something *else*\n",
        "    rest: Something *else*\n    grain: Grain\n",
    )
    assert assert_as_new(site) >= {"modules/kinds/en/sort.md", "modules/kinds/en/together.md"}


def test_a_text_of_the_same_length_that_keeps_its_day_is_seen(site):
    site.build()
    path = site.files.home / KNEADING
    before = path.stat()
    change(path, "You reach", "You hunch")
    os.utime(path, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert path.stat().st_size == before.st_size and assert_as_new(site) == {KNEADING}


EDITS = [
    ("a title", KNEADING, "title: ", "title: A new "),
    ("a heading", KNEADING, "\n## ", "\n## Once more "),
    (
        "minutes",
        KNEADING,
        "You reach for more flour.",
        "You reach for more flour. " + "And more and more of it. " * 300,
    ),
    ("a question's level", "quizzes/dough.yml", "level: apply", "level: judge"),
    ("a term", "course/glossary.yml", "definition: ", "definition: In short, "),
    ("a setting", "course/course.yml", "pass_mark: 0.5", "pass_mark: 0.75"),
    ("a source", "course/sources.yml", "title: ", "title: The "),
]


def test_what_other_pages_show_too_renders_all(site):
    site.build()
    for what, file, old, new in EDITS:
        change(site.files.home / file, old, new)
        assert assert_as_new(site) is None, what


def test_a_file_that_comes_or_goes_is_seen(site):
    site.build()
    new = site.files.home / "course/en/new.md"
    new.write_text("---\ntitle: New\nsummary: A page.\n---\nWords.\n", "utf-8")
    assert assert_as_new(site) is None
    new.unlink()
    assert assert_as_new(site) is None
    assert not (site.folder / "new/index.html").exists()


def test_random_words_anywhere_are_as_in_a_new_build(site):
    site.build()
    chance, partly = random.Random(13), 0
    pages = sorted(page.file for page in read_course(site.files.home).pages)
    for number in range(5):
        path = site.files.home / chance.choice(pages)
        lines = path.read_text("utf-8").split("\n")
        text = range(lines.index("---", 1), len(lines))
        place = chance.choice([at for at in text if lines[at][:1].isalpha() and lines[at].endswith(".")] or [-1])
        lines[place] += f" Word {number}."
        path.write_text("\n".join(lines), "utf-8")
        try:
            partly += assert_as_new(site) is not None
        except CourseError:  # where no text may stand
            path.write_text("\n".join(line.replace(f" Word {number}.", "") for line in lines), "utf-8")
    assert partly


def test_after_mistakes_all_that_changed_since_is_built(site):
    site.build()
    change(site.files.home / KNEADING, "You reach for more flour.", "You reach for more oil.")
    change(site.files.home / "quizzes/dough.yml", "explanation: A dough sticks", "explanaton: A dough sticks")
    with pytest.raises(CourseError):
        site.build()
    change(site.files.home / "quizzes/dough.yml", "explanaton: A dough sticks", "explanation: A dough sticks")
    assert_as_new(site)
    assert "more oil" in (site.folder / "modules/dough/kneading/index.html").read_text("utf-8")


def test_a_hook_of_the_hosts_sees_all_pages_each_time(site):
    (site.files.home / "hook.py").write_text("def on_page_markdown(markdown, **more):\n    return markdown\n", "utf-8")
    change(site.files.home / "mkdocs.yml", "plugins:", "hooks: [hook.py]\nplugins:")
    site.build()
    change(site.files.home / KNEADING, "You reach for more flour.", "You reach for more oil.")
    assert assert_as_new(site) is None


def test_pages_show_a_change_before_its_advice_is_looked_for(site, monkeypatch):
    told = []
    server = type("Server", (), {"show": lambda self: told.append("page")})()
    monkeypatch.setattr(preview, "advise", lambda course: [told.append("advice")][:0])
    preview._rebuild(site, server, told.append, words("en"))
    assert told == ["page", "advice"] and server.root == str(site.folder) and server.mistakes is None


def test_nothing_is_read_twice_that_says_the_same(site, monkeypatch):
    site.build()
    read = []
    for name in ("read_markdown", "read_yaml"):
        real = getattr(reader, name)
        monkeypatch.setattr(reader, name, lambda *args, real=real: read.append(args[1]) or real(*args))
    change(site.files.home / "quizzes" / "dough.yml", "bread you will bake this week", "bread you will bake this month")
    site.build()
    assert read == ["quizzes/dough.yml"]
