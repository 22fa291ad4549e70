"""What `kurs report --style` tells of what repeats itself in a course."""

import shutil

import pytest
from mistakes import SMALL

from build_tools.__main__ import main
from build_tools.prose import sentences
from build_tools.report.repeats import openings, phrases
from build_tools.report.replies import turns
from build_tools.words import words

SCENE = "/// scene\nThe dough sticks to everything. You reach for more flour.\n///"
SMALL_WORDS = words("en").search_small


@pytest.fixture
def course(tmp_path):
    return shutil.copytree(SMALL, tmp_path / "course")


def change(course, page, old, new):
    file = course / "modules/dough/en" / page
    text = file.read_text("utf-8")
    assert old in text
    file.write_text(text.replace(old, new), "utf-8")


def told(course, capsys, *language):
    assert main(["--course", str(course), *language, "report", "--style"]) == 0
    return capsys.readouterr().out


def part(text, title):
    """The rows of the table below a title that begins so, as cells."""
    lines = text[text.index(title) :].split("\n\n")[1].splitlines()[2:]
    return {line.split("  ")[0]: [cell.strip() for cell in line.split("  ")[1:] if cell.strip()] for line in lines}


# Pages.


def test_pages_that_are_built_alike_are_counted(course, capsys):
    """A drawing more or less, or questions before the text, do not make another order; a part more does."""
    assert part(told(course, capsys), "How alike")["lessons"] == [
        "2",
        "1/2",
        "scene keypoints",
        "1: 2/2",
        "1: 1/1",
        "2: 2/2",
    ]
    assert "index" not in part(told(course, capsys), "How alike"), "the front page of a module that is coming"
    points = "/// keypoints\n## In short\n\n- Time works.\n- You wait.\n///\n\n## Questions"
    change(course, "resting.md", "## Time {#time}", f"{SCENE}\n\n## Time {{#time}}")
    change(course, "resting.md", "## Questions", points)
    assert part(told(course, capsys), "How alike")["lessons"][1:5] == ["2/2", "scene keypoints", "1: 2/2", "1: 1/2"]
    change(course, "resting.md", "/// keypoints", "/// case\nA baker waits.\n///\n\n/// keypoints")
    assert part(told(course, capsys), "How alike")["lessons"][1] == "1/2"


@pytest.mark.parametrize(
    "last, short, spoken",
    [
        ("«More flour», she says.", "1", "1"),
        ("She closes the door.", "1", "0"),
        ("– More flour.", "1", "1"),
        (
            "She looks at the dough, then at the clock, then at the door, and says «no» to all that is still to come today.",
            "0",
            "0",
        ),
    ],
)
def test_a_scene_that_ends_in_a_retort_is_counted(course, capsys, last, short, spoken):
    change(course, "kneading.md", "You reach for more flour.", f"You reach for more flour.\n\n{last}")
    assert part(told(course, capsys), "How scenes end")["lessons"] == ["1", short, spoken]


def test_each_scene_of_a_page_is_one(course, capsys):
    change(course, "kneading.md", SCENE, f"{SCENE}\n\nThen it rests.\n\n{SCENE}")
    assert part(told(course, capsys), "How scenes end")["lessons"][0] == "2"


# Sentences.


@pytest.mark.parametrize(
    "text, parts",
    [
        ("It is warm. You wait.", 2),
        ("«Is it warm?» she asks. «No.»", 2),
        ("Take e.g. this one! Then wait …", 2),
        ("It costs 1.5 kroner.", 1),
        ("He waits. «now or never» is what he thinks.", 2),
        ("", 0),
    ],
)
def test_a_sentence_ends_where_the_next_one_begins(text, parts):
    assert len(sentences(text)) == parts


