"""A page stays right when rows are added meanwhile: nothing twice, nothing left out that was there."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

from graph.bolt import Bolt
from tests.support.asking import asker
from tests.support.building import build
from tests.support.model import Duty, Holder, World

DUTY = Duty(
    "", "01", "A", "A0", "INDUSTRY_LEAD", "U1", date(2022, 1, 1), None, datetime(2022, 1, 1, tzinfo=UTC), None
)
PAGE = """query($after: String, $direction: Direction!) {
  responsibilities(first: 2, after: $after, direction: $direction, filter: {area: "G1-A0"}) {
    pageInfo { endCursor hasNextPage } nodes { id } } }"""


async def test_rows_that_come_between_two_pages_are_neither_repeated_nor_do_they_shift_others(
    scratch: Bolt,
) -> None:
    async def add(*keys: str) -> None:
        duties = [replace(DUTY, id=key) for key in keys]
        await build(scratch, World({"A0": ()}, {"U1": Holder("U1", None, None)}, duties), "G1-")

    async def page(after: str | None, direction: str) -> tuple[list[str], str]:
        found = (await ask(PAGE, after=after, direction=direction))["responsibilities"]
        return [node["id"] for node in found["nodes"]], found["pageInfo"]["endCursor"]

    ask = asker(scratch)
    await add("R2", "R4", "R6", "R8")
    first, cursor = await page(None, "ASCENDING")
    await add("R1", "R3", "R5")
    second, _ = await page(cursor, "ASCENDING")
    assert (first, second) == (["G1-R2", "G1-R4"], ["G1-R5", "G1-R6"])
    last, cursor = await page(None, "DESCENDING")
    await add("R7", "R9")
    before, _ = await page(cursor, "DESCENDING")
    assert (last, before) == (["G1-R8", "G1-R6"], ["G1-R5", "G1-R4"])
