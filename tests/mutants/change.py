"""What a line of Python or of a script can be changed into that a test should notice."""

import ast
import io
import re
import tokenize
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

#: A sign or word, and what stands in its place. Scripts and Python share the table: no word of one means another thing in the other.
_INSTEAD = {
    "<": "<=", "<=": "<", ">": ">=", ">=": ">", "==": "!=", "!=": "==", "===": "!==", "!==": "===",
    "and": "or", "or": "and", "&&": "||", "||": "&&", "??": "&&", "not": "", "!": "",
    "+": "-", "-": "+", "*": "/", "/": "*", "True": "False", "False": "True", "true": "false", "false": "true",
    "min": "max", "max": "min", "any": "all", "all": "any", "some": "every", "every": "some", "continue": "break", "break": "continue",
}  # fmt: skip
_SCRIPT = re.compile(
    r'^[ \t]*//[^\n]*|/\*.*?\*/|"(?:[^"\\]|\\.)*"|`[^`]*`|[\w$]+|=>|[=!]==?|[<>]=?|&&|\|\||\?\?|\S',
    re.DOTALL | re.MULTILINE,
)
#: A line of a script that is a whole statement and can go: it calls or sets something, and opens and closes the same brackets.
_STATEMENT = re.compile(
    r"\s*(?!const |let |return\b|class |function |for |if |else|while |export |import |static |async |get |set |//|[*}\])])[\w#.$\[]+.*[()=].*[^,{(\[=>]$"
)


@dataclass(frozen=True)
class Mutant:
    """A file's ``text`` with one change on ``line`` (from 1), and how the change is told."""

    line: int
    told: str
    text: str


def mutants(text: str, lines: Iterable[int], *, python: bool) -> Iterator[Mutant]:
    """Every change to one of the ``lines`` of a source that is still one; in the order of the file, once each."""
    wanted, seen = set(lines), {text}
    changes = [*_signs(text, python), *(_python_statements(text) if python else _script_statements(text))]
    for start, end, instead in sorted(changes):
        line = text.count("\n", 0, start) + 1
        changed = text[:start] + instead + text[end:]
        if line in wanted and changed not in seen and (not python or _is_python(changed)):
            seen.add(changed)
            yield Mutant(line, f"{text[start:end].strip()[:60]} → {instead or 'nothing'}", changed)


def _signs(text: str, python: bool) -> Iterator[tuple[int, int, str]]:
    for start, token in _python_tokens(text) if python else _script_tokens(text):
        instead = _INSTEAD.get(token)
        if token.isdecimal():
            instead = str(int(token) + 1)
        elif len(token) > 2 and token[0] == token[-1] == '"':
            instead = '""'
        if instead is not None:
            yield start, start + len(token), instead


def _python_tokens(text: str) -> Iterator[tuple[int, str]]:
    begins = _begins(text)
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        # A text that is a statement of its own says something to readers only.
        if token.type != tokenize.STRING or token.line.strip() != token.string:
            yield begins[token.start[0] - 1] + token.start[1], token.string


def _script_tokens(text: str) -> Iterator[tuple[int, str]]:
    return ((found.start(), found[0]) for found in _SCRIPT.finditer(text))


def _python_statements(text: str) -> Iterator[tuple[int, int, str]]:
    begins, lines = _begins(text), text.split("\n")
    for node in ast.walk(ast.parse(text)):
        simple = isinstance(node, (ast.Assign, ast.AugAssign, ast.Return, ast.Raise)) or (
            isinstance(node, ast.Expr) and isinstance(node.value, (ast.Call, ast.Yield))
        )
        if simple and node.lineno == node.end_lineno:
            # The parser counts bytes, and a source has letters of two.
            start, end = (
                begins[node.lineno - 1] + len(lines[node.lineno - 1].encode()[:column].decode())
                for column in (node.col_offset, node.end_col_offset)
            )
            yield start, end, "pass"


def _script_statements(text: str) -> Iterator[tuple[int, int, str]]:
    for begin, line in zip(_begins(text), text.split("\n"), strict=False):
        if _STATEMENT.fullmatch(line) and all(
            line.count(one) == line.count(other) for one, other in ("()", "[]", "{}")
        ):
            yield begin, begin + len(line), ""


def _begins(text: str) -> list[int]:
    """Where each line begins."""
    begins = [0]
    for line in text.split("\n"):
        begins.append(begins[-1] + len(line) + 1)
    return begins


def _is_python(text: str) -> bool:
    try:
        ast.parse(text)
    except SyntaxError:
        return False
    return True
