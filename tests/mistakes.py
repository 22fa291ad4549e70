"""The golden corpus of ``tests/mistakes/``: what is done to the small course, and what its author then reads."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import yaml

from build_tools.blocks import NAMES as BLOCKS
from build_tools.questions import NAMES

_TESTS = Path(__file__).parent
SMALL = _TESTS / "small"
#: In C where PyYAML has it: every process of the tests reads the corpus.
READER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)
PARTS = {"name", "files", "change", "delete", "bytes", "links", "says"}


@dataclass(frozen=True)
class Case:
    """``done`` to a copy of the small course, ``says`` is every line that its author reads, in order."""

    topic: str
    name: str
    done: dict
    says: list[str]

    def write(self, root: Path) -> Path:
        """Makes the course with the mistake below ``root``."""
        shutil.copytree(SMALL, root)
        for file in self.done.get("delete", []):
            shutil.rmtree(root / file) if (root / file).is_dir() else (root / file).unlink()
        for file, text in self.done.get("files", {}).items():
            _write(root / file, text.encode())
        for file, saved in self.done.get("bytes", {}).items():
            _write(root / file, saved["text"].encode(saved["as"]))
        for file, target in self.done.get("links", {}).items():
            (root / file).parent.mkdir(parents=True, exist_ok=True)
            (root / file).symlink_to(target)
        for file, replacements in self.done.get("change", {}).items():
            _write(root / file, _changed((root / file).read_text("utf-8"), replacements).encode())
        return root


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _changed(text: str, replacements: list) -> str:
    for old, new in replacements:
        assert text.count(old) == 1, f"{old!r} stands {text.count(old)} times"
        text = text.replace(old, new)
    return text


def cases(folder: str = "mistakes") -> list[Case]:
    """Every case of every topic; {kinds} and {blocks} in what is said stand for all that there are.

    Nothing but text is read from their YAML, so that ``no`` in a case is what it says.
    """
    found = []
    for path in sorted((_TESTS / folder).glob("*.yml")):
        for entry in yaml.load(path.read_text("utf-8"), READER):
            assert set(entry) <= PARTS and {"name", "says"} < set(entry), f"{path.name}: {entry.get('name')}"
            says = entry["says"].replace("{kinds}", ", ".join(NAMES)).replace("{blocks}", ", ".join(BLOCKS))
            found.append(Case(path.stem, entry["name"], entry, says.splitlines()))
    return found
