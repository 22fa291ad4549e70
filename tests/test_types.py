"""Values are what they are said to be: mypy's strictest rules hold, and each exception to a rule has its reason."""

import os
import re
import subprocess
import sys

import pytest
from conftest import ROOT

CODE = sorted((ROOT / "build_tools").rglob("*.py"))


def test_mypy_has_nothing_to_say(tmp_path):
    told = subprocess.run(
        [sys.executable, "-m", "mypy", "--no-error-summary"],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
        # make.py keeps what was found out about files that stay as they are.
        env={"MYPY_CACHE_DIR": str(tmp_path), **os.environ},
    )
    assert told.returncode == 0, told.stdout + told.stderr


@pytest.mark.parametrize("mark", ["type: ignore", "noqa"])
def test_an_exception_names_the_rule_and_says_why(mark):
    bare = rf"# {mark}(?!(?:\[[a-z-]+\]|: [A-Z]+\d+) +# .{{10,}}).*"
    assert [found[0] for file in CODE for found in re.finditer(bare, file.read_text("utf-8"))] == []
