"""Questions written for mkdocs-quiz, or in a spreadsheet, become ours; nothing is made up, and every gap is named."""

import re
from datetime import datetime
from io import BytesIO
from zipfile import ZipFile

import pytest
import yaml
from conftest import ROOT, built, served, visiting
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from playwright.sync_api import expect
from test_author_mistakes import SOUP, TEXT, change, course, files, gaps, mistakes, often, small, written  # noqa: F401, fixtures

from build_tools.__main__ import main
from build_tools.course import read_course
from build_tools.importing import Wanted, import_report, named, quiz_of, read_file
from build_tools.importing.plain import literal, shown
from build_tools.source.characters import unseen_in
from build_tools.source.naming import Names, name_from
from build_tools.source.shape import is_name
from build_tools.source.yaml import read_yaml
from build_tools.words import languages, words

EN = words("en")
CASES = [
    case
    for path in sorted((ROOT / "tests" / "imports").glob("*.yml"))
    for case in yaml.load(path.read_text("utf-8"), yaml.BaseLoader)
]
FILE = "quizzes/dough.yml"


def imported(file, data, used=frozenset({"taken-already"}), lesson="kneading"):
    """The quiz, and all that is said."""
    found = read_file(file, data)
    entries, renamed = named(found.drafts, used, lesson)
    quiz = quiz_of(entries, "dough", FILE, "", EN)
    told = sorted([*found.notes, *renamed], key=lambda note: note.place.line)
    report = (
        import_report(quiz, Wanted(ROOT, (file,), "dough", "", FILE, False), len(entries), EN).splitlines()
        if entries
        else []
    )
    return quiz, [*map(EN.note_line, told), *(line for line in report if "questions taken from" not in line)]


# The corpus.


@pytest.mark.parametrize("case", CASES, ids=[case["name"] for case in CASES])
def test_the_author_gets_and_reads(case):
    quiz, said = imported(case["file"], case["text"].encode(case.get("as", "utf-8")))
    assert "".join(f"{line}\n" for line in quiz.lines[3:]) == case["writes"]
    assert quiz.lines[:3] == [
        "# yaml-language-server: $schema=../schemas/quiz.schema.json",
        "quiz: dough",
        "questions:",
    ]
    assert said == case["says"].splitlines()


def test_true_and_false_are_said_in_the_language_of_the_course():
    (draft,) = read_file("a.gift", b"Salt hever deigen.{F}", "nb").drafts
    assert [(option.text, option.right) for option in draft.options] == [("Sant", False), ("Usant", True)]


def test_no_two_cases_have_the_same_name():
    names = [case["name"] for case in CASES]
    assert len(names) == len(set(names))


OUTSIDE_YAML = {"character-left-out", "not-readable", "cell-too-long"}
#: Met in workbooks that are made below.
IN_WORKBOOKS = {
    "workbook-broken",
    "workbook-refused",
    "sheet-too-big",
    "sheet-hidden",
    "rows-hidden",
    "cells-merged",
    "formula-without-value",
} | {"cell-in-error", "cell-is-date"}


def test_everything_an_import_can_say_is_met_by_a_case():
    met, open_places = set(), set()
    for case in CASES:
        found = read_file(case["file"], case["text"].encode(case.get("as", "utf-8")))
        entries, renamed = named(found.drafts, {"taken-already"}, "" if case is CASES[0] else "kneading")
        met |= {note.message for note in [*found.notes, *renamed]}
        open_places |= {what for _, what in quiz_of(entries, "dough", FILE, "", EN).todos}
    assert set(EN.notes) - met == OUTSIDE_YAML | IN_WORKBOOKS
    assert {name.removeprefix("todo-") for name in EN.comments if name.startswith("todo-")} == open_places


def test_characters_that_nobody_sees_are_left_out():
    quiz, said = imported("a.md", "<quiz>\nIs \u0007this\u2028 heard?\n- [x] a\n- [ ] b\n</quiz>\n".encode())
    assert said[0] == "a.md:2: the character U+0007 stands here, which nobody can see: it is left out"
    assert "prompt: Is this heard?" in quiz.text
    quiz, said = imported(
        "a.xml",
        "<quiz><question type='essay'><questiontext format='html'><text><![CDATA[Is&#8203; \u202ethis?]]></text></questiontext></question></quiz>".encode(),
    )
    assert (
        said[0]
        == "a.xml:1: the character U+202E RIGHT-TO-LEFT OVERRIDE stands here, which nobody can see: it is left out"
    )
    assert "prompt: Is this?" in quiz.text


