"""What lies in a folder, each thing under its own name; and which names are one to some systems."""

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from .lines import composed


@dataclass(frozen=True)
class Kind:
    """What lies somewhere. A link is never a folder, whatever it leads to."""

    is_file: bool
    is_folder: bool
    is_link: bool


def listed(folder: Path, parts: Iterable[str]) -> Iterator[tuple[str, Kind]]:
    """Everything in the parts of one folder, under its path."""
    for part in parts:
        if is_link(folder / part):
            yield part, Kind(False, False, True)
            continue
        for here, inside, names in os.walk(folder / part, onerror=_refuse):
            inside[:] = [name for name in inside if not name.startswith(".")]
            start = Path(here).relative_to(folder).as_posix()
            for name in [*inside, *names]:
                if not name.startswith("."):
                    led = is_link(Path(here, name))
                    yield f"{start}/{name}", Kind(name in names, not led and name in inside, led)


def is_hidden(path: str, kind: Kind, above: dict[str, Kind]) -> bool:
    """Whether something in a higher folder takes its place."""
    over = [above[step] for step in steps(path) if step in above] if above else []
    return not all(one.is_folder for one in over) or path in above and not kind.is_folder


def _refuse(error: OSError) -> None:
    if isinstance(error, PermissionError):
        raise error


def is_link(path: Path) -> bool:
    """Whether it only leads to another place."""
    # Windows has a second kind, which Python 3.11 does not know.
    return path.is_symlink() or getattr(os.path, "isjunction", lambda _: False)(path)


def steps(path: str) -> Iterator[str]:
    """The path of each folder on the way, and the path itself."""
    names = path.split("/")
    return ("/".join(names[: count + 1]) for count in range(len(names)))


def folded(path: str) -> str:
    """The path as systems see it that tell neither capital letters from small ones nor how a letter with a mark is put
    together."""
    return composed(composed(path).casefold())
