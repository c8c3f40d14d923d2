"""The cases of LDBC's ACID suite, carried over to orders: two servers write at once, and others read meanwhile.

    G0   dirty write          two batches over the same two rows leave both rows with the values of one of them
    G1a  aborted read         what a refused order has taken is not seen, and is given again
    G1b  intermediate read    a step that ends one assignment and makes another is never seen half-way
    G1c  circular reads       of those who tell the same at once exactly the later are told of the earlier ones
    OTV  vanishing            a reader that has seen an order sees all of it, and never less of it afterwards
    FR   fractured read       both rows of a batch are read as the same batch left them
    IMP, PMP                  asked for twice in one question, a row and a number of rows are the same
    LU   lost update          of many who change what they have seen one does, and each change is kept

Write skew is about duty lists: tests/drafting/test_isolation_of_adoptions.py. After Waudby et al., "Towards
Testing ACID Compliance in the LDBC Social Network Benchmark" (2020).
"""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest

from graph.acting.actor import Actor
from graph.acting.orders import Order
from graph.acting.problem import Refused
from graph.acting.registration import Found, Registration
from graph.acting.writer import Writer
from graph.temporal import now
from tests.acting.desk import Desk, Office
from tests.acting.life import FOUND, Case
from tests.identity.telling import told
from tests.sharing_in_bulk.sent import enterprise, outcomes, shared
from tests.sharing_in_bulk.test_other_kinds import hazard, point

ROUNDS = 15
REGRADED = "{ version userErrors { code } riskPoint { levelCurrent gradings { fromLevel toLevel } } }"


@pytest.fixture
def offices(office: Office) -> tuple[Office, Office]:
    """Two servers over one graph, each with a writer of its own."""
    return office, Office(office.bolt)


@asynccontextmanager
async def reading(look: Callable[[], Awaitable[Any]]) -> AsyncIterator[list[Any]]:
    """What two readers see meanwhile, over and over."""
    await look()  # the database plans the questions, which takes longer than all that is written
    done, found = asyncio.Event(), list[Any]()

    async def on_and_on() -> None:
        while not done.is_set():
            found.append(await look())

    readers = [asyncio.create_task(on_and_on()) for _ in range(2)]
    try:
        yield found
    finally:
        done.set()
        await asyncio.gather(*readers)
    assert len(found) > ROUNDS // 2, "hardly anybody read"


async def names(desk: Desk, ids: list[str]) -> list[str]:
    rows = await told(desk.bolt, "MATCH (e:Enterprise) WHERE e.id IN $ids RETURN e.name_zh ORDER BY e.id", ids=ids)
    return [row[0] for row in rows]


async def test_batches_over_the_same_rows_are_written_one_after_the_other_and_read_whole(
    offices: tuple[Office, Office],
) -> None:
    """G0, OTV and FR."""
    desks = [each.of("U19") for each in offices]
    sent = [enterprise(), enterprise()]
    ids = [each["key"] for each in (await shared(desks[0], "shareEnterprises", sent))["results"]]
    reader = offices[0].of("U19")
    asked = "query($a: ID!, $b: ID!) { a: enterprise(id: $a) { name } b: enterprise(id: $b) { name } }"

    async def look() -> tuple[str, str]:
        found = (await reader.told(asked, a=ids[0], b=ids[1]))["data"]
        return found["a"]["name"], found["b"]["name"]

    async def write(desk: Desk, by: str) -> list[str]:
        became = []
        for number in range(ROUNDS):
            batch = [{**each, "name": f"示例{by}-{number}"} for each in sent]
            became += outcomes(await shared(desk, "shareEnterprises", batch if by == "甲" else batch[::-1]))
        return became

    async with reading(look) as found:
        became = await asyncio.gather(write(desks[0], "甲"), write(desks[1], "乙"))
    assert {len(set(pair)) for pair in found} == {1}, "a reader saw the halves of two batches"
    assert len(set(await names(reader, ids))) == 1
    assert Counter(outcome for each in became for outcome in each) == {"UPDATED": 4 * ROUNDS}
    versions = await told(
        reader.bolt, "MATCH (c:Change) WHERE c.key IN $ids RETURN c.key, collect(c.version)", ids=ids
    )
    assert all(sorted(row[1]) == list(range(1, 2 * ROUNDS + 2)) for row in versions), "a batch was written over"


async def test_what_a_refused_order_has_taken_is_given_again(offices: tuple[Office, Office]) -> None:
    """G1a: a committee may register nothing, which comes to light after the next identity code was taken."""
    street = offices[0].of("U03")
    place = {"area": "440308003", "sub_scope": "02-A"}
    unknown = dict.fromkeys(("description_en", "risk_point", "enterprise", "building", "factor"))
    more: dict[str, Any] = {**place, **unknown, "may_cause": [], "recurrence_of": None, "found_by": None}
    found = Found(description="示例", level=2, found_at=now(), **more)
    committee = Actor("committee", "C01", "committee")

    async def refused(writer: Writer, number: int) -> str:
        with pytest.raises(Refused) as refusal:
            await writer.carry_out(
                street.bolt, Order(committee, f"refused-{number}", None, {}), Registration(committee, found)
            )
        return refusal.value.problem.code.value

    async def registered() -> str:
        return str((await street.done("registerHazard", **FOUND))["hic"])

    async with Writer() as writer:
        codes, refusals = await asyncio.gather(
            asyncio.gather(*(registered() for _ in range(ROUNDS))),
            asyncio.gather(*(refused(writer, number) for number in range(ROUNDS))),
        )
    assert refusals == ["NOT_YOURS"] * ROUNDS
    numbers = sorted(int(code[23:26]) for code in codes)
    assert numbers == list(range(numbers[0], numbers[0] + ROUNDS)), "a number was lost"


