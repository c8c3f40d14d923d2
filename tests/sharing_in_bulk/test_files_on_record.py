"""What `zeren share` does stands in the access log, as the mutation does, before it is told."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any

import pytest

from graph.acting.writer import Writer
from graph.bolt import Bolt
from graph.callers import Caller, Role, Way
from graph.door import Graph
from graph.failures import Unavailable
from graph.statements import subjects
from resolvers.access import Access
from resolvers.acting import Given
from resolvers.sharing_in_bulk import Batch
from server.access_log.audit_key import AuditKey
from server.access_log.log import AccessLog
from server.settings import Settings
from server.sharing.recorded import COMMAND, recorded
from tests.access_log.recorded import Fragile, kept
from tests.acting.desk import Office
from tests.sharing_in_bulk.sent import enterprise, shared
from tests.sharing_in_bulk.test_files import rows, run, written
from tests.support.servers import Server

SAME = ("kind", "way", "organisation", "roles", "decision", "datasets", "types", "counts")


async def records(bolt: Bolt, key: str) -> list[dict[str, Any]]:
    """The records that name an enterprise, the earliest first."""
    found = [each for each in await kept(bolt) if f"SharedItem {key}" in each.get("keys", [])]
    return sorted(found, key=lambda each: each["at"])


async def test_each_batch_leaves_a_record_as_the_mutation_does(
    office: Office, reloaded_server: Server, tmp_path: Path
) -> None:
    some = rows(1001)
    file = written(tmp_path / "some.csv", some)
    assert run(reloaded_server, file, "--dataset", "enterprises", "--as", "U19").returncode == 0
    (first,) = await records(office.bolt, some[0]["uscc"])
    (second,) = await records(office.bolt, some[1000]["uscc"])
    assert (first["operation"], first["subject"], second["keys"]) == (
        COMMAND,
        COMMAND,
        [f"SharedItem {some[1000]['uscc']}"],
    )
    assert (first["counts"], second["counts"], len(first["keys"])) == ([1000], [1], 100)
    assert first["request"] != second["request"]

    sent = enterprise()
    async with AccessLog(office.bolt, AuditKey.of(Settings(home=tmp_path / "home"))) as log:
        await shared(Office(office.bolt, log).of("U19"), "shareEnterprises", [sent])
    (ordered,) = await records(office.bolt, sent["uscc"])
    assert {name: second.get(name) for name in SAME} == {
        **{name: ordered.get(name) for name in SAME},
        "way": "LOCAL",
    }


async def test_what_was_shared_before_is_told_again_on_the_record(
    office: Office, reloaded_server: Server, tmp_path: Path
) -> None:
    some = rows(1)
    words = written(tmp_path / "some.csv", some), "--dataset", "enterprises", "--as", "U19"
    for _ in range(2):
        assert run(reloaded_server, *words).returncode == 0
    one, other = await records(office.bolt, some[0]["uscc"])
    assert one["request"] == other["request"]


async def test_nothing_of_a_batch_is_told_that_must_not_go_unrecorded_and_cannot_be_recorded(
    office: Office, tmp_path: Path
) -> None:
    access = Access.everything(Caller(Way.LOCAL, COMMAND, "U19", frozenset({Role.OPERATOR})))
    items = [{"id": f"U19-{uuid.uuid4().hex[:8]}", "department": "U19", "role": "PATROL"}]
    batch = Batch(subjects.USERS, items, None)
    given = Given(f"share-{uuid.uuid4().hex}", None, {"items": items})
    fragile = Fragile(office.bolt)
    async with AccessLog(fragile, AuditKey.of(Settings(home=tmp_path))) as log, Writer() as writer:
        fragile.broken = True
        with pytest.raises(Unavailable):
            await recorded(Graph(office.bolt), access, writer, log, given, batch)
        fragile.broken = False
    async with AccessLog(office.bolt, AuditKey.of(Settings(home=tmp_path))) as log, Writer() as writer:
        again = await recorded(Graph(office.bolt), access, writer, log, given, batch)
    assert again.repeated
    (record,) = await records(office.bolt, items[0]["id"])
    assert (record["datasets"], record["request"]) == (["USERS"], given.idempotency_key)
