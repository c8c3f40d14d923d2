"""Sharing agreements as data: what is refused, and what a correction keeps."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import pytest

from graph import sharing
from graph.bolt import Bolt
from graph.door import Graph
from graph.sharing import Dataset, Rows, SharingAgreementRow
from graph.temporal import SHANGHAI, today
from seeds.folder import Folder
from seeds.load import Loaded, load
from tests.seeds.copied import Copied, found
from tests.support.folders import write
from tests.support.quiet import Quiet

FILE = "sharing-agreements.csv"
AGREEMENTS = """\
agreement_id,provider,consumer,role,dataset,rows,purposes,legal_basis,valid_from,valid_to
{p}A1,{p}U1,{p}U2,,HAZARDS,OWNED,,某条例第41条,2022-01-01,
{p}A2,{p}U1,STREETS,AUDITOR,USERS,ALL,AUDIT;AUDIT,某条例第43条,2022-01-01,2023-01-01
"""
NO = {"agreement_id": "NO", "rows": "NONE", "role": "", "valid_to": ""}


@pytest.mark.parametrize(
    ("like", "no", "permitted"),
    [
        (14, {"role": "AUDITOR"}, None),
        (15, {}, 12),
        (15, {"role": "AUDITOR"}, 12),
        (28, {"role": "READER"}, None),
        (28, {"valid_from": "2021-01-01", "valid_to": "2022-01-01"}, None),
        (28, {"valid_from": "2021-01-01", "valid_to": "2022-01-02"}, 28),
        (28, {"superseded_at": "2022-06-01"}, None),
        (28, {"consumer": "U06"}, None),
    ],
)
def test_nobody_is_permitted_and_forbidden_the_same_at_once(
    copied: Copied, like: int, no: dict[str, str], permitted: int | None
) -> None:
    if like == 14:
        copied.put(FILE, 14, "role", "ADMIN")
    line = copied.add(FILE, like, **NO | no)
    told = copied.problems()
    assert found(told) == ([] if permitted is None else [(FILE, line, "rows", "SHARING_CONTRADICTS")])
    assert permitted is None or f"line {permitted} " in told[0].message


def test_a_column_that_is_not_known_is_ignored_with_a_warning(copied: Copied) -> None:
    copied.put(FILE, 2, "colour", "red")
    assert [(p.line, p.code, p.severity) for p in copied.problems()] == [(1, "COLUMN_IGNORED", "warning")]


async def loaded(bolt: Bolt, folder: Path) -> Loaded:
    return await load(Graph(bolt), Folder.open(folder), today(), Quiet())


async def record(bolt: Bolt, key: str) -> SharingAgreementRow:
    return (await Graph(bolt).ask(sharing.BY_ID, ids=[key])).rows[0]


async def in_force(bolt: Bolt, on: str, prefix: str) -> set[str]:
    rows = (await Graph(bolt).ask(sharing.IN_FORCE, on=on)).rows
    return {row.asked for row in rows if row.id.startswith(prefix)}


async def test_a_correction_supersedes_the_record_and_keeps_it(scratch: Bolt, tmp_path: Path) -> None:
    folder = write(tmp_path, "LS", "110140", "40", sharing_agreements=AGREEMENTS)
    first = await loaded(scratch, folder)
    assert not first.refused, first.problems
    assert first.changed["sharing agreements"] == 2
    assert (await loaded(scratch, folder)).changed == {}
    before = await record(scratch, "LSA1")
    assert (before.provider_id, before.consumer, before.dataset) == ("LSU1", "LSU2", Dataset.HAZARDS)
    assert (before.valid_to, before.superseded_at) == (None, None)
    assert before.recorded_at == datetime(2022, 1, 1, tzinfo=SHANGHAI)
    assert [purpose.value for purpose in (await record(scratch, "LSA2")).purposes] == ["AUDIT"]

    write(tmp_path, "LS", "110140", "40", sharing_agreements=AGREEMENTS.replace("OWNED", "ALL"))
    assert (await loaded(scratch, folder)).changed == {"sharing agreements": 1}
    now, kept = await record(scratch, "LSA1"), await record(scratch, "LSA1#1")
    assert (now.rows, now.superseded_at, kept.rows) == (Rows.ALL, None, Rows.OWNED)
    assert (kept.recorded_at, kept.superseded_at) == (before.recorded_at, now.recorded_at)
    tied = (
        "MATCH (a:SharingAgreement {id: 'LSA1'})-[:REPLACES]->(:SharingAgreement {id: 'LSA1#1'}) "
        "MATCH (:Department {id: 'LSU1'})<-[:PROVIDED_BY]-(a)-[:SHARED_WITH]->(:Department {id: 'LSU2'}) "
        "RETURN count(*)"
    )
    assert (await scratch.read("count", tied, {}))[0][0] == 1


async def test_in_force_are_those_of_the_date_that_are_believed_now(scratch: Bolt, tmp_path: Path) -> None:
    folder = write(tmp_path, "LT", "110141", "41", sharing_agreements=AGREEMENTS)
    await loaded(scratch, folder)
    await loaded(
        scratch, write(tmp_path, "LT", "110141", "41", sharing_agreements=AGREEMENTS.replace("OWNED", "NONE"))
    )
    assert await in_force(scratch, str(date(2021, 12, 31)), "LT") == set()
    assert await in_force(scratch, str(date(2022, 12, 31)), "LT") == {"LTA1", "LTA2"}
    assert await in_force(scratch, str(date(2023, 1, 1)), "LT") == {"LTA1"}
