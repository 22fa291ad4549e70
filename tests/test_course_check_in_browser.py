"""The check of the whole course: drawn across its modules, whose questions are fetched when somebody begins."""

import json
import re

import pytest
import yaml
from conftest import built_small, result_of, seen, served, visiting
from examples import add_examples, examples
from playwright.sync_api import expect
from test_access import LOOKS, SIZES, axe
from test_check_in_browser import question

pytestmark = pytest.mark.clock_stands_still
KEY = "kurs:bread"
CHECK = "course-check/"
EXAMPLES = {f"example-{example.kind}": example for example in examples() if example.wrong}
PATHS = "paths: {baker: {title: {en: Baker}}, guest: {title: {en: Guest}, check: false}}\n"


@pytest.fixture(scope="module")
def folder(once):
    """Two modules that are ready, one with twelve questions for its check and one with a question of every kind; one that is coming."""
    return built_small(once, "whole", add_checks)


def add_checks(root):
    add_examples(root)
    for name, own in (("dough", [question(number) for number in range(12)]), ("kinds", [])):
        file = root / "quizzes" / f"{name}.yml"
        quiz = yaml.safe_load(file.read_text("utf-8"))
        kept = [
            # A check asks nothing before reading.
            {key: value for key, value in one.items() if key != "before"} | {"use": "check"}
            if one["id"] in EXAMPLES
            else one
            for one in quiz["questions"]
            if not one["id"].startswith("check-")
        ]
        file.write_text(yaml.safe_dump(quiz | {"questions": kept + own}, sort_keys=False), "utf-8")
    for kind in [*EXAMPLES]:
        page = root / f"modules/kinds/en/{kind.removeprefix('example-')}.md"
        text = page.read_text("utf-8").partition("## Questions")[0]
        page.write_text(re.sub(r"^/// quiz.*?^///$", "", text, flags=re.MULTILINE | re.DOTALL), "utf-8")
    (root / "modules/kinds/en/check.md").write_text(
        "---\ntitle: All kinds\nsummary: All.\n---\n/// check | kinds\n///\n", "utf-8"
    )
    page = root / "course/en/course-check.md"
    page.write_text(
        page.read_text("utf-8").replace("/// course-check\n", "/// course-check\ndraw: 6\nconfidence: true\n"), "utf-8"
    )
    settings = root / "course/course.yml"
    settings.write_text(settings.read_text("utf-8") + PATHS, "utf-8")


@pytest.fixture(scope="module")
def whole_site(folder):
    yield from served(folder, "en")


@pytest.fixture
def learner(browser, whole_site, request):
    yield from visiting(browser, whole_site, request)


def begun(learner, page=None):
    page = learner.open(CHECK, page=page)
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("heading", name="Question 1 of 6")).to_be_visible()
    return page


def asked(page):
    return page.eval_on_selector_all(".question", "all => all.map((one) => one.dataset.question)")


def give(page, name, right=True):
    """Answers a question, wrong ones twice."""
    found = seen(page.locator(f"#question-{name}"))
    for place in range(1 if right else 2):
        if name in EXAMPLES:
            example = EXAMPLES[name]
            found.evaluate("(element, text) => element.restore(text)", example.right if right else example.wrong[place])
        else:
            found.get_by_role("radio", name=re.compile("^Yes" if right else "^No")).check()
        found.locator("[type=submit]").click()


def take(page, wrong=()):
    for name in asked(page):
        give(page, name, name not in wrong)


def kept(learner, page):
    return json.loads(learner.stored(page)[KEY])


def test_nothing_is_fetched_or_written_before_somebody_begins(learner):
    learner.site.asked.clear()
    page = learner.open(CHECK)
    expect(page.get_by_text("6 questions, drawn from 2 modules About 5 min. 50\xa0% right is a pass.")).to_be_visible()
    assert not [path for path in learner.site.asked if "/questions/" in path]
    begun(learner, page)
    assert {path.rpartition("/")[2] for path in learner.site.asked if "/questions/" in path} == {"dough.js", "kinds.js"}
    assert learner.stored(page) == {}
    expect(page.get_by_role("heading", name="Question 1 of 6")).to_be_focused()


def test_it_is_drawn_over_the_modules_that_are_ready_and_then_over_their_lessons(learner):
    for _ in range(3):
        page = begun(learner)
        names = asked(page)
        own = [int(name.removeprefix("pool-")) for name in names if name not in EXAMPLES]
        assert len(names) == 6 and len(own) == 3
        assert sum(number % 2 for number in own) in (1, 2)
        page.close()


