"""What `kurs report --guess` tells about the wording of questions: what gives the right option away, and how sure that
is."""

import random
import shutil

import pytest
from mistakes import SMALL

from build_tools.__main__ import main
from build_tools.course import read_course
from build_tools.report.guesser import Guesser
from build_tools.report.guessing import Guessing
from build_tools.report.rules import has_reason, rules
from build_tools.report.share import Share
from build_tools.report.single import Single, singles
from build_tools.words import words

NOUNS = "oven flour yeast salt water bowl crumb crust hour morning loaf baker cloth table knife basket".split()
MODULES = ("dough", "oven", "shop")
REASONS = words("en").reason_words


def asked(right, wrong, count=60, modules=MODULES):
    """Questions whose right options end on one word and whose wrong ones on another, all other words drawn by lot."""
    lot = random.Random(7)
    made = []
    for number in range(count):
        place = lot.randrange(3)
        options = [
            " ".join([*lot.sample(NOUNS, 4), *([right] if at == place else [wrong] if wrong else [])])
            for at in range(3)
        ]
        made.append(Single(f"q{number}", modules[number % len(modules)], tuple(options), place))
    return made


# How sure a share is.


@pytest.mark.parametrize(
    "hits, of, low, high",
    # Newcombe, R. G. (1998). Two-sided confidence intervals for the single proportion. Statistics in Medicine, 17,
    # 857-872, table I, method 3.
    [(81, 263, 0.2553, 0.3662), (15, 148, 0.0624, 0.1605), (0, 20, 0, 0.1611), (1, 29, 0.0061, 0.1718)],
)
def test_an_interval_is_the_one_that_is_published(hits, of, low, high):
    assert Share(hits, of, 0.3).interval == pytest.approx((low, high), abs=0.00006)


@pytest.mark.parametrize("hits, verdict", [(30, "beyond"), (20, "within"), (8, "below")])
def test_a_share_is_beyond_chance_only_with_its_whole_interval(hits, verdict):
    assert Share(hits, 60, 1 / 3).verdict == verdict


def test_nothing_is_said_beyond_chance_of_nothing():
    assert Share(0, 0, 0.0).verdict == "within"


# Rules.


def picked(name, *options):
    return rules(REASONS, 3)[name](Single("q", "dough", options, 0))


def test_a_rule_of_length_takes_what_is_longest_alone():
    assert picked("longest-one", "Salt", "Sugar", "Flour and oil") == 2
    assert picked("shortest-one", "Salt", "Sugar", "Flour and oil") == 0
    assert picked("longest-one", "Sugar", "Yeast", "Oil") is None


def test_a_rule_of_reasons_takes_the_only_one_with_or_without():
    assert picked("one-with-reason", "Rest", "Knead, so the net grows", "Bake") == 1
    assert picked("one-without-reason", "Rest because you must", "Knead, so the net grows", "Bake") == 2
    assert picked("one-with-reason", "Rest", "Knead", "Bake") is None


def test_a_rule_of_place_fits_where_there_is_such_a_place():
    assert picked("place 3", "Rest", "Knead") is None and picked("place 2", "Rest", "Knead") == 1


@pytest.mark.parametrize(
    "language, option, says_why",
    [
        ("en", "Wait, since it must rest", True),
        ("en", "Wait since Monday", False),
        ("en", "Wait because it must rest", True),
        ("en", "Wait, sofa or not", False),
        ("nb", "Vent, så rekker alle det", True),
        ("nb", "Vent så lenge det trengs", False),
        ("nb", "Vent FORDI deigen må hvile", True),
        ("nb", "Be dem vente, fortsett selv", False),
    ],
)
def test_a_reason_is_known_in_the_courses_own_language(language, option, says_why):
    assert has_reason(option, words(language).reason_words) is says_why


# Words.


def test_words_that_tell_in_every_module_are_found():
    told = Guessing(asked("together", "alone"), REASONS)
    assert told.by_modules and told.shares["words"].value > 0.9 and told.shares["words"].verdict == "beyond"


def test_a_word_that_only_one_form_of_tells_is_known_by_its_pieces():
    forms = [
        Single(one.id, one.module, tuple(option.replace("wait", f"wait{end}") for option in one.options), one.right)
        for one in asked("wait", "")
        for end in [("", "ing", "ed")[MODULES.index(one.module)]]
    ]
    assert Guessing(forms, REASONS).shares["words"].value > 0.9


def test_where_nothing_tells_words_do_not_either():
    assert Guessing(asked("bread", "bread", count=150), REASONS).shares["words"].verdict == "within"


