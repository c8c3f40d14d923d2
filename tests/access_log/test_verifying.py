"""Whatever is done to the log in the graph is found, and named."""

from __future__ import annotations

import re

import pytest
import pytest_asyncio

from graph import access_chain
from graph.bolt import Bolt
from server.access_log.audit_key import AuditKey
from server.access_log.findings import Finding
from server.access_log.log import AccessLog, Rhythm
from server.access_log.record import hash_of
from server.access_log.verify import Verification
from tests.access_log.recorded import entry, kept
from tests.access_log.tampering import TAMPERINGS, Tampering
from tests.identity.telling import told


async def write_chain(bolt: Bolt, key: AuditKey, answers: int) -> str:
    """OPENED, answers with a checkpoint after every second, CLOSED."""
    async with AccessLog(bolt, key, Rhythm(every=2)) as log:
        for number in range(answers):
            await log.write(entry(number))
    return log.chain.writer


@pytest_asyncio.fixture(loop_scope="session")
async def writers(bolt: Bolt, key: AuditKey) -> dict[str, str]:
    return {name: await write_chain(bolt, key, answers) for name, answers in (("a", 4), ("b", 2), ("c", 2))}


async def findings(bolt: Bolt, *keys: AuditKey) -> list[Finding]:
    return [each async for each in Verification(bolt, [key.public for key in keys]).findings()]


def spelled(text: str, writers: dict[str, str]) -> str:
    """{a} the writer, {a3} the id of its third record."""

    def spell(found: re.Match[str]) -> str:
        return access_chain.record_id(writers[found[1]], int(found[2])) if found[2] else writers[found[1]]

    return re.sub(r"\{([abc])(\d*)\}", spell, text)


def short(place: str, writers: dict[str, str]) -> str:
    for name, writer in writers.items():
        place = re.sub(rf"^{re.escape(writer)}(#0*)?", name, place)
    return re.sub(r"#0+", "", place)


async def test_a_log_that_nobody_touched_is_right(bolt: Bolt, key: AuditKey, writers: dict[str, str]) -> None:
    kinds = [(each["seq"], each["kind"]) for each in await kept(bolt) if each["writer"] == writers["a"]]
    shape = ["OPENED", "ANSWER", "ANSWER", "CHECKPOINT", "ANSWER", "ANSWER", "CHECKPOINT", "CLOSED"]
    assert kinds == list(enumerate(shape, 1)), "what the ways of tampering count on"
    verification = Verification(bolt, [key.public])
    assert [each async for each in verification.findings()] == []
    assert (verification.walk.records, len(verification.walk.walked)) == (18, 3)


@pytest.mark.parametrize("tampering", TAMPERINGS, ids=lambda each: each.name)
async def test_what_was_done_is_found_and_named(
    bolt: Bolt, key: AuditKey, writers: dict[str, str], tampering: Tampering
) -> None:
    third = next(each for each in await kept(bolt) if each["id"] == spelled("{a3}", writers))
    forged = hash_of({**third, "basis": "forged"})
    text = tampering.cypher.replace("{forgedhash}", forged).replace("{forged}", "forged")
    await told(bolt, spelled(text, writers))
    found = {(each.wrong.name, short(each.place, writers)) for each in await findings(bolt, key)}
    assert found == tampering.found


async def test_a_key_that_is_not_trusted_signs_nothing(bolt: Bolt, key: AuditKey, writers: dict[str, str]) -> None:
    found = await findings(bolt, AuditKey.made())
    assert {each.wrong.name for each in found} == {"UNSIGNED"}
    assert len(found) == 10
    assert await findings(bolt, AuditKey.made(), key) == []


async def test_a_log_that_grows_meanwhile_is_right(bolt: Bolt, key: AuditKey) -> None:
    async with AccessLog(bolt, key) as log:
        await log.write(entry(1))
        verification = Verification(bolt, [key.public])
        walking = verification.findings()
        await log.write(entry(2))
        await write_chain(bolt, key, 1)
        assert [each async for each in walking] == []
        await log.write(entry(3))
        assert await findings(bolt, key) == []
