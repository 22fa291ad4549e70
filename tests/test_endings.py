"""However a command ends, it ends in words: no input and no interruption gives a traceback."""

import errno
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT

from build_tools import __main__ as program
from build_tools.__main__ import main
from build_tools.build.site import configuration
from build_tools.course import read_course
from build_tools.errors import CourseError
from build_tools.words import words

KURS = [sys.executable, "-m", "build_tools"]


@pytest.fixture
def course(tmp_path):
    return shutil.copytree(ROOT / "tests" / "small", tmp_path / "course")


def told(course):
    """What MkDocs' settings of the course have wrong."""
    try:
        configuration(read_course(course), course / "site")
    except CourseError as error:
        return [words("en").line(mistake) for mistake in error.mistakes]
    return []


# mkdocs.yml.

WRONG = {
    "site_name: x\nplugins: [nope]\n": 'mkdocs.yml:2:1: MkDocs does not take «plugins» as it stands (The "nope" plugin is not installed): mend it, or take it away',
    "site_name: x\nplugins: [search]\n": "mkdocs.yml:2:1: the plugin kurs is not there: write «- kurs» under plugins, or delete the file: a course does without it",
    "site_name: x\ntheme: nope\nplugins: [kurs]\n": "mkdocs.yml:2:1: MkDocs does not take «theme» as it stands (Unrecognised theme name: 'nope'.",
    "theme: {name: material}\nsite_name: [x]\nplugins: [kurs]\n": "mkdocs.yml:2:1: MkDocs does not take «site_name» as it stands",
    "site_name: x\nhooks: [no.py]\nplugins: [kurs]\n": "mkdocs.yml:2:1: MkDocs does not take «hooks» as it stands",
    "site_name: x\nplugins: [kurs\n": "mkdocs.yml:2:10: ",
    "just words\n": "mkdocs.yml:1:1: the file does not consist of keys and values",
    "- a\n- b\n": "mkdocs.yml:1:1: the file does not consist of keys and values",
    "5\n": "mkdocs.yml:1:1: the file does not consist of keys and values",
    "a: " + "[" * 100_000: "mkdocs.yml:1:53: lists and keys lie more than 50 deep in each other here",
    "\x00": "mkdocs.yml:1:1: YAML cannot read this",
    "INHERIT: no.yml\n": "mkdocs.yml:1:1: MkDocs, or a plugin of yours, stops here (Inherited config file 'no.yml' does not exist",
    "site_name: x\nINHERIT: mkdocs.yml\nplugins: [kurs]\n": "mkdocs.yml:2:1: MkDocs does not take «INHERIT» as it stands",
    "site_name: x\nsite_url: 'https://[x'\nplugins: [kurs]\n": "mkdocs.yml:2:1: MkDocs does not take «site_url» as it stands (Invalid IPv6 URL)",
    "site_name: !!python/name:nope.x\n": "mkdocs.yml:1:1: MkDocs, or a plugin of yours, stops here",
}


@pytest.mark.parametrize("text", WRONG, ids=range(len(WRONG)))
def test_what_mkdocs_does_not_take_is_told_at_its_place(course, text):
    (course / "mkdocs.yml").write_text(text)
    assert [line[: len(WRONG[text])] for line in told(course)] == [WRONG[text]]


def test_what_a_host_set_for_mkdocs_counts_also_where_it_is_inherited(course):
    (course / "mkdocs.yml").rename(course / "base.yml")
    (course / "mkdocs.yml").write_text("INHERIT: base.yml\nmarkdown_extensions: [abbr]\n")
    config = configuration(read_course(course), course / "site")
    assert "abbr" in config.markdown_extensions and "kurs" in config.plugins


@pytest.mark.parametrize("text", ["exclude_docs: '*'\n", "draft_docs: about.md\n"])
def test_mkdocs_leaves_out_no_page_that_others_link_to(course, text):
    (course / "mkdocs.yml").open("a").write(text)
    assert main(["--course", str(course), "build"]) == 0
    assert (course / "site/en/about/index.html").is_file()


HOOKS = {
    "raise ValueError('no')\n": "h.py:1: your own hook or plugin fails: ValueError: no",
    "def on_pre_build(config):\n    1 / 0\n": "h.py:2: your own hook or plugin fails: ZeroDivisionError: division by zero",
    "\ndef (\n": "h.py:2: your own hook or plugin fails: SyntaxError: invalid syntax",
}


