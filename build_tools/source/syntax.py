"""Says what an author did when YAML could not be read; the parser itself only knows what it had expected."""

import re
from dataclasses import dataclass

import yaml

from ..errors import Mistake, Place

_LINE_WITHOUT_KEY = re.compile(r"\s*(?:- )*[\w-]+:\S.*|[^\s:#-][^:]*")
#: A space that is none to YAML, where one has a meaning: before a line's text, behind a dash, behind a key.
HARD_SPACE = re.compile(r"^[ ]*(?:-[ ]+)*(?:[a-z][a-z0-9_-]*:|-)?[\u00a0\u2000-\u200a\u202f\u3000]", re.MULTILINE)
#: Quotation marks of a word processor, where YAML has straight ones: before a value or an item, and at its end.
_CURLY = re.compile(r"(?:(?:: |^ *- |[\[{,] ?)(?=[“”„‘’])|(?<=[“”„‘’]): |\"[^\"]*(?=[“”„]\s*$))")
#: An item whose dash touches its text.
_TIGHT_DASH = re.compile(r"[ ]*-[^\W\d]")
_LONE_KEY = re.compile(r"\s*(?:- +)*[\w-]+\s*")


@dataclass(frozen=True)
class _Spot:
    """A line and a column as the parser counts them, from 0."""

    line: int
    column: int


def _spot(mark: yaml.Mark | None) -> _Spot | None:
    return _Spot(mark.line, mark.column) if mark else None


#: A mistake's name, where it stands, and what fills its gaps.
_Named = tuple[str, _Spot, dict[str, object]]


def syntax_mistake(error: yaml.MarkedYAMLError, text: str, file: str, first_line: int) -> Mistake:
    """The parser's error as a mistake; ``first_line`` is the line of the file on which ``text`` begins."""
    message, spot, values = _Fault(error, text).named()
    return Mistake(Place(file, spot.line + first_line, spot.column + 1), message, values)


class _Fault:
    """One error of the parser beside the line it is about."""

    def __init__(self, error: yaml.MarkedYAMLError, text: str):
        self.lines = text.split("\n")
        self.problem = (error.problem or "").replace("\n", " ")
        self.begun = (error.context or "").removeprefix("while scanning ").removeprefix("while parsing ")
        begun, met = _spot(error.context_mark), _spot(error.problem_mark)
        self.spot = met or begun or _Spot(0, 0)
        self.start = begun or self.spot

    def named(self) -> _Named:
        if self.sign(self.spot) == "\t":
            return "yaml-tab", self.spot, {}
        if hard := self.hard_space():
            return "yaml-hard-space", hard, {}
        if curly := self.curly():
            return "yaml-curly", curly, {}
        for part, message, spot in (
            ("expected ':'", "yaml-no-colon", self.start),
            ("another document", "yaml-second-document", self.spot),
            ("unknown escape", "yaml-backslash", self.spot),
            # \x, \u and \U want digits behind them, and a folder of Windows has none.
            ("hexdecimal number", "yaml-backslash", self.spot),
            ("Unicode character escape", "yaml-backslash", self.spot),
            ("block sequence entries", "yaml-dash", self.spot),
        ):
            if part in self.problem:
                return self.dash() or (message, spot, {})
        return self.colon() if "mapping values" in self.problem else self.unfinished() or self.misplaced()

    def hard_space(self) -> _Spot | None:
        """The first one, if it stands no further down than where the parser stopped."""
        for line in range(min(self.spot.line + 1, len(self.lines))):
            if found := HARD_SPACE.match(self.lines[line]):
                return _Spot(line, found.end() - 1)
        return None

    def dash(self) -> _Named | None:
        """A line among the items of a list that lacks the dash, or the space behind it."""
        line = self.start.line
        if line < len(self.lines) and _TIGHT_DASH.match(self.lines[line]):
            return "yaml-dash-space", self.first(line), {}
        above = next(
            (
                other
                for other in reversed(self.lines[:line])
                if other.strip() and self.column(other) <= self.start.column
            ),
            "",
        )
        is_item = above[self.start.column :].startswith("- ") and self.column(above) == self.start.column
        return ("yaml-dash-missing", self.start, {}) if is_item else None

    @staticmethod
    def column(line: str) -> int:
        return len(line) - len(line.lstrip())

    def curly(self) -> _Spot | None:
        """The first one on the line where the parser stopped, or where what it stopped in began."""
        for line in {self.spot.line, self.start.line}:
            if line < len(self.lines) and (found := _CURLY.search(self.lines[line])):
                return _Spot(line, found.end())
        return None

    def unfinished(self) -> _Named | None:
        """What began with a sign and did not end as that sign requires."""
        here, opened = self.sign(self.spot), self.sign(self.start)
        if self.begun == "a quoted scalar":
            return "yaml-quote-open", self.start, {"character": opened}
        if self.begun in ("a flow sequence", "a flow mapping"):
            return "yaml-bracket", self.start, {"character": opened}
        if self.begun == "a block scalar" or opened in ("*", "&", "!", "%"):
            return "yaml-quote", self.start, {"character": opened}
        if here == "@" and self.before(self.spot).endswith("["):
            return "yaml-quote", _Spot(self.spot.line, self.spot.column - 1), {"character": "["}
        if here in ("@", "`", "*", "%", "?", ",", "]", "}"):
            return "yaml-quote", self.spot, {"character": here}
        return None

    def misplaced(self) -> _Named:
        """Something whole, but not where it can stand."""
        if self.sign(self.spot) == ":":
            return "yaml-key", self.spot, {}
        before = self.before(self.spot).rstrip()
        if before and "did not find expected" in self.problem:
            return self.after(before)
        if "'-' indicator" in self.problem and self.spot.column == self.start.column:
            tight = _TIGHT_DASH.match(self.lines[self.spot.line])
            return "yaml-dash-space" if tight else "yaml-dash-missing", self.spot, {}
        if any(wanted in self.problem for wanted in ("expected key", "'-' indicator", "<document start>")):
            return "yaml-indent", self.spot, {}
        return "yaml-syntax", self.spot, {"problem": self.problem}

    def after(self, before: str) -> _Named:
        """A text that goes on after its quotation mark; or an open one above that this mark has closed."""
        sign = before[-1]
        if sign in "\"'" and sign not in before[:-1]:
            opened = next((line for line in range(self.spot.line - 1, -1, -1) if sign in self.lines[line]), None)
            if opened is not None:
                return "yaml-quote-open", _Spot(opened, self.lines[opened].rfind(sign)), {"character": sign}
        return "yaml-after", self.spot, {"character": sign}

    def colon(self) -> _Named:
        """A colon in a text; or a key that YAML took for the rest of the text above."""
        if not _LONE_KEY.fullmatch(self.before(self.spot)):
            return "yaml-colon", self.spot, {}
        above = next((line for line in range(self.spot.line - 1, -1, -1) if self.lines[line].strip()), None)
        if above is not None and _LINE_WITHOUT_KEY.fullmatch(self.lines[above]):
            return "yaml-no-colon", self.first(above), {}
        return "yaml-indent", self.first(self.spot.line), {}

    def first(self, line: int) -> _Spot:
        """Where a line's text begins."""
        return _Spot(line, len(self.lines[line]) - len(self.lines[line].lstrip()))

    def before(self, spot: _Spot) -> str:
        return self.lines[spot.line][: spot.column] if spot.line < len(self.lines) else ""

    def sign(self, spot: _Spot) -> str:
        return self.lines[spot.line][spot.column : spot.column + 1] if spot.line < len(self.lines) else ""
