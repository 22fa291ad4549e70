"""What a sheet is: parts to fill in, each of its own kind."""

from .sheet import PARTS, Sheet, SheetFile, SheetPart

__all__ = ["PARTS", "Sheet", "SheetFile", "SheetPart"]
