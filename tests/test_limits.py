"""What is just inside a limit is taken, what is just outside is told: limits that need more than a line of the corpus."""

import shutil

import pytest
from conftest import ROOT

from build_tools.blocks.alphabet import in_alphabet
from build_tools.course import read_course
from build_tools.errors import CourseError
from build_tools.search import passages

_PATH = "paths: {{guest: {{title: {{en: Guest}}, text: {{en: All.}}, pages: [dough/resting], minutes: {minutes}}}}}\npass_mark: 0.5"


def with_path(root, minutes):
    """The small course with a lesson of over an hour, and a path through it that states its minutes."""
    shutil.copytree(ROOT / "tests" / "small", root)
    lesson, settings = root / "modules/dough/en/resting.md", root / "course/course.yml"
    lesson.write_text(lesson.read_text("utf-8") + "\n\nWait. " * 15_000, "utf-8")
    settings.write_text(settings.read_text("utf-8").replace("pass_mark: 0.5", _PATH.format(minutes=minutes)), "utf-8")
    return root


def said_of(root):
    try:
        read_course(root)
    except CourseError as error:
        return [mistake.message for mistake in error.mistakes]
    return []


@pytest.fixture(scope="module")
def taken(tmp_path_factory):
    """The minutes that the path takes."""
    return read_course(with_path(tmp_path_factory.mktemp("taken") / "course", 75)).path_minutes("guest").total


@pytest.mark.parametrize(
    ("share", "said"), [(0.91, []), (1.09, []), (0.88, ["path-minutes"]), (1.12, ["path-minutes"])]
)
def test_a_path_says_its_minutes_to_a_tenth(tmp_path, taken, share, said):
    assert taken > 60
    assert said_of(with_path(tmp_path / "course", round(taken * share))) == said


def test_letters_of_the_nordic_alphabets_stand_at_its_end_in_their_order():
    words = ["åpen", "ørret", "östlig", "ærlig", "ändring", "zink", "épée", "Eple", "alfa"]
    assert sorted(words, key=in_alphabet) == [
        "alfa",
        "épée",
        "Eple",
        "zink",
        "ändring",
        "ærlig",
        "ørret",
        "östlig",
        "åpen",
    ]


def test_what_is_left_out_of_the_search_ends_where_its_element_ends():
    html = '<p>Before.</p><div data-search-exclude><p>Key<br>of <b>it</b> all</p><img src="a.png" alt="">still<h2 id="q">Asked</h2>so</div><h2 id="after">After</h2><p>Found<br>here.</p>'
    assert [(one.anchor, one.title, one.text) for one in passages(html, "Page")] == [
        ("", "Page", "Before."),
        ("after", "After", "Found here."),
    ]
