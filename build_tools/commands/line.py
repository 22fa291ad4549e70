"""What stands on the command line, and what each command does."""

import argparse
import datetime
import os
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ..advice import advise
from ..changes import compare, of_course, of_list, report
from ..course import Course, plain_links, publishable, read_courses
from ..course.reader import SETTINGS
from ..course.speech import authors_words
from ..errors import CourseError
from ..history import put_back
from ..published import FILE, add_published, read_published
from ..source.files import Files
from ..target import NotReplaced, repair
from ..words import Words, words
from ..words.github import Annotations
from .arguments import parser


@dataclass(frozen=True)
class Command:
    """What was asked for: ``options`` as read from the command line, the course's files, and who speaks."""

    options: argparse.Namespace
    files: Files
    speech: Words

    def run(self) -> int:
        """0 when all is well, 1 when the course has mistakes (or advice, if strict), 2 when the command cannot be
        carried out."""
        if not self.files.has(SETTINGS):
            print(self.speech.say("not-a-course", file=SETTINGS), file=sys.stderr)
            return 2
        repair(self.files.home)
        try:
            return _RUNS[self.options.command](self.files, self.options, self.speech)
        except CourseError as error:
            print(self.speech.report(self.files.told(error.mistakes), _form(self.options, self.speech)))
            return 1


def read_command(arguments: Sequence[str] | None = None) -> Command:
    """What the command line asks for; ends the program where it asks for nothing that there is."""
    options = parser().parse_args(arguments)
    # Not Path.resolve, which a ring of symbolic links upsets.
    files = Files.of(Path(os.path.realpath(options.course)))
    return Command(options, files, words(options.language) if options.language else authors_words(files))


def _check(files: Files, options: argparse.Namespace, speech: Words) -> int:
    first = read_courses(files, datetime.date.today())[0]
    advice = advise(first)
    if advice:
        print(speech.report_advice(advice, _form(options, speech)))
    counts = {"pages": len(first.pages), "lessons": len(first.lessons), "questions": len(first.questions)}
    for line in _left_out(first, speech):
        print(line)
    print(speech.say("no-mistakes", course=first.title, **counts))
    return 1 if advice and options.strict else 0


def _left_out(course: Course, speech: Words) -> Iterator[str]:
    """What a host has left out, a line each."""
    hidden, linked = course.settings.hidden_modules, plain_links(course)
    files = ", ".join(f"{course.files.shown(file)} ({count})" for file, count in linked.items())
    if hidden or linked:
        away = ", ".join(hidden or (module.name for module in course.modules if module.meta.coming))
        yield speech.say("left-out" if linked else "left-out-unlinked", modules=away, files=files)
    if off := course.settings.questions_off:
        yield speech.say("questions-off", count=len(off))


def _form(options: argparse.Namespace, speech: Words) -> Words | Annotations:
    """What writes the line of a mistake or of advice."""
    folder = Path(options.course).as_posix()
    return Annotations(speech, "" if folder == "." else f"{folder}/") if options.format == "github" else speech


def _build(files: Files, options: argparse.Namespace, speech: Words) -> int:
    from ..build import build_site  # MkDocs takes its time to load; «check» does without

    folder = options.to or ("site-offline" if options.offline else "site")
    courses = read_courses(files)
    advice = advise(courses[0]) if options.strict else []
    if advice:
        print(speech.report_advice(advice), speech.say("nothing-written"), sep="\n")
        return 1
    os.environ.setdefault("SOURCE_DATE_EPOCH", _commit_time(files.home))
    started = time.perf_counter()
    try:
        pages = build_site(
            files,
            _target(files.home, folder),
            courses=courses,
            offline=options.offline,
            waiting=lambda: print(speech.say("build-waits", folder=folder), flush=True),
        )
    except NotReplaced as error:
        print(speech.say(error.message, folder=folder, **error.values), file=sys.stderr)
        return 2
    print(speech.say("built", pages=pages, folder=folder, seconds=f"{time.perf_counter() - started:.1f}"))
    return 0


def _target(root: Path, folder: str) -> Path:
    """The folder to build into, its parents without links; whether it is a link itself is still to be seen."""
    path = root / folder
    return Path(os.path.realpath(path)) if path.name in ("", "..") else Path(os.path.realpath(path.parent)) / path.name


