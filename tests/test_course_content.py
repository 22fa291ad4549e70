"""The real course keeps what its brief asks for."""

import re

import pytest
from conftest import ROOT

from build_tools.course import read_course
from build_tools.render.parts import parts_of
from build_tools.report import guessing

COURSE = read_course(ROOT)
LESSONS = [lesson for lesson in COURSE.lessons.values() if not lesson.optional]
READY = [module for module in COURSE.modules if not module.meta.coming]


def test_the_course_has_its_five_modules():
    assert [module.name for module in COURSE.modules] == [
        "transformation",
        "ecosystems",
        "data",
        "agility",
        "leadership",
    ]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
class TestLesson:
    def test_it_has_the_length_of_ten_free_minutes(self, lesson):
        assert 700 <= lesson.page.markdown.word_count <= 1000
        assert lesson.minutes.total <= 14

    def test_it_has_two_to_four_questions_and_ends_with_a_text_to_write(self, lesson):
        assert 2 <= len(lesson.questions) <= 4
        assert lesson.questions[-1].writing

    def test_it_follows_the_anatomy(self, lesson):
        names = [block.name for block in lesson.page.markdown.blocks]
        assert {"scene", "case"} <= set(names) and names[-2:] == ["keypoints", "quiz"]
        assert 2 <= len(lesson.meta.goals) <= 4
        headings = [heading.text for heading in lesson.page.markdown.headings]
        assert {"I egen praksis", "Kort sagt"} <= set(headings)
        points = [block.content for block in lesson.page.markdown.blocks if block.name == "keypoints"]
        assert 2 <= len(re.findall(r"^[-*] ", points[0], re.MULTILINE)) <= 4

    def test_its_parts_stand_in_their_order(self, lesson):
        lines = {heading.anchor: heading.line for heading in lesson.page.markdown.headings}
        stand = [lines[anchor] for _, anchor in parts_of(lesson.page) if anchor in lines]
        assert stand == sorted(stand)

    def test_it_has_sources(self, lesson):
        assert len({citation.target for citation in lesson.page.markdown.citations}) >= 3

    def test_its_text_is_easy_to_read(self, lesson):
        assert lix(lesson.page.markdown.body) < 45


BESIDE = ("staff", "politicians", "meeting", "session", "sheets")
#: The parts of a gathering's page, in order.
GATHERING = [
    "handout",
    "about",
    "before",
    "run",
    "materials",
    "opening",
    "talk",
    "misunderstandings",
    "stuck",
    "variants",
    "ways",
    "after",
]


def own_questions(module):
    return [question for question in COURSE.questions if COURSE.lessons[question.lesson].page.module == module.name]


def beside(module, name):
    return next(page for page in module.beside if page.address.endswith(f"/{name}"))


def blocks(page, name):
    return [block for block in page.markdown.blocks if block.name == name]


def run_minutes(page):
    return [int(re.match(r"minutes: (\d+)", block.content.strip())[1]) for block in blocks(page, "run-sheet")]


@pytest.mark.parametrize(
    ("path", "least", "most"), [("leader", 240, 300), ("staff", 45, 65), ("politician", 45, 60), ("top-leader", 45, 60)]
)
def test_a_path_fits_into_the_hour_that_its_people_have(path, least, most):
    assert least <= COURSE.path_minutes(path).total <= most


def test_every_module_is_ready():
    assert READY == list(COURSE.modules)


