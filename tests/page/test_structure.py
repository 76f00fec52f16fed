"""Elements of a document's structure, as values."""

from epk.page.structure import HEADER_OF_COLUMN, HEADER_OF_ROW, Element, ReadingOrder


def test_elements_on_the_same_path_are_equal():
    one, other = (Element("Document", language="en").child("P", (3,), title="A") for _ in range(2))
    assert one == other
    assert hash(one) == hash(other)
    assert one != Element("Document", language="fr").child("P", (3,), title="A")
    assert one.parent == Element("Document", language="en")


def test_the_language_in_force_is_the_nearest_one():
    document = Element("Document", language="fr")
    inner = document.child("Sect", (0,)).child("P", (0,), language="km").child("Span", (0,))
    assert inner.spoken_language == "km"
    assert inner.parent.parent.spoken_language == "fr"
    assert Element("Document").spoken_language == ""


def test_elements_are_numbered_in_the_order_in_which_they_are_made():
    order = ReadingOrder(1, 2)
    assert [order.following() for _ in range(3)] == [(1, 2, 0), (1, 2, 1), (1, 2, 2)]
    assert ReadingOrder().following() == (0,)
    assert ReadingOrder(0, 9).following() < ReadingOrder(1, 0).following()


def test_header_cells_name_their_owner_and_direction():
    assert dict(HEADER_OF_ROW) == {"O": "Table", "Scope": "Row"}
    assert dict(HEADER_OF_COLUMN) == {"O": "Table", "Scope": "Column"}
