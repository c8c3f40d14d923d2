"""API keys: made, used, revoked, expired; and what tells none of them from another."""

from __future__ import annotations

from datetime import timedelta

import pytest
from structlog.typing import EventDict

from graph import keys
from graph.bolt import Bolt
from graph.callers import Role
from graph.failures import BadInput
from graph.prepare import is_empty
from graph.temporal import today
from tests.identity.doors import Door
from tests.identity.telling import told
from tests.identity.test_tokens import REFUSED, refused
from tests.support.servers import Server

pytestmark = pytest.mark.usefixtures("department")
SOON = today() + timedelta(days=1)


async def test_a_key_names_its_department_and_role(door: Door, scratch: Bolt) -> None:
    key = await keys.create(scratch, "K19", Role.STEWARD, SOON, "nightly")
    prefix = key.split("_")[1]
    assert (await door.bearing(key)).json() == ["API_KEY", prefix, "K19", ["STEWARD"], None]


async def test_a_revocation_holds_at_once_for_every_worker(
    door: Door, scratch: Bolt, scratch_server: Server
) -> None:
    key = await keys.create(scratch, "K19", Role.READER, SOON, None)
    prefix = key.split("_")[1]
    assert (await door.bearing(key)).status_code == 200
    other = scratch_server.connect()
    try:
        first = await keys.revoke(other, prefix)
        assert refused(await door.bearing(key))
        assert await keys.revoke(other, prefix) == first
    finally:
        await other.close()


async def test_a_key_expires_with_its_day(door: Door, scratch: Bolt) -> None:
    key = await keys.create(scratch, "K19", Role.READER, SOON, None)
    await told(scratch, "MATCH (k:ApiKey) SET k.expires = $today", today=today())
    assert refused(await door.bearing(key))


async def test_all_that_is_wrong_with_a_key_sounds_the_same(door: Door, scratch: Bolt) -> None:
    good, other = [await keys.create(scratch, "K19", Role.READER, SOON, None) for _ in range(2)]
    start, prefix, secret = good.split("_")
    wrong = {
        "secret": f"{start}_{prefix}_{'0' * 64}",
        "secret of another": f"{start}_{prefix}_{other.split('_')[2]}",
        "prefix": f"{start}_{'0' * 10}_{secret}",
        "length": good[:-1],
        "longer": f"{good}0",
        "capitals": f"{start}_{prefix}_{secret.upper()}",
        "hash": f"{start}_{prefix}_{keys.hash_of(secret)}",
        "form": "zrn_",
        "line": f"{start}_{prefix}_{secret[:-1]}٣",
    }
    answers = {}
    for what, key in wrong.items():
        answer = await door.ask((b"authorization", b"Bearer " + key.encode()))
        answers[what] = (answer.status_code, answer.content, dict(answer.headers))
    assert len({str(answer) for answer in answers.values()}) == 1
    assert answers["form"][:2] == (401, REFUSED)
    assert (await door.bearing(good)).status_code == 200


async def test_one_read_for_each_request_and_none_for_what_is_no_key(scratch: Bolt) -> None:
    plan = await scratch.profile(keys.BY_PREFIX.file.text, {"prefix": "0" * 10})
    assert "NodeUniqueIndexSeek" in str(plan)


async def test_of_a_secret_only_its_hash_is_kept_and_nothing_is_logged(
    door: Door, scratch: Bolt, logged: list[EventDict]
) -> None:
    key = await keys.create(scratch, "K19", Role.READER, SOON, None)
    _, prefix, secret = key.split("_")
    kept = await scratch.read("all", "MATCH (k:ApiKey) RETURN properties(k)", {})
    assert secret not in str(kept)
    await keys.revoke(scratch, prefix)
    await door.bearing(key)
    assert [(line["reason"], line["prefix"]) for line in logged] == [("revoked or expired", prefix)]
    assert secret not in str(logged)


async def test_an_unknown_department_or_a_past_date_is_refused_by_name(scratch: Bolt) -> None:
    with pytest.raises(BadInput, match="department: there is no department or other organisation 'U99'"):
        await keys.create(scratch, "U99", Role.READER, SOON, None)
    with pytest.raises(BadInput, match="is not after today"):
        await keys.create(scratch, "K19", Role.READER, today(), None)
    with pytest.raises(BadInput, match="prefix: there is no key 'nothing'"):
        await keys.revoke(scratch, "nothing")
    assert await keys.listed(scratch) == []


async def test_keys_are_listed_newest_first(scratch: Bolt) -> None:
    made = [await keys.create(scratch, "K19", Role.READER, SOON, name) for name in ("old", "new")]
    listed = await keys.listed(scratch)
    assert [(key.name, key.prefix) for key in listed] == [
        ("new", made[1].split("_")[1]),
        ("old", made[0].split("_")[1]),
    ]


async def test_keys_alone_do_not_keep_an_empty_graph_from_its_seeds(scratch: Bolt) -> None:
    await told(scratch, "MATCH (d:Department {id: 'K19'}) DELETE d")
    before = await is_empty(scratch)
    await told(scratch, "CREATE (:ApiKey {prefix: 'only'})")
    assert await is_empty(scratch) == before
