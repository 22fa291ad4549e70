"""What people have answered keeps its name: the list of published ids, and what a change means for those who have begun."""

import shutil
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mistakes import SMALL

from build_tools.__main__ import main
from build_tools.course import read_course
from build_tools.errors import CourseError
from build_tools.words import words

LIST = "course/published.txt"
QUIZ = "quizzes/dough.yml"
REWORDED = ("Write down which bread you will bake this week.", "Write down which bread you will bake tomorrow.")
OTHER_KEY = ("text: It is smooth\n        correct: true", "text: It is smooth\n        feedback: So is oil.")
RETIRED = ("id: sticky-dough", "id: sticky-dough\n    retired: 2027-01")
PAGES = (
    *("about", "cards", "course-check", "index", "journal"),
    *("modules/dough/check", "modules/dough/index", "modules/dough/kneading", "modules/dough/resting"),
    *("my-page", "receipts", "review", "sources", "statement", "words"),
)
NEW = """
  - id: salt
    type: reflect
    level: apply
    lesson: resting
    use: lesson
    prompt: Why do you salt?
    example: For the taste.
"""


@pytest.fixture
def course(tmp_path):
    """A copy of the small course."""
    return shutil.copytree(SMALL, tmp_path / "course")


@pytest.fixture
def kurs(course, capsys):
    """Runs one command on the course and gives its exit code and what it said."""

    def run(*arguments, language="en"):
        capsys.readouterr()
        code = main(["--course", str(course), "--language", language, *arguments])
        said = capsys.readouterr()
        return code, said.out + said.err

    return run


@pytest.fixture
def published(course, kurs):
    """The small course, published."""
    assert kurs("publish")[0] == 0
    return course


def change(root, file, *replacements):
    text = (root / file).read_text("utf-8")
    for old, new in replacements:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    (root / file).write_text(text, "utf-8", newline="\n")


def add(root, text):
    (root / QUIZ).write_text((root / QUIZ).read_text("utf-8") + text, "utf-8")


def leads_on(root, file, *names):
    """The addresses of these pages lead to the page of ``file`` from now on."""
    change(root, file, ("summary:", f"formerly: [{', '.join(names)}]\nsummary:"))


def without_question(root, name):
    head, *questions = (root / QUIZ).read_text("utf-8").split("\n  - id: ")
    kept = [question for question in questions if not question.startswith(f"{name}\n")]
    assert len(kept) == len(questions) - 1
    (root / QUIZ).write_text("\n  - id: ".join([head, *kept]), "utf-8")


def lines(root):
    return [line for line in (root / LIST).read_text("utf-8").splitlines() if not line.startswith("#")]


def names(root):
    return [mistake.message for mistake in mistakes(root)]


def mistakes(root):
    try:
        read_course(root)
    except CourseError as error:
        return error.mistakes
    return []


# Publishing.


def test_publishing_writes_a_line_for_everything_that_is_kept_under_a_name_and_says_so(course, kurs):
    code, said = kurs("publish")
    assert code == 0
    assert lines(course) == [
        "check dough 1.0",
        "course bread 1.0",
        "lesson kneading 1.0",
        "lesson resting 1.0",
        *(f"page en/{address} 1.0" for address in PAGES),
        "question check-flour choice dde9006b d4705d3d b78f2114 1.0",
        "question check-time choice 35cb8590 1a0d760a 28fab6ca 1.0",
        "question hostile choice 3fe5850a 5ed3c7d3 2b5b49a4 1.0",
        "question own-bread reflect 74234e98 d780ccc2 44136fa3 1.0",
        "question ready-signs choice 4d50273b f3cf443b 632a2517 1.0",
        "question sticky-dough choice e64322ec 885ba580 144262cf 1.0",
    ]
    assert "New questions; nobody has answered them yet:\n  check-flour\n" in said
    assert said.endswith(
        "course/published.txt: new lines for version 1.0: 25. Commit the file together with the course.\n"
    )
    assert mistakes(course) == []


def test_publishing_twice_adds_nothing_and_says_so(published, kurs):
    before = (published / LIST).read_bytes()
    code, said = kurs("publish")
    assert (code, said) == (
        0,
        "course/published.txt holds everything that version 1.0 asks and shows. Nothing was added.\n",
    )
    assert (published / LIST).read_bytes() == before


