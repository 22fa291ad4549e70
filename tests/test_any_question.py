"""Whatever an author makes of a question, of any kind, it is a mistake with its place, or a question that can be shown."""

import json
import shutil
from html.parser import HTMLParser

import pytest
import yaml
from examples import add_examples
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from mistakes import SMALL
from test_author_mistakes import VALUES, paths, replaced

from build_tools.course import read_course
from build_tools.errors import CourseError
from build_tools.policy import violations
from build_tools.questions import NAMES
from build_tools.render import View
from build_tools.render.questions import render_question
from build_tools.words import words

FILE = "quizzes/kinds.yml"
#: Texts that mean something to YAML, Markdown, HTML, JSON, a format string or a bidirectional reader, and some that are only long.
ODD = st.sampled_from(
    [
        "<script>alert(1)</script>", "</fieldset></form>", "'\"><b a='", "&amp;&#39;&", "{name}", "{0}", "{count", "%s", "${x}", "`code", "**", "[a](b.md)", "[a](choice#here)",
        "[a](javascript:x)", "[@x]", "![x](y)", "![](kinds/a.png)", "<https://example.org>", "# Heading", "- list", "> quote", "    code", "```\nfence", "| a | b |\n| - | - |\n| c | d |",
        "one\n\ntwo", "\n", "\t", " ", "", "\x07", "\u200b", "\u00ad", "\u202egnu", "\ufeff", "e\u0301", "\u00e9", "\U0001f35e", "\u0000", "=", "a=b", "a b", "time=4", "?", "-", "None", "true",
        "1e999", "-0", "0x1F", "12 %", "9" * 400, "0." + "1" * 400, "word " * 20_000, "x" * 100_000, "[" * 2_000, "a-" * 60 + "a",
    ]
)  # fmt: skip
much = settings(
    max_examples=24, derandomize=True, deadline=None, database=None, suppress_health_check=list(HealthCheck)
)


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("any") / "course")
    add_examples(root)
    return root


@pytest.fixture(scope="module")
def quiz(course):
    """What the file of questions says before anybody changes it."""
    return yaml.safe_load((course / FILE).read_text("utf-8"))


@st.composite
def changed(draw, question):
    """The question with one or two things lost, doubled, of another type, or of an odd text."""
    for _ in range(draw(st.integers(1, 2))):
        path = draw(st.sampled_from([path for path in paths(question) if path] or [()]))
        if path:
            question = draw(st.sampled_from([lost, doubled, another, odd]))(draw, question, path)
    return question


def lost(draw, question, path):
    inside = at(question, path[:-1])
    if isinstance(inside, dict):
        rest = {key: value for key, value in inside.items() if key != path[-1]}
    else:
        rest = [value for index, value in enumerate(inside) if index != path[-1]]
    return replaced(question, path[:-1], rest)


def doubled(draw, question, path):
    """One more of a list's items, or one more key of a mapping with the same value; the whole list many times."""
    inside, value = at(question, path[:-1]), at(question, path)
    if isinstance(inside, dict):
        return replaced(
            question, path[:-1], inside | {draw(st.sampled_from(["more", "id", "text", "feedback", "Æ", "1"])): value}
        )
    return replaced(question, path[:-1], draw(st.sampled_from([[*inside, value], inside * 40])))


def another(draw, question, path):
    return replaced(question, path, draw(VALUES))


def odd(draw, question, path):
    texts = [path for path in paths(question) if isinstance(at(question, path), str)]
    return replaced(question, draw(st.sampled_from(texts)), draw(ODD)) if texts else question


def at(value, path):
    for step in path:
        value = value[step]
    return value


class Reader(HTMLParser):
    """Tags that are not closed in their order, ids, and what the browser is handed as JSON."""

    VOID = {"input", "br", "img", "hr"}

    def __init__(self, html):
        super().__init__()
        self.open, self.wrong, self.ids = [], [], []
        self.feed(html)
        self.close()
        self.wrong += self.open

    def handle_starttag(self, tag, attrs):
        attributes = dict(attrs)
        self.ids += [attributes["id"]] if "id" in attributes else []
        for name in ("data-key", "data-prints"):
            json.loads(attributes.get(name, "0"))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag):
        if self.open and self.open[-1] == tag:
            self.open.pop()
        else:
            self.wrong.append(f"/{tag}")


@pytest.mark.parametrize("kind", NAMES)
@much
@given(data=st.data())
def test_it_is_a_mistake_with_its_place_or_can_be_shown(course, quiz, kind, data):
    place = next(index for index, question in enumerate(quiz["questions"]) if question["type"] == kind)
    question = data.draw(changed(quiz["questions"][place]))
    questions = [*quiz["questions"][:place], question, *quiz["questions"][place + 1 :]]
    text = yaml.safe_dump({"quiz": "kinds", "questions": questions}, allow_unicode=True, sort_keys=False)
    (course / FILE).write_text(text, "utf-8", newline="\n")
    try:
        read = read_course(course)
    except CourseError as error:
        told(error.mistakes, text)
    else:
        shown(read, question["id"])


def told(mistakes, text):
    """Each mistake is one line in both languages, about a line that the file has; pages are named where they miss their question."""
    lines = text.split("\n")
    for mistake in mistakes:
        assert mistake.place.file == FILE or mistake.place.file.startswith(
            ("modules/kinds/en/", "course/published.txt")
        )
        assert (
            mistake.place.file != FILE
            or 1 <= mistake.place.line <= len(lines)
            and 1 <= mistake.place.column <= len(lines[mistake.place.line - 1]) + 1
        )
        for language in ("en", "nb"):
            line = words(language).line(mistake)
            assert "\n" not in line and len(line) < 2_000, line
    assert mistakes


def shown(course, name):
    for question in (question for question in course.questions if question.id == name):
        page = course.lessons[question.lesson].page
        html = str(render_question(question, View(course, words("en"), page, page.address), 1, 1, 3))
        read = Reader(html)
        assert read.wrong == [] and violations(html) == []
        assert len(read.ids) == len(set(read.ids))