@pytest.mark.parametrize("code", HOOKS, ids=range(len(HOOKS)))
def test_a_hook_of_the_hosts_own_that_fails_is_told_as_that(course, capsys, code):
    (course / "h.py").write_text(code)
    (course / "mkdocs.yml").open("a").write("hooks: [h.py]\n")
    assert main(["--course", str(course), "build"]) == 2
    assert capsys.readouterr().err.strip() == HOOKS[code]
    assert not (course / "site").exists()


def test_a_plugin_that_stops_the_build_is_told(course, capsys):
    (course / "h.py").write_text(
        "from mkdocs.exceptions import PluginError\ndef on_files(files, config):\n    raise PluginError('no')\n"
    )
    (course / "mkdocs.yml").open("a").write("hooks: [h.py]\n")
    assert main(["--course", str(course), "build"]) == 1
    assert "mkdocs.yml:1:1: MkDocs, or a plugin of yours, stops here (" in capsys.readouterr().out


FROM_NOTHING = {
    "course/course.yml": "id: start\ntitle: {nb: Et nytt kurs}\nversion: 1.0\nlanguages: [nb]\nmodules: [start]\n",
    "course/nb/index.md": "---\ntitle: Et nytt kurs\nsummary: Det første.\n---\n\nVelkommen.\n",
    "modules/start/nb/index.md": "---\ntitle: Start\nsummary: Her begynner det.\nquestion: Hva først?\nobjectives: {begin: begynne}\nlessons: [first]\n---\n\nOm modulen.\n",
    "modules/start/nb/first.md": "---\nid: first\ntitle: Første leksjon\nsummary: Kort.\nreviewed: 2026-11-01\nreview_by: 2027-11-01\nobjectives: [begin]\ngoals: [begynne]\n---\n\n## Begynn\n\nLes dette.\n\n/// quiz | start\nlesson: first\n///\n",
    "quizzes/start.yml": "quiz: start\nquestions:\n  - id: what-first\n    type: choice\n    lesson: first\n    level: recall\n    see: first#begynn\n    prompt: Hva er først?\n    options:\n"
    "      - {id: a, text: Dette, correct: true, feedback: Ja.}\n      - {id: b, text: Det andre, feedback: Nei.}\n    explanation: Slik er det.\n",
}


def test_a_course_from_nothing_needs_no_settings_for_mkdocs(tmp_path, capsys):
    for name, text in FROM_NOTHING.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, "utf-8")
    assert main(["--course", str(tmp_path), "check"]) == 0, capsys.readouterr().out
    assert main(["--course", str(tmp_path), "build"]) == 0
    assert "Hva er først?" in (tmp_path / "site/nb/modules/start/first/index.html").read_text("utf-8")


# The system.


@pytest.mark.parametrize(
    "number",
    [errno.EACCES, errno.ENOSPC, errno.EROFS, errno.ENAMETOOLONG, errno.ENOTDIR, errno.EIO, errno.EBUSY, errno.EMFILE],
)
def test_what_the_system_refuses_is_told_with_the_name_of_the_file(course, monkeypatch, capsys, number):
    def refuse(*arguments, **options):
        raise OSError(number, os.strerror(number), str(course / "course" / "en"))

    monkeypatch.setattr("build_tools.commands.line.read_courses", refuse)
    assert main(["--course", str(course), "check"]) == 2
    said = capsys.readouterr().err
    assert "course/en" in said and str(course) not in said and said.count("\n") == 1


def test_a_fault_of_ours_says_how_to_report_it(course, monkeypatch, capsys, tmp_path):
    def fail(*arguments, **options):
        raise KeyError("nothing")

    monkeypatch.setattr("build_tools.commands.line.read_courses", fail)
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    monkeypatch.setattr("sys.argv", ["kurs", "check", "--strict"])
    assert main(["--course", str(course), "check"]) == program.FAULT
    first, second = capsys.readouterr().err.splitlines()
    assert first.startswith("Something is wrong in kurs itself, not in what you wrote: KeyError: 'nothing' (line.py:")
    (kept,) = tmp_path.glob("kurs-*.txt")
    assert str(kept) in second and {"Traceback", "check --strict", "Python"} <= {
        word for word in ("Traceback", "check --strict", "Python") if word in kept.read_text()
    }


# Interrupted, or not read.


def interrupted(*arguments, **options):
    raise KeyboardInterrupt


@pytest.mark.parametrize("command", [["check"], ["build"], ["serve", "--port", "0"], ["report"], ["publish"]])
def test_an_interrupted_command_ends_quietly_as_a_shell_has_it(course, monkeypatch, capsys, command):
    before = sorted(course.rglob("*"))
    for name in (
        "build_tools.commands.line.read_courses",
        "build_tools.build.site.read_courses",
        "build_tools.build.again.read_course",
    ):
        monkeypatch.setattr(name, interrupted)
    assert main(["--course", str(course), *command]) in (
        {program.INTERRUPTED} if command[0] != "serve" else {0, program.INTERRUPTED}
    )
    assert capsys.readouterr().err == ""
    assert sorted(course.rglob("*")) == before