def test_a_change_adds_a_line_and_leaves_the_old_one(published, kurs):
    before = (published / LIST).read_bytes()
    change(published, QUIZ, REWORDED, OTHER_KEY)
    change(published, "course/course.yml", ("version: 1.0", "version: 1.1"))
    code, said = kurs("publish")
    assert code == 0
    assert (published / LIST).read_bytes().startswith(before)
    assert [line.split()[1:] for line in lines(published)[25:]] == [
        ["own-bread", "reflect", "74234e98", "bc042da5", "44136fa3", "1.1"],
        ["ready-signs", "choice", "0b2807cb", "f3cf443b", "632a2517", "1.1"],
    ]
    assert "another right answer; they are asked again, and old answers are set aside:\n  ready-signs\n" in said
    assert "Reworded questions; old answers are kept, and «the wording is new» is shown:\n  own-bread\n" in said
    assert kurs("publish")[1].endswith("Nothing was added.\n")
    assert mistakes(published) == []


def test_the_last_line_of_an_id_holds(published, kurs):
    change(published, QUIZ, REWORDED)
    kurs("publish")
    change(published, QUIZ, REWORDED[::-1])
    kurs("publish")
    assert [line.split()[4] for line in lines(published) if "own-bread" in line] == ["d780ccc2", "bc042da5", "d780ccc2"]


def test_a_new_version_alone_adds_nothing(published, kurs):
    change(published, "course/course.yml", ("version: 1.0", "version: 2.0 of the spring"))
    assert kurs("publish")[1].endswith("Nothing was added.\n")


def test_a_course_with_mistakes_is_not_published(published, kurs):
    before = (published / LIST).read_bytes()
    add(published, NEW.replace("apply", "aply"))
    code, said = kurs("publish")
    assert code == 1 and "«aply»" in said
    assert (published / LIST).read_bytes() == before


def test_only_publishing_writes_the_list(course, kurs):
    assert kurs("check")[0] == 0 and kurs("diff", "quizzes/dough.yml")[0] == 1
    assert not (course / LIST).exists()


def test_line_ends_that_an_editor_changed_stay(published, kurs):
    crlf = (published / LIST).read_bytes().replace(b"\n", b"\r\n").removesuffix(b"\r\n")
    (published / LIST).write_bytes(crlf)
    add(published, NEW)
    assert kurs("publish")[0] == 0
    written = (published / LIST).read_bytes()
    assert written.startswith(crlf + b"\r\n") and written.count(b"\n") == written.count(b"\r\n")
    assert mistakes(published) == [] and kurs("publish")[1].endswith("Nothing was added.\n")


# What goes.


def test_a_published_question_cannot_just_vanish(published):
    without_question(published, "sticky-dough")
    (mistake,) = mistakes(published)
    assert (mistake.message, mistake.place.file) == ("published-question-gone", LIST)
    assert (
        (published / LIST).read_text("utf-8").splitlines()[mistake.place.line - 1].startswith("question sticky-dough ")
    )


def test_a_question_that_was_never_published_may_vanish(published):
    add(published, NEW)
    without_question(published, "salt")
    assert mistakes(published) == []


def test_a_retired_question_is_asked_and_counted_nowhere(published, kurs):
    change(published, QUIZ, RETIRED, ("id: check-flour", "id: check-flour\n    retired: 2027-01-31"))
    course = read_course(published)
    assert [question.id for question in course.retired] == ["sticky-dough", "check-flour"]
    assert [question.id for question in course.lessons["kneading"].questions] == ["ready-signs", "own-bread"]
    assert [question.id for question in course.modules[0].checked] == ["check-time"]
    assert "4 questions, no mistakes" in kurs("check")[1]
    assert kurs("publish")[1].endswith("Nothing was added.\n")


def test_a_retired_question_may_point_to_what_is_gone(published):
    change(published, QUIZ, RETIRED)
    text = (
        (published / QUIZ)
        .read_text("utf-8")
        .replace("lesson: kneading\n    see: kneading#gluten", "lesson: knead\n    see: knead#net", 1)
    )
    (published / QUIZ).write_text(text.replace("hint: Think of the net.", "hint: Think of [@nobody]."), "utf-8")
    assert mistakes(published) == []


def test_a_question_retired_before_it_was_published_is_not_published(course, kurs):
    change(course, QUIZ, RETIRED)
    kurs("publish")
    assert not any("sticky-dough" in line for line in lines(course))


