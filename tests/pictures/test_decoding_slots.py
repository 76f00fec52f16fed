"""Room for pictures that are decoded at once: taken, waited for, and given back."""

from __future__ import annotations

import threading

import pytest

from epk.pictures.decoding_slots import DECODERS, SharedSlots, Slots


@pytest.fixture(params=["within a process", "between processes"])
def made(request, tmp_path):
    """The slots of a process, and those of another one if they are shared."""
    if request.param == "within a process":
        slots = Slots()
        return slots, slots
    return SharedSlots(tmp_path / "shared"), SharedSlots(tmp_path / "shared")


def waits(slots, count):
    """Whether so many slots are not to be had; the attempt itself, which ends when they are."""
    had = threading.Event()

    def take():
        with slots.taken(count):
            had.set()

    thread = threading.Thread(target=take, daemon=True)
    thread.start()
    return not had.wait(0.05), thread


def test_there_is_room_for_two(made):
    one, other = made
    assert DECODERS == 2
    with one.taken(1), other.taken(1):
        waiting, third = waits(one, 1)
        assert waiting
    third.join(5)
    assert not third.is_alive()


def test_all_are_had_only_where_none_is_taken(made):
    one, other = made
    with one.taken(1):
        waiting, large = waits(other, DECODERS)
        assert waiting
    large.join(5)
    assert not large.is_alive()


def test_while_all_are_taken_there_is_no_other(made):
    one, other = made
    with one.taken(DECODERS):
        waiting, small = waits(other, 1)
        assert waiting
    small.join(5)
    assert not small.is_alive()


@pytest.mark.parametrize("count", [1, DECODERS])
def test_they_are_given_back_whatever_happens(made, count):
    one, other = made
    with pytest.raises(ValueError, match="damaged"), one.taken(count):
        raise ValueError("damaged")
    assert not waits(other, DECODERS)[0]


def test_a_folder_is_made_where_there_is_none(tmp_path):
    with SharedSlots(tmp_path / "a" / "b").taken(1):
        assert sorted(file.name for file in (tmp_path / "a" / "b").iterdir()) == ["slot-0", "slot-1", "slot-turn"]


def test_one_that_cannot_be_made_stops_nobody(tmp_path):
    (tmp_path / "file").touch()
    with SharedSlots(tmp_path / "file").taken(DECODERS), SharedSlots(tmp_path / "file").taken(DECODERS):
        pass
