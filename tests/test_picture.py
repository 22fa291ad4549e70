"""The picture in README.md shows the course as it is now."""

import re
import struct

import link_picture
import pytest
from conftest import LESSON, ROOT
from picture import FILE, LIMIT, fingerprint, shown_in, stamped


def test_the_picture_is_current(site_folder):
    assert shown_in(FILE.read_bytes()) == fingerprint(site_folder / "nb"), (
        "the pages look different now: run «make picture»"
    )


def test_the_picture_of_a_link_is_current_and_has_the_size_that_is_asked_for(site_folder):
    data = link_picture.FILE.read_bytes()
    assert shown_in(data) == link_picture.fingerprint(site_folder / "nb"), "the road has changed: run «make picture»"
    assert struct.unpack(">II", data[16:24]) == (link_picture.WIDE, link_picture.HIGH)


def test_the_picture_is_small_whole_and_can_be_opened(browser):
    assert FILE.stat().st_size <= LIMIT
    assert FILE.read_bytes()[-8:-4] == b"IEND"
    page = browser.new_page()
    page.goto(FILE.as_uri())
    assert page.evaluate("document.images[0].naturalWidth") >= 800
    page.close()


def test_the_readme_shows_the_picture_near_the_top_and_says_what_is_in_it():
    readme = (ROOT / "README.md").read_text("utf-8")
    shown = re.search(r"!\[([^\]]+)\]\(docs/course\.png\)", readme)
    assert shown and len(shown[1]) > 100 and readme[: shown.start()].count("\n") < 15


@pytest.fixture
def site(tmp_path):
    """A site of two pages and a stylesheet."""
    (tmp_path / LESSON).mkdir(parents=True)
    (tmp_path / "style.css").write_text("p { color: teal }")
    (tmp_path / "index.html").write_text('<link rel="stylesheet" href="style.css"><p>Welcome')
    up = "../" * LESSON.count("/")
    (tmp_path / LESSON / "index.html").write_text(f'<link rel="stylesheet" href="{up}style.css"><p>A lesson')
    return tmp_path


@pytest.mark.parametrize("name", ["index.html", f"{LESSON}index.html", "style.css"])
def test_other_words_and_another_style_are_another_picture(site, name):
    before = fingerprint(site)
    (site / name).write_text((site / name).read_text() + "!")
    assert fingerprint(site) != before


def test_space_and_attributes_make_no_difference(site):
    before = fingerprint(site)
    (site / "index.html").write_text(
        '<link rel="stylesheet" href="style.css" data-new>\n<p  class="lead">\n  Welcome\n'
    )
    assert fingerprint(site) == before


def test_a_picture_carries_its_mark():
    plain = FILE.read_bytes()
    assert shown_in(stamped(stamped(plain, "old"), "new")) == "new"
    assert shown_in(b"\x89PNG\r\n\x1a\n") == ""
