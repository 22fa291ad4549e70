"""Merging obeys its laws on thousands of random records, and windows that hear of each other late keep them, also with clocks that are wrong."""

import json
import re
import shutil
import subprocess

from conftest import ROOT

from build_tools.assets.needs import resolved, text_of


def broken_laws(tmp_path, *parts: str) -> dict:
    script = tmp_path / "laws.js"
    script.write_text("\n".join(parts), "utf-8")
    said = subprocess.run([shutil.which("node"), str(script)], capture_output=True, text=True, encoding="utf-8")
    assert said.stderr == ""
    return json.loads(said.stdout)


def source(*names: str) -> str:
    """These scripts and all that they need."""
    return "\n".join(text_of(name, "js") for name in resolved([f"record/{name}" for name in names], "js"))


def laws(name: str) -> str:
    return (ROOT / "tests" / f"{name}.js").read_text("utf-8")


def windows(name: str) -> list[str]:
    """What windows on one record are, with these scripts in them, and what they are to live through."""
    scripts = {"SOURCE": source("record"), "RESCUE": source("take-in", "erase")}
    return [*(f"const {name} = {json.dumps(text)}" for name, text in scripts.items()), laws("windows"), laws(name)]


def test_merging_loses_nothing_and_does_not_ask_who_comes_first(tmp_path):
    assert broken_laws(tmp_path, source("record-news"), laws("merge_laws")) == {}


def test_three_windows_that_hear_late_lose_nothing_and_bring_back_nothing(tmp_path):
    assert broken_laws(tmp_path, *windows("window_laws")) == {}


def test_storage_that_is_full_or_cleared_between_windows_loses_nothing(tmp_path):
    assert broken_laws(tmp_path, *windows("window_faults")) == {}


def test_a_table_is_one_file(tmp_path):
    """The one that docs/record.md shows: read, merged, previewed and counted by what it says itself."""
    shown = re.search(r"```js\n(.*?)```", (ROOT / "docs" / "record.md").read_text("utf-8"), re.DOTALL)[1]
    does = """
const [early, late] = ["2026-11-21T08:00:00Z", "2026-11-21T09:00:00Z"]
const state = (text, begun, time) => ({ text, begun, time })
const recordOf = (sheets) => readRecord(JSON.stringify({ version: 1, sheets }), emptyRecord("bread", "1", early))
const mine = recordOf({ why: { states: [state("Rye", early, early)] }, odd: { states: 5 } })
const theirs = recordOf({ why: { states: [state("Wheat", late, late)] }, who: { states: [state("", early, early)] } })
const merged = mergeRecords(mine, theirs)
const { sheets, otherSheets, other } = whatComes(mine, theirs)
console.log(JSON.stringify({
  strange: mine.strange.map((one) => one.id),
  merged: merged.sheets.why.states.map((one) => one.text),
  comes: [sheets, otherSheets, other],
  counted: whatIsThere(merged).sheets,
}))
"""
    said = broken_laws(tmp_path, source("record-news", "how-much"), shown, does)
    assert said == {"strange": ["odd"], "merged": ["Rye", "Wheat"], "comes": [1, 1, 0], "counted": 1}
