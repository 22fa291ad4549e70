"""Lets two folders change places in one step, where the system can."""

import ctypes
import os
import sys
from collections.abc import Callable
from pathlib import Path

#: «Both must be there, and change places», as Linux and macOS write it: the same number by chance.
_SWAP = 2
#: Linux: names are seen from the current folder, unless they are whole.
_HERE = -100


def exchange(one: Path, other: Path) -> bool:
    """False where the system or the file system cannot, and nothing has changed."""
    here, there = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux" and (call := _call("renameat2")):
        return call(_HERE, here, _HERE, there, _SWAP) == 0
    if sys.platform == "darwin" and (call := _call("renamex_np")):
        return call(here, there, _SWAP) == 0
    return False


def _call(name: str) -> Callable[..., int] | None:
    """What the system calls so, if it has it."""
    return getattr(ctypes.CDLL(None), name, None)
