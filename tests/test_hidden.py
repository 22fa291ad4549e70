"""A host leaves modules and questions out in one line: everything follows, nothing leads nowhere, and no page is changed."""

import re
import shutil
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
import yaml
from conftest import ROOT, built_small, served, visiting
from playwright.sync_api import expect
from test_published import change

from build_tools.__main__ import main
from build_tools.course import read_course
from build_tools.words import words

SETTINGS = "course/course.yml"
LESSON = """\
---
id: baking
title: Baking
summary: Heat makes bread.
goals: [bake a bread]
reviewed: 2026-01-01
review_by: 2027-01-01
---
## Heat {#heat}

Bread is baked hot. ![Steam](steam.png)

/// quiz | oven
lesson: baking
///
"""
QUESTION = """\
  - id: {id}
    type: choice
    level: apply
    lesson: {lesson}
    see: {see}
    use: {use}
    prompt: How hot is {id}?
    options:
      - {{id: cold, text: Cold as stone, feedback: Stones are cold because nobody heats them.}}
      - {{id: hot, text: Hot, correct: true}}
    explanation: Read [about the heat](baking#heat).
"""
SESSION = """\
---
title: Meeting
summary: To talk about it.
---
/// handout | dough
essence: [Bread takes time.]
questions: [oven-heat, sticky-dough]
///
"""


def with_oven(root: Path) -> None:
    """The small course with a second module that is ready, and what leads to it from everywhere."""
    oven = root / "modules/oven/en"
    change(root, "modules/oven/en/index.md", ("coming: true", "lessons: [baking]"))
    with (oven / "index.md").open("a") as index:
        index.write("/// lessons\n///\n")
    (oven / "baking.md").write_text(LESSON)
    (oven / "check.md").write_text("---\ntitle: Check the oven\nsummary: One question.\n---\n/// check | oven\n///\n")
    for name in ("steam.png", "smoke.png"):
        (oven / name).write_bytes(b"\x89PNG\r\n\x1a\n")
    one = QUESTION.format(id="oven-heat", lesson="baking", see="baking#heat", use="both")
    (root / "quizzes/oven.yml").write_text(f"quiz: oven\nquestions:\n{one}")
    change(root, "quizzes/dough.yml", ("quiz: dough", "quiz: dough\naccept: {right-often-longest: Few questions.}"))
    with (root / "quizzes/dough.yml").open("a") as quiz:
        quiz.write(QUESTION.format(id="dough-heat", lesson="resting", see="baking#heat", use="lesson"))
    change(
        root,
        "modules/dough/en/index.md",
        ("lessons: [kneading, resting]", "lessons: [kneading, resting]\npages: [session]"),
    )
    (root / "modules/dough/en/session.md").write_text(SESSION)
    change(
        root,
        "course/en/about.md",
        (
            "A small course",
            "See [the baking](../../modules/oven/en/baking.md#heat) ![Smoke](../../modules/oven/en/smoke.png). A small course",
        ),
    )
    change(
        root,
        SETTINGS,
        (
            "footer:",
            "paths:\n  eater: {title: {en: Eater}, pages: [dough/kneading, oven/baking], check: false}\nfooter:",
        ),
    )


def hiding(line: str):
    def changed(root: Path) -> None:
        with_oven(root)
        if line == "coming":
            change(root, "modules/oven/en/index.md", ("lessons: [baking]", "lessons: [baking]\ncoming: true"))
        else:
            change(root, SETTINGS, ("footer:", f"{line}\nfooter:"))

    return changed


WAYS = {
    "hidden": "hidden_modules: [oven]",
    "coming": "coming",
    "off": "questions_off: [oven-heat, dough-heat, hostile]",
}


@pytest.fixture(scope="module", params=["hidden", "coming"])
def folder(request, once):
    return built_small(once, request.param, hiding(WAYS[request.param])), request.param


@pytest.fixture
def course(tmp_path):
    root = shutil.copytree(ROOT / "tests" / "small", tmp_path / "course")
    with_oven(root)
    return root


def dead(folder: Path) -> list[tuple[str, str]]:
    """Links and files on any page that lead nowhere."""
    found = []
    for page in folder.rglob("*.html"):
        for way in re.findall(r'(?:href|src)="([^"#]+)', page.read_text("utf-8")):
            if page.name != "404.html" and not urlsplit(way).scheme:
                target = (page.parent / unquote(way)).resolve()
                found += [] if (target / "index.html" if target.is_dir() else target).is_file() else [(page.name, way)]
    return found


