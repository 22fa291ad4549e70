"""Merging obeys its laws on thousands of random records, and windows that hear of each other late keep them, also with clocks that are wrong."""

import json
import shutil
import subprocess

from conftest import ROOT

RECORD = ROOT / "build_tools" / "browser" / "record"


def broken_laws(tmp_path, *parts: str) -> dict:
    script = tmp_path / "laws.js"
    script.write_text("\n".join(parts), "utf-8")
    said = subprocess.run([shutil.which("node"), str(script)], capture_output=True, text=True, encoding="utf-8")
    assert said.stderr == ""
    return json.loads(said.stdout)


def source(*names: str) -> str:
    return "\n".join((RECORD / f"{name}.js").read_text("utf-8") for name in names)


def laws(name: str) -> str:
    return (ROOT / "tests" / f"{name}_laws.js").read_text("utf-8")


def test_merging_loses_nothing_and_does_not_ask_who_comes_first(tmp_path):
    assert broken_laws(tmp_path, source("record-form", "record-merge", "record-news"), laws("merge")) == {}


def test_three_windows_that_hear_late_lose_nothing_and_bring_back_nothing(tmp_path):
    scripts = source("record-form", "record-merge", "record")
    assert broken_laws(tmp_path, f"const SOURCE = {json.dumps(scripts)}", laws("window")) == {}
