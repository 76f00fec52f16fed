"""Links: their annotations, what they say of themselves, the elements of their words, and where they lead."""

from __future__ import annotations

import pytest

from epk.page.structure import Element
from epk.pdf.links import InlineElements, annotation, check_targets, described, name_tree
from epk.pdf.outline import Destination
from epk.pdf.structure_tree import Node
from epk.problems import ProblemsFound
from epk.typeset.markup import Inline

BOX = (10.0, 20.0, 30.5, 40.0)


class TestAnnotation:
    def test_leads_to_an_address_without_a_border_and_is_printed(self):
        assert annotation("7 0 R", 12, BOX, "https://example.org", "The (film)") == (
            "<</Type/Annot/Subtype/Link/Rect[10 20 30.5 40]/Border[0 0 0]/F 4/P 7 0 R/StructParent 12"
            r"/Contents(The \(film\))/A<</S/URI/URI(https://example.org)>>>>"
        )

    def test_leads_to_a_place_within_the_document(self):
        assert annotation("7 0 R", 12, BOX, "#cast", "Cast").endswith("/Contents(Cast)/Dest(cast)>>")

    @pytest.mark.parametrize(
        ("target", "written"),
        [
            ("https://a.org/x%20y?a=1&b=[2]#c", "https://a.org/x%20y?a=1&b=[2]#c"),
            ("mailto:a@b.org", "mailto:a@b.org"),
            ("https://a.org/-._~!$&'*+,;=", "https://a.org/-._~!$&'*+,;="),
            ("https://a.org/(x)", r"https://a.org/\(x\)"),
            ("https://a.org/é", "https://a.org/%C3%A9"),
            ('https://a.org/a b"<>\\^`{|}', "https://a.org/a%20b%22%3C%3E%5C%5E%60%7B%7C%7D"),
        ],
    )
    def test_an_address_keeps_what_means_something_in_it_and_escapes_the_rest(self, target, written):
        assert f"/URI({written})>>" in annotation("7 0 R", 1, BOX, target, "x")


@pytest.mark.parametrize(
    ("target", "said"),
    [
        ("https://example.org/a", "https://example.org/a"),
        ("mailto:press@example.org", "press@example.org"),
        ("tel:+49301", "+49301"),
        ("#cast", "The cast"),
    ],
)
def test_a_link_says_its_address_or_within_the_document_its_words(target, said):
    assert described(target, " The cast ") == said


class TestDestinations:
    PAGES = (("1 0 R", 600.0), ("2 0 R", 500.0))

    def test_are_sorted_by_name_and_count_from_the_upper_edge(self):
        tree = name_tree({"b": Destination(0, 0.0), "a": Destination(1, 120.0)}, list(self.PAGES))
        assert tree == "<</Dests<</Names[(a)[2 0 R/XYZ 0 380 null](b)[1 0 R/XYZ 0 600 null]]>>>>"

    def test_are_sorted_as_they_are_written(self):
        tree = name_tree({"é": Destination(0, 0.0), "z": Destination(0, 0.0)}, list(self.PAGES))
        assert tree.index("(z)") < tree.index("<FEFF00E9>")

    def test_can_be_none(self):
        assert name_tree({}, []) == "<</Dests<</Names[]>>>>"


class TestTargets:
    def test_within_the_document_or_outside_are_right(self):
        check_targets(["#cast", "https://example.org", "mailto:a@b.org"], {"cast": Destination(0, 0.0)})

    def test_that_are_nowhere_are_all_named_once(self):
        with pytest.raises(ProblemsFound) as found:
            check_targets(["#crew", "#caste", "#crew", "#cast"], {"cast": Destination(0, 0.0)})
        assert [problem.message for problem in found.value.problems] == [
            'a link leads to a place that the document does not have: "#caste"',
            'a link leads to a place that the document does not have: "#crew"',
        ]
        assert [problem.hint for problem in found.value.problems] == ["Did you mean `cast`?", "Known: cast."]


class TestSpans:
    @pytest.fixture
    def paragraph(self):
        return Node(Element("P", Element("Document", language="en-GB")))

    @pytest.fixture
    def spans(self):
        return InlineElements()

    def test_plain_words_belong_to_their_paragraph(self, spans, paragraph):
        assert spans.node(Inline("words"), "en-gb", paragraph) is paragraph
        assert paragraph.content == []

    @pytest.mark.parametrize(
        ("inline", "language", "kind", "said", "expansion"),
        [
            (Inline("site", href="https://example.org"), "en-GB", "Link", None, None),
            (Inline("site", href="https://example.org"), "km", "Link", "km", None),
            (Inline("mots"), "fr", "Span", "fr", None),
            (Inline("EPK", expansion="electronic press kit"), "en-GB", "Span", None, "electronic press kit"),
        ],
    )
    def test_others_have_an_element_of_their_own(self, spans, paragraph, inline, language, kind, said, expansion):
        node = spans.node(inline, language, paragraph)
        assert paragraph.content == [node]
        assert node.element == Element(kind, paragraph.element, language=said, expansion=expansion)

    def test_it_is_one_for_all_lines_of_an_inline(self, spans, paragraph):
        link = Inline("site", href="https://example.org")
        assert spans.node(link, "en-GB", paragraph) is spans.node(link, "en-GB", paragraph)
        assert len(paragraph.content) == 1

    def test_and_another_for_every_other_inline_language_or_paragraph(self, spans, paragraph):
        link, same = (Inline("site", href="https://example.org") for _ in range(2))
        other = Node(paragraph.element)
        nodes = [
            spans.node(link, "en-GB", paragraph),
            spans.node(same, "en-GB", paragraph),
            spans.node(link, "km", paragraph),
            spans.node(link, "en-GB", other),
        ]
        assert len({id(node) for node in nodes}) == 4
        assert other.content == nodes[3:]
