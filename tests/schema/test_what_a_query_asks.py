"""Nothing asks per object: how many statements each kind of nested query costs, whatever the number of rows."""

from __future__ import annotations

import pytest

from tests.support.asking import Asker

ASKED = {
    # One statement for each edge, and owners once for each distinct matter of the page.
    "{ riskPoints(first: 400) { nodes { hic area { name } subScope { name } category { name }"
    ' ownership(on: "2023-02-10") { industryLead { owners { name } } territorial { owners { name } } } } } }': [
        "areas_by_code",
        "categories_by_code",
        "organisations_by_id",
        "risk_points",  # the keys of the page, and the rows behind them
        "sub_scopes_by_key",
        "who_owns",
    ],
    '{ coverage(on: "2023-02-10") { cells { subScope { name category { name } } area { name }'
    " territorial { owners { name } } industryLead { owners { name } } comprehensive { owners { name } } } } }": [
        "areas_by_code",
        "categories_by_code",
        "declared_cells",
        "how_many_pairs",
        "organisations_by_id",
        "sub_scopes_by_key",
        "who_owns",
    ],
    '{ gaps(on: "2023-02-10") { totalCount nodes { subScope { name } area { name } riskPointCount'
    " backstop { name } } } }": [
        "areas_by_code",
        "declared_cells",
        "how_many_pairs",
        "organisations_by_id",
        "points_behind",
        "sub_scopes_by_key",
        "when_may_owners_change",
        "who_backs_up",
        "who_owns",
        "who_owns",  # once for the verdicts of the date, once for the dates around it
    ],
    "{ departments(first: 27) { nodes { name responsibilities(first: 5) { nodes { area { name } } }"
    " superior { name } names { name } } } }": [
        "areas_by_code",
        "departments",
        "duties_held",
        "names_of_organisations",
        "organisations_by_id",  # their superiors
        "responsibilities_by_id",
    ],
    "{ departments(first: 27) { nodes { escalationChain {"
    " bodies { organisation { name } categories { name } } } } } }": [
        "categories_by_code",
        "departments",
        "escalation_posts",
        "escalation_rules",
        "organisations_by_id",  # the bodies on the steps
        "where_do_offices_sit",
        "who_holds_roles",
    ],
    "{ riskCategories { subScopes { category { subScopes { name } } } } }": [
        "categories_by_code",
        "risk_categories",
        "sub_scopes_of_categories",
    ],
    '{ ownership(subScope: "07-B", area: "440308002") { industryLead { considered { explanation'
    " responsibility { holder { name } provisions { id } } } } } }": [
        "areas_by_code",
        "organisations_by_id",
        "organisations_by_id",  # the sentences name holders of their own
        "provisions_of_duties",
        "responsibilities_by_id",
        "responsibilities_by_id",
        "sub_scopes_by_key",
        "who_owns",
    ],
}


@pytest.mark.parametrize("text", ASKED, ids=range(len(ASKED)))
async def test_a_nested_query_asks_one_statement_for_each_edge(ask: Asker, text: str) -> None:
    told = await ask.tell(text)
    assert told.errors == []
    assert sorted(told.asked) == ASKED[text]


async def test_a_total_is_counted_only_when_it_is_asked_for(ask: Asker) -> None:
    without = await ask.tell("{ riskPoints(first: 1) { nodes { hic } } departments(first: 1) { nodes { id } } }")
    listed = ["departments", "risk_points"]
    assert sorted(without.asked) == listed
    counted = await ask.tell("{ riskPoints(first: 1) { totalCount } departments(first: 1) { totalCount } }")
    assert sorted(counted.asked) == sorted([*listed, "organisations_sorted counted", "sizes_of_lists"])


async def test_the_same_matter_asked_twice_is_resolved_once(ask: Asker) -> None:
    told = await ask.tell(
        '{ a: ownership(subScope: "03-A", area: "440308003", on: "2024-07-15") { declared }'
        ' b: ownership(subScope: "03-A", area: "440308003", on: "2024-07-15") { revision }'
        ' c: ownership(subScope: "03-A", area: "440308001", on: "2024-07-15") { revision } }'
    )
    assert told.asked == ["who_owns"]
