"""``python -m tests.bench [build] [check] [serve] [weight] [record] [lighthouse]``: runs the parts that are named, or all of them."""

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

from .build import bench_build
from .check import bench_check
from .corpus import modules_of
from .lighthouse import bench_lighthouse
from .record import bench_record
from .serve import bench_serve
from .weight import bench_weight
from .workshop import FLAVOURS, Workshop

ROOT = Path(__file__).resolve().parents[2]
_BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chromium-headless-shell")
_PARTS = ("build", "check", "serve", "weight", "record", "lighthouse")


def main() -> int:
    """0 also where a target was missed: a measurement tells, it does not judge a change."""
    if os.name == "nt":
        sys.exit("The measurements need Linux or macOS.")
    options = _parser().parse_args()
    with tempfile.TemporaryDirectory(prefix="kurs-bench-") as folder:
        _run(Workshop(ROOT, options.keep or Path(folder)), options)
    return 0


def _run(workshop: Workshop, options: argparse.Namespace) -> None:
    browser = os.environ.get("KURS_BROWSER") or next(filter(None, map(shutil.which, _BROWSERS)), None)
    parts = {
        "build": lambda: bench_build(workshop, options.sizes, options.runs, options.only),
        "check": lambda: bench_check(workshop, options.runs or 5),
        "serve": lambda: bench_serve(workshop, options.runs or 5),
        "weight": lambda: bench_weight(workshop, [size for size in options.sizes if size <= 401], browser),
        "record": lambda: bench_record(workshop, options.runs or 5, browser),
        "lighthouse": lambda: bench_lighthouse(workshop, options.runs or 5, browser),
    }
    for name in options.parts or _PARTS:
        parts[name]()


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="bench", description="Measures how fast the generator is and how light its pages are."
    )
    parser.add_argument(
        "parts", nargs="*", metavar="part", help=f"what to measure: {', '.join(_PARTS)} (all)", type=_part
    )
    parser.add_argument(
        "--sizes", type=_sizes, default=[41, 401, 2001], help="sizes of generated courses, in pages (41,401,2001)"
    )
    parser.add_argument(
        "--runs", type=int, help="how often each thing is measured (build: 3, 2 and 1; serve and lighthouse: 5)"
    )
    parser.add_argument("--only", choices=list(FLAVOURS), help="build one flavour only, without comparing")
    parser.add_argument("--keep", type=_new_folder, help="a new folder in which courses, sites and reports stay")
    return parser


def _part(name: str) -> str:
    if name not in _PARTS:
        raise argparse.ArgumentTypeError(f"there is no part {name}")
    return name


def _new_folder(name: str) -> Path:
    """What an earlier run left would be measured as if it were of today."""
    folder = Path(name).resolve()
    try:
        folder.mkdir(parents=True)
    except FileExistsError as error:
        raise argparse.ArgumentTypeError(f"{folder} is there already") from error
    return folder


def _sizes(text: str) -> list[int]:
    sizes = sorted({int(size) for size in text.split(",")})
    try:
        for size in sizes:
            modules_of(size)
    except ValueError as error:
        raise argparse.ArgumentTypeError(str(error)) from error
    return sizes


if __name__ == "__main__":
    sys.exit(main())
