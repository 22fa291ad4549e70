"""Where a page is published, and the way from one page to another."""

from functools import lru_cache
from posixpath import relpath


def url(address: str, pretty: bool = True) -> str:
    """``modules/data/index`` → ``modules/data/``; ``pretty`` leaves the file name out where a web server finds it."""
    if not pretty:
        return f"{address}.html"
    folder = address.removesuffix("index") if address == "index" or address.endswith("/index") else f"{address}/"
    return folder


# Every page names every module.
@lru_cache(maxsize=5_000)
def relative(here: str, there: str, pretty: bool = True) -> str:
    """The way from the page at address ``here`` to ``there``, which is an address, with ``#part`` if wanted, or a
    file."""
    address, mark, part = there.partition("#")
    if address == here and part:
        return mark + part
    start = url(here, pretty)
    folder = start if start.endswith("/") or not start else start.rpartition("/")[0]
    target = address if "." in address.rpartition("/")[2] else url(address, pretty)
    path = relpath(target or ".", folder or ".")
    if target.endswith("/") or not target:
        path = f"{path}/"
    return path + mark + part
