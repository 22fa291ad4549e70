"""An editor knows the keys of the author's YAML files: which there are, what each means, what is wrong."""

import dataclasses
import json
import re
import shutil

import pytest
from conftest import ROOT
from examples import add_examples
from language_server import LanguageServer
from mistakes import SMALL

from build_tools.__main__ import main
from build_tools.course import read_course
from build_tools.schema import all_files, schema_files
from build_tools.words import languages, words

#: Which schema a file is written by, and the line that says so to an editor.
SCHEMAS = {"course/course.yml": "course", "course/sources.yml": "sources", "course/glossary.yml": "glossary"}
POINTER = "# yaml-language-server: $schema=../schemas/{name}.schema.json\n"


def yaml_files(root):
    """Every YAML file of a course with the name of its schema."""
    quizzes = {f"quizzes/{path.name}": "quiz" for path in sorted(root.glob("quizzes/*.yml"))}
    return {name: schema for name, schema in (SCHEMAS | quizzes).items() if (root / name).is_file()}


# What is committed.


def test_the_committed_files_are_those_of_the_models():
    made = all_files(words(read_course(ROOT).settings.languages[0]))
    assert sorted(path.name for path in (ROOT / "schemas").iterdir()) == sorted(made)
    old = [name for name, text in made.items() if (ROOT / "schemas" / name).read_bytes() != text.encode()]
    assert old == [], "run «kurs schema»"


@pytest.mark.parametrize("name", yaml_files(ROOT))
def test_every_file_of_the_course_tells_the_editor_its_schema(name):
    first = (ROOT / name).read_text("utf-8").partition("\n")[0] + "\n"
    assert first == POINTER.format(name=yaml_files(ROOT)[name])


# The sentences.


class Asked(dict):
    """Sentences that remember which of them were looked for."""

    def __init__(self, sentences):
        super().__init__(sentences)
        self.names = set()

    def get(self, name, default=None):
        self.names |= {name} & set(self)
        return super().get(name, default)

    def __getitem__(self, name):
        self.names.add(name)
        return super().__getitem__(name)


@pytest.mark.parametrize("language", languages())
def test_every_sentence_describes_a_key(language):
    asked = Asked(words(language).schema)
    all_files(dataclasses.replace(words(language), schema=asked))
    assert set(asked) - asked.names == set()
    # What stands behind the bar of a block, or inside, is no sentence.
    whole = {name: text for name, text in asked.items() if not name.endswith((".behind", ".inside"))}
    assert [name for name, text in whole.items() if not text.endswith(".") or "\n" in text] == []


def test_every_language_describes_the_same_keys():
    assert len({frozenset(words(language).schema) for language in languages()}) == 1


def test_editors_understand_every_word_of_the_schemas():
    known = "$schema $ref additionalProperties allOf const definitions description else enum enumDescriptions if items maximum maxItems maxLength"
    known += (
        " minimum minItems minLength pattern patternProperties properties required then type anyOf format uniqueItems"
    )
    found = {word for text in schema_files(words("en")).values() for word in keywords(json.loads(text))}
    assert found - set(known.split()) == set()


def keywords(part):
    """The words of JSON Schema in a part of one; what authors name is none of them."""
    for key, value in part.items():
        yield key
        named = key in ("properties", "patternProperties", "definitions")
        inner = value.values() if named else value if isinstance(value, list) else [value]
        for below in inner:
            if isinstance(below, dict):
                yield from keywords(below)


# The command.


def test_schemas_are_written_in_the_language_of_the_course_even_while_it_has_mistakes(tmp_path, capsys):
    root = shutil.copytree(SMALL, tmp_path / "course")
    quiz = root / "quizzes" / "dough.yml"
    quiz.write_text(quiz.read_text("utf-8").replace("level: judge", "level: judgement"), "utf-8")
    for language in ("en", "nb"):
        assert main(["--course", str(root), "--language", language, "schema"]) == 0
        written = {path.name: path.read_bytes().decode() for path in (root / "schemas").iterdir()}
        assert written == all_files(words("en"))
    assert "schemas/quiz.schema.json" in capsys.readouterr().out


# In an editor. The small course has a question of every kind.


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    root = shutil.copytree(SMALL, tmp_path_factory.mktemp("editor") / "course")
    add_examples(root)
    assert main(["--course", str(root), "schema"]) == 0
    for name, schema in yaml_files(root).items():
        (root / name).write_text(POINTER.format(name=schema) + (root / name).read_text("utf-8"), "utf-8")
    return root


@pytest.fixture(scope="module")
def server():
    with LanguageServer() as running:
        yield running


@pytest.fixture
def opened(server, course, request):
    """Opens a new quiz with these questions: where it stands, and what the editor has against it."""
    count = iter(range(9))

    def open_quiz(questions):
        path = course / "quizzes" / f"{request.node.name}-{next(count)}.yml"
        text = POINTER.format(name="quiz") + "quiz: dough\nquestions:\n" + questions
        return path, server.open({path: text})[path]

    return open_quiz


