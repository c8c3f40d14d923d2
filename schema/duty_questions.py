"""Questions about duties and the law they rest on."""

from typing import Any

import strawberry

from graph.legal import DocumentStatus
from graph.responsibilities import ResponsibilityRole
from resolvers import agreements, inputs, legal, responsibilities
from schema import limits
from schema.agreements import Agreement
from schema.arguments import KeyOf, ResponsibilityId
from schema.connections import Connection
from schema.context import Info
from schema.edges import asked
from schema.legal import LegalDocument, LegalProvision
from schema.listed import listed, orders
from schema.responsibilities import Responsibility

ResponsibilityOrder = orders(
    "ResponsibilityOrder",
    KEY="By id",
    VALID_FROM="By first day in force",
    VALID_TO="By first day no more in force, open ends last",
)
AgreementOrder = orders("AgreementOrder", KEY="By id", VALID_FROM="By first day in force")
LegalDocumentOrder = orders("LegalDocumentOrder", KEY="By id", TITLE="By title in Chinese")

_SCOPE = limits.shaped("SCOPE", "Key of a sub-scope such as 02-A, or 02-* for whole categories")
_ROLE = limits.one_of(ResponsibilityRole, "Its role")


@strawberry.type
class DutyQuestions:
    """Each fits on a line or two; what it means is decided below."""

    @asked(Responsibility | None, "The duty of an id")
    def responsibility(self, info: Info, id: ResponsibilityId) -> Any:  # noqa: A002 - Relay's and federation's name
        """One duty."""
        return info.context.asking.along(responsibilities.by_id, inputs.shaped(id, "RESPONSIBILITY_ID", "id"))

    responsibilities: Connection[Responsibility] | None = listed(
        responsibilities.LISTING,
        "The recorded duties: with a date those in force on it, without one every record",
        things="duties",
        filter_name="ResponsibilityFilter",
        limits={
            "department": limits.DEPARTMENT,
            "area": limits.AREA,
            "category": limits.CATEGORY,
            "sub_scope": _SCOPE,
            "role": _ROLE,
            "list": limits.shaped("ID", "Id of a duty list"),
            "provision": limits.shaped("ID", "Id of a legal provision"),
            "without_basis": limits.flag("Only those that rest on no legal provision (true), or only the others"),
            "not_confirmed_since": limits.day(
                "Only those whose holder has not confirmed this record on this day or later; with `on` of those "
                "in force"
            ),
            "on": limits.day("In force on this date"),
            "known_at": limits.moment("As believed at this time; default: now, when a date is named"),
        },
        order=ResponsibilityOrder,
    )

    @asked(Agreement | None, "The agreement of an id")
    def agreement(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One agreement."""
        return info.context.asking.along(agreements.by_id, inputs.shaped(id, "ID", "id"))

    agreements: Connection[Agreement] | None = listed(
        agreements.LISTING,
        "The agreements on who leads where several departments own the same matter",
        things="agreements",
        filter_name="AgreementFilter",
        limits={
            "department": limits.shaped("ORGANISATION_ID", "Id of a department that leads or takes part"),
            "area": limits.AREA,
            "category": limits.CATEGORY,
            "sub_scope": _SCOPE,
            "role": _ROLE,
            "on": limits.day("In force on this date"),
        },
        order=AgreementOrder,
    )

    @asked(LegalDocument | None, "The legal document of an id")
    def legal_document(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One document."""
        return info.context.asking.along(legal.documents_by_id, inputs.shaped(id, "ID", "id"))

    legal_documents: Connection[LegalDocument] | None = listed(
        legal.DOCUMENTS,
        "The laws, regulations and other documents that duties rest on",
        things="documents",
        filter_name="LegalDocumentFilter",
        limits={
            "status": limits.one_of(DocumentStatus, "Whether it is in force, or a placeholder"),
            "on": limits.day("In force on this date; without known days it counts as in force"),
            "text": limits.text("the titles"),
        },
        order=LegalDocumentOrder,
    )

    @asked(LegalProvision | None, "The legal provision of an id")
    def legal_provision(self, info: Info, id: KeyOf) -> Any:  # noqa: A002 - Relay's and federation's name
        """One provision."""
        return info.context.asking.along(legal.provisions_by_id, inputs.shaped(id, "ID", "id"))

    legal_provisions: Connection[LegalProvision] | None = listed(
        legal.PROVISIONS,
        "The provisions that duties rest on",
        things="provisions",
        filter_name="LegalProvisionFilter",
        limits={
            "document": limits.shaped("ID", "Id of a legal document"),
            "verified": limits.flag("Whether the text was read"),
            "on": limits.day(
                "In force on this date; without days of its own it has those of its document, without any it "
                "counts as in force"
            ),
            "text": limits.text("the summaries and the titles of their documents"),
        },
    )
