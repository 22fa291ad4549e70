"""A gathering's page gives three prints: the run sheet, the participants' sheet without a key, and the key."""

import pytest
from conftest import built_small, serve_folder, visiting
from examples import RUN_SHEET
from playwright.sync_api import expect

GATHERING = f"""---
id: dough-gathering
title: An evening of dough
summary: For a group that bakes together.
---
Bring your apron.

{RUN_SHEET}
## Two ways

/// way
### In pairs
When they know each other.
///

## On paper

/// handout | dough
essence: [Time does what hands do not.]
questions: [sticky-dough]
write: [What will you bake?]
///
"""
SHEETS = """---
title: The sheets
summary: To fill in.
---
/// sheet | bakers
///

/// sheet | watchers
///
"""
BAKERS = """sheet: bakers
title: Who bakes
purpose: Agree before Saturday.
who: The household
minutes: 5
parts:
  - id: names
    type: fields
    title: Names
    fields: [{id: first, title: Who kneads?, hint: "*Not* always the same.", lines: 2}]
  - id: days
    type: table
    title: Days
    columns: {now: Now, then: Soon}
    rows: {saturday: Saturday}
    examples: {saturday: {now: Rye}}
    empty_rows: 1
  - id: pick
    type: grid
    title: Pick
    columns: {yes-please: "Yes", not-now: "No"}
    rows: {oats: Oats}
    reason: true
  - id: ready
    type: ticks
    title: Ready
    items: {flour: There is flour.}
  - id: read
    type: text
    title: Read
    text: Bread takes *time*.
"""


@pytest.fixture(scope="module")
def gathered(once):
    served, server = serve_folder(built_small(once, "gathering", add_gathering))
    served.address += "en/modules/dough/"
    yield served
    server.shutdown()


def add_gathering(root):
    index = root / "modules/dough/en/index.md"
    index.write_text(
        index.read_text("utf-8").replace(
            "lessons: [kneading, resting]", "lessons: [kneading, resting]\npages: [gathering, sheets]"
        ),
        "utf-8",
    )
    (root / "modules/dough/en/gathering.md").write_text(GATHERING, "utf-8")
    (root / "modules/dough/en/sheets.md").write_text(SHEETS, "utf-8")
    (root / "course/sheets").mkdir()
    (root / "course/sheets/bakers.yml").write_text(BAKERS, "utf-8")
    (root / "course/sheets/watchers.yml").write_text(
        BAKERS.replace("bakers", "watchers").replace("Who bakes", "Who watches"), "utf-8"
    )


@pytest.fixture
def facilitator(browser, gathered, request):
    yield from visiting(browser, gathered, request)


def printed(facilitator, button):
    """The page as it is printed with a button."""
    page = facilitator.open("gathering/")
    page.evaluate("window.print = () => {}")
    page.get_by_role("button", name=button).click()
    page.emulate_media(media="print")
    return page


def test_the_run_sheet_has_the_gathering_and_neither_questions_nor_key(facilitator):
    page = printed(facilitator, "Print the run sheet")
    expect(page.get_by_text("Bring your apron.")).to_be_visible()
    expect(page.get_by_text("0:04")).to_be_visible()
    expect(page.get_by_role("heading", name="On paper")).to_be_hidden()
    expect(page.get_by_text("Time does what hands do not.")).to_be_hidden()


def test_the_participants_sheet_has_essence_questions_and_room_but_no_key(facilitator):
    page = printed(facilitator, "Print the participants’ sheet")
    expect(page.get_by_text("Time does what hands do not.")).to_be_visible()
    expect(page.locator(".option").first).to_be_visible()
    expect(page.get_by_text("What will you bake?")).to_be_visible()
    expect(page.locator(".solution")).to_be_hidden()
    expect(page.get_by_text("Bring your apron.")).to_be_hidden()


def test_the_key_has_the_solution_and_no_fields(facilitator):
    page = printed(facilitator, "Print the key")
    expect(page.locator(".solution [data-right]").first).to_be_visible()
    expect(page.locator(".option").first).to_be_hidden()
    expect(page.get_by_text("What will you bake?")).to_be_hidden()


