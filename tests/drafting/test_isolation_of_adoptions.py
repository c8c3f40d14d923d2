"""Write skew, after the ACID suite of LDBC: two drafts, each right by itself, that would open a gap together."""

from __future__ import annotations

import asyncio

from tests.acting.desk import Office
from tests.drafting.hall import Hall, changes, duty, seen
from tests.drafting.test_drafts import LATER
from tests.identity.telling import told

MOST_ROUNDS = 4
ONLY_OWNER = """
MATCH (r:Responsibility)-[:HELD_BY]->(d:Department)
WHERE r.key = r.id AND r.role = 'INDUSTRY_LEAD' AND r.valid_to IS NULL AND r.superseded_at IS NULL
WITH r.scope_key AS scope, r.area_code AS area, collect(r.id) AS ids, collect(d.id) AS holders
WHERE size(ids) = 1 AND scope CONTAINS '-' AND NOT EXISTS {
  MATCH (wide:Responsibility {role: 'INDUSTRY_LEAD'})
  WHERE wide.scope_key IN [scope, left(scope, 2)] AND wide.id <> ids[0] AND wide.valid_to IS NULL
}
RETURN scope, area, ids[0], holders[0] ORDER BY scope, area LIMIT $first"""


async def test_two_who_each_end_one_of_two_duties_do_not_leave_nobody(chancery: Office) -> None:
    halls = Hall(chancery), Hall(Office(chancery.bolt))
    rows = await told(chancery.bolt, ONLY_OWNER, first=MOST_ROUNDS)
    assert rows
    for number, (scope, area, held, holder) in enumerate(rows):
        slot = (scope, area, "INDUSTRY_LEAD")
        other = "U06" if holder != "U06" else "U07"
        key = f"SKEW-{number}"
        await halls[0].adopted(await halls[0].draft(addDuties=[duty(slot, other, id=key)]))
        verdict, owners = await halls[0].owners(slot)
        assert (verdict, set(owners)) == ("OVERLAP", {holder, other})
        drafts = [
            await hall.draft(effective=LATER, endDuties=[{"id": ended}])
            for hall, ended in zip(halls, (held, key), strict=True)
        ]
        rehearsals = [await hall.rehearse(draft) for hall, draft in zip(halls, drafts, strict=True)]
        for rehearsal in rehearsals:
            assert "GAP_OPENED" not in {kind for kind, _ in changes(rehearsal)}, "each is right by itself"
        answers = await asyncio.gather(
            *(
                hall.approver.answer(
                    "adoptDraft",
                    "{ userErrors { code } }",
                    **seen(draft),
                    rehearsed=rehearsal["revision"],
                )
                for hall, draft, rehearsal in zip(halls, drafts, rehearsals, strict=True)
            )
        )
        codes = [each["errors"][0]["extensions"]["code"] for each in answers if "errors" in each]
        assert codes == ["CONFLICT"], "exactly one is adopted"
        adopted = 0 if "errors" not in answers[0] else 1
        assert await halls[1].owners(slot, LATER) == ("OWNED", [other if adopted == 0 else holder])
        lost = halls[1 - adopted]
        again = await lost.adopt(drafts[1 - adopted], (await lost.rehearse(drafts[1 - adopted]))["revision"])
        assert [each["code"] for each in again["userErrors"]] == ["GAP_OPENS"]
