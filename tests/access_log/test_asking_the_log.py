"""Who took which data, asked over the public schema: filtered, sorted, cut to what the auditor may see."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
import pytest_asyncio

from graph.access_log import AccessKind, Decision
from graph.bolt import Bolt
from graph.callers import Caller, Role, Way
from graph.failures import Forbidden
from graph.sharing import Dataset, Purpose
from graph.sight import Sight
from resolvers.access import Access
from server.access_log.audit_key import AuditKey
from server.access_log.entry import Taken
from server.access_log.log import AccessLog
from tests.access_log.recorded import CALLER, entry, kept
from tests.support.asking import Asker, asker

OTHER = Caller(Way.API_KEY, "0123456789", "U03", frozenset({Role.READER}))
LIST = """query($only: AccessLogFilter, $by: AccessLogOrder! = KEY, $to: Direction! = ASCENDING, $after: String) {
  accessLog(filter: $only, orderBy: $by, direction: $to, first: 1000, after: $after) {
    totalCount nodes { nodeId operation kind at id } } }"""


@pytest_asyncio.fixture(loop_scope="session")
async def log(bolt: Bolt, key: AuditKey) -> Asker:
    """Four answers of two callers in two chains, and a refusal."""
    async with AccessLog(bolt, key) as first:
        await first.write(entry(1))
        await first.write(replace(entry(2), caller=OTHER, purpose=None, basis=None, taken=(Taken("User", 1),)))
    async with AccessLog(bolt, key) as second:
        await second.write(replace(entry(3), taken=(Taken("RiskPoint", 150, ("H1",)),)))
        await second.write(replace(entry(4), decision=Decision.PARTLY, refused=frozenset({Dataset.USERS})))
        await second.write(
            replace(entry(5), kind=AccessKind.REFUSAL, decision=Decision.REFUSED, taken=(), datasets=frozenset())
        )
    return asker(bolt)


async def operations(ask: Asker, **only: Any) -> set[str]:
    found = (await ask(LIST, only=only))["accessLog"]
    assert found["totalCount"] == len(found["nodes"])
    return {node["operation"] for node in found["nodes"] if node["operation"]}


@pytest.mark.parametrize(
    ("only", "expected"),
    [
        ({}, "12345"),
        ({"organisation": "U19"}, "1345"),
        ({"organisation": "U99"}, ""),
        ({"caller": "API_KEY::0123456789"}, "2"),
        ({"caller": CALLER.key}, "1345"),
        ({"type": "Hazard"}, "14"),
        ({"type": "User"}, "2"),
        ({"key": "H1"}, "134"),
        ({"key": "1"}, ""),
        ({"type": "RiskPoint", "key": "H1"}, "3"),
        ({"type": "Hazard", "key": "H1"}, "14"),
        ({"purpose": "SUPERVISION"}, "1345"),
        ({"purpose": "AUDIT"}, ""),
        ({"decision": "PARTLY"}, "4"),
        ({"kind": "REFUSAL"}, "5"),
        ({"kind": "OPENED"}, ""),
        ({"operation": "Op3"}, "3"),
        ({"since": "2020-01-01T00:00:00+08:00"}, "12345"),
        ({"since": "2090-01-01T00:00:00+08:00"}, ""),
        ({"before": "2020-01-01T00:00:00+08:00"}, ""),
        ({"before": "2090-01-01T00:00:00+08:00", "since": "2020-01-01T00:00:00+08:00", "kind": "REFUSAL"}, "5"),
    ],
)
async def test_records_are_filtered(log: Asker, only: dict[str, Any], expected: str) -> None:
    assert await operations(log, **only) == {f"Op{number}" for number in expected}


async def test_a_time_that_lies_between_two_records_parts_them(log: Asker) -> None:
    nodes = (await log(LIST, by="AT"))["accessLog"]["nodes"]
    third = next(node["at"] for node in nodes if node["operation"] == "Op3")
    assert await operations(log, before=third) == {"Op1", "Op2"}
    assert await operations(log, since=third) == {"Op3", "Op4", "Op5"}


async def test_both_orders_are_one_list_from_either_end_and_go_on_after_a_cursor(log: Asker) -> None:
    for by in ("KEY", "AT"):
        up = (await log(LIST, by=by))["accessLog"]["nodes"]
        down = (await log(LIST, by=by, to="DESCENDING"))["accessLog"]["nodes"]
        assert up == down[::-1]
        assert len(up) == 9
        walked = []
        after = None
        while True:
            page = f"accessLog(orderBy: {by}, first: 2, after: $after)"
            shown = "pageInfo { endCursor hasNextPage } nodes { id }"
            found = (await log(f"query($after: String) {{ {page} {{ {shown} }} }}", after=after))["accessLog"]
            walked += [node["id"] for node in found["nodes"]]
            after = found["pageInfo"]["endCursor"]
            if not found["pageInfo"]["hasNextPage"]:
                break
        assert walked == [node["id"] for node in up]


async def test_a_record_is_found_by_its_id_by_its_global_id_and_as_an_entity(log: Asker) -> None:
    node = next(node for node in (await log(LIST))["accessLog"]["nodes"] if node["operation"] == "Op3")
    found = await log(
        """query($id: ID!, $node: ID!, $r: [_Any!]!) { accessRecord(id: $id) { operation }
          node(id: $node) { ... on AccessRecord { operation } }
          _entities(representations: $r) { ... on AccessRecord { operation } } }""",
        id=node["id"],
        node=node["nodeId"],
        r=[{"__typename": "AccessRecord", "id": node["id"]}],
    )
    assert found == {
        "accessRecord": {"operation": "Op3"},
        "node": {"operation": "Op3"},
        "_entities": [{"operation": "Op3"}],
    }


async def test_an_auditor_sees_the_rows_that_the_agreement_permits(log: Asker) -> None:
    access = Access(CALLER, Sight({**dict.fromkeys(Dataset), Dataset.ACCESS_LOG: ("unit:U03",)}), {})
    seeing = log.seeing(access)
    assert await operations(seeing) == {"Op2"}
    assert await operations(seeing, kind="OPENED") == set()
    assert (await seeing(LIST))["accessLog"]["totalCount"] == 1, "the chain's own records belong to nobody"
    hidden = next(node for node in (await log(LIST))["accessLog"]["nodes"] if node["operation"] == "Op3")
    assert await seeing("query($id: ID!) { accessRecord(id: $id) { id } }", id=hidden["id"]) == {
        "accessRecord": None
    }


async def test_without_an_agreement_nothing_of_the_log_is_seen(log: Asker) -> None:
    seen = Sight({each: None for each in Dataset if each is not Dataset.ACCESS_LOG})
    refused = Forbidden("PURPOSE_REQUIRED", "needed", dataset="ACCESS_LOG")
    nobody = log.seeing(Access(CALLER, seen, {Dataset.ACCESS_LOG: refused}))
    for text in ("{ it: accessLog { totalCount } }", '{ it: accessRecord(id: "x") { id } }'):
        told = await nobody.tell(text)
        assert told.data == {"it": None}
        (error,) = told.errors
        assert isinstance(error.original_error, Forbidden)
        assert (error.original_error.message, error.original_error.facts) == (refused.message, refused.facts)


async def test_who_took_which_data_on_what_basis(log: Asker, bolt: Bolt) -> None:
    """Question D9: 谁何时以何依据共享了哪些数据?"""
    found = await log(
        """query WhoTookIt($key: ID!) {
          accessLog(filter: { type: "Hazard", key: $key, decision: PERMITTED }, orderBy: AT) { nodes {
            at caller subject issuer roles way wayLabel { en } organisation { id } decision decisionLabel { zh }
            purpose purposeLabel { zh } basis datasets datasetLabels { en } refused agreements { id }
            operation document request revision taken { name count keys } kindLabel { zh }
            roleLabels { en } } } }""",
        key="H2",
    )
    [record] = found["accessLog"]["nodes"]
    at = next(each["at"] for each in await kept(bolt) if each.get("operation") == "Op1")
    assert record.pop("at")[:19] == at[:19]
    assert record == {
        "caller": "TOKEN:https://id.example:inspector 7",
        "subject": "inspector 7",
        "issuer": "https://id.example",
        "roles": ["AUDITOR", "READER"],
        "way": "TOKEN",
        "wayLabel": {"en": "A token of an identity provider"},
        "organisation": None,
        "decision": "PERMITTED",
        "decisionLabel": {"zh": "准许"},
        "purpose": Purpose.SUPERVISION.value,
        "purposeLabel": {"zh": "监管执法"},
        "basis": "督查通知〔2026〕3号",
        "datasets": ["HAZARDS"],
        "datasetLabels": [{"en": "Hazards"}],
        "refused": [],
        "agreements": [],
        "operation": "Op1",
        "document": "d" * 64,
        "request": "r1",
        "revision": 4,
        "taken": [
            {"name": "Hazard", "count": 2, "keys": ["H1", "H2"]},
            {"name": "hazards_sorted", "count": 2, "keys": []},
        ],
        "kindLabel": {"zh": "应答"},
        "roleLabels": [{"en": "Audits"}, {"en": "Reads"}],
    }
