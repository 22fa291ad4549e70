"""The finished site: complete, closed, the same every time."""

import filecmp
import re
import shutil
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from conftest import CHECK, LESSON, PAGES, ROOT, built
from playwright.sync_api import expect

from build_tools.build import build_site
from build_tools.policy import policy, violations


class Read(HTMLParser):
    """Links, ids, and what a policy without exceptions would stop."""

    def __init__(self):
        super().__init__()
        self.links, self.ids, self.stopped, self._script = [], [], [], False

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.ids += [attributes["id"]] if "id" in attributes else []
        self.links += [attributes[name] for name in ("href", "src") if attributes.get(name)]
        self.stopped += [f"{tag} {name}" for name in attributes if name == "style" or name.startswith("on")]
        self.stopped += [tag] if tag == "style" or (tag == "script" and "src" not in attributes) else []


def pages(folder):
    return sorted(folder.rglob("*.html"))


def read(page):
    reader = Read()
    reader.feed(page.read_text("utf-8"))
    return reader


@pytest.fixture(params=["site_folder", "small_folder"])
def folder(request):
    return request.getfixturevalue(request.param)


def test_only_what_a_reader_needs_is_published(folder):
    files = [path for path in folder.rglob("*") if path.is_file()]
    assert {path.suffix for path in files} <= {
        ".html",
        ".js",
        ".css",
        ".svg",
        ".json",
        ".conf",
        ".config",
        ".woff2",
        "",
    }
    assert sum(path.stat().st_size for path in files) < 90_000 * len(pages(folder))


def test_every_link_and_passage_is_there(folder):
    dead = []
    ids = {page: set(read(page).ids) for page in pages(folder)}
    for page in pages(folder):
        if page.name == "404.html":
            continue
        for link in read(page).links:
            parts = urlsplit(link)
            if parts.scheme:
                continue
            target = (page.parent / unquote(parts.path)).resolve() if parts.path else page
            target = target / "index.html" if target.is_dir() else target
            if not target.is_file() or (parts.fragment and unquote(parts.fragment) not in ids.get(target, ())):
                dead.append((page.relative_to(folder).as_posix(), link))
    assert dead == []


def test_ids_are_unique_on_every_page(folder):
    for page in pages(folder):
        ids = read(page).ids
        assert sorted(ids) == sorted(set(ids)), page


def test_finished_pages_hold_nothing_that_an_authors_markdown_may_not(folder):
    """The build looks at what authors wrote; here the frame and the questions around it are looked at too."""
    for page in pages(folder):
        if page.parent != folder:  # the chooser leads on by a refresh
            assert violations(page.read_text("utf-8")) == [], page


def test_no_page_needs_an_exception_from_the_policy(folder):
    for page in pages(folder):
        assert read(page).stopped == [], page
        if page.parent != folder:
            assert policy() in page.read_text("utf-8").replace("&#39;", "'")
    assert "unsafe" not in policy()


def test_no_page_asks_anybody_else(folder):
    for page in pages(folder):
        text = page.read_text("utf-8")
        assert re.findall(r'<(?:script|img|link|iframe|source)[^>]+(?:src|href)="(?:https?:)?//', text) == [], page


def test_two_builds_are_the_same_bytes(tmp_path, site_folder):
    again = tmp_path / "site"
    build_site(ROOT, again)
    files = sorted(path.relative_to(again) for path in again.rglob("*") if path.is_file())
    assert files == sorted(path.relative_to(site_folder) for path in site_folder.rglob("*") if path.is_file())
    _, different, missing = filecmp.cmpfiles(again, site_folder, files, shallow=False)
    assert (different, missing) == ([], [])


def test_a_page_does_not_carry_the_whole_course(site_folder):
    lesson = (site_folder / "nb" / LESSON / "index.html").read_text("utf-8")
    nav = lesson.partition("<nav")[2].partition("</nav>")[0]
    assert "Økosystem" in nav and "Generasjonstrappa" in nav
    front = (site_folder / "nb" / "index.html").read_text("utf-8").partition("<nav")[2].partition("</nav>")[0]
    assert "Generasjonstrappa" not in front


def test_the_root_leads_to_the_language(visit, site_folder):
    page = visit.open("../")
    expect(page).to_have_url(visit.site.address)


