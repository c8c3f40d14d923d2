"""The access log in the public schema."""

from graph.access_log import AccessRecordRow, TakenRow, taken
from resolvers import organisations, sharing
from schema.dress import dressed
from schema.edges import shown, to_one, to_seen
from schema.labels import Label, label
from schema.nodes import Node
from schema.organisations import Organisation
from schema.sharing import SharingAgreement


@dressed()
class AccessTaken(TakenRow):
    """What was taken of one type, or with one question that gives rows without keys."""


@dressed(keys=["id"])
class AccessRecord(Node, AccessRecordRow):
    """One record of who took what, or of what changed who may. Records are added, never changed."""

    kind_label: Label = shown(lambda row: label(row.kind), "What the record tells, in both languages")
    decision_label: Label | None = shown(
        lambda row: row.decision and label(row.decision), "What was decided, in both languages"
    )
    way_label: Label | None = shown(
        lambda row: row.way and label(row.way), "What vouched for the caller, in both languages"
    )
    role_labels: list[Label] = shown(
        lambda row: [label(role) for role in row.roles], "The caller's roles in both languages, in their order"
    )
    purpose_label: Label | None = shown(
        lambda row: row.purpose and label(row.purpose), "The purpose in both languages"
    )
    dataset_labels: list[Label] = shown(
        lambda row: [label(dataset) for dataset in row.datasets], "The datasets in both languages, in their order"
    )
    taken: list[AccessTaken] = shown(taken, "What the answer was made of; of a change, what was changed")
    organisation: Organisation | None = to_one(
        organisations.by_id, lambda row: row.organisation_id, "The caller's organisation"
    )
    agreements: list[SharingAgreement] = to_seen(
        sharing.by_id, lambda row: row.agreement_ids, "The agreements that permitted it, as they are recorded now"
    )
