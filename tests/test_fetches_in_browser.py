"""What is fetched later may fail or have changed: the page stays what it is, says so, and goes on."""

import json
import re

import pytest
from conftest import answer, seen
from playwright.sync_api import expect

LESSON, NEXT = "modules/dough/kneading/", "modules/dough/resting/"
DAY = 24 * 60 * 60 * 1000


def failing(learner, page, address):
    """Lets what is at the address fail; gives what mends it."""
    page.route(address, lambda route: route.abort())

    def mend():
        page.unroute(address)
        learner.faults.clear()

    return mend


def has_script(page):
    return page.evaluate("() => 'script' in document.documentElement.dataset")


def taken_away(page, module, *names):
    """A release since the page was opened has these questions of a module no more."""

    def answered(route):
        told = route.fetch().text()
        before = f"const own = document.dispatchEvent; document.dispatchEvent = (event) => {{ for (const name of {json.dumps(names)}) delete event.detail[name]; return own.call(document, event) }}"
        route.fulfill(
            body=f"(() => {{ {before}; {told}; delete document.dispatchEvent }})()", content_type="text/javascript"
        )

    page.route(f"**/en/questions/{module}.js", answered)


def asked_instead(learner, page, *questions):
    """As if the sitting had asked these. It is changed where no page knows what was kept before, and would put it back."""
    page.goto(learner.site.address + "search/search_index.js")
    page.evaluate(
        """questions => {
            const record = JSON.parse(localStorage.getItem("kurs:bread"))
            record.checks.dough.sittings[0].questions = questions
            localStorage.setItem("kurs:bread", JSON.stringify(record))
        }""",
        questions,
    )
    learner.open("modules/dough/check/", page=page)


def missed(learner, *labels):
    """The review four days after these answers."""
    page = learner.open(LESSON)
    for label in labels:
        answer(page, label)
    page.context.clock.set_fixed_time(page.evaluate(f"Date.now() + {4 * DAY}"))
    return learner.open("review/", page=page)


def test_a_page_whose_own_script_does_not_arrive_is_as_without_one(learner):
    page = learner.new_page()
    mend = failing(learner, page, "**/assets/quiz*.js")
    learner.open(LESSON, page=page)
    assert not has_script(page)
    mend()


def test_the_offer_of_missed_questions_can_be_asked_for_again(learner):
    page = learner.open(LESSON)
    mend = failing(learner, page, "**/assets/again.*.js")
    answer(page, "Add a handful of flour")
    again = page.get_by_role("button", name="Something could not be fetched. Try again")
    expect(again).to_be_visible()
    assert has_script(page)
    mend()
    again.click()
    expect(again).to_have_count(0)
    answer(page, "Rub the hands with oil")
    seen(page.locator("#question-ready-signs")).get_by_label("It is smooth").check()
    answer(page, "It can be drawn out thin")
    expect(page.get_by_role("button", name="Take the one you missed again")).to_be_visible()


def test_what_is_said_about_an_answer_can_be_asked_for_again_and_the_answer_is_kept(learner):
    page = learner.open(LESSON)
    mend = failing(learner, page, "**/assets/begun.*.js")
    question = page.locator("#question-sticky-dough")
    again = question.get_by_role("button", name="Something could not be fetched. Try again")
    question.get_by_role("button", name="Answer", exact=True).click()
    expect(again).to_be_visible()
    answer(page, "Knead on for a while")
    assert '"wait"' in learner.stored(page)["kurs:bread"]
    expect(question.locator(".option", has_text="Knead on")).to_have_attribute("data-verdict", "right")
    learner.open(LESSON, page=page)
    expect(again).to_be_visible()
    mend()
    again.click()
    expect(question.locator(".feedback")).to_contain_text("A dough sticks until the gluten has formed.")
    expect(again).to_have_count(0)
    other = page.locator("#question-ready-signs")
    other.get_by_role("button", name="Answer", exact=True).click()
    expect(other.get_by_role("checkbox").first).to_be_focused()


