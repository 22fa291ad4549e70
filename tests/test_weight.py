"""What a learner's first visit weighs, read from the server's access log: the limits hold for ever, whatever comes to the course."""

import gzip
import json
import re
import subprocess
import time
from pathlib import Path

import pytest
from bench.corpus import corpus
from bench.ours import write_ours
from conftest import CHECK, LESSON, ROOT, Visit, built, served
from playwright.sync_api import expect

from build_tools.assets import ALONE, GUEST, HOST, SHARED, assets, kind_style, page_script, page_style
from build_tools.assets.needs import file_of, needs_of, resolved
from build_tools.assets.stripped import stripped
from build_tools.blocks import NAMES as BLOCKS
from build_tools.questions import NAMES

#: Bytes over the wire, gzipped at level 6, headers and all; but for script and style without headers, which one connection
#: sends once.
FIRST_VISIT, REQUESTS, SCRIPT_AND_STYLE, SCRIPT_AND_STYLE_OF_EVERY_KIND = 60_000, 8, 13_400, 20_100


@pytest.fixture(scope="module")
def large_folder(once) -> Path:
    """A generated course of 400 pages."""

    def make(folder: Path) -> None:
        write_ours(corpus(401), folder / "course")
        built(folder / "course", folder / "site")

    return once("large", make) / "site"


@pytest.fixture(scope="module")
def large_site(large_folder):
    yield from served(large_folder, "en")


@pytest.fixture(params=["real", "large"])
def course(request, site_folder):
    """A course of the two, as (its language's folder, where it is served)."""
    if request.param == "real":
        return site_folder / "nb", request.getfixturevalue("site")
    return request.getfixturevalue("large_folder") / "en", request.getfixturevalue("large_site")


def heaviest_lesson(folder: Path) -> str:
    lessons = [page.parent for page in folder.glob("modules/*/*/index.html") if page.parent.name != "check"]
    heaviest = max(lessons, key=lambda lesson: len(gzip.compress((lesson / "index.html").read_bytes(), 6)))
    return f"{heaviest.relative_to(folder).as_posix()}/"


def first_visit(browser, served, path):
    """What the server sent for a first visit, as (path, bytes, bytes without headers)."""
    context = browser.new_context(viewport={"width": 1280, "height": 800})
    served.sent.clear()
    Visit(context, served).open(path).wait_for_load_state("networkidle")
    context.close()
    return list(served.sent)


def test_a_lesson_is_light(browser, course):
    folder, served = course
    sent = first_visit(browser, served, heaviest_lesson(folder))
    assert sum(size for _, size, _ in sent) <= FIRST_VISIT
    assert len(sent) <= REQUESTS


def test_what_every_lesson_carries_is_light():
    """A question to choose and a text to write; other kinds come on top where they are asked, and all of them together weigh little."""
    shared = zipped(assets()["first"].text) + zipped(assets()["style"].text)
    assert shared + zipped(page_script(frozenset({"quiz"}), frozenset({"choice", "reflect"})).text) <= SCRIPT_AND_STYLE
    every = page_script(frozenset({"quiz"}), frozenset(NAMES)).text, kind_style(frozenset(NAMES)).text
    assert shared + sum(map(zipped, every)) <= SCRIPT_AND_STYLE_OF_EVERY_KIND


def zipped(text: str) -> int:
    return len(gzip.compress(text.encode(), 6))


def test_the_front_page_is_light(browser, course):
    sent = first_visit(browser, course[1], "")
    assert sum(size for _, size, _ in sent) <= FIRST_VISIT
    assert len(sent) <= REQUESTS


@pytest.mark.parametrize(
    ("path", "more"),
    # The pool, twenty-eight questions, stands whole in its page.
    [(CHECK, 8_400), ("modules/data/", 0), ("my-page/", 0), ("course-check/", 0)],
)
def test_every_kind_of_page_is_light(browser, site, path, more):
    sent = first_visit(browser, site, path)
    assert sum(size for _, size, _ in sent) <= FIRST_VISIT + more
    assert len(sent) <= REQUESTS


