"""The workflow for GitHub runs what the README tells, on every Python that the project takes, and may do nothing else."""

import functools
import re
import subprocess
import sys
import tomllib

import pytest
import yaml
from conftest import ROOT
from packaging.specifiers import SpecifierSet

TEXT = (ROOT / ".github" / "workflows" / "test.yml").read_text("utf-8")
#: Everything stays text: «on» is a key here, not a yes.
WORKFLOW = yaml.load(TEXT, yaml.BaseLoader)
JOBS = WORKFLOW["jobs"]
STEPS = [step for job in JOBS.values() for step in job["steps"]]


@functools.cache
def commands():
    """The commands that make.py knows, as it says itself."""
    asked = subprocess.run([sys.executable, ROOT / "make.py", "?"], capture_output=True, text=True)
    return re.findall(r"\w+", asked.stderr.partition("There are: ")[2])


def targets():
    return re.search(r"^\.PHONY: (.+)$", (ROOT / "Makefile").read_text("utf-8"), re.MULTILINE)[1].split()


def test_make_and_make_py_know_the_same_commands():
    assert {"site", "serve", "check", "test", "picture"} <= set(commands())
    assert set(targets()) == {*commands(), "clean"}


def test_it_runs_only_commands_that_the_project_knows():
    runs = [step["run"] for step in STEPS if "run" in step]
    assert runs
    for run in runs:
        found = re.fullmatch(r"(make|py make\.py) (\w+)", run)
        assert found and found[2] in commands(), run


@pytest.mark.parametrize(
    ("job", "runs"),
    [
        ("linux", ["make test"]),
        ("macos", ["make check", "make site"]),
        ("windows", ["py make.py check", "py make.py site"]),
    ],
)
def test_each_system_runs_what_the_readme_tells(job, runs):
    assert [step["run"] for step in JOBS[job]["steps"] if "run" in step] == runs
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [run for run in runs if run not in readme] == []


def test_it_runs_on_every_python_that_the_project_takes():
    wanted = SpecifierSet(tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]["requires-python"])
    taken = [f"3.{minor}" for minor in range(40) if f"3.{minor}.30" in wanted]
    assert JOBS["linux"]["strategy"]["matrix"]["python"] == taken
    named = [step["with"]["python-version"] for step in STEPS if "setup-python" in step.get("uses", "")]
    assert set(named) <= {*taken, "${{ matrix.python }}"} and len(named) == len(JOBS)


def test_it_runs_on_push_and_pull_request_and_a_newer_push_stops_an_older():
    assert set(WORKFLOW["on"]) == {"push", "pull_request"}
    assert WORKFLOW["concurrency"]["cancel-in-progress"] == "true" and "github.ref" in WORKFLOW["concurrency"]["group"]


def test_it_may_only_read_and_knows_no_secrets():
    assert WORKFLOW["permissions"] == {"contents": "read"}
    assert not any("permissions" in job for job in JOBS.values())
    assert "secrets" not in TEXT and "pull_request_target" not in TEXT
    assert all(step["with"]["persist-credentials"] == "false" for step in STEPS if "checkout" in step.get("uses", ""))


def test_it_uses_githubs_own_actions_with_a_pinned_major_version():
    uses = {step["uses"] for step in STEPS if "uses" in step}
    assert all(re.fullmatch(r"actions/[\w-]+@v\d+", name) for name in uses)
    assert len({name.partition("@")[0] for name in uses}) == len(uses), "one version of each action"


def test_no_job_can_hang():
    assert all(int(job["timeout-minutes"]) <= 60 for job in JOBS.values())
