"""What an author reads when something is wrong: every sentence, its file, its line and its column."""

import ast
import functools
import json
import re
import shutil
import sys
import time
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from string import Formatter

import pytest
import yaml
from conftest import ROOT
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mistakes import SMALL, Case, cases

from build_tools.__main__ import main
from build_tools.course import read_course
from build_tools.errors import CourseError
from build_tools.source.lookalikes import IN_PAGES, IN_TEXTS, LookAlike
from build_tools.source.shape import wrong
from build_tools.words import languages, words

CASES = cases()
#: What is first seen while a course is built; test_policy.py meets the first, test_endings.py the others.
ONLY_BUILT = {"page-violates", "mkdocs-setting", "mkdocs-stopped", "mkdocs-without-kurs"}
#: What no text in a file can be: test_endings.py makes such files.
ONLY_SYSTEM = {"file-special", "file-unreadable"}
#: The day on which the corpus is read.
TODAY = date(2026, 11, 30)


def mistakes(root):
    """What the course below ``root`` has wrong; empty if nothing."""
    try:
        read_course(root, today=TODAY)
    except CourseError as error:
        return error.mistakes
    return []


@pytest.fixture
def course(tmp_path):
    """A copy of the small course."""
    return shutil.copytree(SMALL, tmp_path / "course")


def files(folder):
    """Everything below a folder with its bytes; a folder has none."""
    found = {path.relative_to(folder).as_posix(): path for path in folder.rglob("*")}
    return {name: path.read_bytes() if path.is_file() else b"" for name, path in found.items()}


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


# The corpus.


@pytest.fixture(scope="module")
def read(once):
    """``read(case)`` is what its author reads and what was met on the way, found out once per run: names of messages, lines of our own files that raise one, as «file:line», and what only looks like Markdown."""

    def noted(case: Case, folder: Path) -> None:
        lines, alike, values = set(), set(), LookAlike.values

        def noting(message, **values):
            caller = sys._getframe(1)
            lines.add(f"{Path(caller.f_code.co_filename).relative_to(ROOT).as_posix()}:{caller.f_lineno}")
            return wrong(message, **values)

        def told(one, match):
            alike.add(one.typed)
            return values(one, match)

        with pytest.MonkeyPatch.context() as patch:
            patch.setattr(LookAlike, "values", told)
            for module in RAISING:
                patch.setattr(module, "wrong", noting)
            found = mistakes(case.write(folder / "course"))
        shutil.rmtree(folder / "course")
        says = [words("en").line(mistake) for mistake in found]
        met = [sorted({mistake.message for mistake in found}), sorted(lines), sorted(alike)]
        (folder / "read.json").write_text(json.dumps([says, *met]), "utf-8")

    def reading(case: Case) -> list:
        folder = once(f"case-{CASES.index(case)}", functools.partial(noted, case))
        return json.loads((folder / "read.json").read_text("utf-8"))

    return reading


@pytest.mark.parametrize("case", CASES, ids=[f"{case.topic}: {case.name}" for case in CASES])
def test_the_author_reads(case: Case, read):
    assert read(case)[0] == case.says


def test_no_two_cases_have_the_same_name():
    names = [case.name for case in CASES]
    assert [name for name in names if names.count(name) > 1] == []


#: Met by a test of its own, below: its file would fill the corpus.
ONLY_BIG = {"host-file-heavy", "paragraph-too-long", "signs-too-many"}
#: Met in a site that is no course, by test_guest.py, and the last one by test_guest_beside.py.
ONLY_GUEST = {
    "site-instant",
    "site-page-unknown",
    "site-file-unknown",
    "site-quiz-empty",
    "site-question-again",
    "citation-without-sources",
    "site-quiz-lost",
}