def test_a_new_question_can_stand_for_published_ones(published):
    without_question(published, "sticky-dough")
    without_question(published, "own-bread")
    add(published, NEW + "    replaces: [sticky-dough, own-bread]\n")
    assert mistakes(published) == []
    without_question(published, "salt")
    assert names(published) == ["published-question-gone"] * 2


def test_a_question_can_stand_for_one_that_is_retired_in_the_file(published):
    change(published, QUIZ, RETIRED)
    add(published, NEW + "    replaces: [sticky-dough]\n")
    assert mistakes(published) == []


def test_an_id_cannot_be_used_for_another_question(published):
    change(
        published,
        QUIZ,
        ("What builds gluten?", "What feeds yeast?"),
        ("text: Kneading, correct", "text: Salt, correct"),
    )
    assert names(published) == []
    change(published, QUIZ, ("{id: kneading, text", "{id: salt, text"))
    assert names(published) == ["published-other-question"]


def test_lessons_go_when_the_course_says_so(published):
    change(published, "modules/dough/en/index.md", ("[kneading, resting]", "[kneading]"))
    (published / "modules/dough/en/resting.md").unlink()
    for name in ("hostile", "check-time"):
        change(published, QUIZ, (f"id: {name}", f"id: {name}\n    retired: 2027-01"))
    assert names(published) == ["published-lesson-gone", "published-page-gone"]
    change(published, "course/course.yml", ("footer: [about]", "footer: [about]\nretired_lessons: {resting: 2027-01}"))
    leads_on(published, "modules/dough/en/index.md", "dough/resting")
    assert names(published) == []


def test_modules_go_when_the_course_says_so(published):
    change(published, "course/course.yml", ("[dough, oven]", "[oven]"))
    shutil.rmtree(published / "modules/dough")
    (published / "course/en/course-check.md").unlink()
    text = (published / QUIZ).read_text("utf-8").replace("    type:", "    retired: 2027-01\n    type:")
    (published / QUIZ).write_text(text, "utf-8")
    change(published, "course/en/index.md", ("/// start\n///\n", ""))
    change(published, "course/en/about.md", ("[kneading](../../modules/dough/en/kneading.md#gluten)", "kneading"))
    pages = ("course-check", "dough/check", "dough/index", "dough/kneading", "dough/resting")
    expected = [
        "published-module-gone",
        "published-lesson-gone",
        "published-lesson-gone",
        *["published-page-gone"] * len(pages),
        "module-unknown",
    ]
    assert sorted(names(published)) == sorted(expected)
    leads_on(published, "course/en/index.md", *pages)
    gone = "footer: [about]\nretired_modules: {dough: 2027-01}\nretired_lessons: {kneading: 2027-01, resting: 2027-01}"
    change(published, "course/course.yml", ("footer: [about]", gone))
    assert names(published) == []


def test_a_lesson_that_moves_to_another_module_is_not_gone(published):
    (published / "modules/dough/en/resting.md").rename(published / "modules/oven/en/resting.md")
    change(published, "modules/dough/en/index.md", ("[kneading, resting]", "[kneading]"))
    change(published, "modules/oven/en/index.md", ("coming: true", "lessons: [resting]"))
    change(published, QUIZ, ("id: check-time", "id: check-time\n    retired: 2027-01"))
    leads_on(published, "modules/oven/en/resting.md", "dough/resting")
    assert names(published) == []


def test_a_language_may_lack_a_lesson_that_another_has(published):
    change(
        published,
        "course/course.yml",
        ("languages: [en]", "languages: [en, nb]"),
        ("{en: Bread at home}", "{en: Bread at home, nb: Brød}"),
    )
    change(
        published,
        "course/course.yml",
        ("{en: press}", "{en: press, nb: presse}"),
        ("{en: seller}", "{en: seller, nb: selger}"),
    )
    for folder in ("course", "modules/dough", "modules/oven"):
        shutil.copytree(published / folder / "en", published / folder / "nb")
    change(published, "course/nb/about.md", ("/en/", "/nb/"))
    change(published, "modules/dough/nb/index.md", ("[kneading, resting]", "[kneading]"))
    (published / "modules/dough/nb/resting.md").unlink()
    for name in ("hostile", "check-time"):
        change(published, QUIZ, (f"id: {name}", f"id: {name}\n    retired: 2027-01"))
    text = (published / "modules/dough/en/resting.md").read_text("utf-8")
    (published / "modules/dough/en/resting.md").write_text(text.partition("## Questions")[0], "utf-8")
    assert len(read_course(published).lessons) == 2 and len(read_course(published, "nb").lessons) == 1


