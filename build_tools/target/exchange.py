"""Lets two folders change places in one step, where the system can."""

import ctypes
import os
import sys
from pathlib import Path

#: «Both must be there, and change places», as Linux and macOS write it: the same number by chance.
_SWAP = 2
#: Linux: names are seen from the current folder, unless they are whole.
_HERE = -100


def exchange(one: Path, other: Path) -> bool:
    """False where the system or the file system cannot, and nothing has changed."""
    names = os.fsencode(one), os.fsencode(other)
    if sys.platform == "linux":
        call = getattr(ctypes.CDLL(None), "renameat2", None)
        return bool(call) and call(_HERE, names[0], _HERE, names[1], _SWAP) == 0
    if sys.platform == "darwin":
        call = getattr(ctypes.CDLL(None), "renamex_np", None)
        return bool(call) and call(names[0], names[1], _SWAP) == 0
    return False
