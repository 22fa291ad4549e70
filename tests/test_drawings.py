"""What a drawing says is said to everybody: its description holds every word that stands in it."""

import re
import xml.etree.ElementTree as ElementTree

import pytest
from conftest import ROOT

from build_tools.render.drawing import silent_drawing

SVG = "{http://www.w3.org/2000/svg}"
DRAWINGS = sorted([*ROOT.glob("modules/*/*/drawings/*.svg"), *ROOT.glob("course/*/drawings/*.svg")])


def words(text: str) -> set[str]:
    return set(re.findall(r"\w+", text.lower()))


@pytest.mark.parametrize("file", DRAWINGS, ids=lambda file: file.stem)
def test_every_word_of_a_drawing_stands_in_its_description(file):
    root = ElementTree.parse(file).getroot()
    told = " ".join(root.find(f"{SVG}{tag}").text for tag in ("title", "desc"))
    # A word that is parted at the end of a line is one word.
    drawn = re.sub(r"(?<=\w)- ", "", " ".join("".join(text.itertext()) for text in root.iter(f"{SVG}text")))
    assert words(drawn) - words(told) == set()


def test_an_opener_from_a_drawing_program_is_for_the_eye_alone_and_shares_no_name_with_the_page():
    saved = """<?xml version="1.0" encoding="UTF-8"?>
        <!-- saved by a program -->
        <svg
           xmlns="http://www.w3.org/2000/svg" class="d-box" role="img" aria-labelledby="t"><title id="t">Ord &amp; tall</title>
        <desc>En boks.</desc><defs><clipPath id="cut"><rect/></clipPath></defs>
        <g clip-path="url(#cut)" aria-label="Boks"><title>Boks</title><rect class="d-box"/></g></svg>"""
    made = silent_drawing(saved, "course-opener", "d-opener")
    assert made.startswith('<svg xmlns="http://www.w3.org/2000/svg" class="d-opener" aria-hidden="true"')
    assert re.findall(r'id="(.*?)"', made) == ["course-opener--cut"] and "url(#course-opener--cut)" in made
    assert re.findall(r"title|desc|role|aria-label", made) == []
