"""What every order does alike: its giver must see what it is about, and what was answered before is forgotten."""

from collections.abc import Awaitable

import strawberry

from graph.sharing import Dataset
from resolvers.acting import Ordering
from resolvers.outcome import OutcomeRow
from schema.context import Info

SENT = strawberry.argument(description="What is ordered")


def ordering(info: Info, dataset: Dataset) -> Ordering:
    """How the caller gives orders about rows of a dataset; Forbidden when it may see nothing of it."""
    context = info.context
    context.need(dataset)
    return Ordering(context.asking.graph, context.writer, context.access.caller)


async def told(info: Info, ordered: Awaitable[OutcomeRow]) -> OutcomeRow:
    """What became of an order; what is asked after it is asked anew."""
    outcome = await ordered
    info.context.asking.forget()
    return outcome
