"""Texts laid aside on a disk: MkDocs renders every page before it writes the first, which is more than a large course's
memory."""

import tempfile


class Shelf:
    """Keeps texts under names until each is taken back; what is left goes when the shelf does."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile()
        self._places: dict[str, tuple[int, int]] = {}

    def put(self, name: str, text: str) -> None:
        """Keeps a text under a name."""
        start = self._file.seek(0, 2)
        self._places[name] = (start, self._file.write(text.encode()))

    def take(self, name: str) -> str:
        """The text put under ``name``. Raises KeyError if there is none."""
        start, length = self._places.pop(name)
        self._file.seek(start)
        return self._file.read(length).decode()
