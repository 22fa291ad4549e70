"""A term is linked where a page first mentions it, and nowhere that a link would disturb."""

import re
import shutil

import pytest
from markdown import Markdown
from mistakes import SMALL

from build_tools.course import read_course
from build_tools.directive import CourseMarkdown
from build_tools.render import View
from build_tools.words import words

GLOSSARY = """gluten:
  term: gluten (the net)
  definition: A net of proteins.
old-dough:
  term: old dough
  definition: Dough from yesterday.
dough:
  term: dough
  definition: Flour and water.
salt:
  term: salt
  definition: Sodium chloride.
  linked: false
"""


@pytest.fixture
def html(tmp_path):
    """The HTML of some Markdown on a lesson's page, which has a scene."""
    root = shutil.copytree(SMALL, tmp_path / "course")
    (root / "course/glossary.yml").write_text(GLOSSARY, "utf-8")
    course = read_course(root)
    page = course.by_file["modules/dough/en/kneading.md"]
    markdown = CourseMarkdown()
    markdown.view = View(course, words("en"), page, page.address)
    return lambda text: Markdown(extensions=[markdown, "tables", "attr_list", "md_in_html"]).convert(text)


def linked(html):
    return re.findall(r'<a class="term" href="[^"]*#([\w-]+)">([^<]*)</a>', html)


def test_the_first_mention_only_is_linked(html):
    assert linked(html("Gluten is a net.\n\nMore gluten.")) == [("gluten", "Gluten")]


def test_the_longest_term_wins_and_the_others_wait_for_their_turn(html):
    assert linked(html("Use old dough in new dough, with gluten.")) == [
        ("old-dough", "old dough"),
        ("dough", "dough"),
        ("gluten", "gluten"),
    ]


def test_the_words_around_a_link_stay(html):
    assert (
        re.sub(r"<[^>]+>", "", html("Now *old* dough, **gluten** and more dough."))
        == "Now old dough, gluten and more dough."
    )


def test_an_ending_is_forgiven_and_a_longer_word_is_another(html):
    assert linked(html("Two doughs and a doughnut.")) == [("dough", "doughs")]
    assert linked(html("A doughnut, a gluten-free one.")) == []


def test_headings_links_code_and_scenes_are_left_alone(html):
    text = '## Gluten\n\n[gluten](https://example.org) `gluten`\n\n<div class="scene" markdown="1">\n\nThe gluten.\n\n</div>\n\nThen *Gluten*.'
    assert linked(html(text)) == [("gluten", "Gluten")]


def test_a_term_that_its_author_links_is_linked_there_alone(html):
    assert linked(html("Gluten first, then [the net](term:gluten).")) == [("gluten", "the net")]


def test_a_word_that_means_other_things_is_not_linked(html):
    assert linked(html("Salt it.")) == []
