"""What others may call says what it is for, and what it raises."""

import ast
import importlib
import inspect
import re

from conftest import ROOT

FILES = sorted((ROOT / "build_tools").rglob("*.py"))
#: What a number may be a number of, and scales that say where they begin and end.
UNITS = re.compile(
    r"year|minute|second|\bbytes\b|pixel|\brem\b|spaces?\b|signs?\b|letter|characters|words?\b|rows?\b|lines?\b|pages?\b|files?\b"
    r"|questions?\b|choices\b|options?\b|groups?\b|levels?\b|hundredths|per cent|from \d|\d to \d|unit\b|grade|exit code|what a shell gives|same number",
    re.IGNORECASE,
)
#: Names of whole numbers that are a measure: all others count what they are called, or say where something stands.
MEASURES = re.compile(r"size|width|height|weight|length|wait|pause|time|seconds|minutes|bytes|read|answer|write")


def public(file):
    """The classes, functions and methods of a file that others may call: (name, node, the class around it)."""
    for node in ast.parse(file.read_text("utf-8")).body:
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)) and not node.name.startswith("_"):
            yield node.name, node, ""
            for inner in node.body if isinstance(node, ast.ClassDef) else ():
                if isinstance(inner, ast.FunctionDef) and not inner.name.startswith("_"):
                    yield f"{node.name}.{inner.name}", inner, node.name


def is_said_elsewhere(file, node, around):
    """By the file's own sentence, where a name is that of the file: the class of a kind, ``check_links`` in ``links``.
    By MkDocs, of its hooks. By ``figure``, of what is drawn, which is what its name says. By the class that a method's own
    class extends, ours or a library's."""
    if any(
        isinstance(one, ast.Call) and ast.unparse(one.func) == "figure" for one in getattr(node, "decorator_list", ())
    ):
        return True
    if node.name.lower().replace("_", "").endswith(file.stem.replace("_", "")) or node.name.startswith("on_"):
        return True
    if not around:
        return False
    module = ".".join(file.relative_to(ROOT).with_suffix("").parts)
    above = inspect.getmro(getattr(importlib.import_module(module), around))[1:]
    return any(node.name in vars(base) for base in above)


def is_one_sentence(node):
    """Whether a function does one thing, which its name says: a property, most often."""
    return (
        isinstance(node, ast.FunctionDef) and len(node.body) == 1 and isinstance(node.body[0], (ast.Return, ast.Expr))
    )


def raised(node):
    """The classes of what a function itself raises, but for those in it."""
    if isinstance(node, ast.Raise) and node.exc is not None:
        said = node.exc.func if isinstance(node.exc, ast.Call) else node.exc
        return {said.id} if isinstance(said, ast.Name) and said.id[0].isupper() else set()
    inner = (one for one in ast.iter_child_nodes(node) if not isinstance(one, (ast.FunctionDef, ast.ClassDef)))
    return set().union(*map(raised, inner))


def test_what_others_may_call_says_what_it_is_for():
    silent = []
    for file in FILES:
        assert ast.get_docstring(ast.parse(file.read_text("utf-8"))) or not file.read_text("utf-8"), file
        for name, node, around in public(file):
            if not (ast.get_docstring(node) or is_one_sentence(node) or is_said_elsewhere(file, node, around)):
                silent.append(f"{file.relative_to(ROOT)}: {name}")
    assert silent == []


def test_what_others_may_call_says_what_it_raises():
    silent = [
        f"{file.relative_to(ROOT)}: {name} raises {error}"
        for file in FILES
        for name, node, _ in public(file)
        if isinstance(node, ast.FunctionDef)
        for error in sorted(raised(node))
        if error not in (ast.get_docstring(node) or "")
    ]
    assert silent == []


def is_measure(name, annotation):
    """Whether a number is one of something that is measured: every one with decimals, and whole ones by their name."""
    names = {one.id for one in ast.walk(annotation) if isinstance(one, ast.Name)} if annotation else set()
    return "float" in names or ("int" in names and MEASURES.fullmatch(name) is not None)


def is_number(node):
    parts = node.elts if isinstance(node, ast.Tuple) else [node]
    return all(isinstance(one, ast.Constant) and type(one.value) in (int, float) for one in parts)


def said_above(lines, node):
    """The comment above a line of a file."""
    first = next(place for place in range(node.lineno - 2, -2, -1) if not lines[place].strip().startswith("#"))
    return " ".join(lines[first + 1 : node.lineno])


def measured(file):
    """What is measured in a file: (name, all that is said of it), of constants, fields, arguments and what is given back."""
    text = file.read_text("utf-8")
    # A room may have one unit for all that is measured in it.
    if "is told in units of" in (file.parent / "__init__.py").read_text("utf-8"):
        return
    for node in ast.parse(text).body:
        if isinstance(node, ast.Assign) and is_number(node.value):
            yield ast.unparse(node.targets[0]), said_above(text.splitlines(), node).replace("_", " ")
    for name, node, around in public(file):
        said = f"{around} {name} {ast.get_docstring(node) or ''}".replace("_", " ")
        if isinstance(node, ast.ClassDef):
            for field in node.body:
                if isinstance(field, ast.AnnAssign) and is_measure(field.target.id, field.annotation):
                    yield (
                        f"{name}.{field.target.id}",
                        f"{said} {field.target.id} {said_above(text.splitlines(), field)}",
                    )
        elif not is_said_elsewhere(file, node, around) and (
            is_measure(node.name, node.returns) or any(is_measure(one.arg, one.annotation) for one in arguments(node))
        ):
            yield name, said + " ".join(one.arg for one in arguments(node))


def arguments(node):
    return [*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs]


def test_what_is_measured_says_in_what():
    silent = [
        f"{file.relative_to(ROOT)}: {name}" for file in FILES for name, said in measured(file) if not UNITS.search(said)
    ]
    assert silent == []