def test_every_kind_can_be_asked_and_the_result_is_kept_under_the_course(learner):
    page = begun(learner)
    names = asked(page)
    take(page)
    expect(result_of(page).get_by_role("heading", name="6 of 6 right at first try")).to_be_visible()
    assert page.locator(".check-lists li").all_inner_texts() == ["Dough", "Kinds"]
    record = kept(learner, page)
    assert set(record["checks"]) == {"course"}
    (sitting,) = record["checks"]["course"]["sittings"]
    assert sitting["questions"] == names and sitting["done"]["passed"] is True
    tries = [one for name in names for one in record["answers"][name]["tries"]]
    assert {(one["in"], one["round"]) for one in tries} == {("check", sitting["begun"])}


def test_what_was_missed_leads_to_its_passage_and_comes_back_in_review(learner):
    page = begun(learner)
    missed = next(name for name in asked(page) if name not in EXAMPLES)
    take(page, wrong=[missed])
    assert result_of(page).locator(".check-lists li").last.inner_text() == "Kinds"
    lesson = "Resting" if int(missed.removeprefix("pool-")) % 2 else "Kneading"
    page.locator(".check-result").get_by_role("link", name=re.compile(f"^{lesson} – ")).click()
    expect(page.get_by_role("heading", name=lesson, level=1)).to_be_visible()
    learner.context.clock.set_fixed_time("2026-11-25T10:00:00Z")
    learner.open("review/", page=page)
    page.get_by_role("button", name="Begin the round").click()
    expect(page.locator(f"course-review #question-{missed}")).to_be_visible()


def test_a_sitting_goes_on_where_it_was_left(learner):
    page = begun(learner)
    names = asked(page)
    give(page, names[0])
    give(page, names[1], right=False)
    before = learner.stored(page)
    page.reload()
    expect(page.get_by_text("2 of 6 answered")).to_be_visible()
    expect(page.get_by_role("heading", name="Question 2 of 6")).to_be_visible()
    expect(page.get_by_role("button", name="Begin", exact=True)).to_be_hidden()
    assert asked(page) == names
    expect(page.locator(f"#question-{names[1]} .verdict.wrong")).to_be_visible()
    page.get_by_role("button", name="Previous").click()
    expect(page.locator(f"#question-{names[0]} .verdict.right")).to_be_visible()
    assert learner.stored(page) == before
    for name in names[2:]:
        give(page, name)
    result_of(page)
    page.reload()
    expect(page.get_by_role("heading", name="5 of 6 right at first try")).to_be_visible()
    page.get_by_text("All questions, with their whys").click()
    page.locator(".check-all").get_by_role("link").nth(0).click()
    expect(page.locator(".question").first.get_by_role("heading").first).to_be_focused()
    expect(page.locator(".question").first.locator(".solution")).to_have_attribute("open", "")


def test_it_can_be_taken_again_whole_or_only_what_was_missed(learner):
    page = begun(learner)
    names = asked(page)
    take(page, wrong=names[:2])
    result_of(page).get_by_role("button", name="Take the 2 you missed again").click()
    expect(page.get_by_text("0 of 2 answered")).to_be_visible()
    assert asked(page) == names[:2]
    take(page)
    expect(result_of(page).get_by_text("These were the ones you missed.")).to_be_visible()
    page.get_by_role("button", name="Take the check again").click()
    expect(page.get_by_text("0 of 6 answered")).to_be_visible()
    for one in page.locator(".question").all():
        assert one.evaluate("element => element.response()") == ""
    assert len(kept(learner, page)["checks"]["course"]["sittings"]) == 2


def test_it_tells_how_sure_one_was(learner):
    page = begun(learner)
    names = asked(page)
    page.locator(f"#question-{names[0]}").get_by_role("radio", name="Certain").check()
    take(page, wrong=names[:1])
    expect(result_of(page).get_by_text("You were certain of one answer that was wrong. Begin with it:")).to_be_visible()
    assert kept(learner, page)["answers"][names[0]]["tries"][0]["sure"] == "certain"


def test_two_windows_take_the_same_sitting_and_leave_alone_what_is_only_drawn(learner):
    one, other, third = begun(learner), learner.open(CHECK), begun(learner)
    drawn = asked(third)
    lesson = learner.open("modules/dough/kneading/")
    lesson.get_by_role("button", name="Mark as read").click()
    third.wait_for_function("Object.keys(JSON.parse(localStorage['kurs:bread']).read).length === 1")
    assert asked(third) == drawn
    names = asked(one)
    give(one, names[0])
    for page in (other, third):
        expect(page.get_by_text("1 of 6 answered")).to_be_visible()
        assert asked(page) == names
        assert page is other or page.url.endswith(f"#question-{names[1]}")
        expect(seen(page.locator(f"#question-{names[0]}")).locator(".verdict.right")).to_be_visible()
    give(other, names[1])
    expect(seen(one.locator(f"#question-{names[1]}")).locator(".verdict.right")).to_be_visible()
    assert len(kept(learner, one)["checks"]["course"]["sittings"]) == 1


