"""The kinds of rows a load can hold, in the order in which they are applied: what is referred to comes first."""

from graph.query import Command

KINDS = {
    "areas": Command("put_areas"),
    "organisations": Command("put_organisations"),
    "area links": Command("link_areas"),
    "organisation links": Command("link_organisations"),
    "organisation names": Command("put_organisation_names"),
    "categories": Command("put_categories"),
    "sub-scopes": Command("put_sub_scopes"),
    "legal documents": Command("put_legal_documents"),
    "legal provisions": Command("put_legal_provisions"),
    "cells": Command("put_cells"),
    "responsibilities": Command("record_responsibilities"),
    "agreements": Command("put_agreements"),
    "escalation posts": Command("put_escalation_posts"),
    "escalation rules": Command("put_escalation_rules"),
    "enterprises": Command("put_enterprises"),
    "risk points": Command("put_risk_points"),
}

LINKS = {"areas": "area links", "organisations": "organisation links"}
"""Kinds whose rows are applied a second time, to tie them together, when all of them are there."""