def test_long_and_short_sentences_are_told_as_shares(course, capsys):
    long = " ".join(["dough"] * 21)
    change(
        course,
        "resting.md",
        "Doughs that rest overnight need hardly any kneading [@baker-2020].",
        f"{long}. Wait. Wait.",
    )
    assert part(told(course, capsys), "How long sentences")["lessons"] == ["8", "4", "2–10", "12 %", "75 %"]


def test_pages_without_text_have_no_sentences(course, capsys):
    change(course, "resting.md", "Doughs that rest overnight need hardly any kneading [@baker-2020].", "")
    change(course, "kneading.md", SCENE, "")
    for block in (
        "/// drawing | net\nThe net in the dough.\n///",
        "/// keypoints\n## In short\n\n- Kneading builds a net.\n///",
    ):
        change(course, "kneading.md", block, "")
    text = "Kneading builds [gluten](term:gluten) [@baker-2020]. The mill says that flour with much protein needs less of it [@mill-2021]."
    change(course, "kneading.md", text, "")
    assert "How long sentences" not in told(course, capsys)


# What comes back.


def test_openings_are_counted_by_their_two_first_words():
    assert openings(["It is warm.", "«It is» cold", "It was", "It"]) == {"it is": 2, "it was": 1}


def test_a_phrase_is_told_with_its_pages_once():
    pages = {
        "a": ["We do not know how it went. It is a the."],
        "b": ["Here, we do not know how. We do not know."],
        "c": ["And so we do not care. It is a the."],
        "d": ["It is a the. Not know. How it went."],
    }
    found = phrases(pages, SMALL_WORDS, 2)
    assert found["we do not know how"] == 2 and "do not know" not in found, "a part of a longer one"
    assert found["how it went"] == 2 and "it is a" not in found, "small words alone"
    assert not any("how it went it" in phrase for phrase in found), "across two sentences"


def test_a_part_that_stands_on_more_pages_than_the_whole_is_told_too():
    pages = {"a": ["We never know how."], "b": ["We never know how."], "c": ["We never know."]}
    assert phrases(pages, SMALL_WORDS, 2) == {"we never know": 3, "we never know how": 2}


def test_a_phrase_has_at_most_five_words():
    text = ["We never know how bread rises."]
    assert [*phrases({"a": text, "b": text}, SMALL_WORDS, 2)] == [
        "never know how bread rises",
        "we never know how bread",
    ]


def test_a_phrase_comes_back_on_three_pages_at_least(course, capsys):
    for page, heading in (("kneading.md", "## Gluten {#gluten}"), ("resting.md", "## Time {#time}")):
        change(course, page, heading, f"{heading}\n\nWe never know how bread rises.")
    assert "Phrases" not in told(course, capsys)
    about = course / "course/en/about.md"
    about.write_text(about.read_text("utf-8") + "\nWe never know how bread rises.\n", "utf-8")
    assert part(told(course, capsys), "Phrases")["we never know how bread"] == ["3"]


def test_what_never_begins_alike_says_so(course, capsys):
    assert part(told(course, capsys), "What texts begin")["scenes"] == ["1", "–"]


@pytest.mark.parametrize(
    "language, reply, does",
    [
        ("en", "It helps. But not now.", True),
        ("en", "It helps, but not now.", True),
        ("en", "It helps nobody but you.", False),
        ("nb", "Det er raskt. Likevel venter noen.", True),
        ("nb", "Det er likevel noen som venter.", True),
        ("nb", "Det hjelper dem som er samtidig ute.", False),
    ],
)
def test_feedback_that_turns_is_known_in_the_courses_own_language(language, reply, does):
    assert turns(reply, words(language).turning_words) is does


def test_feedback_is_told_by_its_sentences(course, capsys):
    row = part(told(course, capsys), "Which form")["choice"]
    assert int(row[0]) > 3 and all(cell.endswith("%") for cell in row[1:]) and len(row) == 5


def test_it_is_told_in_norwegian_too(course, capsys):
    assert "leksjoner" in part(told(course, capsys, "--language", "nb"), "Hvor like")
