"""What holds for every block that has an example file: its mistakes have a place, and it is read, used, printed and found alike."""

import re
import shutil
from dataclasses import dataclass, field
from pathlib import Path

import pytest
import yaml
from conftest import built_small, served, visiting
from mistakes import SMALL
from playwright.sync_api import expect
from test_access import axe

from build_tools.assets.needs import file_of
from build_tools.assets.stripped import closed_rules, closed_script
from build_tools.blocks import NAMES
from build_tools.course import read_course
from build_tools.errors import CourseError
from build_tools.words import words

MODULE = "modules/dough"


@dataclass(frozen=True)
class Example:
    """``block`` as its author writes it, texts that are read in it, changes that are wrong, and what is done with it."""

    name: str
    block: str
    reads: list[str]
    wrong: list[dict] = field(default_factory=list)
    acts: list[dict] = field(default_factory=list)

    def page(self, change=("", "")) -> str:
        """A page whose fifth line is the first of the block."""
        assert change[0] in self.block
        return f"---\ntitle: The block {self.name}\nsummary: One.\n---\n{self.block.replace(*change, 1)}"


def examples() -> list[Example]:
    files = {file.stem: file for file in (Path(__file__).parent / "blocks").glob("*.yml")}
    return [Example(name, **yaml.safe_load(files[name].read_text("utf-8"))) for name in NAMES if name in files]


def add_pages(root: Path, pages: dict[str, str]) -> Path:
    """Adds pages to a module of the course below ``root``."""
    index = root / MODULE / "en" / "index.md"
    text = index.read_text("utf-8").replace("lessons:", f"pages: [{', '.join(pages)}]\nlessons:", 1)
    index.write_text(text, "utf-8")
    for name, page in pages.items():
        index.with_name(f"{name}.md").write_text(page, "utf-8")
    return root


@pytest.fixture(scope="module")
def site_folder(once):
    pages = {example.name: example.page() for example in examples()}
    return built_small(once, "blocks", lambda root: add_pages(root, pages))


@pytest.fixture(scope="module")
def site(site_folder):
    yield from served(site_folder, "en")


@pytest.fixture
def learner(browser, site, request):
    yield from visiting(browser, site, request, locale="en-GB")


def opened(learner, example):
    page = learner.new_page()
    page.clock.install()
    learner.open(f"{MODULE}/{example.name}/", page=page)
    see(page, *example.reads)
    return page


def see(page, *texts):
    for text in texts:
        expect(page.locator("main").get_by_text(text).first).to_be_visible()


@pytest.mark.parametrize("example", examples(), ids=lambda example: example.name)
class TestEveryBlock:
    def test_a_mistake_in_it_has_its_place(self, example, tmp_path):
        for number, wrong in enumerate(example.wrong):
            root = shutil.copytree(SMALL, tmp_path / str(number))
            add_pages(root, {example.name: example.page(wrong["change"])})
            with pytest.raises(CourseError) as raised:
                read_course(root)
            assert [words("en").line(mistake) for mistake in raised.value.mistakes] == [wrong["says"]]

    @pytest.mark.browser_context(java_script_enabled=False)
    def test_it_can_be_read_without_a_script(self, learner, example):
        see(learner.open(f"{MODULE}/{example.name}/"), *example.reads)

    def test_it_prints_does_what_it_promises_and_axe_finds_nothing(self, learner, example):
        page = opened(learner, example)
        assert axe(page) == []
        page.emulate_media(media="print")
        see(page, *example.reads)
        assert [button.inner_text() for button in page.locator("main button").all() if button.is_visible()] == []
        page.emulate_media(media="screen")
        for act in example.acts:
            if "press" in act:
                page.get_by_role("button", name=act["press"]).press("Enter")
            page.clock.run_for(1000 * act.get("wait", 0))
            see(page, act["reads"])
        assert not example.acts or axe(page) == []

    def test_its_rules_and_script_come_where_it_stands_and_nowhere_else(self, site_folder, example):
        for ending, closed in (("css", closed_rules), ("js", closed_script)):
            file = file_of(f"blocks/{example.name}", ending)
            own = closed(file.read_text("utf-8")) if file.exists() else ""
            pages = (site_folder / "en" / path / "index.html" for path in (f"{MODULE}/{example.name}", "about"))
            assert [len(holding(page, ending, own)) for page in pages] == ([1, 0] if own else [0, 0]), file.name


def holding(page, ending, text):
    """The files with this ending that a page asks for and in which this stands."""
    named = re.findall(
        rf'<(?:script|link rel="stylesheet")[^>]* (?:src|href)="([^"]+\.{ending})"', page.read_text("utf-8")
    )
    assert named
    return [name for name in named if text and text in (page.parent / name).read_text("utf-8")]
