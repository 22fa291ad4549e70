"""An address that a page has left leads on to where the page is now."""

import re

import pytest
from conftest import built_small, served, visiting
from playwright.sync_api import expect
from test_published import change, leads_on

from build_tools.__main__ import main
from build_tools.build import build_site

HOST = "host: {name: Bakery, address: https://bakery.example/bread}\npass_mark"


def renamed(root):
    """The small course after a release, with a lesson and a page of its own renamed."""
    change(root, "course/course.yml", ("pass_mark", HOST))
    assert main(["--course", str(root), "publish"]) == 0
    (root / "modules/dough/en/kneading.md").rename(root / "modules/dough/en/by-hand.md")
    (root / "course/en/about.md").rename(root / "course/en/hosts.md")
    change(root, "modules/dough/en/index.md", ("[kneading,", "[by-hand,"))
    change(root, "course/en/hosts.md", ("kneading.md", "by-hand.md"))
    change(root, "course/course.yml", ("[about]", "[hosts]"))
    leads_on(root, "modules/dough/en/by-hand.md", "dough/kneading")
    leads_on(root, "course/en/hosts.md", "about")
    build_site(root, root / "offline", offline=True)


@pytest.fixture(scope="module")
def folder(once):
    return built_small(once, "moved", renamed)


@pytest.fixture(scope="module")
def moved_site(folder):
    yield from served(folder, "en")


@pytest.fixture
def reader(browser, moved_site, request):
    yield from visiting(browser, moved_site, request)


def test_an_old_link_leads_to_the_page_and_its_heading(reader):
    page = reader.open("modules/dough/kneading/#gluten")
    expect(page).to_have_url(re.compile("/en/modules/dough/by-hand/#gluten$"))
    expect(page.get_by_role("heading", level=1)).to_have_text("Kneading")


@pytest.mark.browser_context(java_script_enabled=False)
def test_without_a_script_it_leads_to_the_page(reader):
    page = reader.open("about/")
    expect(page).to_have_url(re.compile("/en/hosts/$"))


def test_on_a_disk_it_leads_on_too(browser, folder):
    page = browser.new_page()
    page.goto((folder.parent / "course/offline/en/modules/dough/kneading.html").as_uri() + "#gluten")
    expect(page).to_have_url(re.compile("/modules/dough/by-hand.html#gluten$"))
    page.close()


def test_search_engines_are_told_the_new_address_alone(folder):
    old = (folder / "en/modules/dough/kneading/index.html").read_text("utf-8")
    assert '<meta name="robots" content="noindex">' in old and '<html lang="en">' in old
    assert '<link rel="canonical" href="https://bakery.example/bread/en/modules/dough/by-hand/">' in old
    sitemap = (folder / "sitemap.xml").read_text("utf-8")
    assert "/by-hand/" in sitemap and "/hosts/" in sitemap and "/kneading/" not in sitemap and "/about/" not in sitemap
    searched = (folder / "en/search/search_index.js").read_text("utf-8")
    assert "by-hand/" in searched and "dough/kneading/" not in searched


def test_no_page_leads_to_an_old_address(folder):
    for page in folder.glob("en/**/*.html"):
        assert not re.search(r'href="[^"]*(?:/|^)(?:kneading|about)/', page.read_text("utf-8")), page


def test_the_difference_tells_it(folder, capsys):
    root = folder.parent / "course"
    assert main(["--course", str(root), "--language", "en", "diff", "course/published.txt"]) == 0
    said = capsys.readouterr().out
    assert said.startswith(
        "Pages with a new address; the old one leads on to it:\n  en/about → en/hosts\n  en/modules/dough/kneading → en/modules/dough/by-hand\n"
    )
    assert "2 with a new address, 0 gone" in said
