"""The elements of HTML: for whom each is, and how a browser takes it."""

_WRITTEN, _FRAME, _NOBODY = "written", "frame", "nobody"

#: For whom an element is: for authors, what Markdown has no words for; for the frame around their page; for nobody,
#: what HTML has, or had, beside. A second word says that it is one of a line's words, or begins a block of its own.
_TABLE = {
    (_WRITTEN, "inline"): """a abbr b cite code del dfn em i ins kbd mark q s samp small span strong sub sup time u
        var""",
    (_WRITTEN, "block"): "blockquote details div dl figcaption figure h2 h3 h4 h5 h6 hr ol p pre table ul",
    (_WRITTEN, ""): "br caption col colgroup dd dt img li summary tbody td tfoot th thead tr",
    (_FRAME, "block"): "address article aside dialog fieldset footer form h1 header main nav section",
    (_FRAME, ""): "body button head html input label legend link meta option script select template textarea title",
    (_NOBODY, ""): """applet area audio base basefont bdi bdo big blink canvas center data datalist dir embed font frame
        frameset hgroup iframe image isindex keygen listing map marquee math menu meter nobr noembed noframes noscript
        object optgroup output param picture plaintext portal progress rb rp rt rtc ruby search slot source strike style
        svg track tt video wbr xmp""",
}


def _where(word: str) -> frozenset[str]:
    return frozenset(name for words, names in _TABLE.items() if word in words for name in names.split())


#: What may stand in an author's page, and in the frame around it: nothing that acts or fetches by itself.
WRITTEN, FRAME = _where(_WRITTEN), _where(_FRAME)
#: What no author may write, though HTML has it; any other name is no element at all.
FORBIDDEN = FRAME | _where(_NOBODY)
#: What stands in a line, and what a browser closes a paragraph before.
INLINE, BLOCKS = _where("inline"), _where("block")
HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
#: What holds nothing, and has no end.
VOID = frozenset("br col hr img input link meta".split())
