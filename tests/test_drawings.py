"""What a drawing says is said to everybody: its description holds every word that stands in it."""

import re
import xml.etree.ElementTree as ElementTree

import pytest
from conftest import ROOT

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
