"""How many processes a build's pages are worth."""

import os
import sys
import threading

from mkdocs.config.defaults import MkDocsConfig

#: A process more costs as much time as it takes to render so many pages; more than four wait for each other's disk.
_PAGES, _MOST = 15, 4


def is_ours(config: MkDocsConfig) -> bool:
    """Whether nobody but us has a say in the build: no plugin or hook of the host's own."""
    return list(config.plugins) == ["kurs"] and not config.hooks


def paying(pages: int, config: MkDocsConfig) -> int:
    """As many as there are cores, where each has enough to do. One where this process cannot be copied (Windows, macOS,
    where a thread is at work), or where a host's plugin or setting may want to see all pages."""
    if not is_ours(config) or config.strict or sys.platform != "linux" or threading.active_count() > 1:
        return 1
    return max(1, min(len(os.sched_getaffinity(0)), pages // _PAGES, _MOST))
