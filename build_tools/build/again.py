"""A site that is built again and again: what a change cannot touch is kept, and the result is that of a new build."""

import os
import shutil
from pathlib import Path

from ..course import Course, Kept, read_course
from ..plugin.course import plugin_of
from ..source.files import Files
from .processes import is_ours
from .settings import SETTINGS_FILES
from .site import configuration, run_build
from .touched import touched

#: What tells one state of a file from another: when it was written, and changed in any way (a copy may keep the day of
#: what it was made from), how long it is, and which one it is.
State = tuple[int, int, int, int]


class Again:
    """The site of a course's first language, for a preview, in a folder below ``place``."""

    def __init__(self, files: Files, place: Path) -> None:
        self.files, self._place = files, place
        self._number = 0
        #: The pages that the last build rendered; None if all.
        self.only: frozenset[str] | None = None
        self._course: Course | None = None
        self._states: dict[str, State] = {}
        self._kept: Kept = Kept()
        self._rows: dict[str, str] = {}
        self._is_ours = True

    @property
    def folder(self) -> Path:
        """Where the site lies after the last build that went well."""
        return self._place / str(self._number)

    def build(self) -> Course:
        """Builds what has changed since the last time that went well. Raises CourseError, and leaves the site as it
        was, if the course has mistakes."""
        now = self.files.again()
        states = _states(now)
        course = read_course(now, kept=self._kept)
        self.only = self._touched(course, states)
        if self.only is None:
            self._build_whole(course)
        elif self.only:
            self._build_part(course, self.only)
        self._course, self._states = course, states
        return course

    def _touched(self, course: Course, states: dict[str, State]) -> frozenset[str] | None:
        if self._course is None or states.keys() != self._states.keys() or not self._is_ours:
            return None
        return touched(self._course, course, [name for name, state in states.items() if state != self._states[name]])

    def _build_whole(self, course: Course) -> None:
        before = self.folder
        rows: dict[str, str] = {}
        self._run(course, self._place / str(self._number + 1), None, rows)
        self._number, self._rows = self._number + 1, rows
        shutil.rmtree(before, ignore_errors=True)

    def _build_part(self, course: Course, only: frozenset[str]) -> None:
        part, rows = self._place / "part", dict(self._rows)
        self._run(course, part, only, rows)
        for folder, _, names in os.walk(part):
            for name in names:
                os.replace(Path(folder) / name, self.folder / Path(folder).relative_to(part) / name)
        self._rows = rows

    def _run(self, course: Course, folder: Path, only: frozenset[str] | None, rows: dict[str, str]) -> None:
        shutil.rmtree(folder, ignore_errors=True)
        config = configuration(course, folder, preview=True)
        self._is_ours = is_ours(config)
        plugin = plugin_of(config)
        plugin.only, plugin.rows = only, rows
        run_build(config, serve_url="http://localhost/")


def _states(files: Files) -> dict[str, State]:
    """Every file that a course is written in, and the host's settings, with its state."""
    settings = (name for name in SETTINGS_FILES if files.path(name).is_file())
    return {name: _state(files.path(name)) for name in (*settings, *files.names)}


def _state(path: Path) -> State:
    try:
        state = path.lstat()
    except FileNotFoundError:  # gone since it was listed: the next build will not find it
        return 0, 0, 0, 0
    return state.st_mtime_ns, state.st_ctime_ns, state.st_size, state.st_ino
