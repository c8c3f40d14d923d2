"""SIGHUP renews every worker while they serve: a new one stands before an old one retires, and nothing is lost."""

from __future__ import annotations

import signal
import threading
from typing import Any

import httpx
import pytest
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect
from websockets.typing import Subprotocol

from tests.live.wire import SUBPROTOCOL
from tests.support.serving import Serving
from tests.workers.conftest import Another
from tests.workers.watching import ANSWER, AREA, answered, happened, lives, until, workers

RENEWED = "all workers are renewed"


class Stream:
    """Somebody who asks on and on, and remembers every answer that was not the right one."""

    def __init__(self, serving: Serving, *, keeps: bool) -> None:
        self._serving = serving
        self._keeps = keeps
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._ask)
        self.right = 0
        self.last = 0
        self.wrong: list[Any] = []
        self._thread.start()

    def end(self) -> None:
        self._ended.set()
        self._thread.join()

    def _ask(self) -> None:
        client = self._client()
        while not self._ended.is_set():
            try:
                answer = client.post("/graphql", json={"query": AREA})
            except httpx.TransportError as error:
                self.wrong.append(error)
            else:
                self.last += answer.headers.get("connection") == "close"
                if answer.status_code == 200 and answer.json() == ANSWER:
                    self.right += 1
                else:
                    self.wrong.append((answer.status_code, answer.text))
            if not self._keeps:
                client.close()
                client = self._client()
        client.close()

    def _client(self) -> httpx.Client:
        return httpx.Client(base_url=self._serving.url, timeout=60, headers=self._serving.signed_in)


def renew(serving: Serving) -> None:
    """Have all renewed, and wait until nobody of before is left."""
    before, times = workers(serving), happened(serving, RENEWED)
    serving.process.send_signal(signal.SIGHUP)
    until(lambda: happened(serving, RENEWED) > times, serving)
    assert set(workers(serving).values()).isdisjoint(before.values())
    until(lambda: not any(map(lives, before.values())), serving)


def test_a_rolling_restart_under_a_steady_stream_of_requests_loses_none(home: Serving) -> None:
    before = set(workers(home).values())
    streams = [Stream(home, keeps=keeps) for keeps in (True, True, False, False)]
    until(lambda: all(stream.right for stream in streams), home)
    try:
        renew(home)
        renew(home)
        then = [stream.right for stream in streams]
        until(lambda: all(stream.right > was for stream, was in zip(streams, then, strict=True)), home)
    finally:
        for stream in streams:
            stream.end()
    assert [stream.wrong for stream in streams] == [[], [], [], []]
    assert sum(stream.last for stream in streams), "who keeps a connection is told of its last answer"
    assert before & answered(home)
    assert set(workers(home).values()) & answered(home)


def test_who_follows_is_told_to_come_again(home: Serving) -> None:
    token = {"authorization": home.signed_in["authorization"]}
    url = f"ws://127.0.0.1:{home.port}/graphql"
    follow = {"query": "subscription { changed { number } }"}
    with (
        connect(url, subprotocols=[Subprotocol(SUBPROTOCOL)], additional_headers=token) as socket,
        httpx.Client(timeout=60) as http,
        http.stream(
            "POST", f"{home.url}/graphql", json=follow, headers={**token, "accept": "text/event-stream"}
        ) as events,
    ):
        socket.send('{"type": "connection_init"}')
        assert "connection_ack" in socket.recv(60)
        assert events.status_code == 200
        renew(home)
        assert b"complete" not in events.read(), "its client comes again"
        with pytest.raises(ConnectionClosed) as closed:
            socket.recv(60)
        assert closed.value.rcvd is not None
        assert closed.value.rcvd.code == 1012
    assert home.ask(AREA) == ANSWER


def test_when_the_new_ones_do_not_come_to_stand_the_old_ones_go_on(another: Another, tmp_path: Any) -> None:
    documents = tmp_path / "documents"
    documents.mkdir()
    listed = documents / "area.graphql"
    listed.write_text(AREA, encoding="utf-8")
    served = another("--workers", "2", "--documents", str(documents))
    served.wait_until_ready()
    until(lambda: len(workers(served)) == 2, served)
    before = workers(served)
    listed.write_text("{ area(", encoding="utf-8")
    served.process.send_signal(signal.SIGHUP)
    until(lambda: happened(served, "a new worker does not come to stand; the old ones go on"), served)
    assert workers(served) == before
    assert served.ask(AREA) == ANSWER
    listed.write_text('{ department(id: "U06") { name } }', encoding="utf-8")
    renew(served)
    assert served.ask(AREA)["errors"][0]["extensions"]["code"] == "PERSISTED_DOCUMENT_ID_REQUIRED"
