"""Nobody adopts alone; of many who fill one gap at once one does; and what was rehearsed is what becomes true."""

from __future__ import annotations

import asyncio
import os
import random
from datetime import date
from typing import Any

import pytest

from graph.acting.actor import Actor
from graph.acting.orders import Order
from graph.acting.problem import ProblemCode, Refused
from graph.acting.writer import Writer
from graph.callers import Role
from graph.coverage import CELLS
from graph.door import Graph
from graph.drafts.adopting import Adopting
from graph.ownership import Slot, SlotRow, slots
from graph.responsibilities import OWNING_ROLES, ResponsibilityRole
from graph.revision import changing
from graph.transport import Transaction
from tests.acting.desk import Office
from tests.drafting.hall import REHEARSE, TOMORROW, Hall, changes, duty, ordered, seen, waiver
from tests.drafting.test_drafts import LATER
from tests.identity.telling import told

AT_ONCE = 50
GAPS = 3
ROUNDS = int(os.environ.get("GAP_ROUNDS", str(GAPS)))
FILLING = [("U06", "U07", "U17")[n % 3] for n in range(AT_ONCE)]
"""Which department each of them would have."""


async def test_whoever_drafted_it_does_not_adopt_it(chancery: Office) -> None:
    hall = Hall(chancery)
    draft = await hall.draft(endDuties=[{"id": "R002"}])
    ((author,),) = await told(chancery.bolt, "MATCH (d:Draft {id: $id}) RETURN d.author", id=draft["id"])
    actor = Actor(author, "U19", "the author")
    async with Writer() as writer:
        work = Adopting(draft["id"], draft["version"], 0, [], actor)
        with pytest.raises(Refused) as refused:
            await writer.carry_out(chancery.bolt, Order(actor, "adopts-its-own", None, {}), work)
    assert refused.value.problem.code is ProblemCode.SELF_APPROVED


async def test_of_many_who_fill_the_same_gap_at_once_one_does(chancery: Office) -> None:
    """Every round is the same fight over a gap: what its winner has filled is taken away again."""
    hall = Hall(chancery)
    opened = await hall.draft(endDuties=[{"id": "R001"}])
    gaps = sorted(slot for kind, slot in changes(await hall.rehearse(opened)) if kind == "GAP_OPENED")
    await hall.adopted(opened, waivers=[waiver(slot, LATER) for slot in gaps])
    drafts = {slot: [await hall.draft(addDuties=[duty(slot, unit)]) for unit in FILLING] for slot in gaps[:GAPS]}
    for number in range(ROUNDS):
        slot = gaps[number % GAPS]
        fighting = drafts[slot]
        revision = (await hall.rehearse(fighting[0]))["revision"]
        answers = await asyncio.gather(
            *(
                hall.approver.answer("adoptDraft", "{ userErrors { code } }", **seen(each), rehearsed=revision)
                for each in fighting
            )
        )
        (won,) = [n for n, each in enumerate(answers) if "errors" not in each]
        assert await hall.owners(slot) == ("OWNED", [FILLING[won]])
        refused = [each["errors"][0]["extensions"] for each in answers if "errors" in each]
        assert {each["code"] for each in refused} == {"CONFLICT"}
        owned = {"slot": "|".join(slot), "on": TOMORROW, "verdict": "OWNED", "owners": [FILLING[won]]}
        assert [each["slots"] for each in refused] == [[owned]] * (AT_ONCE - 1)
        await taken_away(chancery, fighting[won])
        assert await hall.owners(slot) == ("GAP", [])
        fighting[won] = await hall.draft(addDuties=[duty(slot, FILLING[won])])


async def taken_away(office: Office, draft: dict[str, Any]) -> None:
    """The one duty that a draft has added, as if it had never been."""
    (key,) = [each["key"] for each in draft["items"]]

    async def work(transaction: Transaction) -> None:
        text = "MATCH (r:Responsibility {id: $id}) DETACH DELETE r"
        await transaction.run("a duty is taken away", text, {"id": key})

    async with changing(office.bolt) as change:
        await change.within(work)


async def everything(office: Office, on: date) -> dict[Slot, SlotRow]:
    graph = Graph(office.bolt)
    cells = (await graph.ask(CELLS, category=None, subScope=None, area=None)).rows
    asked = [(cell.sub_scope, cell.area, role, on) for cell in cells for role in OWNING_ROLES]
    return (await slots(graph, asked))[0]


