"""Whoever follows the documents letter by letter gets what they promise."""

import functools
import os
import re
import shutil
import subprocess
import sys
import textwrap
from pathlib import Path
from urllib.parse import unquote

import pytest
import yaml
from conftest import ROOT
from examples import examples
from mistakes import SMALL
from test_workflow import commands

from build_tools.__main__ import main
from build_tools.advice import advise
from build_tools.blocks import NAMES as BLOCK_NAMES
from build_tools.course import read_course
from build_tools.course.models import Settings
from build_tools.questions import NAMES
from build_tools.source.shape import read_shape
from build_tools.source.yaml import read_yaml
from build_tools.words import languages, words

DOCUMENTS = sorted(path for folder in (ROOT, ROOT / "docs", ROOT / "schemas") for path in folder.glob("*.md"))
GUIDE = (ROOT / "docs" / "author-guide.md").read_text("utf-8")
KINDS = (ROOT / "docs" / "question-kinds.md").read_text("utf-8")
BLOCKS = (ROOT / "docs" / "blocks.md").read_text("utf-8")


def blocks(text):
    """The fenced blocks of a document, without what they are indented by."""
    return [textwrap.dedent(block) for block in re.findall(r"^ *```\w*\n(.*?)^ *```$", text, re.MULTILINE | re.DOTALL)]


def block(part):
    """The one block of the author guide that has this in it."""
    (found,) = (one for one in blocks(GUIDE) if part in one)
    return found


# Links.


def headings(text):
    """The headings of a document as GitHub names them."""
    plain = re.sub(r"^```.*?^```$", "", text, flags=re.MULTILINE | re.DOTALL)
    found = re.findall(r"^#+ (.+)$", plain, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in found}


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_link_leads_to_a_file_and_a_heading_that_are_there(path):
    text = re.sub(r"^ *```.*?^ *```$|`[^`\n]*`", "", path.read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)
    dead = []
    for target in re.findall(r"\]\(([^)\s]+)\)", text):
        if target.startswith(("https://", "http://")):
            continue
        file, _, anchor = unquote(target).partition("#")
        there = (path.parent / file).resolve() if file else path
        if not there.exists() or (anchor and anchor not in headings(there.read_text("utf-8"))):
            dead.append(target)
    assert dead == []


# The author guide, followed.


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A copy of the real course, into which the guide's lesson and module are written one step after the other."""
    root = tmp_path_factory.mktemp("guide") / "course"
    for name in ("course", "modules", "quizzes"):
        shutil.copytree(ROOT / name, root / name)
    return root


