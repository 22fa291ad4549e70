"""Courses of other shapes than ours: what is drawn and shown of them is whole, and says the same in every place."""

import json
import re
import shutil

import pytest
from conftest import built_small, served, visiting
from mistakes import SMALL
from playwright.sync_api import expect

from build_tools.course import read_course
from build_tools.hand import MapFile, Stop, road_map
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


def test_what_stands_at_the_beginning_of_the_road_is_not_cut_on_a_phone():
    words = "Nettverkskompetansen"
    drawn = road_map([Stop("Dough", ())], MapFile(start={"figure": "home", "text": words}), "narrow")
    assert float(re.search(rf'x="([\d.]+)"[^>]*>{words}', drawn)[1]) > 90


def test_the_map_gives_a_module_the_number_and_the_tint_that_its_pages_have(small_course):
    change(small_course, "course/course.yml", ("[dough, oven]", "[oven, dough]"))
    (small_course / "course/en/drawings").mkdir()
    (small_course / "course/en/drawings/map.yml").write_text("stops: {dough: house}\n", "utf-8")
    course = read_course(small_course)
    page = course.by_file["course/en/index.md"]
    for drawn in str(map_drawing(View(course, words("en"), page, page.address))).split("\n"):
        assert re.findall(r'd-count" y="5.5">(\d+)<', drawn) == ["2"]
        assert "d-tint-2 d-far" in drawn


QUESTION = """quiz: yeast
questions:
  - {id: warm, type: choice, level: recall, lesson: yeast, see: yeast#a, prompt: How warm?, explanation: So.,
     options: [{id: a, text: As the hand, correct: true}, {id: b, text: As the oven, feedback: Then it dies in the heat.}]}
"""


def add_yeast(root):
    """A module with a long name whose only lesson is called as it is, and whose page has no list of it."""
    change(
        root, "course/course.yml", ("[dough, oven]", "[oven, dough, yeast, salt]"), ("pass_mark", f"{PATHS}pass_mark")
    )
    change(root, "course/en/index.md", ("## The modules", "/// paths\n///\n\n## The modules"))
    folder = root / "modules/yeast/en"
    (folder / "drawings").mkdir(parents=True)
    head = "summary: What makes it rise.\nreviewed: 2026-01-01\nreview_by: 2027-01-01\n"
    (folder / "index.md").write_text(f"---\ntitle: {LONG}\nquestion: Why?\n{head}lessons: [yeast]\n---\nIt rises.\n")
    lesson = (
        f"---\nid: yeast\ntitle: Yeast\ngoals: [see it rise]\n{head}---\n## A {{#a}}\n\nIt rises.\n\n## Questions\n\n"
    )
    (folder / "yeast.md").write_text(f"{lesson}/// quiz | yeast\nlesson: yeast\n///\n")
    (folder / "check.md").write_text(f"---\ntitle: Check of yeast\n{head}---\n/// check | yeast\n///\n")
    (root / "modules/salt/en").mkdir(parents=True)
    (root / "modules/salt/en/index.md").write_text(f"---\ntitle: Salt\nquestion: How much?\n{head}---\nLittle.\n")
    (root / "quizzes/yeast.yml").write_text(QUESTION)


PATHS = f"paths:\n  all: {{title: {{en: Everybody}}}}\n  few: {{title: {{en: {LONG} {LONG}}}, pages: [yeast/yeast]}}\n"


@pytest.fixture
def odd_visit(browser, once, request):
    for folder in served(built_small(once, "odd", add_yeast), "en"):
        yield from visiting(browser, folder, request, locale="en-GB")


