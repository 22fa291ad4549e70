"""Put each item into the group it belongs to."""

from typing import Annotated, ClassVar

from pydantic import Field, field_validator, model_validator

from ..source.shape import Name, Text, suggestion, wrong
from .base import Marked
from .placed import Placed, texts_of, told_apart
from .shuffle import shuffled


class SortItem(Placed):
    """One item; ``feedback`` is said when it was put into another group."""

    group: Name
    feedback: str = ""


class Sort(Marked):
    """``groups`` are the names and titles of the groups, and each of ``items`` names its own."""

    seconds: ClassVar[int] = 60

    groups: dict[Name, Text]
    items: Annotated[tuple[SortItem, ...], Field(min_length=3, max_length=12)]

    @field_validator("groups")
    @classmethod
    def _two_to_four(cls, groups: dict[str, str]) -> dict[str, str]:
        if len(groups) < 2:
            raise wrong("too-few", min_length=2)
        if len(groups) > 4:
            raise wrong("too-many", max_length=4)
        return groups

    @field_validator("items")
    @classmethod
    def _can_be_told_apart(cls, items: tuple[SortItem, ...]) -> tuple[SortItem, ...]:
        return told_apart(items)

    @model_validator(mode="after")
    def _belong_somewhere(self) -> "Sort":
        known = list(self.groups)
        for index, item in enumerate(self.items):
            if item.group not in known:
                at = ("items", index, "group")
                raise wrong(
                    "group-unknown", group=item.group, known=", ".join(known), near=suggestion(item.group, known), at=at
                )
        for name in known:
            if all(item.group != name for item in self.items):
                raise wrong("group-empty", group=name, at=("groups", name))
        return self

    @property
    def shown(self) -> tuple[SortItem, ...]:
        """The items in the order in which learners see them."""
        return shuffled(self.items, self.id, lambda item: item.id)

    def key(self) -> list[str]:
        return sorted(f"{item.id}={item.group}" for item in self.items)

    def choices(self) -> dict[str, str]:
        return {item.id: item.text for item in self.items} | {
            f"groups.{name}": title for name, title in self.groups.items()
        }

    def texts(self) -> dict[str, str]:
        return super().texts() | {f"groups.{name}": title for name, title in self.groups.items()} | texts_of(self.items)
