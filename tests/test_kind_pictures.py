"""Each kind of question stands in the guide as its author writes it, beside a picture of what becomes of it."""

import re

import pytest
from conftest import ROOT
from kind_pictures import LIMIT, LIMIT_OF_ALL, PICTURES, fingerprint
from picture import shown_in

from build_tools.questions import NAMES


@pytest.mark.parametrize("kind", NAMES)
def test_the_picture_of_a_kind_is_current_and_small(kind, small_folder):
    png = (PICTURES / f"{kind}.png").read_bytes()
    assert shown_in(png) == fingerprint(small_folder / "en", kind), (
        "the question looks different now: run «make picture»"
    )
    assert len(png) <= LIMIT


def test_there_is_a_picture_of_each_kind_and_of_nothing_else():
    assert {file.stem for file in PICTURES.iterdir()} == set(NAMES)
    assert sum(file.stat().st_size for file in PICTURES.iterdir()) <= LIMIT_OF_ALL


def test_the_guide_shows_each_picture_below_its_example_and_says_what_is_in_it():
    guide = (ROOT / "docs" / "kinds.md").read_text("utf-8")
    shown = re.findall(
        r"^ *type: (\w+)\n(?:(?!```|^## ).*\n)*```\n\n!\[[^\]]{60,}\]\(kinds/(\w+)\.png\)", guide, re.MULTILINE
    )
    assert sorted(shown) == sorted((kind, kind) for kind in NAMES)