def test_what_is_in_no_known_encoding_is_not_guessed_at():
    _, said = imported("a.csv", b"question\nIs\x81 it?\xff\n")
    assert said == [
        "a.csv:2: the file is neither UTF-8 nor Windows-1252: save it as UTF-8 (in Excel: «CSV UTF-8») and import again; nothing is taken from it"
    ]


def test_a_cell_that_is_too_long_to_be_one_is_told():
    for text in (f"question,{'o' * 131_073}\nIs it?,a\n", f"question,option\nIs it?,{'o' * 131_073}\n"):
        _, said = imported("a.csv", text.encode())
        assert "a cell in this row has more than 131,000 characters" in said[0] and len(said) == 1


def test_thousands_of_rows_and_digits_are_read():
    names = Names(["same"])
    assert [names.take("same") for _ in range(10_050)][-1] == "same-10051"
    _, said = imported(
        "a.csv",
        f"question;option 1;option 2;right\nHow many?;{'9' * 5000};2;{'9' * 5000}\nAnd then?;1;2;{'1' * 5000}\n".encode(),
    )
    assert [line[:8] for line in said[:1]] == ["a.csv:3:"]


# Workbooks, made as Excel makes them.


def packed(*names):
    """A packed file that holds these, each empty."""
    data = BytesIO()
    with ZipFile(data, "w") as package:
        for name in names:
            package.writestr(name, "")
    return data.getvalue()


def workbook(fill, **parts):
    """An .xlsx that ``fill`` has filled, with other ``parts`` put into its package."""
    book = Workbook()
    fill(book)
    data = BytesIO()
    book.save(data)
    with ZipFile(data, "a") as package:
        for name, content in parts.items():
            package.writestr(f"{name}.xml", content)
    return data.getvalue()


def _kahoot(book):
    sheet = book.active
    sheet.append(["Quiz template"])
    sheet.append([])
    sheet.append(
        [
            None,
            "Question - max 120 characters",
            "Answer 1 - max 75 characters",
            "Answer 2 - max 75 characters",
            "Time limit (sec)",
            "Correct answer(s) - choose at least one",
        ]
    )
    sheet.append([1, "How many *rise*?", 2, 1.0, 20, 2])
    sheet.append([2, None, None, None, None, None])


def _strange(book):
    sheet = book.active
    sheet.title = "Deig"
    for row in (
        ["Question", "Type", "Answer"],
        ["How many?", "number", 10000],
        ["What share?", "number", 0.25],
        ["Which day?", "text", datetime(2026, 2, 1)],
        ["What sum?", "number", "=1+1"],
        ["Which?", "text", "#REF!"],
    ):
        sheet.append(row)
    sheet["C3"].number_format = "0%"
    sheet.merge_cells("D4:D5")
    sheet.row_dimensions[6].hidden = True
    for name in ("Brod", "Tall"):
        other = book.create_sheet(name)
        other.append(["Question", "A", "B", "Key"])
        other.append([f"Which {name}?", True, False, "A"])
    other.sheet_state = "hidden"


def test_a_workbook_is_read_as_it_shows():
    quiz, said = imported("kahoot.xlsx", workbook(_kahoot))
    (question,) = read_yaml(quiz.text, FILE).value["questions"]
    assert (question["prompt"], [(option["text"], option.get("correct", False)) for option in question["options"]]) == (
        "How many \\*rise\\*?",
        [("2", False), ("1", True)],
    )
    assert said[0] == "kahoot.xlsx:1: the titles stand in row 3: what stands above them is not taken"


def test_what_a_workbook_does_not_say_is_told_with_its_sheet():
    quiz, said = imported("bank.xlsx", workbook(_strange))
    assert said[:6] == [
        "bank.xlsx:1: the sheet «Tall» is hidden: it is not taken; show it and import again if it has questions",
        "bank.xlsx [Deig]:4: cell C4 holds the date 2026-02-01; a spreadsheet also makes one of 1-2 and 1/2: see that it says what was meant",
        "bank.xlsx [Deig]:4: 1 times cells are merged, first in D4:D5: what stands in them is taken in the first of them only; see that the question is whole",
        "bank.xlsx [Deig]:5: cell C5 has a formula without a value: it is taken as empty; open the workbook in Excel and save it, and import again",
        "bank.xlsx [Deig]:6: cell C6 shows #REF!: it is taken as empty",
        "bank.xlsx [Deig]:6: 1 rows are hidden, the first of them here: they are taken; take the questions away if they were not meant",
    ]
    assert "answer: 10000" in quiz.text and "Which Brod?" in quiz.text and "Which Tall?" not in quiz.text


