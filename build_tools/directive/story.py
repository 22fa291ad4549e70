"""A scene and the drawing right below it, which a page shows as one."""

from ..course import Page


def drawn_scenes(page: Page) -> dict[int, int]:
    """The places among the page's blocks of scenes with nothing but empty lines between them and a drawing, and the
    place of that drawing. It is met first, since it shows at a glance what the scene is about."""
    lines = page.markdown.body.split("\n")
    pairs = enumerate(zip(page.blocks, page.blocks[1:], strict=False))
    return {
        place: place + 1
        for place, (scene, drawing) in pairs
        if (scene.name, drawing.name) == ("scene", "drawing")
        and not "".join(lines[scene.written.last : drawing.written.first]).strip()
    }
