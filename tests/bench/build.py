"""How long a clean build takes, and what it needs, beside plain mkdocs-material with the same words."""

from collections.abc import Sequence
from dataclasses import astuple
from statistics import median

from .report import heading, note, table, target
from .stages import show_stages
from .workshop import FLAVOURS, Built, Flavour, Workshop

#: Runs of each size, unless it is said otherwise: a long build is timed less often.
RUNS = {41: 3, 401: 2}
#: A site with more pages is deleted when it has been weighed.
KEEP = 401
#: The most that ours may take beside plain mkdocs-material, by size.
_RATIOS = {41: 1.0, 401: 0.5, 2001: 0.15}

Results = dict[tuple[str, int], list[Built]]


def bench_build(workshop: Workshop, pages: Sequence[int], runs: int | None, only: str | None) -> None:
    """``runs`` of each size, the flavours in turn; ``only`` one flavour if it is named."""
    flavours = [FLAVOURS[only]] if only else list(FLAVOURS.values())
    heading("Clean builds")
    for flavour in flavours:
        workshop.build(flavour, min(pages))  # once before anything counts: Python's own files, the disk
    results: Results = {}
    for size in pages:
        for _ in range(runs or RUNS.get(size, 1)):
            for flavour in flavours:
                _measure(workshop, flavour, size, results)
        _clear(workshop, flavours, size)
    _show(results)
    if len(flavours) == 2:
        _compare(results, pages)
    if "ours" in [flavour.name for flavour in flavours]:
        _judge(results, pages)
        show_stages(workshop, 401 if 401 in pages else max(pages))


def _measure(workshop: Workshop, flavour: Flavour, size: int, results: Results) -> None:
    built = workshop.build(flavour, size)
    results.setdefault((flavour.name, size), []).append(built)
    note(f"{size} pages, {flavour.name}: {built.wall:.2f} s")


def _clear(workshop: Workshop, flavours: Sequence[Flavour], size: int) -> None:
    for flavour in flavours if size > KEEP else ():
        workshop.forget(flavour, size)


def _middle(builds: list[Built]) -> Built:
    """The median of each number."""
    return Built(*(median(values) for values in zip(*map(astuple, builds), strict=True)))


def _show(results: Results) -> None:
    note(
        "\nMedians; peak is of the largest single process (pages that forked workers share count in each); kB = 1000 bytes.\n"
    )
    heads = (
        "pages",
        "flavour",
        "n",
        "wall s",
        "min–max",
        "CPU s",
        "peak MiB",
        "site MB",
        "files",
        "index kB",
        "gzip kB",
    )
    rows = []
    for (name, size), builds in results.items():
        one, walls = _middle(builds), [built.wall for built in builds]
        spread = f"{min(walls):.2f}–{max(walls):.2f}"
        sizes = (f"{one.size / 1e6:.1f}", int(one.files), f"{one.index / 1e3:.0f}", f"{one.index_gzipped / 1e3:.0f}")
        rows.append((size, name, len(builds), f"{one.wall:.2f}", spread, f"{one.cpu:.2f}", f"{one.peak:.0f}", *sizes))
    table(heads, rows)


def _fastest(results: Results, name: str, size: int, what: str = "wall") -> float:
    """Of all runs: what else the machine does only ever adds time."""
    return min(getattr(built, what) for built in results[name, size])


def _ratio(results: Results, size: int, what: str = "wall") -> float:
    return _fastest(results, "ours", size, what) / _fastest(results, "plain", size, what)


def _pairs(results: Results, size: int) -> str:
    """Ours / plain in wall time, run by run: the least and the most."""
    ratios = [ours.wall / plain.wall for ours, plain in zip(results["ours", size], results["plain", size], strict=True)]
    return f"{min(ratios):.2f}–{max(ratios):.2f}"


def _growth(results: Results, name: str, size: int, first: int) -> float:
    """Wall time a page, relative to a course of ``first`` pages."""
    return _fastest(results, name, size) / size / (_fastest(results, name, first) / first)


def _compare(results: Results, pages: Sequence[int]) -> None:
    note("The fastest runs compared; pairs: ours beside the plain one that ran right after it.\n")
    heads = ("pages", "wall ours/plain", "pairs", "CPU ours/plain", "ours ms/page", "growth", "plain ms/page", "growth")
    rows = []
    for size in pages:
        each = [
            (f"{_fastest(results, name, size) / size * 1000:.1f}", f"{_growth(results, name, size, min(pages)):.2f}")
            for name in ("ours", "plain")
        ]
        rows.append(
            (
                size,
                f"{_ratio(results, size):.2f}",
                _pairs(results, size),
                f"{_ratio(results, size, 'cpu'):.2f}",
                *each[0],
                *each[1],
            )
        )
    table(heads, rows)
    for size, most in _RATIOS.items():
        if size in pages:
            target(f"wall ours/plain, {size} pages", _ratio(results, size), most=most)


def _judge(results: Results, pages: Sequence[int]) -> None:
    for size in pages:
        target(f"memory, {size} pages", _middle(results["ours", size]).peak, most=120, unit=" MiB")
    if {401, 2001} <= set(pages):
        target("time a page at 2,001 pages relative to 401", _growth(results, "ours", 2001, 401), most=1.5)
