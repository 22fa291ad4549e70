"""The door to an author's files: several folders, highest first, are read, listed and asked as one."""

import ast
import shutil
from pathlib import Path

import pytest
from conftest import ROOT
from mistakes import SMALL

from build_tools.advice import advise
from build_tools.build import build_site
from build_tools.build.settings import mkdocs_settings
from build_tools.course import read_course
from build_tools.errors import CourseError
from build_tools.source.files import Files, Folder
from build_tools.target import NotReplaced
from build_tools.words import words
from build_tools.words.github import Annotations

#: An ä of two characters, as macOS may write it, and of one.
APART, WHOLE = "a\u0308", "\u00e4"


@pytest.fixture
def layers(tmp_path):
    """Makes folders, highest first, from what each holds: texts under their paths, None for a folder, a Path for what a
    link leads to."""

    def lay(*holds):
        folders = []
        for number, texts in enumerate(holds):
            root = tmp_path / f"{number}"
            root.mkdir()
            for name, text in texts.items():
                path = root / name
                path.parent.mkdir(parents=True, exist_ok=True)
                if text is None:
                    path.mkdir()
                elif isinstance(text, Path):
                    path.symlink_to(text)
                else:
                    path.write_text(text, "utf-8")
            folders.append(Folder(root, f"layer-{number}" if number < len(holds) - 1 else ""))
        return Files(tuple(folders))

    return lay


def test_what_lies_in_a_higher_folder_takes_the_place_of_what_lies_below_and_the_rest_is_added(layers):
    files = layers(
        {"course/en/a.md": "highest", "quizzes/new.yml": "new"},
        {"course/en/a.md": "middle", "course/en/b.md": "middle"},
        {"course/en/a.md": "own", "course/en/b.md": "own", "course/en/c.md": "own"},
    )
    assert files.names == ("course/en/a.md", "course/en/b.md", "course/en/c.md", "quizzes/new.yml")
    assert [files.text(name) for name in files.names] == ["highest", "middle", "own", "new"]
    assert files.stems("course/en", ".md") == ["a", "b", "c"] and files.below("course") == [
        "en/a.md",
        "en/b.md",
        "en/c.md",
    ]
    assert files.has("course/en/c.md") and not files.has("course/en/d.md") and not files.has("course/en")
    assert not files.has("course/en/A.md")
    assert [files.shown(name) for name in files.names] == [
        "layer-0/course/en/a.md",
        "layer-1/course/en/b.md",
        "course/en/c.md",
        "layer-0/quizzes/new.yml",
    ]
    assert (
        files.shown("course/en/d.md") == "course/en/d.md"
        and files.path("course/en/d.md").parent.parent.parent == files.home
    )


def test_a_file_above_a_folder_takes_the_place_of_all_that_lies_in_it(layers):
    files = layers({"modules/dough": "gone"}, {"modules/dough/en/index.md": "x", "modules/oven/en/index.md": "x"})
    assert files.names == ("modules/dough", "modules/oven/en/index.md")
    assert not files.has("modules/dough/en/index.md")


@pytest.mark.parametrize("inside", [{}, {"modules/dough/en/index.md/more.md": "x"}], ids=["empty", "filled"])
def test_a_folder_above_a_file_takes_its_place(layers, inside):
    files = layers({"modules/dough/en/index.md": None} | inside, {"modules/dough/en/index.md": "x"})
    assert files.names == tuple(inside)
    with pytest.raises(CourseError) as told:
        files.read("modules/dough/en/index.md")
    assert told.value.mistakes[0].message == "file-special"


def test_a_link_is_never_followed_in_whichever_folder_it_lies(layers, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "elsewhere" / "secret.md").write_text("secret")
    secret, away = tmp_path / "elsewhere" / "secret.md", tmp_path / "elsewhere"
    files = layers(
        {"course/en/a.md": secret, "course/en/d.md": "a true one"},
        {
            "course/en/a.md": "own",
            "course/en/b.md": secret,
            "course/en/c": away,
            "course/en/d.md": secret,
            "quizzes": away,
        },
    )
    assert files.links == ("course/en/a.md", "course/en/b.md", "course/en/c", "quizzes")
    assert files.names == ("course/en/a.md", "course/en/b.md", "course/en/d.md")
    assert files.has("course/en/c/secret.md") and files.text("course/en/d.md") == "a true one"
    for name in ("course/en/a.md", "course/en/b.md", "course/en/c/secret.md", "quizzes/secret.md"):
        with pytest.raises(CourseError) as told:
            files.read(name)
        assert [(one.message, one.place.file) for one in files.told(told.value.mistakes)] == [
            ("file-is-link", files.link_of(name))
        ]


def test_names_that_some_systems_take_for_one_are_told_across_folders(layers):
    files = layers(
        {"course/en/About.md": "x", f"course/en/l{APART}rm.md": "x", "modules/Dough/en/new.md": "x"},
        {"course/en/about.md": "x", f"course/en/l{WHOLE}rm.md": "x", "modules/dough/en/index.md": "x"},
    )
    assert set(files.twins()) == {
        ("course/en/about.md", "course/en/About.md"),
        (f"course/en/l{WHOLE}rm.md", f"course/en/l{APART}rm.md"),
        ("modules/dough", "modules/Dough"),
    }


def test_what_begins_with_a_dot_and_what_stands_outside_the_parts_is_no_part(layers):
    files = layers({"course/.git/a.md": "x", "notes/a.md": "x", "course/en/.a.md.swp": "x"}, {"course/en/a.md": "x"})
    assert files.names == ("course/en/a.md",)


