"""What a page says to whoever hears it: tables stay tables, other languages are named, and what is paired on paper has its letters in the key."""

import pytest
import yaml
from conftest import ROOT
from playwright.sync_api import expect

PHONE = {"width": 390, "height": 844}


@pytest.mark.browser_context(viewport=PHONE)
@pytest.mark.parametrize(
    "path, row, headers",
    [
        (
            "modules/ecosystems/from-island/",
            "Behov Hva trenger vi? Hva trenger hun, fra først til sist?",
            ["Øya spør", "Økosystemet spør"],
        ),
        (
            "modules/agility/sheets/",
            "Steg 2",
            ["Hva vil vi vite?", "Hvem bruker det?", "Når ser vi på det?", "Hva får oss til å snu?"],
        ),
    ],
)
def test_a_phone_shows_rows_as_cards_and_says_each_column_once(visit, path, row, headers):
    page = visit.open(path)
    table = page.get_by_role("table").filter(has=page.get_by_role("rowheader", name=row.split(" Hva")[0], exact=True))
    expect(table.locator("tbody tr td").first).to_have_css("display", "block")
    assert [header.inner_text() for header in table.get_by_role("columnheader").all()] == headers
    # The name of a column is painted before each cell, for the eye alone.
    expect(table.get_by_role("row", name=row, exact=True)).to_have_count(1)
    expect(table.locator("tbody tr").first.get_by_role("cell").first).to_be_visible()


def test_nothing_in_a_table_is_given_the_role_it_has(site_folder):
    faults = [
        page
        for page in sorted(site_folder.rglob("*.html"))
        for role in ("table", "row", "cell", "rowgroup", "columnheader", "rowheader")
        if f'role="{role}"' in page.read_text("utf-8")
    ]
    assert faults == []


def test_the_key_has_the_letters_of_the_sheet(learner):
    page = learner.open("modules/kinds/together/")
    question = page.locator("quiz-match")
    page.evaluate("() => { window.print = () => {} }")
    page.emulate_media(media="print")
    page.locator("[data-print=participants]").evaluate("(button) => button.click()")
    sheet = dict(" ".join(line.split()).split(" ", 1) for line in question.locator(".rights li").all_inner_texts())
    assert sorted(sheet) == ["A", "B", "C", "D", "E"][: len(sheet)]
    page.evaluate("() => window.dispatchEvent(new Event('afterprint'))")
    page.locator("[data-print=key]").evaluate("(button) => button.click()")
    key = [
        " ".join(strong.inner_text().split()).split(" ", 1)
        for strong in question.locator(".whys > li > strong:has(.letter)").all()
    ]
    assert key and all(sheet[letter] == right for letter, right in key)
    page.emulate_media(media="screen")
    expect(question.locator(".letter").first).to_be_hidden()


def test_who_sends_a_search_comes_to_its_first_hit(learner):
    page = learner.open("")
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("gluten")
    hit = page.locator(".search-hits a").first
    expect(hit).to_be_visible()
    page.get_by_role("search").get_by_role("button", name="Search").click()
    expect(hit).to_be_focused()


def test_titles_and_names_in_another_language_say_so(visit):
    page = visit.open("sources/")
    sources = yaml.safe_load((ROOT / "course" / "sources.yml").read_text("utf-8")).values()
    english = {" ".join(source["title"].split()) for source in sources if source.get("lang") == "en"}
    titles = page.locator("cite[lang=en]").all_inner_texts()
    assert titles and set(titles) <= english
    expect(page.locator("cite[lang=nn]").first).to_be_visible()
    expect(visit.open("modules/transformation/generation-stairs/", page=page).locator("em[lang=en]")).to_have_text(
        "Mind the gap"
    )