async def test_a_hazard_that_changes_hands_is_never_seen_in_no_hands(offices: tuple[Office, Office]) -> None:
    """G1b: it is dispatched and given back again and again."""
    case = await (await Case.opened(offices[0])).lead_to("DISPATCHED")
    reader = offices[1].of("U03")
    asked = "query($hic: ID!) { hazard(hic: $hic) { status openAssignments { role } transitions { toStatus } } }"

    async def look() -> tuple[str, int, str]:
        found = (await reader.told(asked, hic=case.last["hic"]))["data"]["hazard"]
        return found["status"], len(found["openAssignments"]), found["transitions"][-1]["toStatus"]

    given = {"unit": case.lead.department, "role": "INDUSTRY_LEAD"}
    async with reading(look) as found:
        for _ in range(ROUNDS):
            case.last = await case.lead.done("returnHazard", **case.seen, reason="不属本单位", proposedUnit="U06")
            case.last = await case.street.done("dispatchHazard", **case.seen, **given)
    assert {*found} <= {("DISPATCHED", 1, "DISPATCHED"), ("RETURNED", 0, "RETURNED")}


async def test_of_those_who_tell_of_the_same_at_once_the_later_are_told_of_the_earlier(
    offices: tuple[Office, Office],
) -> None:
    """G1c: two never hear of each other, and nobody overlooks who was first."""
    streets = [each.of("U03") for each in offices]
    spot = (await shared(streets[0], "shareRiskPoints", [point()]))["results"][0]["key"]
    same = {"riskPoint": spot, "factor": "21@2022", "foundAt": "2024-03-01T08:00:00+08:00"}
    became = await asyncio.gather(
        *(shared(streets[number % 2], "shareHazards", [hazard(**same)]) for number in range(8))
    )
    results = [each["results"][0] for each in became]
    heard = {result["key"]: set(result["possibleDuplicates"]) for result in results}
    assert sorted(len(each) for each in heard.values()) == list(range(8))
    assert not [(one, other) for one in heard for other in heard[one] if one in heard.get(other, ())]


async def test_a_row_and_a_number_of_rows_are_the_same_wherever_one_question_asks(
    offices: tuple[Office, Office],
) -> None:
    """IMP and PMP."""
    desks = [each.of("U03") for each in offices]
    spot = (await shared(desks[0], "shareRiskPoints", [point()]))["results"][0]
    asked = """query($hic: ID!) { a: riskPoint(hic: $hic) { version levelCurrent gradings { toLevel } }
      b: riskPoint(hic: $hic) { version levelCurrent gradings { toLevel } } }"""

    async def look() -> tuple[Any, Any]:
        found = (await desks[1].told(asked, hic=spot["key"]))["data"]
        return found["a"], found["b"]

    version = spot["version"]
    async with reading(look) as found:
        for number in range(ROUNDS):
            level = (1, 2)[number % 2]
            sent = {"hic": spot["key"], "expectedVersion": version, "level": level, "reason": "复评"}
            version = (await desks[0].answer("regradeRiskPoint", REGRADED, **sent))["data"]["regradeRiskPoint"][
                "version"
            ]
    assert all(one == other for one, other in found)
    for one, _ in found:
        graded = [each["toLevel"] for each in one["gradings"]]
        assert len(graded) == one["version"] - spot["version"]
        assert graded[-1:] in ([], [one["levelCurrent"]])


async def test_of_many_who_change_what_they_have_seen_one_does(offices: tuple[Office, Office]) -> None:
    """LU."""
    desks = [each.of("U03") for each in offices]
    spot = (await shared(desks[0], "shareRiskPoints", [point()]))["results"][0]
    version, level = spot["version"], 3
    for _ in range(5):
        others = [each for each in (1, 2, 3, 4) if each != level]
        answers = await asyncio.gather(
            *(
                desks[number % 2].answer(
                    "regradeRiskPoint",
                    REGRADED,
                    hic=spot["key"],
                    expectedVersion=version,
                    level=others[number % 3],
                    reason="复评",
                )
                for number in range(10)
            )
        )
        (won,) = [each["data"]["regradeRiskPoint"] for each in answers if "errors" not in each]
        lost = [each["errors"][0]["extensions"] for each in answers if "errors" in each]
        assert {each["code"] for each in lost} == {"CONFLICT"}
        assert {(each["version"], each["level"]) for each in lost} == {
            (version + 1, won["riskPoint"]["levelCurrent"])
        }
        version, level = won["version"], won["riskPoint"]["levelCurrent"]
    grades = won["riskPoint"]["gradings"]
    assert [each["fromLevel"] for each in grades] == [3, *(each["toLevel"] for each in grades[:-1])]
    assert len(grades) == version - spot["version"] == 5