async def test_what_was_rehearsed_is_what_becomes_true(chancery: Office) -> None:
    """Random drafts: every declared slot is, after the adoption, as it was rehearsed, and no other has changed."""
    hall, chance = Hall(chancery), random.Random(7)  # noqa: S311 - the same drafts in each run
    day = date.fromisoformat(TOMORROW)
    for _ in range(4):
        current = await told(
            chancery.bolt,
            "MATCH (r:Responsibility)-[:HELD_BY]->(d) WHERE r.id = r.key AND r.valid_to IS NULL "
            "RETURN r.id, r.scope_key, r.area_code, r.role, d.id ORDER BY r.id",
        )
        ended, replaced, doubled = chance.sample(list(current), 3)
        draft = await hall.draft(
            endDuties=[{"id": ended[0]}],
            addDuties=[
                duty((replaced[1], replaced[2], replaced[3]), "U06", replaces=replaced[0]),
                duty((doubled[1], doubled[2], doubled[3]), "U07"),
            ],
        )
        before = await everything(chancery, day)
        rehearsal = await hall.rehearse(draft)
        gaps = sorted(slot for kind, slot in changes(rehearsal) if kind == "GAP_OPENED")
        await hall.adopted(draft, waivers=[waiver(slot, LATER) for slot in gaps])
        after = await everything(chancery, day)
        differ = {
            (slot[0], slot[1], slot[2].value): (row.verdict.value, row.owners)
            for slot, row in after.items()
            if (row.verdict, row.owners, row.primary)
            != (before[slot].verdict, before[slot].owners, before[slot].primary)
        }
        assert differ == {
            (each["subScope"]["key"], each["area"]["code"], each["role"]): (
                each["after"]["verdict"],
                [owner["id"] for owner in each["after"]["owners"]],
            )
            for each in rehearsal["changes"]
            if each["since"] == TOMORROW
        }


async def test_a_gap_that_there_is_may_be_accepted_for_a_time(chancery: Office) -> None:
    hall = Hall(chancery)
    answer = await hall.steward.told("{ gaps { nodes { role subScope { key } area { code } } } }")
    gap = answer["data"]["gaps"]["nodes"][-1]
    slot = (gap["subScope"]["key"], gap["area"]["code"], gap["role"])
    payload = "{ id version change userErrors { code field } }"
    done = await ordered(hall.approver, "waiveGap", payload, gap=waiver(slot, LATER))
    assert (done["userErrors"], done["version"]) == ([], 1)
    owned = ("01-A", "440308003", ResponsibilityRole.TERRITORIAL.value)
    refused = await ordered(hall.approver, "waiveGap", payload, gap=waiver(owned, LATER))
    assert [each["code"] for each in refused["userErrors"]] == ["NO_GAP"]
    past = await ordered(hall.approver, "waiveGap", payload, gap=waiver(slot, "2024-01-01"))
    assert [each["code"] for each in past["userErrors"]] == ["NOT_IN_FUTURE"]


async def test_several_gaps_of_one_pair_are_accepted_at_once_each_under_a_key_of_its_own(chancery: Office) -> None:
    hall = Hall(chancery)
    draft = await hall.draft(declareCells=[{"subScope": "09-C", "area": "440308000"}])
    gaps = sorted(slot for kind, slot in changes(await hall.rehearse(draft)) if kind == "GAP_OPENED")
    assert [role for _, _, role in gaps] == ["INDUSTRY_LEAD", "TERRITORIAL"]
    await hall.adopted(draft, waivers=[waiver(slot, LATER) for slot in gaps])
    found = (await hall.steward.told("{ waivers { id draft role } }"))["data"]["waivers"]
    of_draft = sorted((each["id"], each["role"]) for each in found if each["draft"] == draft["id"])
    keys = ["W-09-C|440308000-1", "W-09-C|440308000-2"]
    assert of_draft == list(zip(keys, ["INDUSTRY_LEAD", "TERRITORIAL"], strict=True))


async def test_a_pair_that_is_declared_already_is_not_told_as_declared_again(chancery: Office) -> None:
    hall = Hall(chancery)
    cell = {"subScope": "09-B", "area": "440308000"}
    for _ in range(2):
        draft = await hall.draft(declareCells=[cell])
        gaps = sorted(slot for kind, slot in changes(await hall.rehearse(draft)) if kind == "GAP_OPENED")
        await hall.adopted(draft, waivers=[waiver(slot, LATER) for slot in gaps])
    found = await told(
        chancery.bolt, "MATCH (c:Change {type: 'CoverageCell', key: '09-B|440308000'}) RETURN c.kind"
    )
    assert [list(each) for each in found] == [["ADDED"]]


async def test_a_draft_of_nobody_is_not_rehearsed(chancery: Office) -> None:
    answer = await chancery.of("U19", Role.STEWARD).told(REHEARSE, draft="D-9999")
    assert answer["data"] == {"rehearse": None}