def _vast(book):
    book.active["XFD100"] = "far away"
    book.active["A1"] = "Question"


@pytest.mark.parametrize(
    "data, says",
    [
        (
            workbook(_kahoot, bomb='<!DOCTYPE a [<!ENTITY a "b">]><a>&a;</a>'),
            "the workbook unpacks to more than 100 MB, or declares entities",
        ),
        (workbook(_vast), "the sheet has more than a million cells"),
        (packed("xl/workbook.xml"), "the workbook cannot be read"),
    ],
    ids=["entities", "a cell far away", "empty parts"],
)
def test_a_workbook_that_cannot_be_read_is_told(data, says):
    _, said = imported("bank.xlsx", data)
    assert says in said[0] and len(said) == 1


@pytest.mark.parametrize("language", [language for language in languages() if language != "en"])
def test_every_language_says_the_same_about_imports(language):
    here = words(language)
    for part in ("notes", "comments"):
        said, in_english = getattr(here, part), getattr(EN, part)
        assert {name: gaps(said[name]) for name in said} == {name: gaps(in_english[name]) for name in in_english}
    assert set(here.table_columns) == set(EN.table_columns)
    assert {name: set(meant) for name, meant in here.table_values.items()} == {
        name: set(meant) for name, meant in EN.table_values.items()
    }


def test_no_title_of_a_column_means_two_things():
    titles = [
        (title, name)
        for language in languages()
        for name, ones in words(language).table_columns.items()
        for title in ones
    ]
    assert len({title for title, _ in titles}) == len(set(titles))


# Names.


@pytest.mark.parametrize(
    "text, name",
    [
        ("What do you do **first** of all with it?", "what-first-with"),
        ("Hva gjør rådmannen først når fraværet øker i hele kommunen?", "gjor-radmannen-forst-fravaeret-oker"),
        ("See [the net](https://example.org/net).", "see-the-net"),
        ("4 av 10", "q-4-av-10"),
        ("", "q"),
    ],
)
def test_a_name_is_made_of_the_words_one_knows_a_text_by(text, name):
    assert name_from(text, before="q") == name


@often
@given(text=TEXT)
def test_any_text_has_a_name(text):
    assert is_name(name_from(text, before="question"))
    assert name_from(text, before="question") == name_from(text, before="question")


# Any file: never a traceback, never half a file, and every gap is named.

CELLS = st.sampled_from(
    "spørsmål|question|alternativ|alternativ 1|option 2|riktig|right|feedback|type|level|id|x|nei|1, 2|[[gap]]|a: b|# c|- d|'|\"|'| e|{f}|true|4|4,5|text|number|blanks|reflect|apply".split(
        "|"
    )
)
ROWS = st.lists(st.lists(CELLS | TEXT, max_size=6).map(";".join), max_size=6).map("\n".join)
LINES = st.sampled_from(
    "<quiz>|</quiz>|- [x] a|- [ ] b: c|* [x] # d|> why|---|```|[[gap]]|Is it `{x}` {y}?|  | indented|\ttab|![p](q.png)|<b>|: |'|\"|<quiz>\nQ?\n- [x] a\n- [ ] b\n</quiz>".split(
        "|"
    )
)
PAGE = st.lists(LINES | TEXT, max_size=14).map("\n".join)
#: Told in the source, where the text stands.
IN_TEXTS = {
    "link-in-text",
    "link-empty",
    "picture-in-text",
    "picture-without-text",
    "source-unknown",
    "lesson-unknown",
    "heading-unknown",
}


