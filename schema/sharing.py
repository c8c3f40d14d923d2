"""Sharing agreements in the public schema."""

from graph.sharing import COLLECTIONS, SharingAgreementRow
from resolvers import organisations
from schema.dress import dressed
from schema.edges import shown, to_one
from schema.labels import Label, label
from schema.nodes import Node
from schema.organisations import Organisation


@dressed(keys=["id"])
class SharingAgreement(Node, SharingAgreementRow):
    """One recorded sharing agreement: who may see which rows of which data, for what, from when to when."""

    dataset_label: Label = shown(lambda row: label(row.dataset), "What is shared, in both languages")
    rows_label: Label = shown(lambda row: label(row.rows), "Which rows, in both languages")
    role_label: Label | None = shown(lambda row: row.role and label(row.role), "The role in both languages")
    purpose_labels: list[Label] = shown(
        lambda row: [label(purpose) for purpose in row.purposes], "The purposes in both languages, in their order"
    )
    consumer_label: Label | None = shown(
        lambda row: label(COLLECTIONS[row.consumer]) if row.consumer in COLLECTIONS else None,
        "The consumers in both languages, where a word stands for several",
    )
    consumer_organisation: Organisation | None = to_one(
        organisations.by_id,
        lambda row: None if row.consumer in COLLECTIONS else row.consumer,
        "The organisation that may see it; null: a word stands for several",
    )
    provider: Organisation | None = to_one(
        organisations.by_id, lambda row: row.provider_id, "The organisation that provides the data"
    )
