"""Code has one form, and what a tool can see of mistakes is none of them: ruff's rules stand in pyproject.toml."""

import subprocess
import sys

import pytest
from conftest import ROOT


@pytest.mark.parametrize("rule", [["check"], ["format", "--check"]], ids=" ".join)
def test_ruff_has_nothing_to_say(rule, tmp_path):
    told = subprocess.run(
        [sys.executable, "-m", "ruff", *rule, "--quiet", "--cache-dir", tmp_path, "."],
        cwd=ROOT,
        capture_output=True,
        encoding="utf-8",
    )
    assert told.returncode == 0, told.stdout + told.stderr
