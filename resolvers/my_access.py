"""What a caller is told about itself: who it is, what it may see, under which agreements, until when."""

from dataclasses import dataclass
from datetime import date
from typing import Annotated

from graph.callers import Role, Way
from graph.failures import Forbidden
from graph.row import HIDDEN, KEY
from graph.sharing import RESTRICTED, Dataset, Purpose, Rows
from resolvers.access import Access
from resolvers.agreed import Agreed


@dataclass
class DatasetAccessRow:
    """What a caller may see of a dataset, and under which agreements, or why it may not."""

    dataset: Annotated[Dataset, "A group of fields that is shared as one"]
    permitted: Annotated[bool, "Whether anything of it may be seen now"]
    rows: Annotated[list[Rows], "Which rows of it, together; empty: none"]
    used_ids: Annotated[list[str], HIDDEN]
    purposes: Annotated[list[Purpose], "What it may be asked for under the agreements that name the caller"]
    purpose_required: Annotated[bool, "Whether the request must state a purpose and a basis"]
    until: Annotated[date | None, "First day on which an agreement that is used is in force no more; null: open"]
    obligations: Annotated[list[str], "What the agreements that are used oblige to, in Chinese"]
    rule: Annotated[str | None, "The rule that refuses it, such as NO_AGREEMENT; null: it is permitted"]
    message: Annotated[str | None, "Why it is refused, and what would be needed"]


@dataclass
class MyAccessRow:
    """Who a caller is."""

    organisation_id: Annotated[str | None, KEY, "Id of its organisation; null for the local analyst"]
    roles: Annotated[list[Role], "What it may do for its organisation"]
    way: Annotated[Way, "What vouches for it"]
    purpose: Annotated[Purpose | None, "What this request states that it asks for"]
    told: Annotated[list[DatasetAccessRow], HIDDEN]


def my_access(access: Access) -> MyAccessRow:
    """What the caller of a request may see."""
    caller = access.caller
    return MyAccessRow(
        caller.organisation,
        [role for role in Role if role in caller.roles],
        caller.way,
        access.purpose,
        [_of(access, dataset) for dataset in Dataset],
    )


def _of(access: Access, dataset: Dataset) -> DatasetAccessRow:
    agreed, refused = access.agreed.get(dataset, Agreed()), access.refused.get(dataset)
    return DatasetAccessRow(
        dataset,
        permitted=refused is None,
        rows=_rows(access, dataset, agreed, refused),
        used_ids=[row.id for row in agreed.used],
        purposes=[purpose for purpose in Purpose if any(purpose in row.purposes for row in agreed.named)],
        purpose_required=_purpose_required(access, dataset, agreed),
        until=agreed.until,
        obligations=list(dict.fromkeys(row.obligations for row in agreed.used if row.obligations)),
        rule=None if refused is None else refused.rule,
        message=None if refused is None else refused.message,
    )


def _rows(access: Access, dataset: Dataset, agreed: Agreed, refused: Forbidden | None) -> list[Rows]:
    if refused is not None:
        return []
    # Whoever sees everything needs no agreement for it.
    return [Rows.ALL] if access.sight.sees_all(dataset) else [row.rows for row in agreed.used]


def _purpose_required(access: Access, dataset: Dataset, agreed: Agreed) -> bool:
    """Whether nothing is seen without a purpose; whoever sees everything without an agreement states none."""
    if not access.agreed:
        return False
    return dataset in RESTRICTED or (bool(agreed.named) and all(row.purposes for row in agreed.named))
