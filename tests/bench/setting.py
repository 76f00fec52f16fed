"""A process that sets as many words as it is told to, tagged and hyphenated, and says what it took."""

import gc
import json
import resource
import sys
import time
import tracemalloc

from epk.data.values import Colour
from epk.pdf.document import PdfDocument
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
    """Pages of paragraphs; the memory held after the first tenth of them and after all."""
    book, document = FontBook(), PdfDocument(Metadata(title="Bench", language="en"))
    paragraphs, held = count // len(STORY.split()), []
    page, below = document.page(595, 842), 60.0
    for number in range(paragraphs):
        element = document.root.child("P")
        for inlines in parse(STORY.format(number)):
            for line in set_lines(typographic(inlines, "en"), STYLE, 320, book):
                if below > 780:
                    page.__exit__(None, None, None)
                    page, below = document.page(595, 842), 60.0
                page.line(line, 100, below, element)
                below += STYLE.leading
        if number + 1 in (paragraphs // 10, paragraphs) and tracemalloc.is_tracing():
            gc.collect()
            held.append(tracemalloc.get_traced_memory()[0])
    page.__exit__(None, None, None)
    document.finish()
    return held


if __name__ == "__main__":
    words = int(sys.argv[1])
    if "memory" in sys.argv:
        tracemalloc.start()
    start = time.process_time()
    traced = set_words(words)
    seconds = time.process_time() - start
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    sys.stdout.write(json.dumps({"seconds": seconds, "held": traced, "peak": peak}))
