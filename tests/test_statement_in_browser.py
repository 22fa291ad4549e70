"""The course statement says what was done, of how much, and no more; its receipts can be added up."""

import json
import re

import pytest
from conftest import answer, visiting
from playwright.sync_api import expect
from test_access import axe

pytestmark = pytest.mark.clock_stands_still
LESSON, CHECK = "modules/dough/kneading/", "modules/dough/check/"
KEY = "kurs:bread"
LATER = "2026-12-06T10:00:00Z"


@pytest.fixture(scope="module")
def done(browser, small_site, request):
    """What the browser keeps of who has read a lesson, answered it, taken the check and reported a text done."""
    for learner in visiting(browser, small_site, request, locale="en-GB"):
        page = learner.open(LESSON)
        answer(page, "Knead on for a while")
        page.get_by_label("It is smooth").check()
        answer(page, "It can be drawn out thin")
        page.get_by_role("textbox").first.fill("Rye")
        page.get_by_role("button", name="Save my text").click()
        page.get_by_role("button", name="Mark as read").click()
        learner.open(CHECK, page=page)
        answer(page, "Kneading")
        answer(page, "A hotter oven")
        answer(page, "A night in the fridge")
        page.context.clock.set_fixed_time(LATER)
        learner.open("review/", page=page)
        own = page.locator("course-applied [data-text=own-bread]")
        own.get_by_label("Yes, it is done").check()
        own.get_by_role("button", name="Save the answer").click()
        kept = learner.stored(page)
    return kept


def work(learner, done):
    """The statement of who comes back to it."""
    learner.context.clock.set_fixed_time(LATER)
    page = learner.open("404.html")
    page.evaluate("(done) => Object.assign(localStorage, done)", done)
    return learner.open("statement/", page=page)


def rows(page):
    """The statement's rows: the module's title to its cells."""
    return {
        row.get_by_role("rowheader").text_content().strip(): row.get_by_role("cell").all_text_contents()
        for row in page.get_by_role("table").get_by_role("row").filter(has=page.get_by_role("rowheader")).all()
    }


def test_it_tells_each_module_and_all_of_how_much(learner, done):
    told = rows(work(learner, done))
    kinds = len([name for name in told]) and told["Kinds"]
    assert told["Dough"] == ["1 of 2", "1 of 2", "1 of 1", "1 of 2, passed November 21, 2026"]
    assert kinds[0].startswith("0 of ") and kinds[3] == "–", "a module without a check"
    lessons = 2 + int(kinds[0].removeprefix("0 of "))
    assert told["In all"][:3] == [
        f"1 of {lessons}",
        f"1 of {2 + int(kinds[1].removeprefix('0 of '))}",
        f"1 of {1 + int(kinds[2].removeprefix('0 of '))}",
    ]


def test_it_says_when_in_which_version_and_that_nobody_has_verified_it(learner, done):
    page = work(learner, done)
    paper = page.get_by_role("region", name="Bread at home")
    expect(paper).to_contain_text("This is how it stood on December 6, 2026, in version 1.0 of the course.")
    expect(paper).to_contain_text("Nobody has verified this statement.")
    expect(paper).to_contain_text("The details stand on page 2.")
    expect(paper.get_by_role("table")).to_have_count(0)
    expect(page_two := page.get_by_role("region", name="Details")).to_contain_text("Receipt: L1-S1-P1-K")
    expect(page_two).to_contain_text("Bread at home")


def test_its_marks_tell_what_is_done_and_never_a_check_that_was_not_passed(learner, done):
    page = work(learner, done)
    marks = page.get_by_role("region", name="Bread at home").get_by_role("listitem")
    expect(marks).to_have_text(
        [re.compile("Dough read 1 of 2, check passed"), *[re.compile(r"Oven\s*$|Kinds\s*$")] * (marks.count() - 1)]
    )
    record = json.loads(learner.stored(page)[KEY])
    record["checks"]["dough"]["sittings"][0]["done"] |= {"right": 0, "passed": False}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(record)])
    page.reload()
    expect(marks.first).to_have_text(re.compile(r"Dough read 1 of 2\s*$"))
    weight = page.get_by_role("cell", name="0 of 2, November 21, 2026").evaluate(
        "(cell) => getComputedStyle(cell).fontWeight"
    )
    assert weight == "400"


