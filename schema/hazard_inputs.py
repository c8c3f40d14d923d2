"""What is ordered about hazards, as callers send it."""

from datetime import date, datetime
from typing import Any

import strawberry

from graph.responsibilities import ResponsibilityRole
from resolvers import inputs
from resolvers.acting import Given
from schema import labels  # noqa: F401 - makes the enums of the graph known under their public names

LONGEST_REASON = 500
LONGEST_DESCRIPTION = 1000
LONGEST_DOCUMENT = 100


def _field(description: str) -> Any:
    return strawberry.field(description=description)


def _optional(description: str) -> Any:
    return strawberry.field(default=None, description=description)


@strawberry.input(description="How every order is given.")
class OrderInput:
    """How every order is given."""

    idempotency_key: str = _field(
        "Names the order among its caller's: the same key within 24 hours is the same order, carried out once"
    )
    on: date | None = _optional("The date that the caller takes for today in Shanghai; any other is refused")

    def given(self, order: str) -> Given:
        """As the resolvers take it; `order` names the mutation."""
        return Given(self.idempotency_key, self.on, {"order": order, **strawberry.asdict(self)})


@strawberry.input(description="An order about a hazard.")
class HazardOrderInput(OrderInput):
    """An order about a hazard."""

    hic: strawberry.ID = _field("Hazard identity code, 27 characters without hyphens")
    expected_version: int = _field("The version of the hazard that the caller has seen; another gives CONFLICT")


@strawberry.input(description="An order about a hazard that may be given a reason.")
class HazardStepInput(HazardOrderInput):
    """An order about a hazard that may be given a reason."""

    reason: str | None = _optional("Why, at most 500 characters")

    @property
    def why(self) -> str | None:
        """The reason, when there is one."""
        return None if self.reason is None else inputs.text(self.reason, LONGEST_REASON, "input.reason")


@strawberry.input(description="The level that a hazard is given.")
class GradeHazardInput(HazardStepInput):
    """The level that a hazard is given."""

    level: int = _field("1 重大 major, 2 一般 general")


@strawberry.input(description="To whom a hazard is assigned.")
class DispatchHazardInput(HazardStepInput):
    """To whom a hazard is assigned."""

    unit: strawberry.ID = _field("Id of the department; one that does not own the matter today needs a reason")
    role: ResponsibilityRole = _field("The role in which it must act")
    due_at: datetime | None = _optional("When the hazard must be put right; left out: as before")


@strawberry.input(description="Why a department returns a hazard, and who should have it.")
class ReturnHazardInput(HazardOrderInput):
    """Why a department returns a hazard, and who should have it."""

    reason: str = _field("Why, at most 500 characters")
    proposed_unit: strawberry.ID = _field("Id of the department that should have it")


@strawberry.input(description="What the review of a rectification found.")
class VerifyRectificationInput(HazardStepInput):
    """What the review of a rectification found."""

    passed: bool = _field("Whether it is put right; otherwise it goes back, with a reason")


@strawberry.input(description="To whom a hazard is transferred, outside the district's departments.")
class TransferHazardInput(HazardOrderInput):
    """To whom a hazard is transferred, outside the district's departments."""

    reason: str = _field("To whom and why, at most 500 characters")


@strawberry.input(description="An order of listed supervision (挂牌督办).")
class ListForSupervisionInput(HazardOrderInput):
    """An order of listed supervision."""

    due_at: datetime = _field("When the hazard must be put right under it")
    document: str = _field("Number of the order, at most 100 characters")


@strawberry.input(description="A hazard that was found.")
class RegisterHazardInput(OrderInput):
    """A hazard that was found."""

    description: str = _field("What is wrong, in Chinese, at most 1000 characters")
    description_en: str | None = _optional("What is wrong, in English, at most 1000 characters")
    level: int = _field("1 重大 major, 2 一般 general; the identity code keeps it")
    area: strawberry.ID = _field("Code of the area where it is, such as 440308003")
    sub_scope: strawberry.ID = _field("Key of the matter it belongs to, such as 02-A")
    found_at: datetime | None = _optional("When it was found; left out: now")
    risk_point: strawberry.ID | None = _optional("Hazard identity code of the risk point where it was found")
    enterprise: strawberry.ID | None = _optional("Id of the enterprise it belongs to")
    building: strawberry.ID | None = _optional("Code of the building it is in, 19 digits")
    factor: strawberry.ID | None = _optional("Id of the hazardous factor (GB/T 13861), such as 21@2022")
    may_cause: list[strawberry.ID] | None = _optional("Ids of the types of accident that it may cause, at most 10")
    recurrence_of: strawberry.ID | None = _optional("Hazard identity code of the closed hazard that it repeats")
    found_by: strawberry.ID | None = _optional("Id of the inspection that found it")
