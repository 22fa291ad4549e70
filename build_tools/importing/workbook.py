"""Reads the sheets of an Excel workbook as rows of cells, each as the text that it shows."""

import datetime
import warnings
import zlib
from io import BytesIO
from typing import Any
from zipfile import BadZipFile, ZipFile

from ..source.characters import left_out, unseen
from ..source.lines import composed
from .columns import Lines
from .draft import Findings
from .source import Source
from .spreadsheet import read_lines

#: What a workbook may hold unpacked, and a sheet in cells: far more than any question bank does.
_MOST_BYTES, _MOST_CELLS = 100_000_000, 1_000_000
#: What the library says of a workbook that it cannot make sense of.
_BROKEN = (
    BadZipFile,
    zlib.error,
    OSError,
    EOFError,
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    SyntaxError,
    RuntimeError,
    ArithmeticError,
)


def is_workbook(source: Source) -> bool:
    """Whether it is packed, and holds a workbook."""
    try:
        return source.data.startswith(b"PK") and "xl/workbook.xml" in ZipFile(BytesIO(source.data)).namelist()
    except _BROKEN:
        return False


def read_workbook(source: Source) -> None:
    """Files what all sheets hold, but for those that are hidden."""
    try:
        if not _is_harmless(source.data):
            source.found.note(1, "workbook-refused")
            return
        shown, formulas = _loaded(source.data, data_only=True), _loaded(source.data, data_only=False)
        sheets = [sheet for sheet in shown.worksheets if sheet.sheet_state == "visible"]
        read = [(sheet.title, _read(sheet, formulas[sheet.title], source, len(sheets) > 1)) for sheet in sheets]
    except _BROKEN:
        source.found.note(1, "workbook-broken")
        return
    for sheet in shown.worksheets:
        if sheet.sheet_state != "visible":
            source.found.note(1, "sheet-hidden", sheet=sheet.title)
    for _, found in read:
        source.found.drafts += found.drafts
        source.found.notes += found.notes


def _is_harmless(data: bytes) -> bool:
    """Whether its parts are of a size and declare nothing of their own."""
    package = ZipFile(BytesIO(data))
    parts = package.infolist()
    if sum(part.file_size for part in parts) > _MOST_BYTES:
        return False
    for part in (part for part in parts if part.filename.endswith((".xml", ".rels"))):
        with package.open(part) as opened:
            if b"<!" in opened.read(2000).replace(b"<!--", b"").replace(b"\0", b""):
                return False
    return True


def _loaded(data: bytes, *, data_only: bool) -> Any:
    from openpyxl import load_workbook  # nothing else needs it, and it takes its time to load

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return load_workbook(BytesIO(data), data_only=data_only)


def _read(sheet: Any, formulas: Any, source: Source, several: bool) -> Findings:
    """What one sheet holds; where there are several, places name it."""
    found = Findings(f"{source.file} [{sheet.title}]" if several else source.file)
    if sheet.max_row * sheet.max_column > _MOST_CELLS:
        found.note(1, "sheet-too-big")
        return found
    lines = _lines(sheet, formulas, found)
    hidden = [line for line, _ in lines if sheet.row_dimensions[line].hidden]
    if hidden:
        found.note(hidden[0], "rows-hidden", count=len(hidden))
    merged = [area for area in sheet.merged_cells.ranges if area.min_row > 1]
    if lines or not several:
        read_lines(lines, found)
    if merged and found.drafts:
        found.note(merged[0].min_row, "cells-merged", area=str(merged[0]), count=len(merged))
    return found


def _lines(sheet: Any, formulas: Any, found: Findings) -> Lines:
    lines = []
    for row in sheet.iter_rows():
        cells = [_shown(cell, found) for cell in row]
        for cell, text in zip(row, cells, strict=True):
            if not text and str(formulas[cell.coordinate].value or "").startswith("="):
                found.note(cell.row, "formula-without-value", cell=cell.coordinate)
        if any(cells):
            lines.append((row[0].row, cells))
    return lines


def _shown(cell: Any, found: Findings) -> str:
    """The text that a cell shows, as far as it is told."""
    value = cell.value
    if cell.data_type == "e":
        found.note(cell.row, "cell-in-error", cell=cell.coordinate, error=value)
        return ""
    if isinstance(value, (datetime.date, datetime.time, datetime.timedelta)):
        text = (
            value.date().isoformat()
            if isinstance(value, datetime.datetime) and value.time() == datetime.time()
            else str(value)
        )
        found.note(cell.row, "cell-is-date", cell=cell.coordinate, text=text)
        return text
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float | int):
        share = "%" in (cell.number_format or "")
        return f"{value * 100:.12g} %" if share else f"{value:.15g}" if isinstance(value, float) else str(value)
    text = (
        composed(str(value).replace("\r\n", "\n").replace("_x000D_", "").replace("\u2028", "\n")).strip()
        if value is not None
        else ""
    )
    if sign := unseen(text):
        found.note(cell.row, "character-left-out", code=sign)
    return left_out(text)
