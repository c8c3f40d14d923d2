"""What became of what was shared in bulk, in the public schema."""

import strawberry

from graph.statements.item import SharedItemRow, ShareOutcome
from resolvers.shared_row import SharedRow
from schema.dress import dressed
from schema.edges import shown
from schema.labels import Label, label
from schema.outcomes import UserError


@dressed()
class SharedItem(SharedItemRow):
    """What became of one item: it was taken whole, or nothing of it was."""

    key: strawberry.ID | None = shown(lambda row: row.key, "Key of the row that it is about; null: refused")
    outcome_label: Label = shown(lambda row: label(row.outcome), "What became of it, in both languages")
    possible_duplicates: list[strawberry.ID] = shown(
        lambda row: row.duplicates,
        "Keys of hazards that may be the same: same place, matter and factor, found within 30 days; never empties "
        "by itself, the caller decides",
    )
    user_errors: list[UserError] = shown(lambda row: row.problems, "What must be mended; empty: it was taken")


def _number(outcome: ShareOutcome, what: str) -> int:
    number: int = shown(lambda row: sum(each.outcome is outcome for each in row.told), what)
    return number


@dressed()
class SharePayload(SharedRow):
    """What became of the items, each whole or not at all."""

    results: list[SharedItem] = shown(lambda row: row.told, "What became of each item, in their order")
    created: int = _number(ShareOutcome.CREATED, "How many came into being")
    updated: int = _number(ShareOutcome.UPDATED, "How many were changed")
    unchanged: int = _number(ShareOutcome.UNCHANGED, "How many told nothing new")
    claimed: int = _number(ShareOutcome.CLAIMED, "How many told otherwise than is held, and nothing that is held")
    refused: int = _number(ShareOutcome.REFUSED, "How many were refused")