def test_a_logo_that_is_too_heavy(course):
    (course / "course" / "bread.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(21_500))
    change(course / "course/course.yml", "pass_mark: 0.5", "host: {name: Bakery, logo: bread.png}\npass_mark: 0.5")
    (told,) = mistakes(course)
    assert words("en").line(told) == (
        "course/course.yml:6:28: the file course/bread.png is 21 kB: make it at most 20 kB: "
        "of a logo, an SVG, or a picture no higher than 96 pixels; of a typeface, only the signs you need"
    )


HEAVY = [
    (
        "word " * 11_000,
        "modules/dough/en/resting.md:19:1: the paragraph has 54999 characters, and more than 50000 take too long to read: divide it with empty lines",
    ),
    (
        "*a " * 2_100,
        "modules/dough/en/resting.md:19:1: the paragraph has 2100 times *, _, ` or |: divide it with empty lines; more than 2000 take too long to read",
    ),
]


@pytest.mark.parametrize("text, line", HEAVY, ids=["long", "starred"])
def test_a_paragraph_that_would_be_read_for_minutes(course, text, line):
    page = course / "modules/dough/en/resting.md"
    page.write_text(page.read_text("utf-8") + "\n" + text.strip() + "\n", "utf-8")
    assert words("en").line(mistakes(course)[0]) == line


#: What a key held down, a paste or a program may leave on a page.
SIGNS_IN_A_ROW = [
    "[",
    "![",
    "*",
    "*a ",
    "_",
    "`",
    "<",
    "<a ",
    "(",
    "[a](",
    "{",
    "{: ",
    "&",
    "&#",
    '"',
    "\\",
    "[^a",
    "[@a",
    "|",
    "> ",
    "- ",
    "<!--",
    "$",
    "~",
    "^",
    ":",
    "=",
    "://",
    "@",
]


def test_the_time_of_a_check_grows_with_the_text_and_no_faster(course):
    page, quiz = course / "modules/dough/en/resting.md", course / "quizzes/dough.yml"
    good, asked = page.read_text("utf-8"), quiz.read_text("utf-8")
    for sign in SIGNS_IN_A_ROW:
        page.write_text(f"{good}\nA {sign * 20_000}\n", "utf-8")
        quiz.write_text(asked.replace("text: Sugar", f"text: {json.dumps('A ' + sign * 20_000)}"), "utf-8")
        started = time.perf_counter()
        mistakes(course)
        assert time.perf_counter() - started < 5, sign


@pytest.fixture(scope="module")
def met(read):
    """What all cases meet: the names of messages, the lines that raise one, and what only looks like Markdown."""
    found = [read(case)[1:] for case in CASES]
    return [set().union(*each) for each in zip(*found, strict=True)]


#: Every module with validators that name a message.
ROOMS = ("build_tools.source.", "build_tools.questions.", "build_tools.course.")
RAISING = [
    module
    for name, module in sorted(sys.modules.items())
    if name.startswith(ROOMS) and getattr(module, "wrong", None) is wrong
]


def test_every_message_is_met_by_a_case(met):
    assert met[0] | ONLY_SYSTEM | ONLY_BUILT | ONLY_BIG | ONLY_GUEST == set(words("en").mistakes)


def test_every_line_that_raises_a_message_is_met_by_a_case(met):
    """The same message can come from several kinds of question: each has its case."""
    raised = set()
    for module in RAISING:
        file = Path(module.__file__)
        calls = [node for node in ast.walk(ast.parse(file.read_text("utf-8"))) if isinstance(node, ast.Call)]
        raised |= {
            f"{file.relative_to(ROOT).as_posix()}:{call.lineno}"
            for call in calls
            if getattr(call.func, "id", "") == "wrong"
        }
    assert len(RAISING) > 12 and raised - met[1] == set()


def test_everything_that_only_looks_like_markdown_is_met_by_a_case(met):
    """In a page or in a short text: the same sign can mean the same in both."""
    assert [one for one in (*IN_PAGES, *IN_TEXTS) if one.message and one.typed not in met[2]] == []


# The sentences.


def gaps(sentence):
    """The names of the gaps in a sentence, or in the two of a mistake."""
    parts = sentence if isinstance(sentence, tuple) else [sentence]
    return sorted({name for part in parts for _, name, _, _ in Formatter().parse(part) if name})


@pytest.mark.parametrize("language", languages())
def test_no_sentence_has_the_name_of_another(language):
    """YAML lets the last of two win without a word."""
    names, part = [], ""
    for line in (ROOT / "build_tools" / "words" / f"{language}.yml").read_text("utf-8").splitlines():
        part = line if re.match(r"[a-z_]+:", line) else part
        names += [(part, found[1])] if (found := re.match(r"  ([\w.-]+):", line)) else []
    assert [name for name in set(names) if names.count(name) > 1] == []


@pytest.mark.parametrize("part", ["mistakes", "said", "learner", "script", "guest", "schema", "keys"])
@pytest.mark.parametrize("language", [language for language in languages() if language != "en"])
def test_every_language_has_the_same_sentences_with_the_same_gaps(language, part):
    here, there = getattr(words(language), part), getattr(words("en"), part)
    assert set(here) == set(there)
    assert {name: gaps(here[name]) for name in here} == {name: gaps(there[name]) for name in there}


@pytest.mark.parametrize("language", languages())
def test_a_mistake_is_two_sentences_that_a_line_can_hold(language):
    for name, sentences in words(language).mistakes.items():
        assert not any(part.endswith((".", ":")) or "\n" in part for part in sentences), name


def test_a_value_of_several_lines_is_told_on_one(course):
    change(course / "quizzes/dough.yml", "level: apply", "level: |\n      apply\n      or recall\n")
    (told,) = (words("en").line(mistake) for mistake in mistakes(course))
    assert "«apply or recall »" in told and "\n" not in told


def test_a_name_as_long_as_a_page_is_told_on_a_line_that_can_be_read(course):
    change(course / "quizzes/dough.yml", "see: kneading#gluten", f"see: {'x' * 40_000}")
    (told,) = (words("en").line(mistake) for mistake in mistakes(course))
    assert told.startswith("quizzes/dough.yml:") and "xxx…" in told and len(told) < 1_000


# Words that YAML would have turned into something else.


def test_no_yes_and_on_stay_text(course):
    for old, new in (("text: It is smooth", "text: no"), ("text: It is warm", "text: ja"), ("text: Sugar", "text: on")):
        change(course / "quizzes/dough.yml", old, new)
    change(course / "course/course.yml", "version: 1.0", "version: 1.10")
    read = read_course(course)
    texts = [text for question in read.questions for text in question.choices().values()]
    assert {"no", "ja", "on"} <= set(texts)
    assert read.settings.version == "1.10"


# The command line.


@pytest.fixture
def broken(course):
    """The small course with mistakes in three files."""
    change(course / "quizzes/dough.yml", "level: judge", "level: judgement")
    change(course / "modules/dough/en/resting.md", "[@baker-2020]", "[@baker-2021]")
    change(course / "course/course.yml", "footer: [about]", "footer: [abuot]")
    return course


BROKEN = """\
course/course.yml:7:10: there is no page course/en/abuot.md: did you mean «about»? write the name of a file in course/en/, without ending
modules/dough/en/resting.md:11:53: there is no source «baker-2021»: did you mean «baker-2020»? add it to course/sources.yml
quizzes/dough.yml:29:12: «judgement» cannot be «level»: did you mean «judge»? choose among: recall, apply, judge
3 mistakes. Nothing was written.
"""


def test_check_lists_the_mistakes_of_all_files_in_order_and_writes_nothing(broken, capsys):
    before = files(broken)
    assert main(["--course", str(broken), "check"]) == 1
    assert capsys.readouterr().out == BROKEN
    assert files(broken) == before


def test_check_speaks_the_language_that_is_asked_for(broken, capsys):
    assert main(["--course", str(broken), "--language", "nb", "check"]) == 1
    assert "det finnes ingen kilde «baker-2021»: mente du «baker-2020»?" in capsys.readouterr().out


def test_a_course_yml_that_cannot_be_read_is_told_in_its_own_language(course, capsys):
    change(course / "course/course.yml", "languages: [en]", 'languages: ["nb"]\nid: again')
    assert main(["--course", str(course), "check"]) == 1
    assert "nøkkelen «id» står to ganger" in capsys.readouterr().out


def test_check_of_a_good_course_is_content(course, capsys):
    before = files(course)
    assert main(["--course", str(course), "check"]) == 0
    assert capsys.readouterr().out == "Bread at home: 16 pages, 2 lessons, 6 questions, no mistakes.\n"
    assert files(course) == before


def test_check_lists_the_mistakes_of_every_language(course, capsys):
    change(course / "course/course.yml", "languages: [en]", "languages: [en, nb]")
    change(course / "course/course.yml", "title: {en: Bread at home}", "title: {en: Bread at home, nb: Brød}")
    change(course / "quizzes/dough.yml", "level: judge", "level: judgement")
    assert main(["--course", str(course), "check"]) == 1
    told = capsys.readouterr().out.splitlines()
    assert (
        "course/nb/index.md:1:1: the course has no front page: write this file; the author guide shows an example"
        in told
    )
    assert sum("judgement" in line for line in told) == 1


def test_without_a_course_nothing_is_checked(tmp_path, capsys):
    assert main(["--course", str(tmp_path), "check"]) == 2
    assert "No course here: course/course.yml is not there." in capsys.readouterr().err


def test_build_of_a_course_with_mistakes_leaves_the_old_site_alone(broken, capsys):
    (broken / "site/en").mkdir(parents=True)
    (broken / "site/index.html").write_bytes(b"<title>old</title>\r\n")
    (broken / "site/en/index.html").write_bytes(b"old")
    before = files(broken)
    assert main(["--course", str(broken), "build"]) == 1
    assert capsys.readouterr().out == BROKEN
    assert files(broken) == before


@pytest.mark.parametrize("folder", [".", "course", "modules/dough"])
def test_build_never_takes_the_place_of_anything_but_a_site(course, folder, capsys):
    before = files(course)
    assert main(["--course", str(course), "build", "--to", folder]) == 2
    assert "holds something else than a built course" in capsys.readouterr().err
    assert files(course) == before


# Whatever an author writes: a course, or mistakes that can be told. Never a traceback.

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
SIGNS = st.sampled_from(
    "- |key: |id: |\n|  |///\n|/// quiz | dough\n|lesson: kneading\n|/// scene\n|[a](b.md#c)|[@x]|{#a}|## |> |```\n|<div>|<![x|"
    "<script>|<a href='x'>|*|&a|*a|!t|{|}|[|]|'|\"|\t|---\n|true|null|~|<<: |? |: |![x](y)|term:|\\|{style=x}|å|\u2028|\x00".split(
        "|"
    )
)
SOUP = st.lists(SIGNS | TEXT, max_size=12).map("".join)
VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers()
    | st.floats()
    | TEXT
    | st.sampled_from(["kneading", "choice", "2026-01-01"]),
    lambda inside: (
        st.lists(inside, max_size=3) | st.dictionaries(TEXT | st.sampled_from(["id", "text"]), inside, max_size=3)
    ),
    max_leaves=5,
)
FILES = sorted(name for name in files(SMALL) if name.endswith((".md", ".yml", ".svg")) and name != "mkdocs.yml")
PAGES = [name for name in FILES if name.endswith(".md")]
often = settings(
    max_examples=80,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@contextmanager
def written(root, name, text):
    """The course with another text in one file, and then as it was."""
    path = root / name
    old = path.read_bytes()
    path.write_bytes(text.encode())
    yield
    path.write_bytes(old)


def tell(root, name, text):
    """Every mistake in both languages, when a file of the small course says ``text``."""
    with written(root, name, text):
        return [words(language).line(mistake) for mistake in mistakes(root) for language in ("en", "nb")]


@pytest.fixture(scope="module")
def small(tmp_path_factory):
    return shutil.copytree(SMALL, tmp_path_factory.mktemp("small") / "course")


@often
@given(name=st.sampled_from(FILES), text=SOUP)
def test_any_text_can_be_a_file(small, name, text):
    tell(small, name, text)


@often
@given(name=st.sampled_from(PAGES), front=SOUP, body=SOUP)
def test_any_text_can_be_front_matter_or_stand_below_it(small, name, front, body):
    good = (SMALL / name).read_text("utf-8")
    tell(small, name, f"---\n{front}\n---\n")
    tell(small, name, f"{good}\n{body}")


@often
@given(name=st.sampled_from(FILES), data=st.data())
def test_lines_can_be_lost_doubled_or_out_of_order(small, name, data):
    lines = (SMALL / name).read_text("utf-8").splitlines(keepends=True)
    places = st.integers(0, len(lines) - 1)
    first, second = data.draw(places), data.draw(places)
    lines[first], lines[second] = data.draw(
        st.sampled_from([(lines[second], lines[first]), ("", lines[second]), (lines[second],) * 2])
    )
    tell(small, name, "".join(lines))


@often
@given(name=st.sampled_from([name for name in FILES if not name.endswith(".svg")]), data=st.data())
def test_any_value_can_stand_where_another_should(small, name, data):
    text, body = (SMALL / name).read_text("utf-8"), ""
    if name.endswith(".md"):
        _, text, body = text.split("---\n", 2)
    value = yaml.safe_load(text)
    value = replaced(value, data.draw(st.sampled_from(sorted(paths(value), key=str))), data.draw(VALUES))
    text = yaml.safe_dump(value, allow_unicode=True)
    tell(small, name, f"---\n{text}---\n{body}" if name.endswith(".md") else text)


def paths(value, path=()):
    yield path
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, part in inside:
        yield from paths(part, (*path, key))


def replaced(value, path, new):
    if not path:
        return new
    value = dict(value) if isinstance(value, dict) else list(value)
    value[path[0]] = replaced(value[path[0]], path[1:], new)
    return value
