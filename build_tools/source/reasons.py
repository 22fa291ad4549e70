"""The reasons that authors give under ``accept`` for not following some advice."""

from typing import Annotated, Any

from pydantic import AfterValidator, WithJsonSchema

from .shape import Text, suggestion, wrong


def reasons(*names: str) -> Any:
    """The type of an ``accept`` that may answer the advice with these names: each with a text."""

    def known(name: str) -> str:
        if name not in names:
            raise wrong("advice-unknown", name=name, near=suggestion(name, list(names)), known=", ".join(names))
        return name

    return dict[Annotated[str, AfterValidator(known), WithJsonSchema({"type": "string", "enum": list(names)})], Text]
