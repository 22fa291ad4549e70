"""Write for yourself: private, never judged, with an example to compare with afterwards."""

from typing import ClassVar

from ..source.shape import Flag, Text
from .base import Question


class Reflect(Question):
    """``example`` is shown after writing; a ``card`` can be printed alone on a page."""

    marked: ClassVar[bool] = False
    seconds: ClassVar[int] = 180
    writing: ClassVar[bool] = True

    example: Text
    card: Flag = False

    @property
    def scripts(self) -> tuple[str, ...]:
        return ("reflect", "reflect-card") if self.card else ("reflect",)

    def texts(self) -> dict[str, str]:
        return super().texts() | {"example": self.example}