def holds(small, file, text):  # noqa: F811
    quiz, said = imported(file, text.encode())
    if not len(quiz.lines) > 3:
        assert said
        return
    questions = read_yaml(quiz.text, FILE).value["questions"]
    names = [question["id"] for question in questions]
    assert all(map(is_name, names)) and len(names) == len(set(names))
    told = {line for line, _ in quiz.todos} | {mistake.place.line for mistake in quiz.mistakes}
    with written(small, FILE, quiz.text):
        found = [
            mistake for mistake in mistakes(small) if mistake.place.file == FILE and mistake.message not in IN_TEXTS
        ]
    # The place of a list is its first item, and its key is where something is to be done.
    assert [EN.line(mistake) for mistake in found if not told & {mistake.place.line, mistake.place.line - 1}] == []


@often
@given(text=PAGE | SOUP)
def test_any_text_can_be_a_page(small, text):  # noqa: F811
    holds(small, "a.md", text)


@often
@given(text=ROWS | SOUP)
def test_any_text_can_be_a_spreadsheet(small, text):  # noqa: F811
    holds(small, "a.csv", text)


GIFT = "{=|{~|{#|}|~|=|#|->|%50%|####|[html]|[markdown]|T}|{F|::|\\{|\\=|\\n|\n\n|\n|5:1|1..2|Yeast|Salt|<b>|</b>|<br>|[[1]]|*|`".split(
    "|"
)


@often
@given(text=st.lists(st.sampled_from(GIFT) | TEXT, max_size=12).map("".join).map("Why? {{=a ~b}}\n\n{}".format))
def test_any_text_can_be_gift(small, text):  # noqa: F811
    holds(small, "a.gift", text)


@often
@given(
    text=st.lists(
        st.sampled_from(
            "<p>|</p>|<li>|<ul>|</ul>|<b>|</b>|<a href='x'>|</a>|<br>|<code>|</pre>|&amp;|&lt;|[[1]]|{1:SA:=a~b#c}|{:NM:=5:1}|* |_a_|# |- |1. ".split(
                "|"
            )
        )
        | TEXT,
        max_size=12,
    ).map("".join)
)
def test_any_html_can_stand_in_moodle_xml(small, text):  # noqa: F811
    said = text.replace("]]>", "")
    kinds = "".join(
        f"<question type='{kind}'><questiontext format='html'><text><![CDATA[Why? {said}]]></text></questiontext><answer fraction='100'><text>a</text></answer></question>"
        for kind in ("cloze", "ddwtos", "shortanswer")
    )
    holds(small, "a.xml", f"<quiz>{kinds}</quiz>")


@often
@given(
    text=SOUP
    | TEXT
    | st.lists(st.sampled_from("*|_|`|[|]|<b>|&amp;|#|-|1.| |\n|~~~|===|\\|a|[a]: b".split("|"))).map("".join)
)
def test_plain_text_is_shown_as_it_is(text):
    said = re.sub(r"[^\S\n]+", " ", "".join(letter for letter in text if letter.isprintable() or letter == "\n"))
    said = re.sub(r"\n{2,}", "\n\n", "\n".join(line.strip() for line in said.split("\n"))).strip()
    assert shown(literal(said)) == said


@often
@given(
    text=st.text(st.characters(exclude_categories=["Cs", "Cc", "Zl", "Zp"]), min_size=1, max_size=40).filter(
        lambda text: not unseen_in(text, "") and text.strip(' ;"')
    )
)
def test_a_text_says_in_yaml_what_it_said_before(text):
    from build_tools.importing.written import Written

    for said in (text.strip(), f"{text.rstrip()}\n\n  {text.strip()}"):
        out = Written({})
        out.entries([{"id": "a", "text": said, "list": [said, said]}], 2)
        clean = re.sub("[\ufeff\ufffe\uffff]", "", out.text)
        value = read_yaml(f"questions:\n{clean}", FILE).value["questions"][0]
        wanted = re.sub("[\ufeff\ufffe\uffff]", "", said)
        assert [one.rstrip() for one in (value["text"], *value["list"])] == [wanted.rstrip()] * 3


# The command.

OLD = """\
<quiz>
What builds gluten in a dough?
- [x] Kneading
- [ ] Sugar
</quiz>
"""


@pytest.fixture
def old(tmp_path):
    """A page written for mkdocs-quiz."""
    (tmp_path / "old.md").write_text(OLD, "utf-8")
    return str(tmp_path / "old.md")


def kurs(course, *arguments):  # noqa: F811
    return main(["--course", str(course), "import", *arguments])