def test_the_way_is_drawn_as_far_as_it_was_walked(learner, done):
    page = work(learner, done)
    you = page.locator(".way-you")
    assert page.locator("[data-hill][data-done]").count() == 0
    began = you.get_attribute("transform")
    record = json.loads(learner.stored(page)[KEY])
    record["read"]["resting"] = {"read": True, "time": "2026-11-21T08:00:00Z"}
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(record)])
    page.reload()
    expect(page.locator("[data-hill=dough]")).to_have_attribute("data-done", "")
    assert page.locator("[data-hill][data-done]").count() == 1
    assert you.get_attribute("transform") != began


def test_who_has_done_nothing_is_told_what_will_come(learner):
    page = learner.open("statement/")
    expect(page.get_by_text("Your statement comes here when you have marked a lesson as read")).to_be_visible()
    expect(page.get_by_role("table")).to_be_hidden()
    expect(page.get_by_role("button", name="Print the statement")).to_be_hidden()
    assert learner.stored(page) == {}


def test_opening_it_writes_nothing(learner, done):
    page = work(learner, done)
    before = learner.stored(page)
    page.reload()
    expect(page.get_by_role("table")).to_be_visible()
    assert learner.stored(page) == before


def test_the_name_stays_on_this_device(learner, done):
    page = work(learner, done)
    page.get_by_label("Your name on the statement").fill("  Kari   <b>Baker</b> ")
    expect(
        page.get_by_role("region", name="Bread at home").get_by_text("Kari <b>Baker</b>", exact=True)
    ).to_be_visible()
    page.keyboard.press("Tab")
    assert json.loads(learner.stored(page)[KEY])["device"]["name"] == "Kari <b>Baker</b>"
    page.reload()
    expect(page.get_by_label("Your name on the statement")).to_have_value("Kari <b>Baker</b>")
    file = learner.stored(page)[KEY]
    learner.open("my-page/#my-data", page=page)
    page.evaluate("() => localStorage.clear()")
    page.reload()
    page.get_by_label("Load a file").set_input_files(
        {"name": "a.json", "mimeType": "application/json", "buffer": file.encode()}
    )
    page.get_by_role("button", name="Put together").click()
    learner.open("statement/", page=page)
    expect(page.get_by_role("table")).to_be_visible()
    expect(page.get_by_label("Your name on the statement")).to_have_value("")


def test_a_name_can_be_taken_away(learner, done):
    page = work(learner, done)
    name = page.get_by_label("Your name on the statement")
    name.fill("Kari")
    name.press("Enter")
    assert json.loads(learner.stored(page)[KEY])["device"] == {"name": "Kari"}
    name.fill("")
    name.blur()
    assert json.loads(learner.stored(page)[KEY])["device"] == {}


def test_another_window_follows_and_what_is_being_typed_stays(learner, done):
    page, other = work(learner, done), learner.open("statement/")
    other.get_by_label("Your name on the statement").fill("Ola")
    page.get_by_label("Your name on the statement").fill("Kari")
    page.get_by_label("Your name on the statement").blur()
    page.wait_for_timeout(200)
    expect(other.get_by_label("Your name on the statement")).to_have_value("Ola")
    other.get_by_label("Your name on the statement").blur()
    expect(page.get_by_label("Your name on the statement")).to_have_value("Ola")


def test_a_name_that_cannot_be_kept_is_told_and_still_printed(learner, done):
    page = work(learner, done)
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"
    )
    page.get_by_label("Your name on the statement").fill("Kari")
    page.get_by_label("Your name on the statement").blur()
    expect(page.get_by_text("This browser cannot keep what you do")).to_be_visible()
    expect(page.get_by_role("region", name="Bread at home").get_by_text("Kari", exact=True)).to_be_visible()