def test_a_lesson_that_is_called_as_its_module_is_not_taken_for_its_check(odd_visit):
    page = odd_visit.open("modules/yeast/yeast/")
    page.get_by_role("button", name="Mark as read").click()
    odd_visit.open("my-page/", page=page)
    lines = page.locator("details[data-module=yeast] .line i")
    expect(lines).to_have_count(2)
    assert lines.evaluate_all("all => all.map(one => one.hasAttribute('data-done'))") == [True, False]
    odd_visit.open(page=page)
    # The dot of what is done is filled also where the system has few colours.
    page.emulate_media(forced_colors="active")
    fill = "li => getComputedStyle(li, '::before').backgroundColor"
    done, left = page.locator("#course-map-yeast > li").evaluate_all(f"all => all.map({fill})")
    assert done != left
    where = page.locator(".d-map.d-wide").evaluate(
        "map => [...map.querySelectorAll('.d-step')].filter(one => "
        "map.querySelector('.d-you').getAttribute('transform') === `translate(${one.dataset.x} ${one.dataset.y})`)"
        ".map(one => ({ ...one.dataset }).check)"
    )
    assert where == ["yeast"]


def test_the_stop_that_comes_next_does_not_fall_apart_on_a_phone_with_large_letters(odd_visit):
    page = odd_visit.open("modules/dough/kneading/")
    page.get_by_role("button", name="Mark as read").click()
    odd_visit.open("modules/dough/", page=page)
    page.set_viewport_size({"width": 320, "height": 800})
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    next_stop = page.locator(".stops > [data-here] > div > a")
    # «Resting», which has seven letters.
    assert next_stop.evaluate("link => link.getClientRects().length") <= 2


def test_a_module_opens_as_one_also_where_its_page_does_not_list_its_lessons(odd_visit):
    page = odd_visit.open("modules/yeast/")
    assert page.locator(".opening").evaluate("one => getComputedStyle(one).display") == "grid"


def test_a_module_without_lessons_does_not_count_them(odd_visit):
    page = odd_visit.open()
    row = page.locator(".map-module").filter(has_text="Salt")
    assert row.inner_text().split() == ["Salt", "How", "much?"]
    page.set_viewport_size({"width": 390, "height": 800})
    expect(page.get_by_role("button", name="lessons")).to_have_count(2)


def test_a_long_name_of_a_module_keeps_to_its_place_on_my_page(odd_visit):
    page = odd_visit.open("my-page/")
    row = page.locator("details[data-module=yeast] > summary")
    name, line = (row.locator(one).bounding_box() for one in ("h3", ".line"))
    assert name["x"] + name["width"] <= line["x"]
    assert line["x"] + line["width"] <= row.bounding_box()["x"] + row.bounding_box()["width"]


def test_long_names_of_paths_stay_in_their_cards(odd_visit):
    page = odd_visit.open()
    inside = "card => card.scrollWidth <= card.clientWidth && card.getBoundingClientRect().right <= innerWidth"
    assert page.locator(".paths > li").evaluate_all(f"all => all.map({inside})") == [True, True]


def without_my_page(root):
    (root / "course/en/my-page.md").unlink()


def test_who_has_gone_all_the_way_sees_so_in_a_course_without_my_page(browser, once, request):
    read = {name: {"read": True, "time": "2026-01-02T10:00:00.000Z"} for name in ("kneading", "resting")}
    sat = {
        "begun": "2026-01-02T10:00:00.000Z",
        "questions": ["a"],
        "done": {"time": "2026-01-02T10:00:00.000Z", "right": 1, "of": 1, "passed": True},
    }
    record = {"version": 1, "read": read, "checks": {"dough": {"sittings": [sat]}, "course": {"sittings": [sat]}}}
    for folder in served(built_small(once, "no-my-page", without_my_page), "en"):
        for learner in visiting(browser, folder, request, locale="en-GB"):
            page = learner.open("about/")
            page.evaluate("record => localStorage.setItem('kurs:bread', record)", json.dumps(record))
            learner.open(page=page)
            expect(page.get_by_role("heading", level=1)).to_have_text("You have arrived")
            expect(page.locator("[data-start]")).to_be_hidden()
