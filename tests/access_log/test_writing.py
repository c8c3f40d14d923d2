"""Writing the access log: durable before anybody goes on, shared, in one chain, whatever fails."""

from __future__ import annotations

import asyncio

import pytest

from graph.bolt import Bolt
from graph.failures import Unavailable
from graph.sharing import Dataset
from server.access_log.audit_key import AuditKey
from server.access_log.log import AccessLog, Rhythm
from server.access_log.record import hash_of, signed
from tests.access_log.recorded import Fragile, entry, kept, kinds
from tests.identity.telling import told

SOON = Rhythm(pause_s=0.05)


async def follows(bolt: Bolt, key: AuditKey) -> list[dict[str, object]]:
    """The records of the one chain that there is, each checked against the one before."""
    records = await kept(bolt)
    previous = ""
    for number, each in enumerate(records, 1):
        assert (each["seq"], each["previous"], each["hash"]) == (number, previous, hash_of(each)), each
        assert ("signature" in each) == (each["kind"] in ("OPENED", "CHECKPOINT", "CLOSED"))
        if "signature" in each:
            assert key.public.holds(each["signature"], signed(each["hash"]))
        previous = each["hash"]
    return records


async def works_again(log: AccessLog) -> None:
    async with asyncio.timeout(20):
        while not log.works:  # noqa: ASYNC110 - nothing else of the program waits for that
            await asyncio.sleep(0.02)


async def test_a_record_is_there_when_its_writer_goes_on(bolt: Bolt, key: AuditKey) -> None:
    async with AccessLog(bolt, key) as log:
        await log.write(entry())
        assert await kinds(bolt) == ["OPENED", "ANSWER"]
    opened, answer, closed = await follows(bolt, key)
    assert closed["kind"] == "CLOSED"
    assert opened["audit_key"] == key.id
    told_of = {name: answer[name] for name in ("caller", "way", "subject", "issuer", "organisation", "roles")}
    assert told_of == {
        "caller": "TOKEN:https://id.example:inspector 7",
        "way": "TOKEN",
        "subject": "inspector 7",
        "issuer": "https://id.example",
        "organisation": "U19",
        "roles": ["AUDITOR", "READER"],
    }
    assert (answer["types"], answer["counts"]) == (["Hazard", "hazards_sorted"], [2, 2])
    assert answer["keys"] == ["Hazard H1", "Hazard H2"]
    assert (answer["purpose"], answer["basis"]) == ("SUPERVISION", "督查通知〔2026〕3号")


async def test_many_writers_share_a_commit(bolt: Bolt, key: AuditKey) -> None:
    fragile = Fragile(bolt)
    async with AccessLog(fragile, key) as log:
        await asyncio.gather(*(log.write(entry(number)) for number in range(200)))
        assert fragile.commits < 10
    records = await follows(bolt, key)
    assert sorted(str(each.get("operation")) for each in records[1:-1]) == sorted(f"Op{n}" for n in range(200))


async def test_a_chain_that_was_only_opened_is_none(bolt: Bolt, key: AuditKey) -> None:
    async with AccessLog(bolt, key):
        pass
    assert await kept(bolt) == []


async def test_a_checkpoint_comes_after_so_many_records_and_after_so_much_time(bolt: Bolt, key: AuditKey) -> None:
    async with AccessLog(bolt, key, Rhythm(every=5)) as log:
        for number in range(10):
            await log.write(entry(number))
    assert (await kinds(bolt)).count("CHECKPOINT") == 2
    await follows(bolt, key)
    await told(bolt, "MATCH (n) WHERE n:AccessRecord OR n:AccessChain DELETE n")
    async with AccessLog(bolt, key, Rhythm(seconds=0.05, pause_s=0.05)) as log:
        await log.write(entry())
        async with asyncio.timeout(10):
            while "CHECKPOINT" not in await kinds(bolt):  # noqa: ASYNC110 - the graph tells nobody
                await asyncio.sleep(0.05)
        await asyncio.sleep(0.4)
        assert (await kinds(bolt)) == ["OPENED", "ANSWER", "CHECKPOINT"], (
            "and no second one without records between"
        )


async def test_a_writer_that_leaves_harms_nobody(bolt: Bolt, key: AuditKey) -> None:
    async with AccessLog(bolt, key) as log:
        writers = [asyncio.create_task(log.write(entry(number))) for number in range(20)]
        await asyncio.sleep(0)
        for each in writers[::2]:
            each.cancel()
        done = await asyncio.gather(*writers, return_exceptions=True)
    assert [isinstance(each, asyncio.CancelledError) for each in done] == [True, False] * 10
    operations = {each.get("operation") for each in await follows(bolt, key)}
    assert {f"Op{number}" for number in range(1, 20, 2)} <= operations