def test_who_goes_on_while_something_is_fetched_is_not_fetched_back(learner):
    page = learner.open(LESSON)
    held = []
    page.route("**/assets/begun.*.js", lambda route: held.append(route))
    button = page.locator("#question-sticky-dough").get_by_role("button", name="Answer", exact=True)
    button.press("Enter")
    button.press("Shift+Tab")
    stands = page.evaluate("document.activeElement.outerHTML")
    with page.expect_response("**/assets/begun.*.js"):
        held[0].continue_()
    page.wait_for_function("document.querySelector('script[src*=begun]')")
    # What it says would be said by now.
    page.wait_for_timeout(200)
    assert page.evaluate("document.activeElement.outerHTML") == stands
    button.press("Enter")
    expect(page.get_by_text("Choose an answer first.")).to_be_visible()
    expect(page.get_by_label("Add a handful of flour")).to_be_focused()


def test_what_was_said_and_done_comes_back_with_the_page_and_moves_nothing(learner):
    page = learner.open(LESSON)
    answer(page, "Add a handful of flour")
    expect(page.get_by_text("Not quite.")).to_be_visible()
    page.add_init_script(
        "window.moved = []; new PerformanceObserver((list) => moved.push(...list.getEntries().map((one) => one.value))).observe({ type: 'layout-shift', buffered: true })"
    )
    fetched = []
    page.on("request", lambda request: fetched.append(request.url.rpartition("/")[2].partition(".")[0]))
    learner.open(LESSON, page=page).wait_for_load_state("networkidle")
    expect(page.get_by_text("Not quite.")).to_be_visible()
    expect(page.locator(".course-nav .begun")).to_have_count(1)
    assert "begun" in fetched and "rescue" not in fetched
    expect(page.locator("head script[src*=begun][defer]")).to_have_count(1)
    # The page's script may come after the first paint, and mark an option then: what it says has come with it.
    assert sum(page.evaluate("moved")) < 0.002


@pytest.mark.parametrize("address", ["**/assets/search.*.js", "**/search_index.js"])
def test_a_search_that_does_not_arrive_says_so_and_is_tried_again(learner, address):
    page = learner.open(LESSON)
    mend = failing(learner, page, address)
    page.get_by_role("button", name="Search").click()
    page.get_by_label("Search the course").press_sequentially("glut")
    expect(page.get_by_text("The search could not be fetched.")).to_be_visible()
    assert has_script(page)
    mend()
    page.get_by_label("Search the course").press_sequentially("en")
    expect(page.locator(".search-hits li").first).to_be_visible()


@pytest.mark.parametrize("path, button", [("review/", "Begin the round"), ("course-check/", "Begin")])
def test_questions_that_do_not_arrive_are_asked_for_again(learner, path, button):
    page = missed(learner, "Add a handful of flour")
    learner.open(path, page=page)
    mend = failing(learner, page, "**/en/questions/*.js")
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.get_by_text("The questions could not be fetched.")).to_be_visible()
    assert has_script(page)
    mend()
    page.get_by_role("button", name=button, exact=True).click()
    expect(page.locator(".question:visible").first).to_be_visible()


def test_everything_can_be_saved_as_soon_as_the_way_to_it_arrives(learner):
    page = learner.open(LESSON)
    page.evaluate(
        "() => { Storage.prototype.setItem = () => { throw new DOMException('full', 'QuotaExceededError') } }"
    )
    mend = failing(learner, page, "**/assets/rescue.*.js")
    answer(page, "Add a handful of flour")
    again = page.get_by_role("button", name="Something could not be fetched. Try again")
    expect(again).to_be_visible()
    again.click()
    expect(again).to_be_visible()
    mend()
    again.click()
    with page.expect_download() as taken:
        page.get_by_role("button", name="Download it now").click()
    assert "flour" in taken.value.path().read_text("utf-8")


