"""Several releases of the small course at one address."""

import hashlib
import json
import shutil
from collections.abc import Callable
from pathlib import Path

from conftest import Served, built_small, serve_folder
from once import Once


class Releases:
    """``publish(name, changes)`` builds a release once; ``show(name)`` puts it at the address that learners visit."""

    def __init__(self, folder: Path, once: Once, add: Callable[[Path], object] | None = None):
        """``add`` puts more into the small course, the same in every release."""
        self.once, self.made, self.add = once, {}, add
        self.current = folder / "current"
        self.current.mkdir()
        self.site, self.server = serve_folder(self.current)
        self.site.address += "en/"

    def publish(self, name: str, changes: dict[str, list[tuple[str, str]]] | None = None) -> None:
        # Named after what is changed, so that two files that need the same release get the same one.
        mark = hashlib.sha256(json.dumps([getattr(self.add, "__name__", ""), changes or {}]).encode()).hexdigest()[:12]
        self.made[name] = built_small(self.once, f"release-{mark}", lambda root: self._made(root, changes or {}))

    def _made(self, root: Path, changes: dict[str, list[tuple[str, str]]]) -> None:
        if self.add:
            self.add(root)
        _change(root, changes)

    def show(self, name: str) -> Served:
        # What both releases have is there all the time: an open page may be fetching it.
        made = self.made[name]
        shutil.copytree(made, self.current, dirs_exist_ok=True)
        for path in self.current.rglob("*"):
            if path.is_file() and not (made / path.relative_to(self.current)).exists():
                path.unlink()
        return self.site


def _change(root: Path, changes: dict[str, list[tuple[str, str]]]) -> None:
    for file, pairs in changes.items():
        text = (root / file).read_text("utf-8")
        for old, new in pairs:
            assert old in text, (file, old)
            text = text.replace(old, new)
        (root / file).write_text(text, "utf-8")
