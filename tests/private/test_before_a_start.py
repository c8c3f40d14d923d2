"""What is looked at before a server is started: ports, password, folders. No server is started here."""

from __future__ import annotations

import json
import os
import socket
import stat
from pathlib import Path

import pytest

from graph.private.command import arguments
from graph.private.errors import PrivateNeo4jError
from graph.private.held import TakenError, hold, is_held
from graph.private.place import Place
from graph.private.ports import choose
from graph.private.prepare import prepare
from graph.private.private import PrivateNeo4j
from graph.private.progress import Silent
from graph.private.running import Running, find, remember, remembered


@pytest.fixture
def place(tmp_path: Path) -> Place:
    place = Place(home=tmp_path / "家 home", cache=tmp_path / "cache")
    place.make()
    return place


def mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_password_and_state_are_for_their_owner_only_whatever_the_mask(place: Place) -> None:
    before = os.umask(0)
    try:
        prepare(place, fresh_ports=False)
    finally:
        os.umask(before)
    assert mode(place.home) == 0o700
    assert mode(place.home / "private.json") == 0o600
    assert mode(place.home / "data" / "dbms" / "auth.ini") == 0o600


def test_the_password_itself_stands_only_in_the_state_file(place: Place) -> None:
    password = prepare(place, fresh_ports=False).password
    holding = [path for path in place.home.rglob("*") if path.is_file() and password in path.read_text()]
    assert [path.name for path in holding] == ["private.json"]


def test_ports_and_password_stay_from_start_to_start(place: Place) -> None:
    assert prepare(place, fresh_ports=False) == prepare(place, fresh_ports=False)


def test_a_remembered_port_that_is_taken_is_chosen_again(place: Place) -> None:
    first = prepare(place, fresh_ports=False)
    with socket.create_server(("127.0.0.1", first.http_port)):
        second = prepare(place, fresh_ports=False)
    assert second.http_port != first.http_port
    assert (second.bolt_port, second.password) == (first.bolt_port, first.password)


@pytest.mark.parametrize("setting", ["ZEREN_BOLT_PORT", "ZEREN_HTTP_PORT"])
def test_a_set_port_that_is_taken_is_told_with_its_setting(setting: str, place: Place) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = taken.getsockname()[1]
        with pytest.raises(PrivateNeo4jError, match=f"{setting}: port {port} is taken"):
            choose(port, None, setting)


def test_data_whose_password_is_lost_are_not_touched(place: Place) -> None:
    prepare(place, fresh_ports=False)
    place.store.mkdir(parents=True)
    (place.home / "private.json").write_text('{"pid": 1, "bolt_port": "7687"')
    with pytest.raises(PrivateNeo4jError, match=r"private\.json.*damaged"):
        prepare(place, fresh_ports=False)


def test_a_damaged_state_file_names_no_server(place: Place) -> None:
    for text in ("", "[]", "{}", '{"pid": 1, "bolt_port": "7687", "http_port": 1, "password": "x"}', "\x00\xff"):
        (place.home / "private.json").write_text(text)
        assert remembered(place.home) is None
        assert find(place.home) is None


def test_a_stranger_on_the_port_of_a_free_home_never_sees_the_password(place: Place) -> None:
    with socket.create_server(("127.0.0.1", 0)) as stranger:
        stranger.setblocking(False)  # noqa: FBT003 - its only parameter
        remember(place.home, Running(os.getpid(), stranger.getsockname()[1], 1, "secret"))
        with hold(place.home):
            pass
        assert find(place.home) is None
        with pytest.raises(BlockingIOError):
            stranger.accept()


def test_a_home_is_held_once(place: Place) -> None:
    assert not is_held(place.home)
    with hold(place.home):
        assert is_held(place.home)
        with pytest.raises(TakenError), hold(place.home):
            pass
    assert not is_held(place.home)


def test_a_home_that_cannot_be_a_folder_is_told_with_its_setting(tmp_path: Path) -> None:
    (tmp_path / "home").write_text("a file")
    private = PrivateNeo4j(Place(home=tmp_path / "home", cache=tmp_path), Silent(), print)
    with pytest.raises(PrivateNeo4jError, match=r"ZEREN_HOME: .*home cannot be used"):
        private.start()


def test_a_home_in_which_nothing_can_be_written_is_told_with_its_setting(place: Place, cache: Path) -> None:
    (place.home / "private.lock").mkdir()  # whoever runs the tests may be allowed everything, but not this
    private = PrivateNeo4j(Place(home=place.home, cache=cache), Silent(), print)
    with pytest.raises(PrivateNeo4jError, match="ZEREN_HOME"):
        private.start()


def test_a_class_path_cannot_name_a_cache_with_a_colon(place: Place) -> None:
    with pytest.raises(PrivateNeo4jError, match=r"ZEREN_CACHE: .*colon"):
        arguments(place, place.cache / "a:b", [])


def test_the_state_file_is_plain_to_read(place: Place) -> None:
    running = prepare(place, fresh_ports=False)
    told = json.loads((place.home / "private.json").read_text())
    assert (told["bolt_port"], told["password"]) == (running.bolt_port, running.password)
