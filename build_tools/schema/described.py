"""A model's JSON Schema in which every key carries its sentence."""

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue
from pydantic_core import core_schema

from ..source.shape import Shape
from ..words import Words


def sentence_name(words: Words, model: type, key: str) -> str:
    """The name in ``words`` of what describes a key: its own in this model or one it extends, such as ``option.id``, or
    the one the key has everywhere. Empty where there is none."""
    own = [f"{kind.__name__.lower()}.{key}" for kind in model.__mro__ if issubclass(kind, Shape)]
    return next((name for name in [*own, key] if words.schema.get(name)), "")


class Described(GenerateJsonSchema):
    """What pydantic makes, with the author's sentences in place of a developer's words."""

    def __init__(self, words: Words):
        super().__init__(ref_template="#/definitions/{model}")
        self.words = words

    def model_schema(self, schema: core_schema.ModelSchema) -> JsonSchemaValue:
        made = super().model_schema(schema)
        for key, part in made["properties"].items():
            name = sentence_name(self.words, schema["cls"], key)
            # A kind of question may be tried before its sentences are written.
            part.update({"description": self.words.schema[name]} if name else {})
        return {key: value for key, value in made.items() if key not in ("title", "description")}

    def field_title_should_be_set(self, schema: object) -> bool:
        return False