def test_a_build_stops_when_a_published_question_is_gone(published, kurs):
    without_question(published, "sticky-dough")
    code, said = kurs("build")
    assert code == 1 and said.startswith(f"{LIST}:") and "«sticky-dough»" in said
    assert not (published / "site").exists()


LINES = st.sampled_from(
    [
        "question ",
        "lesson ",
        "check ",
        "sticky-dough ",
        "choice ",
        "e64322ec ",
        "1.0",
        "#",
        "\n",
        " ",
        "\t",
        "<<<",
        "å",
        "\x00",
    ]
)


@settings(
    max_examples=40,
    derandomize=True,
    deadline=None,
    database=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(text=st.lists(LINES, max_size=15).map("".join))
def test_any_text_can_be_the_list(course, text):
    (course / LIST).write_text(text, "utf-8")
    for language in ("en", "nb"):
        for mistake in mistakes(course):
            words(language).line(mistake)


# What a change means.


def test_the_difference_from_a_list_says_what_prints_can_tell(published, kurs):
    change(
        published,
        QUIZ,
        REWORDED,
        OTHER_KEY,
        RETIRED,
        (
            "id: hostile\n    type: choice\n    level: recall\n    lesson: resting",
            "id: hostile\n    type: choice\n    level: recall\n    lesson: kneading",
        ),
    )
    add(published, NEW)
    code, said = kurs("diff", LIST)
    assert code == 0
    assert (
        said
        == """\
New questions; nobody has answered them yet:
  salt

Questions with another right answer; they are asked again, and old answers are set aside:
  ready-signs

Reworded questions; old answers are kept, and «the wording is new» is shown:
  own-bread

Questions that are asked no more; old answers are not counted, but stay in the download:
  sticky-dough (2027-01)

Questions: 1 new, 0 back, 1 asked again, 1 reworded, 0 moved, 1 gone. Lessons: 0 new, 0 renamed, 0 gone. Pages: 0 with a new address, 0 gone.
course/published.txt knows neither titles, nor where a question stands, nor what was retired already. \
Compare with a tag or commit to see that too.
"""
    )


def test_a_list_that_cannot_be_read_is_not_compared(course, kurs):
    (course / "old.txt").write_text("lesson\n", "utf-8")
    code, said = kurs("diff", "old.txt")
    assert code == 1 and said.startswith("old.txt:1:1: this line of the list of published ids cannot be read")


@pytest.fixture
def repository(course):
    """The small course in a folder of a repository, committed and tagged v1; the function commits again."""

    def git(*arguments):
        identity = (
            "-c",
            "user.name=A",
            "-c",
            "user.email=a@example.org",
            "-c",
            "commit.gpgsign=false",
            "-c",
            "core.autocrlf=false",
        )
        subprocess.run(["git", *identity, *arguments], cwd=course.parent, check=True, capture_output=True)

    def commit(tag):
        git("add", ".")
        git("commit", "-m", tag)
        git("tag", tag)

    git("init", "-q", ".")
    commit("v1")
    return commit


def test_the_difference_between_two_commits_is_told_in_full(course, repository, kurs):
    change(course, QUIZ, REWORDED, OTHER_KEY, RETIRED)
    text = (course / QUIZ).read_text("utf-8")
    text = text.replace(
        "lesson: resting\n    see: resting#time\n    use: check",
        "lesson: kneading\n    see: resting#time\n    use: check",
    )
    (course / QUIZ).write_text(
        text.replace("lesson: resting", "lesson: proving").replace("see: resting", "see: proving"), "utf-8"
    )
    change(
        course,
        QUIZ,
        ("What does <script>", "Say what does <script>"),
        ("see: proving#time\n    use: lesson", "see: proving#time\n    use: both"),
    )
    without_question(course, "check-flour")
    add(course, NEW.replace("resting", "proving"))
    change(course, "modules/dough/en/kneading.md", ("title: Kneading", "title: Kneading by hand"))
    change(
        course, "modules/dough/en/resting.md", ("id: resting", "id: proving"), ("lesson: resting", "lesson: proving")
    )
    repository("v2")
    code, said = kurs("diff", "v1")
    assert (code, said) == (0, FULL)
    assert kurs("diff", "v2") == (0, "Nothing changes for people who have begun.\n")
    assert kurs("diff", "HEAD~1")[1] == FULL


FULL = """\
New questions; nobody has answered them yet:
  salt

Questions with another right answer; they are asked again, and old answers are set aside:
  ready-signs

Reworded questions; old answers are kept, and «the wording is new» is shown:
  own-bread
  hostile

Questions in another lesson; old answers follow:
  hostile: resting → proving
  check-time: resting → kneading

Questions whose «use» is another; an answer counts only where it was given, in the lesson or in the check:
  hostile: lesson → both

Questions that are asked no more; old answers are not counted, but stay in the download:
  sticky-dough (2027-01)
  check-flour

New lessons; nobody has read them yet:
  proving

Lessons with another title; they stay marked as read:
  kneading: Kneading → Kneading by hand

Lessons that are gone; the mark «read» is not counted, but stays in the download:
  resting

Questions: 1 new, 0 back, 1 asked again, 2 reworded, 2 moved, 2 gone. Lessons: 1 new, 1 renamed, 1 gone. Pages: 0 with a new address, 0 gone.
"""


def test_a_question_that_comes_back_and_one_that_is_replaced_are_told(course, repository, kurs):
    kurs("publish")
    change(course, QUIZ, RETIRED)
    repository("v2")
    change(course, QUIZ, RETIRED[::-1])
    without_question(course, "own-bread")
    add(course, NEW + "    replaces: [own-bread]\n")
    said = kurs("diff", "v2")[1]
    assert (
        "Questions that come back; old answers count again if the right answer is the same:\n  sticky-dough\n" in said
    )
    assert "stay in the download:\n  own-bread → salt\n" in said


def test_a_question_with_another_key_is_not_also_reworded(published, kurs):
    change(
        published,
        QUIZ,
        OTHER_KEY,
        ("Which signs tell that the dough is ready?", "Which sign tells that the dough is ready?"),
    )
    said = kurs("diff", LIST)[1]
    assert "1 asked again, 0 reworded" in said


def test_a_module_that_gets_or_loses_its_check_is_told(course, repository, kurs):
    (course / "modules/dough/en/check.md").unlink()
    (course / "course/en/course-check.md").unlink()
    for name in ("check-flour", "check-time"):
        without_question(course, name)
    repository("v2")
    assert (
        "Modules without a check from now on; results are not shown, but stay in the download:\n  dough\n"
        in kurs("diff", "v1")[1]
    )


def test_what_is_neither_a_file_nor_a_commit_is_said(course, repository, kurs):
    expected = "«v9» is neither a file here nor a tag or commit that holds this course.\n"
    assert kurs("diff", "v9") == (2, expected)


def test_without_a_repository_there_is_no_tag(course, kurs, monkeypatch, tmp_path):
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path))
    assert kurs("diff", "v1")[0] == 2