def test_it_is_two_sides_of_paper_with_nothing_else_on_them(learner, done):
    page = work(learner, done)
    page.get_by_label("Your name on the statement").fill("Kari")
    page.evaluate("() => { window.print = () => { window.printed = true } }")
    page.get_by_role("button", name="Print the statement").click()
    assert page.evaluate("window.printed")
    pdf = page.pdf(prefer_css_page_size=True, format="A4")
    assert len(re.findall(rb"/Type\s*/Page\b", pdf)) == 2
    page.emulate_media(media="print")
    for text in ("Kari", "Nobody has verified this statement."):
        expect(page.get_by_text(text).first).to_be_visible()
    for hidden in (
        page.get_by_role("heading", level=1),
        page.get_by_label("Your name on the statement"),
        page.get_by_role("heading", name="Your receipt"),
        page.get_by_role("contentinfo"),
    ):
        expect(hidden).to_be_hidden()


def test_the_receipt_holds_three_counts_and_can_be_added_up(learner, done):
    page = work(learner, done)
    code = page.locator("p.receipt-code").text_content()
    assert re.fullmatch(r"L1-S1-P1-K\d\d", code)
    before = learner.stored(page)
    learner.open("receipts/", page=page)
    page.get_by_label("Codes, one a line").fill(
        f"{code}\n\nA: {code.lower()}\nL12-S9-P3-K34\nL12-S9-P3-K35\nhello\nL12-S9"
    )
    page.get_by_role("button", name="Add up").click()
    expect(page.get_by_role("status")).to_have_text("Codes: 3. Lines that were not understood: 3.")
    body = page.get_by_role("table").locator("tbody tr")
    cells = [row.get_by_role("cell").all_text_contents()[:2] for row in body.all()]
    assert cells == [["14", "4.7"], ["11", "3.7"], ["5", "1.7"]]
    expect(page.locator(".receipts-problems li")).to_have_text(
        [
            re.compile("^Line 5: .*The control number does not fit"),
            re.compile("^Line 6: .*There is no code here"),
            re.compile("^Line 7: .*The code lacks P and K"),
        ]
    )
    assert learner.stored(page) == before
    page.get_by_role("button", name="Empty the field").click()
    expect(page.get_by_label("Codes, one a line")).to_be_focused()
    expect(page.get_by_role("table")).to_be_hidden()


def test_nothing_pasted_is_told_and_nothing_is_sent(learner):
    page = learner.open("receipts/")
    page.wait_for_load_state("networkidle")
    learner.site.asked.clear()
    page.get_by_role("button", name="Add up").click()
    expect(page.get_by_role("status")).to_have_text("Paste at least one code first.")
    page.get_by_label("Codes, one a line").fill("<img src=x onerror=alert(1)>")
    page.get_by_role("button", name="Add up").click()
    expect(page.get_by_text("<img src=x onerror=alert(1)>").last).to_be_visible()
    assert (learner.site.asked, learner.stored(page)) == ([], {})


@pytest.mark.parametrize("scheme, width", [("light", 1280), ("dark", 320)])
def test_axe_finds_nothing_on_either(learner, done, scheme, width):
    page = work(learner, done)
    page.set_viewport_size({"width": width, "height": 800})
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    for path in ("statement/", "receipts/"):
        learner.open(path, page=page)
        if path == "receipts/":
            page.get_by_label("Codes, one a line").fill("L12-S9-P3-K34\nx")
            page.get_by_role("button", name="Add up").click()
        assert axe(page) == []
        assert not page.evaluate("() => document.documentElement.scrollWidth > innerWidth"), path


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_both_pages_say_what_they_need(learner):
    page = learner.open("statement/")
    expect(page.get_by_text("The course statement is made in the browser")).to_be_visible()
    expect(page.get_by_role("table")).to_be_hidden()
    expect(page.get_by_text("Your statement comes here")).to_be_hidden()
    learner.open("receipts/", page=page)
    expect(page.get_by_text("Without it you can add yourself")).to_be_visible()
    expect(page.get_by_role("button", name="Add up")).to_be_hidden()
