"""Put items in the right order."""

from typing import Annotated, ClassVar, Literal

from pydantic import Field, field_validator

from .base import Marked
from .placed import Placed, texts_of, told_apart
from .shuffle import shuffled


class OrderItem(Placed):
    """One item; ``feedback`` says why it stands where it stands."""

    feedback: str = ""


class Order(Marked):
    """``items`` in their right order. Learners never see them in it, so an order that nobody has touched is no
    answer."""

    seconds: ClassVar[int] = 60
    asked_before: ClassVar[Literal["", "ul", "ol"]] = "ol"

    # On paper the order shown comes from order.css, which knows as many places.
    items: Annotated[tuple[OrderItem, ...], Field(min_length=3, max_length=8)]

    @field_validator("items")
    @classmethod
    def _can_be_told_apart(cls, items: tuple[OrderItem, ...]) -> tuple[OrderItem, ...]:
        return told_apart(items)

    @property
    def shown(self) -> tuple[OrderItem, ...]:
        """The items in the order in which learners first see them."""
        return shuffled(self.items, self.id, lambda item: item.id)

    def key(self) -> list[str]:
        return [item.id for item in self.items]

    def choices(self) -> dict[str, str]:
        return {item.id: item.text for item in self.items}

    def texts(self) -> dict[str, str]:
        return super().texts() | texts_of(self.items)