async def test_when_it_cannot_be_written_nobody_goes_on_and_the_chain_stays_right(
    bolt: Bolt, key: AuditKey
) -> None:
    fragile = Fragile(bolt)
    async with AccessLog(fragile, key, SOON) as log:
        await log.write(entry(1))
        fragile.broken = True
        failed = await asyncio.gather(*(log.write(entry(n)) for n in range(2, 9)), return_exceptions=True)
        assert all(isinstance(each, Unavailable) for each in failed)
        fragile.broken = False
        await works_again(log)
        await log.write(entry(9))
    operations = [each.get("operation") for each in await follows(bolt, key)]
    assert operations == [None, "Op1", "Op9", None]


async def test_a_commit_of_which_nobody_heard_is_found_and_followed(bolt: Bolt, key: AuditKey) -> None:
    fragile = Fragile(bolt)
    async with AccessLog(fragile, key, SOON) as log:
        await log.write(entry(1))
        for number in (2, 4):
            fragile.forgetful = True
            with pytest.raises(Unavailable):
                await log.write(entry(number))
            await works_again(log)
            await log.write(entry(number + 1))
    operations = [each.get("operation") for each in await follows(bolt, key)]
    assert operations == [None, "Op1", "Op2", "Op3", "Op4", "Op5", None]


async def test_a_first_commit_of_which_nobody_heard_opens_the_chain_once(bolt: Bolt, key: AuditKey) -> None:
    fragile = Fragile(bolt)
    fragile.forgetful = True
    async with AccessLog(fragile, key, SOON) as log:
        with pytest.raises(Unavailable):
            await log.write(entry(1))
        await works_again(log)
        await log.write(entry(2))
    assert [each["kind"] for each in await follows(bolt, key)] == ["OPENED", "ANSWER", "ANSWER", "CLOSED"]


async def test_unrestricted_answers_are_let_go_and_the_gap_is_recorded(bolt: Bolt, key: AuditKey) -> None:
    fragile = Fragile(bolt)
    async with AccessLog(fragile, key, SOON) as log:
        await log.record(entry(1))
        fragile.broken = True
        for number in range(3):
            await log.record(entry(number, Dataset.DUTIES, Dataset.HAZARDS))
        for restricted in (Dataset.USERS, Dataset.ENTERPRISES_RESTRICTED, Dataset.ACCESS_LOG):
            with pytest.raises(Unavailable, match="not handed out unrecorded"):
                await log.record(entry(9, Dataset.DUTIES, restricted))
        fragile.broken = False
        await works_again(log)
        gap = (await kept(bolt))[-1]
        assert (gap["kind"], gap["number"]) == ("GAP", 3)
        assert gap["period_from"] <= gap["period_to"] <= gap["at"]
        await log.record(entry(2))
    assert [each["kind"] for each in await follows(bolt, key)] == ["OPENED", "ANSWER", "GAP", "ANSWER", "CLOSED"]


async def test_a_gap_that_is_open_at_the_end_is_recorded_then(bolt: Bolt, key: AuditKey) -> None:
    async with AccessLog(bolt, key, Rhythm(pause_s=60)) as log:
        log.let_go(entry(1))
    assert await kinds(bolt) == ["OPENED", "GAP", "CLOSED"]


async def test_more_writers_than_may_wait_are_refused_at_once(bolt: Bolt, key: AuditKey) -> None:
    async with AccessLog(bolt, key, Rhythm(waiting=3)) as log:
        done = await asyncio.gather(*(log.write(entry(n)) for n in range(10)), return_exceptions=True)
    assert [isinstance(each, Unavailable) for each in done] == [False] * 3 + [True] * 7
    with pytest.raises(Unavailable):
        await log.write(entry(11))


async def test_a_chain_that_somebody_else_moved_is_left_and_its_end_is_named(bolt: Bolt, key: AuditKey) -> None:
    async with AccessLog(bolt, key) as log:
        await log.write(entry(1))
        first, end = log.chain.writer, log.chain.end
        await told(bolt, "MATCH (c:AccessChain) SET c.seq = 1")
        await log.write(entry(2))
        assert log.chain.writer != first
    opened = next(each for each in await kept(bolt) if each["writer"] == log.chain.writer)
    assert f"{first}#{end.seq:012} {end.hash}" in opened["others"]


async def test_every_chain_names_the_ends_of_the_others_once(bolt: Bolt, key: AuditKey) -> None:
    writers = []
    for number in range(3):
        async with AccessLog(bolt, key) as log:
            await log.write(entry(number))
            writers.append(log.chain.writer)
    named = [each["others"] for each in await kept(bolt) if each.get("others")]
    assert [[other.split("#")[0] for other in others] for others in named] == [[writers[0]], [writers[1]]]


async def test_texts_that_no_graph_can_hold_are_made_so(bolt: Bolt, key: AuditKey) -> None:
    strange = entry(1)
    object.__setattr__(strange, "basis", "\ud800" + "长" * 2000 + "\n")
    async with AccessLog(bolt, key) as log:
        await log.write(strange)
    assert [len(str(each["basis"])) for each in await follows(bolt, key) if "basis" in each] == [600]
