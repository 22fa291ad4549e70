"""A host's first step: name, logo, colour, contact and address in one place, and a folder that works where it is put."""

import re
import shutil
from html import unescape
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from conftest import ROOT, built, serve_folder, visiting
from hypothesis import given, settings
from hypothesis import strategies as st
from playwright.sync_api import expect

from build_tools.assets import assets
from build_tools.assets.colour import accent, contrast

HOST = """host:
  name: Oslo Bakery
  logo: bakery.svg
  font: bakery.woff2
  picture: bread.png
  colour: "#c8102e"
  contact: {name: The bakers, email: bakers@bakery.example, phone: 55 00 11 22, page: "https://bakery.example/ask"}
  address: https://bakery.example/courses/bread
pass_mark: 0.5"""
LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 90 30"><rect width="90" height="30" fill="#c8102e"/></svg>'
FOLDER = "courses/bread/"


def small(root: Path, host: str) -> Path:
    shutil.copytree(ROOT / "tests" / "small", root)
    settings_file = root / "course" / "course.yml"
    settings_file.write_text(settings_file.read_text("utf-8").replace("pass_mark: 0.5", host), "utf-8")
    (root / "course" / "bakery.svg").write_text(LOGO, "utf-8")
    shutil.copy(ROOT / "build_tools/browser/page/heading.woff2", root / "course" / "bakery.woff2")
    (root / "course" / "bread.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    with (root / "course/en/about.md").open("a", encoding="utf-8") as about:
        about.write("\n/// contact\n///\n")
    return root


@pytest.fixture(scope="module")
def hosted_folder(once) -> Path:
    """A web server's whole folder, the course in a folder below."""
    return once("hosted", lambda top: built(small(top / "source", HOST), top / "www" / "courses" / "bread")) / "www"


@pytest.fixture(scope="module")
def hosted(hosted_folder):
    served, server = serve_folder(hosted_folder)
    served.address += f"{FOLDER}en/"
    yield served
    server.shutdown()


@pytest.fixture
def reader(browser, hosted, request):
    yield from visiting(browser, hosted, request)


def test_every_page_says_who_publishes_it_and_whom_to_ask(reader):
    page = reader.open("modules/dough/kneading/")
    logo = page.get_by_role("banner").get_by_role("img", name="Oslo Bakery")
    assert logo.evaluate("(image) => image.complete && image.naturalWidth > 0")
    footer = page.get_by_role("contentinfo")
    expect(footer).to_contain_text("Oslo Bakery")
    expect(footer).to_contain_text("Contact: The bakers")
    expect(footer.get_by_role("link", name="bakers@bakery.example")).to_have_attribute(
        "href", "mailto:bakers@bakery.example"
    )
    expect(footer.get_by_role("link", name="55 00 11 22")).to_have_attribute("href", "tel:55001122")
    expect(footer.get_by_role("link", name="contact page")).to_have_attribute("href", "https://bakery.example/ask")
    reader.open("about/", page=page)
    expect(page.get_by_role("main")).to_contain_text("Contact: The bakers, bakers@bakery.example")


def test_the_front_page_says_who_publishes_it_and_when_it_was_last_reviewed(hosted_folder, small_folder, site_folder):
    def sender(folder):
        page = (folder / "index.html").read_text("utf-8")
        told = page.partition('class="imprint">')[2].partition("</p>")[0]
        assert page.index('class="imprint"') < page.index('class="road"')
        return told, " ".join(unescape(re.sub("<[^>]+>", "", told)).split())

    html, hosted = sender(hosted_folder / FOLDER / "en")
    assert hosted.startswith("Published by Oslo Bakery. Last reviewed 1 January 2026. Contact: The bakers")
    assert 'class="logo"' in html
    assert sender(small_folder / "en")[1] == "Last reviewed 1 January 2026.", "nobody is named where nobody is"
    # Who made the course and publishes it is named once.
    told = sender(site_folder / "nb")[1]
    assert re.match(r"Laget av Kompetanseløft\. Teksten og koden er åpne.*\. Sist gjennomgått \d+\. \w+ \d{4}\.$", told)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_hosts_colour_is_on_buttons_and_can_be_read(browser, hosted, scheme):
    context = browser.new_context(color_scheme=scheme)
    page = context.new_page()
    page.goto(hosted.address)
    button = page.get_by_role("link", name="Start the course")
    painted = button.evaluate("(element) => getComputedStyle(element).backgroundColor")
    wanted = accent("#c8102e")[scheme == "dark"]["accent"]
    assert [int(part) for part in re.findall(r"\d+", painted)] == [
        int(wanted[place : place + 2], 16) for place in (1, 3, 5)
    ]
    context.close()


def test_the_course_works_in_a_folder_of_a_web_server(reader):
    page = reader.open()
    page.get_by_role("link", name="Start the course").click()
    page.get_by_role("button", name="Mark as read").click()
    page.get_by_role("button", name="Search").click()
    page.get_by_role("searchbox").fill("knead")
    page.locator(".search-hits a").first.click()
    page.get_by_role("link", name="My page").click()
    expect(page.get_by_role("main")).to_contain_text("1 of ")
    assert all(path.startswith(f"/{FOLDER}") for path in reader.site.asked)


def test_an_address_that_does_not_exist_leads_back_from_anywhere(reader, hosted_folder):
    missing = (hosted_folder / FOLDER / "404.html").read_text("utf-8")
    page = reader.new_page()
    page.route("**/nowhere/*/at/all", lambda route: route.fulfill(body=missing, content_type="text/html"))
    reader.open("nowhere/near/at/all", page=page)
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    # Its field stands open.
    page.get_by_role("searchbox").fill("knead")
    page.locator(".search-hits a").first.click()
    expect(page).to_have_url(re.compile(f"/{FOLDER}en/"))


def test_a_mistake_is_reported_with_its_page_and_the_edition(hosted_folder):
    lesson = (hosted_folder / FOLDER / "en/modules/dough/kneading/index.html").read_text("utf-8")
    (link,) = re.findall(r'href="(mailto:[^"?]+\?[^"]+)"', lesson)
    mail = urlsplit(unescape(link))
    said = parse_qs(mail.query)
    assert mail.path == "bakers@bakery.example" and said["subject"] == ["Mistake in the course Bread at home: Kneading"]
    assert "https://bakery.example/courses/bread/en/modules/dough/kneading/" in said["body"][0]
    assert "Version: 1.0" in said["body"][0]
    missing = (hosted_folder / FOLDER / "en/404.html").read_text("utf-8")
    assert "mailto:bakers@bakery.example?" in missing


def test_the_edition_is_told_about_the_course_and_not_on_every_page(reader):
    page = reader.open("modules/dough/kneading/")
    expect(page.get_by_text("version 1.0")).to_have_count(0)
    reader.open("about/", page=page)
    expect(page.get_by_role("main")).to_contain_text("Bread at home, version 1.0")


def test_a_link_to_a_page_shows_its_title_and_the_hosts_picture(hosted_folder, small_folder):
    lesson = (hosted_folder / FOLDER / "en/modules/dough/kneading/index.html").read_text("utf-8")
    shown = dict(re.findall(r'<meta property="(og:[\w:]+)" content="([^"]*)">', lesson))
    assert shown["og:title"] == "Kneading" and shown["og:description"] == "Why we knead, and when to stop."
    assert shown["og:image"] == "https://bakery.example/courses/bread/en/host/picture.png"
    assert (hosted_folder / FOLDER / "en/host/picture.png").is_file()
    assert "og:" not in (small_folder / "en/modules/dough/kneading/index.html").read_text("utf-8")


def test_headings_have_the_hosts_face(reader):
    page = reader.open("about/")
    assert page.evaluate("() => document.fonts.ready.then((all) => [...all].map((one) => one.status))") == ["loaded"]
    assert f"/{FOLDER}en/host/heading.woff2" in reader.site.asked
    heading = page.get_by_role("heading", level=1)
    assert "Heading" in heading.evaluate("(one) => getComputedStyle(one).fontFamily")


def test_search_engines_are_told_where_every_page_is(hosted_folder):
    folder = hosted_folder / FOLDER
    listed = re.findall(
        "<loc>https://bakery.example/courses/bread/(.*?)</loc>", (folder / "sitemap.xml").read_text("utf-8")
    )
    assert {f"{address}index.html" for address in listed} == {
        page.relative_to(folder).as_posix() for page in (folder / "en").rglob("index.html")
    }
    lesson = (folder / "en/modules/dough/kneading/index.html").read_text("utf-8")
    assert '<link rel="canonical" href="https://bakery.example/courses/bread/en/modules/dough/kneading/">' in lesson


def test_a_course_without_a_host_names_nobody(small_folder):
    front = (small_folder / "en" / "index.html").read_text("utf-8")
    assert "canonical" not in front and "Contact" not in front and 'class="sender"' not in front
    assert not (small_folder / "sitemap.xml").exists() and "href" not in (small_folder / "404.html").read_text("utf-8")


def test_the_mark_takes_the_hosts_colour():
    assert accent("#c8102e")[0]["accent"] in assets("#c8102e")["mark"].text
    assert assets()["mark"].text != assets("#c8102e")["mark"].text


@given(st.integers(0, 0xFFFFFF))
@settings(max_examples=300, deadline=None)
def test_any_colour_becomes_one_that_can_be_read(number):
    """Text, links and buttons against everything they can stand on, by WCAG 2.2 1.4.3."""
    tokens = (ROOT / "build_tools" / "browser" / "page" / "tokens.css").read_text("utf-8")
    schemes = [
        dict(re.findall(r"--([\w-]+): (#\w+);", part)) for part in re.findall(r"{\n( +--page:[^}]+)}", tokens)[:2]
    ]
    washes = re.findall(r"d-tint-\d { --wash: (#\w+)", tokens)
    for own, host in zip(schemes, accent(f"#{number:06x}"), strict=True):
        shown = own | host
        tints, washes = washes[:6], washes[6:]
        for ground in (*(shown[name] for name in ("page", "surface", "tint", "right-tint", "wrong-tint")), *tints):
            assert contrast(shown["accent"], ground) >= 4.5, ground
        for text in ("ink", "muted"):
            for ground in (shown["tint"], *tints):
                assert contrast(shown[text], ground) >= 4.5
        for ground in ("accent", "accent-strong"):
            assert contrast(shown["on-accent"], shown[ground]) >= 4.5
