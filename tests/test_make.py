"""make.py installs what a command needs, with the first Python that fits, and nothing twice."""

import importlib.util
import tomllib

import pytest
from conftest import ROOT
from packaging.specifiers import SpecifierSet

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
TAKEN = [minor for minor in range(40) if f"3.{minor}.30" in SpecifierSet(PROJECT["requires-python"])]


@pytest.fixture
def make(tmp_path, monkeypatch):
    """make.py with a .venv of its own; ``asked`` lists what it would run, ``there`` which Pythons there are, besides none."""
    spec = importlib.util.spec_from_file_location("make", ROOT / "make.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(module, "PYTHON", tmp_path / ".venv" / "python")
    module.asked, module.there, module.is_whole = [], [], True

    def run(*command, quiet=False):
        if module.WHOLE in command:
            return not module.is_whole
        if module.FITS in command:
            return tuple(command[:-2]) not in [*module.there, (module.PYTHON,)]
        module.asked.append(" ".join(map(str, command)))
        if "venv" in command:
            module.VENV.mkdir()
            module.PYTHON.touch()
        return 0

    monkeypatch.setattr(module, "run", run)
    monkeypatch.setattr(module, "debian", lambda *packages: False)
    return module


def installed(make):
    """The locks that were installed since it was asked last."""
    found = [word for line in make.asked for word in line.split() if word.endswith(".txt")]
    make.asked.clear()
    return found


def test_who_tests_can_build_and_nothing_is_installed_twice(make):
    make.there = [("python3",)]
    make.install_python(make.BUILD)
    make.install_python(make.BUILD)
    assert installed(make) == ["requirements.txt"]
    make.install_python(make.TEST)
    make.install_python(make.BUILD)
    make.install_python(make.TEST)
    assert installed(make) == ["requirements-test.txt"]


def test_an_environment_whose_python_was_replaced_is_made_anew(make):
    make.there = [("python3",)]
    make.install_python(make.BUILD)
    make.asked.clear()
    (make.VENV / "pyvenv.cfg").touch()
    make.is_whole = False
    make.install_python(make.BUILD)
    assert f"python3 -m venv {make.VENV}" in make.asked and installed(make) == ["requirements.txt"]


def test_packages_from_npm_are_installed_again_when_their_lock_is_another(make, tmp_path, monkeypatch):
    monkeypatch.setattr(make.shutil, "which", lambda name: name)
    lock = tmp_path / "package-lock.json"
    for text, times in (("1", 1), ("1", 0), ("2", 1), ("2", 0)):
        lock.write_text(text)
        (tmp_path / "node_modules").mkdir(exist_ok=True)
        make.install_node_packages(tmp_path, "no npm")
        assert len(make.asked) == times, text
        make.asked.clear()


@pytest.mark.parametrize(
    ("command", "lock"),
    [
        ("site", "BUILD"),
        ("serve", "BUILD"),
        ("check", "BUILD"),
        ("docs", "DOCS"),
        ("test", "TEST"),
        ("mutants", "TEST"),
        ("bench", "TEST"),
        ("picture", "TEST"),
        ("screens", "TEST"),
        ("browsers", "BROWSERS_TOO"),
    ],
)
def test_building_installs_only_what_building_needs(make, monkeypatch, command, lock):
    wanted = []
    for name in (
        "install_test_packages",
        "install_browser",
        "install_engines",
        "install_speller",
        "install_web_server",
    ):
        monkeypatch.setattr(make, name, lambda: None)
    monkeypatch.setattr(make, "install_python", wanted.append)
    monkeypatch.setattr(make.os, "chdir", lambda folder: None)
    monkeypatch.setattr(make.sys, "argv", ["make.py", command])
    assert make.main() == 0 and wanted == [getattr(make, lock)]


def test_the_documents_are_built_so_that_a_dead_link_stops_and_can_be_previewed(make):
    make.docs([])
    make.docs(["serve", "--dev-addr", "127.0.0.1:8001"])
    assert make.asked == [
        f"{make.PYTHON} -m mkdocs build --config-file docs.yml --strict",
        f"{make.PYTHON} -m mkdocs serve --config-file docs.yml --dev-addr 127.0.0.1:8001",
    ]


@pytest.mark.parametrize("minor", TAKEN)
def test_every_python_that_the_project_takes_is_found_where_another_one_started_it(make, monkeypatch, minor):
    make.there = [(f"python3.{minor}",)]
    make.make_venv()
    assert make.asked == [f"python3.{minor} -m venv {make.VENV}"]


@pytest.mark.parametrize("minor", TAKEN)
def test_windows_launcher_is_asked_for_each(make, monkeypatch, minor):
    monkeypatch.setattr(make, "WINDOWS", True)
    make.there = [("py", f"-3.{minor}")]
    make.make_venv()
    assert make.asked == [f"py -3.{minor} -m venv {make.VENV}"]


def test_it_says_which_python_is_needed_when_none_fits(make):
    with pytest.raises(SystemExit, match="3.11.5 or later, below 3.15"):
        make.make_venv()


def test_it_takes_the_pythons_that_the_project_takes(make, monkeypatch):
    for version, fits in {
        (3, 11, 4): False,
        (3, 11, 5): True,
        (3, TAKEN[-1], 0): True,
        (3, TAKEN[-1] + 1, 0): False,
    }.items():
        monkeypatch.setattr("sys.version_info", version)
        with pytest.raises(SystemExit) as ended:
            exec(make.FITS)
        assert bool(ended.value.code) != fits, version
    assert f"below 3.{TAKEN[-1] + 1}" in (ROOT / "README.md").read_text("utf-8")
    assert sorted(make.MINORS) == TAKEN


def test_a_folder_that_is_no_environment_stays(make):
    make.there = [("python3",)]
    kept = make.VENV / "mine.txt"
    make.VENV.mkdir()
    kept.write_text("mine")
    with pytest.raises(SystemExit, match="not a virtual environment"):
        make.install_python(make.BUILD)
    assert kept.read_text() == "mine"
