"""Files of a folder: written, counted, weighed."""

from pathlib import Path


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")


def sizes(folder: Path) -> list[int]:
    """The size of every file below a folder, in bytes."""
    return [path.stat().st_size for path in folder.rglob("*") if path.is_file()]
