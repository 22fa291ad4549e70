"""A quiz in somebody else's site: followed as docs/quiz-in-a-site.md says, with the package as pip installs it, in Material's own theme."""

import gzip
import json
import os
import re
import shutil
import subprocess
import sys

import pytest
import yaml
from conftest import ROOT, serve_folder, visiting
from examples import examples
from playwright.sync_api import expect
from test_access import LOOKS, SIZES, axe
from test_author_mistakes import ONLY_GUEST
from test_docs import write

from build_tools.policy import headers, violations
from build_tools.words import words

PAGE = (ROOT / "docs" / "quiz-in-a-site.md").read_text("utf-8")
#: What a host of a Material site can ask for: its own scripts stand in its pages.
OWN = {
    "Content-Security-Policy": "default-src 'none'; script-src 'self' 'unsafe-inline'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; worker-src 'self'"
}


@pytest.fixture(scope="session")
def installed(tmp_path_factory):
    """The package as pip installs it, in a folder of its own."""
    folder = tmp_path_factory.mktemp("pip")
    source = folder / "kompetanseloft"
    shutil.copytree(ROOT / "build_tools", source / "build_tools", ignore=shutil.ignore_patterns("__pycache__"))
    for name in ("pyproject.toml", "README.md", "LICENSE"):
        shutil.copy(ROOT / name, source)
    pip = [
        sys.executable,
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "--no-deps",
        "--no-build-isolation",
        "--no-index",
    ]
    done = subprocess.run([*pip, "--target", str(folder / "to"), str(source)], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr
    return folder / "to"


def mkdocs(installed, site):
    """Builds a site with the installed package alone, not with this folder."""
    env = os.environ | {"PYTHONPATH": str(installed), "NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600"}
    return subprocess.run(
        [sys.executable, "-m", "mkdocs", "build", "--strict", "--quiet"],
        cwd=site,
        env=env,
        capture_output=True,
        text=True,
    )


def built(installed, site):
    done = mkdocs(installed, site)
    assert done.returncode == 0, done.stdout + done.stderr
    return site / "site"


def documented(site):
    """The site of the document, below a folder."""
    for name, text in re.findall(r"^`([\w./]+)`\n\n```\w+\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL):
        write(site / name, text)
    return site


def every_kind(site):
    """A site with a page for each kind of question, in the places where a block can stand."""
    write(
        site / "mkdocs.yml",
        "site_name: Kinds\ntheme: {name: material, font: false, palette: [{media: '(prefers-color-scheme: light)'}, {media: '(prefers-color-scheme: dark)', scheme: slate}]}\n"
        "markdown_extensions: [admonition, attr_list, pymdownx.superfences, pymdownx.details, {pymdownx.tabbed: {alternate_style: true}}, pymdownx.blocks.details]\nplugins: [search, {kurs-quiz: {id: kinds}}]\n",
    )
    write(
        site / "docs" / "index.md",
        "# Kinds\n\n## Here\n\n### Deeper\n\nAll of them:\n/// quiz | kinds\n///\nAnd on it goes.\n",
    )
    write(site / "docs" / "deep" / "inside.md", NESTED)
    see = {"see": "index.md#here"}
    asked = [
        one.question | {"id": f"example-{one.kind}"} | ({**see} if "see" in one.question else {}) for one in examples()
    ]
    write(site / "quizzes" / "kinds.yml", yaml.safe_dump({"quiz": "kinds", "questions": asked}))
    for number in range(1, 6):
        other = NESTED_QUESTION.format(id=f"more-{number}", lesson="two") if number == 5 else ""
        write(
            site / "quizzes" / f"n{number}.yml",
            f"quiz: n{number}\nquestions:\n{NESTED_QUESTION.format(id=f'nested-{number}', lesson='one')}{other}",
        )
    (site / "docs" / "deep" / "net.png").write_bytes(
        bytes.fromhex(
            "89504e470d0a1a0a0000000d4948445200000001000000010804000000b51c0c020000000b4944415478da6364f80f00010501012718e3660000000049454e44ae426082"
        )
    )
    return site


NESTED_QUESTION = """\
  - id: {id}
    type: choice
    lesson: {lesson}
    prompt: Is it {id}?
    options:
      - {{id: yes, text: Yes, correct: true}}
      - {{id: no, text: No, feedback: It is not.}}
    explanation: "![net](deep/net.png) [here](index.md#here), [inside](deep/inside.md)"
"""
NESTED = """\
# Inside

!!! note

    /// quiz | n1
    ///

=== "Tab"

    Text before.

    /// quiz | n2
    ///

- in a list

    /// quiz | n3
    ///

//// details | More
/// quiz | n4
///
////

/// quiz | n5

lesson: one

///

```
/// quiz | unknown
///
```

    /// quiz | unknown
    ///
"""


@pytest.fixture(scope="session")
def own_folder(installed, tmp_path_factory):
    return built(installed, documented(tmp_path_factory.mktemp("own")))


@pytest.fixture(scope="session")
def kinds_folder(installed, tmp_path_factory):
    return built(installed, every_kind(tmp_path_factory.mktemp("kinds")))


def hosted(folder, sent):
    site, server = serve_folder(folder)
    site.headers = sent
    yield site
    server.shutdown()


@pytest.fixture(scope="session")
def own_site(own_folder):
    yield from hosted(own_folder, OWN)


@pytest.fixture(scope="session")
def kinds_site(kinds_folder):
    yield from hosted(kinds_folder, OWN)


@pytest.fixture
def reader(browser, own_site, request):
    """A visit to the site of the document."""
    yield from visiting(browser, own_site, request, locale="en-GB")


def sticky(page):
    return page.get_by_role("group", name="What do you do first?").locator("xpath=ancestor::quiz-choice")


def answer(question, label):
    question.get_by_label(label).check()
    question.get_by_role("button", name="Answer", exact=True).click()


# The package.


def test_everything_in_the_package_is_installed(installed):
    def files(folder):
        return {
            path.relative_to(folder).as_posix()
            for path in folder.rglob("*")
            if path.is_file() and "__pycache__" not in path.parts
        }

    assert files(ROOT / "build_tools") - files(installed / "build_tools") == set()


# The reader.


def test_a_wrong_answer_is_nudged_a_right_one_explained_and_a_reload_keeps_it(reader):
    page = reader.open()
    question = sticky(page)
    assert page.evaluate("() => Object.keys(localStorage)") == [], "nothing is written before the reader's own act"
    answer(question, "Add flour")
    expect(question.get_by_role("status")).to_contain_text("It helps the hands at once, but it makes the bread dry.")
    answer(question, "Knead on")
    expect(question.get_by_role("status")).to_contain_text("A dough sticks until the gluten has formed.")
    expect(question.get_by_role("link", name="Read again: What kneading does")).to_have_attribute(
        "href", "./#what-kneading-does"
    )
    expect(page.get_by_text("What you answer is kept in this browser only")).to_be_visible()
    page.reload()
    expect(question.get_by_label("Knead on")).to_be_checked()
    expect(question).to_contain_text("A dough sticks until the gluten has formed.")
    stored = reader.stored(page)
    assert set(stored) == {"kurs:bread-at-home"}
    assert len(json.loads(stored["kurs:bread-at-home"])["answers"]["sticky-dough"]["tries"]) == 2
    assert reader.site.asked.count("/assets/") == 0 and not [
        path for path in reader.site.asked if path.endswith(".yml")
    ]


def test_the_keyboard_alone_is_enough(reader):
    page = reader.open()
    question = sticky(page)
    question.get_by_role("radio").first.focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    expect(question.get_by_role("status")).to_contain_text("Right.")
    page.keyboard.press("Tab")
    expect(question.get_by_role("link", name="Read again")).to_be_focused()


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_it_is_a_worksheet_with_a_key(reader):
    page = reader.open()
    question = sticky(page)
    expect(question.get_by_text("You have kneaded for two minutes")).to_be_visible()
    expect(question.get_by_label("Oil the hands")).to_be_visible()
    expect(question.get_by_role("button")).to_have_count(0)
    question.get_by_text("Answer key").click()
    expect(question.get_by_text("A dough sticks until the gluten has formed.")).to_be_visible()


def test_paper_shows_neither_key_nor_answer(reader):
    page = reader.open()
    question = sticky(page)
    answer(question, "Knead on")
    expect(question.get_by_role("status")).to_contain_text("Right.")
    page.emulate_media(media="print")
    expect(question.get_by_text("Oil the hands").first).to_be_visible()
    for hidden in (".solution", ".feedback", ".verdict-mark", ".question-act"):
        expect(question.locator(hidden).first).to_be_hidden()
    marked = question.get_by_label("Knead on").evaluate("one => getComputedStyle(one, '::before').display")
    assert marked == "none"


@pytest.mark.browser_context(viewport={"width": 320, "height": 700})
def test_nothing_scrolls_sideways_on_a_small_phone(reader):
    page = reader.open()
    answer(sticky(page), "Add flour")
    assert page.evaluate(
        "() => document.querySelector('course-quiz').scrollWidth <= document.documentElement.clientWidth"
    )


def test_the_quiz_works_under_the_strictest_policy(browser, own_folder, request):
    """Material's own inline scripts do not run then; ours are none."""
    for site in hosted(own_folder, headers()):
        for strict in visiting(browser, site, request):
            page = strict.open()
            answer(sticky(page), "Knead on")
            expect(sticky(page).get_by_role("status")).to_contain_text("Right.")
            frame = sticky(page).evaluate("one => getComputedStyle(one).borderTopStyle")
            assert frame == "solid", "the stylesheet is there"
            strict.faults.clear()


def test_the_theme_does_not_dress_the_questions(reader):
    """Material makes boxes with signs of details, and moves lists in."""
    question = sticky(reader.open())
    answer(question, "Knead on")
    looks = question.locator("details").evaluate(
        """one => ({
            border: getComputedStyle(one).borderTopWidth,
            sign: getComputedStyle(one.querySelector("summary"), "::before").content,
            ground: getComputedStyle(one.querySelector("summary")).backgroundColor,
            indent: getComputedStyle(one.querySelector(".whys > li")).marginLeft,
        })"""
    )
    assert looks == {"border": "0px", "sign": '""', "ground": "rgba(0, 0, 0, 0)", "indent": "0px"}


# Every kind.


@pytest.fixture(params=LOOKS, ids="-".join)
def look(request, browser, kinds_site):
    scheme, size = request.param
    yield from visiting(
        browser, kinds_site, request, viewport=SIZES[size], color_scheme=scheme, reduced_motion="reduce"
    )


def test_axe_finds_nothing_in_any_kind_of_question_before_and_after_answering(look):
    page = look.open()
    page.wait_for_function("() => document.querySelectorAll('.question:not(:defined)').length === 0")
    assert in_quiz(page) == []
    for example in examples():
        question = page.locator(f"quiz-{example.kind}")
        for text in (*example.wrong, example.right):
            if question.get_attribute("data-settled") is None:
                question.evaluate("(one, text) => one.restore(text)", text)
                question.locator("[type=submit]").click()
                page.wait_for_timeout(30)
    expect(page.locator("[data-settled]")).to_have_count(sum(bool(example.wrong) for example in examples()))
    assert in_quiz(page) == []
    ground = page.locator("quiz-choice").evaluate("one => getComputedStyle(one).backgroundColor")
    is_light = page.evaluate("() => matchMedia('(prefers-color-scheme: light)').matches")
    assert (max(map(int, re.findall(r"\d+", ground)[:3])) > 128) == is_light, "the quiz follows the theme"


def test_a_theme_in_a_light_colour_can_be_read(installed, browser, request, tmp_path):
    site = documented(tmp_path)
    settings = (site / "mkdocs.yml").read_text("utf-8")
    write(
        site / "mkdocs.yml",
        settings.replace("  name: material", "  name: material\n  palette: {scheme: default, primary: yellow}"),
    )
    for yellow in hosted(built(installed, site), OWN):
        for visit in visiting(browser, yellow, request):
            page = visit.open()
            answer(sticky(page), "Add flour")
            answer(sticky(page), "Oil the hands")
            expect(sticky(page).get_by_role("link", name="Read again")).to_be_visible()
            assert in_quiz(page) == []


def in_quiz(page):
    """What axe finds in the quiz; the rest of the page is the theme's."""
    return axe(page, "course-quiz")


def test_every_kind_answers_right(browser, kinds_site, request):
    for visit in visiting(browser, kinds_site, request):
        page = visit.open()
        for example in examples():
            question = page.locator(f"quiz-{example.kind}")
            question.evaluate("(one, text) => one.restore(text)", example.right)
            question.locator("[type=submit]").click()
            expect(question.locator(".feedback")).not_to_be_empty()
        expect(page.locator("[data-settled]")).to_have_count(sum(bool(example.wrong) for example in examples()))


def test_a_block_stands_wherever_text_can(kinds_folder):
    html = (kinds_folder / "deep" / "inside" / "index.html").read_text("utf-8")
    assert re.findall(r'data-question="([\w-]+)"', html) == [f"nested-{number}" for number in range(1, 6)]
    assert re.findall(r'<h(\d) class="question-place"', html) == ["2"] * 5
    assert html.count("/// quiz | unknown") == 2, "code shows how a block is written"
    assert html.count('<template id="course-words">') == 1
    assert re.search(
        r'<div class="admonition note">.*?data-question="nested-1".*?</div>\s*<div class="tabbed-set', html, re.DOTALL
    )
    assert '<img src="../net.png" alt="net"' in html and 'href="../../#here"' in html
    page = (kinds_folder / "index.html").read_text("utf-8")
    assert set(re.findall(r'<h(\d) class="question-place"', page)) == {"4"}
    assert "<p>All of them:</p>" in page and "<p>And on it goes.</p>" in page


def test_what_questions_say_is_not_found_by_the_search(own_folder, kinds_folder):
    index = (own_folder / "search" / "search_index.json").read_text("utf-8")
    assert "It makes a net" in index and "dough" not in index
    assert "nested-1" not in (kinds_folder / "search" / "search_index.json").read_text("utf-8")


def test_no_page_holds_anything_inline_of_ours_and_no_file_the_questions(kinds_folder):
    for page in kinds_folder.rglob("*.html"):
        for quiz in re.findall(r"<course-quiz.*?</course-quiz>", page.read_text("utf-8"), re.DOTALL):
            assert violations(quiz) == []
    assert list(kinds_folder.rglob("*.yml")) == []


def test_a_page_gets_no_heavier_than_promised_and_others_not_at_all(installed, own_folder, tmp_path):
    plain = documented(tmp_path)
    page = (plain / "docs" / "index.md").read_text("utf-8")
    write(plain / "docs" / "index.md", page.replace("/// quiz | bread\n///\n", ""))
    write(plain / "docs" / "other.md", "# Other\n")
    folder = built(installed, plain)
    assert "course-" not in (folder / "other" / "index.html").read_text("utf-8")
    promised = int(re.search(r"at most (\d+) kB heavier", PAGE)[1])
    more = weight(own_folder) - weight(folder)
    assert promised * 600 < more < promised * 1000


def weight(folder):
    """The bytes of the front page with its own scripts and styles, gzipped."""
    html = (folder / "index.html").read_text("utf-8")
    parts = re.findall(r'(?:href|src)="(?:\./)?(assets/[^"]+\.(?:css|js))"', html)
    return sum(len(gzip.compress((folder / part).read_bytes(), 6)) for part in ["index.html", *parts])


def test_the_words_follow_the_language_of_the_theme(installed, tmp_path):
    site = documented(tmp_path)
    settings = (site / "mkdocs.yml").read_text("utf-8")
    write(site / "mkdocs.yml", settings.replace("  name: material", "  name: material\n  language: nb"))
    assert "Spørsmål 1 av 1" in (built(installed, site) / "index.html").read_text("utf-8")
    write(site / "mkdocs.yml", settings.replace("- kurs-quiz", "- kurs-quiz: {language: nb, id: brod}"))
    html = (built(installed, site) / "index.html").read_text("utf-8")
    assert "Spørsmål 1 av 1" in html and 'data-course="brod"' in html


def test_two_builds_are_the_same(installed, own_folder, tmp_path):
    again = built(installed, documented(tmp_path))

    def ours(folder):
        return {path.name: path.read_bytes() for path in [folder / "index.html", *folder.glob("assets/*.*")]}

    assert ours(again) == ours(own_folder)


# The author's mistakes.

BROKEN = {
    "mkdocs.yml": "site_name: Broken\ntheme:\n  name: material\n  font: false\n  features:\n    - navigation.instant\nplugins:\n  - kurs-quiz:\n      id: Not a name\n",
    "docs/index.md": """\
---
title: Broken
---
# Broken

```
/// quiz | brad
```

/// quiz
///

/// quiz | brad
///

/// quiz | bread
lesson: oven
///

/// quiz | bread
lesso: oven
///

/// quiz | bread
lesson: kneading
///

/// quiz | bread
///

/// quiz | empty
///

/// quiz | bread
""",
    "quizzes/empty.yml": "quiz: empty\nquestions: []\n",
    "quizzes/bread.yml": """\
quiz: bread
questions:
  - id: a
    type: choice
    lesson: kneading
    see: index.md#brocken
    prompt: "Is ![](net.png) [@baker] a [net](indx.md)?"
    options:
      - {id: a, text: "A", correct: true}
      - {id: b, text: "B", feedback: "[up](#broken)"}
    explanation: "It is $x^2$ and `#!py int`."
""",
    "quizzes/wrong.yml": """\
quiz: wrong
questions:
  - id: a
    type: choice
    prompt: "Is it?"
    options:
      - {id: a, text: "A", correct: true}
      - {id: b, text: "B"}
  - id: b
    type: choise
  - id: c
    type: number
    prompt: |
      ![a](net.png)

      - a list
    answer: four
    levell: apply
    explanation: Yes.
  - id: d
    type: number
    prompt: |
      How many?

      - a list
    answer: 4
    explanation: "Yes, $x^2$ and \\\\(y\\\\), `#!py int` ~~or~~ `$x^2$` and 5 $."
""",
}
SAYS = """\
docs/index.md:10:1: the block «quiz» does not say which: write «/// quiz | name»
docs/index.md:13:1: there is no quizzes/brad.yml: did you mean «bread»? write the name of a file in quizzes/, without ending
docs/index.md:17:9: there is no question for the lesson «oven»: write one in quizzes/, or take the block away
docs/index.md:21:1: the key «lesso» is not known here: did you mean «lesson»? these are: lesson, only
docs/index.md:28:1: the question «a» stands on this page already: show each question once on a page
docs/index.md:31:1: quizzes/empty.yml has no question to show: write one, or take the block away
docs/index.md:34:1: the block «quiz» is never closed: write /// on a line of its own after it
mkdocs.yml:6:1: quizzes do not work with navigation.instant, which changes pages without loading them: take the line away
mkdocs.yml:9:1: «Not a name» cannot be a name: use a–z, 0–9 and hyphens, and begin with a letter
quizzes/bread.yml:6:10: index.md has no heading «brocken»: did you mean «broken»? use the word in {#…} behind a heading, or give the heading one
quizzes/bread.yml:7:13: only a course has sources to cite (baker): write the source out, or link to it
quizzes/bread.yml:7:13: the picture net.png has no text: write what it shows between [ and ]
quizzes/bread.yml:7:13: the site has no file net.png: write the path of a picture as it lies in the folder of the site's pages
quizzes/bread.yml:7:13: the site has no page indx.md: did you mean «index.md»? write the path of a page as it lies in the folder of the site's pages, with .md, and #heading behind it if you like
quizzes/bread.yml:10:38: the site has no page #broken: write the path of a page as it lies in the folder of the site's pages, with .md, and #heading behind it if you like
quizzes/bread.yml:11:18: the name of a language is shown with the code (`#!py int`): write the code alone
quizzes/bread.yml:11:18: formulas are not shown ($x^2$): write it in words, or as a drawing; a $ that is no formula is written \\$
quizzes/wrong.yml:3:9: the id «a» is taken (quizzes/bread.yml:3): give this question its own; an id is unique in the whole course
quizzes/wrong.yml:10:11: there is no question type «choise»: did you mean «choice»? choose among: choice, reflect, scale, text, number, order, sort, match, blanks, scenario
quizzes/wrong.yml:17:13: «answer» should be a number, not «four»: write digits, with a point for decimals
quizzes/wrong.yml:18:5: the key «levell» is not known here: did you mean «level»? these are: id, type, level, lesson, see, use, before, paths, objective, prompt, hint, hints, explanation, retired, replaces, accept, answer, margin, unit, wrong
quizzes/wrong.yml:22:13: the prompt does not end with a paragraph: put the question itself last, as plain text
quizzes/wrong.yml:27:18: the name of a language is shown with the code (`#!py int`): write the code alone
quizzes/wrong.yml:27:18: formulas are not shown ($x^2$): write it in words, or as a drawing; a $ that is no formula is written \\$
quizzes/wrong.yml:27:18: formulas are not shown (\\(y\\)): write it in words, or as a drawing; a $ that is no formula is written \\$
quizzes/wrong.yml:27:18: «~~or~~» means nothing here: learners see its signs: write *…*; if the signs are meant, put them between backticks: `…`
26 mistakes. Nothing was written.
"""


@pytest.mark.parametrize("name", sorted(ONLY_GUEST - {"site-quiz-lost"}))
def test_every_mistake_that_only_a_site_can_have_is_among_them(name):
    what, way_out = (re.sub(r"\\\{\w+\\}", ".+", re.escape(part)) for part in words("en").mistakes[name])
    assert re.search(f": {what}: .*{way_out}", SAYS)


def test_what_a_script_says_otherwise_in_a_site_it_says_in_a_course():
    assert set(words("en").guest) < set(words("en").script)


def test_all_mistakes_are_told_at_once_with_their_places(installed, tmp_path):
    for name, text in BROKEN.items():
        write(tmp_path / name, text)
    done = mkdocs(installed, tmp_path)
    assert done.returncode == 1
    assert (done.stdout + done.stderr).strip() + "\n" == SAYS
    assert not (tmp_path / "site" / "index.html").exists()
