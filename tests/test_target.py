"""Whatever happens to a build, what is in its folder stays whole, and nothing of anybody's own is replaced."""

import errno
import importlib
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest
from conftest import ROOT

from build_tools.__main__ import main
from build_tools.target import MARK, NotReplaced, repair, workplace, write_mark

SOURCES = ("course", "modules")
module = importlib.import_module("build_tools.target.workplace")
settle = module._settle


@pytest.fixture
def root(tmp_path):
    """A folder with a course in it, for targets beside its ``course`` and ``modules``."""
    (tmp_path / "kurs" / "course" / "en").mkdir(parents=True)
    (tmp_path / "kurs" / "modules").mkdir()
    (tmp_path / "kurs" / "course" / "en" / "index.md").write_text("words")
    return tmp_path / "kurs"


@pytest.fixture
def target(root):
    return root / "site"


def build(target, text="new", waiting=lambda: None):
    """What a build does with its folder, in little."""
    with workplace(target, [target.parent], SOURCES, waiting) as place:
        (place.fresh / "nb").mkdir()
        for name in ("index.html", "nb/index.html", f"nb/{text}.js"):
            (place.fresh / name).write_text(text)
        write_mark(place.fresh / "nb", "built")
        write_mark(place.fresh, "built")


def everything(folder):
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {
        name: path.read_bytes() if path.is_file() else os.readlink(path) if path.is_symlink() else None
        for name, path in found.items()
    }


def beside(target):
    return sorted({path.name for path in target.parent.iterdir()} - {"course", "modules"})


def test_a_build_replaces_the_one_before_and_leaves_nothing_beside_it(target):
    build(target, "old")
    build(target)
    assert set(everything(target)) == {"index.html", MARK, "nb", "nb/index.html", f"nb/{MARK}", "nb/new.js"}
    assert beside(target) == ["site"]


def test_an_empty_folder_is_filled_and_one_that_is_not_there_is_made(target):
    target.mkdir()
    build(target)
    build(target / ".." / "deep" / "er")
    assert (target / "index.html").exists() and (target.parent / "deep" / "er" / "index.html").exists()


def test_what_looking_at_a_folder_leaves_there_stops_nothing(target):
    build(target, "old")
    for name in (".DS_Store", "nb/Thumbs.db", "nb/._index.html"):
        (target / name).write_text("")
    build(target)
    assert (target / "nb/new.js").exists()


def documents(target):
    target.mkdir()
    (target / "index.html").write_text("<h1>Minutes</h1>")
    (target / "minutes.odt").write_text("mine")


def pages(target):
    shutil.copytree(target.parent / "course", target)


def repository(target):
    build(target)
    (target / ".git").mkdir()
    (target / ".git" / "HEAD").write_text("ref: refs/heads/main")


def own_file(target):
    build(target)
    (target / "nb" / "robots.txt").write_text("mine")


def changed_file(target):
    build(target)
    (target / "nb" / "index.html").write_text("mended by hand")


def link_inside(target):
    build(target)
    (target / "nb" / "index.html").unlink()
    (target / "nb" / "index.html").symlink_to(target / "index.html")


def older_edition(target):
    build(target, "2025")
    old = target.parent / "elsewhere"
    target.rename(old)
    build(target)
    old.rename(target / "2025")


def list_that_claims_more(target):
    documents(target)
    (target / MARK).write_text(
        f"{'0' * 64}  index.html\n{'0' * 64}  ../x\n{'0' * 64}  ./{MARK}\n{'0' * 64}  minutes.odt\n"
    )


def link(target):
    build(target.parent / "elsewhere")
    target.symlink_to("elsewhere")


def dangling_link(target):
    target.symlink_to("nowhere")


def a_file(target):
    target.write_text("mine")


@pytest.mark.parametrize(
    "put",
    [
        documents,
        pages,
        repository,
        own_file,
        changed_file,
        link_inside,
        older_edition,
        list_that_claims_more,
        link,
        dangling_link,
        a_file,
    ],
)
def test_what_no_build_wrote_is_never_replaced(target, put):
    put(target)
    before = everything(target.parent)
    with pytest.raises(NotReplaced):
        build(target, "another")
    assert everything(target.parent) == before


