"""Sharing agreements in the public schema: looked up and listed."""

from __future__ import annotations

from enum import Enum

import pytest

from graph.callers import Role
from graph.sharing import Collection, Dataset, Purpose, Rows
from schema.labels import label
from tests.support.asking import Asker

IDS = "query($only: SharingAgreementFilter) { sharingAgreements(filter: $only) { totalCount nodes { id } } }"


async def test_an_agreement_is_shown_with_its_labels_and_organisations(ask: Asker) -> None:
    one = """query($id: ID!) { sharingAgreement(id: $id) { dataset datasetLabel { zh } rows rowsLabel { en }
      role roleLabel { zh } purposes purposeLabels { zh } consumer consumerLabel { zh } consumerOrganisation { id }
      provider { id } validFrom validTo supersededAt synthetic } }"""
    shared = {"dataset": "ENTERPRISES_RESTRICTED", "datasetLabel": {"zh": "企业受限信息"}, "synthetic": True}
    always = {"role": None, "roleLabel": None, "validFrom": "2022-01-01", "validTo": None, "supersededAt": None}
    assert (await ask(one, id="SA24"))["sharingAgreement"] == {
        **shared, **always, "rows": "ALL", "rowsLabel": {"en": "Every row"},
        "purposes": ["SUPERVISION", "RESCUE"], "purposeLabels": [{"zh": "监管执法"}, {"zh": "应急救援"}],
        "consumer": "U06", "consumerLabel": None, "consumerOrganisation": {"id": "U06"}, "provider": {"id": "U06"},
    }  # fmt: skip
    found = (await ask(one, id="SA27"))["sharingAgreement"]
    assert (found["role"], found["roleLabel"], found["provider"]) == ("AUDITOR", {"zh": "审计"}, {"id": "U24"})
    assert (found["consumer"], found["consumerLabel"]) == ("DEPARTMENTS", {"zh": "各部门"})
    assert found["consumerOrganisation"] is None
    assert (await ask(one, id="SA99"))["sharingAgreement"] is None


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ({}, 27),
        ({"dataset": "USERS"}, 2),
        ({"consumer": "U06"}, 1),
        ({"consumer": "STREETS", "dataset": "HAZARDS"}, 1),
        ({"provider": "U19"}, 2),
        ({"provider": "U99"}, 0),
        ({"on": "2021-12-31"}, 0),
        ({"on": "2022-01-01"}, 27),
    ],
)
async def test_agreements_are_filtered(ask: Asker, only: dict[str, str], expected: int) -> None:
    found = (await ask(IDS, only=only))["sharingAgreements"]
    assert (found["totalCount"], len(found["nodes"])) == (expected, expected)


async def test_agreements_are_sorted_by_first_day_and_by_key(ask: Asker) -> None:
    for by in ("KEY", "VALID_FROM"):
        asked = f"{{ sharingAgreements(orderBy: {by}, direction: DESCENDING) {{ nodes {{ id }} }} }}"
        found = (await ask(asked))["sharingAgreements"]["nodes"]
        assert [node["id"] for node in found] == [f"SA{number:02}" for number in range(27, 0, -1)]


@pytest.mark.parametrize("words", [Dataset, Rows, Purpose, Collection, Role])
def test_every_word_of_sharing_has_a_label_in_both_languages(words: type[Enum]) -> None:
    for word in words:
        assert not label(word).zh.isascii()
        assert label(word).en.isascii()
