"""Everybody may ask what it may see, under which agreements, until when."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from graph.callers import Role, Way
from graph.door import Graph
from graph.sharing import Dataset, Purpose
from resolvers.agreed import Agreed
from resolvers.my_access import my_access
from schema.labels import label
from tests.support.asking import Asker
from tests.support.positions import seen

MINE = """{ myAccess { organisationId organisation { name } way wayLabel { zh } roles roleLabels { en } purpose
  datasets { dataset datasetLabel { zh } permitted rows rowsLabels { en } agreementIds agreements { id }
    purposes purposeLabels { zh } purposeRequired until obligations rule message } } }"""


async def mine(ask: Asker) -> tuple[dict[str, Any], dict[str, Any]]:
    """What an asker is told about itself, and about each dataset."""
    told = (await ask(MINE))["myAccess"]
    return told, {each["dataset"]: each for each in told["datasets"]}


async def test_a_street_is_told_its_rows_and_agreements(seeded: Graph, ask: Asker) -> None:
    told, datasets = await mine(ask.seeing(await seen(seeded, "U03")))
    assert (told["organisationId"], told["organisation"]["name"]) == ("U03", "沙头角街道办")
    assert (told["way"], told["roles"], told["purpose"]) == ("TOKEN", ["READER"], None)
    assert [each["dataset"] for each in told["datasets"]] == [dataset.value for dataset in Dataset]
    hazards = datasets["HAZARDS"]
    assert hazards["rows"] == ["OWN_AREA", "OWNED", "ASSIGNED"]
    assert hazards["agreementIds"] == [each["id"] for each in hazards["agreements"]] == ["SA10", "SA11", "SA12"]
    assert (hazards["purposeRequired"], hazards["until"], hazards["rule"]) == (False, None, None)
    assert hazards["obligations"] == ["仅用于履行本单位职责"]
    assert hazards["rowsLabels"][0] == {"en": "Rows in the consumer's own area"}
    restricted = datasets["ENTERPRISES_RESTRICTED"]
    assert (restricted["permitted"], restricted["rule"], restricted["rows"]) == (False, "PURPOSE_REQUIRED", [])
    assert (restricted["purposes"], restricted["purposeRequired"]) == (["SUPERVISION", "RESCUE"], True)
    assert datasets["ACCESS_LOG"]["rule"] == "NO_AGREEMENT"
    assert "ACCESS_LOG" in datasets["ACCESS_LOG"]["message"]


async def test_a_stated_purpose_opens_what_is_agreed_for_it(seeded: Graph, ask: Asker) -> None:
    told, datasets = await mine(ask.seeing(await seen(seeded, "U06", purpose=Purpose.RESCUE)))
    assert told["purpose"] == "RESCUE"
    assert (datasets["ENTERPRISES_RESTRICTED"]["rows"], datasets["USERS"]["rule"]) == (
        ["ALL"],
        "PURPOSE_NOT_COVERED",
    )
    assert datasets["ENTERPRISES_RESTRICTED"]["agreementIds"] == ["SA24"]


async def test_whoever_is_not_known_is_told_just_that(seeded: Graph, ask: Asker) -> None:
    told = await ask.seeing(await seen(seeded, "U99")).tell(
        "{ myAccess { organisationId organisation { id } datasets { permitted agreementIds agreements { id } } } }"
    )
    assert told.data["myAccess"]["organisationId"] == "U99"
    assert told.data["myAccess"]["organisation"] is None
    assert len(told.data["myAccess"]["datasets"]) == len(Dataset)
    nothing = {"permitted": False, "agreementIds": [], "agreements": None}
    assert all(each == nothing for each in told.data["myAccess"]["datasets"])
    assert {error.original_error.facts["rule"] for error in told.errors} == {"NO_AGREEMENT"}


async def test_the_local_analyst_sees_everything_under_no_agreement(ask: Asker) -> None:
    told, datasets = await mine(ask)
    assert (told["organisationId"], told["organisation"], told["way"]) == (None, None, "LOCAL")
    assert told["roles"] == [role.value for role in Role]
    assert all(each["rows"] == ["ALL"] and each["permitted"] for each in datasets.values())
    assert not any(each["purposeRequired"] or each["agreementIds"] for each in datasets.values())


async def test_it_holds_until_the_first_agreement_that_is_used_ends(seeded: Graph) -> None:
    street = await seen(seeded, "U03")
    [one, *others] = street.agreed[Dataset.HAZARDS].used
    one.valid_to, others[0].valid_to = date(2024, 1, 1), date(2023, 7, 1)
    assert Agreed(street.agreed[Dataset.HAZARDS].named, (one, *others)).until == date(2023, 7, 1)
    told = next(row for row in my_access(street).told if row.dataset is Dataset.HAZARDS)
    assert told.until == date(2023, 7, 1)


@pytest.mark.parametrize("way", Way)
def test_every_way_has_a_label(way: Way) -> None:
    assert not label(way).zh.isascii()
    assert label(way).en.isascii()