def test_the_page_is_itself_again_afterwards(facilitator):
    page = printed(facilitator, "Print the key")
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    page.emulate_media(media="screen")
    expect(page.get_by_text("Bring your apron.")).to_be_visible()
    expect(page.locator(".handout-sheet")).not_to_have_attribute("open", "")


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_the_page_prints_as_the_run_sheet_and_shows_the_sheet_on_demand(facilitator):
    page = facilitator.open("gathering/")
    expect(page.get_by_role("button", name="Print the key")).to_be_hidden()
    page.get_by_text("See the participants’ sheet").click()
    expect(page.get_by_text("Time does what hands do not.")).to_be_visible()


def test_the_way_to_each_of_several_sheets_is_short(facilitator):
    page = facilitator.open("sheets/")
    ways = page.get_by_role("navigation", name="The sheets on this page")
    expect(ways.get_by_role("link")).to_have_text(["Who bakes", "Who watches"])
    ways.get_by_role("link", name="Who watches").click()
    expect(page.get_by_role("heading", name="Who watches")).to_be_in_viewport()


def test_one_sheet_is_printed_alone(facilitator):
    page = facilitator.open("sheets/")
    page.evaluate("window.print = () => {}")
    page.get_by_role("region", name="Who bakes").get_by_role("button", name="Print this sheet").click()
    page.emulate_media(media="print")
    expect(page.get_by_role("region", name="Who bakes").get_by_text("Who kneads?")).to_be_visible()
    expect(page.get_by_role("heading", name="The sheets")).to_be_hidden()
    expect(page.get_by_role("region", name="Who watches")).to_be_hidden()
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    expect(page.get_by_role("region", name="Who watches")).to_be_visible()


def test_a_page_to_lead_a_meeting_from_has_a_button_that_prints_it(visit):
    page = visit.open("modules/data/meeting/")
    page.evaluate("window.print = () => (window.printed = true)")
    page.get_by_role("button", name="Skriv ut siden").click()
    assert page.evaluate("window.printed")
    expect(visit.open("modules/data/session/", page=page).get_by_role("button", name="Skriv ut siden")).to_have_count(0)


def test_what_is_seen_of_a_sheet_can_be_heard(facilitator):
    page = facilitator.open("sheets/")
    sheet = page.get_by_role("region", name="Who bakes")
    expect(sheet.get_by_role("columnheader", name="Soon")).to_be_visible()
    expect(sheet.get_by_role("rowheader", name="Saturday")).to_be_visible()
    expect(sheet.get_by_text("Example: Rye")).to_be_visible()
    expect(sheet.get_by_role("listitem").filter(has_text="There is flour.")).to_be_visible()


@pytest.mark.parametrize("module", ["transformation", "ecosystems", "data", "agility", "leadership"])
def test_on_no_screen_a_sheet_breaks_its_words_or_scrolls_sideways(visit, module):
    """The real course's own sheets: a table whose words have no room becomes cards instead."""
    page = visit.open(f"modules/{module}/sheets/")
    for width in (320, 390, 600, 650, 700, 768, 1000, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.scrollingElement.scrollWidth <= document.scrollingElement.clientWidth"), width
        assert page.evaluate(BROKEN) == [], width


#: The words in the tables of sheets that stand on more than one line; a row of titles that is there to be heard alone is not looked at.
BROKEN = """() => [...document.querySelectorAll(".sheet-table")].flatMap((table) => {
  const found = [], texts = document.createTreeWalker(table, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}]+/gu)) {
      if (texts.currentNode.parentElement.closest("thead")?.getBoundingClientRect().height === 1) continue
      const range = document.createRange()
      range.setStart(texts.currentNode, word.index)
      range.setEnd(texts.currentNode, word.index + word[0].length)
      if (table.checkVisibility() && new Set([...range.getClientRects()].map((one) => Math.round(one.top))).size > 1) found.push(word[0])
    }
  }
  return found
})"""
