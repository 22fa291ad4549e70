"""What others may call says what it is for, and what it raises."""

import ast
import importlib
import inspect

from conftest import ROOT

FILES = sorted((ROOT / "build_tools").rglob("*.py"))


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
    By MkDocs, of its hooks. By the class that a method's own class extends, ours or a library's."""
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