def _serve(files: Files, options: argparse.Namespace, speech: Words) -> int:
    from ..build.preview import serve

    # Whoever ends the preview politely gets it cleaned up too.
    signal.signal(signal.SIGTERM, signal.default_int_handler)
    served = serve(files, options.host, options.port, lambda text: print(text, flush=True), speech)
    return 0 if served else 2


def _report(files: Files, options: argparse.Namespace, speech: Words) -> int:
    from .reports import REPORTS  # a build does without reports, as without the import

    return REPORTS[options.what](read_courses(files)[0], speech)


def _schema(files: Files, options: argparse.Namespace, speech: Words) -> int:
    from ..schema import write_schemas

    written = write_schemas(files.home, authors_words(files))
    print(speech.say("schemas-written", files=", ".join(written)))
    return 0


def _publish(files: Files, options: argparse.Namespace, speech: Words) -> int:
    courses = read_courses(files)
    course, published = courses[0], read_published(files)
    added = published.lacks(publishable(courses))
    if not added:
        print(speech.say("published-already", file=FILE, version=course.settings.version))
        return 0
    add_published(files.home, added)
    print(report(compare(of_list(published), of_list(published.followed_by(added))), speech))
    print(speech.say("published", file=FILE, count=len(added), version=course.settings.version))
    return 0


def _diff(files: Files, options: argparse.Namespace, speech: Words) -> int:
    now = of_course(read_courses(files))
    if files.path(options.since).is_file():
        listed = read_published(files, options.since)
        if listed.mistakes:
            raise CourseError(listed.mistakes)
        print(report(compare(of_list(listed), now), speech))
        print(speech.say("change-list-only", file=options.since))
        return 0
    with tempfile.TemporaryDirectory(prefix="kurs-") as folder:
        earlier = Files.of(Path(folder))
        if not put_back(files.home, options.since, files.parts, Path(folder)) or not earlier.has(SETTINGS):
            print(speech.say("change-since-what", since=options.since), file=sys.stderr)
            return 2
        try:
            before = of_course(read_courses(earlier))
        except CourseError:
            print(speech.say("change-since-mistakes", since=options.since), file=sys.stderr)
            raise
    print(report(compare(before, now), speech))
    return 0


def _import(files: Files, options: argparse.Namespace, speech: Words) -> int:
    from ..course.known import known
    from ..importing import Wanted, gather, import_report, quiz_of, write_whole

    there = known(files)
    wanted = Wanted(
        files.home,
        tuple(options.files),
        options.module,
        options.lesson,
        options.to or f"quizzes/{options.module}.yml",
        options.add,
    )
    if refused := wanted.refused(there, speech):
        print(refused, file=sys.stderr)
        return 2
    # What is shown may be led into a file: what is said about it goes beside.
    told = sys.stderr if wanted.shown else sys.stdout
    entries, notes = gather(wanted, there, speech.language)
    for note in notes:
        print(speech.note_line(note), file=told)
    if not entries:
        print(speech.say("import-nothing"), file=told)
        return 1
    before = files.text(wanted.file) if wanted.is_there else ""
    quiz = quiz_of(entries, wanted.module, wanted.file, before, speech)
    if not quiz.keeps(before, wanted.file):
        print(speech.say("import-not-added", file=wanted.file), file=sys.stderr)
        return 2
    if wanted.shown:
        print(quiz.text, end="")
    else:
        write_whole(files.home / wanted.file, quiz.text, before)
    print(import_report(quiz, wanted, len(entries), speech), file=told)
    return 0


def _commit_time(root: Path) -> str:
    """Seconds since 1970 of the last commit: the only clock of a build. Without a repository, the first of January
    2026."""
    try:
        shown = subprocess.run(
            ["git", "log", "-1", "--format=%ct"], cwd=root, capture_output=True, text=True, check=True
        )
        return shown.stdout.strip() or "1767225600"
    except (OSError, subprocess.CalledProcessError):
        return "1767225600"


_RUNS = {
    "check": _check,
    "build": _build,
    "serve": _serve,
    "report": _report,
    "schema": _schema,
    "publish": _publish,
    "diff": _diff,
    "import": _import,
}
