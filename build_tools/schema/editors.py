"""Tells editors what may stand in the author's YAML files: JSON Schemas, made from the models that read those files."""

import json
from collections.abc import Mapping
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import DefsRef, JsonSchemaMode, JsonSchemaValue
from pydantic_core import core_schema

from ..course.entries import Source, Term, Theme
from ..course.models import QuizFile, Settings
from ..hand import DrawingFile, MapFile
from ..questions import KINDS, Question
from ..sheets import PARTS, SheetFile, SheetPart
from ..source.shape import Name, Shape
from ..words import Words
from .described import Described, sentence_name
from .values import is_empty, typed

#: Every edition of the editors' YAML server reads this draft; later drafts only the newest do.
_DRAFT = "http://json-schema.org/draft-07/schema#"
#: Our YAML is all text, so a number in quotation marks is a number too.
_NUMBER = r"^\s*[-+\u2212\u2013]?[0-9.][0-9._eE+\s-]*$"


def schema_files(words: Words) -> dict[str, str]:
    """The text of every schema under its file's name, described in the language of ``words``."""
    schemas = {
        "course": _schema(Settings, words),
        "drawing": _schema(DrawingFile, words),
        "glossary": _schema(dict[Name, Term], words),
        "map": _schema(MapFile, words),
        "quiz": _with_kinds(QuizFile, "questions", Question, KINDS, words),
        "sheet": _with_kinds(SheetFile, "parts", SheetPart, PARTS, words, "part."),
        "sources": _schema(dict[Name, Source], words),
        "themes": _schema(dict[Name, Theme], words),
    }
    # Sorted but for the properties: a question that an editor writes out has its keys in the models' order.
    ordered = {name: _ForEditors(words).sort({"$schema": _DRAFT, **schema}) for name, schema in schemas.items()}
    return {
        f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n"
        for name, schema in ordered.items()
    }


def _schema(shape: Any, words: Words) -> dict[str, Any]:
    schema = _ForEditors(words).generate(TypeAdapter(shape).core_schema)
    return schema | {"definitions": schema.pop("$defs", {})}


def _with_kinds(
    file: type[Shape], key: str, base: type[Shape], kinds: Mapping[str, type[Shape]], words: Words, prefix: str = ""
) -> dict[str, Any]:
    """A file's own keys, and for each entry of the list under ``key`` the keys of its kind; ``base`` is what all kinds
    have.

    The sentence about a kind stands in ``words`` under ``prefix`` and its name.
    """
    schema = _schema(file, words)
    cores: list[tuple[str, JsonSchemaMode, core_schema.CoreSchema]] = [
        (name, "validation", TypeAdapter(kind).core_schema) for name, kind in {"": base, **kinds}.items()
    ]
    references, definitions = _ForEditors(words).generate_definitions(cores)
    common = definitions.pop(DefsRef(base.__name__))["properties"]
    common.pop("type", None)
    schema["properties"][key]["items"] = {
        "type": "object",
        "required": ["type"],
        "properties": {"type": _kinds(base, kinds, words, prefix)},
        "allOf": [_when(name, references[name, "validation"]) for name in kinds],
        # As long as no kind is chosen, what all of them have.
        "if": {"required": ["type"]},
        "else": {"properties": common},
    }
    return schema | {"definitions": schema["definitions"] | definitions}


def _kinds(base: type[Shape], kinds: Mapping[str, type[Shape]], words: Words, prefix: str) -> dict[str, Any]:
    return {
        "description": words.schema[sentence_name(words, base, "type")],
        "enum": list(kinds),
        "enumDescriptions": [words.schema.get(prefix + name, name) for name in kinds],
    }


def _when(kind: str, reference: dict[str, Any]) -> dict[str, Any]:
    # With `oneOf` an editor would offer the keys of every kind, and tell what is wrong with each.
    return {"if": {"properties": {"type": {"const": kind}}, "required": ["type"]}, "then": reference}


class _ForEditors(Described):
    """As forgiving as our reading of YAML is."""

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        for key, field in schema["cls"].model_fields.items():
            if not field.is_required():
                made["properties"][key]["description"] = self._optional(field.default, made["properties"][key])
        kind = schema["cls"].__name__.lower()
        if kind in KINDS:
            made["properties"]["type"] = {"const": kind, "description": self.words.schema["type"]}
        return made

    def _optional(self, default: object, part: dict[str, Any]) -> str:
        """The sentence of a key that may be left out; an editor shows nothing else about that."""
        name = "optional" if is_empty(default) else "optional-default"
        return f"{self.words.keys[name].format(value=typed(default))} {part.get('description', '')}".strip()

    def default_schema(self, schema: core_schema.WithDefaultSchema) -> JsonSchemaValue:
        """Without the default: an editor would write it out, and what is left out is better left out."""
        return self.generate_inner(schema["schema"])

    def str_schema(self, schema: core_schema.StringSchema) -> JsonSchemaValue:
        made = super().str_schema(schema)
        if "pattern" in made:
            return made
        # 1.10 is a text to us and a number to an editor. White space that we take away would count in a length.
        return {key: value for key, value in made.items() if key != "maxLength"} | {"type": ["string", "number"]}

    def float_schema(self, schema: core_schema.FloatSchema) -> JsonSchemaValue:
        return super().float_schema(schema) | {"type": ["number", "string"], "pattern": _NUMBER}

    def dict_schema(self, schema: core_schema.DictSchema) -> JsonSchemaValue:
        made = super().dict_schema(schema)
        names = made.pop("propertyNames", {}).get("enum")
        if names:
            made["properties"] = {name: made["additionalProperties"] for name in names}
        return made | {"additionalProperties": False}
