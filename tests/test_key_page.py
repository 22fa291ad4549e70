"""The page of keys tells authors every key, what it may be and what it is for, and cannot lag behind the models."""

import re
from typing import Annotated, Literal

import pytest
from pydantic import Field, TypeAdapter

from build_tools.blocks import KINDS as BLOCKS
from build_tools.questions import KINDS
from build_tools.schema import key_page
from build_tools.schema.described import Described, sentence_name
from build_tools.schema.page import FILES, INSIDE
from build_tools.schema.values import told_absence, told_value
from build_tools.source.shape import Date, Flag, Month, Name, Shape, Share, Text
from build_tools.words import languages, words

EN = words("en")


def models(base=Shape):
    """Every model of the author's files; those of other tests are none of them."""
    for model in base.__subclasses__():
        yield from [model] if model.__module__.startswith("build_tools.") else []
        yield from models(model)


#: As their author writes them.
KEYS = [(model, field.alias or key) for model in models() for key, field in model.model_fields.items()]


def rows(page):
    """The rows of all tables: lists of cells."""
    return [
        re.split(r" (?<!\\)\| ", line[2:-2])
        for line in page.splitlines()
        if line.startswith("| ") and not line.startswith("| ---")
    ]


# The sentences.


@pytest.mark.parametrize("language", languages())
def test_every_key_of_every_model_has_a_sentence(language):
    assert [f"{model.__name__}.{key}" for model, key in KEYS if not sentence_name(words(language), model, key)] == []


def test_no_sentence_is_lent_to_a_key_of_another_thing():
    """The title of a source says nothing about the title of a page."""
    users = {}
    for model, key in KEYS:
        users.setdefault(sentence_name(EN, model, key), []).append(model)
    lent = {name: [model.__name__ for model in found] for name, found in users.items() if not related(found)}
    assert lent == {}


def related(found):
    """Whether models extend one of our own that has what they share."""
    return bool(
        set.intersection(*({kind for kind in model.__mro__ if issubclass(kind, Shape)} for model in found)) - {Shape}
    )


@pytest.mark.parametrize("language", languages())
def test_every_block_says_what_it_gives_and_what_stands_in_it(language):
    said = words(language).schema
    wanted = [f"block.{name}" for name in BLOCKS]
    wanted += [f"block.{name}.behind" for name, rule in BLOCKS.items() if rule.behind]
    wanted += [f"block.{name}.inside" for name, rule in BLOCKS.items() if rule.content and name not in INSIDE]
    assert [name for name in wanted if not said.get(name)] == []


# The page.


@pytest.mark.parametrize("language", languages())
def test_the_page_has_every_key_with_its_sentence(language):
    said, shown = words(language).schema, {(row[0], row[-1]) for row in rows(key_page(words(language)))}
    wanted = {
        (f"`{key}`", said.get(sentence_name(words(language), model, key), "").replace("<", "&lt;"))
        for model, key in KEYS
    }
    assert wanted - shown == set()


def test_the_page_has_every_block_and_every_kind_of_question():
    page = key_page(EN)
    assert [row[0] for row in rows(page) if row[0].startswith("`///")] == [f"`/// {name}`" for name in BLOCKS]
    assert re.findall(r"^## Questions with `type: (\w+)`$", page, re.MULTILINE) == list(KINDS)


def test_the_contents_lead_to_every_heading():
    page = key_page(EN)
    headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
    contents = dict(re.findall(r"^\* \[(.+)\]\(#(.+)\)$", page, re.MULTILINE))
    assert list(contents) == headings and len(set(contents.values())) == len(headings)
    assert contents["The course: `course/course.yml`"] == "the-course-coursecourseyml"


def test_every_row_has_as_many_cells_as_its_table():
    assert {len(row) for row in rows(key_page(EN))} == {4}


# What a key may be.


class Logo(Shape):
    file: Text


class Host(Shape):
    name: Text
    logo: Logo | None = None
    colour: Annotated[str, Field(pattern="^#[0-9a-f|]{6}$")] = ""


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        (Text, "text"),
        (Annotated[Text, Field(max_length=200)], "text of at most 200 characters"),
        (Name, "name"),
        (Date, "date"),
        (Date | None, "date"),
        (Month, "month"),
        (Flag, "`true` or `false`"),
        (Share, "number from 0 to 1"),
        (float, "number"),
        (Annotated[int, Field(ge=1)], "whole number from 1"),
        (Annotated[float, Field(le=9.5)], "number up to 9.5"),
        (Literal["recall", "apply", "judge"], "`recall`, `apply` or `judge`"),
        (Literal["recall"], "`recall`"),
        (float | Text, "number or text"),
        (tuple[Name, ...], "list: name"),
        (Annotated[tuple[Name, ...], Field(min_length=1, max_length=4)], "list of 1 to 4: name"),
        (Annotated[tuple[Name, ...], Field(max_length=4)], "list of at most 4: name"),
        (dict[Name, Month], "name → month"),
        (dict[Name, dict[Literal["en", "nb"], Text]], "name → (`en` or `nb` → text)"),
        (dict[str, Text], "text → text"),
        (dict, "keys and values"),
        (Host, "keys of its own, see below"),
        (Host | None, "keys of its own, see below"),
        (tuple[Host, ...], "list: keys of its own, see below"),
        (Annotated[str, Field(pattern="^#[0-9]+$")], "text of the form `^#[0-9]+$`"),
    ],
    # Of the type nothing: its own name holds its place in memory, which differs between the processes of a run.
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_a_value_is_told_in_words(kind, told):
    holder = type("Holder", (Shape,), {"__annotations__": {"key": kind}})
    assert told_value(Described(EN).generate(TypeAdapter(holder).core_schema)["properties"]["key"], EN) == told


@pytest.mark.parametrize(
    ("part", "needed", "told"),
    [
        ({}, True, "yes"),
        ({"default": ""}, False, "no"),
        ({"default": []}, False, "no"),
        ({"default": None}, False, "no"),
        ({"default": 0.8}, False, "no; then `0.8`"),
        ({"default": False}, False, "no; then `false`"),
        ({"default": 0}, False, "no; then `0`"),
        ({"default": "both"}, False, "no; then `both`"),
    ],
)
def test_what_holds_without_a_key_is_told(part, needed, told):
    assert told_absence(part, needed, EN) == told


def test_keys_below_a_key_have_a_table_of_their_own(monkeypatch):
    host = type("WithHost", (Shape,), {"__annotations__": {"host": Host | None}, "host": None})
    monkeypatch.setitem(FILES, "course", host)
    page = key_page(EN)
    section = page[page.index("## The course") : page.index("## The glossary")]
    assert re.findall(r"^###? (.+)$", section, re.MULTILINE)[1:] == [
        "The keys below `host`",
        "The keys below `host.logo`",
    ]
    assert [row[0] for row in rows(section)] == [
        "key",
        "`host`",
        "key",
        "`name`",
        "`logo`",
        "`colour`",
        "key",
        "`file`",
    ]
    assert "| text of the form `^#[0-9a-f\\|]{6}$` |" in section
