"""What may stand on the command line, and what is told about it."""

import argparse
from typing import Any

from ..words import languages

#: What ``add_subparsers`` gives, which has no public name.
_Commands = Any


def parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; the command's name is in ``command``."""
    made = argparse.ArgumentParser(prog="kurs", description="Builds a course of Markdown and YAML into a static site.")
    made.add_argument("--course", default=".", help="the course's folder (this one)")
    made.add_argument("--language", choices=languages(), help="the language of messages (the course's first)")
    made.set_defaults(format="text", strict=False)
    commands = made.add_subparsers(required=True, metavar="command", dest="command")
    for add in (_check, _build, _serve, _report, _schema, _publish, _diff, _import):
        add(commands)
    return made


def _check(commands: _Commands) -> None:
    check = commands.add_parser("check", help="list every mistake, and advice; writes nothing")
    check.add_argument("--strict", action="store_true", help="fail when advice is neither followed nor answered")
    check.add_argument(
        "--format",
        choices=("text", "github"),
        help="how lines are written: plainly, or as annotations of a GitHub workflow",
    )


def _build(commands: _Commands) -> None:
    build = commands.add_parser("build", help="build the site")
    build.add_argument("--to", help="the folder to build into (site, or site-offline)")
    build.add_argument(
        "--offline",
        action="store_true",
        help="build a folder to open from a disk or a file share, without a web server",
    )
    build.add_argument(
        "--strict", action="store_true", help="build nothing when advice is neither followed nor answered"
    )


def _serve(commands: _Commands) -> None:
    serve = commands.add_parser("serve", help="preview the course while writing")
    serve.add_argument("--host", default="127.0.0.1")
    serve.add_argument("--port", type=int, choices=range(65536), default=8000, metavar="PORT")


def _report(commands: _Commands) -> None:
    report = commands.add_parser(
        "report", help="tell about the questions of each module, or about pages, wording, themes or spelling"
    )
    what = report.add_mutually_exclusive_group()
    for name, told in (
        ("course", "each page: minutes, words, how hard it is to read, sources, questions, next review"),
        ("guess", "how often the right option is found by its wording alone, and by which"),
        ("style", "what repeats itself: how pages are built, how scenes end, openings, feedback, phrases"),
        ("themes", "whether each theme in course/themes.yml has a home"),
        ("spelling", "words that no dictionary knows"),
    ):
        what.add_argument(f"--{name}", action="store_const", dest="what", const=name, help=told)
    report.set_defaults(what="quizzes")


def _schema(commands: _Commands) -> None:
    commands.add_parser("schema", help="tell editors and authors which keys the files have")


def _publish(commands: _Commands) -> None:
    commands.add_parser("publish", help="note in course/published.txt what is new or changed, before a release")


def _diff(commands: _Commands) -> None:
    diff = commands.add_parser("diff", help="tell what has changed for people who have begun")
    diff.add_argument("since", help="a tag or commit, or a file such as course/published.txt")


def _import(commands: _Commands) -> None:
    take = commands.add_parser(
        "import", help="turn questions from Excel, Kahoot, Google Forms, Moodle, Aiken or mkdocs-quiz into a quiz file"
    )
    take.add_argument(
        "files",
        nargs="+",
        metavar="FILE",
        help="a workbook (.xlsx), a spreadsheet as text (.csv), Moodle XML, GIFT, Aiken, or a page with <quiz> blocks"
        " (.md)",
    )
    take.add_argument("--module", required=True, metavar="NAME", help="the module that the questions are for")
    take.add_argument(
        "--lesson", default="", metavar="ID", help="the lesson they are for, where the file says no other"
    )
    take.add_argument("--to", metavar="FILE", help="the file to write (quizzes/NAME.yml), or - to show them only")
    take.add_argument("--add", action="store_true", help="put them at the end of a file that is there")
