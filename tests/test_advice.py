"""What an author reads about questions that could be better, and how it is answered."""

import shutil
from types import SimpleNamespace

import pytest
from conftest import ROOT
from mistakes import SMALL, cases
from test_author_mistakes import change, files, gaps

from build_tools.__main__ import main
from build_tools.advice import Advice, advise
from build_tools.build.again import Again
from build_tools.build.preview import _rebuild
from build_tools.course import read_course
from build_tools.course.entries import Source
from build_tools.course.models import QuizFile, SetMeta
from build_tools.errors import Mistake, Place
from build_tools.questions import Question
from build_tools.source.files import Files
from build_tools.words import languages, words
from build_tools.words.github import Annotations

CASES = cases("advice")


@pytest.fixture
def course(tmp_path):
    """A copy of the small course, about which there are two pieces of advice."""
    root = shutil.copytree(SMALL, tmp_path / "course")
    change(root / "quizzes/dough.yml", "feedback: The net is not there yet.", "feedback: 100 % right!")
    change(root / "quizzes/dough.yml", "prompt: Which signs tell that", "prompt: Which signs do not tell that")
    return root


@pytest.mark.parametrize("case", CASES, ids=[f"{case.topic}: {case.name}" for case in CASES])
def test_the_author_reads(case, tmp_path):
    course = read_course(case.write(tmp_path / "course"))
    assert [words("en").advice_line(advice) for advice in advise(course)] == case.says


def test_every_advice_is_met_by_a_case():
    met = {line[line.rindex("[") + 1 : -1] for case in CASES for line in case.says}
    assert met == set(words("en").advice)


def test_every_advice_can_be_answered_where_it_is_about():
    known = {name for shape in (Question, QuizFile, SetMeta, Source) for name in names_of(shape)}
    assert known | {"nothing-to-accept"} == set(words("en").advice)


def names_of(shape):
    return shape.model_json_schema()["properties"]["accept"]["propertyNames"]["enum"]


@pytest.mark.parametrize("language", languages())
def test_every_language_has_the_same_advice(language):
    here, there = words(language), words("en")
    assert {name: gaps(told) for name, told in here.advice.items()} == {
        name: gaps(told) for name, told in there.advice.items()
    }
    assert all(len(told) == 2 and not any(part.endswith((".", ":")) for part in told) for told in here.advice.values())
    assert here.negative_words and here.catch_all_options
    assert all(isinstance(word, str) for word in (*here.negative_words, *here.catch_all_options))


# In Norwegian.


@pytest.mark.parametrize(
    "prompt, advised",
    [
        ("Hvilket tiltak passer ikke?", True),
        ("Hvilket tiltak passer **ikke**?", False),
        ("Alle tiltakene passer, bortsett fra ett. Hvilket?", False),
        ("Hvilke tiltak passer, bortsett fra kurset?", True),
        ("Den som ikke bruker nett, får hjelp. Hva gjør du?", False),
    ],
)
def test_negative_words_of_the_courses_own_language(course, prompt, advised):
    assert told_in_norwegian(course, "Which signs do not tell that the dough is ready?", prompt) == (
        ["negative-stem"] if advised else []
    )


@pytest.mark.parametrize(
    "text",
    ["Alle de ovenfor", "Alle alternativene er riktige", "Ingen av svarene ovenfor", "Begge deler.", "Ingen av delene"],
)
def test_options_about_the_other_options_in_norwegian(course, text):
    assert told_in_norwegian(course, "A hotter oven", text) == ["catch-all-option"]


def told_in_norwegian(root, old, new):
    """The names of the advice about the small course's questions in Norwegian."""
    change(root / "course/course.yml", "languages: [en]", "languages: [nb]")
    change(root / "course/course.yml", "title: {en: Bread at home}", "title: {nb: Brød}")
    change(root / "course/course.yml", "{en: press}", "{nb: presse}")
    change(root / "course/course.yml", "{en: seller}", "{nb: selger}")
    for folder in ("course", "modules/dough", "modules/oven"):
        (root / folder / "en").rename(root / folder / "nb")
    for page in root.rglob("*.md"):
        page.write_text(page.read_text("utf-8").replace("/en/", "/nb/"), "utf-8")
    change(root / "quizzes/dough.yml", "100 % right!", "The net is not there yet.")
    change(root / "quizzes/dough.yml", old, new)
    return [advice.message for advice in advise(read_course(root))]


# The command line.

