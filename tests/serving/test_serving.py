"""`zeren serve` as a person and an operator meet it: real processes, real deaths."""

from __future__ import annotations

import itertools
import json
import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from server.questions import FOLDER
from tests.support.folders import write
from tests.support.serving import Serving

WHO = """{ ownership(subScope: "03-A", area: "440308003", on: "2024-07-15") {
  industryLead { verdict } revision } }"""
GAPS = '{ gaps(on: "2023-02-10", filter: { area: "440308" }) { totalCount } }'


@pytest.fixture(scope="module")
def serving(tmp_path_factory: pytest.TempPathFactory, cache: Path) -> Iterator[Serving]:
    served = Serving(tmp_path_factory.mktemp("serving") / "家 home", cache)
    served.wait_until_ready()
    yield served
    served.stop()
    assert served.neo4j_processes() == []


def test_the_panel_names_everything_a_person_needs(serving: Serving) -> None:
    printed = serving.printed()
    assert f"{serving.url}/graphql" in printed
    assert "/browser/?dbms=neo4j://neo4j@127.0.0.1:" in printed
    assert "Sign in: user neo4j" in printed
    assert str(serving.home) in printed
    assert "Ctrl-C" in printed
    password = json.loads((serving.home / "private.json").read_text())["password"]
    assert password not in printed, "the log of a service is no place for a password"


def test_the_first_question_finds_the_gap(serving: Serving) -> None:
    assert serving.ask(WHO)["data"]["ownership"]["industryLead"] == {"verdict": "GAP"}


def test_other_commands_use_the_server_that_runs(serving: Serving, tmp_path: Path) -> None:
    java = serving.java()
    # How long a request may take does not bound an audit, which looks at everything.
    checked = serving.run_with({"ZEREN_MAX_SECONDS": "0.01"}, "check", "--json")
    assert checked.returncode == 0, checked.stderr
    told = json.loads(checked.stdout)
    assert (told["violations"], len(told["overlaps"])) == ([], 12)
    failing = serving.run("check", "--gaps-fail")
    assert failing.returncode == 1
    assert "GAP" in failing.stdout
    loaded = serving.run("load", str(write(tmp_path / "district", "SV", "120101", "41")))
    assert loaded.returncode == 0, loaded.stderr
    assert "responsibilities: 2" in loaded.stdout
    assert serving.java() == java


def test_a_wrong_folder_is_refused_line_by_line(serving: Serving, tmp_path: Path) -> None:
    before = serving.ask(WHO)["data"]["ownership"]["revision"]
    folder = write(tmp_path / "wrong", "SW", "120102", "42")
    duties = folder / "responsibilities.csv"
    duties.write_text(duties.read_text(encoding="utf-8").replace("2022-01-01", "2023-02-30"), encoding="utf-8")
    refused = serving.run("load", str(folder))
    assert refused.returncode == 1
    lines = [line for line in refused.stdout.splitlines() if line]
    assert [line.split(" ")[:2] for line in lines] == [
        ["responsibilities.csv:2:valid_from", "DATE_NOT_IN_CALENDAR"],
        ["responsibilities.csv:3:valid_from", "DATE_NOT_IN_CALENDAR"],
    ]
    assert serving.ask(WHO)["data"]["ownership"]["revision"] == before


def test_a_port_that_is_taken_is_told_before_anything_starts(serving: Serving, tmp_path: Path) -> None:
    home = tmp_path / "second"
    second = serving.run_with({"ZEREN_HOME": str(home)}, "serve")
    assert second.returncode == 1
    assert "ZEREN_PORT" in second.stderr
    assert not home.exists()


def test_with_a_server_of_its_own_nothing_is_started_or_seeded(serving: Serving, tmp_path: Path) -> None:
    state = json.loads((serving.home / "private.json").read_text())
    home = tmp_path / "unused"
    checked = serving.run_with(
        {
            "ZEREN_HOME": str(home),
            "NEO4J_URI": f"neo4j://127.0.0.1:{state['bolt_port']}",
            "NEO4J_PASSWORD": state["password"],
        },
        "check",
    )
    assert checked.returncode == 0, checked.stderr
    assert not home.exists()
    away = serving.run_with({"ZEREN_HOME": str(home), "NEO4J_URI": "bolt://127.0.0.1:1"}, "check")
    assert away.returncode == 1
    assert "does not answer" in away.stderr


@pytest.fixture
def trusting(serving: Serving, tmp_path: Path, cache: Path) -> Iterator[Serving]:
    """A second service over the same graph that runs the questions and nothing else."""
    state = json.loads((serving.home / "private.json").read_text())
    second = Serving(
        tmp_path / "unused",
        cache,
        "--documents",
        str(FOLDER),
        NEO4J_URI=f"neo4j://127.0.0.1:{state['bolt_port']}",
        NEO4J_PASSWORD=state["password"],
    )
    second.wait_until_ready()
    # A graph that is not its own has no local analyst: whoever asks there needs a key.
    made = serving.run("key", "create", "--department", "U06", "--role", "READER", "--expires", "2999-01-01")
    second.token = made.stdout.strip()
    yield second
    second.stop()


