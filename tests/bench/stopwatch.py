"""Runs a command and writes what it cost: ``python stopwatch.py RESULT COMMAND …``.

A script of its own, so that it is small: Linux counts the memory of whoever starts a process as that process's first.
"""

import json
import resource
import subprocess
import sys
import time

#: ``ru_maxrss`` is in KiB, on macOS in bytes.
_MIB = 1024 * 1024 if sys.platform == "darwin" else 1024


def main(result: str, command: list[str]) -> int:
    """Wall and CPU (user + system) in seconds, peak in MiB of the largest single process among the command and its own children."""
    started = time.perf_counter()
    code = subprocess.call(command)
    wall = time.perf_counter() - started
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    with open(result, "w", encoding="utf-8") as file:
        json.dump({"wall": wall, "cpu": used.ru_utime + used.ru_stime, "peak": used.ru_maxrss / _MIB}, file)
    return code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], sys.argv[2:]))
