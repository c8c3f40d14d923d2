"""A caller is given the rows of the agreed marks and no others, by every way that leads to them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import SimpleNamespace
from typing import Any

import pytest
import pytest_asyncio

from graph import behind, duty_findings, enterprises, escalations, hazards, inspections, premises, resources
from graph import risk_points as points
from graph import users as people
from graph import workload as work
from graph.door import Graph
from graph.listing import EVERY, Keys, ListQuery
from graph.query import Query
from graph.sharing import Dataset
from graph.sight import Marks, Sight

SIGHTS: Mapping[str, Marks] = {
    "everything": None,
    "nothing": (),
    "a mark of nothing": ("area:999999",),
    "an area": ("area:440308003",),
    "a category": ("category:03",),
    "a cell": ("cell:02-A|440308003",),
    "a unit": ("unit:U06",),
    "another unit": ("unit:U18",),
    "a union": ("area:440308001", "category:08", "cell:07-B|440308002", "unit:U07"),
}
LISTS: Mapping[str, tuple[ListQuery[Any], Query[Any], str]] = {
    "points": (points.LIST, points.BY_HIC, "hics"),
    "hazards": (hazards.LIST, hazards.BY_HIC, "hics"),
    "inspections": (inspections.LIST, inspections.BY_ID, "ids"),
    "cases": (inspections.CASES, inspections.CASES_BY_ID, "ids"),
    "enterprises": (enterprises.LIST, enterprises.BY_KEY, "keys"),
    "users": (people.LIST, people.BY_ID, "ids"),
}
OF_HAZARDS: tuple[Query[Any], ...] = (
    hazards.TRANSITIONS,
    hazards.ASSIGNMENTS,
    escalations.OF_HAZARDS,
    escalations.ORDERS_OF_HAZARDS,
)
ON_HAZARDS: tuple[tuple[ListQuery[Any], Query[Any]], ...] = (
    (escalations.LIST, escalations.BY_ID),
    (escalations.ORDERS, escalations.ORDERS_BY_ID),
)
LATE = "2099-01-01T00:00:00Z"
IDS = {"enterprises": "id:"}
SEES = pytest.mark.parametrize("marks", SIGHTS.values(), ids=list(SIGHTS))


def of(query: Query[Any], **chosen: Any) -> dict[str, Any]:
    """The parameters of a question without any filter but the chosen ones."""
    every = {"order": "KEY", "ascending": True, "first": EVERY}
    return {**{name: every.get(name) for name in query.file.example}, **chosen}


def sight(marks: Marks, *only: Dataset) -> Sight:
    return Sight(dict.fromkeys(only or Dataset, marks), marks)


def everything_but(*hidden: Dataset) -> Sight:
    return Sight(dict.fromkeys(frozenset(Dataset) - set(hidden), None), None)


async def keys(graph: Graph, query: Query[Any], **chosen: Any) -> set[str]:
    return {row.asked for row in (await graph.ask(query, **of(query, **chosen))).rows}


@dataclass(frozen=True)
class World:
    """Every row of the seeds by its key, and the marks that it bears."""

    rows: Mapping[str, Mapping[str, Any]]
    marks: Mapping[str, Mapping[str, set[str]]]

    def seen(self, noun: str, marks: Marks) -> set[str]:
        return {key for key, borne in self.marks[noun].items() if marks is None or borne & set(marks)}

    def keys(self, noun: str) -> list[str]:
        return [IDS.get(noun, "") + key for key in self.rows[noun]]


def _place(row: Any) -> set[str]:
    cell = f"cell:{row.sub_scope_key}|{row.area_code}"
    return {f"area:{row.area_code}", f"category:{row.sub_scope_key.split('-')[0]}", cell}


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def world(seeded: Graph) -> World:
    rows: dict[str, dict[str, Any]] = {}
    for noun, (listed, by_key, keyed) in LISTS.items():
        asked = [IDS.get(noun, "") + key for key in sorted(await keys(seeded, listed.sorted))]
        found = (await seeded.ask(by_key, **{keyed: asked})).rows
        rows[noun] = {row.asked.removeprefix(IDS.get(noun, "")): row for row in found}
    for tie in (await seeded.ask(hazards.TIES, hics=list(rows["hazards"]))).rows:
        rows["hazards"][tie.asked] = SimpleNamespace(**vars(tie) | vars(rows["hazards"][tie.asked]))
    marks = {
        noun: {key: _place(row) for key, row in rows[noun].items()}
        for noun in rows
        if noun not in ("cases", "users")
    }
    for given in (await seeded.ask(hazards.ASSIGNMENTS, hics=list(rows["hazards"]))).rows:
        marks["hazards"][given.asked].add(f"unit:{given.unit_id}")
    marks["cases"] = {}
    for key, case in rows["cases"].items():
        of_inspection = _place(rows["inspections"][case.inspection_id]) if case.inspection_id else set()
        of_firm = marks["enterprises"][case.enterprise_id] if case.enterprise_id else set()
        marks["cases"][key] = {f"unit:{case.unit_id}"} | of_inspection | of_firm
    for key, row in rows["inspections"].items():
        marks["inspections"][key].add(f"unit:{row.unit_id}")
    marks["users"] = {key: {f"unit:{row.department_id}"} for key, row in rows["users"].items()}
    return World(rows, marks)


def ways(listed: ListQuery[Any]) -> list[Keys[Any]]:
    """All by which a list is asked for."""
    return [listed.sorted, *listed.along, *(each.backwards for each in listed.along)]


@SEES
@pytest.mark.parametrize("noun", LISTS)
async def test_lists_counts_and_look_ups_give_the_rows_of_the_marks(
    seeded: Graph, world: World, noun: str, marks: Marks
) -> None:
    listed, by_key, keyed = LISTS[noun]
    graph, expected = seeded.seen_by(sight(marks)), world.seen(noun, marks)
    for query in ways(listed):
        assert await keys(graph, query) == expected
        assert await graph.count(query, **of(query)) == len(expected)
        page = await keys(graph, query, first=3)
        assert page <= expected
        assert len(page) == min(3, len(expected)), "a page is full, whatever is cut"
        assert query not in (listed.sorted, listed.walked) or page == set(sorted(expected)[:3])
    if marks is not None:
        assert await keys(graph, listed.sorted, few=True) == expected, "begun with the marks it is the same list"
        assert await graph.count(listed.sorted, **of(listed.sorted, few=True)) == len(expected)
        assert await keys(graph, listed.sorted, few=True, first=3) == set(sorted(expected)[:3])
        if "area" in listed.sorted.file.example:
            for area in ("440308", "440308003"):
                within = await keys(graph, listed.sorted, area=area)
                assert await keys(graph, listed.sorted, few=True, area=area) == within
    found = (await graph.ask(by_key, **{keyed: world.keys(noun)})).rows
    assert {row.asked.removeprefix(IDS.get(noun, "")) for row in found} == expected


@SEES
async def test_what_hangs_on_a_hazard_is_seen_as_the_hazard_is(seeded: Graph, world: World, marks: Marks) -> None:
    graph, expected, hics = seeded.seen_by(sight(marks)), world.seen("hazards", marks), list(world.rows["hazards"])
    for query in OF_HAZARDS:
        every = await _asked(seeded, query, {"hics": hics})
        assert every
        assert await _asked(graph, query, {"hics": hics}) == every & expected
    for listed, by_id in ON_HAZARDS:
        ids = sorted(await keys(seeded, listed.sorted))
        within = {row.id for row in (await seeded.ask(by_id, ids=ids)).rows if row.hazard_hic in expected}
        for query in ways(listed):
            assert await keys(graph, query) == within
        assert marks is None or await keys(graph, listed.sorted, few=True) == within
        assert await _asked(graph, by_id, {"ids": ids}) == within
    for query in (hazards.RECURRENCES, hazards.DUPLICATES):
        pairs = {(row.asked, other) for row in (await seeded.ask(query, hics=hics)).rows for other in row.hics}
        assert {(row.asked, other) for row in (await graph.ask(query, hics=hics)).rows for other in row.hics} == {
            pair for pair in pairs if set(pair) <= expected
        }


@SEES
async def test_what_counts_hazards_counts_those_that_are_seen(seeded: Graph, world: World, marks: Marks) -> None:
    graph, expected = seeded.seen_by(sight(marks)), world.seen("hazards", marks)
    asked = of(work.STATISTICS, foundFrom="2000-01-01T00:00:00Z", foundBefore=LATE, at=LATE)
    assert (await seeded.ask(work.STATISTICS, **asked)).rows[0].total == len(world.rows["hazards"])
    assert (await graph.ask(work.STATISTICS, **asked)).rows[0].total == len(expected)
    asked = {**escalations.RESTING.file.example, "area": None}
    assert (
        await _asked(graph, escalations.RESTING, asked)
        == await _asked(seeded, escalations.RESTING, asked) & expected
    )
    asked = {**duty_findings.WHO_ACTED.file.example, "area": None}
    acted = {
        row.asked
        for row in (await seeded.ask(duty_findings.WHO_ACTED, **asked)).rows
        if row.hazard_hic in expected
    }
    assert await _asked(graph, duty_findings.WHO_ACTED, asked) == acted
    rows = world.rows["hazards"]
    repeats = [row for hic, row in rows.items() if row.earlier_hic and {hic, row.earlier_hic} <= expected]
    assert sum(row.times for row in (await graph.ask(work.REPEATED, area=None, first=EVERY)).rows) == len(repeats)
    assert await keys(graph, hazards.LIST.sorted, recurring=True) == {row.hic for row in repeats}


@SEES
async def test_an_enterprise_tells_its_restricted_part_where_that_is_seen(
    seeded: Graph, world: World, marks: Marks
) -> None:
    asked = world.keys("enterprises")
    limited = Sight({Dataset.ENTERPRISES: None, Dataset.ENTERPRISES_RESTRICTED: marks, Dataset.HAZARDS: marks})
    told, seen = world.seen("enterprises", marks), world.seen("hazards", marks)
    unfinished = [row for hic, row in world.rows["hazards"].items() if hic in seen and row.closed_at is None]
    unfinished = [row for row in unfinished if row.transferred_at is None]
    found = (await seeded.seen_by(limited).ask(enterprises.BY_KEY, keys=asked)).rows
    assert len(found) == len(asked)
    for firm in found:
        mine = [row for row in unfinished if row.enterprise_id == firm.id]
        counted = (len(mine), sum(row.level_current == 1 for row in mine)) if firm.id in told else (None, None)
        assert (firm.open_hazard_count, firm.open_major_hazard_count) == counted
        assert firm.note == (world.rows["enterprises"][firm.id].note if firm.id in told else None)


@SEES
async def test_what_counts_points_inspections_and_users_counts_those_that_are_seen(
    seeded: Graph, world: World, marks: Marks
) -> None:
    graph = seeded.seen_by(sight(marks))
    in_use = {key for key in world.seen("points", marks) if world.rows["points"][key].status.value == "IN_USE"}
    assert sum(row.points for row in (await graph.ask(work.MATTERS, area=None)).rows) == len(in_use)
    here = {key for key in in_use if world.rows["points"][key].sub_scope_key == "09-C"}
    district = {key for key in here if world.rows["points"][key].area_code.startswith("440308")}
    slots = [["09-C", area, "2024-07-15"] for area in ("440308", *(f"44030800{n}" for n in range(10)))]
    standing = (await graph.ask(behind.POINTS, asked=slots, knownAt=None)).rows
    assert sum(row.number for row in standing) <= len(district)
    for query in (resources.OUT_OF_REACH, inspections.DUE):
        asked = {**query.file.example, "area": None}
        only = await _asked(seeded.seen_by(everything_but(Dataset.RISK_POINTS)), query, asked)
        every = await _asked(seeded, query, asked)
        limited = Sight({**dict.fromkeys(Dataset, None), Dataset.RISK_POINTS: marks})
        assert await _asked(seeded.seen_by(limited), query, asked) == every & in_use
        assert only == set()
    last: dict[str, Any] = {}
    for key in world.seen("inspections", marks):
        row = world.rows["inspections"][key]
        if row.risk_point_hic in world.seen("points", marks):
            last[row.risk_point_hic] = max(row.inspected_on, last.get(row.risk_point_hic, row.inspected_on))
    found = (await graph.ask(inspections.LAST_OF_POINTS, hics=world.keys("points"), on="2099-01-01")).rows
    assert {row.asked: row.inspected_on for row in found} == last
    rows = (await graph.ask(work.WORK, ids=["U06", "U07", "U18"], area=None, at="2023-02-10T18:00:00+08:00")).rows
    seen = [world.rows["users"][key].department_id for key in world.seen("users", marks)]
    assert {row.asked: row.users for row in rows} == {unit: seen.count(unit) for unit in ("U06", "U07", "U18")}


async def _asked(graph: Graph, query: Query[Any], asked: Mapping[str, Any]) -> set[str]:
    return {row.asked for row in (await graph.ask(query, **asked)).rows}


@SEES
async def test_a_building_names_what_is_seen_of_what_is_in_it(seeded: Graph, world: World, marks: Marks) -> None:
    codes = sorted(await keys(seeded, premises.LIST.sorted))
    for row in (await seeded.seen_by(sight(marks)).ask(premises.BY_CODE, codes=codes)).rows:
        told = {"points": row.risk_point_hics, "hazards": row.hazard_hics, "enterprises": row.enterprise_ids}
        for noun, found in told.items():
            within = {key for key, each in world.rows[noun].items() if each.building_code == row.building_code}
            assert set(found) == within & world.seen(noun, marks)


@pytest.mark.parametrize("reporters", [(), ("unit:U06",), ("unit:U07", "unit:U18"), None])
async def test_who_reported_a_hazard_is_told_to_the_unit_that_received_the_report(
    seeded: Graph, world: World, reporters: Marks
) -> None:
    hics = list(world.rows["hazards"])
    everybody = {row.id: row.user_id for row in (await seeded.ask(hazards.TRANSITIONS, hics=hics)).rows}
    agreed = Sight(dict.fromkeys(Dataset, None), reporters)
    found = (await seeded.seen_by(agreed).ask(hazards.TRANSITIONS, hics=hics)).rows
    assert len(found) == len(everybody)
    assert any(row.from_status is None and everybody[row.id] for row in found)
    for row in found:
        open_to = row.from_status is not None or reporters is None or f"unit:{row.unit_id}" in reporters
        assert row.user_id == (everybody[row.id] if open_to else None)


async def test_a_filter_by_what_is_not_seen_finds_nothing(seeded: Graph, world: World) -> None:
    cases: list[tuple[Query[Any], str, Dataset, str, str]] = [
        (hazards.LIST.sorted, "enterprise", Dataset.ENTERPRISES, "hazards", "enterprise_id"),
        (hazards.LIST.sorted, "riskPoint", Dataset.RISK_POINTS, "hazards", "risk_point_hic"),
        (inspections.LIST.sorted, "enterprise", Dataset.ENTERPRISES, "inspections", "enterprise_id"),
        (inspections.LIST.sorted, "riskPoint", Dataset.RISK_POINTS, "inspections", "risk_point_hic"),
        (inspections.CASES.sorted, "enterprise", Dataset.ENTERPRISES, "cases", "enterprise_id"),
    ]
    for query, name, dataset, noun, column in cases:
        key = next(getattr(row, column) for row in world.rows[noun].values() if getattr(row, column))
        assert await keys(seeded, query, **{name: key})
        hidden = seeded.seen_by(everything_but(dataset))
        assert await keys(hidden, query, **{name: key}) == set(), (query.name, name)
        assert await hidden.count(query, **of(query, **{name: key})) == 0
        assert await keys(hidden, query) == set(world.rows[noun])


async def test_filters_that_look_at_inspections_and_users_match_through_seen_ones(
    seeded: Graph, world: World
) -> None:
    found_by = {row.inspection_id for row in world.rows["hazards"].values() if row.inspection_id}
    kind = world.rows["inspections"][min(found_by)].kind.value
    for query in ways(hazards.LIST):
        assert await keys(seeded, query, foundBy=kind)
        assert await keys(seeded.seen_by(everything_but(Dataset.INSPECTIONS)), query, foundBy=kind) == set()
        assert await keys(seeded, query, selfVerified=True)
        assert await keys(seeded.seen_by(everything_but(Dataset.USERS)), query, selfVerified=True) == set()


async def test_a_duty_is_inspected_and_a_holder_has_users_by_those_that_are_seen(seeded: Graph) -> None:
    for query, dataset in (
        (duty_findings.NEVER_INSPECTED, Dataset.INSPECTIONS),
        (duty_findings.WITHOUT_HOLDER, Dataset.USERS),
    ):
        asked = query.file.example
        assert await _asked(seeded, query, asked) < await _asked(
            seeded.seen_by(everything_but(dataset)), query, asked
        )
