"""What the hand draws of what authors write in YAML: the same at every build, light, whole, and readable on a phone."""

import gzip
import re
import shutil
import time
import xml.etree.ElementTree as ElementTree

import figure_sheet
import pytest
import yaml
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mistakes import SMALL

from build_tools.course import read_course
from build_tools.errors import CourseError
from build_tools.hand import Dot, MapFile, Stop, drawn_file, road_map
from build_tools.hand.figure import KIT
from build_tools.hand.format import FIGURES
from build_tools.hand.pen import Pen, whole
from build_tools.hand.person import GESTURES, HAIRS, POSES
from build_tools.policy import drawing_violations
from build_tools.source.yaml import read_yaml

SVG = "{http://www.w3.org/2000/svg}"
FILES = sorted([*ROOT.glob("modules/*/*/drawings/*.yml"), *ROOT.glob("course/*/drawings/*.yml")])
DRAWINGS = [file for file in FILES if file.stem != "map"]
GUIDE = (ROOT / "docs" / "drawings.md").read_text("utf-8")
#: Bytes of one drawing in a page, and of two side by side, gzipped.
HEAVIEST, HEAVIEST_TWO = 3_300, 4_400
STYLE = (ROOT / "build_tools/browser/page/drawing.css").read_text("utf-8")


def drawn(text, name="baker"):
    return drawn_file(read_yaml(text, f"drawings/{name}.yml"))


def scene(*things, **keys):
    """A drawing of these things, as its author writes it."""
    head = {"title": "Bakers", "desc": "Wait, knead, rest and bake: what four of them say.", **keys}
    return yaml.safe_dump(head | {"things": list(things)}, allow_unicode=True)


def person(**keys):
    return {"figure": "person", **keys}


def told(text):
    """The names of the mistakes in a drawing."""
    with pytest.raises(CourseError) as caught:
        drawn(text)
    return [mistake.message for mistake in caught.value.mistakes]


def paths(svg):
    return [path.get("d") for path in ElementTree.fromstring(svg).iter(f"{SVG}path")]


# What this course draws.


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: f"{file.parts[-4]}-{file.stem}")
def test_every_drawing_is_light_and_may_stand_in_a_page(file):
    made = drawn_file(read_yaml(file.read_text("utf-8"), file.relative_to(ROOT).as_posix()))
    for svg in filter(None, (made.svg, made.narrow)):
        assert len(gzip.compress(svg.encode(), 6)) <= (
            HEAVIEST_TWO if "panels:" in file.read_text("utf-8") else HEAVIEST
        )
        found = ElementTree.fromstring(svg).iter()
        wrong = [drawing_violations(part.tag.removeprefix(SVG), dict(part.attrib), ()) for part in found]
        assert list(filter(None, wrong)) == []


def test_all_drawings_together_take_no_time():
    texts = [(file.name, file.read_text("utf-8")) for file in DRAWINGS]
    documents = [read_yaml(text, name) for name, text in texts]
    started = time.process_time()
    for document in documents:
        drawn_file(document)
    assert (time.process_time() - started) / len(documents) < 0.3 / 60


def test_every_lesson_and_every_page_for_staff_and_politicians_has_a_picture():
    course = read_course(ROOT)
    pages = [
        page
        for module in course.modules
        for page in module.pages
        if page.address.rpartition("/")[2] not in ("index", "check", "session", "meeting", "sheets")
    ]
    assert [page.file for page in pages if all(block.name != "drawing" for block in page.blocks)] == []
    assert [module.name for module in course.modules if not module.opener] == []


# The same line at every build, a line of its own for every drawing.


def test_a_drawing_is_the_same_at_every_build_and_its_name_makes_its_line():
    text = scene(person(), {"figure": "house", "at": "left"})
    assert drawn(text).svg == drawn(text).svg
    assert drawn(text).svg != drawn(text, "oven").svg


