"""What is told as it happens, in the public schema."""

from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass
from typing import Annotated, Any

import strawberry

from resolvers.changes import Wanted
from schema.arguments import AreaInside, DepartmentOnly
from schema.edges import followed
from schema.feed import Change, Types, wanted

LastSeen = Annotated[
    int | None,
    strawberry.argument(description="The last number that was seen, 0 for all changes; left out: from now on"),
]


@dataclass
class Following:
    """What a subscription receives: `follow` gives it what happens; whoever serves it knows when, and to whom."""

    follow: Callable[[Wanted], AsyncIterator[Any]]


@strawberry.type(description="What is told as it happens, over WebSockets (graphql-transport-ws) and over SSE.")
class Subscription:
    """What is told as it happens."""

    @followed(
        Change,
        "Each change that the caller may see when it is told, in the order of their numbers; a client that comes "
        "again goes on after the last number that it saw",
    )
    async def changed(
        self,
        info: strawberry.Info[Following, Any],
        after: LastSeen = None,
        types: Types = None,
        area: AreaInside = None,
        department: DepartmentOnly = None,
    ) -> Any:
        """The stream of what happens."""
        return info.context.follow(wanted(after, types, area, department))