def test_it_may_be_interrupted_while_it_loads(monkeypatch, capsys):
    monkeypatch.setattr(program, "_run", interrupted)
    assert main(["check"]) == program.INTERRUPTED and capsys.readouterr().err == ""
    light = subprocess.run(
        [
            sys.executable,
            "-c",
            "import sys, build_tools.__main__; print('pydantic' in sys.modules, 'yaml' in sys.modules)",
        ],
        cwd=ROOT,
        capture_output=True,
        text=True,
    )
    assert light.stdout == "False False\n"


@pytest.mark.skipif(os.name == "nt", reason="Windows has other pipes")
@pytest.mark.parametrize("command", [["check"], ["report"], ["--help"]])
def test_a_pipe_that_nobody_reads_ends_it_quietly(course, command):
    reading, writing = os.pipe()
    os.close(reading)
    try:
        ended = subprocess.run(
            [*KURS, "--course", str(course), *command], cwd=ROOT, stdout=writing, stderr=subprocess.PIPE, text=True
        )
    finally:
        os.close(writing)
    assert ended.stderr == "" and ended.returncode in (program.UNREAD, 0 if "--help" in command else program.UNREAD)


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has it")
def test_a_full_disk_under_what_it_says_is_told(course):
    with open("/dev/full", "w") as full:
        ended = subprocess.run(
            [*KURS, "--course", str(course), "check"], cwd=ROOT, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert ended.returncode == 2 and "no room left" in ended.stderr and "Traceback" not in ended.stderr


@pytest.fixture
def hearing():
    """A shell that starts the tests in the background has them, and what they start, hear no Ctrl-C."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_an_interrupted_build_leaves_nothing_behind(course, hearing):
    build = subprocess.Popen(
        [*KURS, "--course", str(course), "build", "--to", str(course / "course" / ".." / "out")],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
    )
    while build.poll() is None and not list(course.glob(".out.kurs-*/new")):
        pass
    build.send_signal(signal.SIGINT)
    assert build.communicate()[0] == "" and build.returncode == program.INTERRUPTED
    assert not list(course.glob(".*")) and not (course / "out").exists()


# Files that are none.


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such files")
@pytest.mark.parametrize(
    "file",
    [
        "quizzes/more.yml",
        "course/en/more.md",
        "course/en/picture.png",
        "course/sources.yml",
        "modules/dough/en/index.md",
    ],
)
def test_what_is_no_file_is_told_and_not_waited_for(course, capsys, file):
    (course / file).unlink(missing_ok=True)
    os.mkfifo(course / file)
    assert main(["--course", str(course), "check"]) == 1
    assert (
        f"{file}:1:1: {file} is no file that can be read: put an ordinary file there, or take it away"
        in capsys.readouterr().out
    )


@pytest.mark.parametrize(
    "file", ["quizzes/dough.yml", "course/en/index.md", "course/course.yml", "course/en/picture.png"]
)
def test_a_file_that_may_not_be_read_is_a_mistake_beside_others(course, monkeypatch, capsys, file):
    """Root may read everything, so the system is asked to refuse."""
    (course / "course/en/picture.png").write_bytes(b"\x89PNG\r\n\x1a\n")
    for name in ("read_bytes", "open"):
        kept = getattr(Path, name)

        def refuse(path, *arguments, kept=kept, **options):
            if path == course / file:
                raise PermissionError(errno.EACCES, "Permission denied", str(path))
            return kept(path, *arguments, **options)

        monkeypatch.setattr(Path, name, refuse)
    assert main(["--course", str(course), "check"]) == 1
    assert f"{file}:1:1: {file} may not be read by you: change its rights" in capsys.readouterr().out


@pytest.mark.parametrize("folder", ["quizzes", "modules/oven", "modules/dough/en/drawings"])
def test_a_folder_that_may_not_be_listed_is_not_taken_for_an_empty_one(course, monkeypatch, capsys, folder):
    """Root may list everything, so the system is asked to refuse."""
    kept = os.scandir

    def refuse(path="."):
        if Path(os.fsdecode(path)) == (course / folder).resolve():
            raise PermissionError(errno.EACCES, "Permission denied", os.fspath(path))
        return kept(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert main(["--course", str(course), "check"]) == 2
    told = capsys.readouterr()
    assert told.err.startswith(f"{folder} may not be read or written by you. Change its rights") and told.out == ""
