"""Page 1 of a list as somebody is shown it who sees one district of all, or what one department has to do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from bench.growth.cost import Cost, cost
from bench.growth.pages import SIZE
from bench.growth.statements import lists, unlimited
from graph.door import Graph
from graph.listing import BY_KEY, EVERY
from graph.sharing import Dataset
from graph.sight import PARAMETERS, Sight
from resolvers.beginning import Asked, beginning

if TYPE_CHECKING:
    from collections.abc import Mapping

    from graph.bolt import Bolt
    from graph.listing import ListQuery
    from graph.sight import Marks

_DISTRICTS = """
MATCH (place:AdminArea)<-[:LOCATED_IN]-(:Hazard) WHERE place.code =~ '[0-9]+'
WITH left(place.code, 6) AS district, collect(DISTINCT place.code) AS codes
RETURN codes ORDER BY district
"""
_DEPARTMENT = """
MATCH (:AdminArea {code: $area})<-[:LOCATED_IN]-(:Hazard)-[:HAS_ASSIGNMENT]->()-[:GIVEN_TO]->(unit:Department)
RETURN unit.id, count(*) AS given ORDER BY given DESC, unit.id LIMIT 1
"""


@dataclass(frozen=True)
class Shown:
    """What page 1 of a list costs for somebody, None where it is not answered, and how many rows they see."""

    name: str
    who: str
    cost: Cost | None
    rows: int


async def shown(bolt: Bolt) -> list[Shown]:
    """Of every list of which not everybody sees all."""
    cut = [each for each in lists() if each.cut is not None]
    return [await _shown(bolt, each, who, marks) for who, marks in (await _sights(bolt)).items() for each in cut]


async def _sights(bolt: Bolt) -> Mapping[str, Marks]:
    """Of the first district, of one in the middle, of the last, and of a department of that in the middle."""
    districts = [codes for (codes,) in await bolt.read("districts", _DISTRICTS, {})]
    places = {"first district": districts[0], "middle": districts[len(districts) // 2], "last": districts[-1]}
    sights: dict[str, Marks] = {who: tuple(f"area:{code}" for code in codes) for who, codes in places.items()}
    ((unit, _),) = await bolt.read("department", _DEPARTMENT, {"area": places["middle"][0]})
    return {**sights, "a department of the middle": (f"unit:{unit}",)}


async def _shown(bolt: Bolt, each: ListQuery[Any], who: str, marks: Marks) -> Shown:
    """Gone the way that a server goes."""
    dataset = PARAMETERS[str(each.cut)]
    graph = Graph(bolt)
    seen = {**dict.fromkeys(Dataset), dataset: marks}
    graph = graph.seen_by(Sight(seen, None, await graph.reaches.of_sight(graph, seen)))
    begin = await beginning(graph, each, unlimited(each.sorted), Asked(BY_KEY, ascending=True, first=True))
    query = each.walked if begin.walks and each.walked else each.sorted
    asked = {"order": BY_KEY, "ascending": True, **begin.by}
    page = unlimited(query, first=SIZE + 1, **asked, **{str(each.cut): list(marks or ())})
    every = unlimited(each.sorted, first=EVERY, **asked)
    return Shown(each.name, who, await cost(bolt, query.wrapped, page), await graph.count(each.sorted, **every))
