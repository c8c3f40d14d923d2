"""What is ordered about duty lists, as callers send it."""

from datetime import date

import strawberry

from graph.responsibilities import ResponsibilityRole
from schema.order_inputs import OrderInput, optional, order_input, required


@order_input
class DraftedDutyInput:
    """A duty that a draft adds."""

    id: strawberry.ID | None = optional("Its key, new in the graph; left out: named after the draft")
    role: ResponsibilityRole = required("The part in which it is held")
    holder: strawberry.ID = required("Id of the department that holds it")
    scope: str = required("The matter: a sub-scope such as 03-A, or 03-* for the whole category")
    area: strawberry.ID = required("Code of the area in which it applies, and in all that lies in it")
    valid_from: date | None = optional("First day on which it is in force; left out: the draft's effective day")
    valid_to: date | None = optional("First day on which it is in force no more; left out: open")
    replaces: strawberry.ID | None = optional("Key of the duty that it replaces, which ends on its first day")
    legal_basis: str | None = optional("Law or document that it rests on, in Chinese, at most 200 characters")
    provisions: list[strawberry.ID] | None = optional("Ids of the legal provisions that it rests on, at most 20")


@order_input
class EndedInput:
    """A duty or an agreement that a draft ends."""

    id: strawberry.ID = required("Its key")
    on: date | None = optional("First day on which it is in force no more; left out: the draft's effective day")


@order_input
class DraftedAgreementInput:
    """An agreement on who leads where several own, that a draft adds."""

    id: strawberry.ID | None = optional("Its key, new in the graph; left out: named after the draft")
    role: ResponsibilityRole = required("The owning role that it is about")
    lead: strawberry.ID = required("Id of the department that leads")
    others: list[strawberry.ID] = required("Ids of the other departments that agree, at most 20")
    scope: str = required("The matter: a sub-scope such as 03-A, or 03-* for the whole category")
    area: strawberry.ID = required("Code of the area in which it applies, and in all that lies in it")
    valid_from: date | None = optional("First day on which it is in force; left out: the draft's effective day")
    valid_to: date | None = optional("First day on which it is in force no more; left out: open")
    document: str | None = optional("Its document, at most 100 characters")


@order_input
class DeclaredCellInput:
    """A pair of sub-scope and area that must be owned from now on."""

    sub_scope: strawberry.ID = required("Key of the sub-scope, such as 03-A")
    area: strawberry.ID = required("Code of the area")


@order_input
class WithdrawnCellInput:
    """A declared pair of sub-scope and area that must be owned no more."""

    sub_scope: strawberry.ID = required("Key of the sub-scope, such as 03-A")
    area: strawberry.ID = required("Code of the area")
    on: date | None = optional("First day on which it is declared no more; left out: the draft's effective day")


@order_input
class DraftDutiesInput(OrderInput):
    """A draft of duty lists: at most 500 items in all."""

    title: str = required("Title in Chinese, at most 200 characters")
    effective: date = required("First day on which it would hold, after today")
    document: str | None = optional("Document that it is issued by, at most 100 characters")
    add_duties: list[DraftedDutyInput] | None = optional("Duties that it adds, or puts in the place of others")
    end_duties: list[EndedInput] | None = optional("Duties that it ends")
    add_agreements: list[DraftedAgreementInput] | None = optional("Agreements that it adds")
    end_agreements: list[EndedInput] | None = optional("Agreements that it ends")
    declare_cells: list[DeclaredCellInput] | None = optional("Pairs that must be owned once it is adopted")
    withdraw_cells: list[WithdrawnCellInput] | None = optional("Declared pairs that must be owned no more")


@order_input
class ReviseDraftInput(DraftDutiesInput):
    """The next version of a draft, in the place of the one before."""

    draft: strawberry.ID = required("Id of the draft")
    expected_version: int = required("The version of the draft that the caller has seen; another gives CONFLICT")


@order_input
class DraftOrderInput(OrderInput):
    """An order about a draft."""

    draft: strawberry.ID = required("Id of the draft")
    expected_version: int = required("The version of the draft that the caller has seen; another gives CONFLICT")


@order_input
class WaivedInput:
    """The gap of a slot that is known and accepted until a day."""

    sub_scope: strawberry.ID = required("Key of the sub-scope, such as 03-A")
    area: strawberry.ID = required("Code of the area")
    role: ResponsibilityRole = required("The owning role that nobody fills")
    reason: str = required("Why it is accepted, at most 500 characters")
    until: date = required("First day on which it is accepted no more")


@order_input
class AdoptDraftInput(DraftOrderInput):
    """The adoption of a draft that was rehearsed."""

    rehearsed: int = required(
        "The revision that its rehearsal told; when duties or agreements have changed since: CONFLICT"
    )
    waivers: list[WaivedInput] | None = optional("The gaps that it opens and that are accepted for a time")


@order_input
class WaiveGapInput(OrderInput):
    """The acceptance of a gap that there is today."""

    gap: WaivedInput = required("The gap")
