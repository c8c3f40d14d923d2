"""Many processes serve one port as one service: they share the work, and outlive each other."""

from __future__ import annotations

import os
import signal

import httpx

from tests.support.serving import Serving
from tests.workers.conftest import Another
from tests.workers.watching import ANSWER, AREA, answered, by_worker, happened, lives, parent, told, until, workers


def test_every_worker_answers_on_the_one_port(home: Serving) -> None:
    with by_worker(home) as clients:
        for client in clients.values():
            assert client.post("/graphql", json={"query": AREA}).json() == ANSWER
    assert len(set(workers(home).values())) == 2
    assert set(workers(home).values()) <= answered(home)


def test_the_panel_is_shown_once(home: Serving) -> None:
    assert home.printed().count(f"{home.url}/graphql") == 1
    assert home.printed().count("Ctrl-C") == 1


def test_a_worker_that_was_killed_comes_again(home: Serving) -> None:
    before = workers(home)
    os.kill(before[1], signal.SIGKILL)
    until(lambda: workers(home)[1] != before[1], home)
    assert workers(home)[0] == before[0]
    assert not lives(before[1])
    assert home.ask(AREA) == ANSWER
    killed = [each for each in told(home) if each["event"] == "a worker was killed"]
    assert [(each["pid"], each["signal"]) for each in killed] == [(before[1], "SIGKILL")]


def test_when_the_mould_was_killed_as_well_there_is_another(another: Another) -> None:
    served = another("--workers", "2")
    served.wait_until_ready()
    until(lambda: len(workers(served)) == 2, served)
    before = workers(served)
    (mould,) = {parent(pid) for pid in before.values()}
    os.kill(mould, signal.SIGKILL)
    until(lambda: not lives(mould), served)
    assert served.ask(AREA) == ANSWER
    os.kill(before[0], signal.SIGKILL)
    until(lambda: workers(served)[0] != before[0], served)
    assert served.ask(AREA) == ANSWER
    assert happened(served, "a worker is gone; another takes its place") == 1


def test_a_start_that_fails_ends_everything_and_says_why_once(another: Another) -> None:
    served = another("--workers", "2", ZEREN_WEBHOOK_HOSTS="hooks.example", ZEREN_WEBHOOK_KEY="/")
    assert served.process.wait(180) == 1
    assert "Traceback" not in served.printed()
    assert "A worker does not come to stand" in served.printed()
    try:
        httpx.get(f"{served.url}/health", timeout=5)
    except httpx.TransportError:
        pass
    else:
        raise AssertionError("somebody still listens")
