"""Several releases of the small course at one address."""

import shutil
from pathlib import Path

from build_tools.build import build_site
from conftest import ROOT, Served, serve_folder


class Releases:
    """``publish(name, changes)`` builds a release once; ``show(name)`` puts it at the address that learners visit."""

    def __init__(self, folder: Path):
        self.folder = folder
        self.current = folder / "current"
        self.current.mkdir()
        self.site, self.server = serve_folder(self.current)
        self.site.address += "en/"

    def publish(self, name: str, changes: dict[str, list[tuple[str, str]]] | None = None) -> None:
        root = self.folder / f"{name}-course"
        shutil.copytree(ROOT / "tests" / "small", root)
        for file, pairs in (changes or {}).items():
            text = (root / file).read_text("utf-8")
            for old, new in pairs:
                assert old in text, (file, old)
                text = text.replace(old, new)
            (root / file).write_text(text, "utf-8")
        build_site(root, self.folder / name)

    def show(self, name: str) -> Served:
        for path in self.current.iterdir():
            shutil.rmtree(path) if path.is_dir() else path.unlink()
        shutil.copytree(self.folder / name, self.current, dirs_exist_ok=True)
        return self.site
