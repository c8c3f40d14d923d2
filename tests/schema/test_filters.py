"""What the filters, texts and orders of lists keep is what the rows of the seeds say."""

from __future__ import annotations

import csv
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from graph.agreements import LIST
from graph.bolt import Bolt
from graph.door import Graph
from tests.support.asking import Asker, asker
from tests.support.building import build
from tests.support.model import Holder, Pact, World

ORDERS = "supervision-orders"
SEEDS = Path(__file__).parent.parent.parent / "seeds"
Row = dict[str, str]


def rows(file: str) -> list[Row]:
    with (SEEDS / f"{file}.csv").open(encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


async def listed(ask: Asker, noun: str, key: str, arguments: str) -> list[str]:
    found = (await ask(f"{{ {noun}(first: 1000, {arguments}) {{ totalCount nodes {{ {key} }} }} }}"))[noun]
    assert found["totalCount"] == len(found["nodes"])
    return [node[key] for node in found["nodes"]]


def _holds(text: str, *columns: str) -> Callable[[Row], bool]:
    return lambda row: any(text in row[column] for column in columns)


def _in_force(row: Row, on: str, begin: str = "valid_from", end: str = "valid_to") -> bool:
    return row[begin] <= on and (not row[end] or on < row[end])


def _on(day: str) -> Callable[[Row], bool]:
    return lambda row: _in_force(row, day)


def _since(column: str, begin: str) -> Callable[[Row], bool]:
    return lambda row: begin <= row[column]


def _before(column: str, end: str) -> Callable[[Row], bool]:
    return lambda row: row[column] < end


def _sub_scope(row: Row) -> str:
    return f"{row['category_code']}-{row['sub_scope']}"


def _hazards(category: str) -> set[str]:
    return {row["hic"] for row in rows("hazards") if row["category_code"] == category}


TEXTS = [
    ("buildings", "buildingCode", "premises", "building_code", "示例路2号", ("name_zh", "address_zh")),
    ("buildings", "buildingCode", "premises", "building_code", "Example building", ("name_en",)),
    ("resources", "id", "resources", "id", "森林消防", ("name_zh",)),
    ("resources", "id", "resources", "id", "Fire and Rescue", ("name_en",)),
    ("legalDocuments", "id", "legal-documents", "document_id", "安全生产", ("title_zh",)),
    ("activities", "id", "activities", "id", "形势分析会", ("name_zh",)),
    ("accidents", "id", "accidents", "id", "触电", ("name_zh",)),
    ("accidentTypes", "id", "accident-types", "id", "爆炸", ("name_zh",)),
    ("dutyLists", "id", "duty-lists", "id", "海山街道", ("title_zh",)),
    ("posts", "id", "posts", "id", "副主任", ("title_zh",)),
    ("investigations", "id", "investigations", "id", "事故调查组", ("name_zh",)),
    ("reforms", "id", "reforms", "id", "区级机构改革", ("name_zh",)),
    ("reforms", "id", "reforms", "id", "District reform", ("name_en",)),
    ("legalProvisions", "id", "legal-provisions", "provision_id", "行业监管", ("summary_zh",)),
]


@pytest.mark.parametrize(
    ("noun", "key", "file", "column", "text", "columns"), TEXTS, ids=[f"{row[0]}-{row[4]}" for row in TEXTS]
)
async def test_a_text_finds_the_rows_whose_names_hold_it(
    ask: Asker, noun: str, key: str, file: str, column: str, text: str, columns: tuple[str, ...]
) -> None:
    expected = {row[column] for row in rows(file) if _holds(text, *columns)(row)}
    assert expected
    assert set(await listed(ask, noun, key, f'filter: {{text: "{text}"}}')) == expected


async def test_a_text_of_one_noun_does_not_find_another(ask: Asker) -> None:
    sub_scopes = {
        f"{row['category_code']}-{row['sub_scope']}" for row in rows("sub-scopes") if "工程" in row["name_zh"]
    }
    assert set(await listed(ask, "subScopes", "key", 'filter: {text: "工程"}')) == sub_scopes
    factors = {f"{row['code']}@{row['edition']}" for row in rows("hazard-factors") if "因素" in row["name_zh"]}
    assert set(await listed(ask, "hazardFactors", "id", 'filter: {text: "因素"}')) == factors


async def test_a_text_is_limited_by_the_other_filters_too(ask: Asker) -> None:
    named = {row["area_code"] for row in rows("areas") if "街道" in row["name_zh"]}
    assert set(await listed(ask, "areas", "code", 'filter: {text: "街道"}')) == named
    assert await listed(ask, "areas", "code", 'filter: {text: "街道", area: "440308001"}') == ["440308001"]
    assert await listed(ask, "areas", "code", 'filter: {text: "街道", kind: "COMMUNITY"}') == []
    only = {row["building_code"] for row in rows("premises") if row["area_code"] == "440308001"}
    found = await listed(ask, "buildings", "buildingCode", 'filter: {text: "示例", area: "440308001"}')
    assert set(found) == only


MORNING = "2023-01-05T15:00:00+08:00"
SAME: list[tuple[str, str, str, str, str, Callable[[Row], bool]]] = [
    ("subScopes", "key", "03", 'category: "03"', "sub-scopes", lambda row: row["category_code"] == "03"),
    ("enforcementCases", "id", "open", "open: true", "enforcement-cases", lambda row: not row["closed_on"]),
    ("enforcementCases", "id", "closed", "open: false", "enforcement-cases", lambda row: bool(row["closed_on"])),
    ("accidents", "id", "01", 'category: "01"', "accidents", lambda row: row["category_code"] == "01"),
    ("accidents", "id", "02", 'category: "02"', "accidents", lambda row: row["category_code"] == "02"),
    (
        "supervisionOrders",
        "id",
        "08",
        'category: "08"',
        "supervision-orders",
        lambda row: row["hic"] in _hazards("08"),
    ),
    ("escalations", "id", "07", 'category: "07"', "escalations", lambda row: row["hic"] in _hazards("07")),
    ("escalations", "id", "from", f'since: "{MORNING}"', "escalations", _since("at", MORNING)),
    ("escalations", "id", "until", f'before: "{MORNING}"', "escalations", _before("at", MORNING)),
    ("accidents", "id", "01-D", 'subScope: "01-D"', "accidents", lambda row: _sub_scope(row) == "01-D"),
    (
        "riskPoints",
        "hic",
        "registered in March",
        'registeredSince: "2022-03-01", registeredBefore: "2022-04-01"',
        "risk-points",
        lambda row: row["registered_on"].startswith("2022-03"),
    ),
    (
        "riskPoints",
        "hic",
        "of a street, by the end of March",
        'area: "440308003", registeredBefore: "2022-04-01"',
        "risk-points",
        lambda row: row["area_code"] == "440308003" and row["registered_on"] < "2022-04-01",
    ),
    ("dutyLists", "id", "since", 'since: "2024-01-01"', "duty-lists", _since("issued_on", "2024-01-01")),
    ("dutyLists", "id", "before", 'before: "2024-08-01"', "duty-lists", _before("issued_on", "2024-08-01")),
    (
        "responseActivations",
        "id",
        "June",
        'since: "2022-06-01", before: "2022-07-01"',
        "responses",
        lambda row: "2022-06-01" <= row["started_at"][:10] < "2022-07-01",
    ),
    ("resources", "id", "U06", 'runBy: "U06"', "resources", lambda row: row["managing_unit"] == "U06"),
    ("posts", "id", "before", 'on: "2019-03-30"', "posts", _on("2019-03-30")),
    ("posts", "id", "then", 'on: "2019-03-31"', "posts", _on("2019-03-31")),
    ("investigations", "id", "U06", 'lead: "U06"', "investigations", lambda row: row["lead_id"] == "U06"),
    ("escalationRules", "id", "2021", 'on: "2021-12-31"', "escalation-policy", _on("2021-12-31")),
    ("escalationRules", "id", "2022", 'on: "2022-01-01"', "escalation-policy", _on("2022-01-01")),
    ("escalationRules", "id", "from 3", "fromLevel: 3", "escalation-policy", _holds("L3→", "step")),
]  # fmt: skip


def _key(row: Row) -> str:
    if "rule_id" in row and "version" in row:
        return row["rule_id"] if row["version"] == "2" else f"{row['rule_id']}@{row['version']}"
    found = next((row[name] for name in ("id", "order_id", "escalation_id") if name in row), None)
    return found or ("hic" in row and row["hic"]) or _sub_scope(row)


@pytest.mark.parametrize(
    ("noun", "key", "name", "only", "file", "kept"), SAME, ids=[f"{row[0]}-{row[2]}" for row in SAME]
)
async def test_a_filter_keeps_what_the_rows_say(
    ask: Asker, noun: str, key: str, name: str, only: str, file: str, kept: Callable[[Row], bool]
) -> None:
    expected = {_key(row) for row in rows(file) if kept(row)}
    assert set(await listed(ask, noun, key, f"filter: {{{only}}}")) == expected, name


async def test_a_case_lies_where_the_enterprise_or_the_inspection_does(ask: Asker) -> None:
    firms = {row["id"]: row["area_code"] for row in rows("enterprises")}
    visits = {row["id"]: row["area_code"] for row in rows("inspections")}
    for area in ("440308001", "440308002"):
        expected = {
            row["id"]
            for row in rows("enforcement-cases")
            if area in (firms.get(row["enterprise_id"]), visits.get(row["inspection_id"]))
        }
        assert expected
        assert set(await listed(ask, "enforcementCases", "id", f'filter: {{area: "{area}"}}')) == expected


async def test_a_case_is_of_the_category_of_its_enterprise_or_its_inspection(ask: Asker) -> None:
    firms = {row["id"]: row["category_code"] for row in rows("enterprises")}
    visits = {row["id"]: row["category_code"] for row in rows("inspections")}
    for category in ("01", "02"):
        expected = {
            row["id"]
            for row in rows("enforcement-cases")
            if category in (firms.get(row["enterprise_id"]), visits.get(row["inspection_id"]))
        }
        assert expected
        assert set(await listed(ask, "enforcementCases", "id", f'filter: {{category: "{category}"}}')) == expected


async def test_a_title_of_a_document_finds_its_provisions(ask: Asker) -> None:
    titles = {row["document_id"]: row["title_zh"] for row in rows("legal-documents")}
    expected = {
        row["provision_id"]
        for row in rows("legal-provisions")
        if "安全生产" in row["summary_zh"] or "安全生产" in titles[row["document_id"]]
    }
    assert set(await listed(ask, "legalProvisions", "id", 'filter: {text: "安全生产"}')) == expected


async def test_a_provision_is_in_force_while_its_document_is(ask: Asker) -> None:
    documents = {row["document_id"]: row for row in rows("legal-documents")}
    for on in ("2003-01-01", "2023-02-10", "2026-05-01"):
        expected = {
            row["provision_id"]
            for row in rows("legal-provisions")
            if _in_force(documents[row["document_id"]], on, "effective_from", "effective_to")
        }
        assert set(await listed(ask, "legalProvisions", "id", f'filter: {{on: "{on}"}}')) == expected


@pytest.mark.parametrize(
    ("noun", "key", "by", "file", "place"),
    [
        ("users", "id", "DEPARTMENT", "users", lambda row: (row["department_id"], row["id"])),
        ("users", "id", "NAME", "users", lambda row: (row["display_name_zh"], row["id"])),
        ("riskPoints", "hic", "NAME", "risk-points", lambda row: (row["name_zh"], row["hic"])),
        ("supervisionOrders", "id", "STARTED_AT", ORDERS, lambda row: (row["started_at"], _key(row))),
        ("yearStatistics", "key", "NAME", "year-statistics", lambda row: (row["name_zh"], row["key"])),
        ("yearStatistics", "key", "LINE", "year-statistics", lambda row: (f"{row['line'][1:]:0>6}", row["key"])),
        ("subScopes", "key", "NAME", "sub-scopes", lambda row: (row["name_zh"], _key(row))),
        ("escalationRules", "id", "VALID_FROM", "escalation-policy", lambda row: (row["valid_from"], _key(row))),
    ],
)  # fmt: skip
async def test_an_order_sorts_by_what_it_names_and_then_by_key(
    ask: Asker, noun: str, key: str, by: str, file: str, place: Callable[[Row], tuple[str, str]]
) -> None:
    expected = [place(row)[1] for row in sorted(rows(file), key=place)]
    assert await listed(ask, noun, key, f"orderBy: {by}") == expected
    assert await listed(ask, noun, key, f"orderBy: {by}, direction: DESCENDING") == expected[::-1]


async def test_agreements_are_filtered_and_sorted(scratch: Bolt) -> None:
    def pact(key: str, scope: str, area: str, role: str, since: int, until: int | None = None) -> Pact:
        end = date(until, 1, 1) if until else None
        return Pact(key, "01", scope, area, role, "U1", ("U1", "U2"), date(since, 1, 1), end)

    pacts = [
        pact("P1", "A", "A1", "INDUSTRY_LEAD", 2023),
        pact("P2", "*", "A2", "COMPREHENSIVE", 2022, 2023),
        pact("P3", "B", "A0", "INDUSTRY_LEAD", 2021),
    ]
    units = {unit: Holder(unit, None, None) for unit in ("U1", "U2")}
    await build(scratch, World({"A0": (), "A1": ("A0",), "A2": ("A0",)}, units, [], pacts), "F1-")
    ask = asker(scratch)
    for only, expected in {
        'area: "F1-A0"': ["F1-P1", "F1-P2", "F1-P3"],
        'area: "F1-A1"': ["F1-P1"],
        'area: "F1-A0", category: "01"': [],
        'area: "F1-A0", subScope: "01-A"': [],
        'area: "F1-A0", role: INDUSTRY_LEAD': ["F1-P1", "F1-P3"],
        'area: "F1-A0", on: "2022-12-31"': ["F1-P2", "F1-P3"],
        'area: "F1-A0", on: "2023-01-01"': ["F1-P1", "F1-P3"],
    }.items():
        assert await listed(ask, "agreements", "id", f"filter: {{{only}}}") == expected, only
    by_day = await listed(ask, "agreements", "id", 'orderBy: VALID_FROM, filter: {area: "F1-A0"}')
    assert by_day == ["F1-P3", "F1-P2", "F1-P1"]
    # The world's category has a prefix, which no caller could send.
    asked = {**LIST.sorted.file.example, "area": "F1-A0", "category": "F1-01", "order": "KEY"}
    assert [row.asked for row in (await Graph(scratch).ask(LIST.sorted, **asked)).rows] == [
        "F1-P1",
        "F1-P2",
        "F1-P3",
    ]


async def test_factors_and_categories_are_looked_up_by_their_keys(ask: Asker) -> None:
    for row in rows("hazard-factors"):
        found = await ask(
            "query($id: ID!) { hazardFactor(id: $id) { name } }", id=f"{row['code']}@{row['edition']}"
        )
        assert found["hazardFactor"] == {"name": row["name_zh"]}
    for row in rows("risk-categories"):
        found = await ask(
            "query($c: ID!) { riskCategory(code: $c) { name subScopes { key } } }", c=row["category_code"]
        )
        assert found["riskCategory"]["name"] == row["name_zh"]
        assert found["riskCategory"]["subScopes"]
    assert await ask('{ riskCategory(code: "99") { code } hazardFactor(id: "99@2022") { id } }') == {
        "riskCategory": None,
        "hazardFactor": None,
    }
