"""Federation's `_entities`: each representation judged alone, the rows along the usual edges."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from graph.acting.writer import Writer
from graph.bolt import Bolt
from graph.callers import LOCAL_ANALYST
from graph.canned import Recording
from graph.door import Graph
from graph.failures import BadInput, Unavailable
from resolvers.access import Access
from resolvers.asking import Asking
from schema.build import build_schema
from schema.context import Context
from tests.support.asking import Asker

ENTITIES = """
query($representations: [_Any!]!) {
  _entities(representations: $representations) {
    __typename
    ... on Department { id name }
    ... on AdminArea { code name }
    ... on Enterprise { uscc called: name openHazardCount }
    ... on Organisation { nameEn }
    ... on SubScope { key name }
    ... on RiskCategory { code }
    ... on Responsibility { id holder { id } }
    ... on RiskPoint { hic }
  }
}
"""


async def test_each_representation_is_answered_in_order_or_alone_refused(ask: Asker) -> None:
    representations: list[Any] = [
        {"__typename": "Department", "id": "U06"},
        {"__typename": "Nonsense", "id": "U06"},
        {"__typename": "AdminArea", "code": "440308003", "name": "what the client says counts for nothing"},
        {"__typename": "Department", "id": {"message": "an error object"}},
        {"__typename": "Department", "id": "nobody"},
        {"__typename": "Department", "id": "O04"},
        {"__typename": "Enterprise", "uscc": "91440300YT0000150K"},
        {"__typename": "Enterprise", "uscc": "91440300YT0000150X"},
        {"__typename": "SubScope", "key": "03-A"},
        {"__typename": "Responsibility", "id": "R032"},
        {"__typename": "Department", "id": "U06"},
        "no object at all",
        {"__typename": "Organisation", "id": "O04"},
        {"__typename": "Organisation", "id": "nobody"},
        {"__typename": "Enterprise", "uscc": {"message": "an error object"}, "id": "E01"},
        {"__typename": ["Department"], "id": "U06"},
        {"__typename": "Ownership", "id": "U06"},
        {"id": "U06"},
        {"__typename": "Department", "id": 6},
        {"__typename": "Department", "id": None},
    ]
    before = repr(representations)
    told = await ask.tell(ENTITIES, representations=representations)
    found = told.data["_entities"]
    assert [entity and entity["__typename"] for entity in found] == [
        "Department",
        None,
        "AdminArea",
        None,
        None,
        None,
        "Enterprise",
        None,
        "SubScope",
        "Responsibility",
        "Department",
        None,
        "Office",
        None,
        "Enterprise",
        *[None] * 5,
    ]
    assert found[2]["name"] == "沙头角街道"
    assert found[9]["holder"] == {"id": "U07"}
    assert found[6]["called"] == "小梅沙示例露营地"
    assert sorted(error.path[1] for error in told.errors) == [1, 3, 7, 11, 15, 16, 17, 18, 19]
    assert all(isinstance(error.original_error, BadInput) for error in told.errors)
    assert repr(representations) == before, "the caller's variables are never changed"


async def test_a_thousand_representations_of_a_type_are_one_statement(ask: Asker) -> None:
    representations = [{"__typename": "Department", "id": f"U{number % 30:02}"} for number in range(1000)]
    told = await ask.tell(
        "query($representations: [_Any!]!) {"
        " a: _entities(representations: $representations) { ... on Department { id } }"
        " b: _entities(representations: $representations) { ... on Department { name } } }",
        representations=representations,
    )
    assert told.errors == []
    assert told.asked == ["organisations_by_id"]
    assert sum(entity is None for entity in told.data["a"]) == sum(n % 30 in (0, 28, 29) for n in range(1000))


class HalfGone(Recording):
    """A graph that answers of areas only."""

    async def read(self, name: str, text: str, params: Mapping[str, Any]) -> Sequence[Sequence[Any]]:
        if name != "areas_by_code":
            raise Unavailable("The graph does not answer at the moment")
        return await super().read(name, text, params)


async def test_a_type_whose_statement_fails_takes_no_other_with_it(district: Bolt) -> None:
    context = Context(Asking(Graph(HalfGone(district))), "test", Access.everything(LOCAL_ANALYST), Writer())
    named = [
        {"__typename": "Department", "id": "U06"},
        {"__typename": "AdminArea", "code": "440308003"},
        {"__typename": "RiskCategory", "code": "03"},
        {"__typename": "Department", "id": "a b"},
    ]
    told = await build_schema().execute(
        ENTITIES, variable_values={"representations": named}, context_value=context
    )
    assert told.data is not None
    assert [each and each["__typename"] for each in told.data["_entities"]] == [None, "AdminArea", None, None]
    codes = {tuple(error.path or ()): getattr(error.original_error, "code", None) for error in told.errors or ()}
    assert codes == {
        ("_entities", 0): "UNAVAILABLE",
        ("_entities", 2): "UNAVAILABLE",
        ("_entities", 3): "BAD_USER_INPUT",
    }
