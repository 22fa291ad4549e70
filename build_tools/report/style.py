"""What repeats itself in a course: how its pages are built, how scenes end, how sentences, texts and feedback go."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from statistics import median, quantiles

from ..course import Course, Page
from ..prose import WORD, paragraphs, plain, sentences
from ..words import Words, words
from .repeats import openings, phrases
from .replies import replies, turns
from .shape import ends_short, ends_spoken, goals, groups, key_points, most, parts, scenes, sections
from .table import table

#: The number of words above which a sentence is long, and up to which it is short.
_LONG, _SHORT = 20, 5
#: The number of openings and of phrases that are shown: of words to read, not to count.
_OPENINGS, _PHRASES = 4, 20
#: The share of all pages on which a phrase comes back, as one of so many pages, and the fewest pages that count.
_ONE_OF, _FEWEST = 12, 3

Say = Mapping[str, str]


def style_report(course: Course, speech: Words) -> str:
    """A table each of pages, scenes, sentences, openings, feedback and phrases."""
    say, tongue = speech.report_words, words(course.language)
    told = [
        _built(course, say),
        _scenes(course, say),
        _sentences(course, say),
        _openings(course, say),
        _replies(course, tongue, say),
        _phrases(course, tongue, say),
    ]
    return "\n\n".join(part for part in told if part)


def _built(course: Course, say: Say) -> str:
    titles = [say[name] for name in ("kind-of-page", "pages", "same-parts", "parts", "same-goals", "same-points")]
    titles.append(say["same-sections"])
    return _told(say["built-alike"], titles, [_row(name, pages, say) for name, pages in groups(course).items()])


def _row(name: str, pages: Sequence[Page], say: Say) -> list[str]:
    order = most(map(parts, pages)) if any(map(parts, pages)) else None
    counts = [most(filter(None, map(count, pages))) for count in (goals, key_points, sections)]
    named = say["lessons"] if name == "lesson" else name
    shown = [f"{one.value}: {one}" if one else "–" for one in counts]
    return [named, f"{len(pages)}", f"{order or '–'}", " ".join(order.value if order else ()) or "–", *shown]


def _scenes(course: Course, say: Say) -> str:
    rows = []
    for name, pages in groups(course).items():
        told = [scene for page in pages for scene in scenes(page)]
        if told:
            named = say["lessons"] if name == "lesson" else name
            rows.append([named, len(told), sum(map(ends_short, told)), sum(map(ends_spoken, told))])
    return _told(say["scene-ends"], [say[name] for name in ("kind-of-page", "scenes", "short-end", "spoken-end")], rows)


def _sentences(course: Course, say: Say) -> str:
    titles = [say[name] for name in ("kind-of-page", "sentences", "median", "middle-half")]
    titles += [say["long-ones"].format(words=_LONG), say["short-ones"].format(words=_SHORT)]
    rows = [
        [say["lessons"] if name == "lesson" else name, *_lengths(text for page in pages for text in _running(page))]
        for name, pages in groups(course).items()
    ]
    return _told(say["sentence-lengths"], titles, [row for row in rows if len(row) > 1])


def _lengths(texts: Iterable[str]) -> list[str]:
    """How many sentences, and how many words they have; nothing of less than two."""
    sizes = [size for text in texts for one in sentences(text) if (size := len(WORD.findall(one)))]
    if len(sizes) < 2:
        return []
    low, _, high = quantiles(sizes, n=4)
    long, short = (100 * sum(kept) / len(sizes) for kept in ([s > _LONG for s in sizes], [s <= _SHORT for s in sizes]))
    return [f"{len(sizes)}", f"{median(sizes):.0f}", f"{low:.0f}–{high:.0f}", f"{long:.0f} %", f"{short:.0f} %"]


def _openings(course: Course, say: Say) -> str:
    pages = [page for pages in groups(course).values() for page in pages]
    running = [text for page in pages for text in _running(page)]
    begun = {
        "scenes": [scene[0].text for page in pages for scene in scenes(page)],
        "paragraphs": running,
        "sentences": [one for text in running for one in sentences(text)],
        "prompts": [plain(question.prompt) for question in course.questions],
        "feedback": [text for texts in replies(course).values() for text in texts],
    }
    rows = [[say[name], len(texts), _often(openings(texts))] for name, texts in begun.items() if texts]
    return _told(say["openings"], [say[name] for name in ("begins", "of", "most-often")], rows)


def _often(counted: Counter[str]) -> str:
    return ", ".join(f"{text} {count}" for text, count in counted.most_common(_OPENINGS) if count > 1) or "–"


def _replies(course: Course, tongue: Words, say: Say) -> str:
    rows = []
    for kind, told in replies(course).items():
        sizes = [min(len(sentences(text)), 3) for text in told]
        shares = [
            sizes.count(1),
            sizes.count(2),
            sizes.count(3),
            sum(turns(text, tongue.turning_words) for text in told),
        ]
        rows.append([kind, len(told), *(f"{100 * share / len(told):.0f} %" for share in shares)])
    titles = [say[name] for name in ("kinds", "feedback", "one-sentence", "two-sentences", "more-sentences", "turning")]
    return _told(say["reply-forms"], titles, rows)


def _phrases(course: Course, tongue: Words, say: Say) -> str:
    texts = {page.file: [*_running(page)] for page in course.pages}
    fewest = max(_FEWEST, len(texts) // _ONE_OF)
    found = [*phrases(texts, tongue.search_small, fewest).items()]
    return _told(
        say["phrases"].format(fewest=fewest, count=len(found)), [say["phrase"], say["pages"]], found[:_PHRASES]
    )


def _running(page: Page) -> Iterator[str]:
    return (one.text for one in paragraphs(page.markdown) if one.kind == "paragraph")


def _told(title: str, titles: Sequence[str], rows: Sequence[Sequence[object]]) -> str:
    return f"{title}\n\n{table(titles, rows)}" if rows else ""