def test_a_page_does_not_grow_with_the_course(large_folder, site_folder):
    sizes = [
        len(gzip.compress((folder / path).read_bytes(), 6))
        for folder, path in ((large_folder / "en", "404.html"), (site_folder / "nb", "404.html"))
    ]
    assert sizes[0] < sizes[1] + 2_000


_MOVED = "window.moved = []; new PerformanceObserver((list) => moved.push(...list.getEntries().map((one) => one.value))).observe({ type: 'layout-shift', buffered: true })"


@pytest.mark.parametrize("width", [412, 1280])
@pytest.mark.parametrize(
    "path",
    [
        "",
        LESSON,
        CHECK,
        "modules/data/check/",
        "course-check/",
        "my-page/",
        "journal/",
        "review/",
        "statement/",
        "receipts/",
    ],
)
def test_nothing_moves_when_the_script_arrives_late(browser, site, path, width):
    """Layout shift as Chromium counts it, with scripts that take a quarter of a second."""
    page = browser.new_page(viewport={"width": width, "height": 823}, locale="nb-NO")
    page.add_init_script(_MOVED)
    page.route("**/*.js", lambda route: (time.sleep(0.25), route.continue_()))
    page.goto(site.address + path)
    page.wait_for_timeout(400)
    assert page.evaluate("moved") == []
    page.close()


@pytest.mark.parametrize("width", [412, 1280])
@pytest.mark.parametrize("path", ["", "modules/transformation/"])
def test_nothing_moves_for_who_comes_back(browser, site, path, width):
    """What is about to change is not seen before it has."""
    page = browser.new_page(viewport={"width": width, "height": 823}, locale="nb-NO")
    page.goto(site.address + "404.html")
    kept = {"version": 1, "course": "digital-transformasjon"}
    kept |= {"read": {"why-change": {"read": True, "time": "2026-11-21T08:00:00Z"}}}
    page.evaluate("(kept) => localStorage.setItem('kurs:digital-transformasjon', kept)", json.dumps(kept))
    page.add_init_script(_MOVED)
    page.route("**/*.js", lambda route: (time.sleep(0.25), route.continue_()))
    page.goto(site.address + path)
    page.wait_for_timeout(400)
    expect(page.get_by_role("link", name=re.compile("^Fortsett"))).to_be_visible()
    assert page.evaluate("moved") == []
    page.close()


# What is left out of the sources is only what nobody needs.

BROWSER = sorted(file for ending in ("js", "css") for file in (ROOT / "build_tools").rglob(f"*.{ending}"))


@pytest.mark.parametrize("file", BROWSER, ids=lambda path: path.name)
def test_sources_have_the_form_that_can_be_stripped(file):
    """Texts stand between " or ` and end on their line; comments stand on lines of their own; regular expressions hold neither quotes nor spaces."""
    without = re.sub(r"^[ \t]*/\*.*?\*/[ \t]*\n", "", file.read_text("utf-8"), flags=re.DOTALL | re.MULTILINE)
    for line in without.split("\n"):
        if line.lstrip().startswith("//"):
            continue
        rest = re.sub(r'"(?:[^"\\]|\\.)*"|`[^`]*`', "", line)
        assert not re.search(r"""["'`]|/\*|(?<!:)//""", rest), f"{file.name}: {line}"
        for expression in re.findall(
            r"(?:[(=,:]|^)\s*/(?![/*])((?:[^/\\]|\\.)+)/", rest if file.suffix == ".js" else ""
        ):
            assert " " not in expression, f"{file.name}: {line}"


@pytest.mark.parametrize("name", ["first", "search"])
def test_a_script_is_still_one_after_stripping(name, tmp_path):
    file = tmp_path / "a.js"
    file.write_text(assets()[name].text, "utf-8")
    assert subprocess.run(["node", "--check", str(file)]).returncode == 0


