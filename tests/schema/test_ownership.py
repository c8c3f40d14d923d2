"""Who owns what on the seeds, and how the answer explains itself."""

from __future__ import annotations

from tests.support.asking import Asker

WHO = """
query($subScope: ID!, $area: ID!, $on: Date, $knownAt: DateTime) {
  ownership(subScope: $subScope, area: $area, on: $on, knownAt: $knownAt) {
    declared revision
    territorial { ...role } industryLead { ...role } comprehensive { ...role }
    supporting { id }
  }
}
fragment role on RoleOwnership {
  verdict owners { id } primary { id } decidedBy { id } backstop { id }
  considered { won reason explanation responsibility { id } }
}
"""


async def test_nobody_leads_the_charging_of_e_bikes_in_the_month_between_two_holders(ask: Asker) -> None:
    data = await ask(WHO, subScope="03-A", area="440308003", on="2024-07-15")
    lead = data["ownership"]["industryLead"]
    assert (lead["verdict"], lead["owners"], lead["primary"]) == ("GAP", [], None)
    assert [(each["responsibility"]["id"], each["reason"]) for each in lead["considered"]] == [
        ("R032", "OUT_OF_PERIOD"),
        ("R033", "OUT_OF_PERIOD"),
    ]
    assert lead["backstop"] == {"id": "U06"}
    assert data["ownership"]["territorial"]["owners"] == [{"id": "U03"}]
    assert data["ownership"]["territorial"]["backstop"] is None
    assert data["ownership"]["supporting"] == [{"id": "U07"}, {"id": "U16"}, {"id": "U19"}]


async def test_the_days_around_the_gap_have_one_owner_each(ask: Asker) -> None:
    for on, owner in (("2024-06-30", "U07"), ("2024-08-01", "U18")):
        lead = (await ask(WHO, subScope="03-A", area="440308003", on=on))["ownership"]["industryLead"]
        assert (lead["verdict"], lead["owners"], lead["primary"]) == ("OWNED", [{"id": owner}], {"id": owner})


async def test_the_day_before_and_the_day_of_a_handover_are_told_apart(ask: Asker) -> None:
    for on, verdict in (("2024-06-30", "OWNED"), ("2024-07-01", "GAP"), ("2024-07-31", "GAP")):
        data = await ask(WHO, subScope="03-A", area="440308001", on=on)
        assert data["ownership"]["industryLead"]["verdict"] == verdict


async def test_touching_intervals_are_no_overlap(ask: Asker) -> None:
    for on, duty, owner in (("2023-12-31", "R048", "U07"), ("2024-01-01", "R049", "U23")):
        lead = (await ask(WHO, subScope="01-A", area="440308001", on=on))["ownership"]["industryLead"]
        assert (lead["verdict"], lead["owners"]) == ("OWNED", [{"id": owner}])
        assert lead["decidedBy"] == [{"id": duty}]


async def test_a_duty_for_the_street_beats_the_duty_for_the_district_and_says_so(ask: Asker) -> None:
    lead = (await ask(WHO, subScope="07-B", area="440308002", on="2023-02-10"))["ownership"]["industryLead"]
    assert (lead["verdict"], [each["id"] for each in lead["owners"]]) == ("OVERLAP", ["U16", "U17"])
    assert lead["primary"] is None
    fates = {each["responsibility"]["id"]: each for each in lead["considered"]}
    assert {duty: each["reason"] for duty, each in fates.items()} == {
        "R039": "WON",
        "R040": "WON",
        "R019": "LESS_SPECIFIC_AREA",
    }
    assert fates["R019"]["explanation"] == (
        "盐田交警大队的行业主管职责(R019,依据:道路交通安全法第5条)适用于盐田区,"
        "而盐田街道另有更近的职责(R039、R040),就近优先,故不采用。"
    )


async def test_both_who_claim_zhongying_street_are_named(ask: Asker) -> None:
    territorial = (await ask(WHO, subScope="02-A", area="FA-ZYJ", on="2023-02-10"))["ownership"]["territorial"]
    assert (territorial["verdict"], territorial["owners"]) == ("OVERLAP", [{"id": "U03"}, {"id": "U05"}])


async def test_a_pair_that_nobody_declared_is_answered_and_marked(ask: Asker) -> None:
    answer = (await ask(WHO, subScope="08-A", area="440308003", on="2023-02-10"))["ownership"]
    assert answer["declared"] is False
    assert answer["industryLead"]["owners"] == [{"id": "U17"}]


async def test_before_a_duty_was_recorded_it_was_not_believed(ask: Asker) -> None:
    lead = (
        await ask(WHO, subScope="01-B", area="440308003", on="2022-06-01", knownAt="2021-12-31T00:00:00+08:00")
    )["ownership"]["industryLead"]
    assert lead["verdict"] == "GAP"
    assert [each["reason"] for each in lead["considered"]] == ["NOT_YET_RECORDED"]


async def test_an_unknown_matter_or_place_is_null(ask: Asker) -> None:
    assert (await ask(WHO, subScope="99-Z", area="440308003"))["ownership"] is None
    assert (await ask(WHO, subScope="03-A", area="999999"))["ownership"] is None
