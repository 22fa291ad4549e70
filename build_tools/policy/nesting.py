"""How elements of a page may stand inside each other, so that a browser sees the page that was written."""

from .elements import BLOCKS, HEADINGS, INLINE, VOID

#: What stands nowhere but right inside one of these.
_PARENTS = {
    "li": "ul ol",
    "dt": "dl div",
    "dd": "dl div",
    "tr": "table thead tbody tfoot",
    "td": "tr",
    "th": "tr",
    "thead": "table",
    "tbody": "table",
    "tfoot": "table",
    "caption": "table",
    "colgroup": "table",
    "col": "colgroup",
    "summary": "details",
    "option": "select",
}
#: What holds nothing but these, and no text: a browser would move it out.
_CHILDREN = {
    "table": "caption colgroup thead tbody tfoot tr",
    "thead": "tr",
    "tbody": "tr",
    "tfoot": "tr",
    "tr": "td th",
    "colgroup": "col",
    "ul": "li",
    "ol": "li",
    "dl": "dt dd div",
    "select": "option",
}


class Nesting:
    """The elements that are open at one place of a page. ``start`` and ``end`` say what is wrong there; nothing, if all
    is well."""

    def __init__(self, *around: str) -> None:
        self.open: list[str] = list(around)
        self._lines = [0] * len(around)
        #: What was open before belongs to others, who end it.
        self._around = len(around)

    def left(self, first: int = 0) -> list[tuple[str, int]]:
        """The elements above the ``first`` ones that are open, each with its line."""
        return list(zip(self.open, self._lines, strict=True))[first:]

    def start(self, tag: str, *, closed: bool = False, line: int = 0) -> str:
        """An element begins; ``closed`` if it was written as ``<tag/>``, which ends an element of a drawing and nothing
        else."""
        wrong = self._misplaced(tag)
        drawn = tag == "svg" or "svg" in self.open
        if tag not in VOID and not (drawn and closed):
            if closed:
                return f"<{tag}/>"
            self.open.append(tag)
            self._lines.append(line)
        return wrong

    def end(self, tag: str) -> str:
        """An element ends: the one that was opened last, or something is wrong."""
        own = self.open[self._around :]
        if own and own[-1] == tag:
            self._pop()
            return ""
        if tag in own:
            # Told once, not again at the end of each element that was left open in it.
            left = self._pop()
            while self._pop() != tag:
                pass
            return f"<{left}>"
        return f"</{tag}>"

    def _pop(self) -> str:
        self._lines.pop()
        return self.open.pop()

    def text(self) -> str:
        """Something is said here."""
        return f"text in <{self.open[-1]}>" if self.open and self.open[-1] in _CHILDREN else ""

    def _misplaced(self, tag: str) -> str:
        if "svg" in self.open or self.open[-1:] == ["template"]:
            return ""
        around = self.open[-1] if self.open else ""
        if (
            tag in _PARENTS
            and around not in _PARENTS[tag].split()
            or around in _CHILDREN
            and tag not in _CHILDREN[around].split()
        ):
            return f"<{tag}> in <{around or 'body'}>"
        if tag == "a" and "a" in self.open:
            return "<a> in <a>"
        within = next((one for one in reversed(self.open) if one not in ("a", "ins", "del")), "")
        if tag in BLOCKS and (
            within == "p" or within in INLINE or within in HEADINGS or within == "summary" and tag not in HEADINGS
        ):
            return f"<{tag}> in <{within}>"
        return ""
