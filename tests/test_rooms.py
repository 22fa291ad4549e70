"""Every room imports only what the architecture page allows, and files and functions stay small."""

import ast
import re

from conftest import ROOT

PACKAGE = ROOT / "build_tools"


def table():
    """The rooms of the architecture page with what each may import, in order."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    rooms: dict[str, set[str]] = {}
    for name, allowed in re.findall(r"^\| `(\w+)` \| [^|]+ \| ([^|]+) \|$", text, re.MULTILINE):
        rooms[name] = set(rooms) if "all above" in allowed else set(re.findall(r"`(\w+)`", allowed))
    return rooms


def room_of(path):
    return path.relative_to(PACKAGE).parts[0].removesuffix(".py")


def imported(path):
    """The rooms that a file imports, and the libraries."""
    depth = len(path.relative_to(PACKAGE).parts)
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module.split(".")[0]
        elif isinstance(node, ast.ImportFrom) and node.level == depth:
            yield from ([node.module.split(".")[0]] if node.module else [alias.name for alias in node.names])


def files():
    return [path for path in sorted(PACKAGE.rglob("*.py")) if path.parent != PACKAGE or path.name != "__init__.py"]


def test_rooms_import_downwards_only():
    rooms = table()
    assert len(rooms) == 16
    wrong = []
    for path in files():
        room = room_of(path)
        assert room in rooms, f"{room} stands in no line of docs/architecture.md"
        wrong += [(str(path.relative_to(ROOT)), name) for name in imported(path) if name in rooms and name not in rooms[room] | {room}]
    assert wrong == []


def test_every_permission_is_used():
    rooms = table()
    used = {name: set() for name in rooms}
    for path in files():
        used[room_of(path)] |= set(imported(path)) & set(rooms)
    unused = {name: allowed - used[name] for name, allowed in rooms.items() if name not in ("plugin", "build", "__main__")}
    assert {name: rest for name, rest in unused.items() if rest} == {}


def test_mkdocs_is_known_to_two_rooms_alone():
    assert {room_of(path) for path in files() if "mkdocs" in imported(path)} == {"plugin", "build"}


def test_files_and_functions_stay_small():
    large = []
    for path in files():
        text = path.read_text("utf-8")
        if text.count("\n") > 300:
            large.append(path.name)
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno > 40:
                large.append(f"{path.name}: {node.name}")
    assert large == []
