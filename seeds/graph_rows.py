"""How a line of each file becomes a row of the graph: file → kind, and the function that gives key and values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seeds import forms_duties as duties
from seeds import forms_hazards as hazards
from seeds import forms_matters as matters
from seeds import forms_organisations as organisations
from seeds import forms_places as places
from seeds import forms_records as records
from seeds import forms_reference as reference
from seeds import forms_rosters as rosters
from seeds import forms_sharing as sharing
from seeds import forms_warnings as warnings
from seeds.form import Form

if TYPE_CHECKING:
    from collections.abc import Mapping

FILES: Mapping[str, Form] = {
    "areas.csv": Form("areas", places.area),
    "communities.csv": Form("areas", places.community),
    "organisations.csv": Form("organisations", organisations.organisation),
    "organisation-names.csv": Form("organisation names", organisations.name),
    "risk-categories.csv": Form("categories", matters.category),
    "sub-scopes.csv": Form("sub-scopes", matters.sub_scope),
    "legal-documents.csv": Form("legal documents", duties.document),
    "legal-provisions.csv": Form("legal provisions", duties.provision),
    "coverage-cells.csv": Form("cells", matters.cell),
    "responsibilities.csv": Form("responsibilities", duties.responsibility),
    "agreements.csv": Form("agreements", duties.agreement),
    "sharing-agreements.csv": Form("sharing agreements", sharing.agreement),
    "authorities.csv": Form("authorities", sharing.authority),
    "escalation-bodies.csv": Form("escalation posts", organisations.post),
    "escalation-policy.csv": Form("escalation rules", organisations.rule),
    "enterprises.csv": Form("enterprises", places.enterprise),
    "risk-points.csv": Form("risk points", places.risk_point),
    "reforms.csv": Form("reforms", reference.reform),
    "successions.csv": Form("successions", reference.succession),
    "memberships.csv": Form("memberships", reference.membership),
    "posts.csv": Form("posts", reference.post),
    "year-statistics.csv": Form("statistics", reference.statistic),
    "hazard-factors.csv": Form("hazard factors", reference.factor),
    "accident-types.csv": Form("accident types", reference.accident_type),
    "accident-type-links.csv": Form("accident type links", reference.accident_type_link),
    "notification-rules.csv": Form("notification rules", reference.notification_rule),
    "investigations.csv": Form("investigations", reference.investigation),
    "accidents.csv": Form("accidents", reference.accident),
    "accountability.csv": Form("held responsible", reference.held_responsible),
    "users.csv": Form("users", records.user),
    "premises.csv": Form("premises", records.premises),
    "duty-lists.csv": Form("duty lists", records.duty_list),
    "duty-list-items.csv": Form("duty list items", records.duty_list_item),
    "resources.csv": Form("resources", records.resource),
    "travel-minutes.csv": Form("ways", records.travel),
    "inspections.csv": Form("inspections", records.inspection),
    "enforcement-cases.csv": Form("enforcement cases", records.case),
    "activities.csv": Form("activities", records.activity),
    "responses.csv": Form("responses", records.response),
    "roster-posts.csv": Form("roster posts", rosters.post),
    "duty-shifts.csv": Form("duty shifts", rosters.shift),
    "warning-kinds.csv": Form("warning kinds", warnings.kind),
    "warning-scopes.csv": Form("warning scopes", warnings.scope),
    "warnings.csv": Form("warnings", warnings.warning),
    "special-days.csv": Form("special days", hazards.special_day),
    "hazards.csv": Form("hazards", hazards.hazard),
    "transitions.csv": Form("transitions", hazards.transition),
    "assignments.csv": Form("assignments", hazards.assignment),
    "escalations.csv": Form("escalations", hazards.escalation),
    "supervision-orders.csv": Form("supervision orders", hazards.supervision_order),
}
