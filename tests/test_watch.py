"""What changes in a course is heard, whatever becomes of its folders in between."""

import os
import shutil
import threading

import pytest
from conftest import ROOT

from build_tools.build.watch import watched

NAMES = ("mkdocs.yml", "course", "modules", "quizzes")


@pytest.fixture
def course(tmp_path):
    return shutil.copytree(ROOT / "tests" / "small", tmp_path / "course")


@pytest.fixture
def heard(course):
    """Does something, and says whether it was heard."""
    told = threading.Event()

    def hear(do, within=5):
        told.clear()
        do()
        found = told.wait(within)
        while told.is_set():  # one change is told more than once
            told.clear()
            told.wait(0.1)
        return found

    with watched([course], NAMES, told.set):
        yield hear


def test_words_folders_and_settings_are_heard_and_reading_and_other_files_are_not(course, heard):
    assert heard(lambda: (course / "quizzes/dough.yml").write_text("x", "utf-8"))
    assert heard(lambda: (course / "modules/new/en").mkdir(parents=True))
    assert heard(lambda: (course / "modules/new/en/index.md").write_text("x", "utf-8"))
    assert heard(lambda: (course / "mkdocs.yml").write_text("x", "utf-8"))
    assert not heard((course / "quizzes/dough.yml").read_bytes, within=0.2)
    assert not heard(lambda: (course / "notes.txt").write_text("x", "utf-8"), within=0.2)


def test_a_folder_that_comes_again_is_heard_as_before(course, heard):
    assert heard(lambda: shutil.rmtree(course / "quizzes"))
    assert heard((course / "quizzes").mkdir)
    assert heard(lambda: (course / "quizzes/dough.yml").write_text("x", "utf-8"))
    assert heard(lambda: os.rename(course / "modules", course / "aside"))
    assert heard(lambda: shutil.copytree(course / "aside", course / "modules"))
    assert heard(lambda: (course / "modules/dough/en/index.md").write_text("x", "utf-8"))
    assert not heard(lambda: (course / "aside/dough/en/index.md").write_text("x", "utf-8"), within=0.2)
