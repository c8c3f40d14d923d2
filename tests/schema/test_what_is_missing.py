"""What is missing, and how much there is in all, is told only to whoever sees every row that decides."""

from __future__ import annotations

import re
from typing import Any

import pytest

from graph import statistics
from graph.callers import Caller, Role, Way
from graph.failures import Forbidden
from graph.sharing import Dataset
from graph.sight import Marks, Sight
from resolvers.access import Access
from tests.house.test_what_is_cut import LABELS
from tests.support.asking import Asker

CALLER = Caller(Way.API_KEY, "test", "U03", frozenset({Role.READER}))
OF_DATASET = {"RiskPoint": "RISK_POINTS", "Hazard": "HAZARDS", "User": "USERS"} | dict.fromkeys(
    ("Inspection", "EnforcementCase"), "INSPECTIONS"
)
POINT = "440308001101212202201150012"


def limited(**marks: Marks) -> Access:
    """Everything, but of these datasets only rows with these marks."""
    return Access(
        CALLER, Sight({**dict.fromkeys(Dataset), **{Dataset[name]: of for name, of in marks.items()}}), {}
    )


async def refusal(ask: Asker, access: Access, text: str) -> dict[str, Any]:
    """Why a field that everybody else is told is not told to this caller."""
    assert (await ask(text))["it"] is not None
    told = await ask.seeing(access).tell(text)
    assert told.data["it"] is None
    cause = told.errors[0].original_error
    assert isinstance(cause, Forbidden)
    return cause.facts


@pytest.mark.parametrize(
    ("dataset", "text"),
    [
        ("INSPECTIONS", '{ it: dutiesNeverInspected(from: "2022-01-01", to: "2023-01-01") { totalCount } }'),
        ("INSPECTIONS", "{ it: pointsDueForPatrol { totalCount } }"),
        ("USERS", "{ it: dutiesWithoutHolder { totalCount } }"),
        ("USERS", "{ it: hazards(filter: { selfVerified: false }) { totalCount } }"),
        ("HAZARDS", "{ it: hazards(filter: { recurring: false }) { totalCount } }"),
        ("HAZARDS", '{ it: workload(departments: ["U03", "U07"]) { hazardCount } }'),
        ("RISK_POINTS", '{ it: workload(departments: ["U03"]) { pointCount } }'),
        ("RISK_POINTS", '{ it: workload(departments: ["U03"]) { pointsPerUser userCount pointCount } }'),
        ("USERS", '{ it: workload(departments: ["U03"]) { userCount } }'),
    ],
)
async def test_whoever_sees_some_rows_is_not_told_what_is_missing(ask: Asker, dataset: str, text: str) -> None:
    facts = await refusal(ask, limited(**{dataset: ("unit:U03", "area:440308003")}), text)
    assert (facts["rule"], facts["dataset"]) == ("WHOLE_DATASET_REQUIRED", dataset)


@pytest.mark.parametrize("text", ["recurring: true", "selfVerified: true"])
async def test_what_is_there_may_be_looked_for_among_the_rows_that_are_seen(ask: Asker, text: str) -> None:
    some = limited(HAZARDS=("unit:U03",), USERS=("unit:U03",))
    assert await ask.seeing(some)(f"{{ hazards(filter: {{ {text} }}) {{ totalCount }} }}")


async def test_a_department_is_told_its_own_workload(ask: Asker) -> None:
    text = '{ it: workload(departments: ["U07"]) { hazardCount overdueCount overdueRatio } }'
    assert (await ask.seeing(limited(HAZARDS=("unit:U07",)))(text)) == await ask(text)


@pytest.mark.parametrize("field", ["lastInspectedOn", "nextPatrolOn"])
async def test_when_a_point_is_due_is_told_where_its_inspections_are_seen(ask: Asker, field: str) -> None:
    text = f'{{ point: riskPoint(hic: "{POINT}") {{ hic it: {field}(on: "2023-02-10") }} }}'
    area, cell = "area:440308001", "cell:01-A|440308001"
    everything = await ask(text)
    whole: list[tuple[Marks, Marks]] = [((area,), (area, cell)), ((cell,), (cell,)), ((area,), None)]
    for points, inspections in whole:
        both = limited(RISK_POINTS=points, INSPECTIONS=inspections)
        assert await ask.seeing(both)(text) == everything
    partly: list[tuple[Marks, Marks]] = [((area,), (cell,)), (None, (area,)), ((area, cell), ("unit:U01",))]
    for points, inspections in partly:
        told = await ask.seeing(limited(RISK_POINTS=points, INSPECTIONS=inspections)).tell(text)
        assert told.data["point"] == {"hic": POINT, "it": None}
        assert [error.original_error.facts["rule"] for error in told.errors] == ["WHOLE_DATASET_REQUIRED"]


@pytest.mark.parametrize("field", ["openHazardCount", "openMajorHazardCount"])
async def test_hazards_of_an_enterprise_are_not_counted_for_who_may_see_no_hazard(ask: Asker, field: str) -> None:
    refused = {Dataset.HAZARDS: Forbidden("NO_AGREEMENT", "needed", dataset="HAZARDS")}
    nobody = Access(CALLER, Sight({each: None for each in Dataset if each is not Dataset.HAZARDS}), refused)
    told = await ask.seeing(nobody).tell(f'{{ enterprise(id: "E15") {{ id it: {field} }} }}')
    assert told.data == {"enterprise": {"id": "E15", "it": None}}
    assert [error.path for error in told.errors] == [["enterprise", "it"]]


COUNTED = "{ yearStatistics(first: 200) { nodes { key counted } } }"


async def test_a_number_is_compared_with_the_records_for_whoever_sees_all_of_these(ask: Asker) -> None:
    everything = {node["key"]: node["counted"] for node in (await ask(COUNTED))["yearStatistics"]["nodes"]}
    some = {Dataset[name] for name in OF_DATASET.values()}
    told = await ask.seeing(limited(**{dataset.value: ("unit:U03",) for dataset in some})).tell(COUNTED)
    nodes = told.data["yearStatistics"]["nodes"]
    hidden = {key for key, datasets in statistics.COUNTED_FROM.items() if some & set(datasets)}
    assert {node["key"] for node in nodes if node["counted"] != everything[node["key"]]} == hidden
    assert {error.original_error.facts["rule"] for error in told.errors} == {"WHOLE_DATASET_REQUIRED"}
    assert len(told.errors) == len(hidden)


def test_what_a_number_is_counted_from_is_what_its_question_looks_at() -> None:
    text = statistics.COUNTED.file.text
    parts = dict(re.findall(r"WHEN '(\w+)' THEN (.*?)(?=\n  WHEN|\nEND)", text, re.DOTALL))
    assert parts.keys() == statistics.COUNTED_FROM.keys()
    for key, part in parts.items():
        cut = {OF_DATASET[label] for label in re.findall(r":(\w+)", part) if label in LABELS}
        listed = {dataset.value for dataset in statistics.COUNTED_FROM[key]}
        assert listed - {"DUTIES", "RESPONSE"} == cut, key
