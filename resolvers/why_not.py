"""Why somebody does not see a row: the first rule that refuses it.

the dataset     refused as a whole: its rule, and not whether the row exists
the row         in sight: it may be seen
                not in sight, but in the graph: the agreements do not cover it
                neither: there is no such row; of restricted data it is not told which of the two
"""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from enum import Enum
from typing import Annotated

from graph.callers import Caller, Role
from graph.door import Graph
from graph.failures import Forbidden
from graph.row import HIDDEN
from graph.sharing import RESTRICTED, Dataset, Rows
from graph.sight import Sight
from graph.temporal import today
from resolvers.access import Access, access
from resolvers.my_access import my_access

Finds = Callable[[Graph], Awaitable[bool]]
"""Whether a row is there, through a door."""


class WhyNot(Enum):
    """The rule that decides whether somebody sees a row."""

    VISIBLE = "VISIBLE"
    NOT_FOUND = "NOT_FOUND"
    ROW_NOT_COVERED = "ROW_NOT_COVERED"
    NOT_FOUND_OR_NOT_COVERED = "NOT_FOUND_OR_NOT_COVERED"
    NO_AGREEMENT = "NO_AGREEMENT"
    AGREEMENT_FORBIDS = "AGREEMENT_FORBIDS"
    PURPOSE_REQUIRED = "PURPOSE_REQUIRED"
    PURPOSE_NOT_COVERED = "PURPOSE_NOT_COVERED"


@dataclass
class WhyNotRow:
    """Why somebody sees a row or does not."""

    rule: Annotated[WhyNot, "The rule that decides"]
    dataset: Annotated[Dataset, "The dataset that the row belongs to"]
    message: Annotated[str | None, "What is needed, where the dataset is refused as a whole"]
    rows: Annotated[list[Rows], "The rows that the agreements permit, and that were looked through"]
    used_ids: Annotated[list[str], HIDDEN]


def need_steward(asks: Access) -> None:
    """Forbidden to all but stewards: the answer may tell whether a row exists that they do not see."""
    if Role.STEWARD not in asks.caller.roles:
        message = "whyNot answers stewards only: callers with the role STEWARD"
        raise Forbidden("ROLE_REQUIRED", message, role=Role.STEWARD.value)


async def why_not(graph: Graph, seeing: Access, dataset: Dataset, finds: Finds) -> WhyNotRow:
    """Why a caller sees a row or does not; `graph` is any door, seen through anew."""
    told = next(row for row in my_access(seeing).told if row.dataset is dataset)
    rule = WhyNot(told.rule) if told.rule else await _of_row(graph, seeing, dataset, finds)
    return WhyNotRow(rule, dataset, told.message, told.rows, told.used_ids)


async def why_not_theirs(
    graph: Graph, asks: Access, organisation: str, dataset: Dataset, finds: Finds
) -> WhyNotRow:
    """Why readers of another organisation see a row or do not, told to whoever sees the row.

    Asked about a hidden row for one organisation after the other, the answers would tell where it lies.
    """
    asks.need(Dataset.DUTIES)
    if (await why_not(graph, asks, dataset, finds)).rule is not WhyNot.VISIBLE:
        message = "why others do not see a row is told to whoever may see it"
        raise Forbidden("ROW_NOT_SEEN", message, dataset=dataset.value)
    reader = Caller(asks.caller.way, "whyNot", organisation, frozenset({Role.READER}))
    theirs = await access(graph.seen_by(Sight.everything()), reader, today(), asks.purpose)
    return await why_not(graph, theirs, dataset, finds)


async def _of_row(graph: Graph, seeing: Access, dataset: Dataset, finds: Finds) -> WhyNot:
    if await finds(graph.seen_by(seeing.sight)):
        return WhyNot.VISIBLE
    if dataset in RESTRICTED:
        return WhyNot.NOT_FOUND_OR_NOT_COVERED
    return WhyNot.ROW_NOT_COVERED if await finds(graph.seen_by(Sight.everything())) else WhyNot.NOT_FOUND
