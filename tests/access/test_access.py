"""What the agreements of the seeds leave the people of the district."""

from __future__ import annotations

from datetime import date

import pytest

from graph.callers import LOCAL_ANALYST, Caller, Role, Way
from graph.door import Graph
from graph.failures import Forbidden
from graph.sharing import Dataset, Purpose
from resolvers.access import access
from tests.support.positions import ON, seen


async def test_a_street_sees_its_area_what_it_owns_and_what_it_was_seen(seeded: Graph) -> None:
    street = await seen(seeded, "U03")
    assert street.used[Dataset.HAZARDS] == ("SA10", "SA11", "SA12")
    marks = street.sight.marks[Dataset.HAZARDS] or ()
    assert {"area:440308003", "unit:U03"} <= set(marks)
    assert not {"area:440308001", "unit:U01", "area:440308"} & set(marks)
    assert any(mark.startswith("cell:") for mark in marks)


async def test_an_industry_lead_sees_what_it_owns_and_no_area(seeded: Graph) -> None:
    lead = await seen(seeded, "U07")
    assert lead.used[Dataset.RISK_POINTS] == ("SA07",)
    assert {mark.split(":")[0] for mark in lead.sight.marks[Dataset.RISK_POINTS] or ()} == {"cell"}


async def test_of_two_agreements_the_broader_is_the_one_used(seeded: Graph) -> None:
    auditor = await seen(seeded, "U03", Role.AUDITOR)
    assert auditor.sight.sees_all(Dataset.HAZARDS)
    assert auditor.used[Dataset.HAZARDS] == ("SA14",)
    assert len(auditor.agreed[Dataset.HAZARDS].named) == 4
    assert auditor.agreed[Dataset.HAZARDS].until is None


async def test_restricted_data_want_a_purpose_that_is_agreed(seeded: Graph) -> None:
    for purpose, rule in ((None, "PURPOSE_REQUIRED"), (Purpose.STATISTICS, "PURPOSE_NOT_COVERED")):
        refused = (await seen(seeded, "U06", purpose=purpose)).refused[Dataset.ENTERPRISES_RESTRICTED]
        assert (refused.rule, refused.facts["purposes"]) == (rule, ["RESCUE", "SUPERVISION"])
    rescue = await seen(seeded, "U06", purpose=Purpose.RESCUE)
    assert rescue.used[Dataset.ENTERPRISES_RESTRICTED] == ("SA24",)
    assert rescue.sight.sees_all(Dataset.ENTERPRISES_RESTRICTED)


@pytest.mark.parametrize(("unit", "count"), [("O02", 6), ("C02", 2), ("H01", 2)])
async def test_offices_and_bodies_see_what_is_shared_with_them(seeded: Graph, unit: str, count: int) -> None:
    found = await seen(seeded, unit)
    assert len(found.used) == count
    assert all(found.sight.sees_all(dataset) for dataset in found.used)


@pytest.mark.parametrize("unit", ["X06", "U99", "", None, "E15", "X21"])
async def test_who_is_not_named_or_not_known_sees_nothing(seeded: Graph, unit: str | None) -> None:
    found = await seen(seeded, unit, Role.ADMIN, Purpose.SUPERVISION)
    assert found.refused.keys() == set(Dataset)
    assert {refused.rule for refused in found.refused.values()} == {"NO_AGREEMENT"}
    assert (found.used, found.sight.marks) == ({}, {})


async def test_before_the_first_agreement_nobody_sees_anything(seeded: Graph) -> None:
    caller = Caller(Way.TOKEN, "somebody", "U06", frozenset(Role), "issuer")
    assert not (await access(seeded, caller, date(2021, 12, 31), Purpose.AUDIT)).used
    assert (await access(seeded, caller, date(2022, 1, 1), Purpose.AUDIT)).used


async def test_only_the_local_analyst_sees_everything_without_an_agreement(seeded: Graph) -> None:
    local = await access(seeded, LOCAL_ANALYST, ON, None)
    assert all(local.sight.sees_all(dataset) for dataset in Dataset)
    assert (local.used, local.sight.own) == ({}, ())
    for like in (Way.TOKEN, Way.API_KEY, Way.CERTIFICATE):
        claimed = Caller(like, LOCAL_ANALYST.subject, None, LOCAL_ANALYST.roles)
        assert not (await access(seeded, claimed, ON, None)).used


async def test_what_is_refused_names_the_agreement_that_would_be_needed(seeded: Graph) -> None:
    with pytest.raises(Forbidden, match="RISK_POINTS") as refused:
        (await seen(seeded, "C02")).need(Dataset.RISK_POINTS)
    assert refused.value.facts["dataset"] == "RISK_POINTS"
    assert "shares RISK_POINTS" in str(refused.value.facts["needed"])
    with pytest.raises(Forbidden, match="every row") as refused:
        (await seen(seeded, "U07")).need_whole(Dataset.RISK_POINTS)
    assert refused.value.rule == "WHOLE_DATASET_REQUIRED"
    (await seen(seeded, "O02")).need_whole(Dataset.RISK_POINTS)


async def test_a_refusal_is_raised_anew_each_time(seeded: Graph) -> None:
    body = await seen(seeded, "C02")
    raised = []
    for _ in range(2):
        with pytest.raises(Forbidden) as refused:
            body.need(Dataset.HAZARDS)
        raised.append(refused.value)
    assert raised[0] is not raised[1], "one that is kept would keep every request that met it"
    assert raised[0].facts == raised[1].facts == body.refused[Dataset.HAZARDS].facts