def test_what_is_imported_is_written_once_and_the_gaps_are_told(course, old, capsys):  # noqa: F811
    before = files(course)
    assert kurs(course, old, "--module", "oven", "--lesson", "kneading") == 0
    assert (
        capsys.readouterr().out
        == f"""\
quizzes/oven.yml: questions taken from {old}: 1.
The course cannot be built until this is filled in; each place is marked TODO:
  line 6: recall, apply or judge
  line 8: the passage to read again, lesson#heading
  line 16: what makes it tempting and why it fails
  line 17: why the right answer is right
"""
    )
    after = files(course)
    assert {name: after[name] for name in before} == before and set(after) - set(before) == {"quizzes/oven.yml"}
    lines = [mistake.place.line for mistake in mistakes(course)]
    assert lines == [6, 8, 16, 17], "kurs check names the same places"
    assert kurs(course, old, "--module", "oven") == 2
    assert (
        capsys.readouterr().err
        == "quizzes/oven.yml is there already, and nothing is written over. Put the questions at its end with --add, or only look at them with --to -\n"
    )
    assert files(course) == after


def test_questions_can_be_put_at_the_end_of_a_file(course, old, capsys):  # noqa: F811
    before = (course / FILE).read_bytes()
    assert kurs(course, old, "--module", "dough", "--add") == 0
    out = capsys.readouterr().out
    after = (course / FILE).read_bytes()
    assert after.startswith(before)
    (line,) = re.findall(r"  line (\d+): recall", out)
    assert after.decode().splitlines()[int(line) - 1] == "    level:  # TODO: recall, apply or judge"
    questions = read_yaml(after.decode(), FILE).value["questions"]
    assert (len(questions), questions[-1]["id"]) == (7, "what-builds-gluten-dough")


def test_a_file_keeps_its_bytes_and_its_line_ends(course, old):  # noqa: F811
    data = b"\xef\xbb\xbf" + (course / FILE).read_bytes().replace(b"\n", b"\r\n")
    (course / FILE).write_bytes(data)
    assert kurs(course, old, "--module", "dough", "--add") == 0
    after = (course / FILE).read_bytes()
    assert after.startswith(data) and after.count(b"\n") == after.count(b"\r\n")


def test_questions_follow_the_indentation_of_the_file(course, old):  # noqa: F811
    text = (course / FILE).read_text("utf-8").replace("\n  ", "\n")
    (course / FILE).write_text(text, "utf-8")
    assert kurs(course, old, "--module", "dough", "--add") == 0
    assert "\n- id: what-builds-gluten-dough\n  type: choice\n" in (course / FILE).read_text("utf-8")


@pytest.mark.parametrize(
    "text",
    [
        "quiz: dough\nquestions: []\n",
        "quiz: dough\nquestions:\n  - id: a\nextra: true\n",
        "quiz: dough\nquestions:\n  - id: a\nextra: |\n  text\n",
        "quiz: [\n",
    ],
)
def test_a_file_that_cannot_be_added_to_stays_as_it_is(course, old, text, capsys):  # noqa: F811
    (course / FILE).write_text(text, "utf-8")
    assert kurs(course, old, "--module", "dough", "--add") == 2
    assert "The questions cannot stand at the end of quizzes/dough.yml as it is." in capsys.readouterr().err
    assert (course / FILE).read_text("utf-8") == text


def test_questions_can_be_shown_without_writing_anything(course, old, capsys):  # noqa: F811
    before = files(course)
    assert kurs(course, old, "--module", "dough", "--to", "-") == 0
    said = capsys.readouterr()
    assert [question["prompt"] for question in read_yaml(said.out, FILE).value["questions"]] == [
        "What builds gluten in a dough?"
    ]
    assert said.err.startswith(f"Questions taken from {old}: 1. Nothing is written.\n")
    assert files(course) == before


def test_no_id_of_the_course_is_used_again(course, tmp_path, capsys):  # noqa: F811
    (course / "course" / "published.txt").write_text(
        "question builds-gluten choice 12345678 12345678 12345678 1.0\n", "utf-8"
    )
    page = tmp_path / "old.md"
    page.write_text(
        "".join(
            f"<quiz>\n{prompt}?\n- [x] a\n- [ ] b\n</quiz>\n"
            for prompt in ("builds gluten", "sticky dough", "sticky dough")
        ),
        "utf-8",
    )
    assert kurs(course, str(page), "--module", "dough", "--to", "-") == 0
    names = [question["id"] for question in read_yaml(capsys.readouterr().out, FILE).value["questions"]]
    assert names == ["builds-gluten-2", "sticky-dough-2", "sticky-dough-3"]


