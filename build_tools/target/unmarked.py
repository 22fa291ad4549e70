"""Knows a site of the time before builds left a list, by what it holds."""

import re
from pathlib import Path

_PAGE = b" data-course="
_BEGINNINGS = {
    "_headers": b"/*\n",
    "nginx-headers.conf": b"# include this file in the server block",
    "sitemap.xml": b"<?xml",
    "404.html": _PAGE,
}
_SCRIPT = b'document.dispatchEvent(new CustomEvent("'
_ASSET = re.compile(r"assets/[\w-]+\.[0-9a-f]{8}\.(js|css|woff2)|favicon\.svg|assets/logo\.\w+")
_HANDED_OVER = re.compile(r"assets/questions/[\w-]+\.js|search/search_index\.js")
_BESIDE_PAGES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".pdf")


def is_of_a_site(folder: Path, name: str) -> bool:
    """Whether an earlier release would have written the file ``name`` into the site in ``folder``."""
    language, inside, rest = name.partition("/")
    if (folder / name).is_symlink():
        return False
    if not inside:
        return (
            _begins(folder / name, _BEGINNINGS[name])
            if name in _BEGINNINGS
            else name == "index.html" and _leads_on(folder)
        )
    if not _begins(folder / language / "index.html", _PAGE):
        return False
    if rest.endswith(".html"):
        return _begins(folder / name, _PAGE)
    if _HANDED_OVER.fullmatch(rest):
        return _begins(folder / name, _SCRIPT)
    return bool(_ASSET.fullmatch(rest)) or rest.lower().endswith(_BESIDE_PAGES)


def _begins(file: Path, sign: bytes) -> bool:
    """Whether ``sign`` stands in the first lines of a file."""
    if not file.is_file():
        return False
    with file.open("rb") as stream:
        return sign in stream.read(200)


def _leads_on(folder: Path) -> bool:
    """Whether the page at the root is the one that leads to the languages."""
    text = (folder / "index.html").read_text("utf-8", errors="replace")
    found = re.search(r'<link rel="icon" href="([a-z]+)/favicon\.svg" type="image/svg\+xml">', text)
    return found is not None and (folder / found[1]).is_dir()
