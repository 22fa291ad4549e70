"""What is pinned is what is asked for, with hashes and without anybody's address."""

import json
import re
import tomllib

import pytest
from conftest import ROOT
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
EXTRAS = PROJECT["optional-dependencies"]
BUILD, DOCS, TEST, BROWSERS = LOCKS = (
    "requirements.txt",
    "requirements-docs.txt",
    "requirements-test.txt",
    "requirements-browsers.txt",
)


def pinned(lock):
    return {
        canonicalize_name(name): version
        for name, version in re.findall(r"^([\w.-]+)==([\w.]+)", (ROOT / lock).read_text("utf-8"), re.MULTILINE)
    }


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        (BUILD, PROJECT["dependencies"] + EXTRAS["install"]),
        (DOCS, PROJECT["dependencies"] + EXTRAS["install"] + EXTRAS["docs"]),
        (TEST, PROJECT["dependencies"] + EXTRAS["install"] + EXTRAS["docs"] + EXTRAS["test"]),
        (BROWSERS, PROJECT["dependencies"] + sum(EXTRAS.values(), [])),
    ],
)
def test_every_requirement_is_pinned_to_a_version_that_fits(lock, wanted):
    for text in wanted:
        requirement = Requirement(text)
        assert pinned(lock)[canonicalize_name(requirement.name)] in requirement.specifier, text


def test_who_builds_gets_nothing_that_only_documents_and_tests_need():
    tested_with = {"hypothesis", "mypy", "playwright", "pytest", "pytest-xdist", "ruff"}
    assert not tested_with & pinned(DOCS).keys() and "mkdocs-material" not in pinned(BUILD)


def test_who_tests_has_what_building_needs_in_the_same_versions():
    build, docs, tests, browsers = (pinned(lock).items() for lock in LOCKS)
    assert build < docs < tests < browsers


@pytest.mark.parametrize("lock", LOCKS)
def test_every_pin_has_hashes_and_no_address(lock):
    text = (ROOT / lock).read_text("utf-8")
    blocks = re.split(r"^(?=[\w.-]+==)", text, flags=re.MULTILINE)
    assert all("--hash=sha256:" in block for block in blocks if "==" in block)
    assert "://" not in text and "--index" not in text


@pytest.mark.parametrize("folder", [".", "tests/bench", "tests/judges"])
def test_the_test_tools_are_pinned_without_an_address(folder):
    lock = json.loads((ROOT / folder / "package-lock.json").read_text("utf-8"))
    assert "resolved" not in json.dumps(lock)
    assert all("integrity" in package for name, package in lock["packages"].items() if name)
