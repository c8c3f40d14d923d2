"""What one statement costs: Neo4j's own count of its work, the rows it answers with, and who does the work."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from graph.failures import Failure
from graph.query import SENT

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from graph.bolt import Bolt

Plan = dict[str, Any]
COLLECTED = "EagerAggregation"


@dataclass(frozen=True)
class Cost:
    """Db hits, rows and the operators that did the most."""

    hits: int
    rows: int
    most: tuple[tuple[int, str], ...]


async def cost(bolt: Bolt, text: str, params: Mapping[str, Any]) -> Cost | None:
    """The cost of a wrapped question; None where the database gave up on it, by time or by memory."""
    try:
        profile = await bolt.profile(text, {SENT: dict(params)})
    except Failure:
        return None
    told = sorted(((int(plan.get("dbHits", 0)), _name(plan)) for plan in operators_of(profile)), reverse=True)
    return Cost(sum(hits for hits, _ in told), _rows(profile), tuple(told[:3]))


def _rows(profile: Plan) -> int:
    """The rows of a wrapped question are those that its one record collects."""
    for plan in operators_of(profile):
        if plan["operatorType"].startswith(COLLECTED):
            return int(plan["children"][0].get("rows", 0))
    return int(profile.get("rows", 0))


def operators_of(plan: Plan) -> Iterator[Plan]:
    """All operators of a plan."""
    yield plan
    for child in plan.get("children", ()):
        yield from operators_of(child)


def _name(plan: Plan) -> str:
    details = str(plan.get("args", {}).get("Details", ""))
    return f"{plan['operatorType'].split('@')[0]} {details[:120]}".strip()
