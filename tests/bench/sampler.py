"""Builds a course and looks every few ms where the build is: ``python -m tests.bench.sampler RESULT COURSE``.

It looks instead of counting calls, as cProfile does, since counting makes code of many small calls seem slow.
"""

import json
import signal
import sys
import time
from collections import Counter
from types import FrameType

_EVERY = 0.002
ELSE = "else"
#: The innermost of these functions that a build is in tells its stage: the end of a file's path, a name (any, if empty), the stage.
#: The time of a function that was renamed goes to the one around it.
STAGES = (
    ("<frozen importlib._bootstrap>", "", "imports"),
    ("build_tools/source/yaml.py", "read_yaml", "read: YAML"),
    ("build_tools/source/shape.py", "read_shape", "read: values"),
    ("build_tools/source/markdown.py", "read_markdown", "read: Markdown"),
    ("build_tools/course/reading.py", "assemble", "read: else"),
    ("build_tools/course/checking/__init__.py", "find_mistakes", "check"),
    ("build_tools/directive/__init__.py", "prepared", "blocks and questions"),
    ("build_tools/directive/__init__.py", "filled", "blocks and questions"),
    ("mkdocs/structure/pages.py", "render", "Markdown to HTML"),
    ("build_tools/search/passages.py", "passages", "search index"),
    ("build_tools/plugin/index.py", "write_index", "search index"),
    ("build_tools/policy/page.py", "violations", "policy check"),
    ("mkdocs/utils/__init__.py", "write_file", "write and copy"),
    ("mkdocs/structure/files.py", "copy_file", "write and copy"),
    ("build_tools/target/workplace.py", "_take_place", "write and copy"),
    ("mkdocs/commands/build.py", "_build_page", "page templates"),
    ("mkdocs/commands/build.py", "build", "MkDocs: else"),
)


class Sampler:
    """Sums seconds of CPU time by stage: what else the machine does is not counted."""

    def __init__(self) -> None:
        self.seconds: Counter[str] = Counter()
        self.known: dict[tuple[str, str], str] = {}
        self.last = time.process_time()

    def __enter__(self) -> "Sampler":
        signal.signal(signal.SIGPROF, self.look)
        signal.setitimer(signal.ITIMER_PROF, _EVERY, _EVERY)
        return self

    def __exit__(self, *error: object) -> None:
        signal.setitimer(signal.ITIMER_PROF, 0)

    def look(self, number: int, frame: FrameType | None) -> None:
        # A look that comes late, because C code ran on, counts for as long as it was waited for.
        now = time.process_time()
        self.seconds[self.stage(frame)] += now - self.last
        self.last = now

    def stage(self, frame: FrameType | None) -> str:
        while frame:
            found = self.named(frame.f_code.co_filename, frame.f_code.co_name)
            if found:
                return found
            frame = frame.f_back
        return ELSE

    def named(self, file: str, function: str) -> str:
        if (file, function) not in self.known:
            fitting = (stage for end, name, stage in STAGES if file.endswith(end) and name in ("", function))
            self.known[file, function] = next(fitting, "")
        return self.known[file, function]


def main(result: str, course: str) -> int:
    with Sampler() as sampler:
        from build_tools.__main__ import main as kurs  # here, so that its imports are seen

        code = kurs(["--course", course, "build", "--to", "site"])
    with open(result, "w", encoding="utf-8") as file:
        json.dump(sampler.seconds, file)
    return code


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
