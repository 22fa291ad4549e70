"""What a sheet may hold: something a group fills in together."""

from dataclasses import dataclass, field
from typing import Annotated, Literal

from pydantic import Field, model_validator

from ..source.shape import Flag, Name, Shape, Text, wrong
from ..source.yaml import Document

#: How many seconds a group takes for a place to write in, and for one to tick or to choose in.
WRITE, CHOOSE = 120, 30


class SheetPart(Shape):
    """What all parts of a sheet have; ``text`` is Markdown."""

    id: Name
    title: Text
    text: str = ""

    def texts(self) -> dict[str, str]:
        """Every Markdown text under a name that says where it stands, such as ``fields.0.hint``."""
        return {"text": self.text} if self.text else {}

    @property
    def seconds(self) -> int:
        """How long a group takes to fill it in."""
        return 0


class SheetField(Shape):
    """Labelled room to write; ``lines`` is its height on paper."""

    id: Name
    title: Text
    hint: str = ""
    lines: Annotated[int, Field(ge=1, le=20)] = 2


class Fields(SheetPart):
    """Things to write, one below the other."""

    type: Literal["fields"]
    fields: Annotated[tuple[SheetField, ...], Field(min_length=1)]

    @model_validator(mode="after")
    def _each_its_own(self) -> "Fields":
        names = [one.id for one in self.fields]
        for index, name in enumerate(names):
            if name in names[:index]:
                raise wrong("sheet-field-twice", at=("fields", index, "id"), field=name)
        return self

    @property
    def seconds(self) -> int:
        return WRITE * len(self.fields)

    def texts(self) -> dict[str, str]:
        return super().texts() | {f"fields.{index}.hint": one.hint for index, one in enumerate(self.fields) if one.hint}


class _Rows(SheetPart):
    """Rows and columns; ``empty_rows`` are for what the group adds itself."""

    columns: dict[Name, Text]
    rows: dict[Name, Text] = {}
    empty_rows: Annotated[int, Field(ge=0, le=12)] = 0

    @model_validator(mode="after")
    def _has_rows(self) -> "_Rows":
        if not self.columns:
            raise wrong("too-few", at=("columns",), min_length=1)
        if not self.rows and not self.empty_rows:
            raise wrong("sheet-without-rows")
        return self

    def texts(self) -> dict[str, str]:
        return super().texts() | {f"rows.{name}": text for name, text in self.rows.items()}


class Table(_Rows):
    """A cell to write in for every row and column; ``examples`` show what may stand there, row by row."""

    type: Literal["table"]
    examples: dict[Name, dict[Name, Text]] = {}

    @model_validator(mode="after")
    def _examples_have_a_cell(self) -> "Table":
        for row, cells in self.examples.items():
            if row not in self.rows:
                raise wrong("sheet-row-unknown", at=("examples", row), row=row, known=", ".join(self.rows))
            for column in cells:
                if column not in self.columns:
                    raise wrong(
                        "sheet-column-unknown",
                        at=("examples", row, column),
                        column=column,
                        known=", ".join(self.columns),
                    )
        return self

    @property
    def seconds(self) -> int:
        return WRITE * (len(self.rows) + self.empty_rows)


class Grid(_Rows):
    """One of the columns for every row; with ``reason``, room to say why."""

    type: Literal["grid"]
    reason: Flag = False

    @property
    def seconds(self) -> int:
        return CHOOSE * (len(self.rows) + self.empty_rows)


class Ticks(SheetPart):
    """Things to tick off."""

    type: Literal["ticks"]
    items: dict[Name, Text]

    @model_validator(mode="after")
    def _has_items(self) -> "Ticks":
        if not self.items:
            raise wrong("too-few", at=("items",), min_length=1)
        return self

    @property
    def seconds(self) -> int:
        return CHOOSE * len(self.items)

    def texts(self) -> dict[str, str]:
        return super().texts() | {f"items.{name}": text for name, text in self.items.items()}


class Reading(SheetPart):
    """Only to read: a guide, an example text."""

    type: Literal["text"]
    text: Text


#: Every kind of part under the word that authors write as its ``type``.
PARTS: dict[str, type[SheetPart]] = {"fields": Fields, "table": Table, "grid": Grid, "ticks": Ticks, "text": Reading}


class SheetFile(Shape):
    """``course/sheets/<sheet>.yml`` without its parts, which are read one by one as their own kinds; ``who`` fills it
    in, and ``minutes`` it takes."""

    sheet: Name
    title: Text
    purpose: Text
    who: str = ""
    minutes: Annotated[int, Field(ge=1)] | None = None
    parts: Annotated[list[dict[str, object]], Field(min_length=1)]


@dataclass(frozen=True)
class Sheet:
    """A sheet as read; ``document`` knows where its values stand."""

    meta: SheetFile
    parts: tuple[SheetPart, ...]
    document: Document = field(repr=False)

    @property
    def id(self) -> str:
        return self.meta.sheet

    @property
    def minutes(self) -> int:
        """What it says that it takes; where it does not, what its parts take."""
        return self.meta.minutes or max(1, -(-sum(part.seconds for part in self.parts) // 60))

    def texts(self) -> dict[str, str]:
        """Every Markdown text under a name that says where it stands, such as ``parts.0.fields.1.hint``."""
        inside = {
            f"parts.{index}.{name}": text
            for index, part in enumerate(self.parts)
            for name, text in part.texts().items()
        }
        return {"purpose": self.meta.purpose} | inside