def test_nothing_of_a_module_that_is_left_out_is_there_and_nothing_leads_to_it(folder):
    site, way = folder
    assert dead(site) == []
    left = {
        path.relative_to(site).as_posix()
        for path in site.rglob("*")
        if "oven" in path.as_posix().removeprefix(site.as_posix())
    }
    # A picture that another page shows stays.
    assert left == {"en/modules/oven", "en/modules/oven/smoke.png"}
    text = "".join(page.read_text("utf-8") for page in site.rglob("*.*") if page.suffix in (".html", ".js"))
    assert "oven-heat" not in text and "Check the oven" not in text
    assert ("Oven" in (site / "en/index.html").read_text("utf-8")) == (way == "coming")


def test_a_link_to_it_is_plain_words(folder):
    about = (folder[0] / "en/about/index.html").read_text("utf-8")
    assert "See <span>the baking</span>" in about
    resting = (folder[0] / "en/modules/dough/resting/index.html").read_text("utf-8")
    assert "Read <span>about the heat</span>." in resting and "How hot is dough-heat?" in resting


def test_a_gathering_leaves_its_question_out(folder):
    session = (folder[0] / "en/modules/dough/session/index.html").read_text("utf-8")
    assert "question-sticky-dough" in session and "oven-heat" not in session


def test_sums_checks_and_paths_follow(course):
    before = read_course(course)
    change(course, SETTINGS, ("footer:", "hidden_modules: [oven]\nfooter:"))
    after = read_course(course)
    oven = before.by_name["oven"].minutes.total
    assert oven > 0 and after.minutes.read == before.minutes.read - before.by_name["oven"].minutes.read
    assert [stop.address for stop in after.path_stops["eater"]] == ["modules/dough/kneading"]
    assert {question.id for question in before.course_checked} - {question.id for question in after.course_checked} == {
        "oven-heat"
    }
    assert after.course_draw.draw == len(after.course_checked) or after.course_draw.draw <= len(after.course_checked)


def test_check_says_in_a_line_what_is_left_out_and_is_content(course, capsys):
    change(course, SETTINGS, ("footer:", "hidden_modules: [oven]\nquestions_off: [sticky-dough]\nfooter:"))
    assert main(["--course", str(course), "--language", "en", "check", "--strict"]) == 0
    said = capsys.readouterr().out
    assert "Not shown: oven. Links to it stand as plain words: course/en/about.md (1).\n" in said
    assert "Questions that are off: 1.\n" in said


def test_a_published_module_may_be_hidden(course):
    assert main(["--course", str(course), "publish"]) == 0
    change(course, SETTINGS, ("footer:", "hidden_modules: [oven]\nfooter:"))
    assert [module.name for module in read_course(course).modules] == ["dough"]


def test_a_question_that_is_off_is_asked_nowhere(course):
    change(course, SETTINGS, ("footer:", "questions_off: [oven-heat, check-flour]\nfooter:"))
    read = read_course(course)
    assert read.by_name["oven"].check is None and read.lessons["baking"].questions == ()
    assert [question.id for question in read.by_name["dough"].checked if question.id == "check-flour"] == []
    assert "modules/oven/en/check.md" in read.left_out


def test_a_lesson_that_asks_nothing_any_more_says_so(once):
    site = built_small(once, "off", hiding(WAYS["off"]))
    page = (site / "en/modules/oven/baking/index.html").read_text("utf-8")
    assert words("en").learner["quiz-none"] in page and "course-questions" not in page
    assert dead(site) == []


@pytest.fixture(scope="module")
def off_site(once):
    yield from served(built_small(once, "off", hiding(WAYS["off"])), "en")


@pytest.fixture
def reader(browser, off_site, request):
    yield from visiting(browser, off_site, request)


def test_a_lesson_that_asks_nothing_can_be_read_and_marked(reader):
    page = reader.open("modules/oven/baking/")
    page.get_by_role("button", name="Mark as read").click()
    expect(page.locator(".read-state")).not_to_be_empty()
    expect(page.get_by_role("link", name="To the questions")).to_have_count(0)


REAL = yaml.safe_load((ROOT / SETTINGS).read_text("utf-8"))["modules"]


@pytest.mark.parametrize("hidden", [REAL[:1], REAL[1:3], REAL[1:]], ids="-".join)
def test_modules_of_the_real_course_can_be_left_out(tmp_path, hidden):
    for name in ("course", "modules", "quizzes"):
        shutil.copytree(ROOT / name, tmp_path / name)
    change(tmp_path, SETTINGS, ("pass_mark:", f"hidden_modules: [{', '.join(hidden)}]\npass_mark:"))
    read = read_course(tmp_path)
    assert [module.name for module in read.modules] == [name for name in REAL if name not in hidden]
    assert not {page.module for page in read.pages} & set(hidden)
