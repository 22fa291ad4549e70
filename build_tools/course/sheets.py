"""Reads the sheets, each in ``course/sheets/<id>.yml``."""

from collections.abc import Mapping

from ..sheets import PARTS, Sheet, SheetFile, SheetPart
from ..source.shape import shown, suggestion
from ..source.yaml import Document, Path
from .reader import Reader

FOLDER = "course/sheets"


def read_sheets(reader: Reader) -> dict[str, Sheet]:
    """Every sheet under its id, those with mistakes left out."""
    read = (_sheet(reader, f"{FOLDER}/{stem}.yml", stem) for stem in reader.stems(FOLDER, ".yml"))
    return {sheet.id: sheet for sheet in read if sheet}


def _sheet(reader: Reader, file: str, stem: str) -> Sheet | None:
    document = reader.yaml(file)
    if document is None:
        return None
    meta = reader.shape(SheetFile, document)
    entries = document.mapping.get("parts")
    parts = [
        _part(reader, document, ("parts", index), entry)
        for index, entry in enumerate(entries if isinstance(entries, list) else [])
        if isinstance(entry, dict)
    ]
    if meta and meta.sheet != stem:
        reader.mistake(document.place(("sheet",)), "sheet-not-file-name", sheet=meta.sheet, file=stem)
    names = [part.id if part else "" for part in parts]
    for index, name in enumerate(names):
        if name and name in names[:index]:
            reader.mistake(document.place(("parts", index, "id")), "sheet-part-twice", part=name)
    whole = tuple(part for part in parts if part)
    if meta is None or len(whole) < len(parts):
        reader.unread.add(file)
        return None
    return Sheet(meta, whole, document)


def _part(reader: Reader, document: Document, path: Path, entry: Mapping[str, object]) -> SheetPart | None:
    kind = entry.get("type")
    if kind is None:
        reader.mistake(
            document.key_place((*path, "type")), "empty-value" if "type" in entry else "missing-key", key="type"
        )
    elif not isinstance(kind, str) or kind not in PARTS:
        values = {"kind": shown(kind), "known": ", ".join(PARTS), "near": suggestion(str(kind), list(PARTS))}
        reader.mistake(document.place((*path, "type")), "sheet-kind-unknown", **values)
    else:
        return reader.shape(PARTS[kind], document, path)
    return None
