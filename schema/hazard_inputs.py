"""What is ordered about hazards, as callers send it."""

from datetime import datetime

import strawberry

from graph.responsibilities import ResponsibilityRole
from schema.order_inputs import OrderInput, optional, order_input, reason, required

LONGEST_DESCRIPTION = 1000
LONGEST_DOCUMENT = 100


@order_input
class HazardOrderInput(OrderInput):
    """An order about a hazard."""

    hic: strawberry.ID = required("Hazard identity code, 27 characters without hyphens")
    expected_version: int = required("The version of the hazard that the caller has seen; another gives CONFLICT")


@order_input
class HazardStepInput(HazardOrderInput):
    """An order about a hazard that may be given a reason."""

    reason: str | None = optional("Why, at most 500 characters")

    @property
    def why(self) -> str | None:
        """The reason, when there is one."""
        return None if self.reason is None else reason(self.reason)


@order_input
class GradeHazardInput(HazardStepInput):
    """The level that a hazard is given."""

    level: int = required("1 重大 major, 2 一般 general")


@order_input
class DispatchHazardInput(HazardStepInput):
    """To whom a hazard is assigned."""

    unit: strawberry.ID = required("Id of the department; one that does not own the matter today needs a reason")
    role: ResponsibilityRole = required("The role in which it must act")
    due_at: datetime | None = optional("When the hazard must be put right; left out: as before")


@order_input
class ReturnHazardInput(HazardOrderInput):
    """Why a department returns a hazard, and who should have it."""

    reason: str = required("Why, at most 500 characters")
    proposed_unit: strawberry.ID = required("Id of the department that should have it")


@order_input
class VerifyRectificationInput(HazardStepInput):
    """What the review of a rectification found."""

    passed: bool = required("Whether it is put right; otherwise it goes back, with a reason")


@order_input
class TransferHazardInput(HazardOrderInput):
    """To whom a hazard is transferred, outside the district's departments."""

    reason: str = required("To whom and why, at most 500 characters")


@order_input
class ListForSupervisionInput(HazardOrderInput):
    """An order of listed supervision (挂牌督办)."""

    due_at: datetime = required("When the hazard must be put right under it")
    document: str = required("Number of the order, at most 100 characters")


@order_input
class RegisterHazardInput(OrderInput):
    """A hazard that was found."""

    description: str = required("What is wrong, in Chinese, at most 1000 characters")
    description_en: str | None = optional("What is wrong, in English, at most 1000 characters")
    level: int = required("1 重大 major, 2 一般 general; the identity code keeps it")
    area: strawberry.ID = required("Code of the area where it is, such as 440308003")
    sub_scope: strawberry.ID = required("Key of the matter it belongs to, such as 02-A")
    found_at: datetime | None = optional("When it was found; left out: now")
    risk_point: strawberry.ID | None = optional("Hazard identity code of the risk point where it was found")
    enterprise: strawberry.ID | None = optional("Id of the enterprise it belongs to")
    building: strawberry.ID | None = optional("Code of the building it is in, 19 digits")
    factor: strawberry.ID | None = optional("Id of the hazardous factor (GB/T 13861), such as 21@2022")
    may_cause: list[strawberry.ID] | None = optional("Ids of the types of accident that it may cause, at most 10")
    recurrence_of: strawberry.ID | None = optional("Hazard identity code of the closed hazard that it repeats")
    found_by: strawberry.ID | None = optional("Id of the inspection that found it")