def test_an_earlier_state_with_mistakes_is_not_compared(course, repository, kurs):
    change(course, QUIZ, ("hint: Think", "hnit: Think"))
    repository("v2")
    change(course, QUIZ, ("hnit: Think", "hint: Think"))
    code, said = kurs("diff", "v2")
    assert code == 1
    assert "The course as it was at «v2» has mistakes by today's rules" in said and "«hnit»" in said


def test_it_is_told_in_norwegian_too(published, kurs):
    change(published, QUIZ, REWORDED)
    assert (
        "Spørsmål med ny ordlyd; gamle svar beholdes, og «ordlyden er endret» vises:\n  own-bread\n"
        in kurs("diff", LIST, language="nb")[1]
    )


def test_another_id_of_the_course_is_told_first(course, repository, kurs):
    change(course, "course/course.yml", ("id: bread", "id: baking"))
    change(course, QUIZ, REWORDED)
    said = kurs("diff", "v1")[1]
    assert said.startswith(
        "The course has another id; nobody finds again what they have answered, written and read:\n  bread → baking\n"
    )


def test_an_address_that_nothing_leads_on_from_is_told(course, repository, kurs):
    (course / "course/en/cards.md").rename(course / "course/en/flashcards.md")
    repository("v2")
    assert "Addresses where no page is any more; links to them are dead:\n  en/cards\n" in kurs("diff", "v1")[1]


def test_a_path_that_is_gone_is_told(course, repository, kurs):
    change(course, "course/course.yml", ("footer:", "paths: {baker: {title: {en: Bakers}}}\nfooter:"))
    repository("v2")
    change(course, "course/course.yml", ("paths: {baker: {title: {en: Bakers}}}\n", ""))
    assert "Paths that are gone; who has chosen one of them sees the whole course:\n  baker\n" in kurs("diff", "v2")[1]
