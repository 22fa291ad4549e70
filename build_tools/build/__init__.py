"""One MkDocs build per language, side by side in ``site/``, and the preview."""

from .site import build_site

__all__ = ["build_site"]
