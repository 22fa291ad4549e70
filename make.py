"""Installs what is needed and runs one command: ``site``, ``serve``, ``check``, ``docs``, ``test``, ``browsers``,
``mutants``, ``bench``, ``picture``, ``screens`` or ``lock``.

The same on Linux, macOS and Windows; needs nothing but Python itself. ``make site`` calls it, Windows users write ``py
make.py site``.
"""

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent
WINDOWS = os.name == "nt"
VENV = ROOT / ".venv"
PYTHON = VENV / ("Scripts/python.exe" if WINDOWS else "bin/python")
#: Chromium without windows, as Playwright itself brings it: the same pages in half the time.
HEADLESS = "chromium-headless-shell"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "chrome")
FITS = "import sys; sys.exit(not (3, 11, 5) <= sys.version_info[:3] < (3, 15))"
#: A .venv whose Python was replaced by a later one of the system's starts, but finds none of its packages.
WHOLE = f"import pip; {FITS}"
#: Ends well if Playwright has fetched a Chromium of its own.
OWN_BROWSER = """\
import os, sys
from playwright.sync_api import sync_playwright
with sync_playwright() as started: sys.exit(not os.path.exists(started.chromium.executable_path))
"""
MINORS = (14, 13, 12, 11)
#: What building needs, what the documents as a site need besides, what testing needs besides that, and then other
#: browsers: who has one has those before it.
LOCKS = BUILD, DOCS, TEST, BROWSERS_TOO = (
    "requirements.txt",
    "requirements-docs.txt",
    "requirements-test.txt",
    "requirements-browsers.txt",
)
_TESTS = ("test", "mutants", "bench", "picture", "screens")
NEEDS_MORE = {"docs": DOCS, "browsers": BROWSERS_TOO} | dict.fromkeys(_TESTS, TEST)


def main() -> int:
    commands = {
        "site": build,
        "serve": serve,
        "check": check,
        "docs": docs,
        "test": test,
        "browsers": browsers,
        "mutants": mutants,
        "bench": bench,
        "picture": picture,
        "screens": screens,
        "lock": lock,
    }
    name = sys.argv[1] if len(sys.argv) > 1 else "site"
    if name not in commands:
        return fail(f"There is no command {name}. There are: {', '.join(commands)}.")
    os.chdir(ROOT)
    install_python(NEEDS_MORE.get(name, BUILD))
    return commands[name](sys.argv[2:])


def build(arguments: list) -> int:
    return run(PYTHON, "-m", "build_tools", "build", *arguments)


def serve(arguments: list) -> int:
    return run(PYTHON, "-m", "build_tools", "serve", *arguments)


def check(arguments: list) -> int:
    return run(PYTHON, "-m", "build_tools", "check", "--strict", *arguments)


def docs(arguments: list) -> int:
    """Builds these documents as a site, or does with them what MkDocs is told instead: ``make.py docs serve``."""
    # Material announces its end of life at every build.
    os.environ.setdefault("NO_MKDOCS_2_WARNING", "1")
    command, *rest = arguments or ["build", "--strict"]
    return run(PYTHON, "-m", "mkdocs", command, "--config-file", "docs.yml", *rest)


def test(arguments: list) -> int:
    install_test_packages()
    install_browser()
    install_speller()
    install_web_server()
    # Three processes of tests, and the commands they start, load the same code: what it compiles to is kept, also where
    # a machine says it is not to be.
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(VENV / "bytecode")
    os.environ["MYPY_CACHE_DIR"] = str(VENV / "types")
    # One process more than there are cores, since tests wait half of their time. A later -n counts instead of this one.
    return run(PYTHON, "-m", "pytest", "-n", str((os.cpu_count() or 1) + 1), "--dist", "worksteal", *arguments)


def browsers(arguments: list) -> int:
    """A learner's visit in the engines of Firefox and Safari, then what three checkers made by others find on every
    page. Needs Debian's packages."""
    install_browser()
    install_engines()
    # A browser that must have a screen gets one that nobody sees.
    screen = ["xvfb-run", "--auto-servernum"] if shutil.which("xvfb-run") and not os.environ.get("DISPLAY") else []
    visited = run(*screen, PYTHON, "-m", "tests.browsers", *arguments)
    return run(PYTHON, "-m", "tests.judges") or visited


