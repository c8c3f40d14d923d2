"""What is shared in bulk, as callers send it."""

from datetime import date, datetime

import strawberry

from graph.resources import ResourceKind
from graph.risk_points import RiskPointStatus
from graph.users import UserRole
from schema.order_inputs import OrderInput, optional, order_input


@order_input
class ShareInput(OrderInput):
    """How everything is shared in bulk."""

    agreement: str | None = optional(
        "The sharing agreement or document under which it is shared, at most 200 characters; kept with every value"
    )


@order_input
class EnterpriseItemInput:
    """What a department tells of an enterprise; what is left out is not told. It names its id, uscc, or both."""

    id: strawberry.ID | None = optional("Id in this graph; left out: the uscc is its id, or finds it")
    uscc: strawberry.ID | None = optional("Unified social credit code, 18 characters")
    name: str | None = optional("Name in Chinese, at most 200 characters; a new enterprise needs it")
    name_en: str | None = optional("Name in English, at most 200 characters")
    industry_code: str | None = optional("Industry code (GB/T 4754-2017), such as 4710")
    area: strawberry.ID | None = optional("Code of the area where it is; a new enterprise needs it")
    sub_scope: strawberry.ID | None = optional(
        "Key of the matter it is supervised for, such as 03-A; a new enterprise needs it"
    )
    building: strawberry.ID | None = optional("Code of the building, 19 digits, or of the room, 25")
    note: str | None = optional("Remark, at most 1000 characters")


@order_input
class ShareEnterprisesInput(ShareInput):
    """Enterprises, from 1 to 1000."""

    items: list[EnterpriseItemInput] = strawberry.field(description="The enterprises, from 1 to 1000")


@order_input
class RiskPointItemInput:
    """What a department tells of a risk point; what is left out is not told. New points need their owner."""

    hic: strawberry.ID | None = optional("Hazard identity code of a point that is there")
    source_key: strawberry.ID | None = optional(
        "The source's own key: a point that it has not told of before is registered under a code of today"
    )
    name: str | None = optional("Name in Chinese, at most 200 characters; a new point needs it")
    name_en: str | None = optional("Name in English, at most 200 characters")
    level: int | None = optional("1 major, 2 considerable, 3 general, 4 low; said once, a new point needs it")
    area: strawberry.ID | None = optional("Code of the area where it is; said once, a new point needs it")
    sub_scope: strawberry.ID | None = optional("Key of the matter; said once, a new point needs it")
    building: strawberry.ID | None = optional("Code of the building, 19 digits, or of the room, 25")
    patrol_days: int | None = optional("Days between patrols, from 1 to 3660")
    status: RiskPointStatus | None = optional("Whether it is under surveillance")
    factor: strawberry.ID | None = optional("Id of the hazardous factor, for the code of a new point")


@order_input
class ShareRiskPointsInput(ShareInput):
    """Risk points, from 1 to 1000."""

    items: list[RiskPointItemInput] = strawberry.field(description="The risk points, from 1 to 1000")


@order_input
class HazardItemInput:
    """What a department tells of a hazard; what is left out is not told. Later only its texts change."""

    hic: strawberry.ID | None = optional("Hazard identity code of a hazard that is there")
    source_key: strawberry.ID | None = optional(
        "The source's own key: a hazard that it has not told of before is registered under a code of today"
    )
    description: str | None = optional("What is wrong, in Chinese, at most 1000 characters; a new hazard needs it")
    description_en: str | None = optional("What is wrong, in English, at most 1000 characters")
    level: int | None = optional("1 重大 major, 2 一般 general; said once, a new hazard needs it")
    area: strawberry.ID | None = optional("Code of the area where it is; said once, a new hazard needs it")
    sub_scope: strawberry.ID | None = optional("Key of the matter; said once, a new hazard needs it")
    found_at: datetime | None = optional("When it was found; left out: now")
    risk_point: strawberry.ID | None = optional("Hazard identity code of the risk point where it was found")
    enterprise: strawberry.ID | None = optional("Id of the enterprise it belongs to")
    building: strawberry.ID | None = optional("Code of the building it is in, 19 digits")
    factor: strawberry.ID | None = optional("Id of the hazardous factor (GB/T 13861), such as 21@2022")
    may_cause: list[strawberry.ID] | None = optional("Ids of the types of accident that it may cause, at most 20")


@order_input
class ShareHazardsInput(ShareInput):
    """Hazards, from 1 to 1000."""

    items: list[HazardItemInput] = strawberry.field(description="The hazards, from 1 to 1000")


@order_input
class UserItemInput:
    """What a department tells of a user, without personal data; what is left out is not told."""

    id: strawberry.ID = strawberry.field(description="Key, such as U06-001")
    department: strawberry.ID | None = optional(
        "Id of the department; a new user needs it, and works for the caller's"
    )
    role: UserRole | None = optional("What the user does; a new user needs it")
    display_name: str | None = optional("Name that is shown, in Chinese: a number, no person's name")
    display_name_en: str | None = optional("The same in English")
    valid_from: date | None = optional("First day of use")
    valid_to: date | None = optional("First day after the last")


@order_input
class ShareUsersInput(ShareInput):
    """Users, from 1 to 1000."""

    items: list[UserItemInput] = strawberry.field(description="The users, from 1 to 1000")


@order_input
class ResourceItemInput:
    """What a department tells of a rescue team, a warehouse or a depot; what is left out is not told."""

    id: strawberry.ID = strawberry.field(description="Key, such as T01, W01 or D01")
    kind: ResourceKind | None = optional("Team, warehouse or depot; said once, a new resource needs it")
    name: str | None = optional("Name in Chinese, at most 200 characters; a new resource needs it")
    name_en: str | None = optional("Name in English, at most 200 characters")
    type: str | None = optional("主力军, 专业, 企业, 社会(公益), 区级 or 分储点")
    domain: str | None = optional("Where it works: 山 mountain, 海 sea, 陆 land, 空 air")
    area: strawberry.ID | None = optional("Code of the area where it is stationed; a new resource needs it")
    run_by: strawberry.ID | None = optional("Id of the organisation that runs it, whose word decides")
    capacity: str | None = optional("How much it holds or how many it is, as stated")
    handles: list[strawberry.ID] | None = optional("Codes of the categories that a team can handle, at most 20")
    supplied_by: strawberry.ID | None = optional("Id of the warehouse that supplies a depot")


@order_input
class ShareResourcesInput(ShareInput):
    """Rescue teams, warehouses and depots, from 1 to 1000."""

    items: list[ResourceItemInput] = strawberry.field(description="The resources, from 1 to 1000")
