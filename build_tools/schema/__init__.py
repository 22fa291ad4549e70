"""What may stand in the author's files, made from the models that read them: JSON Schemas for editors, a page for
authors."""

from pathlib import Path

from ..words import Words
from .editors import schema_files
from .page import key_page

FOLDER = "schemas"

__all__ = ["FOLDER", "all_files", "key_page", "schema_files", "write_schemas"]


def write_schemas(root: Path, words: Words) -> list[str]:
    """Writes every schema and the page into the course's folder; the names of the files."""
    (root / FOLDER).mkdir(exist_ok=True)
    written = {f"{FOLDER}/{name}": text for name, text in all_files(words).items()}
    for name, text in written.items():
        (root / name).write_text(text, "utf-8", newline="\n")
    return list(written)


def all_files(words: Words) -> dict[str, str]:
    """The text of every file in the folder under its name, in the language of ``words``."""
    return {**schema_files(words), "README.md": key_page(words)}
