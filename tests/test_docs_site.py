"""These documents as a site, as ``make docs`` builds them: Material's theme, and each kind of question live beside its YAML."""

import os
import re
import subprocess
import sys
from html import unescape

import pytest
import yaml
from conftest import ROOT, visiting
from examples import examples
from playwright.sync_api import expect
from test_access import axe
from test_docs import SHOWN
from test_guest import OWN, hosted

from build_tools.words import words


@pytest.fixture(scope="session")
def docs_folder(once):
    def make(folder):
        command = [sys.executable, "-m", "mkdocs", "build", "--strict", "--config-file", "docs.yml", "--site-dir"]
        env = os.environ | {"NO_MKDOCS_2_WARNING": "1", "SOURCE_DATE_EPOCH": "1767225600"}
        done = subprocess.run([*command, folder / "site"], cwd=ROOT, env=env, capture_output=True, text=True)
        assert done.returncode == 0, done.stderr

    return once("docs", make) / "site"


@pytest.fixture(scope="session")
def docs_site(docs_folder):
    yield from hosted(docs_folder, OWN)


@pytest.fixture
def reader(browser, docs_site, request):
    yield from visiting(browser, docs_site, request, locale="en-GB", reduced_motion="reduce", color_scheme="light")


def kinds_page(folder):
    return (folder / "kinds" / "index.html").read_text("utf-8")


def test_every_kind_stands_live_right_below_the_yaml_that_it_is_made_of(docs_folder):
    pairs = re.findall(
        r'<div class="[^"]*highlight"><pre>((?:(?!</pre>).)*)</pre></div>\s*<course-quiz((?:(?!</course-quiz>).)*)',
        kinds_page(docs_folder),
        re.DOTALL,
    )
    assert [unescape(re.sub("<[^>]+>", "", code)) for code, _ in pairs] == SHOWN
    for (_, quiz), text, example in zip(pairs, SHOWN, examples(), strict=True):
        (entry,) = yaml.safe_load(text)
        assert re.findall(r'data-question="([\w-]+)"', quiz) == [entry["id"]]
        assert entry.get("explanation", entry.get("example")) in unescape(quiz)
        assert f"<quiz-{example.kind} " in quiz


def test_every_kind_is_answered_there_and_the_answer_comes_back(reader):
    page = reader.open("kinds/")
    page.wait_for_function("() => document.querySelectorAll('.question:not(:defined)').length === 0")
    assert axe(page, "course-quiz") == []
    for example in examples():
        give = "(one, text) => { one.restore(text); one.fields.form.requestSubmit() }"
        page.locator(f"quiz-{example.kind}").evaluate(give, example.right)
    # Each is said a moment after its answer: all of them together.
    for example in examples():
        expect(page.locator(f"quiz-{example.kind}").locator(".verdict.right, .verdict.saved")).to_be_visible()
    page.get_by_title("Switch to dark").click()
    page.reload()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    for example in examples():
        assert page.locator(f"quiz-{example.kind}").evaluate("one => one.response()") == example.right
    assert axe(page, "course-quiz") == []
    # The front page asks one of them, and knows the answer.
    reader.open(page=page)
    expect(page.get_by_label("Knead on")).to_be_checked()


def test_it_can_be_searched_and_its_yaml_copied(reader):
    page = reader.open()
    page.get_by_role("textbox", name="Search").click()
    page.keyboard.type("gluten")
    page.locator(".md-search-result__link", has_text="Gluten").first.click()
    expect(page).to_have_url(re.compile("/kneading/"))
    page = reader.open("kinds/", page=page)
    expect(page.get_by_role("button", name="Copy to clipboard")).to_have_count(len(SHOWN))


def test_a_question_leads_to_the_page_that_bears_its_lessons_name(docs_folder):
    assert '../kneading/#gluten"' in kinds_page(docs_folder)


def test_the_keys_stand_there_in_english_and_links_lead_to_them(docs_folder):
    guide = (docs_folder / "author-guide" / "index.html").read_text("utf-8")
    keys = (docs_folder / "project" / "schemas" / "index.html").read_text("utf-8")
    for name in ("head-question", "head-blocks"):
        heading = words("en").keys[name]
        (anchor,) = re.findall(rf'<h\d id="([^"]+)">{heading}<', keys)
        assert f'href="../project/schemas/#{anchor}"' in guide


def test_nothing_is_published_but_documents(docs_folder):
    assert {path.suffix for path in docs_folder.rglob("*")} & {".py", ".pyc", ".yml"} == set()
