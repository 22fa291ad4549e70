"""Every time that is told agrees with every other: of a page, of a module, of a way through the course."""

import re

import pytest
from conftest import ROOT
from playwright.sync_api import expect

from build_tools.course import Minutes, read_course
from build_tools.render.spoken import Spoken
from build_tools.words import words

HOURS = ROOT / "build_tools/browser/mine/hours.js"
#: A number and its unit that a line may part.
PARTED = re.compile(r"[\d}] (?:min|t|h)\b")


class Voice(Spoken):
    def __init__(self, language):
        self.words = words(language)


@pytest.fixture(scope="module")
def course():
    return read_course(ROOT)


def stops(site_folder):
    """The minutes of every stop on the front page, module by module as its script reads them, and of the last one."""
    front = (site_folder / "nb/index.html").read_text("utf-8")
    lists = [part.partition("</ol>")[0] for part in front.split('class="map-lessons"')[1:]]
    whole = re.findall(r'data-check="course".*?data-minutes="([\d ]+)"', front)
    rows = [[row for row in part.split("<li")[1:] if "data-extra" not in row.partition(">")[0]] for part in lists]
    return [[_sum(re.search(r'data-minutes="([\d ]+)"', row)[1]) for row in part] for part in rows], _sum(whole[0])


def _sum(parts):
    return sum(map(int, parts.split()))


def test_a_sum_is_that_of_its_stops_as_each_of_them_is_told(site_folder, course):
    modules, last = stops(site_folder)
    assert [module.minutes.total for module in course.modules] == [sum(told) for told in modules]
    assert course.minutes.total == sum(map(sum, modules)) + last
    assert {course.path_minutes(name) for name in ("leader", "key-person")} == {course.minutes}


@pytest.mark.parametrize("language", ["nb", "en"])
def test_the_build_and_the_script_round_and_say_a_sum_alike(browser, language):
    voice = Voice(language)
    page = browser.new_page()
    said = page.evaluate(
        f"(words) => {{ const say = (name, values) => words[name].replace(/{{(.+?)}}/g, (_, key) => values[key])\n"
        f"{HOURS.read_text('utf-8')}\nreturn [...Array(400).keys()].map(aboutHours) }}",
        dict(voice.words.learner),
    )
    page.close()
    assert said == [voice.span(Minutes(read=count).about) for count in range(400)]
    some = " · ".join(said[count] for count in (2, 58, 61, 62, 125)).replace("\u00a0", " ")
    assert some == {"nb": "2 min · 1 t · 1 t · 1 t · 2 t 5 min", "en": "2 min · 1 h · 1 h · 1 h · 2 h 5 min"}[language]


def test_a_number_stays_beside_its_unit():
    for language in ("nb", "en"):
        said = {**words(language).learner, **words(language).script}
        assert [name for name, sentence in said.items() if PARTED.search(sentence)] == []


def test_my_page_says_what_the_front_page_says(visit, course):
    page, voice = visit.open("my-page/"), Voice("nb")
    expect(page.locator(".progress-module:not(.whole) .module-state")).to_have_text(
        [re.compile(rf"stopp\s+{voice.span(module.minutes.about)}$") for module in course.modules]
    )
    expect(page.get_by_text(f"tar {voice.long_time(course.minutes)}.")).to_be_visible()
    front = visit.open("", page=page)
    for module in course.modules:
        expect(front.get_by_text(f"en sjekk, {voice.long_time(module.minutes)}").first).to_be_visible()