def mutants(arguments: list) -> int:
    """Changes the lines that have come since a commit (``--since``, HEAD), one sign at a time, and lists the changes
    that no test sees."""
    install_test_packages()
    install_browser()
    return run(PYTHON, "-m", "tests.mutants", *arguments)


def bench(arguments: list) -> int:
    """Measures builds, the preview, what pages weigh, and Lighthouse: all, or the parts named. Needs Linux or macOS."""
    install_browser()
    return run(PYTHON, "-m", "tests.bench", *arguments)


def picture(arguments: list) -> int:
    """Takes the pictures anew: the one at the top of README.md, that of a link to the course, and one of each kind of
    question."""
    install_browser()
    taken = ("tests/link_picture.py", "tests/picture.py", "tests/kind_pictures.py")
    return next((failed for failed in (run(PYTHON, one, *arguments) for one in taken) if failed), 0)


def screens(arguments: list) -> int:
    """Photographs every kind of page in every state, width and look, onto one sheet in ``screens/``."""
    install_browser()
    return run(PYTHON, "tests/screens.py", *arguments)


def lock(arguments: list) -> int:
    """Pins every dependency with its hashes, for all platforms, without anybody's address; all locks have one version
    of each."""
    must(PYTHON, "-m", "pip", "install", "--quiet", "uv")
    options = (
        "--quiet --universal --generate-hashes --python-version 3.11.5 --no-emit-index-url --no-header pyproject.toml"
    )
    pin = (PYTHON, "-m", "uv", "pip", "compile", *options.split(), *arguments)
    extras: list[str] = []
    before: list[str] = []
    for lock, extra in zip(LOCKS, ("install", "docs", "test", "browsers"), strict=True):
        extras += ["--extra", extra]
        if failed := run(*pin, *extras, *before, "--output-file", lock):
            return failed
        before = ["--constraint", lock]
    return 0


def install_python(lock: str) -> None:
    """Makes .venv and fills it with what ``lock`` pins; does nothing when that was done for these very files."""
    marks = {
        name: hashlib.sha256((ROOT / name).read_bytes() + (ROOT / "pyproject.toml").read_bytes()).hexdigest()
        for name in LOCKS
    }
    done = VENV / "installed-for"
    if not PYTHON.exists() or run(PYTHON, "-c", WHOLE, quiet=True):
        make_venv()
    elif done.exists() and marks[lock] in done.read_text().split():
        return
    pip = (PYTHON, "-m", "pip", "install", "--quiet", "--disable-pip-version-check")
    must(*pip, "--require-hashes", "--requirement", lock)
    must(*pip, "--no-build-isolation", "--no-deps", "--editable", ".")
    done.write_text("\n".join(marks[name] for name in LOCKS[: LOCKS.index(lock) + 1]))


def make_venv() -> None:
    """Makes .venv anew with the first Python that fits: this one, those that Windows' launcher knows, those on the
    path."""
    launched = [("py", f"-3.{minor}") for minor in MINORS] if WINDOWS else []
    named = [(name,) for name in (*(f"python3.{minor}" for minor in MINORS), "python3", "python")]
    fitting = next(
        (python for python in [(sys.executable,), *launched, *named] if not run(*python, "-c", FITS, quiet=True)), None
    )
    if not fitting:
        sys.exit("Python 3.11.5 or later, below 3.15, is needed. See README.md.")
    clear_venv()
    if run(*fitting, "-m", "venv", str(VENV), quiet=True) and debian("python3-venv"):
        clear_venv()
        must(*fitting, "-m", "venv", str(VENV))
    if not PYTHON.exists():
        sys.exit("Python could not make a virtual environment (on Debian and Ubuntu: install python3-venv).")


