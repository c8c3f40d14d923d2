"""Relay connections: edges with cursors, page information, and a total that is counted only when asked for."""

from typing import Any, Generic, TypeVar

import strawberry

from resolvers.paging import Page
from schema.edges import asked

N = TypeVar("N")


@strawberry.federation.type(
    shareable=True, description="Whether more follows or came before, and the cursors of both ends."
)
class PageInfo:
    """Whether more follows or came before, and the cursors of both ends."""

    has_next_page: bool = strawberry.field(
        description="Whether rows follow this page. With `first`: rows before `before`; with `last`: true when "
        "`before` is given"
    )
    has_previous_page: bool = strawberry.field(
        description="Whether rows come before this page. With `last`: rows after `after`; with `first`: true when "
        "`after` is given"
    )
    start_cursor: str | None = strawberry.field(description="Cursor of the first edge; as `before` it goes back")
    end_cursor: str | None = strawberry.field(description="Cursor of the last edge; give it as `after` to go on")


@strawberry.type(description="A row of the list and its cursor.")
class Edge(Generic[N]):
    """One edge of a connection."""

    node: N = strawberry.field(description="The row")
    cursor: str = strawberry.field(description="Opaque place of the row in this list")


@strawberry.type(description="A page of a list, after the Relay cursor connections specification.")
class Connection(Generic[N]):
    """A page as it is shown."""

    edges: list[Edge[N]] = strawberry.field(description="The rows of this page, with their cursors")
    page_info: PageInfo = strawberry.field(description="What lies around this page")
    page: strawberry.Private[Page[Any]]

    @asked(list[N], "The rows of this page, without their cursors")
    def nodes(self) -> list[N]:
        """The rows alone."""
        return list(self.page.rows)

    @asked(int | None, "How many rows the whole list has; counted only when asked for")
    async def total_count(self) -> int | None:
        """The count."""
        return await self.page.count()


def connected(page: Page[Any]) -> Any:
    """A page as a connection."""
    edges = [Edge(node=row, cursor=cursor) for row, cursor in zip(page.rows, page.cursors, strict=True)]
    around = PageInfo(
        has_next_page=page.has_next,
        has_previous_page=page.has_previous,
        start_cursor=edges[0].cursor if edges else None,
        end_cursor=edges[-1].cursor if edges else None,
    )
    return Connection(edges=edges, page_info=around, page=page)
