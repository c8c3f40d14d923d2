"""Whatever has a key, by its global id."""

from typing import Annotated, Any

import strawberry

from schema.context import Info
from schema.datasets import dataset_of
from schema.each_alone import each_alone, judged
from schema.edges import asked
from schema.keyed import named, of_type
from schema.nodes import Node

GlobalId = Annotated[strawberry.ID, strawberry.argument(description="Global id, from the nodeId field of a node")]
GlobalIds = Annotated[list[strawberry.ID], strawberry.argument(description="Global ids, in any order")]


@strawberry.type
class NodeQuestions:
    """Relay's way of asking again."""

    @asked(Node | None, "The node of a global id; null when there is none any more")
    async def node(self, info: Info, id: GlobalId) -> Any:  # noqa: A002 - Relay's name
        """One node."""
        name, edge, key = named(id, "id")
        info.context.need(dataset_of(name))
        return of_type(await info.context.asking.along(edge, key), name)

    @asked(
        list[Node | None] | None,
        "The nodes of several global ids, in order, each judged alone; one statement for each type",
    )
    async def nodes(self, info: Info, ids: GlobalIds) -> Any:
        """Several nodes."""
        each = judged(lambda at: named(ids[at], f"ids[{at}]"), range(len(ids)))
        return [
            found if isinstance(found, Exception) else of_type(found, name)
            for name, found in await each_alone(info, each)
        ]