def test_trusted_documents_are_all_that_runs_and_a_load_makes_their_answers_new(
    serving: Serving, trusting: Serving, tmp_path: Path
) -> None:
    assert f"only those of {FOLDER} are run" in trusting.printed()
    assert trusting.ask(GAPS)["errors"][0]["extensions"]["code"] == "PERSISTED_DOCUMENT_ID_REQUIRED"
    asked = {"documentId": "03-gaps-on-a-date", "variables": '{"on":"2023-02-10"}'}
    known = trusting.signed_in
    first = httpx.get(f"{trusting.url}/graphql", params=asked, headers=known, timeout=20)
    gaps = first.json()["data"]["gaps"]["totalCount"]
    assert gaps >= 13
    known["if-none-match"] = first.headers["etag"]
    assert httpx.get(f"{trusting.url}/graphql", params=asked, headers=known, timeout=20).status_code == 304
    loaded = serving.run("load", str(write(tmp_path / "district", "TD", "120105", "45")))
    assert loaded.returncode == 0, loaded.stderr
    again = httpx.get(f"{trusting.url}/graphql", params=asked, headers=known, timeout=20)
    assert again.json()["data"]["gaps"]["totalCount"] == gaps + 1
    assert again.headers["etag"] != first.headers["etag"]


def test_a_list_of_documents_that_is_no_good_ends_the_start(serving: Serving, tmp_path: Path) -> None:
    nowhere = serving.run("serve", "--documents", str(tmp_path / "nowhere"))
    assert nowhere.returncode == 2
    (tmp_path / "empty").mkdir()
    empty = serving.run("serve", "--documents", str(tmp_path / "empty"))
    assert empty.returncode == 1
    assert "there is no document in it" in empty.stderr


def test_when_neo4j_dies_the_answer_is_unavailable_and_never_a_gap_until_it_is_back(serving: Serving) -> None:
    os.kill(serving.java(), signal.SIGKILL)
    seen: list[Any] = []
    deadline = time.monotonic() + 60
    not_ready = False
    while time.monotonic() < deadline:
        began = time.monotonic()
        told = serving.ask(GAPS)
        assert time.monotonic() - began < 15
        if "errors" in told:
            seen.append(told["errors"][0]["extensions"]["code"])
            not_ready = not_ready or httpx.get(f"{serving.url}/ready", timeout=5).status_code == 503
        else:
            assert told["data"]["gaps"]["totalCount"] == 13
            if seen:
                break
        time.sleep(0.1)
    assert set(seen) == {"UNAVAILABLE"}
    assert not_ready
    assert httpx.get(f"{serving.url}/ready", timeout=5).status_code == 200


def test_a_signal_ends_everything_in_time_and_answers_what_is_in_flight(cache: Path, tmp_path: Path) -> None:
    served = Serving(tmp_path / "home", cache)
    served.wait_until_ready()
    answers: list[Any] = []
    slow = '{ coverage(on: "2023-02-10") { cells { industryLead { considered { explanation } } } } }'
    served.ask(slow)  # so that the database has planned it: a busy machine takes seconds for that alone
    began = time.monotonic()
    served.ask(slow)
    some_time = max(0.2, (time.monotonic() - began) / 2)
    asking = [threading.Thread(target=lambda: answers.append(served.ask(slow))) for _ in range(3)]
    for thread in asking:
        thread.start()
    time.sleep(some_time)
    took = served.stop()
    for thread in asking:
        thread.join()
    assert took < 10
    assert served.process.returncode == 0
    assert len(answers) == 3
    assert all("errors" not in answer for answer in answers)
    assert served.neo4j_processes() == []


def test_after_everything_is_killed_the_next_start_has_every_acknowledged_load(
    cache: Path, tmp_path: Path
) -> None:
    served = Serving(tmp_path / "home", cache)
    served.wait_until_ready()
    acknowledged: list[int] = []
    killed = threading.Event()

    def load_on() -> None:
        for number in itertools.takewhile(lambda _: not killed.is_set(), range(40)):
            folder = write(tmp_path / f"d{number}", f"K{number}.", f"1302{number:02}", f"{50 + number}")
            if served.run("load", str(folder)).returncode != 0:
                return
            acknowledged.append(number)

    loading = threading.Thread(target=load_on)
    loading.start()
    while len(acknowledged) < 2:
        assert loading.is_alive()
        time.sleep(0.05)
    killed.set()
    for pid in [*served.neo4j_processes(), served.process.pid]:
        os.kill(pid, signal.SIGKILL)
    served.process.wait(10)
    loading.join()
    kept = list(acknowledged)
    again = Serving(tmp_path / "home", cache)
    again.wait_until_ready(90)
    try:
        for number in kept:
            told = again.ask(
                'query($m: ID!, $a: ID!) { ownership(subScope: $m, area: $a, on: "2023-01-01")'
                " { industryLead { owners { id } } } }",
                m=f"{50 + number}-A",
                a=f"1302{number:02}001",
            )
            assert told["data"]["ownership"]["industryLead"]["owners"] == [{"id": f"K{number}.U1"}]
        assert json.loads(again.run("check", "--json").stdout)["violations"] == []
    finally:
        again.stop()