def test_nothing_is_stopped_or_sent_while_a_learner_uses_the_course(visit):
    """The visit fails on any console error, violation of the policy, or request elsewhere."""
    page = visit.new_page()
    for path in PAGES:
        visit.open(path, page=page)
    visit.open(LESSON, page=page)
    page.locator("quiz-choice input").first.check()
    page.locator("quiz-choice [type=submit]").first.click()
    page.get_by_label("Farger").select_option("Mørke")
    page.get_by_role("button", name="Søk").click()
    page.get_by_role("searchbox").fill("trappa")
    expect(page.locator(".search-hits li").first).to_be_visible()
    page.evaluate("() => { window.print = () => {} }")
    page.get_by_role("textbox").last.fill("Vi skal.")
    page.get_by_role("button", name="Lagre teksten").click()
    page.get_by_role("button", name="Skriv ut teksten").click()
    visit.open(CHECK, page=page)
    # Which questions are asked is drawn.
    page.locator("quiz-choice:visible input").first.check()
    page.locator("quiz-choice:visible [type=submit]").first.click()
    visit.open("my-page/#my-data", page=page)
    with page.expect_download():
        page.get_by_role("button", name="Last ned dataene mine").click()


def test_a_violation_would_be_noticed(learner):
    page = learner.open()
    page.evaluate("() => document.body.append(Object.assign(document.createElement('script'), { textContent: '1' }))")
    page.wait_for_timeout(50)
    assert any("Content Security Policy" in fault for fault in learner.faults)
    learner.faults.clear()


def test_nothing_in_the_generator_knows_this_course():
    words = re.compile(r"transformasjon|kommune|norsk|norge|norweg|municipal(?!-| sector|ity:)", re.IGNORECASE)
    told = []
    for path in sorted((ROOT / "build_tools").rglob("*")):
        if path.suffix in (".py", ".js", ".css", ".html") and "egg-info" not in str(path):
            told += [(path.name, line) for line in path.read_text("utf-8").splitlines() if words.search(line)]
    assert told == []


def test_the_course_can_be_built_by_mkdocs_alone(tmp_path, site_folder):
    from mkdocs.commands.build import build
    from mkdocs.config import load_config

    build(load_config(str(ROOT / "mkdocs.yml"), site_dir=str(tmp_path / "nb")))
    for path in (Path("index.html"), Path(LESSON) / "index.html"):
        assert (tmp_path / "nb" / path).read_bytes() == (site_folder / "nb" / path).read_bytes()


def test_a_course_looks_the_same_whatever_theme_its_mkdocs_yml_names(tmp_path, small_folder):
    course = shutil.copytree(small_folder.parent / "course", tmp_path / "course")
    settings = course / "mkdocs.yml"
    settings.write_text(settings.read_text("utf-8").replace("theme: kurs", "theme: readthedocs"), "utf-8")
    site = built(course, tmp_path / "site")
    assert {path.relative_to(site): path.read_bytes() for path in site.rglob("*") if path.is_file()} == {
        path.relative_to(small_folder): path.read_bytes() for path in small_folder.rglob("*") if path.is_file()
    }


def test_a_large_number_stays_on_one_line(site_folder):
    lesson, asked = (
        (site_folder / "nb/modules" / path / "index.html").read_text("utf-8")
        for path in ("transformation/generation-stairs", "transformation/why-change")
    )
    assert "over 11\u00a0000 personer" in lesson
    assert "nesten 47\u00a0000 flere årsverk hvis" in asked


def test_a_modules_check_leads_to_the_next_module_by_its_question(visit):
    page = visit.open("modules/transformation/check/#course-result")
    page.get_by_role("link", name="Neste modul: Økosystem Hvem skaper vi det sammen med?").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Hvem skaper vi det sammen med?")


def test_a_module_opens_with_its_first_paragraph_and_says_it_once(site_folder, small_folder):
    for folder, said in (
        (site_folder / "nb/modules/data", "Kommunen vet mye."),
        (small_folder / "en/modules/dough", "The dough"),
    ):
        page = (folder / "index.html").read_text("utf-8")
        lead = page.partition('<p class="lead">')[2].partition("</p>")[0]
        assert lead.startswith(said) and page.count(said) == 1
        assert page.index(lead) < page.index('<div class="content"')


def test_a_module_ends_with_the_way_to_the_next_one(site_folder):
    for name, onward in (("data", "../agility/"), ("leadership", "../../course-check/")):
        page = (site_folder / "nb/modules" / name / "index.html").read_text("utf-8")
        band = page.partition('data-band="module"')[0].rpartition("<div")[2] + page.partition('data-band="module"')[2]
        assert f'href="{onward}"' in band.partition("</a>")[0]
        assert page.rindex("</main>") > page.index("data-band") > page.index("data-lesson")
