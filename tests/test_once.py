"""What is made once for a whole run, however many ask for it."""

import pytest
from once import Once


def test_a_folder_is_made_by_whoever_asks_first_and_a_name_holds_one_content(tmp_path):
    once, made = Once(tmp_path), []

    def loaf(folder):
        made.append(folder)

    def roll(folder):
        made.append(folder)

    assert once("bread", loaf) == once("bread", loaf) == tmp_path / "bread"
    assert made == [tmp_path / "bread"]
    with pytest.raises(ValueError, match="«bread» is the name of .*loaf: call .*roll otherwise"):
        once("bread", roll)