@pytest.mark.parametrize(
    "arguments, said",
    [
        (["none.md", "--module", "dough"], "none.md cannot be read: it is not there, or is no file."),
        (["{course}/course", "{course}/quizzes", "--module", "dough"], "course is a folder. Name the files in it.\n"),
        (["{course}/course/course.yml", "none.md", "--module", "dough"], "course.yml is of no kind that can be read."),
        (["{old}", "--module", "doug"], "There is no module «doug» in course/course.yml. Choose among: dough, oven"),
        (
            ["{old}", "--module", "oven", "--lesson", "baking"],
            "There is no lesson with the id «baking». Choose among: kneading, resting",
        ),
        (["{old}", "--module", "oven", "--to", "quizzes"], "quizzes is a folder. Name the file to write with --to"),
        (
            ["{old}", "--module", "oven", "--to", "quizes/oven.yml"],
            "quizes/oven.yml cannot be written: there is no folder quizes.",
        ),
        (["{old}", "--module", "oven", "--to", "quizzes/dough.yml/oven.yml"], "there is no folder quizzes/dough.yml."),
    ],
)
def test_a_wrong_command_writes_nothing(course, old, arguments, said, capsys):  # noqa: F811
    before = files(course)
    assert kurs(course, *(one.format(course=course, old=old) for one in arguments)) == 2
    assert said in capsys.readouterr().err
    assert files(course) == before


#: A file that we do not read, and what its sentence begins with.
STRANGE = {
    "a.docx": (packed("word/document.xml"), "is a text or a presentation"),
    "b.ods": (packed("content.xml"), "is an OpenDocument file"),
    "c.h5p": (packed("h5p.json", "content/content.json"), "is an H5P package"),
    "d.zip": (packed("imsmanifest.xml"), "is QTI, or a package with QTI in it"),
    "e.zip": (packed("old.md"), "is a packed folder"),
    "f.zip": (packed("old.md")[:-9], "begins as a packed file, but is broken"),
    "g.mbz": (b"\x1f\x8b\x08\0", "is a backup, or packed"),
    "h.xls": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(99), "is a workbook or document of an old Microsoft Office"),
    "i.xlsx": (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "is locked with a password"),
    "j.csv": (b"%PDF-1.7\n", "is a PDF"),
    "k.csv": (b"{\\rtf1 question;option}", "is formatted text"),
    "l.csv": (b"<!DOCTYPE html><p>question;option", "is a web page"),
    "m.csv": (b'[{"question": "Is it?"}]', "is JSON"),
    "n.xml": (b'<?xml version="1.0"?><questestinterop/>', "is QTI"),
    "n2.csv": (b'<?xml version="1.0"?><answers>{=a}</answers>', "is XML, but not Moodle"),
    "o.csv": (bytes(range(256)) * 9 + bytes(99), "is of no kind that can be read"),
    "p.txt": (b"Only a text.\n", "is of no kind that can be read"),
    "q": (b"", "is of no kind that can be read"),
}


def test_a_file_of_no_known_kind_is_refused_as_what_it_is(course, tmp_path, capsys):  # noqa: F811
    for name, (data, _) in STRANGE.items():
        (tmp_path / name).write_bytes(data)
    before = files(course)
    assert kurs(course, *(str(tmp_path / name) for name in STRANGE), "--module", "dough") == 2
    said = capsys.readouterr().err.splitlines()
    wanted = [f"{tmp_path}/{name} {begins}" for name, (_, begins) in STRANGE.items()]
    assert [line[: len(begins)] for line, begins in zip(said, wanted, strict=True)] == wanted
    assert files(course) == before


def test_a_file_that_is_too_big_is_not_read(course, tmp_path, capsys):  # noqa: F811
    with (tmp_path / "big.csv").open("wb") as big:
        big.truncate(100_000_000)
    assert kurs(course, str(tmp_path / "big.csv"), "--module", "dough") == 2
    assert "big.csv is larger than 20 MB." in capsys.readouterr().err


def test_a_file_that_is_there_but_cannot_be_read_is_told(course, capsys):  # noqa: F811
    assert kurs(course, "/proc/self/mem", "--module", "oven") == 2
    assert "/proc/self/mem cannot be read" in capsys.readouterr().err


