"""The files of a course's folder as they lie there, each under its own name."""

import os
from dataclasses import dataclass
from pathlib import Path

FOLDERS = ("course", "modules", "quizzes")


@dataclass(frozen=True)
class Tree:
    """``files`` are paths below the course's folder, in order; ``links`` are the files and folders that only lead to
    another place.

    What begins with a dot belongs to an editor or a system, and is no part of a course.
    """

    files: tuple[str, ...] = ()
    links: tuple[str, ...] = ()

    def below(self, folder: str) -> list[str]:
        """The files in a folder and in those inside it, as seen from it."""
        return [file[len(folder) + 1 :] for file in self.files if file.startswith(f"{folder}/")]

    def link_of(self, file: str) -> str:
        """The link that a path is, or leads through; empty if there is none."""
        return next((link for link in self.links if f"{file}/".startswith(f"{link}/")), "")


def read_tree(root: Path, folders: tuple[str, ...] = FOLDERS) -> Tree:
    """What lies in these folders below ``root``. No link is followed; a folder that may not be listed is not taken for
    an empty one."""
    files: list[str] = []
    links = [folder for folder in folders if _is_link(root / folder)]
    for folder in folders:
        for here, inside, names in os.walk(root / folder, onerror=_refuse) if folder not in links else ():
            inside[:] = [name for name in inside if not name.startswith(".")]
            for name in [*inside, *names]:
                path = Path(here, name)
                if not name.startswith("."):
                    files += [path.relative_to(root).as_posix()] if name in names else []
                    links += [path.relative_to(root).as_posix()] if _is_link(path) else []
    return Tree(tuple(sorted(files)), tuple(sorted(links)))


def _refuse(error: OSError) -> None:
    if isinstance(error, PermissionError):
        raise error


def _is_link(path: Path) -> bool:
    # Windows has a second kind, which Python 3.11 does not know.
    return path.is_symlink() or getattr(os.path, "isjunction", lambda _: False)(path)