TOLD = """\
quizzes/dough.yml:20:19: advice: the feedback «100 % right!» explains nothing: say what makes the option tempting and why it fails, or why it is right [feedback-short]
quizzes/dough.yml:33:13: advice: the question turns on «not», which is easily overlooked: ask the other way round, or write **not** [negative-stem]
2 pieces of advice. Follow them, or write under accept why not.
"""
CONTENT = f"Bread at home: {len(read_course(SMALL).pages)} pages, 2 lessons, 6 questions, no mistakes.\n"


def test_check_gives_advice_and_lets_it_pass(course, capsys):
    before = files(course)
    assert main(["--course", str(course), "check"]) == 0
    assert capsys.readouterr().out == TOLD + CONTENT
    assert files(course) == before


def test_a_strict_check_does_not_let_it_pass(course, capsys):
    assert main(["--course", str(course), "check", "--strict"]) == 1
    assert capsys.readouterr().out.startswith(TOLD)


def test_a_strict_check_passes_when_advice_is_followed_or_answered(course, capsys):
    change(course / "quizzes/dough.yml", "100 % right!", "The net is not there yet.")
    assert main(["--course", str(course), "check", "--strict"]) == 1
    assert "1 piece of advice. Follow it, or write under accept why not." in capsys.readouterr().out
    change(
        course / "quizzes/dough.yml",
        "    prompt: Which signs",
        "    accept: {negative-stem: The recipe asks so.}\n    prompt: Which signs",
    )
    assert main(["--course", str(course), "check", "--strict"]) == 0
    assert capsys.readouterr().out == CONTENT


def test_mistakes_come_alone(course, capsys):
    change(course / "quizzes/dough.yml", "level: judge", "level: judgement")
    assert main(["--course", str(course), "check", "--strict"]) == 1
    assert "advice" not in capsys.readouterr().out


def test_a_strict_build_stops_before_anything_is_written(course, capsys):
    (course / "site").mkdir()
    (course / "site/index.html").write_text("old")
    before = files(course)
    assert main(["--course", str(course), "build", "--strict"]) == 1
    assert capsys.readouterr().out == TOLD + "Nothing was written.\n"
    assert files(course) == before


def test_a_build_says_nothing_about_advice(course, capsys):
    assert main(["--course", str(course), "build"]) == 0
    assert "advice" not in capsys.readouterr().out
    assert (course / "site/index.html").is_file()


def test_the_real_course_passes_a_strict_check(capsys):
    assert main(["--course", str(ROOT), "check", "--strict"]) == 0
    assert "råd" not in capsys.readouterr().out


# In a GitHub workflow.


def test_advice_is_a_warning_at_its_place(course, capsys):
    assert main(["--course", str(course), "check", "--format", "github"]) == 0
    first, second, *rest = capsys.readouterr().out.splitlines()
    assert first.startswith(
        f"::warning file={course.as_posix()}/quizzes/dough.yml,line=20,col=19,title=advice%3A feedback-short::the feedback «100 %25 right!»"
    )
    assert second.endswith("which is easily overlooked: ask the other way round, or write **not** [negative-stem]")
    assert not any(line.startswith("::") for line in rest)


def test_a_mistake_is_an_error_at_its_place(course, capsys, monkeypatch):
    monkeypatch.chdir(course)
    change(course / "quizzes/dough.yml", "level: judge", "level: judge, or not: 50%")
    assert main(["check", "--format", "github"]) == 1
    first, second = capsys.readouterr().out.splitlines()
    assert first.startswith(
        "::error file=quizzes/dough.yml,line=29,col=25,title=mistake in the course::a colon stands in a text"
    )
    assert second == "1 mistake. Nothing was written."


def test_signs_that_would_end_an_annotation_are_escaped():
    form = Annotations(words("en"), "my,courses:100%/")
    mistake = Mistake(Place("a\r\nb.md", 2, 3), "file-unknown", {"file": "x%0A::error::\u2028y,z"})
    told = "::error file=my%2Ccourses%3A100%25/a%0D%0Ab.md,line=2,col=3,title=mistake in the course::the link leads to x%250A::error:: y,z, which"
    assert form.line(mistake).startswith(told)
    advice = Advice(Place("a.yml"), "nothing-to-accept", {"name": "50 %"})
    assert form.advice_line(advice).startswith(
        "::warning file=my%2Ccourses%3A100%25/a.yml,line=1,col=1,title=advice%3A nothing-to-accept::"
    )
    assert "\n" not in form.line(mistake)


# In the preview.


def test_the_preview_gives_advice_in_the_terminal(course, tmp_path):
    said, server = [], SimpleNamespace(show=lambda: None)
    _rebuild(Again(Files.of(course), tmp_path), server, said.append, words("en"))
    assert said == TOLD.splitlines()[:-1]
    assert server.mistakes is None
