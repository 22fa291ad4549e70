"""Courses of other shapes than ours: what is drawn and shown of them is whole, and says the same in every place."""

import re
import shutil

import pytest
from mistakes import SMALL

from build_tools.course import read_course
from build_tools.hand import Stop, road_map
from build_tools.render import View
from build_tools.render.scenery import map_drawing
from build_tools.words import words

LONG = "Kompetanseutviklingsprogrammedarbeiderundersøkelse"


@pytest.fixture
def small_course(tmp_path):
    """A copy of the small course."""
    return shutil.copytree(SMALL, tmp_path / "course")


def change(root, file, *pairs):
    text = (root / file).read_text("utf-8")
    for old, new in pairs:
        assert text.count(old) == 1, (file, old)
        text = text.replace(old, new)
    (root / file).write_text(text, "utf-8")


def titles(*names, kind="wide"):
    """What stands below the stops of a map of these modules, its lines apart."""
    found = re.findall(
        r'<text class="d-t d-place"[^>]*>(.*?)</text>', road_map([Stop(name, ()) for name in names], None, kind)
    )
    return [re.sub("<[^>]*>", " ", one) for one in found]


@pytest.mark.parametrize("kind", ["wide", "narrow"])
def test_titles_stand_on_the_map_where_there_is_room_for_all_of_them(kind):
    assert titles("Transformasjon", "Økosystem", "Data", "Agilitet", "Ledelse", kind=kind)[1] == "Økosystem"
    assert titles(*["A & B"] * 12, kind=kind) == ["A &amp; B"] * 12
    assert titles(*[f"Module {number} of this course" for number in range(12)], kind=kind) == []
    assert titles(*[LONG] * 5, kind=kind) == []


def test_a_long_title_takes_another_line_and_stays_inside():
    first, second = titles("Dough", "Resting on a table", "Oven", kind="narrow")[:2]
    assert (first, second) == ("Dough", "Resting on a table")
    drawn = road_map([Stop("Dough", ()), Stop("Resting on a table, in a bowl", ()), Stop("Oven", ())], None, "narrow")
    assert 'dy="1.15em"' in drawn


def test_the_map_gives_a_module_the_number_and_the_tint_that_its_pages_have(small_course):
    change(small_course, "course/course.yml", ("[dough, oven]", "[oven, dough]"))
    (small_course / "course/en/drawings").mkdir()
    (small_course / "course/en/drawings/map.yml").write_text("stops: {dough: house}\n", "utf-8")
    course = read_course(small_course)
    page = course.by_file["course/en/index.md"]
    for drawn in str(map_drawing(View(course, words("en"), page, page.address))).split("\n"):
        assert re.findall(r'd-count" y="5.5">(\d+)<', drawn) == ["2"]
        assert "d-tint-2 d-far" in drawn