def write(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def append(path, text):
    path.write_text(f"{path.read_text('utf-8').rstrip()}\n\n{text}", "utf-8")


def checked(root):
    """The course, which has no mistakes and gets no advice."""
    read = read_course(root)
    assert advise(read) == []
    return read


def test_the_guide_leads_from_nothing_to_a_lesson(course):
    module = course / "modules" / "transformation" / "nb"
    page = module / "meetings.md"
    write(page, block("id: meetings-that-decide\ntitle:"))
    entry = block("- meetings\n").removeprefix("lessons:\n")
    change(module / "index.md", entry.splitlines()[0] + "\n", entry)
    assert "meetings-that-decide" in checked(course).lessons
    sources, terms = block("# course/sources.yml").split("# course/glossary.yml")
    append(course / "course" / "sources.yml", sources)
    append(course / "course" / "glossary.yml", f"#{terms}")
    write(module / "drawings" / "decision.svg", block("<svg"))
    for part in ("[@moterapport-2026]. En [sak]", "/// key-figure |", "/// drawing | decision"):
        change(page, "/// keypoints", f"{block(part)}\n/// keypoints")
    assert [block.name for block in checked(course).lessons["meetings-that-decide"].page.markdown.blocks] == [
        "scene",
        "key-figure",
        "drawing",
        "keypoints",
    ]
    for question in questions():
        append(course / "quizzes" / "transformation.yml", question)
    append(page, block("lesson: meetings-that-decide\n///"))
    read = checked(course)
    assert [question.id for question in read.lessons["meetings-that-decide"].questions] == [
        "agenda-first-line",
        "own-agenda",
    ]
    assert read.by_name["transformation"].checked[-1].id == "answer-has"


def questions():
    """The guide's questions, indented as they stand in a file."""
    return [textwrap.indent(one, "  ") for one in blocks(GUIDE) if re.search("^- id: .*\n  type:", one)]


def test_the_guide_leads_from_nothing_to_a_module(course):
    folder = course / "modules" / "meetings" / "nb"
    write(folder / "index.md", block("coming: true\n---"))
    change(course / "course" / "course.yml", "leadership]", "leadership, meetings]")
    assert checked(course).by_name["meetings"].meta.coming
    write(folder / "index.md", block("  - one-question\n"))
    write(folder / "check.md", block("/// check | meetings\n"))
    own = {
        "meetings-that-decide": "one-question",
        "| transformation": "| meetings",
        "agenda-first-line": "agenda-again",
        "answer-has": "answer-again",
        "own-agenda": "own-again",
    }
    page, quiz = (
        block("id: meetings-that-decide\ntitle:") + "\n" + block("lesson: meetings-that-decide\n///"),
        block("quiz: meetings\n"),
    )
    quiz = quiz.replace("  - id: …\n", "") + "".join(questions())
    for old, new in own.items():
        page, quiz = page.replace(old, new), quiz.replace(old, new)
    write(folder / "one-question.md", page)
    write(course / "quizzes" / "meetings.yml", quiz)
    module = checked(course).by_name["meetings"]
    assert (len(module.lessons[0].questions), [question.id for question in module.checked]) == (2, ["answer-again"])


SHOWN = re.findall(r"^```yaml\n(.*?)^```$", (ROOT / "docs" / "kinds.md").read_text("utf-8"), re.MULTILINE | re.DOTALL)


def test_every_kind_is_shown_as_the_tests_answer_it():
    """But for what only a course can say: its own name, its lesson and the passage to read again."""
    shown = [entry for text in SHOWN for entry in yaml.safe_load(text)]
    alike = [
        {key: value for key, value in entry.items() if key not in ("id", "lesson", "use", "see")} for entry in shown
    ]
    assert alike == [{key: value for key, value in example.question.items() if key != "see"} for example in examples()]


def test_every_kind_works_as_it_is_shown(tmp_path):
    root = shutil.copytree(SMALL, tmp_path / "course")
    append(root / "quizzes" / "dough.yml", "\n".join(textwrap.indent(text, "  ") for text in SHOWN))
    asked = [question.type for question in read_course(root).lessons["kneading"].questions]
    assert asked[-len(NAMES) :] == [example.kind for example in examples()]


def test_the_guides_settings_run_sheet_handout_and_sheet_work(course):
    page = course / "modules" / "transformation" / "nb" / "meetings.md"
    if not page.exists():
        test_the_guide_leads_from_nothing_to_a_lesson(course)
    read_shape(Settings, read_yaml(block("id: digital-transformasjon "), "course/course.yml"))
    write(course / "course" / "sheets" / "next-case.yml", block("sheet: next-case"))
    front = "---\ntitle: Et møte om møter\nsummary: Slik leder du det.\n---\n"
    write(page.with_name("agenda.md"), f"{front}{block('/// run-sheet')}\n/// sheet | next-case\n///\n")
    change(page.with_name("index.md"), "pages: [", "pages: [agenda, ")
    assert [part.id for part in checked(course).sheets["next-case"].parts] == ["question", "ready"]


def test_the_guide_names_every_column_of_a_spreadsheet():
    section = GUIDE[GUIDE.index("### Questions from elsewhere") : GUIDE.index("### Advice")]
    told = {
        title
        for row in re.findall(r"^\| [^|]+ \| (.+) \|$", section, re.MULTILINE)
        for title in re.findall("`([^`]+)`", row)
    }
    assert {
        title for language in languages() for titles in words(language).table_columns.values() for title in titles
    } - told == set()


def test_the_guides_spreadsheet_becomes_a_question(course, tmp_path):
    if not (course / "modules" / "meetings").exists():
        test_the_guide_leads_from_nothing_to_a_module(course)
    (tmp_path / "sporsmal.csv").write_text(block("Spørsmål;Alternativ"), "utf-8")
    assert (
        main(
            [
                "--course",
                str(course),
                "import",
                str(tmp_path / "sporsmal.csv"),
                "--module",
                "meetings",
                "--lesson",
                "one-question",
                "--add",
            ]
        )
        == 0
    )
    asked = [question for question in checked(course).questions if question.lesson == "one-question"]
    assert (asked[-1].id, asked[-1].key()) == ("horer-saksliste", ["et-sporsmal"])


def test_the_guide_names_all_advice():
    section = GUIDE[GUIDE.index("### Advice") : GUIDE.index("## When people have begun")]
    assert set(re.findall(r"^\| `([\w-]+)` \|", section, re.MULTILINE)) == set(words("en").advice)


def test_the_guide_names_every_class_of_a_drawing():
    style = (ROOT / "build_tools/browser/page/drawing.css").read_text("utf-8")
    by_authors, by_hand = style.split("/* The hand:")
    section = GUIDE[GUIDE.index("### Drawings") : GUIDE.index("### What this course asks")]
    assert set(re.findall(r"`(d-[\w-]+)`", section)) == set(re.findall(r"\.(d-[\w-]+)", by_authors))
    of_the_hand = (ROOT / "docs" / "drawings.md").read_text("utf-8")
    assert set(re.findall(r"`(d-[\w-]+)`", of_the_hand)) == set(re.findall(r"\.(d-[a-z])\b", by_hand)) - {"d-t"}


@functools.cache
def own_commands():
    """The commands of kurs, as it says itself."""
    asked = subprocess.run(
        [sys.executable, "-m", "build_tools", "--help"], capture_output=True, text=True, cwd=ROOT, check=True
    )
    return re.findall(r"^    (\w+)", asked.stdout, re.MULTILINE)


@pytest.mark.parametrize("path", DOCUMENTS, ids=lambda path: path.relative_to(ROOT).as_posix())
def test_every_command_is_there(path):
    told = re.findall(r"(?:`|^)((?:make|py make\.py|kurs) \w+)", path.read_text("utf-8"), re.MULTILINE)
    unknown = [one for one in told if one.split()[-1] not in (own_commands() if one.startswith("kurs") else commands())]
    assert unknown == []


# The worked examples of a kind of question and of a block.


@pytest.fixture
def project(tmp_path):
    """A copy of the project, but for its course."""
    root = tmp_path / "project"
    for name in ("build_tools", "tests", "docs"):
        shutil.copytree(ROOT / name, root / name, ignore=shutil.ignore_patterns("__pycache__", "node_modules"))
    (root / "node_modules").symlink_to(ROOT / "node_modules", target_is_directory=True)
    return root


def added(root, guide, names):
    """Adds the guide's files, its name among ``names`` and its words to a copy of the project; the name."""
    files = re.findall(r"^`([\w/.]+)`\n\n```\w+\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    name, folder = Path(files[0][0]).stem, Path(files[0][0]).parent
    assert name not in names
    for file, text in files:
        write(root / file, text)
    change(root / folder / "__init__.py", f'    "{names[1]}",\n', f'    "{names[1]}",\n    "{name}",\n')
    (said,) = re.findall(r"^```yaml\n((?:learner|schema):\n.*?)^```$", guide, re.MULTILINE | re.DOTALL)
    for section, sentences in re.findall(r"^(\w+):\n((?: .*\n)+)", said, re.MULTILINE):
        for language in languages():
            change(root / "build_tools" / "words" / f"{language}.yml", f"\n{section}:\n", f"\n{section}:\n{sentences}")
    return name, [Path(file).name.removeprefix(name) for file, _ in files]


def passes(root, *tests):
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", *tests]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, env=os.environ | {"PYTHONPATH": str(root)})
    assert done.returncode == 0, done.stdout


def test_the_worked_example_of_a_kind_passes_what_every_kind_must_pass(project):
    name, files = added(project, KINDS, NAMES)
    assert files == [".py", ".html", ".js", ".yml"]
    # And no picture of another kind is old.
    tests = ("test_every_kind_in_browser", "test_question_contract", "test_key_page", "test_kind_pictures")
    chosen = f"{name} and not picture or every_key_of or is_current and not {name}"
    passes(project, *(f"tests/{test}.py" for test in tests), "-k", chosen, "--pin")


def test_the_worked_example_of_a_block_passes_what_every_block_must_pass(project):
    name, files = added(project, BLOCKS, BLOCK_NAMES)
    assert files == [".py", ".html", ".js", ".css", ".yml"]
    tests = ("test_every_block", "test_key_page", "test_weight")
    chosen = f"{name} or every_key_of or every_block_says or every_name_that or two_scripts"
    passes(project, *(f"tests/{test}.py" for test in tests), "-k", chosen)