@pytest.mark.parametrize(
    "name",
    [".", "..", "course", "course/en", "course/en/new", "modules/x", "COURSE", "Modules/x", "course/en/index.md/x"],
)
def test_no_site_takes_the_course_away_or_lies_in_it(root, name):
    before = everything(root.parent)
    target = Path(os.path.normpath(root / name))
    with pytest.raises(NotReplaced), workplace(target, [root], SOURCES, lambda: None):
        raise AssertionError("nothing is begun")
    assert everything(root.parent) == before


def test_what_is_not_ours_beside_the_target_stays(target):
    for name in ("site.new", "site.old", ".site.kurs-mine"):
        (target.parent / name).mkdir()
        (target.parent / name / "minutes.odt").write_text("mine")
    build(target, "old")
    build(target)
    assert beside(target) == [".site.kurs-mine", "site", "site.new", "site.old"]
    assert (target.parent / ".site.kurs-mine" / "minutes.odt").read_text() == "mine"


class Killed(BaseException):
    """Ends a build as a kill does: without tidying up."""


def killed(monkeypatch, target, at, swaps):
    """A build that is killed before its step ``at``; whether it came that far."""
    steps = iter(range(100))

    def before(action):
        def step(*arguments, **options):
            if next(steps) == at:
                raise Killed
            return action(*arguments, **options)

        return step

    with monkeypatch.context() as patch:
        patch.setattr(module.os, "rename", before(os.rename))
        patch.setattr(module.shutil, "rmtree", before(shutil.rmtree))
        if not swaps:
            patch.setattr(module, "exchange", lambda one, other: False)
        patch.setattr(module, "_settle", lambda *folders: None if sys.exc_info()[0] is Killed else settle(*folders))
        try:
            build(target)
        except Killed:
            return True
    return False


@pytest.mark.parametrize("mend", ["repair", "build"])
@pytest.mark.parametrize("swaps", [True, False])
def test_after_a_kill_at_any_step_the_next_command_finds_a_whole_site(monkeypatch, target, swaps, mend):
    for at in range(20):
        build(target, "old")
        if not killed(monkeypatch, target, at, swaps):
            break
        repair(target.parent) if mend == "repair" else build(target, "newest")
        whole = ["index.html", MARK, "nb", "nb/index.html", f"nb/{MARK}"]
        said = (target / "index.html").read_text()
        assert sorted(everything(target)) == sorted([*whole, f"nb/{said}.js"])
        assert said in (("old", "new") if mend == "repair" else ("newest",)) and beside(target) == ["site"]
    assert at >= (2 if swaps else 4)


def test_a_build_that_fails_leaves_everything_as_it_was(target):
    build(target, "old")
    before = everything(target.parent)
    with pytest.raises(OSError), workplace(target, [target.parent], SOURCES, lambda: None) as place:
        (place.fresh / "half").write_text("half")
        raise OSError(errno.ENOSPC, "full")
    assert everything(target.parent) == before


def test_a_second_build_waits_for_the_first_and_says_so(target):
    waiting, done = threading.Event(), []
    with workplace(target, [target.parent], SOURCES, lambda: None) as place:
        write_mark(place.fresh, "first")
        second = threading.Thread(target=lambda: done.append(build(target, "second", waiting.set)))
        second.start()
        assert waiting.wait(5) and not done and not target.exists()
    second.join(5)
    assert (target / "index.html").read_text() == "second" and beside(target) == ["site"]


def test_who_waited_knows_that_the_course_may_have_changed(target):
    with workplace(target, [target.parent], SOURCES, lambda: None) as place:
        assert not place.waited


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such signal")
def test_a_lock_goes_with_whoever_held_it(target):
    code = f"""if True:
        from pathlib import Path; from build_tools.target import workplace
        with workplace(Path({str(target)!r}), [Path({str(target.parent)!r})], (), lambda: None):
            print("there", flush=True); input()"""
    process = subprocess.Popen([sys.executable, "-c", code], stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=ROOT)
    assert process.stdout.readline() == b"there\n"
    process.kill()
    process.wait()
    assert len(beside(target)) == 2
    waited = []
    build(target, "new", lambda: waited.append(True))
    assert not waited and beside(target) == ["site"]