@pytest.mark.parametrize("module", READY, ids=lambda module: module.name)
class TestModule:
    def test_it_has_its_pages_beside_the_lessons(self, module):
        assert tuple(page.address.rpartition("/")[2] for page in module.beside)[: len(BESIDE)] == BESIDE

    def test_its_questions_are_of_five_kinds_with_one_case_to_play_through(self, module):
        kinds = [question.type for question in own_questions(module)]
        assert len(set(kinds)) >= 5 and kinds.count("scenario") == 1 and len(kinds) >= 24

    def test_three_questions_come_before_it_is_read(self, module):
        before = [question for question in own_questions(module) if question.use == "pre-check"]
        assert len(before) == 3 and len({question.lesson for question in before}) == 3
        assert len(blocks(module.page, "pre-check")) == 1

    def test_every_objective_has_a_lesson_and_a_question(self, module):
        goals = module.meta.objectives
        assert 4 <= len(goals) <= 6
        assert {name for lesson in module.lessons for name in lesson.meta.objectives} == set(goals)
        assert {question.objective for question in own_questions(module)} == set(goals)

    def test_it_tells_at_least_four_real_cases(self, module):
        assert sum(len(blocks(page, "case")) for page in module.pages) >= 4

    def test_its_gathering_can_be_led_from_the_page(self, module):
        page = beside(module, "session")
        anchors = [heading.anchor for heading in page.markdown.headings if heading.level == 2]
        assert [anchor for anchor in anchors if anchor in GATHERING] == GATHERING
        assert run_minutes(page) == [90, 45]
        assert len(blocks(page, "way")) == 2 and len(blocks(page, "handout")) == 1
        variants = [heading.text for heading in page.markdown.headings if heading.level == 3]
        assert {"Liten kommune", "Når ingen har forberedt seg", "Flere kommuner sammen"} <= set(variants)

    def test_politicians_and_teams_have_their_own_shorter_ones(self, module):
        assert run_minutes(beside(module, "politicians")) == [45]
        assert run_minutes(beside(module, "meeting")) == [20]

    def test_its_sheets_are_shown(self, module):
        assert len(blocks(beside(module, "sheets"), "sheet")) >= 5

    def test_it_has_five_lessons_and_at_least_three_drawings(self, module):
        assert len(module.lessons) == 5
        drawings = [block for lesson in module.lessons for block in blocks(lesson.page, "drawing")]
        assert len(drawings) >= 3

    def test_it_has_enough_questions_of_which_ten_are_for_the_check_alone(self, module):
        assert len(module.checked) >= 10
        assert sum(len(lesson.questions) for lesson in module.lessons) + len(module.checked) >= 24
        assert all(question.use == "check" for question in module.checked)

    def test_its_check_is_spread_over_the_lessons_and_not_all_recall(self, module):
        assert {question.lesson for question in module.checked} == {lesson.id for lesson in module.lessons}
        assert sum(question.level == "recall" for question in module.checked) <= 3


def test_the_right_option_is_not_known_by_its_place_or_length():
    choices = [question for question in COURSE.questions if question.type == "choice"]
    single = [question for question in choices if not question.several]
    places = [next(i for i, option in enumerate(question.options) if option.correct) for question in single]
    assert all(places.count(place) <= len(single) * 0.6 for place in set(places))
    longest = [max(question.options, key=lambda option: len(option.text)).correct for question in single]
    assert sum(longest) <= len(single) * 0.4
    assert all(len(question.options) <= 4 for question in choices)


#: Shares of the questions with one right option: how many may be found by words alone, by how much a rule may be right
#: more often than chance, and how far apart options with and without a reason may be. Where chance would do as much with so
#: few of them, a rule and a reason may be further off.
BY_WORDS, BY_A_RULE, REASONS_APART = 0.45, 0.08, 0.08


def test_the_right_option_is_not_found_by_its_wording():
    guessed = guessing(COURSE)
    assert guessed.shares["words"].value <= BY_WORDS
    rules = {name: share for name, share in guessed.shares.items() if name != "words" and share.verdict == "beyond"}
    assert {name: share for name, share in rules.items() if share.value > share.chance + BY_A_RULE} == {}


def test_an_option_that_says_why_is_right_as_often_as_one_that_does_not():
    having, lacking = guessing(COURSE).reasons
    told = {having.verdict, lacking.verdict} != {"within"}
    assert not told or abs(having.value - lacking.value) <= REASONS_APART


def lix(body: str) -> float:
    """Words a sentence plus the share of words over six letters (Björnsson 1968). Blocks' marks and tables are left out."""
    lines = [line for line in body.splitlines() if not line.startswith(("///", "|", "lesson:"))]
    text = re.sub(r"\[@[\w-]+\]|\{#[^}]*\}|\]\([^)]*\)", "", "\n".join(lines))
    words = re.findall(r"[^\W\d_]+", text)
    sentences = len(re.findall(r"[.!?:](?:\s|$)", text)) or 1
    return len(words) / sentences + 100 * sum(len(word) > 6 for word in words) / len(words)
