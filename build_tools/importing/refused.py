"""Says why a file cannot be read at all: it is not there, too big, or of a kind that we do not read, with the way
out."""

import json
import re
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from ..words import Words
from .decoding import is_binary
from .formats import format_of
from .moodle_xml import is_moodle_xml
from .source import Source

#: Bytes. Question banks of whole schools are far below; what is larger holds pictures, or is none.
_MOST = 20_000_000


def refused_file(name: str, speech: Words) -> str:
    """Why a file cannot be read; empty if it can."""
    path = Path(name)
    try:
        if path.is_dir():
            return speech.say("import-is-folder", file=name)
        if path.stat().st_size > _MOST:
            return speech.say("import-too-big", file=name, most=_MOST // 1_000_000)
        data = path.read_bytes()
    except (OSError, ValueError):
        return speech.say("import-not-readable", file=name)
    kind = kind_of(Source(name, data))
    return "" if not kind else speech.say(f"import-{kind}", file=name)


def kind_of(source: Source) -> str:
    """The kind of a file that we do not read, as it is called in ``words/``; empty for one that we do."""
    if kind := _packed(source.data) or next((name for name, looks in _BYTES if looks(source.data)), ""):
        return kind
    if source.data.startswith(b"PK"):
        return ""
    if is_binary(source.data):
        return "ending"
    if kind := next((name for name, looks in _TEXTS if looks(source.text)), ""):
        return kind
    if _looks(r"\s*<\?xml")(source.text) and not is_moodle_xml(source):
        return "is-xml"
    return "" if format_of(source) else "ending"


def _begins(*marks: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(marks)


def _looks(pattern: str) -> Callable[[str], bool]:
    return lambda text: bool(re.match(pattern, text[:5000], re.IGNORECASE | re.DOTALL))


def _is_json(text: str) -> bool:
    if not text.lstrip().startswith(("{", "[")):
        return False
    try:
        json.loads(text)
        return True
    except (ValueError, RecursionError):
        return False


_PROLOGUE = r"\s*(?:<\?.*?\?>\s*|<!--.*?-->\s*|<!doctype[^>]*>\s*)*"
_OLE = b"\xd0\xcf\x11\xe0"
#: Kinds known by their bytes, and by their text, each under the name of its sentence.
_BYTES = (
    ("is-locked", lambda data: data.startswith(_OLE) and "EncryptedPackage".encode("utf-16-le") in data),
    ("is-xls", _begins(_OLE)),
    ("is-pdf", _begins(b"%PDF")),
    ("is-rtf", _begins(b"{\\rtf")),
)
_TEXTS = (
    ("is-html", _looks(r"\s*(?:<!--.*?-->\s*)*(?:<!doctype html|<html)")),
    ("is-qti", _looks(_PROLOGUE + r"<(?:\w+:)?(?:questestinterop|assessment(?:Item|Test)|qti-assessment)")),
    ("is-json", _is_json),
)
#: What a package holds that tells what it is.
_PARTS = (
    ("h5p.json", "is-h5p"),
    ("imsmanifest.xml", "is-qti"),
    ("word/document.xml", "is-docx"),
    ("ppt/presentation.xml", "is-docx"),
    ("content.xml", "is-ods"),
    ("moodle_backup.xml", "is-backup"),
)


def _packed(data: bytes) -> str:
    if data.startswith(b"\x1f\x8b"):
        return "is-backup"
    if not data.startswith(b"PK"):
        return ""
    try:
        names = set(ZipFile(BytesIO(data)).namelist())
    except (BadZipFile, ValueError, OSError, NotImplementedError):
        return "is-broken"
    return "" if "xl/workbook.xml" in names else next((kind for part, kind in _PARTS if part in names), "is-zip")