def test_a_file_without_questions_writes_nothing(course, tmp_path, capsys):  # noqa: F811
    (tmp_path / "empty.md").write_text("# Bread\n", "utf-8")
    before = files(course)
    assert kurs(course, str(tmp_path / "empty.md"), "--module", "oven") == 1
    assert capsys.readouterr().out.endswith(
        "the page has no <quiz>: nothing is taken from it\nNo question was taken. Nothing was written.\n"
    )
    assert files(course) == before


def test_a_course_with_mistakes_can_be_imported_into(course, old):  # noqa: F811
    change(course / FILE, "level: judge", "level: judgement")
    change(course / "modules/dough/en/kneading.md", "goals:", "goles:")
    assert kurs(course, old, "--module", "oven", "--lesson", "kneading") == 0


def test_messages_come_in_the_language_of_the_course(course, old, capsys):  # noqa: F811
    assert main(["--course", str(course), "--language", "nb", "import", old, "--module", "oven"]) == 0
    assert "Kurset kan ikke bygges før dette er fylt ut" in capsys.readouterr().out
    assert "    level:  # TODO: recall, apply eller judge\n" in (course / "quizzes/oven.yml").read_text("utf-8")


# From an old file to a question that is answered.

SOURCES = {
    "old.md": """\
<quiz>
What raises a dough in a warm kitchen?
- [x] Yeast
- [ ] Salt
</quiz>

<quiz>
Fill in what is missing.

A dough is kneaded until it has its [[net]].
</quiz>
""",
    "old.txt": "Which one gives taste?\nA. Flour\nB. Salt\nANSWER: B\n",
    "old.xml": "<quiz><question type='matching'><questiontext><text>What gives what?</text></questiontext>"
    "<subquestion><text>Flour</text><answer><text>Body</text></answer></subquestion><subquestion><text>Salt</text><answer><text>Taste</text></answer></subquestion></question></quiz>",
    "old.csv": "Spørsmål;Type;Alternativ;Riktig\nHvor mange minutter knar du?;tall;10;x\n",
}
FILLED = {
    "level": "apply",
    "see": "kneading#gluten",
    "feedback": "It gives taste, but slows the yeast.",
    "explanation": "So it is.",
}


@pytest.fixture
def answerer(browser, course, tmp_path, request):  # noqa: F811
    """A visit to the small course, into which the questions have come and in which an author has filled in what was missing."""
    for name, text in SOURCES.items():
        (tmp_path / name).write_text(text, "utf-8-sig")
    assert (
        kurs(course, *(str(tmp_path / name) for name in SOURCES), "--module", "dough", "--lesson", "kneading", "--add")
        == 0
    )
    path = course / FILE
    text = re.sub(r"(\w+):  # TODO: .*", lambda found: f"{found[1]}: {FILLED[found[1]]}", path.read_text("utf-8"))
    path.write_text(text, "utf-8")
    assert len(read_course(course).questions) == 11
    site = served(built(course, tmp_path / "site"), "en")
    yield from visiting(browser, next(site), request)
    next(site, None)


def test_imported_questions_are_answered(answerer):
    page = answerer.open("modules/dough/kneading/")
    choice = page.locator("#question-what-raises-dough-warm-kitchen")
    # What stands before them is not settled: a link opens each.
    for question in (choice, page.locator("quiz-blanks"), page.locator("quiz-number")):
        page.evaluate("id => (location.hash = id)", question.get_attribute("id"))
        expect(question.get_by_role("button", name="Answer")).to_be_visible()
    choice.get_by_label("Salt").check()
    choice.get_by_role("button", name="Answer").click()
    expect(choice.get_by_role("status")).to_contain_text("It gives taste, but slows the yeast.")
    choice.get_by_label("Yeast").check()
    choice.get_by_role("button", name="Answer").click()
    expect(choice.get_by_role("status")).to_contain_text("Right.")
    blanks = page.locator("quiz-blanks")
    blanks.get_by_role("textbox").fill("Net")
    blanks.get_by_role("button", name="Answer").click()
    expect(blanks.get_by_role("status")).to_contain_text("Right.")
    number = page.locator("quiz-number")
    number.get_by_role("textbox").fill("10")
    number.get_by_role("button", name="Answer").click()
    expect(number.get_by_role("status")).to_contain_text("Right.")