def test_whole_numbers_stay_apart():
    assert whole("M1.2-0.4L-0.3-7.6l3-0.2") == "M1 0L 0-8l3 0"
    for name in KIT:
        pen = Pen(name)
        KIT[name].draw(pen, KIT[name].width, KIT[name].height, "b")
        numbers = [len(re.findall(r"-?\d+(?:\.\d+)?", path)) for path in (pen.svg(), whole(pen.svg()))]
        assert numbers[0] == numbers[1], name


def test_every_figure_pose_gesture_and_hair_can_be_drawn():
    for name in KIT:
        assert paths(drawn(scene({"figure": name}, width=480, narrow={"things": [person()]})).svg), name
    for key, names in (("pose", POSES), ("does", GESTURES), ("hair", HAIRS)):
        drawings = [drawn(scene(person(**{key: name}))).svg for name in names]
        assert len(set(drawings)) == len(names)


def test_the_kit_is_about_as_large_as_was_meant():
    assert len(GESTURES) >= 10
    assert len(KIT) >= 25


# Places.


def middle(svg, number=-1):
    """Where from left to right the last path of a drawing lies, roughly."""
    xs = [float(x) for x in re.findall(r"[MLC](-?[\d.]+)", paths(svg)[number])]
    return (min(xs) + max(xs)) / 2


def test_words_and_numbers_name_places_from_left_to_right():
    seen = [
        middle(drawn(scene({"figure": "clock", "at": at}, backdrop="none", ground="none")).svg)
        for at in ("far-left", "left", "middle", "right", "far-right", "300")
    ]
    assert seen == sorted(seen)
    assert abs(seen[2] - 160) < 6


def test_what_stands_on_a_table_stands_at_its_height_and_goes_along_with_it():
    def key(**table):
        things = [{"figure": "table", "name": "t", **table}, {"figure": "key", "stands_on": "t"}]
        svg = drawn(scene(*things, backdrop="none", ground="none")).svg
        return [float(y) for y in re.findall(r"[ML]-?[\d.]+ ?(-?[\d.]+)", paths(svg)[-1])]

    low, high = max(key()), max(key(height=60))
    assert high != low
    moved = drawn(scene({"figure": "table", "name": "t", "at": "left"}, {"figure": "key", "stands_on": "t"})).svg
    assert middle(moved) < 130


def test_things_can_be_named_before_they_stand_there():
    assert drawn(scene({"figure": "key", "stands_on": "t"}, {"figure": "table", "name": "t"})).svg


# Words.


def test_whoever_speaks_beside_another_is_not_hidden():
    said = drawn(
        scene(person(at=110, says="Wait, knead, rest"), person(at=200, says="rest and bake, wait", faces="left"))
    ).svg
    texts = [(float(t.get("x")), float(t.get("y"))) for t in ElementTree.fromstring(said).iter(f"{SVG}text")]
    assert len(texts) == len(set(texts)) >= 2


def test_a_text_is_never_smaller_than_twelve_pixels_on_the_narrowest_phone():
    size = float(re.search(r"\.d-t \{ font: 600 (\d+)px", STYLE)[1])
    assert told(scene(person(says="Wait"), width=374)) == ["drawing-text-small"]
    assert size * 320 / 373 >= 12
    assert drawn(scene(person(says="Wait"), width=373)).svg
    assert drawn(scene(person(), width=480)).svg, "without words it may be wide"


def test_markup_in_a_text_stays_text():
    svg = drawn(scene(person(says="<b>Wait</b> & bake"), desc="b Wait b bake")).svg
    assert "".join(ElementTree.fromstring(svg).itertext()).count("<b>Wait</b>") == 1


def test_what_a_phone_shows_instead_is_held_to_the_same():
    narrow = {"things": [person(says="Flour")], "width": 480}
    assert sorted(told(scene(person(), width=600, narrow=narrow))) == ["drawing-text-small", "drawing-word-untold"]


