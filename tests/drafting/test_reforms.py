"""A reform is rehearsed: what hangs in the air when a department ends, and what does not when others take over."""

from __future__ import annotations

from typing import Any

from graph.callers import Role
from tests.acting.desk import Office
from tests.drafting.hall import TOMORROW

REFORM = """query($reform: ReformInput!) { rehearseReform(reform: $reform) { duties { id holder { id } }
  rehearsal { gapsOpened changes { kind role since before { owners { id } } after { verdict } } } } }"""


async def rehearsed(office: Office, kind: str, *successors: dict[str, Any]) -> dict[str, Any]:
    desk = office.of("U19", Role.READER)
    reform = {"department": "U06", "on": TOMORROW, "kind": kind, "successors": list(successors)}
    answer = await desk.told(REFORM, reform=reform)
    assert "errors" not in answer, answer["errors"]
    return dict(answer["data"]["rehearseReform"])


async def test_what_an_abolished_department_owned_hangs_in_the_air(chancery: Office) -> None:
    told = await rehearsed(chancery, "ABOLISH")
    assert told["rehearsal"]["gapsOpened"] > 0
    assert {each["holder"]["id"] for each in told["duties"]} == {"U06"}
    opened = [each for each in told["rehearsal"]["changes"] if each["kind"] == "GAP_OPENED"]
    assert all(each["before"]["owners"] == [{"id": "U06"}] for each in opened)


async def test_a_successor_closes_every_gap_that_a_merger_would_open(chancery: Office) -> None:
    told = await rehearsed(chancery, "MERGE", {"unit": "U07"})
    assert told["rehearsal"]["gapsOpened"] == 0
    assert "OWNER_CHANGED" in {each["kind"] for each in told["rehearsal"]["changes"]}


async def test_a_successor_may_be_founded_on_the_day(chancery: Office) -> None:
    told = await rehearsed(chancery, "MERGE", {"unit": "U99", "founded": True})
    assert told["rehearsal"]["gapsOpened"] == 0


async def test_a_successor_for_one_category_leaves_the_others_in_the_air(chancery: Office) -> None:
    whole = (await rehearsed(chancery, "ABOLISH"))["rehearsal"]["gapsOpened"]
    part = (await rehearsed(chancery, "SPLIT", {"unit": "U07", "category": "02"}))["rehearsal"]["gapsOpened"]
    assert 0 < part < whole or part == whole > 0


async def test_a_renamed_department_keeps_what_it_owns(chancery: Office) -> None:
    told = await rehearsed(chancery, "RENAME")
    assert told["rehearsal"] == {"gapsOpened": 0, "changes": []}
