"""What an address tells about itself: which part of it follows its reader, whether it leads to a copy, or to somebody's
own site."""

import re
from urllib.parse import parse_qsl, urlsplit

#: Parts of an address that tell those who count visits where a reader comes from.
_TRACKING = re.compile(
    r"utm_\w+|fbclid|gclid|dclid|gclsrc|gbraid|wbraid|msclkid|ttclid|yclid|twclid|li_fat_id|igshid?|mc_[ce]id|_ga|_gl"
    r"|_hsenc|_hsmi|mkt_tok|cmpid|trk|ref_src|wt\.mc_id|s_cid|vero_id|oly_(?:anon|enc)_id",
    re.IGNORECASE,
)
#: Sites that keep what others have published.
_KEEPERS = re.compile(
    r"(?:^|\.)(?:docplayer\.\w+|9pdf\.\w+|1library\.\w+|scribd\.com|yumpu\.com|pdfslide\.\w+|vdocuments\.\w+"
    r"|studylib\.net|coursehero\.com|cdn\.ampproject\.org|webcache\.googleusercontent\.com)$"
)
#: A host beside the publisher's own, for editors or telephones: ``cms12.example.org``, ``amp.example.org``.
_ASIDE = re.compile(r"(?:cms|amp)\d*(?=\.)")
#: Sites where anybody can publish.
_ANYBODYS = re.compile(
    r"(?:^|\.)(?:medium\.com|substack\.com|wordpress\.com|blogspot\.\w+|blogg\.no|linkedin\.com|wixsite\.com|github\.io"
    r"|tumblr\.com|squarespace\.com)$"
)
#: Ends of hosts that a single person or a company seldom has.
_SHARED = re.compile(r"\.(?:org|edu|ac|edu\.\w+|ac\.\w+|gov|int)$")


def tracking(url: str) -> str:
    """The first part of an address that follows its reader, such as ``utm_source``; empty where there is none."""
    names = (name for name, _ in parse_qsl(urlsplit(url).query, keep_blank_values=True))
    return next((name for name in names if _TRACKING.fullmatch(name)), "")


def copied(url: str) -> str:
    """What shows that an address leads to a copy: its host, or ``/amp/``; empty where nothing does."""
    host, path = host_of(url), urlsplit(url).path
    if _KEEPERS.search(host) or _ASIDE.match(host):
        return host
    return "/amp/" if "amp" in path.casefold().split("/") else ""


def private_site(url: str, publisher: str) -> str:
    """The host, where anybody can publish there, or where it has the publisher's own name of several words, as people
    and companies name theirs; empty otherwise."""
    host, named = host_of(url), re.findall(r"\w+", publisher.casefold())
    own = len(named) > 1 and host.rpartition(".")[0].rpartition(".")[2].replace("-", "") == "".join(named)
    return host if _ANYBODYS.search(host) or (own and not _SHARED.search(host)) else ""


def host_of(url: str) -> str:
    """The server's name without ``www.``; empty without an address."""
    return (urlsplit(url).hostname or "").removeprefix("www.")