def test_panels_stand_beside_each_other_and_on_a_phone_below():
    panels = [{"head": head, "things": [person()]} for head in ("Wait", "Bake")]
    made = drawn(yaml.safe_dump({"title": "Wait and bake", "desc": "Two.", "panels": panels}))
    boxes = [[float(n) for n in ElementTree.fromstring(svg).get("viewBox").split()] for svg in (made.svg, made.narrow)]
    assert boxes[0][2] > 2 * 320 and boxes[1][2] == 320
    assert boxes[1][3] > 2 * boxes[0][3] - 20


# Whatever is written.

VALUES = st.sampled_from(["", "x", "table", "-1", "1e9", "nan", "true", [], {}, None, "left", "«»", "inf", ["a"], 5])


@settings(
    max_examples=150, derandomize=True, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow]
)
@given(
    key=st.sampled_from("figure name at stands_on left_of shift up size width tint text says pose holds".split()),
    value=VALUES,
)
def test_any_value_is_drawn_or_told(key, value):
    text = scene({"figure": "table", "name": "table"}, person(**{key: value}), {"figure": "board", key: value})
    try:
        assert "nan" not in drawn(text).svg
    except CourseError as error:
        assert error.mistakes


# The map.


def steps(svg):
    return [step for step in ElementTree.fromstring(svg).iter(f"{SVG}g") if step.get("class") == "d-step"]


@pytest.mark.parametrize("kind", ["wide", "narrow"])
@pytest.mark.parametrize("count", [1, 2, 5, 9])
def test_a_course_without_drawings_has_a_road_with_its_stops(kind, count):
    stops = [Stop(f"Part {number}", (Dot(), Dot(), Dot(check=True))) for number in range(count)]
    found = steps(road_map(stops, None, kind))
    assert len(found) == count * 4 + 1
    ways = [float(step.get("data-way")) for step in found]
    assert ways == sorted(ways) and 0 < ways[0] and ways[-1] <= 1000


def test_the_map_of_this_course_is_its_list_of_lessons(site_folder):
    page = (site_folder / "nb" / "index.html").read_text("utf-8")
    (wide, narrow) = re.findall(r'<svg[^>]*class="d-map.*?</svg>', page, re.DOTALL)
    course = read_course(ROOT)
    on_way = [lesson for module in course.modules for lesson in module.lessons]
    for drawing in (wide, narrow):
        named = set(re.findall(r'data-lesson="([^"]+)"', drawing))
        assert named >= {lesson.id for lesson in on_way}
        assert set(re.findall(r'data-module="([^"]+)"', drawing)) == set(course.by_name)
        assert 'aria-hidden="true"' in drawing
    assert len(gzip.compress((wide + narrow).encode(), 6)) < 20_000


def test_figures_of_the_map_are_those_that_its_file_names(tmp_path):
    root = shutil.copytree(SMALL, tmp_path / "course")
    (root / "course/en/drawings").mkdir()
    (root / "course/en/drawings/map.yml").write_text("stops: {dough: house}\nend: {figure: home, says: ♥}\n", "utf-8")
    road = read_course(root).map
    assert road == MapFile.model_validate({"stops": {"dough": "house"}, "end": {"figure": "home", "says": "♥"}})
    stops = [Stop("Dough", (Dot(),), road.stops["dough"])]
    assert road_map(stops, road, "wide") != road_map([Stop("Dough", (Dot(),))], road, "wide")


# The guide.


def test_the_picture_of_all_figures_is_current():
    assert figure_sheet.FILE.read_text("utf-8") == figure_sheet.sheet(), "write it anew: python tests/figure_sheet.py"


def test_the_guide_names_every_figure_and_everything_that_people_do():
    section = GUIDE[GUIDE.index("## The figures") :]
    named = set(re.findall(r"`([a-z-]+)`", section))
    assert {*FIGURES, *GESTURES, *POSES, *HAIRS} - named == set()


def test_the_examples_of_the_guide_can_be_drawn():
    examples = [part for part in re.findall(r"```yaml\n(.*?)```", GUIDE, re.DOTALL) if part.startswith("title:")]
    assert len(examples) >= 3
    for example in examples:
        assert drawn(example).svg