def texts_of(source):
    """What stands between quotation marks or backticks."""
    return set(re.findall(r'"(?:[^"\\]|\\.)*"|`[^`]*`', source))


def test_every_text_of_a_script_or_style_arrives_as_it_was_written():
    """Spaces that mean nothing are taken, and none of those in a text."""
    kinds = frozenset(file.stem for ending in ("js", "css") for file in ROOT.glob(f"build_tools/questions/*.{ending}"))
    blocks = frozenset(BLOCKS)
    sent = [*assets("", hosted=True).values(), page_script(blocks, kinds), page_style(blocks), kind_style(kinds)]
    sources = [file for file in BROWSER if not file.stem.startswith("guest")]
    written = set().union(*(texts_of(stripped(file.read_text("utf-8"))) for file in sources))
    assert any(text.startswith("`") for text in written)
    assert (
        set().union(*(texts_of(asset.text) for asset in sent if asset.path.endswith((".js", ".css"))))
        - {'"use strict"'}
        == written
    )


def test_stripping_takes_comments_indents_and_empty_lines_only():
    source = '// one\n/**\n * two\n */\nfunction a() {\n  // three\n\n  return "https://a // b" // four\n}\n'
    assert stripped(source) == 'function a() {\nreturn "https://a // b" // four\n}'


def names_of(ending):
    """Every script or stylesheet of ours, as others need it."""
    files = [
        file.relative_to(ROOT / "build_tools").with_suffix("").as_posix()
        for file in BROWSER
        if file.suffix == f".{ending}"
    ]
    return {name.removeprefix("browser/") for name in files}


@pytest.mark.parametrize("ending", ["js", "css"])
def test_every_script_and_style_is_sent_somewhere(ending):
    own = [name for name in names_of(ending) if name.startswith(("blocks/", "questions/"))]
    shared = {"js": [*ALONE.values(), "page/every", "guest/guest"], "css": [*SHARED.values(), HOST, *GUEST]}
    assert set(resolved([*shared[ending], *own], ending)) == names_of(ending)


@pytest.fixture(scope="module")
def told():
    """What each script gives to all and takes from others, as {name: {gives, takes}}."""
    files = {name: str(file_of(name, "js")) for name in names_of("js")}
    said = subprocess.run(
        ["node", str(ROOT / "tests" / "names.js"), *files.values()], capture_output=True, text=True, check=True
    )
    return {name: json.loads(said.stdout)[file] for name, file in files.items()}


def test_every_name_that_a_script_uses_stands_in_what_it_needs(told):
    ours = {name for one in told.values() for name in one["gives"]}
    missing = {}
    for name, one in told.items():
        given = {given for other in needs_of(name, "js") for given in told[other]["gives"]}
        if lacking := (set(one["takes"]) & ours) - given:
            missing[name] = lacking
    assert missing == {}


def test_every_script_that_another_needs_is_used(told):
    """One that acts is needed for what it does; one that holds nothing itself needs for others, and is needed for that."""
    idle = {}
    holding = {name for name in told if stripped(file_of(name, "js").read_text("utf-8"))}
    for name in holding:
        unused = [
            other
            for other in needs_of(name, "js")
            if other in holding and not told[other]["acts"] and not set(told[name]["takes"]) & set(told[other]["gives"])
        ]
        if unused:
            idle[name] = unused
    assert idle == {}


def test_no_two_scripts_of_a_page_give_one_name(told):
    for block in BLOCKS:
        entries = [
            "page/every",
            *(f"questions/{name}" for name in NAMES),
            *([f"blocks/{block}"] if f"blocks/{block}" in told else []),
        ]
        given = [name for file in resolved(entries, "js") for name in told[file]["gives"]]
        assert len(given) == len(set(given)), block
