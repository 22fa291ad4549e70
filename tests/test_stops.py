"""What a path goes through, with whose stops each stands, and how long it takes."""

import shutil

import pytest
from conftest import ROOT
from deeper import add_deeper, change

from build_tools.course import Minutes, publishable, read_course
from build_tools.course.stops import extras
from build_tools.errors import CourseError
from build_tools.render.view import View
from build_tools.words import words

SETTINGS, PAGES = "course/course.yml", "[dough/kneading, about, sheets/bake-plan, sheets/rota]"


@pytest.fixture
def root(tmp_path):
    shutil.copytree(ROOT / "tests/small", tmp_path / "course")
    add_deeper(tmp_path / "course")
    return tmp_path / "course"


def head(root, pages=PAGES):
    change(root / SETTINGS, PAGES, pages)
    course = read_course(root)
    return course, course.path_stops["head"]


def test_a_sheet_takes_what_it_says_or_two_minutes_a_place_to_write_and_half_of_one_a_tick(root):
    _, stops = head(root)
    assert [stop.minutes.write for stop in stops[2:]] == [6, 7]
    grid = "parts:\n  - {id: g, type: grid, title: G, columns: {a: A}, rows: {x: X, y: Y}, empty_rows: 1}\n"
    table = grid.replace("grid", "table").partition("\n")[2].replace("id: g", "id: t")
    for name, parts, minutes in (("bake-plan", grid, 2), ("rota", grid + table, 8)):
        file = root / f"course/sheets/{name}.yml"
        text = file.read_text("utf-8").replace("minutes: 7\n", "")
        file.write_text(text.partition("parts:")[0] + parts, "utf-8")
        assert read_course(root).sheets[name].minutes == minutes


def test_the_time_of_a_path_is_the_sum_of_its_stops(root):
    course, stops = head(root)
    kneading = course.lessons["kneading"].minutes
    assert course.path_minutes("head") == sum((stop.minutes for stop in stops), Minutes())
    assert course.path_minutes("head") == kneading + Minutes(read=1, write=13)


def test_a_sheet_on_the_front_page_of_a_module_takes_time_as_any_other(root):
    front = root / "modules/dough/en/index.md"
    front.write_text(front.read_text("utf-8") + "\n/// sheet | rota\n///\n", "utf-8")
    course, stops = head(root, "[dough/index, sheets/rota]")
    assert [stop.address for stop in stops] == ["modules/dough/index", "modules/dough/index#sheet-rota"]
    assert course.path_minutes("head") == Minutes(write=7)
    shares = View(course, words("en"), course.pages[0], "").shares(course.by_name["dough"])
    assert shares[0] == ("head", 1, Minutes(write=7))


def test_what_the_course_says_a_path_takes_is_held_against_that(root):
    change(root / SETTINGS, "title: {en: Head baker}", "title: {en: Head baker}\n    minutes: 60")
    with pytest.raises(CourseError) as told:
        read_course(root)
    assert [mistake.message for mistake in told.value.mistakes] == ["path-minutes"]


def test_what_belongs_to_no_module_stands_with_the_stop_before_it_or_with_the_first(root):
    course, stops = head(root, "[about, dough/evening, sheets/rota, dough/resting]")
    assert [stop.module for stop in stops] == ["dough"] * 4
    assert [stop.title for stop in stops] == ["About", "An evening", "Who bakes when", "Resting"]


def test_each_path_finds_its_stops_in_its_own_order(root):
    change(
        root / SETTINGS,
        "pages: [sheets/bake-plan, sheets/rota, dough/resting]",
        "pages: [about, sheets/rota, sheets/bake-plan]",
    )
    course, _ = head(root, "[sheets/bake-plan, sheets/rota]")
    rows = extras(course, course.by_name["dough"], late=False)
    told = {name: [row.stop for row in rows if name in row.paths] for name in ("head", "shift")}
    assert told == {name: list(course.path_stops[name]) for name in told}


def test_a_sheet_is_kept_under_a_name_that_is_published_and_never_lost(root):
    course, _ = head(root)
    names = [line.id for line in publishable([course]) if line.thing == "lesson"]
    assert names == ["kneading", "resting", "flour", "evening", "about-us", "sheet-bake-plan", "sheet-rota"]
    (root / "course/published.txt").write_text("course bread 1.0\nlesson sheet-rota 1.0\n", "utf-8")
    for _ in ("head", "shift"):
        change(root / SETTINGS, ", sheets/rota", "")
    assert "sheet-rota" not in read_course(root).sheet_stops


def test_a_path_goes_on_without_what_a_host_leaves_out(root):
    change(root / SETTINGS, "modules: [dough, oven]", "modules: [dough, oven, cake]\nhidden_modules: [dough]")
    cake = root / "modules/cake/en"
    shutil.copytree(root / "modules/dough/en", cake)
    for name in ("flour.md", "evening.md", "resting.md", "check.md", "drawings"):
        (shutil.rmtree if name == "drawings" else type(cake).unlink)(cake / name)
    (cake / "index.md").write_text(
        "---\ntitle: Cake\nquestion: Cake?\nsummary: Cake.\nlessons: [kneading]\n---\n", "utf-8"
    )
    (cake / "kneading.md").write_text(
        "---\nid: stirring\ntitle: Stirring\nsummary: Stir.\ngoals: [stir]\nreviewed: 2026-01-01\nreview_by: 2027-01-01\n---\nStir.\n",
        "utf-8",
    )
    about = root / "course/en/about.md"
    about.write_text(about.read_text("utf-8") + "\n/// sheet | bake-plan\n///\n", "utf-8")
    _, stops = head(root)
    assert [(stop.title, stop.address, stop.module) for stop in stops] == [
        ("About", "about", "cake"),
        ("What we bake", "about#sheet-bake-plan", "cake"),
    ]
