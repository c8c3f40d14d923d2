"""Which noun a row of a load changes: its own, or the one that it belongs to, such as a step to its hazard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from graph.changes import ChangedType

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True)
class Noun:
    """A noun by its type and by the field of the row that holds its key; `own` when the row is the noun itself.

    A noun that is `corrected` keeps what was recorded of it before.
    """

    type: ChangedType
    key: str = "id"
    own: bool = True
    corrected: bool = False
    area: str = "area_code"
    sub_scope: str = "sub_scope_key"


def _of(changed: ChangedType, *keys: str) -> tuple[Noun, ...]:
    """Nouns that a row belongs to."""
    return tuple(Noun(changed, key, own=False) for key in keys)


NOUNS: Mapping[str, tuple[Noun, ...]] = {
    "areas": (Noun(ChangedType.ADMIN_AREA, "code", area="code"),),
    "organisations": (Noun(ChangedType.ORGANISATION),),
    "reforms": (Noun(ChangedType.REFORM_EVENT),),
    "organisation names": _of(ChangedType.ORGANISATION, "organisation_id"),
    "successions": _of(ChangedType.ORGANISATION, "predecessor_id", "successor_id"),
    "memberships": _of(ChangedType.ORGANISATION, "body_id", "member_id"),
    "posts": (Noun(ChangedType.POST),),
    "statistics": (Noun(ChangedType.YEAR_STATISTIC),),
    "hazard factors": (Noun(ChangedType.HAZARD_FACTOR),),
    "accident types": (Noun(ChangedType.ACCIDENT_TYPE),),
    "accident type links": _of(ChangedType.ACCIDENT_TYPE, "from_id", "to_id"),
    "notification rules": (Noun(ChangedType.NOTIFICATION_RULE),),
    "investigations": (Noun(ChangedType.INVESTIGATION),),
    "held responsible": _of(ChangedType.INVESTIGATION, "investigation_id"),
    "categories": (Noun(ChangedType.RISK_CATEGORY, "code"),),
    "sub-scopes": (Noun(ChangedType.SUB_SCOPE, "key", sub_scope="key"),),
    "legal documents": (Noun(ChangedType.LEGAL_DOCUMENT),),
    "legal provisions": (Noun(ChangedType.LEGAL_PROVISION),),
    "accidents": (Noun(ChangedType.ACCIDENT),),
    "cells": (Noun(ChangedType.COVERAGE_CELL, "key"),),
    "responsibilities": (Noun(ChangedType.RESPONSIBILITY, corrected=True, sub_scope="scope_key"),),
    "agreements": (Noun(ChangedType.AGREEMENT, sub_scope="scope_key"),),
    "sharing agreements": (Noun(ChangedType.SHARING_AGREEMENT, corrected=True),),
    "authorities": (Noun(ChangedType.AUTHORITY),),
    "escalation posts": (Noun(ChangedType.ESCALATION_BODY),),
    "escalation rules": (Noun(ChangedType.ESCALATION_RULE),),
    "duty lists": (Noun(ChangedType.DUTY_LIST),),
    "duty list items": _of(ChangedType.DUTY_LIST, "list_id"),
    "users": (Noun(ChangedType.USER),),
    "premises": (Noun(ChangedType.PREMISES),),
    "enterprises": (Noun(ChangedType.ENTERPRISE),),
    "risk points": (Noun(ChangedType.RISK_POINT, "hic"),),
    "resources": (Noun(ChangedType.RESOURCE),),
    "ways": _of(ChangedType.ADMIN_AREA, "from_area", "to_area"),
    "inspections": (Noun(ChangedType.INSPECTION),),
    "enforcement cases": (Noun(ChangedType.ENFORCEMENT_CASE),),
    "activities": (Noun(ChangedType.ACTIVITY),),
    "responses": (Noun(ChangedType.RESPONSE_ACTIVATION),),
    "roster posts": _of(ChangedType.ROSTER, "organisation_id"),
    "duty shifts": _of(ChangedType.ROSTER, "organisation_id"),
    "warning kinds": (Noun(ChangedType.WARNING_KIND, "code"),),
    "warning scopes": _of(ChangedType.WARNING_KIND, "kind"),
    "warnings": (Noun(ChangedType.WARNING),),
    "special days": (Noun(ChangedType.SPECIAL_DAY),),
    "hazards": (Noun(ChangedType.HAZARD, "hic"),),
    "transitions": _of(ChangedType.HAZARD, "hic"),
    "assignments": _of(ChangedType.HAZARD, "hic"),
    "escalations": _of(ChangedType.HAZARD, "hic"),
    "supervision orders": _of(ChangedType.HAZARD, "hic"),
}
"""By the kind of the row. Links are rows applied a second time, and change nothing anew."""
