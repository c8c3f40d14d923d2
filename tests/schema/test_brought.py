"""The hazards of a point come with their codes, in one statement; what does not is asked for by its code."""

from __future__ import annotations

from graph.bolt import Bolt
from graph.canned import Recording
from graph.door import Graph
from graph.hazards import BY_HIC, OF_POINTS
from graph.risk_points import LIST
from graph.witness import Witness
from resolvers.asking import Asking
from resolvers.brought import Brought
from resolvers.hazards import by_hic, of_points
from schema.ways import Through, ToMany, ToOne
from tests.support.asking import Asker

HAZARDS = "query($first: Int!) { riskPoints(first: 100) { nodes { hic hazards(first: $first) { hic foundAt } } } }"


async def test_hazards_of_points_come_with_their_codes(ask: Asker) -> None:
    told = await ask.tell(HAZARDS, first=3)
    hazards = [hazard for point in told.data["riskPoints"]["nodes"] for hazard in point["hazards"]]
    assert hazards
    assert told.asked.count("hazards_of_points") == 1
    assert "hazards_by_hic" not in told.asked


async def test_fewer_of_them_are_the_same_rows(ask: Asker) -> None:
    asked = "all: hazards { hic status } one: hazards(first: 1) { hic status }"
    points = (await ask(f"{{ riskPoints(first: 100) {{ nodes {{ {asked} }} }} }}"))["riskPoints"]["nodes"]
    assert any(point["one"] for point in points)
    assert [point["one"] for point in points] == [point["all"][:1] for point in points]


async def test_codes_and_rows_are_told_to_the_witness(district: Bolt) -> None:
    witness = Witness()
    graph = Graph(district, witness=witness)
    points = [row.asked for row in (await graph.ask(LIST.sorted, **LIST.sorted.file.example)).rows]
    found, rows = await graph.ask_with_rows(OF_POINTS, 2000, hics=points, open=None, first=50)
    hics = [hic for point in found for hic in point.hics]
    assert hics
    assert sorted(row.hic for row in rows) == sorted(hics)
    assert set(witness.rows[BY_HIC.row]) == set(hics)
    _, few = await graph.ask_with_rows(OF_POINTS, 2, hics=points, open=None, first=50)
    assert [row.hic for row in few] == [row.hic for row in rows][:2]


async def test_what_was_not_brought_along_is_asked_for(district: Bolt) -> None:
    recording = Recording(district)

    async def some(graph: Graph, asked: list[tuple[str, None, int]]) -> list[Brought[object]]:
        """With one row of all."""
        found = await of_points(graph, asked)  # type: ignore[arg-type]
        rows = next(each.rows for each in found if each)
        return [Brought(each, dict([*rows.items()][:1])) for each in found]

    points = (await Graph(district).ask(LIST.sorted, **LIST.sorted.file.example)).rows
    way = Through(ToOne(some, lambda point: (point.asked, None, 50)), ToMany(by_hic, lambda hics: hics), keys=True)
    told = await way.values(points, Asking(Graph(recording)))
    whole = await of_points(Graph(district), [(point.asked, None, 50) for point in points])
    assert sum(map(len, told)) > 1
    assert [[row.hic for row in rows] for rows in told] == [[*hics] for hics in whole]
    assert recording.asked == ["hazards_of_points", "hazards_by_hic"]