def clear_venv() -> None:
    """Takes an old .venv away; a folder of that name that is none is somebody's."""
    if VENV.exists() and any(VENV.iterdir()) and not (VENV / "pyvenv.cfg").exists():
        sys.exit(".venv is not a virtual environment: move it away, since Python's packages are to lie there.")
    shutil.rmtree(VENV, ignore_errors=True)


def install_test_packages() -> None:
    """What only the tests use: axe-core, a language server for YAML, a reader of JavaScript."""
    install_node_packages(ROOT, "The tests need packages from npm: install Node.js.")


def install_node_packages(folder: Path, missing: str) -> None:
    """Fills ``folder``'s node_modules with what its lock pins; does nothing when that was done for this very lock.
    Ends with ``missing`` where there is no npm."""
    lock = hashlib.sha256((folder / "package-lock.json").read_bytes()).hexdigest()
    done = folder / "node_modules" / ".installed-for"
    if done.exists() and done.read_text() == lock:
        return
    npm = shutil.which("npm") or (debian("npm") and shutil.which("npm")) or sys.exit(missing)
    must(npm, "--prefix", folder, "ci", "--no-audit", "--no-fund", "--ignore-scripts", "--silent")
    done.write_text(lock)


def install_speller() -> None:
    """hunspell with its dictionaries, where Debian has them: without it the spelling of the course is not tried."""
    if not shutil.which("hunspell") and not debian("hunspell", "hunspell-no", "hunspell-en-us"):
        print("hunspell is not here: the spelling is not tried.", flush=True)


def install_web_server() -> None:
    """nginx, where Debian has it: without it what a web server sends is not tried. One that is installed starts by
    itself."""
    if not shutil.which("nginx") and not Path("/usr/sbin/nginx").exists() and not debian("nginx-light"):
        print("nginx is not here: the files for web servers are not tried.", flush=True)


def install_engines() -> None:
    """Firefox and WebKitGTK with its driver, a screen for them, and the checkers with the Java that one is written
    in."""
    if not all(map(shutil.which, ("firefox-esr", "WebKitWebDriver", "xvfb-run", "java"))):
        debian("firefox-esr", "webkit2gtk-driver", "xvfb", "default-jre-headless")
    install_node_packages(ROOT / "tests" / "judges", "The checkers come from npm: install Node.js.")


def install_browser() -> None:
    """A browser for the tests: the one named in KURS_BROWSER, those that are here or in Debian, or Playwright's own.

    A whole one is enough; one without windows is fetched beside it where that takes no asking.
    """
    if os.environ.get("KURS_BROWSER"):
        return
    whole = any(map(shutil.which, BROWSERS))
    if whole and shutil.which(HEADLESS) or debian(HEADLESS, *([] if whole else ["chromium"])) or whole:
        return
    if not run(PYTHON, "-c", OWN_BROWSER, quiet=True) or debian("chromium"):
        return
    if run(PYTHON, "-m", "playwright", "install", "chromium"):
        sys.exit("The tests need Chromium: install it, or name its program in KURS_BROWSER.")


def debian(*packages: str) -> bool:
    """Installs Debian packages where that is possible without asking; False where it is not."""
    if WINDOWS or os.geteuid() != 0 or not shutil.which("apt-get"):
        return False
    print(f"Installing {', '.join(packages)} …", flush=True)
    return not run("apt-get", "update", "-qq", quiet=True) and not run(
        "apt-get", "install", "-y", "-qq", *packages, quiet=True
    )


def run(*command, quiet: bool = False) -> int:
    """The command's exit code; what it says is thrown away if ``quiet``."""
    said = subprocess.DEVNULL if quiet else None
    try:
        process = subprocess.Popen([str(part) for part in command], stdout=said, stderr=said, cwd=ROOT)
    except OSError:
        return 127
    while True:
        try:
            return process.wait()
        except KeyboardInterrupt:
            pass  # the command has heard it too, and tidies up before it ends


def must(*command) -> None:
    if run(*command):
        sys.exit(f"This did not work: {' '.join(str(part) for part in command)}")


def fail(message: str) -> int:
    print(message, file=sys.stderr)
    return 2


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        sys.exit(130)
