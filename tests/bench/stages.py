"""Where the time of one of our builds goes."""

import sys

from .report import heading, note, table
from .sampler import ELSE, STAGES
from .workshop import OURS, Workshop


def show_stages(workshop: Workshop, pages: int) -> None:
    """Builds a course of so many pages once more and prints each stage's CPU time."""
    heading(f"Where the time goes: ours, {pages} pages")
    result = workshop.folder / "stages.json"
    command = [sys.executable, "-m", "tests.bench.sampler", str(result), str(workshop.course(OURS, pages))]
    seconds = workshop.run(command, result)
    total = sum(seconds.values())
    names = [*dict.fromkeys(stage for _, _, stage in STAGES), ELSE]
    rows = [
        (name, f"{seconds[name]:.2f}", f"{100 * seconds[name] / total:.0f} %", f"{1000 * seconds[name] / pages:.1f}")
        for name in names
        if name in seconds
    ]
    table(
        ("stage", "s", "share", "ms/page"),
        [*rows, ("all, without Python's start", f"{total:.2f}", "", f"{1000 * total / pages:.1f}")],
    )
    note("CPU time, looked at every few ms; what workers do in processes of their own is not seen.")
