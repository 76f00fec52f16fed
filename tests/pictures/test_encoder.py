"""How many pictures are in hand at the same time, in one process and in several."""

import threading

import pytest

from epk.pictures.encoder import DECODERS, LARGE, Workshop


class Hands:
    """Counts pictures in hand, and remembers when there were most; a large one counts as many as there are benches."""

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


@pytest.fixture(params=["one workshop", "two that share"])
def workshops(request, tmp_path):
    shops = [Workshop()] if request.param == "one workshop" else [Workshop(tmp_path / "shared") for _ in range(2)]
    yield shops
    for shop in shops:
        shop.close()


def test_small_pictures_are_worked_on_side_by_side_but_no_more_than_there_is_room_for(workshops):
    hands = Hands()
    begun = [shop.begin(hands.work(1), 1000) for shop in workshops for _ in range(6)]
    for work in begun:
        work.result(10)
    assert hands.most == DECODERS


def test_a_large_picture_is_worked_on_alone(workshops):
    hands = Hands()
    begun = []
    for shop in workshops:
        for _ in range(2):
            begun += [shop.begin(hands.work(DECODERS), LARGE + 1), shop.begin(hands.work(1), 1000)]
    for work in begun:
        work.result(10)
    assert hands.most == DECODERS


def test_a_large_picture_has_its_turn_before_small_ones_that_came_later(workshops):
    order, holding, held = [], threading.Event(), threading.Event()

    def hold():
        held.set()
        holding.wait(10)

    first, last = workshops[0], workshops[-1]
    first.begin(hold, 1000)
    held.wait(10)
    large = last.begin(lambda: order.append("large"), LARGE + 1)
    threading.Event().wait(0.1)  # until it waits for the bench that is taken
    small = first.begin(lambda: order.append("small"), 1000)
    threading.Event().wait(0.1)
    holding.set()
    for work in (large, small):
        work.result(10)
    assert order == ["large", "small"]


def test_of_what_waits_the_most_is_done_first(workshops):
    order, first, others = [], threading.Event(), threading.Event()
    shop = workshops[0]
    shop.begin(lambda: first.wait(10), 1000)
    for _ in range(DECODERS - 1):  # so that one thread does all the rest
        shop.begin(lambda: others.wait(10), 1000)
    begun = [shop.begin(lambda effort=effort: order.append(effort), 1000, effort) for effort in (3, 1, 4, 2)]
    first.set()
    for work in begun:
        work.result(10)
    others.set()
    assert order == [4, 3, 2, 1]


def test_what_is_called_off_before_its_turn_is_not_done(workshops):
    done, holding = [], threading.Event()
    held = [workshops[0].begin(lambda: holding.wait(10), 1000) for _ in range(DECODERS)]
    assert workshops[0].begin(lambda: done.append(True), 1000).cancel()
    holding.set()
    for work in (*held, workshops[0].begin(lambda: None, 1000)):
        work.result(10)
    assert done == []


def test_a_folder_that_takes_no_files_keeps_no_count_and_stops_nobody(tmp_path):
    (tmp_path / "file").write_bytes(b"")
    shop = Workshop(tmp_path / "file")
    assert shop.begin(lambda: "done", 1000).result(10) == "done"
    shop.close()
