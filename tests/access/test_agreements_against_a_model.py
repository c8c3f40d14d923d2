"""What agreements leave a caller is what a plain model of the rules leaves it, whatever has been agreed."""

from __future__ import annotations

import asyncio
from collections import Counter
from datetime import UTC, date, datetime

from hypothesis import HealthCheck, given, settings

from graph.bolt import Bolt
from graph.callers import Caller, Role, Way
from graph.door import Graph
from graph.sharing import Dataset, Purpose
from resolvers.access import Access, access
from tests.support.parties import BEFORE, LATER, agree, agreements, parties, settle
from tests.support.servers import Server
from tests.support.terms import Permitted, Terms, permitted

ASKED = [
    (BEFORE, frozenset({"READER"}), None),
    (BEFORE, frozenset({"AUDITOR", "OPERATOR"}), "AUDIT"),
    (LATER, frozenset({"READER"}), "SUPERVISION"),
    (LATER, frozenset({"READER", "AUDITOR"}), "AUDIT"),
    (LATER, frozenset[str](), "RESCUE"),
]


def test_the_program_and_a_plain_model_agree_on_what_may_be_seen(scratch_server: Server, scratch: Bolt) -> None:
    met: Counter[str | None] = Counter()
    with asyncio.Runner() as runner:

        async def connect() -> Bolt:
            return scratch_server.connect()

        bolt = runner.run(connect())
        runner.run(settle(bolt))

        @settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
        @given(agreements())
        def same(terms: list[Terms]) -> None:
            met.update(runner.run(_same(bolt, terms)))

        same()
        runner.run(agree(bolt, []))
        runner.run(bolt.close())
    refusals = {"NO_AGREEMENT", "AGREEMENT_FORBIDS", "PURPOSE_REQUIRED", "PURPOSE_NOT_COVERED"}
    assert met.keys() == refusals | {"all", "some"}, "every rule was met"


async def _same(bolt: Bolt, terms: list[Terms]) -> list[str]:
    await agree(bolt, terms)
    met = []
    for on, roles, purpose in ASKED:
        for name, party in parties(on).items():
            caller = Caller(Way.TOKEN, name, party.id, frozenset(map(Role, roles)), "issuer")
            found = await access(Graph(bolt), caller, on, purpose and Purpose(purpose))  # type: ignore[arg-type]
            expected = permitted(terms, party, set(roles), purpose, on, datetime.now(UTC))
            assert _plain(found) == expected, (name, on, roles, purpose)
            assert found.sight.own == (() if _ended(party.valid_to, on) else (f"unit:{party.id}",))
            met += [each.refused or ("all" if each.marks is None else "some") for each in expected.values()]
    return met


def _ended(valid_to: date | None, on: date) -> bool:
    return valid_to is not None and valid_to <= on


def _plain(found: Access) -> dict[str, Permitted]:
    """An access in the words of the model."""
    return {dataset.value: _plain_of(found, dataset) for dataset in Dataset}


def _plain_of(found: Access, dataset: Dataset) -> Permitted:
    if dataset in found.refused:
        assert dataset not in found.used
        assert dataset not in found.sight.marks, "what is refused has no rows either"
        return Permitted(found.refused[dataset].rule)
    marks = found.sight.marks[dataset]
    used = frozenset(found.used[dataset])
    return Permitted(None, None if marks is None else frozenset(marks), used, found.agreed[dataset].until)
