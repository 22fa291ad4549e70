"""Pages rendered by several processes: the same site, and the same mistakes."""

import errno
import os
import shutil

import pytest
from conftest import ROOT
from mkdocs.commands.build import build
from mkdocs.config import load_config

from build_tools.build import build_site
from build_tools.build.processes import paying
from build_tools.errors import CourseError
from build_tools.plugin import course as plugin
from build_tools.plugin.crew import Crew, runs
from build_tools.target.mark import digest, files


@pytest.fixture
def root(tmp_path):
    return shutil.copytree(ROOT / "tests" / "small", tmp_path / "course")


def everything(folder):
    return {name: digest(folder / name) for name in files(folder)}


def test_three_processes_write_the_same_site_as_one(root):
    for count in (1, 3):
        build_site(root, root.parent / f"site-{count}", processes=count)
    assert everything(root.parent / "site-3") == everything(root.parent / "site-1")
    assert len(everything(root.parent / "site-1")) > 30


def test_what_any_of_them_finds_is_told_as_by_one(root, monkeypatch):
    monkeypatch.setattr(plugin, "violations", lambda html, written: ["a thing"])
    told = []
    for count in (1, 3):
        with pytest.raises(CourseError) as stopped:
            build_site(root, root.parent / "site", processes=count)
        told.append([str(mistake.place) for mistake in stopped.value.mistakes])
    assert told[0] == told[1] and len(told[0]) > 10


def test_a_helper_that_ends_too_early_costs_time_only(root, monkeypatch):
    end_well = Crew.end_well
    monkeypatch.setattr(Crew, "end_well", lambda crew: end_well(crew) if crew.is_first else None)
    build_site(root, root.parent / "site-3", processes=3)
    monkeypatch.undo()
    build_site(root, root.parent / "site-1", processes=1)
    assert everything(root.parent / "site-3") == everything(root.parent / "site-1")


def test_where_the_system_gives_no_process_more_one_builds_all(root, monkeypatch):
    begun, fork = [], os.fork

    def full():
        if begun:
            raise BlockingIOError(errno.EAGAIN, "Resource temporarily unavailable")
        begun.append(fork())
        return begun[0]

    monkeypatch.setattr(os, "fork", full)
    build_site(root, root.parent / "site-3", processes=3)
    with pytest.raises(ChildProcessError):
        os.waitpid(begun[0], 0)
    build_site(root, root.parent / "site-1", processes=1)
    assert everything(root.parent / "site-3") == everything(root.parent / "site-1")


def test_a_build_by_mkdocs_after_ours_has_no_helpers(root, monkeypatch):
    build_site(root, root.parent / "site", processes=3)
    monkeypatch.setattr(os, "fork", lambda: pytest.fail("MkDocs' own build ends no helpers"))
    build(load_config(str(root / "mkdocs.yml"), site_dir=str(root.parent / "own")))
    assert (root.parent / "own/index.html").exists()


def test_an_interruption_ends_the_helpers_and_leaves_nothing(root, monkeypatch):
    helpers = []

    def interrupted(crew):
        helpers.extend(crew._helpers)
        raise KeyboardInterrupt

    monkeypatch.setattr(Crew, "end_well", interrupted)
    with pytest.raises(KeyboardInterrupt):
        build_site(root, root.parent / "site", processes=2)
    assert len(helpers) == 1
    with pytest.raises(ChildProcessError):
        os.waitpid(helpers[0], 0)
    assert [path.name for path in root.parent.iterdir()] == ["course"]


@pytest.mark.parametrize("count", [1, 2, 3, 7])
@pytest.mark.parametrize("weights", [[], [5], [1] * 10, [100, 1, 1, 1], [1, 1, 1, 100]])
def test_every_page_is_in_one_run_and_runs_are_in_order(weights, count):
    shared = runs(weights, count)
    assert len(shared) == count and [place for run in shared for place in run] == [*range(len(weights))]


def test_runs_weigh_about_the_same():
    assert [len(run) for run in runs([1] * 10 + [5] * 2, 2)] == [10, 2]


class Config:
    """What a host's mkdocs.yml may say."""

    def __init__(self, plugins=("kurs",), hooks=(), strict=False):
        self.plugins, self.hooks, self.strict = dict.fromkeys(plugins), hooks, strict


def test_more_processes_than_one_only_where_they_pay_and_nobody_else_wants_all_pages(monkeypatch):
    monkeypatch.setattr("build_tools.build.processes.threading.active_count", lambda: 1)
    monkeypatch.setattr("build_tools.build.processes.sys.platform", "linux")
    monkeypatch.setattr("build_tools.build.processes.os.sched_getaffinity", lambda who: {0, 1}, raising=False)
    assert [paying(pages, Config()) for pages in (3, 29, 30, 2000)] == [1, 1, 2, 2]
    for other in (Config(["kurs", "macros"]), Config(hooks=["hook.py"]), Config(strict=True)):
        assert paying(2000, other) == 1
    monkeypatch.setattr("build_tools.build.processes.threading.active_count", lambda: 2)
    assert paying(2000, Config()) == 1
    monkeypatch.setattr("build_tools.build.processes.sys.platform", "win32")
    assert paying(2000, Config()) == 1
