"""Takes the journey in each engine and says how it went: ``make browsers``."""

import os
import shutil
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

_ROOT = Path(__file__).parent.parent.parent
sys.path.insert(0, str(_ROOT / "tests"))

from conftest import serve_folder  # noqa: E402
from examples import add_examples  # noqa: E402

from build_tools.build import build_site  # noqa: E402

from .engine import ENGINES, Engine, is_here, started, watched  # noqa: E402
from .journey import offline, search, steps  # noqa: E402


def main() -> int:
    """0 when every step went well in every engine that is here, 1 when one did not, 2 when there is no engine to ask."""
    os.environ.setdefault("SOURCE_DATE_EPOCH", "1767225600")
    here = [name for name in ENGINES if is_here(name)]
    print(
        *(f"{name} is not here." for name in ENGINES if name not in here),
        sep="\n",
        end="\n" if len(here) < len(ENGINES) else "",
    )
    with tempfile.TemporaryDirectory(prefix="kurs-") as folder:
        sites = _built(Path(folder))
        went = [_in(name, sites) for name in here]
    return 2 if not here else int(not all(went))


def _built(folder: Path) -> dict[str, Path]:
    course = folder / "course"
    shutil.copytree(_ROOT / "tests" / "small", course)
    add_examples(course)
    build_site(course, folder / "small")
    build_site(course, folder / "disk", offline=True)
    build_site(_ROOT, folder / "real")
    return {name: watched(folder / name) for name in ("small", "disk", "real")}


def _in(name: str, sites: dict[str, Path]) -> bool:
    (small, one), (real, other) = serve_folder(sites["small"]), serve_folder(sites["real"])
    ways: list[tuple[str, Callable[[Engine, str], None], str]] = [
        (step, do, f"{small.address}en/") for step, do in steps().items()
    ]
    ways += [
        ("search in Norwegian", search, f"{real.address}nb/"),
        ("from a disk", offline, f"{(sites['disk'] / 'en').as_uri()}/"),
    ]
    with started(name) as engine:
        print(f"{engine.name}:", flush=True)
        went = [_step(engine, step, do, address) for step, do, address in ways]
    one.shutdown()
    other.shutdown()
    print(f"{sum(went)} passed, {len(went) - sum(went)} failed", flush=True)
    return all(went)


def _step(engine: Engine, name: str, do: Callable[[Engine, str], None], address: str) -> bool:
    faults = list(_faults(engine, do, address))
    print(f"  {'well  ' if not faults else 'FAILED'} {name}", *faults, sep="\n         ", flush=True)
    return not faults


def _faults(engine: Engine, do: Callable[[Engine, str], None], address: str) -> Iterator[str]:
    """What went wrong in a step, and what the page itself noted of errors and of what the policy stopped."""
    try:
        do(engine, address)
    except Exception as error:  # an engine that cannot do a thing is a result, not the end of the run
        yield f"{type(error).__name__}: {str(error)[:300]}"
    yield from engine.script("return window.faults ?? []")


if __name__ == "__main__":
    sys.exit(main())
