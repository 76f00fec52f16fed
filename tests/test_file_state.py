"""Files as they were, and whether they are so still."""

import os

import pytest

from epk.file_state import FileState, states


@pytest.fixture
def file(tmp_path):
    (tmp_path / "film.yaml").write_bytes(b"title: Karmalink")
    return tmp_path / "film.yaml"


def test_a_file_that_nobody_touched_still_holds(file):
    assert FileState.of(file).still_holds(file)


def test_the_same_content_at_another_time_still_holds(file):
    state = FileState.of(file)
    os.utime(file, (1, 1))
    assert state.still_holds(file)


@pytest.mark.parametrize("content", [b"title: Karmalinks", b"title: karmalink"])
def test_other_content_does_not(file, content):
    state = FileState.of(file)
    file.write_bytes(content)
    os.utime(file, (1, 1))
    assert not state.still_holds(file)


def test_other_content_of_another_size_does_not_even_at_the_same_time(file):
    state = FileState.of(file)
    file.write_bytes(b"title: Karmalinks")
    os.utime(file, ns=(state.time, state.time))
    assert not state.still_holds(file)


def test_content_is_read_only_where_the_time_differs(file):
    state = FileState.of(file)._replace(digest="of other content")
    assert state.still_holds(file)


def test_a_file_that_is_gone_does_not(file):
    state = FileState.of(file)
    file.unlink()
    assert not state.still_holds(file)


def test_states_go_by_path_each_once(file):
    assert states([file, file]) == {str(file): FileState.of(file)}
