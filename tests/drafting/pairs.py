"""Pairs of sub-scope and area that are declared, withdrawn and declared again, as the tests ask for them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any, NamedTuple

from graph.temporal import today
from tests.drafting.hall import Hall, changes, ordered, waiver

ROLES = ("TERRITORIAL", "INDUSTRY_LEAD", "COMPREHENSIVE")
GAPS = """query($on: Date, $knownAt: DateTime, $filter: CoverageFilter) {
  gaps(on: $on, knownAt: $knownAt, filter: $filter, first: 100) { nodes {
    role since until riskPointCount subScope { key } area { code } } }
  coverage(on: $on, knownAt: $knownAt, filter: $filter) { slotCount gapCount cells { declared } } }"""
CHANGE = """query($a: Point!, $b: Point!, $filter: CoverageFilter) {
  coverageChange(from: $a, to: $b, filter: $filter) { slotCount gapsClosed noLongerAsked
    changes { kind cause role before { declared } after { declared } } } }"""


class Pair(NamedTuple):
    """A sub-scope in an area."""

    sub_scope: str
    area: str

    @property
    def sent(self) -> dict[str, str]:
        return {"subScope": self.sub_scope, "area": self.area}

    @property
    def key(self) -> str:
        return f"{self.sub_scope}|{self.area}"


def ahead(days: int) -> date:
    return today() + timedelta(days=days)


def now() -> str:
    return datetime.now(UTC).isoformat()


async def declared(hall: Hall, pair: Pair) -> list[str]:
    """A pair that nobody had to own is declared, with a waiver for each gap; the roles that nobody fills."""
    draft = await hall.draft(declareCells=[pair.sent])
    opened = sorted(slot for kind, slot in changes(await hall.rehearse(draft)) if kind == "GAP_OPENED")
    await hall.adopted(draft, waivers=[waiver(slot, str(ahead(60))) for slot in opened])
    return [role for *_, role in opened]


async def asked(hall: Hall, pair: Pair | None = None, **sent: Any) -> dict[str, Any]:
    """The gaps and the coverage of a pair, or of all."""
    answer = await hall.steward.told(GAPS, filter=pair.sent if pair else None, **sent)
    assert "errors" not in answer, answer["errors"]
    return dict(answer["data"])


async def slots_and_gaps(hall: Hall, pair: Pair, on: date, **sent: Any) -> tuple[int, list[str]]:
    """How many slots of the pair are asked on a day, and which of them are gaps."""
    found = await asked(hall, pair, on=str(on), **sent)
    assert all(cell["declared"] for cell in found["coverage"]["cells"])
    gaps = sorted(each["role"] for each in found["gaps"]["nodes"])
    assert len(gaps) == found["coverage"]["gapCount"]
    return found["coverage"]["slotCount"], gaps


async def changed(hall: Hall, pair: Pair, a: dict[str, str], b: dict[str, str]) -> dict[str, Any]:
    """What changed of a pair between two points."""
    answer = await hall.steward.told(CHANGE, a=a, b=b, filter=pair.sent)
    assert "errors" not in answer, answer["errors"]
    return dict(answer["data"]["coverageChange"])


async def withdrawn(hall: Hall, pair: Pair, on: date) -> dict[str, Any]:
    """It is withdrawn from a day on."""
    return await hall.adopted(await hall.draft(withdrawCells=[{**pair.sent, "on": str(on)}]))


async def refused(hall: Hall, **said: Any) -> list[tuple[str, str]]:
    """The codes and fields that a draft is refused with."""
    payload = await ordered(hall.steward, "draftDuties", **{"title": "撤销", "effective": str(ahead(1)), **said})
    return [(each["code"], each["field"]) for each in payload["userErrors"]]
