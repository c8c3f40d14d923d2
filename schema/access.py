"""What a caller may see, in the public schema."""

import strawberry

from resolvers import organisations, sharing
from resolvers.my_access import DatasetAccessRow, MyAccessRow
from resolvers.why_not import WhyNotRow
from schema.dress import dressed
from schema.edges import shown, to_many, to_one
from schema.labels import Label, label
from schema.organisations import Organisation
from schema.sharing import SharingAgreement


@dressed()
class DatasetAccess(DatasetAccessRow):
    """What the caller may see of a dataset, and under which agreements, or why it may not."""

    dataset_label: Label = shown(lambda row: label(row.dataset), "The dataset in both languages")
    rows_labels: list[Label] = shown(
        lambda row: [label(rows) for rows in row.rows], "The rows in both languages, in their order"
    )
    purpose_labels: list[Label] = shown(
        lambda row: [label(purpose) for purpose in row.purposes], "The purposes in both languages, in their order"
    )
    agreement_ids: list[strawberry.ID] = shown(
        lambda row: row.used_ids, "Ids of the agreements in force that are used, of two the broader"
    )
    agreements: list[SharingAgreement] | None = to_many(
        sharing.by_id, lambda row: row.used_ids, "The agreements that are used"
    )


@dressed()
class MyAccess(MyAccessRow):
    """Who the caller is, and what it may see."""

    role_labels: list[Label] = shown(
        lambda row: [label(role) for role in row.roles], "The roles in both languages, in their order"
    )
    way_label: Label = shown(lambda row: label(row.way), "What vouches for it, in both languages")
    organisation: Organisation | None = to_one(
        organisations.by_id, lambda row: row.organisation_id, "Its organisation; null: none that is known here"
    )
    datasets: list[DatasetAccess] = shown(lambda row: row.told, "What it may see of each dataset")


@dressed()
class WhyNot(WhyNotRow):
    """Why somebody sees a row or does not."""

    rule_label: Label = shown(lambda row: label(row.rule), "The rule in both languages")
    dataset_label: Label = shown(lambda row: label(row.dataset), "The dataset in both languages")
    rows_labels: list[Label] = shown(
        lambda row: [label(rows) for rows in row.rows], "The rows in both languages, in their order"
    )
    agreement_ids: list[strawberry.ID] = shown(
        lambda row: row.used_ids, "Ids of the agreements that were looked through"
    )
    agreements: list[SharingAgreement] | None = to_many(
        sharing.by_id, lambda row: row.used_ids, "The agreements that were looked through"
    )