def test_the_keyboard_alone_is_enough(learner):
    page = learner.open(CHECK)
    page.get_by_role("button", name="Begin", exact=True).focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="Question 1 of 6")).to_be_focused()
    for name in asked(page)[1:]:
        give(page, name)
    first = asked(page)[0]
    seen(page.locator(f"#question-{first}")).locator("input").first.focus()
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    expect(page.locator(f"#question-{first} .feedback")).not_to_be_empty()


def test_who_cannot_reach_the_questions_is_told_and_can_try_again(learner):
    page = learner.open(CHECK)
    page.route("**/en/questions/*", lambda route: route.abort())
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_text("The questions could not be fetched. Try again in a moment.")).to_be_visible()
    page.unroute("**/en/questions/*")
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("heading", name="Question 1 of 6")).to_be_visible()
    expect(page.get_by_text("The questions could not be fetched.")).to_have_count(0)
    learner.faults.clear()


def test_without_a_script_it_leads_to_the_checks_where_the_questions_stand(browser, whole_site):
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(whole_site.address + CHECK)
    main = page.get_by_role("main")
    expect(main.get_by_text("This check draws from all modules, which needs JavaScript.")).to_be_visible()
    assert main.locator(".no-script a").all_inner_texts() == ["Check yourself", "All kinds"]
    expect(main.get_by_role("button")).to_have_count(0)
    main.get_by_role("link", name="All kinds").first.click()
    assert page.locator(".question").count() == len(EXAMPLES)
    context.close()


def test_the_last_check_the_map_and_my_page_lead_to_it_and_tell_how_it_went(learner):
    page = learner.open("modules/kinds/check/#course-result")
    page.get_by_role("link", name="Next: Check the whole course").click()
    expect(page.get_by_role("link", name="Previous: All kinds")).to_be_visible()
    begun(learner, page)
    take(page, wrong=asked(page)[:4])
    for path in ("", "my-page/"):
        learner.open(path, page=page)
        row = page.get_by_role("main").get_by_role("link", name="Check the whole course").locator("..")
        expect(row.get_by_text("2 of 6 right")).to_be_visible()


def test_who_took_it_goes_on_from_there_and_not_from_the_checks_its_questions_come_from(learner):
    page = begun(learner)
    take(page)
    learner.open("my-page/", page=page)
    expect(page.get_by_role("region", name="Kneading").get_by_role("link", name="Continue")).to_be_visible()
    for module in ("dough", "kinds"):
        row = page.get_by_role("main").locator(f"a[data-check={module}]").locator("..")
        expect(row).not_to_contain_text("passed")


def test_a_path_without_it_leads_there_nowhere(learner):
    page = begun(learner)
    record = {
        "version": 1,
        "course": "bread",
        "device": {},
        "settings": {"path": {"value": "guest", "time": "2026-11-21T08:00:00Z"}},
    }
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(record)])
    for path in ("", "my-page/", "modules/kinds/check/#course-result"):
        learner.open(path, page=page)
        expect(page.get_by_role("link", name="Check the whole course")).to_have_count(0)
    record["settings"]["path"]["value"] = "baker"
    page.evaluate("([key, text]) => localStorage.setItem(key, text)", [KEY, json.dumps(record)])
    for path in ("", "my-page/", "modules/kinds/check/#course-result"):
        learner.open(path, page=page)
        expect(page.get_by_role("main").get_by_role("link", name="Check the whole course")).to_have_count(1)


@pytest.mark.parametrize(("scheme", "size"), LOOKS)
def test_axe_finds_nothing_before_and_after(browser, whole_site, scheme, size):
    context = browser.new_context(viewport=SIZES[size], color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.goto(whole_site.address + CHECK)
    assert axe(page) == []
    page.get_by_role("button", name="Begin", exact=True).click()
    expect(page.get_by_role("heading", name="Question 1 of 6")).to_be_visible()
    assert axe(page) == []
    names = asked(page)
    take(page, wrong=names[:2])
    result_of(page).get_by_text("All questions, with their whys").click()
    assert axe(page) == []
    page.goto(whole_site.address + "my-page/")
    assert axe(page) == []
    context.close()


def test_paper_has_the_questions_and_neither_answers_nor_result(learner):
    page = begun(learner)
    take(page)
    page.emulate_media(media="print")
    expect(page.locator(".question").first).to_be_visible()
    for hidden in (".check-result", ".feedback", ".solution", ".check-progress"):
        expect(page.locator(hidden).first).to_be_hidden()