def test_a_module_is_tried_by_what_the_others_teach_alone():
    """A word that tells in its own module only gives nothing away; if all were one module, it would."""
    own = {"dough": "xq", "oven": "zw", "shop": "jk"}
    marked = [
        Single(one.id, one.module, (f"{one.options[0]} {own[one.module]}", *one.options[1:]), 0)
        for one in asked("bread", "bread")
    ]
    assert Guessing(marked, REASONS).shares["words"].verdict != "beyond"
    alone = [Single(one.id, "dough", one.options, one.right) for one in marked]
    assert Guessing(alone, REASONS).shares["words"].value > 0.9


def test_a_course_with_one_module_takes_turns_among_its_questions():
    told = Guessing(asked("together", "alone", count=20, modules=("dough",)), REASONS)
    assert not told.by_modules and told.shares["words"].value > 0.9


def test_too_few_questions_teach_no_words():
    assert "words" not in Guessing(asked("together", "alone", count=10), REASONS).shares
    assert not any(share.of for share in Guessing([], REASONS).shares.values())


def test_a_long_option_does_not_win_by_its_many_words():
    guesser = Guesser({"rest": 1.0, "knead": 0.6, "bake": 0.6})
    assert guesser.guess(Single("q", "dough", ("knead bake", "rest"), 0)) == 1


def test_the_same_questions_are_always_guessed_alike():
    questions = asked("together", "alone")
    assert Guessing(questions, REASONS).picks == Guessing(list(questions), REASONS).picks


# A course.


@pytest.fixture
def course(tmp_path):
    """The small course with twenty questions more, whose right options say «together» and whose wrong ones a reason."""
    root = shutil.copytree(SMALL, tmp_path / "course")
    quiz = root / "quizzes/dough.yml"
    entries = [
        f"""
  - id: {one.id}
    type: choice
    level: apply
    lesson: kneading
    see: kneading#gluten
    prompt: What now?
    options:
"""
        + "".join(
            f"      - {{id: {'abc'[at]}, text: '{option}', "
            + ("correct: true}\n" if at == one.right else f"feedback: 'It is not {option} that helps.'}}\n")
            for at, option in enumerate(one.options)
        )
        + "    explanation: So it is.\n"
        for one in asked("together", "alone, so it grows", count=20)
    ]
    quiz.write_text(quiz.read_text("utf-8") + "".join(entries), "utf-8")
    return root


def told(course, capsys, *language):
    assert main(["--course", str(course), *language, "report", "--guess"]) == 0
    return capsys.readouterr().out


def row(text, name):
    return next(line for line in text.splitlines() if line.startswith(name))


def test_each_rule_is_told_with_how_sure_it_is(course, capsys):
    text = told(course, capsys)
    assert "Questions with one right option: 24. A blind guess is right in 35 %." in text
    assert (
        row(text, "take the only one without a reason").split()[7:]
        == "20 20 100 % 84–100 % 33 % more than chance".split()
    )
    assert row(text, "options with a reason").endswith("less than chance")
    assert row(text, "the words, learned from the other questions").endswith("more than chance")
    assert "take the only one with a reason" not in text, "a rule that fits nowhere"


def test_each_question_is_told_with_what_gives_it_away(course, capsys):
    line = row(told(course, capsys), "q3 ")
    assert "only without a reason" in line and ", words " in line and "+ together" in line and "− alone" in line


def test_each_module_is_told_with_how_often_each_rule_is_right(course, capsys):
    text = told(course, capsys)
    assert row(text, "module ").split()[:3] == ["module", "questions", "longest"]
    assert row(text, "dough ").split()[:2] == ["dough", "24"] and "20/20" in row(text, "dough ")


def test_it_is_told_in_norwegian_too(course, capsys):
    text = told(course, capsys, "--language", "nb")
    assert row(text, "ta det eneste uten begrunnelse").endswith("mer enn tilfeldig")


def test_the_small_course_has_too_few_questions(capsys):
    text = told(SMALL, capsys)
    assert "at least 10 others are needed" in text and "No rule is right more often than chance." in text


def test_a_question_is_read_in_the_order_of_its_page(course):
    quiz = course / "quizzes/dough.yml"
    quiz.write_text(
        quiz.read_text("utf-8").replace("prompt: What now?", "shuffle: true\n    prompt: What now?"), "utf-8"
    )
    read = read_course(course)
    for single in singles(read)[-20:]:
        question = next(one for one in read.questions if one.id == single.id)
        assert single.options == tuple(option.text for option in question.shown)
        assert question.shown[single.right].correct
