"""What is pinned is what is asked for, with hashes and without anybody's address."""

import json
import re
import tomllib

from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

from conftest import ROOT

LOCK = (ROOT / "requirements.txt").read_text("utf-8")


def pinned():
    return {canonicalize_name(name): version for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", LOCK, re.MULTILINE)}


def test_every_requirement_is_pinned_to_a_version_that_fits():
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    for text in project["dependencies"] + sum(project["optional-dependencies"].values(), []):
        wanted = Requirement(text)
        assert pinned()[canonicalize_name(wanted.name)] in wanted.specifier, text


def test_every_pin_has_hashes_and_no_address():
    blocks = re.split(r"^(?=[\w.-]+==)", LOCK, flags=re.MULTILINE)
    assert all("--hash=sha256:" in block for block in blocks if "==" in block)
    assert "://" not in LOCK and "--index" not in LOCK


def test_the_test_tools_are_pinned_without_an_address():
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))
    assert "resolved" not in json.dumps(lock)
    assert all("integrity" in package for name, package in lock["packages"].items() if name)
