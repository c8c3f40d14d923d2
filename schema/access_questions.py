"""Questions of callers about what they may see."""

from collections.abc import Awaitable, Callable
from typing import Annotated, Any

import strawberry

from graph.door import Graph
from graph.failures import BadInput
from resolvers import inputs
from resolvers.my_access import my_access
from resolvers.why_not import need_steward, why_not, why_not_theirs
from schema.access import MyAccess, WhyNot
from schema.context import Info
from schema.datasets import OF_TYPES
from schema.edges import asked
from schema.keyed import KEYED, of_type

TypeName = Annotated[str, strawberry.argument(name="type", description="Name of a type, such as Hazard")]
RowKey = Annotated[strawberry.ID, strawberry.argument(description="Key of a row of it, as a gateway sends it")]

Others = Annotated[
    strawberry.ID | None,
    strawberry.argument(
        description="Id of another organisation, whose readers are asked about; you must see the row"
    ),
]


@strawberry.type
class AccessQuestions:
    """Everybody may ask what it may see."""

    @asked(
        MyAccess | None,
        "Who the caller is, and what it may see of each dataset, under which agreements, until when",
    )
    def my_access(self, info: Info) -> Any:
        """What the caller may see."""
        return my_access(info.context.access)

    @asked(
        WhyNot | None,
        "For stewards: why the caller sees a row or does not, or the readers of another organisation: the first "
        "rule that decides. Whether a hidden row is there is not told of restricted data or where all is refused",
    )
    async def why_not(self, info: Info, type_: TypeName, key: RowKey, organisation: Others = None) -> Any:
        """Which rule decides."""
        graph, asks = info.context.asking.graph, info.context.access
        need_steward(asks)
        finds = _finds(type_, key)
        others = inputs.optional(organisation, "ORGANISATION_ID", "organisation")
        if others is None or others == asks.caller.organisation:
            return await why_not(graph, asks, OF_TYPES[type_], finds)
        return await why_not_theirs(graph, asks, others, OF_TYPES[type_], finds)


def _finds(name: str, key: str) -> Callable[[Graph], Awaitable[bool]]:
    """How a row is looked for, by every key that it may be; BadInput where it can be none."""
    if name not in KEYED:
        raise BadInput("type", "ENTITY", "names no type whose rows have a key")
    asked_for, problems = [], []
    for keyed in KEYED[name]:
        try:
            asked_for.append((keyed.edge, keyed.check(key, "key")))
        except BadInput as malformed:
            problems.append(malformed)
    if not asked_for:
        raise problems[0]

    async def finds(graph: Graph) -> bool:
        rows = [(await edge(graph, [checked]))[0] for edge, checked in asked_for]
        return any(of_type(row, name) is not None for row in rows)

    return finds