def test_two_windows_lose_nothing_where_what_puts_them_together_arrives_after_both_are_gone(learner):
    one, other = learner.open(LESSON), learner.open(LESSON)
    learner.context.route("**/assets/rescue.*.js", lambda route: route.abort())
    one.get_by_role("button", name="Mark as read").click()
    expect(other.get_by_role("button", name="Take the mark away")).to_be_visible()
    before = learner.stored(one)["kurs:bread"]
    answer(one, "Add a handful of flour")
    expect(other.get_by_label("Add a handful of flour")).to_be_checked()
    # The other window writes as if it had not heard of the answer.
    other.evaluate(
        """before => {
            const real = Storage.prototype.getItem
            Storage.prototype.getItem = function (key) { return this === localStorage && key === "kurs:bread" ? before : real.call(this, key) }
            document.querySelector("#question-sticky-dough [value=oil]").checked = true
            document.querySelector("#question-sticky-dough form").requestSubmit()
            Storage.prototype.getItem = real
        }""",
        before,
    )
    for page in (one, other):
        page.goto("about:blank")
    learner.context.unroute("**/assets/rescue.*.js")
    learner.faults.clear()
    page = learner.open(LESSON, page=one)
    tries = """() => Object.keys(localStorage).join() === "kurs:bread" &&
        JSON.parse(localStorage.getItem("kurs:bread")).answers["sticky-dough"].tries.map((one) => one.answer).sort().join()"""
    assert page.evaluate(tries) is False
    page.get_by_role("button", name="Take the mark away").click()
    page.wait_for_function(f"() => ({tries})() === 'flour,oil'")


def test_a_round_of_review_passes_over_what_a_release_took_away(learner):
    page = missed(learner, "Add a handful of flour", "It is warm")
    taken_away(page, "dough", "sticky-dough")
    page.get_by_role("button", name="Begin the round").click()
    expect(page.get_by_role("heading", name="Question 1 of 1")).to_be_focused()
    expect(page.locator(".review-round #question-ready-signs")).to_be_visible()


def test_a_round_of_review_that_a_release_took_away_whole_ends_in_words(learner):
    page = missed(learner, "Add a handful of flour")
    taken_away(page, "dough", "sticky-dough")
    page.get_by_role("button", name="Begin the round").click()
    expect(page.get_by_text("The course has changed since you opened this page")).to_be_visible()
    expect(page.get_by_role("button", name="Begin the round")).to_be_hidden()


def test_a_check_asks_what_is_left_and_ends_in_words_where_nothing_is(learner):
    page = learner.open("course-check/")
    taken_away(page, "dough", "check-flour")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.locator("#question-check-time")).to_be_visible()
    expect(page.locator("#question-check-flour")).to_have_count(0)
    answer(page, "A night in the fridge")
    [sitting] = json.loads(learner.stored(page)["kurs:bread"])["checks"]["course"]["sittings"]
    assert "check-flour" not in sitting["questions"] and "check-time" in sitting["questions"]


def test_a_sitting_whose_last_question_was_taken_away_counts_when_the_learner_goes_on(learner):
    page = learner.open("modules/dough/check/")
    answer(page, "Kneading")
    # As if the question that is left had been another, which the course has no more.
    asked_instead(learner, page, "check-flour", "once-asked")
    expect(page.get_by_role("heading", name=re.compile("1 of 1 right"))).to_be_visible()
    page.locator(".check-result").get_by_role("link", name="To My page").click()
    expect(page.locator("[data-sum=check]").first).to_contain_text("passed")


def test_a_sitting_of_which_nothing_is_left_gives_way_to_a_new_one(learner):
    page = learner.open("modules/dough/check/")
    answer(page, "Kneading")
    asked_instead(learner, page, "once-asked")
    expect(page.get_by_text("0 of 2 answered")).to_be_visible()
    answer(page, "A night in the fridge")
    [old, new] = json.loads(learner.stored(page)["kurs:bread"])["checks"]["dough"]["sittings"]
    assert old["questions"] == ["once-asked"] and new["questions"] == ["check-flour", "check-time"]
