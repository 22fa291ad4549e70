"""A folder beside the target, in which a build works until it is whole and takes the target's place."""

import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

from .exchange import exchange
from .kept import NotReplaced, foreign, known, refuse_foreign, refuse_place
from .lock import locked, locked_if_free

#: What stands behind the target's name in that of a folder of ours, and the file in it that says so.
_OURS = ".kurs-"
_SIGN = "kurs-at-work.txt"
#: What a build says of the site, at work and beside the target.
_TOLD = "built.json"


@dataclass(frozen=True)
class Workplace:
    """``fresh`` is the folder to fill, ``told`` the file for what the build says of it, if it does; ``waited`` whether
    another build was at work first, so that what was read may be old."""

    fresh: Path
    told: Path
    waited: bool


@contextmanager
def workplace(
    target: Path, roots: Sequence[Path], sources: tuple[str, ...], waiting: Callable[[], None]
) -> Iterator[Workplace]:
    """Somewhere to build the site that belongs at ``target``, of the course whose ``sources`` lie in ``roots``; at the
    end, if all went well, it is there.

    Raises NotReplaced, before or after, rather than replace what no build wrote.
    """
    refuse_place(target, roots, sources)
    target.parent.mkdir(parents=True, exist_ok=True)
    with locked(_lock_of(target), waiting) as waited:
        for left in _left_beside(target):
            _settle(left, target)
        refuse_foreign(target)
        folder = Path(tempfile.mkdtemp(prefix=_prefix(target), dir=target.parent))
        try:
            (folder / _SIGN).write_text(target.name, "utf-8", newline="")
            (folder / "new").mkdir()
            yield Workplace(folder / "new", folder / _TOLD, waited)
            _take_place(folder, target)
            if (folder / _TOLD).exists():
                # Whoever comes between the two sees that it does not belong to this site.
                os.replace(folder / _TOLD, told_of(target))
        finally:
            _settle(folder, target)


def repair(folder: Path) -> None:
    """Puts right what builds that were killed left in ``folder``, unless another one is at work there."""
    for left in folder.glob(f".*{_OURS}*"):
        sign = left / _SIGN
        if sign.is_file():
            target = folder / Path(sign.read_text("utf-8", errors="replace")).name
            with locked_if_free(_lock_of(target)) as free:
                if free and left.exists():
                    _settle(left, target)


def _take_place(folder: Path, target: Path) -> None:
    """Puts ``new`` where the target is; what was there is then ``old``, and ``gone`` when it is known to be a build's
    alone."""
    new, old = folder / "new", folder / "old"
    if not os.path.lexists(target):
        os.rename(new, target)
        return
    os.rename(new, old)
    if not exchange(old, target):
        os.rename(old, new)
        # Between the next two there is no site: whoever comes next puts the old one back.
        os.rename(target, old)
        os.rename(new, target)
    if kept := _let_go(folder, target):
        raise NotReplaced("target-kept", kept=kept)


def _let_go(folder: Path, target: Path) -> str:
    """Readies the old site to be taken away. If somebody put something into it in the last moment it stays, under the
    name told."""
    if next(foreign(folder / "old"), None) is None:
        os.rename(folder / "old", folder / "gone")
        return ""
    kept = Path(tempfile.mkdtemp(prefix=f"{target.name}.kept-", dir=target.parent))
    os.rmdir(kept)
    os.rename(folder / "old", kept)
    return kept.name


def _settle(folder: Path, target: Path) -> None:
    """Takes one of our folders away; where its build had come so far that there was no site, the old one is put back
    first."""
    if (folder / "old").exists():
        if os.path.lexists(target):
            _let_go(folder, target)
        else:
            os.rename(folder / "old", target)
    for name in ("new", "gone"):
        shutil.rmtree(folder / name, ignore_errors=True)
    if not any((folder / name).exists() for name in ("new", "gone")):
        for name in (_TOLD, _SIGN):
            (folder / name).unlink(missing_ok=True)
        with suppress(OSError):
            os.rmdir(folder)


def _left_beside(target: Path) -> list[Path]:
    """Our folders that builds for this target left: those with our sign, or still empty."""
    begun = _prefix(target)
    left = [
        folder
        for folder in target.parent.iterdir()
        if known(folder.name).startswith(begun) and folder.is_dir() and not folder.is_symlink()
    ]
    return [folder for folder in left if (folder / _SIGN).is_file() or not any(folder.iterdir())]


def told_of(target: Path) -> Path:
    """The file beside a target in which the build says what it left there."""
    return target.with_name(f"{_prefix(target)}{_TOLD}")


def _prefix(target: Path) -> str:
    return f".{known(target.name)}{_OURS}"


def _lock_of(target: Path) -> Path:
    return target.with_name(f"{_prefix(target)}lock")
