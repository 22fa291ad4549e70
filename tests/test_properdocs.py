"""ProperDocs, which goes on where MkDocs 1 ends, builds the course in its place, and the document says what that would take."""

import importlib.util
import os
import re
import subprocess
import sys

import pytest
from conftest import ROOT

needed = pytest.mark.skipif(not importlib.util.find_spec("properdocs"), reason="ProperDocs is not installed.")
TOOL = ROOT / "build_tools"
ARCHITECTURE = (ROOT / "docs" / "architecture.md").read_text("utf-8")
#: The tool with ProperDocs in MkDocs' place; ends with the names of what it has loaded of MkDocs after all.
IN_ITS_PLACE = """
import properdocs.replacement, sys
from build_tools.__main__ import main
ended = main()
files = {name: getattr(module, "__file__", None) or "" for name, module in sys.modules.items()}
sys.exit(ended or [name for name, file in files.items() if "/mkdocs/" in file.replace("\\\\", "/")] or 0)
"""


def python(*arguments):
    env = os.environ | {"SOURCE_DATE_EPOCH": "1767225600"}
    done = subprocess.run([sys.executable, *arguments], cwd=ROOT, env=env, capture_output=True, text=True)
    assert done.returncode == 0, done.stdout + done.stderr


def everything(folder):
    return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


@needed
def test_properdocs_builds_the_course_with_the_same_bytes(site_folder, tmp_path):
    python("-m", "properdocs", "build", "--config-file", "mkdocs.yml", "--site-dir", tmp_path / "nb")
    assert everything(tmp_path / "nb") == everything(site_folder / "nb")


@needed
def test_the_whole_tool_works_with_properdocs_alone(small_folder, tmp_path):
    python("-c", IN_ITS_PLACE, "--course", small_folder.parent / "course", "build", "--to", tmp_path / "site")
    assert everything(tmp_path / "site") == everything(small_folder)


def test_the_document_says_where_mkdocs_is_known():
    told = re.findall(r"^\| `([\w/]+\.py)` \| (\d+) \| (\d+) \|$", ARCHITECTURE, re.MULTILINE)
    known = {
        path.relative_to(TOOL).as_posix(): (
            len(re.findall(r"^\s*(?:from|import) mkdocs\b", text, re.MULTILINE)),
            len(re.findall(r"^    def on_", text, re.MULTILINE)),
        )
        for path in sorted(TOOL.rglob("*.py"))
        if "mkdocs" in (text := path.read_text("utf-8"))
    }
    known = {name: numbers for name, numbers in known.items() if numbers[0]}
    assert {name: (int(imports), int(hooks)) for name, imports, hooks in told} == known
    lines, files = re.search(r"(\d+) lines of (\d+) files import it", ARCHITECTURE).groups()
    assert (int(lines), int(files)) == (sum(imports for imports, _ in known.values()), len(known))
