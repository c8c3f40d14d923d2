"""What every order does alike: its giver must see what it is about, and what was answered before is forgotten."""

from collections.abc import Awaitable
from typing import TypeVar

import strawberry

from graph.sharing import Dataset
from resolvers.acting import Ordering
from resolvers.handing_over import HandingOver
from resolvers.outcome import OutcomeRow
from schema.context import Info

Kind = TypeVar("Kind", bound=Ordering)

SENT = strawberry.argument(description="What is ordered")


def ordering(info: Info, dataset: Dataset) -> Ordering:
    """How the caller gives orders about rows of a dataset; Forbidden when it may see nothing of it."""
    return _ordering(Ordering, info, dataset)


def handing_over(info: Info) -> HandingOver:
    """How the caller gives orders about handovers; Forbidden when it may see no hazard at all."""
    return _ordering(HandingOver, info, Dataset.HAZARDS)


def _ordering(kind: type[Kind], info: Info, dataset: Dataset) -> Kind:
    context = info.context
    context.need(dataset)
    return kind(context.asking.graph, context.writer, context.access.caller)


async def told(info: Info, ordered: Awaitable[OutcomeRow]) -> OutcomeRow:
    """What became of an order; what is asked after it is asked anew."""
    outcome = await ordered
    info.context.asking.forget()
    return outcome
