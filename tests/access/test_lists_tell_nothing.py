"""Lists, counts, orders and filters tell of the rows that may be seen, as if there were no others."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

import pytest
import pytest_asyncio
from graphql import GraphQLEnumType, GraphQLInputObjectType, get_named_type

from graph.door import Graph
from schema.build import build_schema
from tests.support.asking import Asker
from tests.support.positions import of_position
from tests.support.seen_rows import OF_NOUN, POSITIONS, Position, borne, rows

FIELDS = build_schema()._schema.query_type.fields  # type: ignore[union-attr] # noqa: SLF001 - graphql-core's schema
LISTS: Mapping[str, tuple[str, str]] = {
    "riskPoints": ("points", "hic"),
    "hazards": ("hazards", "hic"),
    "inspections": ("inspections", "id"),
    "enforcementCases": ("cases", "id"),
    "enterprises": ("enterprises", "id"),
    "users": ("users", "id"),
    "escalations": ("hazards", "id"),
    "supervisionOrders": ("hazards", "id"),
}
"""Lists of rows that not everybody sees: as what their rows are seen, and their key."""
ON_HAZARD = {
    "escalations": {row["escalation_id"]: row["hic"] for row in rows("escalations")},
    "supervisionOrders": {row["order_id"]: row["hic"] for row in rows("supervision-orders")},
}
PAGE = 15
POINT = next(row["risk_point_hic"] for row in rows("hazards") if row["risk_point_hic"])
FIRM = next(row["enterprise_id"] for row in rows("hazards") if row["enterprise_id"])
VALUES: Mapping[str, list[str]] = {
    "area": ['"440308003"', '"440308001"'],
    "category": ['"02"'],
    "subScope": ['"07-B"'],
    "department": ['"U03"', '"U18"'],
    "organisation": ['"O02"', '"C02"'],
    "level": ["2"],
    "building": ['"4403080049010100002"'],
    "industry": ['"4710"'],
    "text": ['"示例"', '"疏散通道"'],
    "returnedAtLeast": ["1", "2"],
    "enterprise": [f'"{FIRM}"'],
    "riskPoint": [f'"{POINT}"'],
    "foundBy": ['"JOINT"', '"ENFORCEMENT"'],
}
DAYS = {"Date": '"2022-06-30"', "DateTime": '"2022-12-31T00:00:00+08:00"', "Boolean": "true"}
NOT_THERE = {"recurring: false": "HAZARDS", "selfVerified: false": "USERS"}
PURPOSEFUL = {
    "enterprise": "ENTERPRISES",
    "riskPoint": "RISK_POINTS",
    "foundBy": "INSPECTIONS",
    "selfVerified": "USERS",
}


def owner(name: str, key: str) -> str:
    """The row by which a row of a list is seen."""
    return ON_HAZARD[name][key] if name in ON_HAZARD else key


def visible(position: Position, name: str, key: str) -> bool:
    return position.sees(LISTS[name][0], owner(name, key))


def refused(position: Position, name: str) -> str | None:
    return position.may[OF_NOUN[LISTS[name][0]]].refused


def orders(name: str) -> list[str]:
    kind = get_named_type(FIELDS[name].args["orderBy"].type)
    assert isinstance(kind, GraphQLEnumType)
    ways = [(by, "ASCENDING") for by in kind.values] + [(by, "DESCENDING") for by in list(kind.values)[:2]]
    return [f"orderBy: {by}, direction: {to}" for by, to in ways]


def filters(name: str) -> list[str]:
    kind = get_named_type(FIELDS[name].args["filter"].type)
    assert isinstance(kind, GraphQLInputObjectType)
    found = []
    for limit, field in kind.fields.items():
        of = get_named_type(field.type)
        values = list(of.values) if isinstance(of, GraphQLEnumType) else VALUES.get(limit)
        values = values or ([DAYS["Boolean"], "false"] if of.name == "Boolean" else [DAYS[of.name]])
        found += [f"{limit}: {value}" for value in values]
    return found


async def whole(ask: Asker, name: str, arguments: str) -> list[str]:
    """Every key of a list, as whoever sees everything is told it."""
    found: list[str] = []
    after = "null"
    while True:
        text = f"{{ it: {name}(first: 1000, after: {after}, {arguments}) {{ nodes {{ k: {LISTS[name][1]} }}"
        page = (await ask(f"{text} pageInfo {{ hasNextPage endCursor }} }} }}"))["it"]
        found += [node["k"] for node in page["nodes"]]
        if not page["pageInfo"]["hasNextPage"]:
            return found
        after = f'"{page["pageInfo"]["endCursor"]}"'


Every = Mapping[tuple[str, str], list[str]]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def every(ask: Asker) -> Every:
    """The keys of every list in every order and under every limit."""
    asked = [(name, order) for name in LISTS for order in orders(name)]
    asked += [(name, f"filter: {{ {only} }}") for name in LISTS for only in filters(name)]
    return {(name, arguments): await whole(ask, name, arguments) for name, arguments in asked}


def test_the_files_and_the_lists_hold_the_same_rows(every: Every) -> None:
    for name in LISTS:
        keys = ON_HAZARD[name] if name in ON_HAZARD else borne()[LISTS[name][0]]
        assert every[name, "orderBy: KEY, direction: ASCENDING"] == sorted(keys)


@pytest.mark.parametrize("position", POSITIONS, ids=str)
async def test_a_list_in_any_order_holds_the_rows_that_may_be_seen(
    seeded: Graph, ask: Asker, every: Every, position: Position
) -> None:
    asked = [(name, order) for name in LISTS for order in orders(name)]
    told = await ask.seeing(await of_position(seeded, position)).tell(
        _operation(asked, f"first: {PAGE}, ", "{ totalCount nodes { k: KEY } edges { node { k: KEY } } }")
    )
    for number, (name, order) in enumerate(asked):
        expected = [key for key in every[name, order] if visible(position, name, key)]
        if refused(position, name):
            _is_refused(told, f"a{number}", refused(position, name))
            continue
        page = told.data[f"a{number}"]
        assert page["totalCount"] == len(expected), (name, order)
        assert [node["k"] for node in page["nodes"]] == expected[:PAGE], (name, order)
        assert [edge["node"]["k"] for edge in page["edges"]] == expected[:PAGE]
    assert not [error for error in told.errors if len(error.path) > 1]


@pytest.mark.parametrize("position", POSITIONS, ids=str)
async def test_a_limit_counts_what_may_be_seen_by_what_may_be_seen(
    seeded: Graph, ask: Asker, every: Every, position: Position
) -> None:
    asked = [(name, f"filter: {{ {only} }}") for name in LISTS for only in filters(name)]
    told = await ask.seeing(await of_position(seeded, position)).tell(_operation(asked, "", "{ totalCount }"))
    for number, (name, arguments) in enumerate(asked):
        only = arguments.removeprefix("filter: { ").removesuffix(" }")
        rule = refused(position, name) or _refused_limit(position, only)
        if rule:
            _is_refused(told, f"a{number}", rule)
            continue
        through = _through(position, name, only)
        expected = [key for key in every[name, arguments] if visible(position, name, key) and through(key)]
        assert told.data[f"a{number}"] == {"totalCount": len(expected)}, (name, arguments)


def _operation(asked: list[tuple[str, str]], before: str, selected: str) -> str:
    parts = [
        f"a{number}: {name}({before}{arguments}) {selected.replace('KEY', LISTS[name][1])}"
        for number, (name, arguments) in enumerate(asked)
    ]
    return "{ " + "\n".join(parts) + " }"


def _is_refused(told: Any, alias: str, rule: str | None) -> None:
    assert told.data[alias] is None
    assert [error.original_error.rule for error in told.errors if error.path == [alias]] == [rule]


def _refused_limit(position: Position, only: str) -> str | None:
    """Why a limit that looks at another dataset may not be used."""
    dataset = PURPOSEFUL.get(only.partition(":")[0])
    found = dataset and position.may[dataset].refused
    if not found and only in NOT_THERE and position.may[NOT_THERE[only]].marks is not None:
        return "WHOLE_DATASET_REQUIRED"
    return found


def _through(position: Position, name: str, only: str) -> Callable[[str], bool]:
    """Whether a limit that looks at another row may look at it."""
    limit, _, value = only.partition(": ")
    if limit in ("riskPoint", "enterprise"):
        seen = position.sees("points" if limit == "riskPoint" else "enterprises", value.strip('"'))
        return lambda _key: seen
    if limit == "foundBy":
        by = {row["hic"]: row["inspection_id"] for row in rows("hazards")}
        return lambda key: position.sees("inspections", by[key])
    if only == "recurring: true":
        earlier = {row["hic"]: row["recurrence_of"] for row in rows("hazards")}
        return lambda key: position.sees("hazards", earlier[key])
    if only == "selfVerified: true":
        users = {row["hic"]: row["user_id"] for row in rows("transitions") if row["to_status"] == "VERIFIED"}
        return lambda key: position.sees("users", users[key])
    return lambda _key: True
