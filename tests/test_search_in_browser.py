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


@pytest.mark.parametrize(
    "words", ["beredskapen", "bremsekloss", "trappa", "innbyggerne", "spørre innbyggere", "modenhet kommune", "KS"]
)
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


#: What a leader would type, and the lesson that answers.
ASKED = {
    "hvem skal eie en tjeneste": "agility/teams-and-owners",
    "hvordan komme i gang med små steg": "agility/small-steps",
    "får vi dele data med nabokommunen": "data/sharing-and-privacy",
    "hva er forskjellen på digitalisering og transformasjon": "transformation/digitisation-or-transformation",
    "hvordan ta ut gevinster av et nytt system": "agility/benefits",
    "kan vi bruke KI i saksbehandlingen": "data/artificial-intelligence",
    "hvordan få leverandøren til å samarbeide": "ecosystems/supplier-partnership",
    "hva gjør jeg når ansatte er imot endring": "leadership/change-and-culture",
    "hvem har ansvar for hva": "leadership/roles",
    "hvordan lage en handlingsplan": "leadership/from-map-to-plan",
    "hva hvis vi blir utsatt for et dataangrep": "data/security",
    "hvordan få tillitsvalgte med på laget": "leadership/competence-and-cooperation",
    "hvor moden er kommunen vår": "transformation/where-we-are",
    "hvordan måle om et tiltak virker": "agility/benefits",
    "hvem eier dataene våre": "data/order-in-house",
    "skal vi lage løsningen selv eller bruke en felles": "ecosystems/make-share-reuse",
    "hvordan spørre innbyggerne hva de trenger": "transformation/what-residents-need",
    "vi har ikke tid til utvikling fordi driften tar alt": "agility/run-and-develop",
}


def test_what_a_leader_would_type_finds_its_lesson_among_the_first_three(visit):
    page, missed = visit.open(), {}
    for question, lesson in ASKED.items():
        hits = search(page, question).locator("a")
        first = [hits.nth(place).get_attribute("href") for place in range(min(3, hits.count()))]
        if not any(f"modules/{lesson}/" in way for way in first):
            missed[question] = first
    assert missed == {}


def test_lessons_come_first_and_each_hit_says_what_it_is_and_where(visit):
    hits = search(visit.open(), "gevinster")
    expect(hits.first).to_contain_text(re.compile("^Leksjoner"))
    expect(hits.first).to_contain_text("Leksjon Agilitet")
    kinds = hits.locator(".tag").all_inner_texts()
    assert kinds == sorted(kinds, key=lambda kind: kind != "Leksjon") and len(set(kinds)) > 2
    expect(hits.filter(has_text="Andre sider")).to_have_count(1)


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
