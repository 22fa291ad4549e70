"""A table as text: columns as wide as what stands in them, numbers to the right."""

from collections.abc import Sequence


def table(titles: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    """``titles`` over ``rows``; every row has as many cells as there are titles."""
    texts = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(line[column]) for line in [list(titles), *texts]) for column in range(len(titles))]
    numbers = [
        bool(texts)
        and all(
            row[column].replace(".", "").replace("%", "").strip("–- ").isdigit() or row[column] in ("–", "")
            for row in texts
        )
        for column in range(len(titles))
    ]
    return "\n".join(_line(line, widths, numbers) for line in [list(titles), ["-" * width for width in widths], *texts])


def _line(cells: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> str:
    columns = zip(cells, widths, numbers, strict=True)
    set_ = (cell.rjust(width) if right else cell.ljust(width) for cell, width, right in columns)
    return "  ".join(set_).rstrip()
