"""What is due is shown as it is then done; whoever acts on a hazard settles what went up; files keep out of it."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.callers import Caller, Role, Way
from graph.sharing import Dataset
from graph.sight import Sight
from resolvers.access import Access
from tests.acting.desk import Office
from tests.acting.life import Case
from tests.clock.cases import BEGAN, HOUR, WAY, Cases, of, passed
from tests.support.asking import Asker, asker

DUE = """query($at: DateTime, $area: ID) { dueEscalations(at: $at, area: $area, first: 1000) { totalCount nodes {
  fromLevel fromLabel { zh en } level levelLabel { zh en } exhausted since dueAt reason reasonEn
  rule { id } organisations { id } hazard { hic escalations { level } } } } }"""
WENT = """query($hic: ID!) { hazard(hic: $hic) { version escalations {
  level exhausted at dueAt resolvedAt reason reasonEn organisation { id } rule { id } } } }"""

Shape = tuple[int, str, int, int, int | None]
SHAPES = st.tuples(
    st.sampled_from([1, 2]),
    st.sampled_from(WAY),
    st.integers(1, 3),
    st.integers(0, 30 * 24),
    st.none() | st.integers(0, 20 * 24),
)
"""A hazard: its level, how far it came, in which role it was assigned, its age and deadline in hours."""


async def due(ask: Asker, at: datetime) -> list[dict[str, Any]]:
    return list((await ask(DUE, at=at.isoformat()))["dueEscalations"]["nodes"])


async def made(cases: Cases, at: datetime, shape: Shape) -> str:
    level, status, role, age, deadline = shape
    began = at - timedelta(hours=age)
    ends = None if deadline is None else began + timedelta(hours=deadline)
    hic = await cases.found(began, level=level, due=ends)
    unit = {1: "U03", 2: "U18", 3: "U06"}[role]
    await cases.led(hic, status, began, level=role, unit=unit)
    return hic


@settings(max_examples=6, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(shapes=st.lists(SHAPES, min_size=5, max_size=12), days=st.integers(40, 400))
async def test_what_is_shown_as_due_is_what_the_clock_then_does(
    cases: Cases, shapes: list[Shape], days: int
) -> None:
    at = BEGAN + timedelta(days=days)
    hics = [await made(cases, at, shape) for shape in shapes]
    ask = asker(cases.bolt)
    shown = {node["hazard"]["hic"]: node for node in await due(ask, at)}
    did = await passed(cases.bolt, at)
    done = {row.asked: row for row in did if row.asked in hics}
    assert done.keys() == shown.keys() & set(hics)
    for hic, row in done.items():
        node = shown[hic]
        assert [each["id"] for each in node["organisations"]] == row.body_ids
        assert (node["fromLevel"], node["level"], node["exhausted"]) == (row.from_level, row.level, row.exhausted)
        went = (await ask(WENT, hic=hic))["hazard"]["escalations"]
        assert sorted(each["organisation"]["id"] for each in went) == sorted(row.body_ids)
        assert {(each["level"], each["rule"]["id"], each["reason"], each["reasonEn"]) for each in went} == {
            (node["level"], node["rule"]["id"], node["reason"], node["reasonEn"])
        }


async def test_what_is_due_says_to_whom_why_and_under_which_rule(cases: Cases) -> None:
    hic = await cases.found()
    (node,) = [each for each in await due(asker(cases.bolt), BEGAN + 25 * HOUR) if each["hazard"]["hic"] == hic]
    assert node["fromLabel"] == {"zh": "属地", "en": "Territorial"}
    assert (node["levelLabel"]["en"], node["rule"]) == ("Industry lead", {"id": "E1"})
    assert (node["since"], node["dueAt"]) == ("2025-03-03T09:00:00+08:00", "2025-03-04T09:00:00+08:00")
    assert node["reason"] == "属地一级:2025-03-03 09:00起无人处置,按规则 E1 应于 2025-03-04 09:00 前办结或上报"
    assert node["reasonEn"] == (
        "On the territorial level nobody has acted on it since 2025-03-03 09:00; "
        "under rule E1 it had to go on by 2025-03-04 09:00"
    )
    assert (await asker(cases.bolt)(WENT, hic=hic))["hazard"]["escalations"] == [], "it is shown and not done"


async def test_what_is_due_is_limited_to_a_place(cases: Cases) -> None:
    hic = await cases.found()
    ask, at = asker(cases.bolt), (BEGAN + 25 * HOUR).isoformat()
    for area, there in (("440308003", True), ("440308", True), ("440308001", False)):
        nodes = (await ask(DUE, at=at, area=area))["dueEscalations"]["nodes"]
        assert (hic in [node["hazard"]["hic"] for node in nodes]) is there


async def test_whoever_may_not_see_a_hazard_is_not_told_that_it_is_due(cases: Cases) -> None:
    hic = await cases.found()
    stranger = Caller(Way.API_KEY, "k", "U01", frozenset({Role.READER}))
    marks = {Dataset.HAZARDS: ("area:440308001",), Dataset.DUTIES: None}
    ask = asker(cases.bolt).seeing(Access(stranger, Sight(marks), {}))
    assert hic not in [node["hazard"]["hic"] for node in await due(ask, BEGAN + 25 * HOUR)]


async def test_whoever_takes_it_on_settles_what_went_up(cases: Cases) -> None:
    office = Office(cases.bolt)
    case = await (await Case.opened(office)).lead_to("DISPATCHED")
    hic = case.last["hic"]
    # The hazard was registered just now: let its case have begun, and its last step have been taken, long ago.
    await cases.told(
        """MATCH (h:Hazard {hic: $hic})-[:HAS_TRANSITION]->(t) SET t.at = t.at - duration('P3D')
           WITH DISTINCT h SET h.last_at = h.last_at - duration('P3D'), h.found_at = h.found_at - duration('P3D')
           WITH h MATCH (h)-[:HAS_ASSIGNMENT]->(a) SET a.assigned_at = a.assigned_at - duration('P3D')""",
        hic=hic,
    )
    ((began,),) = await cases.told("MATCH (h:Hazard {hic: $hic}) RETURN h.last_at", hic=hic)
    at = began.to_native() + 60 * HOUR
    assert of(await passed(cases.bolt, at), hic) == [(2, 3, ["U06"], False)]
    case.last["version"] += 1
    await case.lead_to("ACCEPTED")
    (went,) = (await asker(cases.bolt)(WENT, hic=hic))["hazard"]["escalations"]
    assert went["resolvedAt"] is not None
    assert of(await passed(cases.bolt, at + 400 * HOUR), hic) == []
    await case.lead_to("CLOSED")
    assert [kind for kind, _ in await cases.records(hic)][3:5] == ["ESCALATED", "ACCEPTED"]
