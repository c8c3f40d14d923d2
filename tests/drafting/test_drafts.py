"""A draft lies beside the truth, is rehearsed over it, and becomes it whole when somebody else adopts it."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from graph.audit import audit
from graph.callers import Role
from graph.door import Graph
from graph.ownership import Verdict, slots
from graph.responsibilities import OWNING_ROLES
from graph.temporal import today
from tests.acting.desk import Office
from tests.drafting.hall import TOMORROW, Hall, changes, duty, ordered, seen, waiver
from tests.identity.telling import told

SLOPE = ("10-A", "440308002", "INDUSTRY_LEAD")
OWNED = ("02-A", "440308003", "INDUSTRY_LEAD")
LATER = str(today() + timedelta(days=60))


async def a_gap(office: Office, place: int) -> tuple[str, str, str]:
    """A slot of the seeds that nobody owns."""
    desk = office.of("U19", Role.STEWARD)
    answer = await desk.told("{ gaps { nodes { role subScope { key } area { code } } } }")
    found = answer["data"]["gaps"]["nodes"][place]
    return found["subScope"]["key"], found["area"]["code"], found["role"]


async def a_duty(office: Office) -> str:
    """One that holds without end, and that no draft has decided about."""
    ((key,),) = await told(
        office.bolt,
        "MATCH (r:Responsibility) WHERE r.id = r.key AND r.valid_to IS NULL AND r.by_draft IS NULL "
        "RETURN r.id ORDER BY r.id LIMIT 1",
    )
    return str(key)


async def test_a_draft_changes_nothing_and_its_rehearsal_tells_what_it_would(chancery: Office) -> None:
    hall, gap = Hall(chancery), await a_gap(chancery, 0)
    before = await hall.owners(gap)
    draft = await hall.draft(addDuties=[duty(gap, "U06")])
    rehearsal = await hall.rehearse(draft)
    assert before == ("GAP", []) == await hall.owners(gap)
    assert ("GAP_CLOSED", gap) in changes(rehearsal)
    (change,) = [each for each in rehearsal["changes"] if each["kind"] == "GAP_CLOSED"]
    assert (change["since"], change["until"]) == (TOMORROW, None)
    assert change["after"]["owners"] == [{"id": "U06"}]
    assert {"id": f"{draft['id']}-1", "reason": "WON", "drafted": True} in change["after"]["considered"]
    assert change["before"]["considered"] == []
    assert change["riskPointCount"] is not None


async def test_an_adopted_draft_is_the_truth_from_its_day_on(chancery: Office) -> None:
    hall, gap = Hall(chancery), await a_gap(chancery, 0)
    draft = await hall.draft(addDuties=[duty(gap, "U06", id="T-FILLED")])
    payload = await hall.adopted(draft)
    assert payload["draft"]["state"] == "ADOPTED"
    assert await hall.owners(gap, str(today())) == ("GAP", [])
    assert await hall.owners(gap) == ("OWNED", ["U06"])
    feed = "query($after: Int!) { changes(after: $after) { changes { type key kind } } }"
    answer = await hall.steward.told(feed, after=payload["change"] - 2)
    assert answer["data"]["changes"]["changes"] == [
        {"type": "Responsibility", "key": "T-FILLED", "kind": "ADDED"},
        {"type": "Draft", "key": draft["id"], "kind": "ADOPTED"},
    ]
    assert await audit(Graph(chancery.bolt)) == []


async def test_what_opens_a_gap_needs_a_waiver(chancery: Office) -> None:
    hall = Hall(chancery)
    ((key,),) = await told(
        chancery.bolt,
        "MATCH (r:Responsibility {scope_key: '02-A', role: 'INDUSTRY_LEAD'}) WHERE r.id = r.key RETURN r.id",
    )
    draft = await hall.draft(endDuties=[{"id": key}])
    rehearsal = await hall.rehearse(draft)
    opened = sorted(slot for kind, slot in changes(rehearsal) if kind == "GAP_OPENED")
    assert OWNED in opened
    assert rehearsal["gapsOpened"] == len(opened)
    refused = await hall.adopt(draft, rehearsal["revision"])
    assert [each["code"] for each in refused["userErrors"]] == ["GAP_OPENS"]
    assert "02-A|440308003|INDUSTRY_LEAD" in refused["userErrors"][0]["message"]["en"]
    needless = [waiver(slot, LATER) for slot in [*opened, ("01-A", "440308003", "TERRITORIAL")]]
    refused = await hall.adopt(draft, rehearsal["revision"], waivers=needless)
    assert [each["code"] for each in refused["userErrors"]] == ["NO_GAP"]
    assert (await hall.owners(OWNED))[0] == "OWNED"
    await hall.adopted(draft, waivers=[waiver(slot, LATER) for slot in opened])
    assert await hall.owners(OWNED) == ("GAP", [])
    answer = await hall.steward.told(
        "query($on: Date) { waivers(on: $on) { role reason until subScope { key } acceptedBy { id } draft } }",
        on=str(today()),
    )
    assert {
        "role": "INDUSTRY_LEAD",
        "reason": "新单位组建中",
        "until": LATER,
        "subScope": {"key": "02-A"},
        "acceptedBy": {"id": "U19"},
        "draft": draft["id"],
    } in answer["data"]["waivers"]
    records = await told(
        chancery.bolt,
        "MATCH (r:Responsibility {key: $key}) "
        "RETURN r.id, r.valid_to IS NULL, r.superseded_at IS NULL ORDER BY r.id",
        key=key,
    )
    assert [list(each) for each in records] == [[key, False, True], [f"{key}#1", True, False]]
    assert await audit(Graph(chancery.bolt)) == []


async def test_a_moved_base_asks_for_another_rehearsal(chancery: Office) -> None:
    hall, gap = Hall(chancery), await a_gap(chancery, 1)
    first = await hall.draft(addDuties=[duty(gap, "U06")])
    second = await hall.draft(addDuties=[duty(gap, "U07")])
    revision = (await hall.rehearse(second))["revision"]
    await hall.adopted(first)
    sent = {**seen(second), "rehearsed": revision}
    answer = await hall.approver.answer("adoptDraft", "{ version }", **sent)
    assert answer["errors"][0]["extensions"]["code"] == "CONFLICT"
    assert answer["errors"][0]["extensions"]["version"] > revision
    told_now = answer["errors"][0]["extensions"]["slots"]
    assert told_now == [{"slot": "|".join(gap), "on": TOMORROW, "verdict": "OWNED", "owners": ["U06"]}]
    assert await hall.owners(gap) == ("OWNED", ["U06"])
    assert ("OVERLAP_OPENED", gap) in changes(await hall.rehearse(second))


async def test_a_deed_on_a_hazard_moves_no_base(chancery: Office) -> None:
    hall, gap = Hall(chancery), await a_gap(chancery, 1)
    draft = await hall.draft(addDuties=[duty(gap, "U06")])
    revision = (await hall.rehearse(draft))["revision"]
    await hall.draft(addDuties=[duty(gap, "U07")])
    assert (await hall.adopt(draft, revision))["userErrors"] == []


async def test_an_agreement_settles_what_a_draft_would_leave_to_two(chancery: Office) -> None:
    hall = Hall(chancery)
    slot = ("03-A", "440308003", "INDUSTRY_LEAD")
    before = await hall.owners(slot)
    assert before[0] == "OWNED"
    other = next(unit for unit in ("U06", "U07", "U17") if unit not in before[1])
    two = duty(slot, other)
    overlap = await hall.rehearse(await hall.draft(addDuties=[two, duty(slot, before[1][0])]))
    assert ("OVERLAP_OPENED", slot) in changes(overlap)
    pact = {"role": slot[2], "lead": other, "others": before[1], "scope": slot[0], "area": slot[1]}
    both = await hall.draft(addDuties=[two, duty(slot, before[1][0])], addAgreements=[pact])
    settled = await hall.rehearse(both)
    assert ("SETTLED", slot) in changes(settled)
    await hall.adopted(both)
    verdict, owners = await hall.owners(slot)
    assert (verdict, sorted(owners)) == ("SETTLED", sorted([other, *before[1]]))


async def test_a_duty_that_ends_again_closes_a_gap_for_a_time(chancery: Office) -> None:
    hall, gap = Hall(chancery), await a_gap(chancery, 2)
    draft = await hall.draft(addDuties=[duty(gap, "U06", validTo=LATER)])
    told_of = [each for each in (await hall.rehearse(draft))["changes"] if each["kind"] == "GAP_CLOSED"]
    assert [(each["since"], each["until"]) for each in told_of] == [(TOMORROW, LATER)]


async def test_a_declared_pair_that_nobody_owns_is_a_gap_that_opens(chancery: Office) -> None:
    hall = Hall(chancery)
    undeclared = await told(
        chancery.bolt,
        "MATCH (s:SubScope), (a:AdminArea) "
        "WHERE NOT EXISTS { (:CoverageCell {key: s.key + '|' + a.code}) } "
        "RETURN s.key, a.code ORDER BY s.key, a.code",
    )
    day = date.fromisoformat(TOMORROW)
    asked = [(matter, area, role, day) for matter, area in undeclared for role in OWNING_ROLES]
    found, _ = await slots(Graph(chancery.bolt), asked)
    matter, area = next(slot[:2] for slot, row in found.items() if row.verdict is Verdict.GAP)
    rehearsal = await hall.rehearse(await hall.draft(declareCells=[{"subScope": matter, "area": area}]))
    roles = {slot[2]: row.verdict for slot, row in found.items() if slot[:2] == (matter, area)}
    kinds = {role: "GAP_OPENED" if verdict is Verdict.GAP else "NOW_ASKED" for role, verdict in roles.items()}
    assert changes(rehearsal) == {(kind, (matter, area, role.value)) for role, kind in kinds.items()}
    for each in rehearsal["changes"]:
        assert (each["before"]["declared"], each["after"]["declared"]) == (False, True)
        assert each["before"]["owners"] == each["after"]["owners"]


async def test_what_a_draft_names_must_be_there(chancery: Office) -> None:
    hall, gap = Hall(chancery), await a_gap(chancery, 2)
    duty_key = await a_duty(chancery)
    wrong: dict[str, dict[str, Any]] = {
        "UNKNOWN": {"addDuties": [duty(gap, "U99")]},
        "KEY_TAKEN": {"addDuties": [duty(gap, "U06", id="R001")]},
        "KEY_TWICE": {"endDuties": [{"id": duty_key}, {"id": duty_key}]},
        "NOT_IN_FUTURE": {"addDuties": [duty(gap, "U06")], "effective": "2024-01-01"},
    }
    for code, said in wrong.items():
        assert [each["code"] for each in (await hall.drafted(**said))["userErrors"]] == [code]
    ended = await hall.drafted(endDuties=[{"id": "R999"}])
    assert [(each["code"], each["field"]) for each in ended["userErrors"]] == [("UNKNOWN", "items.1")]


async def test_a_draft_is_revised_withdrawn_and_then_final(chancery: Office) -> None:
    hall, gap = Hall(chancery), await a_gap(chancery, 2)
    draft = await hall.draft(addDuties=[duty(gap, "U06")])
    sent = {"title": "改", "effective": TOMORROW, "endDuties": [{"id": await a_duty(chancery)}]}
    revised = (await ordered(hall.steward, "reviseDraft", **seen(draft), **sent))["draft"]
    assert revised["version"] == 2
    assert [each["kind"] for each in revised["items"]] == ["END_DUTY"]
    answer = await hall.steward.answer("withdrawDraft", "{ version }", **seen(draft))
    assert answer["errors"][0]["extensions"]["code"] == "CONFLICT"
    withdrawn = (await ordered(hall.steward, "withdrawDraft", **seen(revised)))["draft"]
    assert (withdrawn["state"], len(withdrawn["items"])) == ("WITHDRAWN", 1)
    refused = await hall.adopt(withdrawn, 0)
    assert [each["code"] for each in refused["userErrors"]] == ["STEP_NOT_ALLOWED"]


async def test_whoever_may_not_draft_reads_none(chancery: Office) -> None:
    operator = chancery.of("U06", Role.OPERATOR)
    answer = await operator.told("{ drafts { id } }")
    assert answer["errors"][0]["extensions"]["code"] == "FORBIDDEN"
    sent = {"title": "x", "effective": TOMORROW, "endDuties": [{"id": "R001"}]}
    answer = await operator.answer("draftDuties", "{ version }", **sent)
    assert answer["errors"][0]["extensions"]["rule"] == "ROLE_REQUIRED"
