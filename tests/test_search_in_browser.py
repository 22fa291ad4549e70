"""Search in Norwegian, fetched only when somebody searches."""

import re

import pytest
from conftest import ROOT
from playwright.sync_api import expect

from build_tools.course import read_course


def search(page, words):
    button = page.locator(".search-button")
    if button.get_attribute("aria-expanded") == "false":
        button.click()
    page.get_by_role("searchbox", name="Søk i kurset").fill(words)
    expect(page.locator(".search-count")).not_to_be_empty()
    page.wait_for_timeout(250)
    return page.locator(".search-hits li")


@pytest.mark.parametrize("words", ["beredskapen", "bremsekloss", "trappa", "innbyggerne", "modenhet kommune", "KS"])
def test_norwegian_forms_find_each_other(visit, words):
    assert search(visit.open(), words).count() > 0


@pytest.mark.parametrize(("pasted", "typed"), [("spra\u030ak", "språk"), ("be\u00adred\u200bskapen", "beredskapen")])
def test_a_pasted_word_finds_what_the_typed_one_does(visit, pasted, typed):
    page = visit.open()
    hits = search(page, typed).all_inner_texts()
    assert hits and search(page, pasted).all_inner_texts() == hits


def test_a_hit_leads_to_its_passage(visit):
    page = visit.open("help/")
    search(page, "bremsekloss").get_by_role("link", name="bremsekloss", exact=True).click()
    expect(page.get_by_role("heading", name="bremsekloss", exact=True)).to_be_in_viewport()


def test_no_hits_are_told(visit):
    page = visit.open()
    assert search(page, "romskip").count() == 0
    expect(page.locator(".search-count")).to_contain_text("Ingen treff på «romskip»")


def words_of(text):
    """The words of a text that are long enough to stand for what it says."""
    return set(re.findall(r"[^\W\d_]{6,}", text.casefold()))


def test_what_questions_and_keys_say_is_not_found(site_folder):
    index = words_of((site_folder / "nb" / "search" / "search_index.js").read_text("utf-8"))
    course = read_course(ROOT)
    asked = words_of(" ".join(text for question in course.questions for text in question.texts().values()))
    # Whatever else is shown, tables of terms and of sources too, may be found.
    files = [
        *ROOT.glob("course/**/*.yml"),
        *(ROOT / page.file for page in course.pages),
        *ROOT.glob("modules/*/nb/drawings/*.svg"),
        *ROOT.glob("build_tools/words/nb.yml"),
    ]
    elsewhere = words_of(" ".join(file.read_text("utf-8") for file in files))
    assert len(index & elsewhere) > 3_000 and len(asked - elsewhere) > 500
    assert index & (asked - elsewhere) == set()


def test_nothing_for_the_search_is_fetched_before_it_is_used(visit):
    page = visit.open()
    visit.site.asked.clear()
    page.reload()
    assert not [path for path in visit.site.asked if "search" in path]
    search(page, "trappa")
    assert [path for path in visit.site.asked if "search_index" in path]


def test_escape_closes_the_search(visit):
    page = visit.open()
    search(page, "trappa")
    page.keyboard.press("Escape")
    expect(page.get_by_role("searchbox")).to_be_hidden()
    expect(page.locator(".search-button")).to_be_focused()
