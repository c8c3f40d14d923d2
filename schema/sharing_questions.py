"""Questions about sharing agreements."""

from typing import Any

import strawberry

from graph.sharing import Dataset
from resolvers import inputs, sharing
from schema import limits
from schema.arguments import KeyOf
from schema.connections import Connection
from schema.context import Info
from schema.edges import asked
from schema.listed import listed, orders
from schema.sharing import SharingAgreement

SharingAgreementOrder = orders("SharingAgreementOrder", KEY="By id", VALID_FROM="By first day in force")


@strawberry.type
class SharingQuestions:
    """Who may see which data."""

    @asked(SharingAgreement | None, "The sharing agreement of an id")
    def sharing_agreement(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One sharing agreement."""
        return info.context.asking.along(sharing.by_id, inputs.shaped(id, "ID", "id"))

    sharing_agreements: Connection[SharingAgreement] | None = listed(
        sharing.LISTING,
        "The sharing agreements: with a date those in force on it and believed now, without one every record",
        things="sharing agreements",
        filter_name="SharingAgreementFilter",
        limits={
            "dataset": limits.one_of(Dataset, "What is shared"),
            "consumer": limits.shaped("ORGANISATION_ID", "Id of an organisation, or a word such as DEPARTMENTS"),
            "provider": limits.ORGANISATION,
            "on": limits.day("In force on this date, and believed now"),
        },
        order=SharingAgreementOrder,
    )
