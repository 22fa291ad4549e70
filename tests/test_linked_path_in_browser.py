"""A link may carry a path, and a course may have one for those who have chosen none: nothing is written, and what a learner chooses holds."""

import re

import pytest
from conftest import built_small, served, visiting
from playwright.sync_api import expect
from test_paths_in_browser import _change, add_paths

from build_tools.build import build_site


def with_usual(root):
    add_paths(root)
    _change(root / "course/course.yml", "paths:\n", "default_path: guest\npaths:\n")
    build_site(root, root / "offline", offline=True)


@pytest.fixture(scope="module")
def plain_site(once):
    yield from served(built_small(once, "paths", add_paths), "en")


@pytest.fixture(scope="module")
def usual_folder(once):
    return built_small(once, "usual-path", with_usual)


@pytest.fixture(scope="module")
def usual_site(usual_folder):
    yield from served(usual_folder, "en")


@pytest.fixture
def learner(browser, plain_site, request):
    yield from visiting(browser, plain_site, request)


@pytest.fixture
def guest(browser, usual_site, request):
    yield from visiting(browser, usual_site, request)


def shown(page):
    return page.evaluate("document.documentElement.dataset.path ?? null")


def bar(page):
    return page.get_by_role("region", name="Path from a link")


def test_a_link_shows_its_path_and_writes_nothing(learner):
    page = learner.open("?path=guest")
    expect(bar(page)).to_contain_text("You see the path «Guest», as the link that you followed says.")
    expect(
        page.get_by_role("navigation", name="Contents").or_(page.locator("main")).get_by_role("link", name="Kneading")
    ).to_have_count(0)
    assert learner.stored(page) == {}


def test_every_link_within_the_course_carries_it(learner):
    page = learner.open("modules/dough/guests/?path=guest")
    page.get_by_role("link", name="Resting").last.click()
    expect(page).to_have_url(re.compile(r"/resting/\?path=guest$"))
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("cooled")
    page.locator(".search-hits a").first.click()
    expect(page).to_have_url(re.compile(r"/guests/\?path=guest"))
    expect(bar(page)).to_be_visible()
    without = page.evaluate(
        "[...document.links].filter((one) => one.href.startsWith(location.origin) && !one.getAttribute('href').startsWith('#') && !one.search.includes('path=guest')).map((one) => one.href)"
    )
    assert without == [] and learner.stored(page) == {}


def test_it_is_kept_when_the_learner_says_so(learner):
    page = learner.open("?path=guest")
    bar(page).get_by_role("button", name="Keep").click()
    expect(bar(page).get_by_role("status")).to_have_text(
        "You follow this path from now on. You can choose another one on the front page."
    )
    expect(bar(page).get_by_role("status")).to_be_focused()
    assert (
        not re.search("path=", page.url)
        and page.evaluate("[...document.links].some((one) => one.search.includes('path='))") is False
    )
    learner.open("about/", page=page)
    assert shown(page) == "guest"
    expect(bar(page)).to_be_hidden()


def test_what_the_learner_has_chosen_is_unchanged_and_comes_back(learner):
    page = learner.open()
    page.get_by_role("button", name="Follow the path for Taster").click()
    page.wait_for_function("document.documentElement.dataset.path === 'taster'")
    before = learner.stored(page)
    learner.open("modules/dough/guests/?path=guest", page=page)
    assert shown(page) == "guest" and learner.stored(page) == before
    bar(page).get_by_role("button", name="Set the link aside").click()
    page.wait_for_function("document.documentElement.dataset.path === 'taster'")
    assert page.url.endswith("/guests/")
    learner.open("?path=taster", page=page)
    expect(bar(page)).to_be_hidden()


def test_choosing_on_the_front_page_holds_against_the_link(learner):
    page = learner.open("?path=guest")
    page.get_by_role("button", name="Change").click()
    page.get_by_role("button", name="Follow the path for Taster").click()
    page.wait_for_function("document.documentElement.dataset.path === 'taster'")
    expect(bar(page)).to_be_hidden()
    assert "path=" not in page.url


@pytest.mark.parametrize("value", ["nobody", "", "guest%20baker", "]{}*{color:red}"])
def test_a_path_that_is_none_is_no_path(learner, value):
    page = learner.open(f"?path={value}")
    assert shown(page) is None
    expect(bar(page)).to_be_hidden()


def test_a_chosen_path_that_is_gone_shows_the_whole_course(learner):
    page = learner.open()
    page.get_by_role("button", name="Follow the path for Guest").click()
    page.wait_for_function("document.documentElement.dataset.path === 'guest'")
    page.evaluate(
        "for (const key of Object.keys(localStorage)) localStorage[key] = localStorage[key].replaceAll('\"guest\"', '\"gone\"')"
    )
    page.reload()
    assert shown(page) is None
    expect(page.locator("main").get_by_role("link", name="Kneading").first).to_be_visible()


def test_who_has_chosen_nothing_sees_the_default_path_and_may_leave_it(guest):
    page = guest.open()
    assert shown(page) == "guest" and guest.stored(page) == {}
    expect(bar(page)).to_be_hidden()
    page.get_by_role("button", name="Change").click()
    chosen = page.get_by_role("button", name="Follow the path for Guest")
    expect(chosen).to_have_attribute("aria-pressed", "true")
    chosen.click()
    page.wait_for_function("!document.documentElement.dataset.path")
    guest.open("about/", page=page)
    assert shown(page) is None


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_the_course_is_whole(guest):
    page = guest.open("?path=taster")
    expect(page.locator("main").get_by_role("link", name="Kneading").first).to_be_visible()
    expect(bar(page)).to_be_hidden()


def test_an_address_without_the_language_carries_it_on(guest):
    page = guest.new_page()
    page.goto(guest.site.address.removesuffix("en/") + "?path=baker")
    expect(page).to_have_url(re.compile(r"/en/\?path=baker$"))
    expect(bar(page)).to_contain_text("«Baker»")


def test_it_works_on_a_disk(browser, usual_folder):
    page = browser.new_page()
    page.goto((usual_folder.parent / "course/offline/en/modules/dough/guests.html").as_uri() + "?path=baker")
    expect(bar(page)).to_contain_text("«Baker»")
    page.get_by_role("link", name="Kneading").last.click()
    expect(page).to_have_url(re.compile(r"/kneading\.html\?path=baker$"))
    bar(page).get_by_role("button", name="Keep").click()
    expect(bar(page).get_by_role("status")).to_contain_text("You follow this path")
    page.close()
