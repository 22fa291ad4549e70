"""Every room imports only what the architecture page allows and draws, and files and functions stay small."""

import ast
import re
import xml.etree.ElementTree as ElementTree

from conftest import ROOT

from build_tools.blocks import KINDS

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


def carried_out(tree):
    """What a file does when it is imported or called: what only a type checker reads imports nothing."""
    rest = [tree]
    while rest:
        yield (node := rest.pop())
        rest += node.orelse if _is_for_types(node) else ast.iter_child_nodes(node)


def _is_for_types(node):
    return isinstance(node, ast.If) and isinstance(node.test, ast.Name) and node.test.id == "TYPE_CHECKING"


def imported(path):
    """The rooms that a file imports, and the libraries."""
    depth = len(path.relative_to(PACKAGE).parts)
    for node in carried_out(ast.parse(path.read_text("utf-8"))):
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
    assert len(rooms) == 28
    wrong = []
    for path in files():
        room = room_of(path)
        assert room in rooms, f"{room} stands in no line of docs/architecture.md"
        wrong += [
            (str(path.relative_to(ROOT)), name)
            for name in imported(path)
            if name in rooms and name not in rooms[room] | {room}
        ]
    assert wrong == []


def imports():
    """The rooms that each room really imports."""
    used = {name: set() for name in table()}
    for path in files():
        used[room_of(path)] |= set(imported(path)) & set(used) - {room_of(path)}
    return used


def test_every_permission_is_used():
    rooms, used = table(), imports()
    unused = {
        name: allowed - used[name] for name, allowed in rooms.items() if name not in ("plugin", "build", "commands")
    }
    assert {name: rest for name, rest in unused.items() if rest} == {}


# The drawing of the rooms.


def drawing():
    return ElementTree.parse(ROOT / "docs" / "rooms.svg").getroot()


def lines_to_draw():
    """The imports that do not follow from others: with these lines alone, every import is a way downwards."""
    used = imports()

    def below(room):
        return used[room].union(*map(below, used[room]))

    return {
        (room, other)
        for room, others in used.items()
        for other in others
        if not any(other in below(third) for third in others - {other})
    }


def test_the_drawing_shows_every_room_once_with_its_name_and_a_few_words():
    boxes = {
        box.get("data-room"): [text.text for text in box.iterfind("{*}text")]
        for box in drawing().iterfind(".//*[@data-room]")
    }
    assert len(drawing().findall(".//*[@data-room]")) == len(boxes)
    assert set(boxes) == set(table())
    assert {
        name: texts
        for name, texts in boxes.items()
        if texts[:1] != [name] or not 1 <= len(" ".join(texts[1:]).split()) <= 4
    } == {}


def test_the_drawing_shows_the_imports_and_no_line_that_follows_from_others():
    lines = [(line.get("data-from"), line.get("data-to")) for line in drawing().iterfind(".//*[@data-from]")]
    assert len(set(lines)) == len(lines)
    assert set(lines) - lines_to_draw() == set(), "docs/rooms.svg has lines that no room needs"
    assert lines_to_draw() - set(lines) == set(), "docs/rooms.svg lacks lines"


def test_the_drawing_can_be_read():
    sizes = [float(element.get("font-size")) for element in drawing().iterfind(".//*[@font-size]")]
    assert sizes and min(sizes) >= 13
    page = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    assert re.search(r"!\[[^\]]{80,}\]\(rooms\.svg\)", page), (
        "docs/architecture.md shows the drawing, with its words for those who cannot see it"
    )


def test_mkdocs_is_known_to_two_rooms_alone():
    assert {room_of(path) for path in files() if "mkdocs" in imported(path)} == {"plugin", "build"}


def test_no_room_knows_the_class_of_a_block():
    """Each is asked what all blocks are asked; what stands inside one may be read by others, as ``CheckBlock``."""
    classes = {kind.__name__ for kind in KINDS.values()}
    named = [
        (str(path.relative_to(ROOT)), alias.name)
        for path in files()
        if room_of(path) != "blocks"
        for node in ast.walk(ast.parse(path.read_text("utf-8")))
        if isinstance(node, ast.ImportFrom) and re.search(r"\bblocks\b", node.module or "")
        for alias in node.names
        if alias.name in classes
    ]
    assert named == []


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