def test_files_are_as_they_were_when_first_asked_until_they_are_looked_at_again(layers):
    files = layers({"course/en/a.md": "x"}, {})
    assert files.names == ("course/en/a.md",)
    (files.folders[1].path / "quizzes").mkdir()
    (files.folders[1].path / "quizzes" / "b.yml").write_text("x")
    assert files.names == ("course/en/a.md",)
    assert files.again().names == ("course/en/a.md", "quizzes/b.yml")


def test_every_folder_with_a_part_of_the_course_is_watched(layers):
    files = layers({"course/en/a.md": "x"}, {"course/en/a.md": "x", "quizzes/b.yml": "x"})
    above, own = (folder.path for folder in files.folders)
    assert files.watched() == [above / "course", own / "course", own / "quizzes"]


# A whole course, laid on top of another.

#: What the higher folder has for itself; where it replaces something, the lower one has nonsense.
OVER = {
    "course/course.yml": "[nonsense",
    "course/en": "",
    "modules/dough/en/kneading.md": "[nonsense",
    "modules/dough/en/drawings/net.svg": "<nonsense",
    "modules/dough/en/bowl.png": "nonsense",
    "modules/oven/en/index.md": "",
    "quizzes/dough.yml": "[nonsense",
}


@pytest.fixture
def laid(tmp_path):
    """The small course in two folders, of which the lower is no course by itself."""
    own, above = tmp_path / "course", tmp_path / "course" / "editions" / "mine"
    shutil.copytree(SMALL, own)
    (own / "modules" / "dough" / "en" / "bowl.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    for name, below in OVER.items():
        (above / name).parent.mkdir(parents=True, exist_ok=True)
        (own / name).rename(above / name)
        if below:
            (own / name).write_text(below, "utf-8")
    return Files((Folder(above, "editions/mine"), Folder(own)))


def merged(files, into):
    """One folder that holds what the folders of these files are together."""
    for folder in reversed(files.folders):
        shutil.copytree(folder.path, into, dirs_exist_ok=True, ignore=shutil.ignore_patterns("editions"))
    return into


def test_two_folders_give_the_site_of_the_folder_that_they_are_together(laid, tmp_path, monkeypatch):
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1767225600")
    sites = tmp_path / "two", tmp_path / "one"
    for site, source in zip(sites, (laid, merged(laid, tmp_path / "merged")), strict=True):
        build_site(source, site)
    two, one = (
        {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()} for site in sites
    )
    assert two == one and Path("en/modules/dough/bowl.png") in one


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new), "utf-8")


def told(files, form=None):
    with pytest.raises(CourseError) as error:
        read_course(files.again())
    return [(form or words("en")).line(mistake) for mistake in error.value.mistakes]


def test_a_mistake_is_told_in_the_file_of_the_folder_that_its_line_comes_from(laid):
    above, own = (folder.path for folder in laid.folders)
    lesson = "modules/dough/en/kneading.md"
    change(above / lesson, "term:gluten", "term:glutn")
    assert [line.partition(":")[0] for line in told(laid)] == [f"editions/mine/{lesson}"]
    assert told(laid, Annotations(words("en"), "kurs/"))[0].startswith(f"::error file=kurs/editions/mine/{lesson},")
    change(above / lesson, "term:glutn", "term:gluten")
    change(own / "modules/dough/en/resting.md", "id: resting", "id: kneading")
    assert any(
        line.startswith("modules/dough/en/resting.md:") and f"(editions/mine/{lesson})" in line for line in told(laid)
    )


def test_a_part_that_only_leads_elsewhere_and_the_hosts_settings_are_told_there_too(laid):
    above = laid.folders[0].path
    (above / "mkdocs.yml").write_text("site_name: x\nplugins: [nope]\n", "utf-8")
    with pytest.raises(CourseError) as stopped:
        mkdocs_settings(laid)
    assert [one.place.path for one in stopped.value.mistakes] == ["editions/mine/mkdocs.yml"]
    (above / "quizzes").rename(above / "aside")
    (above / "quizzes").symlink_to("aside")
    assert told(laid)[-1].startswith("editions/mine/quizzes:1:1: editions/mine/quizzes only leads")


def test_advice_is_told_there_too(laid):
    above = laid.folders[0].path
    change(above / "quizzes/dough.yml", "quiz: dough", "quiz: dough\naccept: {right-often-longest: why not}")
    assert {advice.place.path for advice in advise(read_course(laid))} == {"editions/mine/quizzes/dough.yml"}


def test_no_site_takes_the_place_of_any_of_the_folders(laid):
    for target in (laid.folders[0].path, laid.folders[0].path / "course" / "en"):
        with pytest.raises(NotReplaced, match="target-holds-course|target-in-course"):
            build_site(laid, target)


# Nobody reads past the door.

#: The rooms that an author's files pass through, once they have been read.
ROOMS = ("advice", "blocks", "course", "directive", "guest", "prose", "report", "search", "sheets")
READING = {
    "exists",
    "glob",
    "is_dir",
    "is_file",
    "iterdir",
    "open",
    "read_bytes",
    "read_text",
    "rglob",
    "scandir",
    "walk",
}


def test_no_later_room_reads_or_lists_a_file_itself():
    found = [
        f"{path.relative_to(ROOT)}:{node.lineno}: {name}"
        for room in ROOMS
        for path in sorted((ROOT / "build_tools" / room).glob("*.py"))
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if (name := getattr(node, "attr", getattr(node, "id", ""))) in READING
    ]
    assert found == []
