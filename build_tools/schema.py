"""Tells editors what may stand in the author's YAML files: JSON Schemas, made from the models that read those files."""

import json
from pathlib import Path
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema

from .course.models import QuizFile, Settings, Source, Term
from .questions import KINDS, Question
from .source.shape import Name
from .words import Words

FOLDER = "schemas"
#: Every edition of the editors' YAML server reads this draft; later drafts only the newest do.
_DRAFT = "http://json-schema.org/draft-07/schema#"
#: Our YAML is all text, so a number in quotation marks is a number too.
_NUMBER = r"^\s*[-+]?[0-9.][0-9._eE+-]*\s*$"


def write_schemas(root: Path, words: Words) -> list[str]:
    """Writes every schema into the course's folder; the names of the files."""
    (root / FOLDER).mkdir(exist_ok=True)
    written = {f"{FOLDER}/{name}": text for name, text in schema_files(words).items()}
    for name, text in written.items():
        (root / name).write_text(text, "utf-8", newline="\n")
    return list(written)


def schema_files(words: Words) -> dict[str, str]:
    """The text of every schema under its file's name, described in the language of ``words``."""
    schemas = {
        "course": _schema(Settings, words),
        "glossary": _schema(dict[Name, Term], words),
        "quiz": _quiz_schema(words),
        "sources": _schema(dict[Name, Source], words),
    }
    # Sorted but for the properties: a question that an editor writes out has its keys in the models' order.
    ordered = {name: _ForEditors(words).sort({"$schema": _DRAFT, **schema}) for name, schema in schemas.items()}
    return {f"{name}.schema.json": json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in ordered.items()}


def _schema(shape: Any, words: Words) -> dict[str, Any]:
    schema = _ForEditors(words).generate(TypeAdapter(shape).core_schema)
    return schema | {"definitions": schema.pop("$defs", {})}


def _quiz_schema(words: Words) -> dict[str, Any]:
    """The file's own keys, and for each question the keys of its kind."""
    schema = _schema(QuizFile, words)
    kinds = [(name, "validation", TypeAdapter(kind).core_schema) for name, kind in {"": Question, **KINDS}.items()]
    references, definitions = _ForEditors(words).generate_definitions(kinds)  # type: ignore[arg-type]
    common = definitions.pop("Question")["properties"]
    schema["properties"]["questions"]["items"] = {
        "type": "object",
        "required": ["type"],
        "properties": {"type": _kinds(common.pop("type"), words)},
        "allOf": [_when(name, references[name, "validation"]) for name in KINDS],
        # As long as no kind is chosen, what all of them have.
        "if": {"required": ["type"]},
        "else": {"properties": common},
    }
    return schema | {"definitions": schema["definitions"] | definitions}


def _kinds(described: dict[str, Any], words: Words) -> dict[str, Any]:
    return {
        "description": described["description"],
        "enum": list(KINDS),
        "enumDescriptions": [words.schema.get(name, name) for name in KINDS],
    }


def _when(kind: str, reference: dict[str, Any]) -> dict[str, Any]:
    # With `oneOf` an editor would offer the keys of every kind, and tell what is wrong with each.
    return {"if": {"properties": {"type": {"const": kind}}, "required": ["type"]}, "then": reference}


class _ForEditors(GenerateJsonSchema):
    """What pydantic makes, with the author's sentences, and as forgiving as our reading of YAML is."""

    def __init__(self, words: Words):
        super().__init__(ref_template="#/definitions/{model}")
        self.words = words

    def model_schema(self, schema):
        """A sentence for each key: its own in this kind of thing, such as ``option.id``, or the one it has everywhere."""
        kind = schema["cls"].__name__.lower()
        made = super().model_schema(schema)
        for name, described in made["properties"].items():
            sentence = self.words.schema.get(f"{kind}.{name}") or self.words.schema.get(name)
            # A new kind of question is edited nowhere else: its keys may wait for their sentences.
            described.update({"description": sentence} if sentence else {})
        if kind in KINDS:
            made["properties"]["type"] = {"const": kind, "description": self.words.schema["type"]}
        return {key: value for key, value in made.items() if key not in ("title", "description")}

    def field_title_should_be_set(self, schema) -> bool:
        return False

    def default_schema(self, schema):
        """Without the default: an editor would write it out, and what is left out is better left out."""
        return self.generate_inner(schema["schema"])

    def str_schema(self, schema):
        made = super().str_schema(schema)
        if "pattern" in made:
            return made
        # 1.10 is a text to us and a number to an editor. White space that we take away would count in a length.
        return {key: value for key, value in made.items() if key != "maxLength"} | {"type": ["string", "number"]}

    def float_schema(self, schema):
        return super().float_schema(schema) | {"type": ["number", "string"], "pattern": _NUMBER}

    def dict_schema(self, schema):
        made = super().dict_schema(schema)
        names = made.pop("propertyNames", {}).get("enum")
        if names:
            made["properties"] = {name: made["additionalProperties"] for name in names}
        return made | {"additionalProperties": False}
