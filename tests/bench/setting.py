"""A process that sets as many words as it is told to, tagged and hyphenated, and says what it took."""

import gc
import json
import resource
import sys
import time
import tracemalloc

from epk.data.values import Colour
from epk.page.items import TextLine
from epk.page.pages import FilledRegion, Page
from epk.page.structure import Element
from epk.pdf.document import pdf_of
from epk.pdf.metadata import Metadata
from epk.typeset.fonts import FontBook
from epk.typeset.markup import parse
from epk.typeset.paragraph import set_lines
from epk.typeset.punctuation import typographic
from epk.typeset.style import Face, TextStyle

STORY = (
    "In a near-future Phnom Penh, a boy dreams of his past lives, and sets out with a girl from his *neighbourhood* to "
    'find a "treasure" that he believes to have buried in one of them, before their homes are torn down for a railway. '
    "The investigation leads from the riverside to an experimental treatment for forgetfulness, and every answer that "
    "they find there asks for another, more uncomfortable question than the one with which they had started. {}"
)
STYLE = TextStyle(
    Face("Source Serif 4", size=10),
    size=10,
    leading=14,
    colour=Colour(0, 0, 0),
    align="justify",
    hyphenate=True,
    optical=True,
    features=("onum",),
)


def set_words(count):
    """Pages of paragraphs, written one by one; the memory held after the first tenth of them and after all."""
    held: list[int] = []
    pdf_of(_pages(count, held), Metadata(title="Bench", language="en"), lambda _: None)
    return held


def _pages(count, held):
    book, root = FontBook(), Element("Document", language="en")
    paragraphs = count // len(STORY.split())
    items, pages, below = list[TextLine](), 0, 60.0
    for number in range(paragraphs):
        element = root.child("P", (number,))
        for inlines in parse(STORY.format(number)):
            for line in set_lines(typographic(inlines, "en"), STYLE, 320, book):
                if below > 780:
                    yield _page(pages, items)
                    items, pages, below = [], pages + 1, 60.0
                items.append(TextLine(line, x=100.0, y=below, element=element))
                below += STYLE.leading
        if number + 1 in (paragraphs // 10, paragraphs) and tracemalloc.is_tracing():
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
    yield _page(pages, items)


def _page(number, items):
    return Page(number, 595.0, 842.0, (FilledRegion("", tuple(items)),))


if __name__ == "__main__":
    words = int(sys.argv[1])
    if "memory" in sys.argv:
        tracemalloc.start()
    start = time.process_time()
    traced = set_words(words)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"seconds": seconds, "held": traced, "peak": peak}))
