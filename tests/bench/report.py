"""What the terminal shows: headings, tables, targets met and missed."""

from collections.abc import Sequence


def heading(text: str) -> None:
    print(f"\n{text}\n{'=' * len(text)}\n", flush=True)


def note(text: str) -> None:
    print(text, flush=True)


def table(heads: Sequence[str], rows: Sequence[Sequence[object]]) -> None:
    """Columns as wide as their widest cell; the first to the left, numbers to the right."""
    cells = [[str(cell) for cell in row] for row in [heads, *rows]]
    widths = [max(map(len, column)) for column in zip(*cells, strict=True)]
    for row in cells:
        print(
            "  ".join(
                cell.rjust(width) if place else cell.ljust(width)
                for place, (cell, width) in enumerate(zip(row, widths, strict=True))
            ).rstrip()
        )
    print(flush=True)


def target(what: str, value: float, *, most: float | None = None, least: float | None = None, unit: str = "") -> None:
    """Says whether a value is at most, or at least, what was aimed at."""
    met = value <= most if most is not None else value >= least  # type: ignore[operator]
    aim = f"≤ {most:g}" if most is not None else f"≥ {least:g}"
    print(f"{'met   ' if met else 'MISSED'}  {what}: {value:.3g}{unit} (target {aim}{unit})", flush=True)
