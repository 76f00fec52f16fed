"""How many pictures are in hand at the same time, in one process and in several."""

import threading

import pytest

from epk.pictures.decoding_slots import DECODERS
from epk.pictures.encoder import LARGE, ImageEncoder


class Hands:
    """Counts pictures in hand, and remembers when there were most; a large one counts as many as there are slots."""

    def __init__(self):
        self.most = self._now = 0
        self._lock = threading.Lock()
        self._pause = threading.Event()

    def work(self, weight):
        def done():
            with self._lock:
                self._now += weight
                self.most = max(self.most, self._now)
            self._pause.wait(0.02)
            with self._lock:
                self._now -= weight

        return done


@pytest.fixture(params=["one process", "two that share"])
def encoders(request, tmp_path):
    encoders = (
        [ImageEncoder()] if request.param == "one process" else [ImageEncoder(tmp_path / "shared") for _ in range(2)]
    )
    yield encoders
    for encoder in encoders:
        encoder.close()


def test_small_pictures_are_worked_on_side_by_side_but_no_more_than_there_is_room_for(encoders):
    hands = Hands()
    begun = [encoder.begin(hands.work(1), 1000) for encoder in encoders for _ in range(6)]
    for work in begun:
        work.result(10)
    assert hands.most == DECODERS


def test_a_large_picture_is_worked_on_alone(encoders):
    hands = Hands()
    begun = []
    for encoder in encoders:
        for _ in range(2):
            begun += [encoder.begin(hands.work(DECODERS), LARGE + 1), encoder.begin(hands.work(1), 1000)]
    for work in begun:
        work.result(10)
    assert hands.most == DECODERS


def test_a_large_picture_has_its_turn_before_small_ones_that_came_later(encoders):
    order, holding, held = [], threading.Event(), threading.Event()

    def hold():
        held.set()
        holding.wait(10)

    first, last = encoders[0], encoders[-1]
    first.begin(hold, 1000)
    held.wait(10)
    large = last.begin(lambda: order.append("large"), LARGE + 1)
    threading.Event().wait(0.1)  # until it waits for the slot that is taken
    small = first.begin(lambda: order.append("small"), 1000)
    threading.Event().wait(0.1)
    holding.set()
    for work in (large, small):
        work.result(10)
    assert order == ["large", "small"]


def test_of_what_waits_the_most_is_done_first(encoders):
    order, first, others = [], threading.Event(), threading.Event()
    encoder = encoders[0]
    encoder.begin(lambda: first.wait(10), 1000)
    for _ in range(DECODERS - 1):  # so that one thread does all the rest
        encoder.begin(lambda: others.wait(10), 1000)
    begun = [encoder.begin(lambda effort=effort: order.append(effort), 1000, effort) for effort in (3, 1, 4, 2)]
    first.set()
    for work in begun:
        work.result(10)
    others.set()
    assert order == [4, 3, 2, 1]


def test_what_is_called_off_before_its_turn_is_not_done(encoders):
    done, holding = [], threading.Event()
    held = [encoders[0].begin(lambda: holding.wait(10), 1000) for _ in range(DECODERS)]
    assert encoders[0].begin(lambda: done.append(True), 1000).cancel()
    holding.set()
    for work in (*held, encoders[0].begin(lambda: None, 1000)):
        work.result(10)
    assert done == []


def test_a_folder_that_takes_no_files_keeps_no_count_and_stops_nobody(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    encoder = ImageEncoder(tmp_path / "file")
    assert encoder.begin(lambda: "done", 1000).result(10) == "done"
    encoder.close()
