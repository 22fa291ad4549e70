"""What `kurs report` tells authors, and that the real course stands up to it."""

import shutil

import pytest
from conftest import ROOT
from mistakes import SMALL

from build_tools.__main__ import main
from build_tools.course import read_course
from build_tools.report import homeless, page_report, quiz_report, theme_report, unknown_words
from build_tools.words import words

ENGLISH = """language_tools:
  en: {readability: ari, spelling: en_US}
footer: [about]"""


@pytest.fixture
def course(tmp_path):
    root = shutil.copytree(SMALL, tmp_path / "course")
    settings = root / "course/course.yml"
    settings.write_text(settings.read_text("utf-8").replace("footer: [about]", ENGLISH), "utf-8")
    return root


def test_a_quiz_is_told_by_levels_places_and_objectives(course):
    told = quiz_report(read_course(course), words("en"))
    assert "Dough (dough): 6 questions" in told
    assert "levels: " in told and "kinds: choice" in told
    assert "the right option stands as number: " in told
    assert "kneading" in told and "ready" in told


def test_what_can_be_answered_wrong_and_says_nothing_is_told(course):
    quiz = course / "quizzes/dough.yml"
    item = "      - {{id: {0}, text: {1}, group: {2}{3}}}\n"
    items = (
        item.format("rye", "Rye", "grain", "")
        + item.format("salt", "Salt", "rest", ", feedback: It never grew.")
        + item.format("oats", "Oats", "grain", ", feedback: A grass.")
    )
    quiz.write_text(
        quiz.read_text("utf-8")
        + f"\n  - id: what-grows\n    type: sort\n    level: apply\n    lesson: kneading\n    see: kneading#gluten\n    prompt: What grows?\n    groups: {{grain: Grain, rest: Rest}}\n    items:\n{items}    explanation: Grain grows.\n",
        "utf-8",
    )
    assert "wrong options without feedback: what-grows" in quiz_report(read_course(course), words("en"))


def test_a_page_is_told_by_minutes_words_sources_and_review(course):
    told = page_report(read_course(course), words("en"))
    line = next(line for line in told.splitlines() if line.startswith("modules/dough/kneading "))
    assert "ARI" in told and "press 1, supplier 1" in line and line.endswith("2027-01-01")


def test_a_theme_without_a_home_is_told_and_fails(course, capsys):
    (course / "course/themes.yml").write_text(
        "rest:\n  title: Rest\n  seeds: ['1:2']\nair:\n  title: Air\n  page: dough/kneading#gluten\n", "utf-8"
    )
    read = read_course(course)
    assert homeless(read) == ["rest"]
    assert "1:2" in theme_report(read, words("en"))
    assert main(["--course", str(course), "--language", "en", "report", "--themes"]) == 1
    assert "Themes with neither a sheet on a page nor a page of their own (1): rest" in capsys.readouterr().out


def test_every_theme_of_the_real_course_has_a_home():
    course = read_course(ROOT)
    assert len(course.themes) >= 25 and homeless(course) == []


hunspell = pytest.mark.skipif(not shutil.which("hunspell"), reason="hunspell is not installed here")


@hunspell
def test_a_misspelt_word_is_told_with_its_place_and_the_course_knows_its_own(course):
    page = course / "modules/dough/en/kneading.md"
    page.write_text(
        page.read_text("utf-8").replace(
            "The dough sticks to everything.", "The dough stikcs to everything, says Brotvik."
        ),
        "utf-8",
    )
    (course / "course/words.en.txt").write_text("# names\nbrotvik\n", "utf-8")
    try:
        found = {(one.word, one.where) for one in unknown_words(read_course(course))}
    except LookupError:
        pytest.skip("hunspell has no English dictionary here")
    assert ("stikcs", "modules/dough/en/kneading.md:10") in found
    assert not any(word == "Brotvik" for word, _ in found)


@hunspell
def test_every_word_of_the_real_course_is_known():
    assert [f"{one.where}: {one.word}" for one in unknown_words(read_course(ROOT))] == []
