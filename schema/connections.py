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

    page: strawberry.Private[Page[Any]]

    @asked(list[Edge[N]], "The rows of this page, with their cursors")
    def edges(self) -> list[Edge[N]]:
        """The rows and their cursors."""
        page = self.page
        return [Edge(node=row, cursor=at) for row, at in zip(page.rows, page.cursors.all, strict=True)]

    @asked(PageInfo, "What lies around this page")
    def page_info(self) -> PageInfo:
        """What lies around it."""
        page = self.page
        return PageInfo(
            has_next_page=page.has_next,
            has_previous_page=page.has_previous,
            start_cursor=page.cursors.first,
            end_cursor=page.cursors.last,
        )

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
    return Connection(page=page)
