"""What a build says of the site that it made, in a file beside it."""

import shutil

import pytest
from conftest import ROOT

from build_tools.build import build_site
from build_tools.built import read_built
from build_tools.target import MARK, told_of


@pytest.fixture(scope="module")
def root(tmp_path_factory):
    root = shutil.copytree(ROOT / "tests" / "small", tmp_path_factory.mktemp("built") / "course")
    build_site(root, root.parent / "site")
    return root


@pytest.fixture
def site(root):
    return root.parent / "site"


def built(site):
    return read_built(told_of(site), site / MARK)


def test_every_page_of_the_site_is_told_with_its_place(site):
    pages = {page.address: page for page in built(site).pages}
    files = {path.relative_to(site).as_posix() for path in site.rglob("index.html")} - {"index.html"}
    moved = {name for name in files if "moved" in (site / name).read_text("utf-8").split("</head>")[0]}
    assert {f"{address}index.html" for address in pages} == files - moved
    lesson = pages["en/modules/dough/kneading/"]
    assert (lesson.kind, lesson.module, lesson.title) == ("lesson", "dough", "Kneading")
    assert lesson.file == "modules/dough/en/kneading.md" and lesson.read >= 1
    assert {page.kind for page in pages.values()} >= {"front", "page", "module", "lesson", "check", "course-check"}


def test_what_can_be_printed_alone_and_what_is_asked_are_told(site):
    told = built(site)
    printed = {(one.block, one.part) for page in told.pages for one in page.printable}
    assert printed == {("journal", "journal")}
    asked = {question.id: question for question in told.questions}["sticky-dough"]
    assert (asked.kind, asked.module, asked.lesson) == ("choice", "dough", "kneading")
    page = (site / "en/modules/dough/kneading/index.html").read_text("utf-8")
    assert f'"key":"{asked.key}"' in page and f'"stem":"{asked.stem}"' in page


def test_all_files_that_are_no_pages_are_told(site):
    files = {path.relative_to(site).as_posix() for path in site.rglob("*") if path.is_file()}
    assert set(built(site).assets) == {name for name in files if not name.endswith((".html", MARK))}


def test_two_builds_say_the_same_and_say_it_outside_the_site(root, site):
    before = told_of(site).read_bytes()
    build_site(root, site)
    assert told_of(site).read_bytes() == before
    assert told_of(site).parent == site.parent and told_of(site).name.startswith(".")


@pytest.mark.parametrize(
    "change", [lambda text: "", lambda text: text[:200], lambda text: text.replace('"kind"', '"sort"')]
)
def test_what_is_cut_short_or_of_another_version_says_nothing(site, tmp_path, change):
    told = tmp_path / "told.json"
    told.write_text(change(told_of(site).read_text("utf-8")), "utf-8")
    assert read_built(told, site / MARK) is None


def test_of_another_site_nothing_is_said(site, tmp_path):
    copy = shutil.copytree(site, tmp_path / "site")
    assert built(copy) is None
    shutil.copy(told_of(site), told_of(copy))
    assert built(copy) == built(site)
    (copy / MARK).write_text("another")
    assert built(copy) is None
