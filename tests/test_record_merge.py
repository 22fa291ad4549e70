"""Merging obeys its laws on thousands of random records, also with clocks that agree to the millisecond."""

import json
import shutil
import subprocess

from conftest import ROOT

BROWSER = ROOT / "build_tools" / "browser"


def test_merging_loses_nothing_and_does_not_ask_who_comes_first(tmp_path):
    script = tmp_path / "laws.js"
    parts = (*(BROWSER / f"record-{name}.js" for name in ("form", "merge", "news")), ROOT / "tests" / "merge_laws.js")
    script.write_text("\n".join(path.read_text("utf-8") for path in parts), "utf-8")
    said = subprocess.run([shutil.which("node"), str(script)], capture_output=True, text=True, encoding="utf-8")
    assert said.stderr == ""
    assert json.loads(said.stdout) == {}