def test_what_somebody_puts_into_the_old_site_in_the_last_moment_is_kept(monkeypatch, target):
    build(target, "old")
    exchange = module.exchange
    monkeypatch.setattr(
        module, "exchange", lambda one, other: (target / "mine.txt").write_text("mine") and exchange(one, other)
    )
    with pytest.raises(NotReplaced) as told:
        build(target)
    assert (target.parent / told.value.values["kept"] / "mine.txt").read_text() == "mine"
    assert (target / "nb/new.js").exists() and len(beside(target)) == 2


def test_the_list_of_what_was_built_can_be_checked_by_others(target):
    build(target)
    assert "built" in (target / MARK).read_text().splitlines()[0]
    if shutil.which("sha256sum"):
        for folder in (target, target / "nb"):
            assert subprocess.run(["sha256sum", "--check", "--strict", "--quiet", MARK], cwd=folder).returncode == 0


# Whole courses.


@pytest.fixture
def course(tmp_path, small_folder):
    """The small course with a site that was built."""
    root = shutil.copytree(ROOT / "tests" / "small", tmp_path / "course")
    shutil.copytree(small_folder, root / "site")
    return root


@pytest.fixture
def unmarked(course):
    """The same as an earlier release built it: without lists, and with fewer files for web servers."""
    for name in (MARK, f"en/{MARK}", "404.html", ".htaccess", "web.config", "nginx-headers.conf"):
        (course / "site" / name).unlink()
    (course / "site/en/questions").rename(course / "site/en/assets/questions")
    return course


def test_a_site_of_an_earlier_release_is_known_by_what_it_holds(unmarked):
    assert main(["--course", str(unmarked), "build"]) == 0
    assert (unmarked / "site" / MARK).exists()


@pytest.mark.parametrize(
    "name",
    [
        "robots.txt",
        "en/mine.html",
        "assets/x.js",
        "en/assets/mine.js",
        "en/search/search_index.js",
        "mine/en/index.html",
    ],
)
def test_what_an_earlier_release_would_not_have_written_is_told(unmarked, capsys, name):
    (unmarked / "site" / name).parent.mkdir(parents=True, exist_ok=True)
    (unmarked / "site" / name).write_text("mine")
    assert main(["--course", str(unmarked), "build"]) == 2
    assert (
        f"site holds something else than a built course, or something that was changed since: {name}."
        in capsys.readouterr().err
    )
    assert (unmarked / "site" / name).read_text() == "mine"


def test_a_site_in_which_mkdocs_built_a_language_alone_is_replaced(course):
    (course / "modules/dough/en/kneading.md").open("a").write("\nOne more word.\n")
    command, here = [sys.executable, "-m", "mkdocs", "build", "--quiet"], os.environ | {"PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=course, env=here, check=True, capture_output=True)
    assert main(["--course", str(course), "build"]) == 0
    assert "One more word" in (course / "site/en/modules/dough/kneading/index.html").read_text("utf-8")


def test_a_full_disk_is_told_and_the_old_site_stays(course, monkeypatch, capsys):
    before = everything(course)

    def full(content, path):
        raise OSError(errno.ENOSPC, "No space left on device", path)

    monkeypatch.setattr("mkdocs.utils.write_file", full)
    assert main(["--course", str(course), "build"]) == 2
    assert "there is no room left" in capsys.readouterr().err
    assert everything(course) == before


def test_any_command_puts_back_a_site_that_a_kill_took_away(course, capsys):
    (course / ".site.kurs-x").mkdir()
    (course / ".site.kurs-x" / "kurs-at-work.txt").write_text("site")
    (course / "site").rename(course / ".site.kurs-x" / "old")
    assert main(["--course", str(course), "check"]) == 0
    assert (course / "site/index.html").exists() and not (course / ".site.kurs-x").exists()