def change(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def without(text, line):
    assert line in text
    return text.replace(line, "")


QUESTION = """\
  - id: sticky
    type: choice
    level: apply
    lesson: kneading
    see: kneading#gluten
    prompt: What do you do?
    options:
      - {id: wait, text: Wait, correct: true}
      - {id: flour, text: Flour, feedback: Dry bread.}
    explanation: It takes time.
"""


def texts(root):
    return {root / name: (root / name).read_text("utf-8") for name in yaml_files(root)}


def test_an_editor_has_nothing_against_the_real_course(server):
    assert server.open(texts(ROOT)) == {path: [] for path in texts(ROOT)}


def test_an_editor_has_nothing_against_a_course_with_every_kind_of_question(server, course):
    read_course(course)
    assert server.open(texts(course)) == {path: [] for path in texts(course)}


def test_an_editor_takes_for_text_what_the_course_takes_for_text(server, course, tmp_path):
    places = {
        "course/course.yml": "version: 1.0",
        "course/sources.yml": "publisher: The guild",
        "quizzes/dough.yml": "text: Kneading",
    }
    values = ["1.10", "12", "2020-01-02", "no", "1e3", "0x1F", "12:30", "'true'", ".5"]
    assert_alike(server, course, tmp_path, places, values)


def test_an_editor_takes_for_a_number_what_the_course_takes_for_one(server, course, tmp_path):
    assert_alike(server, course, tmp_path, {"course/course.yml": "pass_mark: 0.5"}, ["0.5", "'0.5'", "1", ".5", "5e-1"])


def assert_alike(server, course, folder, places, values):
    """The course accepts each value at these places, and so does the editor."""
    files = {}
    for number, value in enumerate(values):
        root = shutil.copytree(course, folder / str(number))
        for name, line in places.items():
            change(root / name, line, f"{line.partition(':')[0]}: {value}")
        read_course(root)
        files |= {root / name: (root / name).read_text("utf-8") for name in places}
    assert server.open(files) == {path: [] for path in files}


def test_an_editor_marks_an_unknown_key_and_a_wrong_level(opened):
    _, found = opened(QUESTION.replace("level: apply", "level: aply").replace("    see:", "    sea: calm\n    see:"))
    assert found == [
        '6: Value is not accepted. Valid values: "recall", "apply", "judge".',
        "8: Property sea is not allowed.",
    ]


def test_an_editor_marks_a_key_of_another_kind_and_one_that_is_missing(opened):
    _, found = opened(without(QUESTION, "    prompt: What do you do?\n") + "    example: Some text.\n")
    assert found == ['4: Missing property "prompt".', "13: Property example is not allowed."]


def test_an_editor_marks_a_yes_that_is_not_true_and_an_unknown_kind(opened):
    _, found = opened(QUESTION.replace("correct: true", "correct: yes"))
    assert [line[:3] for line in found] == ["11:"] and "boolean" in found[0]
    _, found = opened(QUESTION.replace("type: choice", "type: choise"))
    assert len(found) == 1 and '"choice"' in found[0]


def test_an_editor_marks_an_unknown_key_in_the_other_files(server, course):
    for name in SCHEMAS:
        at_top = "" if name == "course/course.yml" else "  "
        text = (course / name).read_text("utf-8").rstrip("\n") + f"\n{at_top}colour: red\n"
        path = course / name.replace(".yml", "-more.yml")
        (found,) = server.open({path: text})[path]
        assert "Property colour is not allowed." in found


def test_an_editor_marks_what_cannot_be_a_name_and_an_unknown_language(server, course):
    changes = {"course/course.yml": ("{en: Bread", "{fr: Bread"), "course/glossary.yml": ("gluten:", "Gluten:")}
    for name, (old, new) in changes.items():
        path = course / name.replace(".yml", "-names.yml")
        text = (course / name).read_text("utf-8")
        assert old in text
        (found,) = server.open({path: text.replace(old, new)})[path]
        assert f"Property {new.strip('{').partition(':')[0]} is not allowed." in found


def test_an_editor_offers_the_keys_of_the_kind_alone(server, opened):
    path, _ = opened(without(QUESTION, "    explanation: It takes time.\n") + "    \n")
    offered = server.offers(path, 13, 5)
    assert {"explanation", "hint", "use"} <= set(offered)
    assert not {"example", "card", "prompt"} & set(offered)
    assert offered["explanation"]["documentation"] == words("en").schema["explanation"]


def test_an_editor_offers_what_all_kinds_have_until_a_kind_is_chosen(server, opened):
    path, _ = opened("  - id: sticky\n    \n")
    offered = set(server.offers(path, 5, 5))
    assert {"type", "level", "prompt"} <= offered and not {"options", "example"} & offered


def test_an_editor_writes_out_a_new_question_in_the_order_of_the_guide(server, opened):
    path, _ = opened("  - \n")
    written = server.offers(path, 4, 5)["Choice"]["insertText"]
    assert (
        re.findall(r"^ *(?:- )?(\w+):", written, re.MULTILINE)
        == "id type level lesson see prompt explanation options id text".split()
    )


def test_an_editor_tells_what_a_key_means(server, opened):
    path, _ = opened(QUESTION)
    assert words("en").schema["id"] in server.hover(path, 4, 6)
    assert words("en").schema["reflect"] in server.hover(path, 5, 6)
    assert words("en").schema["option.id"] in server.hover(path, 11, 11)
