"""How a line of each file becomes a row of the graph: file → kind, and the function that gives key and values."""

from __future__ import annotations

from typing import TYPE_CHECKING

from seeds import forms_duties as duties
from seeds import forms_matters as matters
from seeds import forms_organisations as organisations
from seeds import forms_places as places
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
    "escalation-bodies.csv": Form("escalation posts", organisations.post),
    "escalation-policy.csv": Form("escalation rules", organisations.rule),
    "enterprises.csv": Form("enterprises", places.enterprise),
    "risk-points.csv": Form("risk points", places.risk_point),
}
